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
                             "INV-0042,Alder Ltd,2026-01-05,2026-02-04,100.00,EUR,sent\n"
                             "INV42,Alder Ltd,2026-02-20,2026-03-20,315.20,EUR,sent\n"
                             "INV-50,Birch Foods,2026-01-10,2026-02-09,77.00,EUR,sent\n"
                             "INV-51,Birch Foods,2026-01-12,2026-02-11,77.00,EUR,sent\n"
                             "INV-60,Cedar Works,2026-01-15,2026-02-14,80.00,EUR,sent\n"
                             "INV-61,Cedar Works,2026-01-16,2026-02-15,81.00,EUR,sent\n"
                             "INV-62,Cedar Works,2026-01-17,2026-02-16,82.50,EUR,sent\n";
constexpr char kPayments[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "P-1,Cedar Works,2026-02-02,80.00,EUR,INV-60\n"
                             "P-2,Cedar Works,2026-02-03,81.00,EUR,INV-61\n"
                             "P-3,Cedar Works,2026-02-04,82.50,EUR,INV-62\n"
                             "P-4,Alder Ltd,2026-02-05,77.00,EUR,INV-50\n";
constexpr char kBank[] = "id,booking,amount,currency,account,counterparty,text\n"
                         "B0,2026-01-20,5.00,EUR,DE01,Interest,\n"
                         "B1,2026-02-03,81.00,EUR,DE01,Cedar Works,INV-61\n"
                         "B2,2026-02-06,-81.00,EUR,DE01,Cedar Works,RETURNED UNPAID\n"
                         "B3,2026-02-04,82.50,EUR,DE01,Zeta Holdings,WIRE\n"
                         "B4,2026-02-05,77.00,EUR,DE01,Alder Ltd,INV-50\n"
                         "B9,2026-02-28,5.00,EUR,DE01,Interest,\n";

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

    std::vector<FindingRow> findings(FindingRule rule)
    {
        DataHealth all = answerOf(workspace.health().read()).value();
        std::erase_if(all.rows, [rule](const FindingRow &row) { return row.finding.rule != rule; });
        return all.rows;
    }
};

} // namespace

/// The flags of integrity as Data health shows them.
class TestIntegrityFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachFlagNamesWhatItIsAbout_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QStringList>("says");
        QTest::addColumn<int>("lines");
        QTest::newRow("returned") << int(FindingRule::ReturnedButPaid) << QStringList{u"INV-61"_s, u"P-2"_s} << 2;
        QTest::newRow("no evidence") << int(FindingRule::PaidWithoutEvidence) << QStringList{u"INV-60"_s} << 0;
        QTest::newRow("payer") << int(FindingRule::UnrelatedPayer) << QStringList{u"P-3"_s, u"Zeta"_s} << 1;
        QTest::newRow("customer") << int(FindingRule::CrossCustomer) << QStringList{u"P-4"_s, u"INV-50"_s} << 0;
        QTest::newRow("amounts") << int(FindingRule::DuplicateInvoice) << QStringList{u"INV-51"_s, u"INV-50"_s} << 0;
        QTest::newRow("numbers") << int(FindingRule::DuplicateInvoice) << QStringList{u"INV42"_s, u"INV-0042"_s} << 0;
    }
    void eachFlagNamesWhatItIsAbout()
    {
        QFETCH(const int, rule);
        QFETCH(const QStringList, says);
        QFETCH(const int, lines);
        Desk desk;
        const std::vector<FindingRow> found = desk.findings(FindingRule(rule));
        const auto one = std::ranges::find_if(found, [&](const FindingRow &row) {
            return std::ranges::all_of(says, [&](const QString &word) { return row.finding.sentence.contains(word); });
        });
        QVERIFY2(one != found.end(), found.empty() ? "nothing" : qPrintable(found.front().finding.sentence));
        QVERIFY(one->finding.document.isValid());
        QCOMPARE(int(one->finding.lines.size()), lines);
    }

    void aDismissedFlagStaysDismissed()
    {
        Desk desk;
        const std::vector<FindingRow> before = desk.findings(FindingRule::UnrelatedPayer);
        QCOMPARE(before.size(), size_t(1));
        QVERIFY(answerOf(desk.workspace.health().dismiss({before.front().finding}, u"Zeta owns Cedar."_s)));
        QVERIFY(desk.findings(FindingRule::UnrelatedPayer).front().isDismissed);
        QVERIFY(desk.import({desk.path(u"bank.csv"_s)}, ImportAs::Bank));
        QVERIFY(desk.findings(FindingRule::UnrelatedPayer).front().isDismissed);
    }

    void withoutABankNothingIsUnproven()
    {
        Scenario desk;
        QVERIFY(desk.open());
        QVERIFY(desk.import({desk.write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices));
        QVERIFY(desk.import({desk.write(u"payments.csv"_s, kPayments)}, ImportAs::Payments));
        const DataHealth health = answerOf(desk.workspace.health().read()).value();
        QVERIFY(std::ranges::none_of(
            health.rows, [](const FindingRow &row) { return row.finding.rule == FindingRule::PaidWithoutEvidence; }));
    }
};

QTEST_GUILESS_MAIN(TestIntegrityFlags)
#include "tst_integrity_flags.moc"
