#include "tests/core/workspace/scenario.h"

#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using insight::FindingRule;
using namespace Qt::StringLiterals;

namespace {

constexpr char kInvoices[] = "number,customer_name,issue,due,amount,currency,status\n"
                             "INV-1,Alder Ltd,2026-01-05,2026-02-04,100.00,EUR,sent\n"
                             "INV-2,Alder Ltd,2026-01-10,,50.00,EUR,sent\n"
                             "INV-3,Birch KK,2026-01-12,2026-02-11,10.50,JPY,sent\n"
                             "INV-4,48213,2026-01-15,2026-02-14,80.00,EUR,sent\n";
constexpr char kPayments[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "P-1,Alder Ltd,2026-02-01,30.00,EUR,INV-9\n";
constexpr char kBank[] = "id,booking,amount,currency,account,counterparty,text\n"
                         "B1,2026-02-02,30.00,EUR,DE01,Alder Ltd,INV-9\n";

struct Desk : Scenario
{
    Desk()
    {
        const bool isReady = open() && import({write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices)
            && import({write(u"payments.csv"_s, kPayments)}, ImportAs::Payments)
            && import({write(u"bank.csv"_s, kBank)}, ImportAs::Bank);
        if (!isReady)
            qFatal("The scenario's files could not be imported.");
    }

    DataHealth health() { return answerOf(workspace.health().read()).value(); }

    std::vector<FindingRow> findings(FindingRule rule)
    {
        DataHealth all = health();
        std::erase_if(all.rows, [rule](const FindingRow &row) { return row.finding.rule != rule; });
        return all.rows;
    }

    FindingGroup group(FindingRule rule)
    {
        const DataHealth all = health();
        return *std::ranges::find(all.groups, rule, &FindingGroup::rule);
    }
};

} // namespace

class TestDataHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrongIsFoundAndLeadsToItsDocument_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("says");
        QTest::newRow("due") << int(FindingRule::MissingDueDate) << u"INV-2"_s;
        QTest::newRow("precision") << int(FindingRule::OverPreciseAmount) << u"INV-3"_s;
        QTest::newRow("orphan") << int(FindingRule::OrphanLink) << u"INV-9"_s;
        QTest::newRow("unnamed") << int(FindingRule::UnnamedCustomer) << u"48213"_s;
        QTest::newRow("stale") << int(FindingRule::StaleSource) << u"2026-02-02"_s;
    }

    void whatIsWrongIsFoundAndLeadsToItsDocument()
    {
        QFETCH(const int, rule);
        QFETCH(const QString, says);
        Desk desk;
        const auto found = desk.findings(FindingRule(rule));
        const bool isSaid
            = std::ranges::any_of(found, [&](const FindingRow &row) { return row.finding.sentence.contains(says); });
        QVERIFY2(isSaid, found.empty() ? "nothing found" : qPrintable(found.front().finding.sentence));
        QCOMPARE(desk.group(FindingRule(rule)).standing, qint64(found.size()));
    }

    void dismissalTakesOneOffAndUndoBringsItBack()
    {
        Desk desk;
        const auto found = desk.findings(FindingRule::MissingDueDate);
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(answerOf(desk.workspace.health().dismiss({found.front().finding}, u"Cash sale."_s)));
        const auto dismissed = desk.findings(FindingRule::MissingDueDate);
        QVERIFY(dismissed.front().isDismissed);
        QCOMPARE(dismissed.front().reason, u"Cash sale."_s);
        QCOMPARE(desk.group(FindingRule::MissingDueDate).standing, 0);
        QCOMPARE(desk.group(FindingRule::MissingDueDate).dismissed, 1);

        desk.workspace.history().undo();
        QTRY_COMPARE(desk.group(FindingRule::MissingDueDate).standing, 1);
        QVERIFY(desk.verify().isOk);
    }

    void dismissedFindingThatBecomesAnotherStandsAgain()
    {
        Desk desk;
        const auto found = desk.findings(FindingRule::OverPreciseAmount);
        QVERIFY(answerOf(desk.workspace.health().dismiss({found.front().finding}, u"Known."_s)));
        QVERIFY(desk.findings(FindingRule::OverPreciseAmount).front().isDismissed);
        QByteArray changed(kInvoices);
        changed.replace("10.50", "11.70");
        QVERIFY(desk.import({desk.write(u"invoices.csv"_s, changed)}, ImportAs::Invoices));
        const auto again = desk.findings(FindingRule::OverPreciseAmount);
        QVERIFY(!again.front().isDismissed);
        QVERIFY(again.front().hasChangedSince);
        QCOMPARE(again.front().reason, u"Known."_s);
    }

    void dismissalNeedsNoRepeatAfterTheSameImport()
    {
        Desk desk;
        const auto found = desk.findings(FindingRule::MissingDueDate);
        QVERIFY(answerOf(desk.workspace.health().dismiss({found.front().finding}, u"Cash sale."_s)));
        QVERIFY(desk.import({desk.path(u"invoices.csv"_s)}, ImportAs::Invoices));
        QVERIFY(desk.findings(FindingRule::MissingDueDate).front().isDismissed);
    }

