#include "tests/ui/screen_samples.h"
#include "tests/ui/view_fixture.h"
#include "ui/datahealth/finding_model.h"
#include "ui/datahealth/health_view.h"
#include "ui/documents/filter_field.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using insight::Finding;
using insight::FindingRule;
using workspace::FindingRow;

namespace {

const QDate kToday(2026, 3, 31);
const Currency kEur = *Currency::fromCode(u"EUR");

FindingRow findingOf(FindingRule rule, const QString &sentence, qint64 whole, qint64 document)
{
    FindingRow row;
    row.finding = {.rule = rule,
                   .subject = sentence,
                   .sentence = sentence,
                   .document = ledger::DocumentId(document),
                   .account = {},
                   .day = kToday.addDays(-int(document)),
                   .amount = Money(whole * kUnitsPerWhole, kEur)};
    return row;
}

workspace::DataHealth health()
{
    workspace::DataHealth all;
    all.rows = {findingOf(FindingRule::HeaderLines, u"The lines of INV-1 add up to 90.00 EUR."_s, 10, 1),
                findingOf(FindingRule::MissingDueDate, u"INV-2 states no due date."_s, 50, 2),
                findingOf(FindingRule::MissingDueDate, u"INV-3 states no due date."_s, 30, 3),
                findingOf(FindingRule::MissingDueDate, u"INV-4 states no due date."_s, 70, 4)};
    all.rows[3].isDismissed = true;
    all.rows[3].reason = u"Cash sale."_s;
    for (const FindingRule rule : insight::kFindingRules)
        all.groups.push_back(
            {rule,
             std::ranges::count_if(
                 all.rows, [rule](const FindingRow &row) { return row.finding.rule == rule && !row.isDismissed; }),
             rule == FindingRule::MissingDueDate ? 1 : 0});
    all.sources = {{.what = u"Bank lines of Main"_s,
                    .source = u"march.xml"_s,
                    .account = {},
                    .count = 120,
                    .newest = kToday.addDays(-20),
                    .learned = Instant{1'774'000'000'000},
                    .isStale = true}};
    return all;
}

std::vector<workspace::MonthEndRow> monthEnds()
{
    const workspace::MonthEndDifference same{.currency = kEur, .keptNet = 1'000'000, .netNow = 1'000'000};
    const workspace::MonthEndDifference moved{
        .currency = kEur, .keptNet = 1'000'000, .netNow = 1'700'000, .explained = 700'000, .restatements = 2};
    return {{.day = QDate(2026, 1, 31), .keptAt = Instant{1'770'000'000'000}, .currencies = {same}},
            {.day = QDate(2026, 2, 28), .keptAt = Instant{1'772'500'000'000}, .currencies = {moved}}};
}

} // namespace

class HealthViewTest : public QObject, private test::ViewFixture<HealthView>
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init();
    void cleanup() { end(); }

    void modelHolds();
    void oneCheckShowsItsFindingsOnly();
    void dismissedAreShownWhenAskedFor();
    void enterOpensWhatAFindingIsAbout();
    void deleteDismissesWhatIsChosen();
    void dismissedOnesAreRestoredAndNotDismissedAgain();
    void typingFilters();
    void everyColumnSortsBothWays();
    void nothingFoundSaysSo();
    void monthEndOpensAsItWasKept();
    void errorOffersToTryAgain();
    void pictures();

private:
    [[nodiscard]] QStringList sentences() const;
    void chooseCheck(FindingRule rule);
};

void HealthViewTest::init()
{
    begin();
    m_view->setHealth(health(), kToday);
    m_view->setMonthEnds(monthEnds(), kToday);
    show();
}

QStringList HealthViewTest::sentences() const
{
    QStringList texts;
    for (int row = 0; row < m_view->model().rowCount(); ++row)
        texts << m_view->model().rowAt(row)->finding.sentence.section(u' ', 0, 0);
    return texts;
}

void HealthViewTest::chooseCheck(FindingRule rule)
{
    QAbstractItemModel *checks = m_view->checks().model();
    for (int row = 0; row < checks->rowCount(); ++row) {
        if (checks->index(row, 0).data(IdRole).toLongLong() == qint64(rule))
            QTest::mouseClick(m_view->checks().view()->viewport(), Qt::LeftButton, {},
                              m_view->checks().view()->visualRect(checks->index(row, 0)).center());
    }
}

void HealthViewTest::modelHolds()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(health().rows, kToday);
    model.setFilter(FindingRule::MissingDueDate, FindingShow::All, {});
    QCOMPARE(model.rowCount(), 3);
    model.sort(FindingModel::AmountColumn, Qt::DescendingOrder);
    QCOMPARE(model.index(0, FindingModel::AmountColumn).data(MoneyRole).toLongLong(), 70 * kUnitsPerWhole);
    model.setFilter({}, FindingShow::Standing, u"inv-3"_s);
    QCOMPARE(model.rowCount(), 1);
}

void HealthViewTest::oneCheckShowsItsFindingsOnly()
{
    QCOMPARE(m_view->model().rowCount(), 3);
    chooseCheck(FindingRule::HeaderLines);
    QCOMPARE(m_view->model().rowCount(), 1);
    chooseCheck(FindingRule::MissingDueDate);
    QCOMPARE(sentences(), (QStringList{u"INV-2"_s, u"INV-3"_s}));
    chooseCheck(FindingRule::StatementGap);
    QCOMPARE(m_view->model().rowCount(), 0);
}

