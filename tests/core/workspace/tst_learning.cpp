#include "core/workspace/kept_reasons.h"
#include "tests/core/workspace/scenario.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace quittance;
using namespace quittance::workspace;
using namespace quittance::workspace::test;
using match::LearntFact;
using namespace Qt::StringLiterals;

namespace {

constexpr char kInvoices[] = "number,customer_name,issue,due,amount,currency\n"
                             "INV-1001,Alder Ltd,2026-01-05,2026-02-04,100.00,EUR\n"
                             "INV-1002,Alder Ltd,2026-01-06,2026-02-05,350.00,EUR\n"
                             "INV-1003,Birch Foods,2026-01-07,2026-02-06,720.00,EUR\n"
                             "INV-1004,Alder Ltd,2026-01-08,2026-02-07,90.00,EUR\n";
constexpr char kBank[] = "id,booking,amount,currency,account,counterparty,counterparty_account,text\n"
                         "B1,2026-02-02,100.00,EUR,DE01,Zeta Treasury,DE77,transfer\n"
                         "B2,2026-02-03,345.00,EUR,DE01,Zeta Treasury,DE77,transfer\n"
                         "B3,2026-02-04,715.00,EUR,DE01,Birch Foods,DE55,transfer\n"
                         "B4,2026-02-05,85.00,EUR,DE01,Zeta Treasury,DE77,transfer\n";

struct Desk : Scenario
{
    Desk()
    {
        const bool isReady = open() && import({write(u"invoices.csv"_s, kInvoices)}, ImportAs::Invoices)
            && import({write(u"bank.csv"_s, kBank)}, ImportAs::Bank);
        if (!isReady)
            qFatal("The scenario's files could not be imported.");
    }

    ledger::BankLineId line(const QString &remoteId)
    {
        for (const Queue queue : {Queue::All, Queue::Done}) {
            const auto ids = answerOf(workspace.reconcile().lines(queue, {})).value();
            const std::vector<BankLineRow> rows = answerOf(workspace.reconcile().lineRows(ids)).value();
            for (const BankLineRow &row : rows) {
                if (row.line.fact.remoteId == remoteId)
                    return row.line.id;
            }
        }
        return {};
    }

    match::OpenDocument document(ledger::BankLineId line, const QString &number)
    {
        const auto found = answerOf(workspace.reconcile().findDocuments(line, number)).value();
        return found.empty() ? match::OpenDocument() : found.front();
    }

    Result<> accept(const QString &remoteId, const QString &number, DifferenceHandling difference)
    {
        const ledger::BankLineId id = line(remoteId);
        const match::OpenDocument open = document(id, number);
        return answerOf(workspace.reconcile().accept({.line = id,
                                                      .allocations = {{open.id, open.openUnits, open.openUnits}},
                                                      .difference = difference,
                                                      .reason = u"Known."_s}));
    }

    std::vector<LearntView> facts() { return answerOf(workspace.rules().learning()).value().facts; }

    std::optional<LearntView> fact(LearntFact::Kind kind, const QString &customer)
    {
        for (const LearntView &view : facts()) {
            if (view.row.fact.kind == kind && view.customerName == customer)
                return view;
        }
        return std::nullopt;
    }
};

} // namespace

