#include "tests/ui/view_fixture.h"
#include "ui/documents/screen_bar.h"
#include "ui/matchrules/rule_grids.h"
#include "ui/matchrules/rules_view.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

const QDate kToday(2026, 3, 31);
const Currency kEur = *Currency::fromCode(u"EUR");

workspace::LearntView fact(match::LearntFact::Kind kind, const QString &customer, const QString &text)
{
    workspace::LearntView view;
    view.row.fact.kind = kind;
    view.row.fact.text = text;
    view.row.fact.currency = kEur;
    view.row.fact.confirmations = 3;
    view.row.sources = {{4, kToday.addDays(-9), true}, {7, kToday.addDays(-2), true}};
    view.key = u"alias/%1/%2"_s.arg(customer, text);
    view.customerName = customer;
    return view;
}

workspace::Learning learning()
{
    workspace::Learning all;
    all.facts = {fact(match::LearntFact::Kind::Alias, u"Alder Ltd"_s, u"zeta treasury"_s),
                 fact(match::LearntFact::Kind::Account, u"Birch Foods"_s, u"DE77"_s)};
    all.facts[1].isOff = true;
    all.outcomes = {{990'000, 460, true}, {995'000, 530, true}, {600'000, 40, false}};
    return all;
}

} // namespace

class MatchRulesViewTest : public QObject, private test::ViewFixture<RulesView>
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init();
    void cleanup() { end(); }

    void valuesAreReadAsTheyAreShown();
    void aRuleIsChangedByKeysAndSaved();
    void aWrongValueIsNotTaken();
    void changesOutliveWhatTheBookSays();
    void deleteSwitchesOffWhatIsChosen();
    void theDecisionsBehindAFactAreShown();
    void reliabilityCountsEveryDecision();
    void aTrialShowsBothSidesAndOpensALine();
    void aRuleIsComeToByItsName();

private:
    DataTable *table(const QString &name) const { return m_view->findChild<DataTable *>(name); }
    QAbstractButton *button(const QString &name) const { return m_view->findChild<QAbstractButton *>(name); }
    void choose(RulesPage page) const;
};

void MatchRulesViewTest::init()
{
    begin();
    m_view->setRules({}, true);
    m_view->setLearning(learning(), kToday);
    show();
}

void MatchRulesViewTest::choose(RulesPage page) const
{
    QTest::mouseClick(m_view->findChild<Segmented *>(u"page"_s)->button(int(page)), Qt::LeftButton);
}

void MatchRulesViewTest::valuesAreReadAsTheyAreShown()
{
    const workspace::MatchRules rules;
    for (const workspace::RuleField &field : workspace::ruleFields()) {
        const qint64 value = field.value(rules);
        QVERIFY2(parseRuleValue(field, ruleValueText(field, value)) == value, qPrintable(field.name));
        QVERIFY2(!parseRuleValue(field, u"many"_s), qPrintable(field.name));
        QVERIFY2(!parseRuleValue(field, ruleValueText(field, field.most + 1)), qPrintable(field.name));
    }
}

void MatchRulesViewTest::aRuleIsComeToByItsName()
{
    const auto titleShown = [this] { return table(u"rules"_s)->currentIndex().siblingAtColumn(0).data().toString(); };
    m_view->goToRule(u"bank_fee"_s);
    QCOMPARE(titleShown(), workspace::ruleTitle(u"bank_fee"_s));
    m_view->goToRule(workspace::kLearntRule.toString());
    QVERIFY(table(u"learnt"_s)->isVisibleTo(m_view.get()));
    m_view->goToRule(u"days_before"_s);
    QVERIFY(table(u"rules"_s)->isVisibleTo(m_view.get()));
    QCOMPARE(titleShown(), workspace::ruleTitle(u"days_before"_s));
    m_view->goToRule(u"no such rule"_s);
    QCOMPARE(titleShown(), workspace::ruleTitle(u"days_before"_s));
}

