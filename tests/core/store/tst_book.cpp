#include "core/store/book.h"
#include "core/store/setting_gateway.h"
#include "core/store/verify.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

#include <atomic>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

namespace {

Result<qint64> countDocuments(const Connection &db)
{
    return db.scalar("SELECT count(*) FROM document");
}

} // namespace

class TestBook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Book> m_book;
    CompanyId m_company;
    ConnectionId m_source;

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        auto opened = Book::open(m_folder.filePath(u"%1.quittance"_s.arg(++number)), Connection::Mode::Create);
        QVERIFY(opened);
        m_book = std::move(*opened);
        m_company = *m_book->write([](const Connection &db) { return CompanyGateway(db).add(u"Ltd"_s); }).result();
        m_source = *m_book
                        ->write([this](const Connection &db) {
                            return CompanyGateway(db).source(m_company, u"files"_s, u"Files"_s);
                        })
                        .result();
    }
    void cleanup() { m_book.reset(); }

    void aFailedWriteIsTakenBack()
    {
        const auto written = m_book->write([this](const Connection &db) -> Result<> {
            if (const Result<> set = SettingGateway(db).set(m_company, u"a"_s, u"1"_s); !set)
                return set;
            return fail(Error::Kind::InvalidInput, u"no"_s);
        });
        QVERIFY(!written.result());
        const auto read
            = m_book->read([this](const Connection &db) { return SettingGateway(db).value(m_company, u"a"_s); });
        QVERIFY(read.result() && !read.result()->has_value());
    }

    void anImportInSlicesEqualsOneInOnePiece()
    {
        const FactBatch batch = makeFacts(1500);
        const auto sliced = m_book->import(m_company, m_source, {batch}, {.at = at("2026-06-01T00:00:00Z")}).result();
        QVERIFY(sliced);
        QCOMPARE(sliced->size(), size_t(1));
        QCOMPARE(sliced->front().total(), (ApplyCounts{6007, 0, 0}));
        const auto again = m_book->import(m_company, m_source, {batch}).result();
        QCOMPARE(again->front().total(), (ApplyCounts{0, 0, 6007}));
        QVERIFY(again->front().changes.isEmpty());
        QCOMPARE(
            *m_book->read([](const Connection &db) { return db.scalar("SELECT count(*) FROM import_batch"); }).result(),
            2);
    }

    void aClickGetsThroughWhileAnImportRuns()
    {
        const auto import = m_book->import(m_company, m_source, {makeFacts(10'000)});
        int clicks = 0;
        while (!import.isFinished()) {
            QVERIFY(
                m_book
                    ->write([this](const Connection &db) { return SettingGateway(db).set(m_company, u"a"_s, u"1"_s); })
                    .result());
            ++clicks;
        }
        QVERIFY(import.result());
        QVERIFY2(clicks > 5, qPrintable(u"%1 clicks"_s.arg(clicks)));
    }

    void aCancelledImportIsTakenBackInAllItsSlices()
    {
        QVERIFY(m_book->import(m_company, m_source, {makeFacts(300)}).result());
        const auto hash
            = [this] { return m_book->read([](const Connection &db) { return verify(db); }).result()->stateHash; };
        const QString before = hash();
        FactBatch batch = makeFacts(4000);
        for (DocumentFact &fact : batch.documents)
            fact.description = u"changed"_s;
        const CancelToken cancel;
        const auto stop = [cancel](qint64 done, qint64) {
            if (done > 3000)
                cancel.cancel();
        };
        const auto import = m_book->import(m_company, m_source, {batch}, {}, stop, cancel).result();
        QVERIFY(!import);
        QCOMPARE(import.error().kind, Error::Kind::Cancelled);
        QCOMPARE(hash(), before);
        QCOMPARE(*m_book->read(countDocuments).result(), 600);
        QCOMPARE(*m_book->read([](const Connection &db) { return db.scalar("SELECT count(*) FROM document_history"); })
                      .result(),
                 0);
    }

    void anImportCutShortIsTakenBackAtTheNextOpening()
    {
        const QString path = m_book->path();
        QVERIFY(m_book->import(m_company, m_source, {makeFacts(100)}).result());
        m_book.reset();
        {
            const Result<Connection> db = Connection::open(path, Connection::Mode::ReadWrite);
            QVERIFY(db);
            BatchLoader loader(*db, m_company, m_source);
            QVERIFY(loader.applyPart(makeFacts(200), {}, false, 1000));
        }
        auto opened = Book::open(path, Connection::Mode::ReadWrite);
        QVERIFY(opened);
        QCOMPARE(*(*opened)->read(countDocuments).result(), 200);
    }

    void aReadIsInterrupted()
    {
        const CancelToken cancel;
        const auto endless = m_book->read(
            [](const Connection &db) {
                return db.scalar(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
            },
            cancel);
        cancel.cancel();
        QCOMPARE(endless.result().error().kind, Error::Kind::Cancelled);
        QCOMPARE(*m_book->read(countDocuments).result(), 0);
    }

    /// A future that is finished while somebody attaches the next step to it must not run that step twice, nor never.
    void stepsOnSeveralThreadsAnswerOnce()
    {
        constexpr int kChains = 2000;
        std::atomic_int steps = 0;
        std::vector<QFuture<Result<qint64>>> answers;
        for (int i = 0; i < kChains; ++i) {
            const Promised<Result<qint64>> answer;
            answers.push_back(answer.future());
            m_book->readThen(countDocuments, [this, &steps, answer](const Result<qint64> &) {
                ++steps;
                m_book->writeThen(countDocuments, [this, &steps, answer](const Result<qint64> &) {
                    ++steps;
                    m_book->readThen(countDocuments, answer);
                });
            });
        }
        for (const QFuture<Result<qint64>> &answer : answers)
            QCOMPARE(*answer.result(), 0);
        QCOMPARE(steps.load(), 2 * kChains);
    }

    void stepsThatCloseMeanwhileAreCancelled()
    {
        const Promised<Result<qint64>> answer;
        m_book->writeThen(countDocuments, [book = m_book.get(), answer](const Result<qint64> &) {
            book->readThen(
                [](const Connection &db) {
                    return db.scalar(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
                },
                answer);
        });
        m_book.reset();
        QCOMPARE(answer.future().result().error().kind, Error::Kind::Cancelled);
    }

    void closingEndsALongRead()
    {
        const auto endless = m_book->read([](const Connection &db) {
            return db.scalar("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n");
        });
        m_book.reset();
        QCOMPARE(endless.result().error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestBook)
#include "tst_book.moc"