/// What decisions teach, and the rules of matching, through the workspace.
class TestLearning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmationsTeachNamesAccountsAndFees()
    {
        Desk desk;
        QVERIFY(desk.facts().empty());
        QVERIFY(desk.accept(u"B1"_s, u"INV-1001"_s, DifferenceHandling::None));
        QVERIFY(desk.accept(u"B2"_s, u"INV-1002"_s, DifferenceHandling::BankFee));
        const Result<> third = desk.accept(u"B4"_s, u"INV-1004"_s, DifferenceHandling::BankFee);
        QVERIFY2(third, third ? "" : qPrintable(third.error().message));
        const auto alias = desk.fact(LearntFact::Kind::Alias, u"Alder Ltd"_s);
        QVERIFY(alias);
        QCOMPARE(alias->row.fact.text, u"zeta treasury"_s);
        QCOMPARE(alias->row.fact.confirmations, 3);
        QCOMPARE(alias->row.sources.size(), size_t(3));
        QVERIFY(desk.fact(LearntFact::Kind::Account, u"Alder Ltd"_s));
        const auto fee = desk.fact(LearntFact::Kind::Fee, u"Alder Ltd"_s);
        QVERIFY(fee);
        QCOMPARE(fee->row.fact.units, 5 * kUnitsPerWhole);
        QCOMPARE(fee->row.fact.confirmations, 2);
        QCOMPARE(fee->row.fact.contradictions, 1);
        QVERIFY(!desk.fact(LearntFact::Kind::Deduction, u"Alder Ltd"_s));
    }

    void whatIsTakenBackTeachesNothing()
    {
        Desk desk;
        QVERIFY(desk.accept(u"B1"_s, u"INV-1001"_s, DifferenceHandling::None));
        QVERIFY(!desk.facts().empty());
        QVERIFY(answerOf(desk.workspace.reconcile().unmatch(desk.line(u"B1"_s), u"Wrong."_s)));
        QVERIFY(desk.facts().empty());
    }

    void aFactIsSwitchedOffForgottenAndBroughtBack()
    {
        Desk desk;
        QVERIFY(desk.accept(u"B1"_s, u"INV-1001"_s, DifferenceHandling::None));
        const QString key = desk.fact(LearntFact::Kind::Alias, u"Alder Ltd"_s)->key;
        QVERIFY(answerOf(desk.workspace.rules().switchFacts({key}, true, u"A broker."_s)));
        QVERIFY(desk.fact(LearntFact::Kind::Alias, u"Alder Ltd"_s)->isOff);
        desk.workspace.history().undo();
        QTRY_VERIFY(!desk.fact(LearntFact::Kind::Alias, u"Alder Ltd"_s)->isOff);

        QVERIFY(answerOf(desk.workspace.rules().forgetFacts({key}, u"A broker."_s)));
        QVERIFY(!desk.fact(LearntFact::Kind::Alias, u"Alder Ltd"_s));
        QVERIFY(desk.accept(u"B2"_s, u"INV-1002"_s, DifferenceHandling::BankFee));
        QCOMPARE(desk.fact(LearntFact::Kind::Alias, u"Alder Ltd"_s)->row.fact.confirmations, 1);
        QVERIFY(desk.verify().isOk);
    }

    void rulesAreKeptCheckedAndUndone()
    {
        Desk desk;
        MatchRules rules = answerOf(desk.workspace.rules().rules()).value();
        QCOMPARE(rules, MatchRules());
        rules.engine.toleranceUnits = 5000;
        rules.processors = {u"STRIPE"_s, u"ADYEN"_s};
        QVERIFY(answerOf(desk.workspace.rules().setRules(rules)));
        QCOMPARE(answerOf(desk.workspace.rules().rules()).value(), rules);
        MatchRules wrong = rules;
        wrong.engine.daysBefore = -1;
        const Result<> refused = answerOf(desk.workspace.rules().setRules(wrong));
        QVERIFY(!refused);
        QCOMPARE(refused.error().place.field, u"days_before"_s);
        desk.workspace.history().undo();
        QTRY_COMPARE(answerOf(desk.workspace.rules().rules()).value(), MatchRules());
    }

    void everyRuleSurvivesItsText()
    {
        for (const RuleField &field : ruleFields()) {
            MatchRules rules;
            const qint64 other = field.value(rules) == field.most ? field.least : field.most;
            field.change(rules, other);
            QVERIFY2(rulesFromJson(toJson(rules)) == rules, qPrintable(field.name));
            QCOMPARE(field.value(rulesFromJson(toJson(rules))), other);
            QVERIFY2(checkRules(rules), qPrintable(field.name));
            QVERIFY(!field.title.isEmpty() && field.definition.endsWith(u'.'));
        }
    }

    void aTrialSaysWhatOtherRulesWouldHaveMade()
    {
        Desk desk;
        QVERIFY(desk.accept(u"B1"_s, u"INV-1001"_s, DifferenceHandling::None));
        QVERIFY(desk.accept(u"B3"_s, u"INV-1003"_s, DifferenceHandling::BankFee));
        const TrialAnswer same = answerOf(desk.workspace.rules().tryOut({})).value();
        QCOMPARE(same.report.before.all(), 2);
        QCOMPARE(same.report.before, same.report.after);
        QVERIFY(same.rows.empty());
        MatchRules narrow;
        narrow.engine.daysBefore = 0;
        narrow.engine.daysAfter = 0;
        const TrialAnswer trial = answerOf(desk.workspace.rules().tryOut(narrow)).value();
        QCOMPARE(trial.report.after.all(), 2);
        QCOMPARE(trial.rows.size(), trial.report.differences.size());
    }

    void everyRuleThatAReasonNamesIsOnThePage()
    {
        Desk desk;
        QSet<QString> named;
        for (const QString &line : {u"B1"_s, u"B2"_s, u"B3"_s, u"B4"_s}) {
            const LineView view = answerOf(desk.workspace.reconcile().line(desk.line(line))).value();
            for (const CandidateView &candidate : view.candidates) {
                QCOMPARE(reasonsFromText(reasonsToText(candidate.candidate.reasons)), candidate.candidate.reasons);
                for (const match::Reason &reason : candidate.candidate.reasons) {
                    QVERIFY2(reason.rule.isEmpty() || !ruleTitle(reason.rule).isEmpty(), qPrintable(reason.rule));
                    named.insert(reason.rule);
                }
            }
        }
        QVERIFY(named.contains(u"days_after"_s));
        QVERIFY(named.size() >= 3);
    }

    void whatWasStatedIsKeptWithTheDecision()
    {
        Desk desk;
        const ledger::BankLineId id = desk.line(u"B3"_s);
        const LineView view = answerOf(desk.workspace.reconcile().line(id)).value();
        QVERIFY(!view.candidates.empty());
        const ledger::DocumentId document = view.candidates.front().candidate.allocations.front().document;
        QVERIFY(answerOf(desk.workspace.reconcile().reject(id, document, u"No."_s)));
        const Learning learning = answerOf(desk.workspace.rules().learning()).value();
        QCOMPARE(learning.outcomes.size(), size_t(1));
        QVERIFY(!learning.outcomes.front().isRight);
        QCOMPARE(learning.outcomes.front().probabilityPpm, view.candidates.front().candidate.probabilityPpm);
    }
};

QTEST_GUILESS_MAIN(TestLearning)
#include "tst_learning.moc"