void HealthViewTest::dismissedAreShownWhenAskedFor()
{
    auto *show = m_view->findChild<Segmented *>(u"show"_s);
    QTest::mouseClick(show->button(int(FindingShow::Dismissed)), Qt::LeftButton);
    QCOMPARE(sentences(), QStringList{u"INV-4"_s});
    QVERIFY(m_view->model()
                .index(0, FindingModel::DecisionColumn)
                .data(Qt::DisplayRole)
                .toString()
                .contains(u"Cash sale."_s));
    QTest::mouseClick(show->button(int(FindingShow::All)), Qt::LeftButton);
    QCOMPARE(m_view->model().rowCount(), 4);
}

void HealthViewTest::enterOpensWhatAFindingIsAbout()
{
    const QSignalSpy opened(m_view.get(), &HealthView::findingOpened);
    m_view->findings().setFocus();
    m_view->findings().setCurrentRow(1);
    QTest::keyClick(m_view->findings().view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().value<Finding>().document, ledger::DocumentId(2));
}

void HealthViewTest::deleteDismissesWhatIsChosen()
{
    QSignalSpy wanted(m_view.get(), &HealthView::dismissWanted);
    m_view->activateWindow();
    QTRY_VERIFY(m_view->isActiveWindow());
    m_view->findings().setFocus();
    m_view->findings().view()->selectAll();
    QTRY_VERIFY(m_view->findChild<HintButton *>(u"dismiss"_s)->isEnabled());
    QTest::keyClick(m_view->findings().view(), Qt::Key_Delete);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.front().front().value<std::vector<Finding>>().size(), size_t(3));
}

void HealthViewTest::dismissedOnesAreRestoredAndNotDismissedAgain()
{
    m_view->findChild<Segmented *>(u"show"_s)->setCurrent(int(FindingShow::Dismissed));
    m_view->findings().setCurrentRow(0);
    auto *dismiss = m_view->findChild<HintButton *>(u"dismiss"_s);
    auto *restore = m_view->findChild<HintButton *>(u"restore"_s);
    QVERIFY(!dismiss->isEnabled());
    const QSignalSpy wanted(m_view.get(), &HealthView::restoreWanted);
    QTest::mouseClick(restore, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void HealthViewTest::typingFilters()
{
    auto *filter = m_view->findChild<FilterField *>();
    filter->setFocus();
    QTest::keyClicks(filter, u"inv-3"_s);
    QTRY_COMPARE(sentences(), QStringList{u"INV-3"_s});
    filter->clearFilter();
    QTRY_COMPARE(m_view->model().rowCount(), 3);
}

void HealthViewTest::everyColumnSortsBothWays()
{
    QAbstractItemModel *model = m_view->findings().model();
    for (int column = 0; column < FindingModel::ColumnCount; ++column) {
        model->sort(column, Qt::AscendingOrder);
        const QStringList up = sentences();
        model->sort(column, Qt::DescendingOrder);
        QCOMPARE(sentences().size(), up.size());
        if (column == FindingModel::AmountColumn || column == FindingModel::DayColumn)
            QCOMPARE(sentences(), QStringList(up.rbegin(), up.rend()));
    }
}

void HealthViewTest::nothingFoundSaysSo()
{
    workspace::DataHealth clean = health();
    clean.rows.clear();
    for (workspace::FindingGroup &group : clean.groups)
        group = {group.rule, 0, 0};
    m_view->setHealth(clean, kToday);
    auto *empty = m_view->findings().findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(!m_view->findChild<HintButton *>(u"dismiss"_s)->isEnabled());
}

void HealthViewTest::monthEndOpensAsItWasKept()
{
    QTest::mouseClick(m_view->findChild<Segmented *>(u"lower"_s)->button(1), Qt::LeftButton);
    QVERIFY(m_view->monthEnds().isVisible());
    QVERIFY(!m_view->sources().isVisible());
    QAbstractItemModel *rows = m_view->monthEnds().model();
    QCOMPARE(rows->rowCount(), 2);
    QVERIFY(rows->index(0, 5).data(Qt::DisplayRole).toString().contains(u"2 restatement"));
    QCOMPARE(rows->index(0, 4).data(MoneyRole).toLongLong(), qint64(700'000));

    const QSignalSpy opened(m_view.get(), &HealthView::monthEndOpened);
    m_view->monthEnds().setFocus();
    m_view->monthEnds().setCurrentRow(0);
    QTest::keyClick(m_view->monthEnds().view(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().toDate(), QDate(2026, 2, 28));
}

void HealthViewTest::errorOffersToTryAgain()
{
    const QSignalSpy again(m_view.get(), &HealthView::retryWanted);
    m_view->showError({Error::Kind::Io, u"The disk is gone."_s});
    QAbstractButton *button = nullptr;
    for (auto *one : m_view->findings().findChildren<QAbstractButton *>()) {
        if (one->text() == u"Try again")
            button = one;
    }
    QVERIFY(button);
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(again.count(), 1);
}

void HealthViewTest::pictures()
{
    m_view->findChild<Segmented *>(u"lower"_s)->setCurrent(1);
    samples::keepPicture(*m_view, u"datahealth-light"_s);
    m_theme->setChoice(ThemeChoice::Dark);
    m_view->resize(980, 584);
    m_view->findChild<Segmented *>(u"show"_s)->setCurrent(int(FindingShow::All));
    samples::keepPicture(*m_view, u"datahealth-dark-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(HealthViewTest)
#include "tst_health_view.moc"
