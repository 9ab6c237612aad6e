#include "core/store/snapshot_loader.h"
#include "tests/core/store/store_fixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

namespace {

struct Figures
{
    qint64 gross = 0;
    qint64 unapplied = 0;
};

/// Open balances read off the columns as the snapshot's documentation says.
Figures figuresOf(const Snapshot &book, AsOf asOf)
{
    const auto day = qint32(asOf.day.toJulianDay());
    const qint64 known = asOf.knownAt.ms;
    Figures figures;
    const auto applied = [&](const AppliedColumns &parts, quint32 document) {
        qint64 sum = 0;
        for (quint32 i = parts.offset[document]; i < parts.offset[document + 1]; ++i) {
            const qint64 to = parts.knownTo.empty() ? kStillKnown : parts.knownTo[i];
            if (parts.day[i] <= day && day < parts.endDay[i] && parts.knownFrom[i] <= known
                && (known < to || to == kStillKnown))
                sum += parts.units[i];
        }
        return sum;
    };
    const auto addDocuments = [&](const DocumentColumns &rows) {
        for (size_t i = 0; i < rows.size(); ++i) {
            const qint64 to = rows.knownTo.empty() ? kStillKnown : rows.knownTo[i];
            const quint32 document = rows.document.empty() ? quint32(i) : rows.document[i];
            if (rows.inForce[i] == 0 || rows.issueDay[i] > day || day >= rows.endDay[i] || rows.knownFrom[i] > known
                || (known >= to && to != kStillKnown))
                continue;
            const qint64 open
                = rows.units[i] + applied(book.applied, document) + applied(book.supersededApplied, document);
            (open > 0 ? figures.gross : figures.unapplied) += open;
        }
    };
    addDocuments(book.current);
    addDocuments(book.superseded);
    return figures;
}

using Row = std::vector<qint64>;

void addRows(std::vector<Row> &rows, qint64 table, const DocumentColumns &columns)
{
    for (size_t i = 0; i < columns.size(); ++i)
        rows.push_back({table, columns.document.empty() ? qint64(i) : qint64(columns.document[i]), columns.customer[i],
                        columns.currency[i], columns.kind[i], columns.inForce[i], columns.issueDay[i],
                        columns.dueDay[i], columns.endDay[i], columns.units[i], columns.knownFrom[i],
                        columns.knownTo.empty() ? 0 : columns.knownTo[i]});
}

void addRows(std::vector<Row> &rows, qint64 table, const AppliedColumns &columns)
{
    for (size_t d = 0; d + 1 < columns.offset.size(); ++d) {
        for (quint32 i = columns.offset[d]; i < columns.offset[d + 1]; ++i)
            rows.push_back({table, qint64(d), columns.units[i], columns.day[i], columns.endDay[i], columns.other[i],
                            columns.inferred[i], columns.knownFrom[i],
                            columns.knownTo.empty() ? 0 : columns.knownTo[i]});
    }
}

/// Everything a snapshot says, in an order that does not matter.
std::vector<Row> contentOf(const Snapshot &book)
{
    std::vector<Row> rows;
    addRows(rows, 1, book.current);
    addRows(rows, 2, book.superseded);
    addRows(rows, 3, book.applied);
    addRows(rows, 4, book.supersededApplied);
    for (size_t i = 0; i < book.instalments.units.size(); ++i)
        rows.push_back({5, book.instalments.document[i], book.instalments.dueDay[i], book.instalments.units[i]});
    for (size_t i = 0; i < book.documentCount(); ++i)
        rows.push_back({6, qint64(i), book.documentId[i].value()});
    for (size_t i = 0; i < book.customerCount(); ++i)
        rows.push_back(
            {7, qint64(i), book.customerId[i].value(), book.customerParent[i], qint64(qHash(book.customerName[i], 0))});
    rows.push_back({8, book.generation, book.company.value()});
    std::ranges::sort(rows);
    return rows;
}

DocumentFact document(const char *id, DocumentKind kind, QDate issue, QDate due, const char *amount, const char *known)
{
    return {.remoteId = QString::fromLatin1(id),
            .kind = kind,
            .number = QString::fromLatin1(id),
            .customerRemoteId = u"T"_s,
            .issue = issue,
            .due = due,
            .amount = money(amount, "USD"),
            .knownAt = at(known)};
}

AllocationFact allocation(const char *id, DocumentKind kind, const char *source, const char *target, const char *amount,
                          QDate date, const char *known)
{
    return {.remoteId = QString::fromLatin1(id),
            .source = {kind, QString::fromLatin1(source), {}},
            .target = {DocumentKind::Invoice, QString::fromLatin1(target), {}},
            .sourceUnits = money(amount).units(),
            .targetUnits = money(amount).units(),
            .date = date,
            .knownAt = at(known)};
}

/// Backdated receipt, returned payment, un-applied credit, backdated void. Source: case C10.
FactBatch bitemporalCase()
{
    using enum DocumentKind;
    FactBatch batch{.sourceName = u"C10"_s, .format = u"ledger-json"_s};
    batch.customers = {{.remoteId = u"T"_s, .name = u"Tempo"_s}};
    DocumentFact returned = document("BP2", Payment, {2026, 2, 15}, {2026, 2, 15}, "5000.00", "2026-02-15T17:00:00Z");
    DocumentFact voided = document("B4", Invoice, {2026, 2, 12}, {2026, 3, 14}, "700.00", "2026-02-12T17:00:00Z");
    batch.documents = {
        document("B1", Invoice, {2026, 1, 10}, {2026, 2, 9}, "10000.00", "2026-01-10T18:00:00Z"),
        document("BP1", Payment, {2026, 1, 30}, {2026, 1, 30}, "10000.00", "2026-02-05T17:00:00Z"),
        document("B2", Invoice, {2026, 1, 31}, {2026, 3, 2}, "5000.00", "2026-02-01T07:30:00Z"),
        returned,
        document("BC1", CreditNote, {2026, 2, 10}, {2026, 2, 10}, "500.00", "2026-02-10T17:00:00Z"),
        document("B3", Invoice, {2026, 2, 11}, {2026, 3, 13}, "2000.00", "2026-02-11T17:00:00Z"),
        voided,
    };
    returned.reversedOn = QDate(2026, 3, 1);
    returned.knownAt = at("2026-03-04T17:00:00Z");
    voided.voidedOn = QDate(2026, 2, 20);
    voided.knownAt = at("2026-03-10T17:00:00Z");
    batch.documents.push_back(returned);
    batch.documents.push_back(voided);
    AllocationFact credit = allocation("t3", CreditNote, "BC1", "B3", "500.00", {2026, 2, 12}, "2026-02-12T17:00:00Z");
    batch.allocations = {
        allocation("t1", Payment, "BP1", "B1", "10000.00", {2026, 1, 30}, "2026-02-05T17:00:00Z"),
        allocation("t2", Payment, "BP2", "B2", "5000.00", {2026, 2, 15}, "2026-02-15T17:00:00Z"),
        credit,
    };
    credit.unappliedOn = QDate(2026, 2, 20);
    credit.knownAt = at("2026-02-20T17:00:00Z");
    batch.allocations.push_back(credit);
    return batch;
}

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothTimeAxesAnswerAsTheCaseSays_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<qint64>("known");
        QTest::addColumn<qint64>("gross");
        QTest::addColumn<qint64>("unapplied");
        const auto row = [](const char *name, QDate day, const char *known, const char *gross, const char *unapplied) {
            QTest::newRow(name) << day << at(known).ms << money(gross).units() << money(unapplied).units();
        };
        row("Q01", {2026, 1, 31}, "2026-02-01T08:00:00Z", "15000.00", "0.00");
        row("Q02", {2026, 1, 31}, "2026-12-31T00:00:00Z", "5000.00", "0.00");
        row("Q03", {2026, 2, 15}, "2026-12-31T00:00:00Z", "2200.00", "0.00");
        row("Q04", {2026, 2, 28}, "2026-03-01T08:00:00Z", "2700.00", "-500.00");
        row("Q05", {2026, 2, 28}, "2026-12-31T00:00:00Z", "2000.00", "-500.00");
        row("Q06", {2026, 3, 31}, "2026-12-31T00:00:00Z", "7000.00", "-500.00");
        row("the return is effective but not known", {2026, 3, 3}, "2026-03-03T00:00:00Z", "2700.00", "-500.00");
    }

    void bothTimeAxesAnswerAsTheCaseSays()
    {
        QFETCH(QDate, day);
        QFETCH(qint64, known);
        QFETCH(qint64, gross);
        QFETCH(qint64, unapplied);
        const TempBook book;
        QVERIFY(book.apply(bitemporalCase()));
        QVERIFY(book.apply(bitemporalCase())); // and a second import changes nothing
        const Result<Snapshot> snapshot = loadSnapshot(book.db, book.company);
        QVERIFY(snapshot);
        const Figures figures = figuresOf(*snapshot, {day, Instant{known}});
        QCOMPARE(figures.gross, gross);
        QCOMPARE(figures.unapplied, unapplied);
    }

    void termsDateADebtAndNotACredit()
    {
        const TempBook book;
        FactBatch batch;
        batch.customers = {{.remoteId = u"C"_s, .name = u"C"_s, .termsDays = 14}};
        batch.documents = {
            {.number = u"1"_s, .customerRemoteId = u"C"_s, .issue = {2026, 1, 1}, .amount = money("1.00")},
            {.kind = DocumentKind::CreditNote,
             .number = u"2"_s,
             .customerRemoteId = u"C"_s,
             .issue = {2026, 1, 1},
             .amount = money("1.00")},
        };
        QVERIFY(book.apply(batch));
        const Snapshot snapshot = *loadSnapshot(book.db, book.company);
        const auto issued = qint32(QDate(2026, 1, 1).toJulianDay());
        QCOMPARE(snapshot.current.dueDay, (std::vector<qint32>{issued + 14, issued}));
    }

    void anUpdateEqualsALoad()
    {
        const quint32 seed = 20260;
        QRandomGenerator random(seed);
        const TempBook book;
        FactBatch all = makeFacts(400);
        QVERIFY(book.apply(all));
        Snapshot snapshot = *loadSnapshot(book.db, book.company);
        for (int round = 0; round < 12; ++round) {
            FactBatch batch;
            for (int i = 0; i < 5; ++i) {
                DocumentFact &document = all.documents[size_t(random.bounded(int(all.documents.size())))];
                document.amount = Money(document.amount.units() + 10'000, document.amount.currency());
                document.voidedOn = random.bounded(3) == 0 ? QDate(2026, 3, 1).addDays(round) : QDate();
                document.instalments = {{document.issue.addDays(7), document.amount.units()}};
                document.due = random.bounded(3) == 0 ? QDate() : document.due;
                batch.documents.push_back(document);
                AllocationFact &allocation = all.allocations[size_t(random.bounded(int(all.allocations.size())))];
                allocation.unappliedOn = QDate(2026, 5, 1).addDays(round);
                batch.allocations.push_back(allocation);
            }
            FactBatch added = makeFacts(1, 1);
            added.documents[0].remoteId = added.documents[0].number = u"new %1"_s.arg(round);
            added.documents[0].customerRemoteId = u"new customer %1"_s.arg(round);
            batch.documents.push_back(added.documents[0]);
            const Instant when{at("2026-06-02T00:00:00Z").ms + round * 1000};
            const Result<ApplyOutcome> outcome = book.apply(batch, when);
            QVERIFY(outcome);
            const Result<Snapshot> updated = updateSnapshot(snapshot, book.db, outcome->changes);
            QVERIFY(updated);
            snapshot = *updated;
            const Snapshot loaded = *loadSnapshot(book.db, book.company);
            const QByteArray where
                = QByteArray("seed ") + QByteArray::number(seed) + " round " + QByteArray::number(round);
            QVERIFY2(contentOf(snapshot) == contentOf(loaded), where.constData());
            QVERIFY(snapshot.superseded.size() > 0);
        }
    }

    void knownNowNeedsOnlyTheCurrentRows()
    {
        const TempBook book;
        QVERIFY(book.apply(makeFacts(50)));
        const Result<Snapshot> snapshot = loadSnapshot(book.db, book.company);
        QVERIFY(snapshot);
        QCOMPARE(snapshot->documentCount(), size_t(100));
        QCOMPARE(snapshot->superseded.size(), size_t(0));
        QCOMPARE(snapshot->applied.units.size(), size_t(100));
        QCOMPARE(figuresOf(*snapshot, {QDate(2026, 12, 31)}).gross, 0);
        QVERIFY(figuresOf(*snapshot, {QDate(2026, 2, 1)}).gross > 0);
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
