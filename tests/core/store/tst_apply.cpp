#include "core/store/state_hash.h"
#include "tests/core/store/store_fixture.h"

#include <QTest>

using namespace quittance;
using namespace quittance::ledger;
using namespace quittance::store;
using namespace quittance::store::test;
using namespace Qt::StringLiterals;

namespace {

qint64 count(const TempBook &book, const char *table)
{
    return *book.db.scalar(QByteArray("SELECT count(*) FROM ") + table);
}

} // namespace

class TestApply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameFactsTwiceAreUnchanged()
    {
        const TempBook book;
        const FactBatch batch = makeFacts(100);
        const Result<ApplyOutcome> first = book.apply(batch);
        QVERIFY(first);
        QCOMPARE(first->total(), (ApplyCounts{407, 0, 0}));
        QVERIFY(first->changes.documents.size() == 200 && first->issues.empty());

        const Result<ApplyOutcome> second = book.apply(batch, at("2026-06-02T00:00:00Z"));
        QVERIFY(second);
        QCOMPARE(second->total(), (ApplyCounts{0, 0, 407}));
        QVERIFY(second->changes.isEmpty());
        QCOMPARE(count(book, "document_history"), 0);
    }

    void oneInAHundredChangedIsAllThatIsWritten()
    {
        const TempBook book;
        FactBatch batch = makeFacts(300);
        QVERIFY(book.apply(batch));
        for (size_t i = 0; i < batch.documents.size(); i += 100)
            batch.documents[i].due = batch.documents[i].due.addDays(1);
        const Result<ApplyOutcome> outcome = book.apply(batch, at("2026-06-02T00:00:00Z"));
        QVERIFY(outcome);
        QCOMPARE(outcome->of(FactType::Document), (ApplyCounts{0, 6, 594}));
        QCOMPARE(outcome->changes.documents.size(), 6);
        for (const Fields fields : outcome->changes.documents)
            QCOMPARE(fields, Fields(Field::Dates));
        QCOMPARE(count(book, "document_history"), 6);
    }

    void aDryRunCountsAndStoresNothing()
    {
        const TempBook book;
        const Result<ApplyOutcome> outcome
            = applyBatch(book.db, book.company, book.source, makeFacts(10), {.isDryRun = true});
        QVERIFY(outcome);
        QCOMPARE(outcome->of(FactType::Document).added, 20);
        QVERIFY(!outcome->import.isValid());
        QCOMPARE(count(book, "document"), 0);
        QCOMPARE(count(book, "import_batch"), 0);
    }

    void aBulkLoadEndsWithAllIndexes()
    {
        const TempBook book;
        const qint64 indexes = count(book, "sqlite_schema WHERE type = 'index'");
        const Result<ApplyOutcome> outcome
            = applyBatch(book.db, book.company, book.source, makeFacts(6000), {.bulkLoad = true});
        QVERIFY(outcome);
        QCOMPARE(outcome->of(FactType::Document).added, 12000);
        QCOMPARE(count(book, "sqlite_schema WHERE type = 'index'"), indexes);
    }

    void anAllocationWaitsForItsInvoice()
    {
        const TempBook book;
        FactBatch whole = makeFacts(1);
        FactBatch payments = whole;
        std::erase_if(payments.documents, [](const auto &fact) { return fact.kind == DocumentKind::Invoice; });
        const Result<ApplyOutcome> first = book.apply(payments);
        QVERIFY(first);
        QCOMPARE(first->issues.size(), size_t(1));
        QVERIFY(first->issues.front().isPending);
        QCOMPARE(count(book, "allocation"), 0);

        FactBatch invoices = whole;
        invoices.allocations.clear();
        const Result<ApplyOutcome> second = book.apply(invoices);
        QVERIFY(second);
        QCOMPARE(second->of(FactType::Allocation).added, 1);
        QCOMPARE(count(book, "allocation"), 1);
        QCOMPARE(count(book, "pending_allocation"), 0);
        QCOMPARE(book.apply(whole)->of(FactType::Allocation), (ApplyCounts{0, 0, 1}));
    }

    void upToOpenTakesWhatBothSidesHave()
    {
        const TempBook book;
        FactBatch batch;
        batch.documents = {
            {.number = u"R1"_s, .customerName = u"Acme"_s, .issue = {2026, 1, 1}, .amount = money("100.00")},
            {.number = u"R2"_s, .customerName = u"ACME"_s, .issue = {2026, 1, 2}, .amount = money("50.00")},
            {.kind = DocumentKind::Payment, .number = u"Z1"_s, .issue = {2026, 1, 3}, .amount = money("130.00")},
        };
        for (const auto *number : {u"R1", u"R2"})
            batch.allocations.push_back({.source = {DocumentKind::Payment, {}, u"Z1"_s},
                                         .target = {DocumentKind::Invoice, {}, QString::fromUtf16(number)},
                                         .sourceUnits = money("130.00").units(),
                                         .targetUnits = money("130.00").units(),
                                         .date = {2026, 1, 3},
                                         .upToOpen = true});
        QVERIFY(book.apply(batch));
        QCOMPARE(*book.db.scalar("SELECT target_units FROM allocation WHERE id = 1"), money("100.00").units());
        QCOMPARE(*book.db.scalar("SELECT target_units FROM allocation WHERE id = 2"), money("30.00").units());
        // the payment named no customer: the invoice it pays did
        QCOMPARE(*book.db.scalar("SELECT count(DISTINCT customer_id) FROM document"), 1);
        QCOMPARE(book.apply(batch)->total().changed, 0);
    }

    void aCustomerKnownByNameGetsItsId()
    {
        const TempBook book;
        FactBatch invoices;
        invoices.documents
            = {{.number = u"1"_s, .customerName = u"Müller GmbH"_s, .issue = {2026, 1, 1}, .amount = money("1.00")}};
        QVERIFY(book.apply(invoices));
        FactBatch customers;
        customers.customers = {{.remoteId = u"K7"_s, .name = u"MULLER  GmbH"_s, .email = u"a@b.example"_s}};
        QVERIFY(book.apply(customers));
        QCOMPARE(count(book, "customer"), 1);
        QCOMPARE(count(book, "customer WHERE remote_id = 'K7' AND email = 'a@b.example'"), 1);
        QCOMPARE(book.apply(invoices)->total(), (ApplyCounts{0, 0, 1}));
        QCOMPARE(book.apply(customers)->total(), (ApplyCounts{0, 0, 1}));
    }

    void emptyFieldsLeaveWhatIsStored()
    {
        const TempBook book;
        FactBatch batch;
        batch.customers = {{.remoteId = u"C"_s, .name = u"One"_s, .email = u"a@b.example"_s, .termsDays = 14}};
        QVERIFY(book.apply(batch));
        batch.customers = {{.remoteId = u"C"_s, .name = u"One"_s, .country = u"NL"_s}};
        QCOMPARE(book.apply(batch)->total(), (ApplyCounts{0, 1, 0}));
        QCOMPARE(count(book, "customer WHERE email = 'a@b.example' AND terms_days = 14 AND country = 'NL'"), 1);
        batch.customers = {{.remoteId = u"C"_s, .name = u"One"_s}};
        QCOMPARE(book.apply(batch)->total(), (ApplyCounts{0, 0, 1}));
    }

    void lookAlikesAreReported()
    {
        const TempBook book;
        FactBatch batch;
        batch.documents = {
            {.number = u"RE-0017"_s, .customerName = u"A"_s, .issue = {2026, 1, 1}, .amount = money("10.00")},
            {.number = u"18"_s, .customerName = u"A"_s, .issue = {2026, 1, 5}, .amount = money("10.00")},
            {.number = u"19"_s, .customerName = u"A"_s, .issue = {2026, 1, 20}, .amount = money("10.00")},
        };
        const Result<ApplyOutcome> outcome = book.apply(batch);
        QCOMPARE(outcome->possibleDuplicates.size(), size_t(1));
        QCOMPARE(outcome->possibleDuplicates.front().index, 1);
        QCOMPARE(outcome->possibleDuplicates.front().why, PossibleDuplicate::Why::SameAmount);

        batch.documents
            = {{.number = u"re 17"_s, .customerName = u"A"_s, .issue = {2026, 1, 2}, .amount = money("12.00")}};
        const Result<ApplyOutcome> later = book.apply(batch);
        QCOMPARE(later->possibleDuplicates.size(), size_t(1));
        QCOMPARE(later->possibleDuplicates.front().why, PossibleDuplicate::Why::SameNumber);
    }

    void pagesOfALoaderAreEachKept()
    {
        const TempBook book;
        const FactBatch whole = makeFacts(40);
        BatchLoader loader(book.db, book.company, book.source, {.at = at("2026-06-01T00:00:00Z"), .bulkLoad = true});
        for (size_t i = 0; i < 80; i += 20) {
            FactBatch page;
            page.documents.assign(whole.documents.begin() + qsizetype(i), whole.documents.begin() + qsizetype(i) + 20);
            QCOMPARE(loader.apply(page)->of(FactType::Document).added, 20);
        }
        QVERIFY(loader.finish());
        QCOMPARE(book.apply(whole)->of(FactType::Document).unchanged, 80);
    }

    void aLoaderThatHoldsFewKeysStoresTheSame()
    {
        const TempBook all;
        const TempBook few;
        FactBatch changed = makeFacts(300);
        for (size_t i = 0; i < changed.documents.size(); i += 10)
            changed.documents[i].description = QStringLiteral("changed");
        for (const TempBook *book : {&all, &few}) {
            ApplyOptions options{.at = at("2026-06-01T00:00:00Z"), .bulkLoad = true};
            if (book == &few)
                options.mostKeys = 64;
            BatchLoader loader(book->db, book->company, book->source, options);
            QVERIFY(loader.apply(makeFacts(200)));
            QCOMPARE(loader.apply(makeFacts(200))->total().unchanged, makeFacts(200).size());
            QVERIFY(loader.apply(changed));
            QVERIFY(loader.finish());
        }
        QCOMPARE(*stateHash(few.db), *stateHash(all.db));
        QVERIFY(*few.db.scalar("SELECT count(*) FROM document_history") > 0);
    }

    void anEarlierVersionArrivingLateGoesIntoHistory()
    {
        const TempBook book;
        DocumentFact fact{.remoteId = u"1"_s,
                          .customerName = u"A"_s,
                          .issue = {2026, 1, 1},
                          .amount = money("10.00"),
                          .knownAt = at("2026-02-01T00:00:00Z")};
        FactBatch batch;
        batch.documents = {fact};
        QVERIFY(book.apply(batch));
        batch.documents[0].amount = money("9.00");
        batch.documents[0].knownAt = at("2026-01-01T00:00:00Z");
        QCOMPARE(book.apply(batch)->of(FactType::Document).changed, 1);
        QCOMPARE(book.apply(batch)->of(FactType::Document).unchanged, 1);
        QCOMPARE(*book.db.scalar("SELECT amount_units FROM document"), money("10.00").units());
        QCOMPARE(*book.db.scalar("SELECT known_to_ms FROM document_history"), at("2026-02-01T00:00:00Z").ms);
    }
};

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
