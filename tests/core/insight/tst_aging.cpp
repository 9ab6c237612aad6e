#include "core/insight/aging.h"
#include "core/insight/roll_forward.h"
#include "core/store/snapshot_builder.h"
#include "tests/core/insight/book_maker.h"

#include <QTest>

#include <numeric>

using namespace quittance;
using namespace quittance::insight;
using namespace Qt::StringLiterals;
using enum ledger::DocumentKind;
using test::BookMaker;

namespace {

constexpr qint64 kWhole = kUnitsPerWhole;

std::vector<qint64> wholes(std::vector<qint64> values)
{
    for (qint64 &value : values)
        value *= kWhole;
    return values;
}

/// The ledger of case C01, invoice by invoice.
BookMaker caseC01()
{
    BookMaker book;
    book.document(Invoice, "INV-01", "A", "2026-03-16", 1000, "2026-04-15");
    book.document(Invoice, "INV-02", "A", "2026-03-01", 2000, "2026-03-31");
    book.document(Invoice, "INV-03", "A", "2026-02-28", 3000, "2026-03-30");
    book.document(Invoice, "INV-04", "B", "2026-01-30", 4000, "2026-03-01");
    book.document(Invoice, "INV-05", "B", "2026-01-29", 5000, "2026-02-28");
    book.document(Invoice, "INV-06", "B", "2025-12-31", 6000, "2026-01-30");
    book.document(Invoice, "INV-07", "C", "2025-12-30", 7000, "2026-01-29");
    book.document(Invoice, "INV-08", "C", "2025-12-01", 8000, "2025-12-31");
    book.document(Invoice, "INV-09", "C", "2025-11-30", 9000, "2025-12-30");
    book.document(Invoice, "INV-10", "D", "2026-01-16", 1200, "2026-02-15").voidedOn = BookMaker::day("2026-03-15");
    book.document(Invoice, "INV-11", "D", "2026-02-10", 2400, "2026-03-12");
    book.document(Invoice, "NEG-01", "D", "2026-03-05", -400, "2026-03-05");
    book.document(CreditNote, "CN-01", "C", "2026-02-20", 1500);
    book.document(Payment, "PAY-01", "B", "2026-03-10", 2500);
    book.document(Payment, "PAY-02", "A", "2026-03-25", 750);
    book.document(Payment, "PAY-03", "D", "2026-03-31", 2400);
    book.document(Payment, "PAY-04", "A", "2026-04-02", 1000);
    book.document(WriteOff, "WO-01", "C", "2026-03-20", 3000);
    book.allocate(Payment, "PAY-01", "INV-05", "2026-03-10", 2000);
    book.allocate(CreditNote, "CN-01", "INV-07", "2026-02-25", 1000);
    book.allocate(WriteOff, "WO-01", "INV-08", "2026-03-20", 3000);
    book.allocate(Payment, "PAY-03", "INV-11", "2026-03-31", 2400);
    book.allocate(Payment, "PAY-04", "INV-03", "2026-04-02", 1000);
    return book;
}

AgingRow totalOf(const BookMaker &book, const char *day, const AgingPolicy &policy = {},
                 Instant knownAt = Instant::max())
{
    const auto table = aging(store::snapshotOf(book.batch), {BookMaker::day(day), knownAt}, policy);
    return table->totals.empty() ? AgingRow() : table->totals.front();
}

} // namespace

