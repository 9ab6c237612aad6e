#include "core/store/apply.h"
#include "core/store/company_gateway.h"
#include "core/store/migrator.h"
#include "core/store/snapshot_builder.h"
#include "core/store/snapshot_loader.h"
#include "core/store/verify.h"
#include "core/workspace/sample/sample_book.h"
#include "tests/core/insight/random_book.h"
#include "tests/core/workspace/scenario.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <map>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;
using insight::AgingRow;
using insight::AgingTable;
using ledger::FactBatch;
using store::Connection;

namespace {

constexpr Instant kLongAgo{-2'000'000'000'000LL};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool runSql(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    const bool opened = sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK;
    const bool done = opened && sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close_v2(db);
    return done;
}

/// An aging as text, by names instead of ids: what two books of the same facts must agree in.
QStringList linesOf(const AgingTable &table)
{
    QStringList lines;
    for (const AgingRow &row : table.rows) {
        QString line = row.customerName + u' ' + row.currency.code();
        for (size_t i = 0; i < row.buckets.size(); ++i)
            line += u" %1(%2)"_s.arg(row.buckets[i]).arg(row.counts[i]);
        lines.append(line + u" %1 %2 %3"_s.arg(row.unapplied).arg(row.grossOpen).arg(row.net));
    }
    lines.sort();
    return lines;
}

/// The facts as they come in: by the instant they became known, what was always known first.
std::map<qint64, FactBatch> byInstant(const FactBatch &all)
{
    std::map<qint64, FactBatch> batches;
    const auto batchOf = [&](const std::optional<Instant> &knownAt) -> FactBatch & {
        return batches[knownAt ? knownAt->ms : kLongAgo.ms];
    };
    batches[kLongAgo.ms].customers = all.customers;
    for (const ledger::DocumentFact &fact : all.documents)
        batchOf(fact.knownAt).documents.push_back(fact);
    for (const ledger::AllocationFact &fact : all.allocations)
        batchOf(fact.knownAt).allocations.push_back(fact);
    return batches;
}

FactBatch joined(const SampleBook &sample)
{
    FactBatch all;
    for (const SampleBatch &batch : sample.batches) {
        std::ranges::copy(batch.facts.customers, std::back_inserter(all.customers));
        std::ranges::copy(batch.facts.documents, std::back_inserter(all.documents));
        std::ranges::copy(batch.facts.allocations, std::back_inserter(all.allocations));
    }
    return all;
}

/// A book file of facts, applied in their order.
struct FactFile
{
    QTemporaryDir folder;
    Result<Connection> opened
        = Connection::open(folder.filePath(QStringLiteral("facts.quittance")), Connection::Mode::Create);
    Result<int> version = store::migrate(*opened);
    ledger::CompanyId company = *store::CompanyGateway(*opened).add(u"Facts"_s);
    ledger::ConnectionId source = *store::CompanyGateway(*opened).source(company, u"files"_s, u"Files"_s);

    [[nodiscard]] Result<store::ApplyOutcome> apply(const FactBatch &batch, Instant at) const
    {
        return store::applyBatch(*opened, company, source, batch, {.at = at});
    }
};

constexpr insight::CreditTreatment kModes[]
    = {insight::CreditTreatment::Separate, insight::CreditTreatment::OwnDate, insight::CreditTreatment::FifoOldestDue,
       insight::CreditTreatment::CurrentBucket};

} // namespace