void MatchRulesViewTest::aRuleIsChangedByKeysAndSaved()
{
    QSignalSpy saved(m_view.get(), &RulesView::saveWanted);
    QVERIFY(!button(u"save"_s)->isEnabled());
    table(u"rules"_s)->setCurrentRow(0);
    table(u"rules"_s)->view()->setFocus();
    QTest::keyClick(table(u"rules"_s)->view(), Qt::Key_Return);
    auto *field = m_view->findChild<QLineEdit *>(u"ruleValue"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"2,5"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_view->shownRules().engine.allowedErrorsPpm, 25'000);
    QVERIFY(button(u"save"_s)->isEnabled());
    QTest::mouseClick(button(u"save"_s), Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().front().value<workspace::MatchRules>().engine.allowedErrorsPpm, 25'000);
    QTest::mouseClick(button(u"discard"_s), Qt::LeftButton);
    QCOMPARE(m_view->shownRules(), workspace::MatchRules());
}

void MatchRulesViewTest::aWrongValueIsNotTaken()
{
    table(u"rules"_s)->setCurrentRow(0);
    auto *field = m_view->findChild<QLineEdit *>(u"ruleValue"_s);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"97"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_view->shownRules(), workspace::MatchRules());
    QVERIFY(!button(u"setRule"_s)->isEnabled());
}

void MatchRulesViewTest::changesOutliveWhatTheBookSays()
{
    table(u"rules"_s)->setCurrentRow(0);
    auto *field = m_view->findChild<QLineEdit *>(u"ruleValue"_s);
    field->setText(u"0.2"_s);
    QTest::keyClick(field, Qt::Key_Return);
    workspace::MatchRules stored;
    stored.engine.daysAfter = 30;
    m_view->setRules(stored, false);
    QCOMPARE(m_view->shownRules().engine.allowedErrorsPpm, 2000);
}

void MatchRulesViewTest::deleteSwitchesOffWhatIsChosen()
{
    choose(RulesPage::Learnt);
    m_view->activateWindow();
    QTRY_VERIFY(m_view->isActiveWindow());
    QSignalSpy switched(m_view.get(), &RulesView::switchWanted);
    table(u"learnt"_s)->setCurrentRow(0);
    table(u"learnt"_s)->view()->setFocus();
    QTRY_VERIFY(button(u"switchOff"_s)->isVisible());
    QVERIFY(button(u"switchOff"_s)->isEnabled());
    QCOMPARE(button(u"switchOff"_s)->shortcut(), QKeySequence(Qt::Key_Delete));
    QTest::keyClick(table(u"learnt"_s)->view(), Qt::Key_Delete);
    QTRY_COMPARE(switched.size(), 1);
    QCOMPARE(switched.front().at(0).toStringList(), QStringList{u"alias/Alder Ltd/zeta treasury"_s});
    QVERIFY(switched.front().at(1).toBool());
    table(u"learnt"_s)->setCurrentRow(1);
    QTest::mouseClick(button(u"switchOff"_s), Qt::LeftButton);
    QVERIFY(!switched.back().at(1).toBool());
}

void MatchRulesViewTest::theDecisionsBehindAFactAreShown()
{
    choose(RulesPage::Learnt);
    table(u"learnt"_s)->setCurrentRow(0);
    const QAbstractItemModel *sources = table(u"sources"_s)->model();
    QCOMPARE(sources->rowCount(), 2);
    QCOMPARE(sources->index(0, 0).data().toString(), u"7"_s);
}

void MatchRulesViewTest::reliabilityCountsEveryDecision()
{
    choose(RulesPage::Reliability);
    const QAbstractItemModel *bins = table(u"reliability"_s)->model();
    QVERIFY(bins->rowCount() > 4);
    int count = 0;
    for (int row = 0; row < bins->rowCount(); ++row)
        count += bins->index(row, 1).data().toInt();
    QCOMPARE(count, 3);
}

void MatchRulesViewTest::aTrialShowsBothSidesAndOpensALine()
{
    QSignalSpy tried(m_view.get(), &RulesView::trialWanted);
    QSignalSpy opened(m_view.get(), &RulesView::lineOpened);
    QTest::mouseClick(button(u"try"_s), Qt::LeftButton);
    QCOMPARE(tried.size(), 1);
    workspace::TrialAnswer answer;
    answer.report.before.acceptedRight = 5;
    answer.report.after.acceptedRight = 4;
    answer.report.after.acceptedWrong = 1;
    answer.rows.emplace_back();
    answer.rows.front().line.id = ledger::BankLineId(42);
    answer.rows.front().line.fact.counterparty = u"Alder Ltd"_s;
    answer.rows.front().line.fact.amount = Money(100 * kUnitsPerWhole, kEur);
    answer.rows.front().line.fact.bookedOn = kToday;
    m_view->setTrial(answer, kToday);
    QCOMPARE(table(u"trial"_s)->model()->rowCount(), 6);
    DataTable *differences = table(u"differences"_s);
    QCOMPARE(differences->model()->rowCount(), 1);
    differences->setCurrentRow(0);
    differences->view()->setFocus();
    QTest::keyClick(differences->view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().value<ledger::BankLineId>(), ledger::BankLineId(42));
}

QTEST_MAIN(MatchRulesViewTest)
#include "tst_matchrules_view.moc"