class TestAging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creditsGoWhereTheTreatmentSays_data()
    {
        QTest::addColumn<CreditTreatment>("credits");
        QTest::addColumn<std::vector<qint64>>("buckets");
        QTest::addColumn<qint64>("gross");
        QTest::addColumn<qint64>("unapplied");
        using V = std::vector<qint64>;
        QTest::newRow("separate") << CreditTreatment::Separate << V{3000, 7000, 9000, 11000, 9000} << qint64(39000)
                                  << qint64(-2150);
        QTest::newRow("own date") << CreditTreatment::OwnDate << V{3000, 5350, 8500, 11000, 9000} << qint64(39000)
                                  << qint64(0);
        QTest::newRow("fifo") << CreditTreatment::FifoOldestDue << V{3000, 6250, 8500, 11000, 8500} << qint64(37250)
                              << qint64(-400);
        QTest::newRow("current") << CreditTreatment::CurrentBucket << V{850, 7000, 9000, 11000, 9000} << qint64(39000)
                                 << qint64(0);
    }
    void creditsGoWhereTheTreatmentSays()
    {
        QFETCH(CreditTreatment, credits);
        QFETCH(std::vector<qint64>, buckets);
        QFETCH(qint64, gross);
        QFETCH(qint64, unapplied);
        const AgingRow total = totalOf(caseC01(), "2026-03-31", {.credits = credits});
        QCOMPARE(total.buckets, wholes(buckets));
        QCOMPARE(total.grossOpen, gross * kWhole);
        QCOMPARE(total.unapplied, unapplied * kWhole);
        QCOMPARE(total.net, 36850 * kWhole);
    }

    void byIssueThereIsNoCurrent()
    {
        const AgingPolicy policy = {.basis = AgingBasis::InvoiceDate};
        QCOMPARE(bucketLabels(policy), (QStringList{u"0-30"_s, u"31-60"_s, u"61-90"_s, u"91+"_s}));
        QCOMPARE(totalOf(caseC01(), "2026-03-31", policy).buckets, wholes({3000, 7000, 9000, 20000}));
    }

    void historyIsNotFilteredByTodaysVoid()
    {
        const AgingRow total = totalOf(caseC01(), "2026-02-28");
        QCOMPARE(total.buckets, wholes({14400, 13200, 17000, 0, 0}));
        QCOMPARE(total.net, 44100 * kWhole);
    }

    void customEdgesMakeTheirOwnBuckets()
    {
        const AgingPolicy policy = {.edges = {0, 45}};
        QCOMPARE(bucketLabels(policy), (QStringList{u"current"_s, u"1-45"_s, u"46+"_s}));
        QCOMPARE(totalOf(caseC01(), "2026-03-31", policy).buckets, wholes({3000, 10000, 26000}));
        QCOMPARE(bucketLabels({.edges = {10, 20}}), (QStringList{u"<=10"_s, u"11-20"_s, u"21+"_s}));
        QCOMPARE(bucketLabels({.edges = {-30, -10, 0}}), (QStringList{u"<=-30"_s, u"-29..-10"_s, u"-9..0"_s, u"1+"_s}));
        QCOMPARE(bucketLabels({.edges = {}}), QStringList{u"all"_s});
    }

    void rowsAreByCustomerInTheOrderOfNames()
    {
        BookMaker book = caseC01();
        book.currency = *Currency::fromCode(u"EUR");
        book.document(Invoice, "E-1", "D", "2026-03-01", 5, "2026-03-31");
        const auto table = aging(store::snapshotOf(book.batch), {BookMaker::day("2026-03-31")}, {});
        QStringList rows;
        for (const AgingRow &row : table->rows)
            rows += row.currency.code() + row.customerName + QString::number(row.net / kWhole);
        QCOMPARE(rows, (QStringList{u"EURD5"_s, u"USDA5250"_s, u"USDB12500"_s, u"USDC19500"_s, u"USDD-400"_s}));
        QCOMPARE(table->totals.size(), size_t(2));
        QCOMPARE(table->rows[1].counts, (std::vector<qint32>{2, 1, 0, 0, 0}));
    }

    void instalmentsAgeOnTheirOwnDueDates()
    {
        BookMaker book;
        auto &invoice = book.document(Invoice, "I", "A", "2026-01-01", 900, "2026-03-31");
        for (const char *due : {"2026-01-31", "2026-02-28", "2026-03-31"})
            invoice.instalments.push_back({BookMaker::day(due), 300 * kWhole});
        book.document(Payment, "P", "A", "2026-02-01", 400);
        book.allocate(Payment, "P", "I", "2026-02-01", 400);
        const AgingRow total = totalOf(book, "2026-03-15");
        QCOMPARE(total.buckets, wholes({300, 200, 0, 0, 0}));
        QCOMPARE(total.counts, (std::vector<qint32>{1, 1, 0, 0, 0}));
    }

    void whatHasNoDueDateIsDueByTheCustomersTerms()
    {
        BookMaker book;
        book.document(Invoice, "I", "A", "2026-01-01", 100);
        QCOMPARE(totalOf(book, "2026-01-25").buckets, wholes({0, 100, 0, 0, 0}));
        book.batch.customers.push_back({.remoteId = u"A"_s, .termsDays = 30});
        QCOMPARE(totalOf(book, "2026-01-25").buckets, wholes({100, 0, 0, 0, 0}));
    }

    void aCreditsOwnDateIsNotItsDueDate()
    {
        BookMaker book;
        book.document(CreditNote, "C", "A", "2026-01-01", 100, "2026-03-31");
        QCOMPARE(totalOf(book, "2026-02-10", {.credits = CreditTreatment::OwnDate}).buckets,
                 wholes({0, 0, -100, 0, 0}));
    }

    void aVirtualCreditDoesNotReachForward()
    {
        BookMaker book;
        book.document(Payment, "P", "A", "2026-01-10", 100);
        book.document(Invoice, "I", "A", "2026-02-01", 300, "2026-02-15");
        AgingPolicy policy = {.credits = CreditTreatment::FifoOldestDue};
        QCOMPARE(totalOf(book, "2026-02-20", policy).unapplied, -100 * kWhole);
        policy.creditsMeetLaterItems = true;
        QCOMPARE(totalOf(book, "2026-02-20", policy).unapplied, 0);
        QCOMPARE(totalOf(book, "2026-02-20", policy).buckets, wholes({0, 200, 0, 0, 0}));
    }

    void whatWasLearnedLaterIsNotKnownBefore()
    {
        BookMaker book;
        book.document(Invoice, "B1", "T", "2026-01-10", 10000, "2026-02-09").knownAt
            = BookMaker::at("2026-01-10T18:00:00Z");
        book.document(Payment, "BP1", "T", "2026-01-30", 10000).knownAt = BookMaker::at("2026-02-05T17:00:00Z");
        book.allocate(Payment, "BP1", "B1", "2026-01-30", 10000).knownAt = BookMaker::at("2026-02-05T17:00:00Z");
        QCOMPARE(totalOf(book, "2026-01-31", {}, BookMaker::at("2026-02-01T08:00:00Z")).grossOpen, 10000 * kWhole);
        QCOMPARE(totalOf(book, "2026-01-31", {}, BookMaker::at("2026-12-31T00:00:00Z")).grossOpen, 0);
        QCOMPARE(totalOf(book, "2026-01-31").grossOpen, 0);
    }

    void aReversalOpensTheInvoiceOnItsDayOnceKnown()
    {
        BookMaker book;
        book.document(Invoice, "B2", "T", "2026-01-31", 5000, "2026-03-02").knownAt
            = BookMaker::at("2026-02-01T07:30:00Z");
        book.document(Payment, "BP2", "T", "2026-02-15", 5000).knownAt = BookMaker::at("2026-02-15T17:00:00Z");
        auto &returned = book.document(Payment, "BP2", "T", "2026-02-15", 5000);
        returned.knownAt = BookMaker::at("2026-03-04T17:00:00Z");
        returned.reversedOn = BookMaker::day("2026-03-01");
        book.allocate(Payment, "BP2", "B2", "2026-02-15", 5000).knownAt = BookMaker::at("2026-02-15T17:00:00Z");
        QCOMPARE(totalOf(book, "2026-03-02", {}, BookMaker::at("2026-03-03T00:00:00Z")).net, 0);
        QCOMPARE(totalOf(book, "2026-03-02", {}, BookMaker::at("2026-03-05T00:00:00Z")).net, 5000 * kWhole);
        QCOMPARE(totalOf(book, "2026-02-28").net, 0);
        const auto items = openItems(store::snapshotOf(book.batch), {BookMaker::day("2026-03-31")}, {}, {});
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(items.front().days, 29); // from the original due date
    }

    void theBridgeClosesAndNamesItsParts()
    {
        const auto bridges = rollForward(store::snapshotOf(caseC01().batch), BookMaker::day("2026-02-28"),
                                         BookMaker::day("2026-03-31"));
        QCOMPARE(bridges.size(), size_t(1));
        const RollForward &bridge = bridges.front();
        QCOMPARE(bridge.opening, 44100 * kWhole);
        QCOMPARE(bridge.invoices, 2600 * kWhole);
        QCOMPARE(bridge.creditNotes, 0);
        QCOMPARE(bridge.payments, -5650 * kWhole);
        QCOMPARE(bridge.writeOffs, -3000 * kWhole);
        QCOMPARE(bridge.voids, -1200 * kWhole);
        QCOMPARE(bridge.refunds, 0);
        QCOMPARE(bridge.closing, 36850 * kWhole);
    }

    void aCancelledAgingAnswersNothing()
    {
        const CancelToken cancel;
        cancel.cancel();
        QVERIFY(!aging(store::snapshotOf(caseC01().batch), {BookMaker::day("2026-03-31")}, {}, cancel));
    }

    void anEmptyBookHasNoRows()
    {
        const auto table = aging(store::snapshotOf({}), {BookMaker::day("2026-03-31")}, {});
        QVERIFY(table->rows.empty());
        QVERIFY(table->totals.empty());
        QVERIFY(openItems(store::snapshotOf({}), {BookMaker::day("2026-03-31")}, {}, {}).empty());
    }
};

QTEST_APPLESS_MAIN(TestAging)
#include "tst_aging.moc"