class TestBookScenario : public QObject
{
    Q_OBJECT

private:
    /// Both agings at `asOf` in every credit mode and on both bases.
    static void compareAgings(const store::Snapshot &stored, const store::Snapshot &told, ledger::AsOf asOf)
    {
        for (const insight::CreditTreatment credits : kModes) {
            for (const insight::AgingBasis basis : {insight::AgingBasis::DueDate, insight::AgingBasis::InvoiceDate}) {
                const insight::AgingPolicy policy{.basis = basis, .credits = credits};
                const QStringList of = linesOf(insight::aging(stored, asOf, policy).value());
                const QStringList wanted = linesOf(insight::aging(told, asOf, policy).value());
                if (of != wanted)
                    qInfo("as of %s, known at %lld, credits %d", qPrintable(toIsoDate(asOf.day)),
                          static_cast<long long>(asOf.knownAt.ms), int(credits));
                QCOMPARE(of, wanted);
            }
        }
    }

private Q_SLOTS:
    void whatIsNoBookIsSaidAndTheFormerStaysOpen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("noise") << QByteArray(8192, 'x') << Error::Kind::Corrupt;
        QTest::newRow("text") << QByteArray("Invoice,Amount\nINV-1,10.00\n") << Error::Kind::Corrupt;
        QTest::newRow("head of a database")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(200, '\0') << Error::Kind::Corrupt;
    }

    void whatIsNoBookIsSaidAndTheFormerStaysOpen()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const Error::Kind, kind);
        Scenario scenario;
        QVERIFY(scenario.open());
        const QString path = scenario.write(u"other.quittance"_s, content);

        const Result<> now = scenario.workspace.openNow(path, false);
        const Result<> later = answerOf(scenario.workspace.open(path));

        for (const Result<> &opened : {now, later}) {
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, kind);
            QVERIFY2(opened.error().message.contains(u"other.quittance"), qPrintable(opened.error().message));
        }
        QVERIFY(scenario.workspace.isOpen());
        QVERIFY(scenario.workspace.path().endsWith(u"book.quittance"));
        QVERIFY(scenario.verify().isOk);
        QCOMPARE(contentOf(path), content);
    }

    void databaseOfAnotherProgramIsNoBook()
    {
        Scenario scenario;
        QVERIFY(scenario.open());
        const QString path = scenario.path(u"other.sqlite"_s);
        QVERIFY(runSql(path, "CREATE TABLE invoice (id INTEGER); INSERT INTO invoice VALUES (1)"));
        const QByteArray before = contentOf(path);
        const Result<> opened = answerOf(scenario.workspace.open(path));
        QVERIFY(!opened);
        QVERIFY(opened.error().message.contains(u"other.sqlite"));
        QCOMPARE(contentOf(path), before);
        QVERIFY(scenario.workspace.path().endsWith(u"book.quittance"));
    }

    void folderAndMissingFileAreSaid()
    {
        Scenario scenario;
        QVERIFY(scenario.open());
        QVERIFY(!scenario.workspace.openNow(scenario.folder.path(), false));
        const Result<> missing = scenario.workspace.openNow(scenario.path(u"none.quittance"_s), false);
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
        QVERIFY(!QFileInfo::exists(scenario.path(u"none.quittance"_s)));
        const Result<> nowhere = answerOf(scenario.workspace.open(scenario.path(u"no/such/folder/b.quittance"_s)));
        QVERIFY(!nowhere);
        QVERIFY(scenario.workspace.isOpen());
    }

    void bookOfANewerVersionIsLeftAsItIs()
    {
        Scenario scenario;
        QVERIFY(scenario.open());
        const QString path = scenario.path(u"newer.quittance"_s);
        {
            Workspace other;
            QVERIFY(other.openNow(path, true));
        }
        QVERIFY(runSql(path, "INSERT INTO schema_version VALUES (9999, 9999, 'later')"));
        const Result<> opened = answerOf(scenario.workspace.open(path));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::TooNew);
        QVERIFY(opened.error().message.contains(u"newer.quittance"));
        QVERIFY(scenario.workspace.path().endsWith(u"book.quittance"));
    }

    void closedBookLeavesOneFile()
    {
        for (int i = 0; i < 20; ++i) {
            Scenario scenario;
            QVERIFY(scenario.open());
            QFuture<Result<VerifySummary>> verified = scenario.workspace.verify();
            verified.waitForFinished();
            scenario.workspace.close();
            QCOMPARE(QDir(scenario.folder.path()).entryList(QDir::Files), QStringList(u"book.quittance"_s));
        }
    }

    void sampleReplacesNothing()
    {
        Scenario scenario;
        const QString path = scenario.path(u"sample.quittance"_s);
        QVERIFY(answerOf(scenario.workspace.openSample(path)));
        const QString before = scenario.verify().stateHash;
        const Result<> again = answerOf(scenario.workspace.openSample(path));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY(scenario.workspace.isOpen());
        QCOMPARE(scenario.verify().stateHash, before);
        QVERIFY(scenario.workspace.openNow(path, false));
        QCOMPARE(scenario.verify().stateHash, before);
    }

    void sameSeedIsTheSameFileByteForByte()
    {
        Scenario scenario;
        QStringList hashes;
        for (const QString &name : {u"a.quittance"_s, u"b.quittance"_s, u"c.quittance"_s}) {
            const SampleSize size{.customers = 9, .invoices = 160, .seed = name == u"c.quittance" ? 8U : 7U};
            QVERIFY(scenario.workspace.createSampleNow(scenario.path(name), size));
            const VerifySummary verified = scenario.verify();
            QVERIFY(verified.isOk);
            hashes.append(verified.stateHash);
            scenario.workspace.close();
        }
        const QByteArray a = contentOf(scenario.path(u"a.quittance"_s));
        const QByteArray b = contentOf(scenario.path(u"b.quittance"_s));
        QVERIFY(a.size() > 100'000);
        QVERIFY2(a == b,
                 qPrintable(u"the first differing byte is %1"_s.arg(std::ranges::mismatch(a, b).in1 - a.begin())));
        QCOMPARE(hashes[0], hashes[1]);
        QVERIFY(hashes[0] != hashes[2]);
    }

    void storedRandomBookAgesAsItsFactsInMemory()
    {
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QRandomGenerator random(seed);
            const FactBatch facts = quittance::test::randomBook(random, 60);
            const store::Snapshot told = store::snapshotOf(facts);
            const FactFile file;
            for (const auto &[ms, batch] : byInstant(facts)) {
                const auto applied = file.apply(batch, {ms});
                QVERIFY(applied);
            }
            const Result<store::Snapshot> stored = store::loadSnapshot(*file.opened, file.company);
            QVERIFY(stored);
            for (int i = 0; i < 40; ++i) {
                const ledger::AsOf asOf{quittance::test::randomDay(random), quittance::test::randomInstant(random)};
                compareAgings(*stored, told, asOf);
                if (QTest::currentTestFailed()) {
                    qInfo("seed %u", seed);
                    return;
                }
            }
        }
    }

    void storedSampleAgesAsItsFactsInMemory()
    {
        const SampleBook sample = makeSampleBook({.customers = 15, .invoices = 400, .seed = 3});
        const store::Snapshot told = store::snapshotOf(joined(sample));
        const FactFile file;
        std::optional<store::Snapshot> updated;
        for (size_t i = 0; i < sample.batches.size(); ++i) {
            const auto applied = file.apply(sample.batches[i].facts, sample.batches[i].at);
            QVERIFY(applied);
            const Result<store::Snapshot> now = updated
                ? store::updateSnapshot(*updated, *file.opened, applied->changes)
                : store::loadSnapshot(*file.opened, file.company);
            QVERIFY(now);
            updated = *now;
        }
        const Result<store::Snapshot> stored = store::loadSnapshot(*file.opened, file.company);
        QVERIFY(stored);

        QRandomGenerator random(17);
        for (int i = 0; i < 60; ++i) {
            const QDate day = sample.lastDay.addDays(-random.bounded(800));
            const Instant known = random.bounded(2) == 0
                ? Instant::max()
                : Instant{QDateTime(day.addDays(random.bounded(40) - 10), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch()};
            compareAgings(*stored, told, {day, known});
            compareAgings(*updated, told, {day, known});
            if (QTest::currentTestFailed())
                return;
        }
    }
};

QTEST_GUILESS_MAIN(TestBookScenario)
#include "tst_book_scenario.moc"
