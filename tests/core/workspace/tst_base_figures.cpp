#include "core/workspace/attention.h"
#include "core/workspace/behaviour_figures.h"
#include "core/workspace/credit_figures.h"
#include "core/workspace/forecast_figures.h"
#include "tests/core/workspace/scenario.h"

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using namespace Qt::StringLiterals;

namespace {

const ledger::AsOf kDay = {QDate(2026, 3, 31)};

constexpr char kInvoices[] = "number,customer_name,issue,due,amount,currency,status\n"
                             "INV-1,Alder Ltd,2026-01-05,2026-02-04,100.00,EUR,sent\n"
                             "INV-2,Alder Ltd,2026-02-10,2026-04-12,33.33,USD,sent\n"
                             "INV-3,Birch Inc,2026-01-12,2026-02-11,70.07,USD,sent\n"
                             "INV-4,Birch Inc,2025-11-12,2025-12-11,50.00,USD,sent\n"
                             "INV-5,Alder Ltd,2025-11-15,2025-12-14,40.00,EUR,sent\n";
constexpr char kPayments[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "P-1,Birch Inc,2026-01-20,50.00,USD,INV-4\n"
                             "P-2,Alder Ltd,2026-01-14,40.00,EUR,INV-5\n"
                             "P-3,Birch Inc,2026-03-03,9.99,USD,\n";
constexpr char kRates[] = "date,from,to,rate\n2026-03-31,USD,EUR,0.93\n";

Currency currency(const QString &code)
{
    return *Currency::fromCode(code);
}

struct Desk : Scenario
{
    Desk()
    {
        const bool isReady = open() && import({write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices)
            && import({write(u"payments.csv"_s, kPayments)}, ImportAs::Payments)
            && import({write(u"rates.csv"_s, kRates)}, ImportAs::Rates);
        if (!isReady)
            qFatal("The scenario's files could not be imported.");
    }

    [[nodiscard]] DocumentList list(const DocumentQuery &query)
    {
        return answerOf(workspace.ledger().documents(query)).value();
    }
};

DocumentQuery openInEuro()
{
    DocumentQuery query;
    query.asOf = kDay;
    query.base = currency(u"EUR"_s);
    return query;
}

} // namespace

class TestBaseFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customersAreOneRowThatAddsUpToTheAging()
    {
        const auto rows = answerOf(m_desk.workspace.ledger().customers(kDay, {}, kEuro)).value();
        QCOMPARE(rows.size(), size_t(2));
        qint64 net = 0;
        for (const CustomerRow &row : rows) {
            QCOMPARE(row.currency, kEuro);
            net += row.balance;
        }
        const auto table = answerOf(m_desk.workspace.figures().agingInBase(kDay, {}, kEuro)).value();
        QCOMPARE(net, table.totals.front().net);
        // 100.00 + 33.33 × 0.93 + 70.07 × 0.93 − 9.99 × 0.93, each rounded by itself
        QCOMPARE(net, 1'000'000 + 310'000 + 651'700 - 92'900);
    }

    void aCustomersPageSaysWhatItsRowSays()
    {
        const auto rows = answerOf(m_desk.workspace.ledger().customers(kDay, {}, kEuro)).value();
        for (const CustomerRow &row : rows) {
            const auto read = answerOf(m_desk.workspace.ledger().customerOverview(row.id, kDay, {}, kEuro));
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            const CustomerOverview &page = *read;
            QCOMPARE(page.balances.size(), size_t(1));
            QCOMPARE(page.balances.front().currency, kEuro);
            QCOMPARE(page.balances.front().net, row.balance);
            QCOMPARE(page.balances.front().unapplied, row.unapplied);
            QCOMPARE(page.balances.front().buckets, row.buckets);
            QCOMPARE(page.openItems, row.openItems);
            QCOMPARE(page.lastReceipt.currency(), kEuro);
            const bool isAlder = row.name == u"Alder Ltd"_s;
            QCOMPARE(page.lastReceipt.abs().units(), isAlder ? 400'000 : 92'900);
            QCOMPARE(page.currencies,
                     isAlder ? (std::vector{kEuro, currency(u"USD"_s)}) : std::vector{currency(u"USD"_s)});
        }
    }

    void aTimelineIsOneAndEndsAtTheBalance()
    {
        const auto rows = answerOf(m_desk.workspace.ledger().customers(kDay, {}, kEuro)).value();
        for (const CustomerRow &row : rows) {
            const auto lines
                = answerOf(m_desk.workspace.ledger().balanceTimelines(row.id, QDate(2025, 11, 1), kDay, {}, kEuro))
                      .value();
            QCOMPARE(lines.size(), size_t(1));
            QCOMPARE(lines.front().currency, kEuro);
            QCOMPARE(lines.front().points.back().net, row.balance);
            QCOMPARE(lines.front().points.back().buckets, row.buckets);
            QVERIFY(!lines.front().events.empty());
            for (const TimelineEvent &event : lines.front().events)
                QCOMPARE(event.amount.currency(), kEuro);
        }
        // 33.33 USD and 100.00 EUR of Alder, at the closing rate of the day on every day.
        const auto line = answerOf(m_desk.workspace.ledger().balanceTimelines(rows.front().id, QDate(2026, 2, 10),
                                                                              {QDate(2026, 3, 31)}, {}, kEuro))
                              .value()
                              .front();
        QCOMPARE(line.points.front().net, 1'310'000);
    }

    void openDocumentsAddUpInTheBaseCurrency()
    {
        const DocumentList list = m_desk.list(openInEuro());
        QCOMPARE(list.openTotals.size(), size_t(1));
        QCOMPARE(list.openTotals.front(), Money(1'868'800, kEuro));
        const auto rows = answerOf(m_desk.workspace.ledger().documentRows(list.ids, openInEuro())).value();
        qint64 open = 0;
        for (const DocumentRow &row : rows) {
            QVERIFY(row.openInBase.has_value());
            open += row.openInBase->units();
        }
        QCOMPARE(open, list.openTotals.front().units());
    }

    void receiptsOfADrillAddUpInTheBaseCurrency()
    {
        DocumentQuery query = openInEuro();
        query.openOnly = false;
        query.kinds = {ledger::DocumentKind::Payment};
        const DocumentList list = m_desk.list(query);
        QCOMPARE(list.amountTotals.front(), Money(-(465'000 + 400'000 + 92'900), kEuro));
    }

    void concentrationDrillsToItsItems()
    {
        const CreditFigures figures = m_desk.workspace.figures().credit(kEuro);
        const insight::ConcentrationQuestion question = {.asOf = kDay};
        const auto answers = answerOf(figures.concentration(question)).value();
        QCOMPARE(answers.size(), size_t(1));
        for (const insight::ConcentrationRow &row : answers.front().rows) {
            qint64 sum = 0;
            const auto items = answerOf(figures.exposureItems(question, kEuro, row.customer)).value();
            for (const insight::ExposureItem &item : items)
                sum += item.open;
            QCOMPARE(sum, row.gross);
        }
    }

    void behaviourRollRatesAndScoresHaveOneCurrency()
    {
        const BehaviourFigures figures = m_desk.workspace.figures().behaviour(kEuro);
        const auto behaviour
            = answerOf(figures.behaviour({.asOf = kDay, .from = QDate(2025, 4, 1), .to = kDay.day})).value();
        QCOMPARE(behaviour.size(), size_t(1));
        QCOMPARE(behaviour.front().currency, kEuro);
        const auto rates = answerOf(figures.rollRates(kDay, 2, {}, {})).value();
        QCOMPARE(rates.size(), size_t(1));
        QCOMPARE(rates.front().currency, kEuro);
        insight::LateScoreQuestion question;
        question.asOf = kDay;
        const auto scores = answerOf(figures.lateScores(question)).value();
        for (const insight::LateScoreRow &row : scores)
            QCOMPARE(row.currency, kEuro);
    }

    void forecastAddsUpToWhatIsOpen()
    {
        const ForecastFigures figures = m_desk.workspace.figures().forecast(kEuro);
        const insight::ForecastQuestion question = {.asOf = kDay, .filter = {}, .curves = {}, .runs = 10};
        const auto answers = answerOf(figures.forecast(question)).value();
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(answers.front().open, 1'000'000 + 310'000 + 651'700);
        QCOMPARE(answers.front().total() + answers.front().later + answers.front().never, answers.front().open);
    }

    void attentionIsCountedInTheBaseCurrency()
    {
        const auto attention = answerOf(m_desk.workspace.figures().attention(
                                            {.asOf = kDay, .currency = {}, .policy = {}, .base = kEuro}))
                                   .value();
        const auto unapplied = std::ranges::find(attention.groups, AttentionKind::Unapplied, &AttentionGroup::kind);
        QVERIFY(unapplied != attention.groups.end());
        QCOMPARE(unapplied->totals, std::vector{Money(-92'900, kEuro)});
        QCOMPARE(attention.receipts.back().sums, std::vector{Money(92'900, kEuro)});
    }

    void aMissingRateIsAnErrorThatNamesThePairAndTheDay()
    {
        const Currency yen = currency(u"JPY"_s);
        const auto fails = [](const auto &answer) {
            return !answer && answer.error().kind == Error::Kind::NotFound && answer.error().message.contains(u"JPY"_s)
                && answer.error().message.contains(u"2026"_s);
        };
        const Figures &figures = m_desk.workspace.figures();
        QVERIFY(fails(answerOf(figures.credit(yen).concentration({.asOf = kDay}))));
        QVERIFY(fails(answerOf(figures.forecast(yen).forecast({.asOf = kDay, .filter = {}, .curves = {}}))));
        QVERIFY(fails(answerOf(figures.attention({.asOf = kDay, .currency = {}, .policy = {}, .base = yen}))));
        QVERIFY(fails(answerOf(m_desk.workspace.ledger().customers(kDay, {}, yen))));
        const auto customer = answerOf(m_desk.workspace.ledger().customers(kDay, {})).value().front().id;
        QVERIFY(fails(answerOf(m_desk.workspace.ledger().customerOverview(customer, kDay, {}, yen))));
        QVERIFY(fails(answerOf(m_desk.workspace.ledger().balanceTimelines(customer, {}, kDay, {}, yen))));
        DocumentQuery query = openInEuro();
        query.base = yen;
        QVERIFY(fails(answerOf(m_desk.workspace.ledger().documents(query))));
    }

    void changeOfTheBaseChangesNoFigureOfItsOwn()
    {
        const auto before = answerOf(m_desk.workspace.ledger().customers(kDay, {})).value();
        static_cast<void>(answerOf(m_desk.workspace.ledger().customers(kDay, {}, currency(u"USD"_s))));
        const auto after = answerOf(m_desk.workspace.ledger().customers(kDay, {})).value();
        QCOMPARE(after.size(), before.size());
        for (size_t i = 0; i < after.size(); ++i)
            QCOMPARE(after[i].balance, before[i].balance);
    }

private:
    Desk m_desk;
    const Currency kEuro = currency(u"EUR"_s);
};

QTEST_GUILESS_MAIN(TestBaseFigures)
#include "tst_base_figures.moc"
