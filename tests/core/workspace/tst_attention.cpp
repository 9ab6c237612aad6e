#include "core/workspace/attention.h"
#include "tests/core/workspace/scenario.h"

#include <algorithm>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kInvoices[] = "number,customer_name,issue,due,amount,currency,status\n"
                             "INV-1,Alder Ltd,2026-01-05,2026-02-04,130.00,EUR,sent\n"
                             "INV-2,Alder Ltd,2026-01-10,,50.00,EUR,sent\n"
                             "INV-3,Birch KK,2026-01-12,2026-01-12,1050,JPY,sent\n";
constexpr char kPayments[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "P-1,Alder Ltd,2026-02-02,30.00,EUR,INV-1\n"
                             "P-2,Alder Ltd,2026-02-11,40.00,EUR,INV-1\n"
                             "P-3,Birch KK,2026-02-10,500,JPY,INV-3\n"
                             "P-4,Alder Ltd,2025-10-01,5.00,EUR,\n";
constexpr char kBank[] = "id,booking,amount,currency,account,counterparty,text\n"
                         "B1,2026-02-02,30.00,EUR,DE01,Alder Ltd,P-1 INV-1\n"
                         "B2,2026-02-12,17.77,EUR,DE01,Nobody known,nothing to find\n";
const QDate kDay(2026, 3, 10);

Currency eur()
{
    return *Currency::fromCode(u"EUR");
}

struct Desk : Scenario
{
    explicit Desk(bool hasBank)
    {
        const bool isReady = open() && import({write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices)
            && import({write(u"payments.csv"_s, kPayments)}, ImportAs::Payments)
            && (!hasBank || import({write(u"bank.csv"_s, kBank)}, ImportAs::Bank));
        if (!isReady)
            qFatal("The scenario's files could not be imported.");
    }

    Attention ask(std::optional<Currency> currency = {})
    {
        return answerOf(workspace.figures().attention({.asOf = {.day = kDay}, .currency = currency, .policy = {}}))
            .value();
    }
};

const AttentionGroup *groupOf(const Attention &attention, AttentionKind kind)
{
    const auto found = std::ranges::find(attention.groups, kind, &AttentionGroup::kind);
    return found == attention.groups.end() ? nullptr : &*found;
}

QStringList numbersIn(const AttentionGroup *group)
{
    QStringList numbers;
    for (const AttentionItem &item : group ? group->largest : std::vector<AttentionItem>())
        numbers << item.number;
    return numbers;
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProvenReceiptIsOfNoConcern()
    {
        Desk desk(true);
        // Its line is there, and can be no other's, before anybody has decided.
        const Attention before = desk.ask();
        QCOMPARE(before.evidence.receipts, 2);
        QCOMPARE(before.evidence.proven, 1);
        QCOMPARE(numbersIn(groupOf(before, AttentionKind::NoEvidence)), QStringList{u"P-2"_s});
        const auto lines = answerOf(desk.workspace.reconcile().lines(Queue::All, u"Alder"_s));
        QCOMPARE(lines->size(), 1u);
        DocumentQuery query{.asOf = {.day = kDay}};
        query.openOnly = false;
        query.kinds = {ledger::DocumentKind::Payment};
        query.text = u"P-1"_s;
        const auto payments = answerOf(desk.workspace.ledger().documents(query));
        QCOMPARE(payments->ids.size(), 1u);
        const match::Allocation whole{
            .document = payments->ids.front(), .cashUnits = 30'0000, .documentUnits = 30'0000};
        const Result<> proven = answerOf(
            desk.workspace.reconcile().accept({.line = lines->front(), .allocations = {whole}, .reason = {}}));
        QVERIFY2(proven, proven ? "" : qPrintable(proven.error().message));
        const Attention attention = desk.ask();
        QCOMPARE(attention.evidence.receipts, 2);
        QCOMPARE(attention.evidence.proven, 1);
        const auto february = std::ranges::find(attention.receipts, QDate(2026, 2, 28), &MonthReceipts::day);
        QVERIFY(february != attention.receipts.end());
        QCOMPARE(february->held, 2); // the yen have no bank source
        QCOMPARE(february->proven, 1);
        QCOMPARE(attention.evidence.without, 1);
        QCOMPARE(attention.evidence.reversed, 0);
        const AttentionGroup *without = groupOf(attention, AttentionKind::NoEvidence);
        QCOMPARE(numbersIn(without), QStringList{u"P-2"_s});
        QCOMPARE(without->totals, std::vector{Money(40'0000, eur())});
        QCOMPARE(attention.evidence.counted.size(), 2u);
    }

    void theCustomerPageCountsAsTodayDoes()
    {
        Desk desk(true);
        const Attention attention = desk.ask();
        DocumentQuery query{.asOf = {.day = kDay}};
        query.openOnly = false;
        query.text = u"P-1"_s;
        const LedgerQueries &ledger = desk.workspace.ledger();
        const auto payments = answerOf(ledger.documents(query));
        const auto rows = answerOf(ledger.documentRows(payments->ids, {.day = kDay}, insight::AgingPolicy()));
        const ledger::CustomerId customer = rows->front().document.customer;
        const auto page = answerOf(ledger.customerOverview(customer, {.day = kDay}, insight::AgingPolicy()));
        QCOMPARE(qint64(page->provenReceipts), attention.evidence.proven);
        QCOMPARE(page->receipts, 3); // P-4 of last year, before the bank's first line
        const auto evidence = answerOf(ledger.bankEvidence(customer));
        QCOMPARE(evidence->size(), 1u);
        QCOMPARE(evidence->front().documentNumber, u"P-1"_s);
        QCOMPARE(evidence->front().state, match::EvidenceState::Matched);
    }

    void aReceiptOfADayWithoutBankDataIsNotAccused()
    {
        Desk desk(true);
        const Result<> more
            = desk.import({
            desk.write(u"late.csv"_s,
                       "number,customer_name,date,amount,currency,applies_to
                       "
                       "P-5,Alder Ltd,2026-03-01,9.00,EUR,
                       ")},
                       ImportAs::Payments)
                .map([](const auto &) {});
            QVERIFY(more);
            QCOMPARE(desk.ask().evidence.receipts, 2);
    }

    void receiptsWithoutABankSourceAreNotAccused()
    {
            Desk desk(false);
            const Attention attention = desk.ask();
            QVERIFY(!attention.hasBankSource);
            QCOMPARE(attention.evidence.receipts, 0);
            QVERIFY(!groupOf(attention, AttentionKind::NoEvidence));
            QVERIFY(!Desk(true).ask(Currency::fromCode(u"JPY")).hasBankSource);
    }

    void moneyThatNothingExplainsIsListed()
    {
            Desk desk(true);
            const AttentionGroup *unexplained = nullptr;
            const Attention attention = desk.ask();
            unexplained = groupOf(attention, AttentionKind::UnexplainedLine);
            QVERIFY(unexplained);
            QCOMPARE(unexplained->count(), 1);
            QCOMPARE(unexplained->largest.front().name, u"Nobody known"_s);
            QCOMPARE(unexplained->largest.front().amount, Money(17'7700, eur()));
    }

    void onlyAMissingDueDateIsFlagged()
    {
            // INV-3 is due on its day of issue: that is a date.
            QCOMPARE(numbersIn(groupOf(Desk(true).ask(), AttentionKind::NoDueDate)), QStringList{u"INV-2"_s});
    }

    void creditsAreOpenAmounts()
    {
            const Attention attention = Desk(true).ask();
            const AttentionGroup *credits = groupOf(attention, AttentionKind::Unapplied);
            QCOMPARE(numbersIn(credits), QStringList{u"P-4"_s});
            QCOMPARE(credits->totals, std::vector{Money(-5'0000, eur())});
    }

    void receiptsAddUpByMonthAndCurrency()
    {
            const Attention attention = Desk(true).ask();
            QCOMPARE(attention.receipts.size(), 13u);
            QCOMPARE(attention.receipts.back().day, kDay);
            QVERIFY(attention.receipts.back().sums.empty());
            const MonthReceipts &february = attention.receipts[11];
            QCOMPARE(february.day, QDate(2026, 2, 28));
            QCOMPARE(february.sums, (std::vector{Money(70'0000, eur()), Money(500'0000, *Currency::fromCode(u"JPY"))}));
            QCOMPARE(attention.receipts[7].sums, std::vector{Money(5'0000, eur())});
    }

    void oneCurrencyIsAskedAlone()
    {
            const Attention attention = Desk(true).ask(eur());
            for (const AttentionGroup &group : attention.groups) {
                for (const Money &total : group.totals)
                    QCOMPARE(total.currency(), eur());
            }
            QCOMPARE(attention.receipts[11].sums, std::vector{Money(70'0000, eur())});
    }

    void aListOfIdsAndDaysHoldsOnlyThese()
    {
            Desk desk(true);
            const LedgerQueries &ledger = desk.workspace.ledger();
            DocumentQuery query{.asOf = {.day = kDay}};
            query.openOnly = false;
            query.kinds = {ledger::DocumentKind::Payment};
            query.issuedFrom = QDate(2026, 2, 10);
            query.issuedTo = QDate(2026, 2, 11);
            const auto list = answerOf(ledger.documents(query));
            QCOMPARE(list->ids.size(), 2u);
            query.only = {list->ids.front()};
            QCOMPARE(answerOf(ledger.documents(query))->ids, *query.only);
            query.only = std::vector<ledger::DocumentId>();
            QVERIFY(answerOf(ledger.documents(query))->ids.empty());
    }
    };

    QTEST_MAIN(TestAttention)
#include "tst_attention.moc"