    void freshnessSaysHowFarEachSourceReaches()
    {
        Desk desk;
        const DataHealth health = desk.health();
        const auto bank
            = std::ranges::find_if(health.sources, [](const SourceFreshness &s) { return s.account.isValid(); });
        QVERIFY(bank != health.sources.end());
        QCOMPARE(bank->newest, QDate(2026, 2, 2));
        QCOMPARE(bank->source, u"bank.csv"_s);
        QVERIFY(bank->isStale);
    }

    void monthEndIsKeptAndLaterChangesAreExplained()
    {
        Desk desk;
        const auto lastOf = [](const std::vector<MonthEndRow> &rows) { return rows.back(); };
        const auto first = answerOf(desk.workspace.health().monthEnds(3, {}));
        QVERIFY(first.has_value());
        QCOMPARE(first->size(), size_t(3));
        const MonthEndDifference before = lastOf(*first).currencies.front();
        QCOMPARE(before.difference(), qint64(0));

        const Instant keptAt = lastOf(*first).keptAt;
        QTRY_VERIFY(Instant::now() > keptAt);
        const QByteArray late = "number,customer_name,issue,due,amount,currency\n"
                                "INV-7,Alder Ltd,2026-01-20,2026-02-19,70.00,EUR\n";
        QVERIFY(desk.import({desk.write(u"late.csv"_s, late)}, ImportAs::Invoices));
        const auto second = answerOf(desk.workspace.health().monthEnds(3, {}));
        QCOMPARE(lastOf(*second).keptAt, lastOf(*first).keptAt);
        const MonthEndDifference after = lastOf(*second).currencies.front();
        QCOMPARE(after.currency.code(), u"EUR"_s);
        QCOMPARE(after.keptNet, before.keptNet);
        QCOMPARE(after.difference(), 70 * kUnitsPerWhole);
        QCOMPARE(after.explained, after.difference());
        QCOMPARE(after.restatements, 1);
    }

    void movedDueDateIsARestatementThatChangesNoNet()
    {
        Desk desk;
        const Instant closed = Instant::now();
        QTRY_VERIFY(Instant::now() > closed);
        QByteArray changed(kInvoices);
        changed.replace("2026-01-05,2026-02-04", "2026-01-05,2026-03-04");
        QVERIFY(desk.import({desk.write(u"invoices.csv"_s, changed)}, ImportAs::Invoices));
        const auto list = answerOf(desk.workspace.figures().restatements({QDate(2026, 2, 28), closed}));
        QCOMPARE(list->size(), size_t(1));
        QCOMPARE(list->front().number, u"INV-1"_s);
        QVERIFY(list->front().delta.isZero());
        QVERIFY(list->front().what.contains(u"2026-03-04"));
    }

    void ratesFileIsKnownShownAndStoredByTheWizard()
    {
        Desk desk;
        const QByteArray rates = "Date,From,To,Rate\n2026-01-30,EUR,JPY,160\n2026-01-31,EUR,JPY,0\n";
        const auto files = answerOf(desk.workspace.imports().prepare({desk.write(u"rates.csv"_s, rates)}));
        const PreparedFile &file = files->front();
        QCOMPARE(file.table->as, ImportAs::Rates);
        QCOMPARE(file.previewHeadings.size(), 4);
        QCOMPARE(file.rejected.size(), size_t(1));
        QCOMPARE(file.rejected.front().line, qint64(3));
        const auto stored = answerOf(desk.workspace.imports().commit(*files, true));
        QCOMPARE(stored->added, qint64(1));
        QCOMPARE(answerOf(desk.workspace.imports().commit(*files, true))->unchanged, qint64(1));
    }

    void figuresInABaseNeedTheirRates()
    {
        Desk desk;
        const Currency eur = *Currency::fromCode(u"EUR");
        const ledger::AsOf asOf{QDate(2026, 1, 31)};
        const auto refused = answerOf(desk.workspace.figures().agingInBase(asOf, {}, eur));
        QCOMPARE(refused.error().place.field, u"JPY/EUR"_s);
        const QByteArray rates = "date,from,to,rate\n2026-01-30,EUR,JPY,160\n";
        QVERIFY(desk.import({desk.write(u"rates.csv"_s, rates)}, ImportAs::Rates));
        const auto table = answerOf(desk.workspace.figures().agingInBase(asOf, {}, eur));
        QCOMPARE(table->totals.size(), size_t(1));
        QCOMPARE(Money(table->totals.front().net, eur).toDecimalString(), u"230.07"_s); // 230.00 and 10.5 / 160
        const auto info = answerOf(desk.workspace.info());
        QCOMPARE(info->rateCurrencies.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestDataHealth)
#include "tst_data_health.moc"
