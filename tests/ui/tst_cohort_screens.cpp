#include "tests/ui/analysis_fixture.h"
#include "tests/ui/screen_samples.h"
#include "ui/behaviour/behaviour_model.h"
#include "ui/behaviour/behaviour_screen.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/table_pane.h"
#include "ui/rollrates/roll_rates_bar.h"
#include "ui/rollrates/roll_rates_screen.h"
#include "ui/rollrates/roll_rates_view.h"
#include "ui/vintage/vintage_bar.h"
#include "ui/vintage/vintage_charts.h"
#include "ui/vintage/vintage_screen.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::kPatience;

/// Roll rates and vintage on a real book: what they show, and that every cell lists the documents that add up to it.
class CohortScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.close(); }

    void theAmountsOfARowAddUpToWhatWasOpen();
    void everyCellOfAMonthListsWhatAddsUpToIt();
    void aMeanSendsToItsMonths();
    void everyCellOfTheMeanListsTheMonthsThatAddUpToIt();
    void aMonthOfTheMeanOpensItsDocumentsByKey();
    void theLossAssumedIsThatOfTheLastBucket();
    void youngMonthsAreBlankAndSayWhy();
    void everyCellListsTheInvoicesOfItsMonth();
    void theChosenMonthGoesOnAsProjected();
    void keysTurnTheCurvesIntoATable();
    void anotherDayIsAskedFor();
    void aClosedBookLeavesNothingBehind();
    void pictures();

private:
    [[nodiscard]] std::unique_ptr<BehaviourScreen> behaviour();
    [[nodiscard]] std::unique_ptr<RollRatesScreen> rollRates();
    [[nodiscard]] std::unique_ptr<VintageScreen> vintage();

    samples::AnalysisFixture m_fixture;
};

void CohortScreensTest::initTestCase()
{
    QString error;
    QVERIFY2(m_fixture.make(error), qPrintable(error));
}

void CohortScreensTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QVERIFY(m_fixture.open());
}

std::unique_ptr<BehaviourScreen> CohortScreensTest::behaviour()
{
    auto screen = m_fixture.shown<BehaviourScreen>();
    [&screen] { QTRY_VERIFY_WITH_TIMEOUT(screen->view().model().rowCount() > 0, kPatience); }();
    return screen;
}

std::unique_ptr<RollRatesScreen> CohortScreensTest::rollRates()
{
    auto screen = m_fixture.shown<RollRatesScreen>();
    [&screen] { QTRY_VERIFY_WITH_TIMEOUT(screen->view().shown() != nullptr, kPatience); }();
    return screen;
}

std::unique_ptr<VintageScreen> CohortScreensTest::vintage()
{
    auto screen = m_fixture.shown<VintageScreen>();
    [&screen] { QTRY_VERIFY_WITH_TIMEOUT(screen->view().shown() != nullptr, kPatience); }();
    return screen;
}

void CohortScreensTest::theAmountsOfARowAddUpToWhatWasOpen()
{
    const auto screen = rollRates();
    RollRatesView &view = screen->view();
    QTest::keyClick(&view, Qt::Key_V);
    const HeatData &data = m_fixture.part<HeatTable>(view.matrix()).data();
    QCOMPARE(data.measure.kind, ChartMeasure::Kind::Money);
    QCOMPARE(data.rows.size(), 5);
    qint64 all = 0;
    for (const QList<ChartPoint> &row : data.cells) {
        qint64 sum = 0;
        for (qsizetype column = 0; column + 1 < row.size(); ++column)
            sum += *row[column].value;
        QCOMPARE(sum, *row.constLast().value);
        all += sum;
    }
    QVERIFY(all > 0);
}

void CohortScreensTest::everyCellOfAMonthListsWhatAddsUpToIt()
{
    const auto screen = rollRates();
    RollRatesView &view = screen->view();
    auto &months = *screen->findChild<QComboBox *>(u"month"_s);
    months.setCurrentIndex(1);
    const insight::TransitionMatrix matrix = *view.shown();
    QVERIFY(matrix.from < matrix.to);
    auto &heat = m_fixture.part<HeatTable>(view.matrix());
    int checked = 0;
    for (int row = 0; row < matrix.buckets(); ++row) {
        for (int column = 0; column < shownColumns(matrix); ++column) {
            heat.setCurrentMark({column, row});
            QTest::keyClick(&heat, Qt::Key_Return);
            QCOMPARE(view.chosen(), (TransitionCell{row, column}));
            QTRY_VERIFY(view.items().what().startsWith(cellPhrase(matrix, {row, column})));
            QCOMPARE(m_fixture.sumOf(view.items(), 0), matrix.cells[std::size_t(row)][std::size_t(column)]);
            checked += view.items().model().items().empty() ? 0 : 1;
        }
    }
    QVERIFY(checked > 3);
    // A rate lists all that was open in its bucket.
    DataTable &rates = m_fixture.part<DataTable>(view.rates());
    rates.setCurrentRow(0);
    QTest::keyClick(rates.view(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture.sumOf(view.items(), 0), matrix.opening.front());
}

void CohortScreensTest::aMeanSendsToItsMonths()
{
    const auto screen = rollRates();
    RollRatesView &view = screen->view();
    QVERIFY(!view.bar().month().isValid());
    view.choose({0, view.shown()->column(insight::Outcome::Paid)});
    QVERIFY(view.items().model().items().empty());
    QCOMPARE(m_fixture.part<LineChart>(view.trend()).data().series.size(), 1);
    auto &chart = m_fixture.part<LineChart>(view.trend());
    chart.setFocus();
    chart.setCurrentMark({0, 1});
    QTest::keyClick(&chart, Qt::Key_Return);
    QVERIFY(view.bar().month().isValid());
    QTRY_VERIFY(!view.items().model().items().empty());
    const insight::TransitionMatrix *matrix = view.shown();
    QCOMPARE(m_fixture.sumOf(view.items(), 0), matrix->cells[0][std::size_t(matrix->column(insight::Outcome::Paid))]);
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!view.chosen().isValid());
    QVERIFY(chart.data().series.size() > 1);
}

void CohortScreensTest::everyCellOfTheMeanListsTheMonthsThatAddUpToIt()
{
    const auto screen = rollRates();
    RollRatesView &view = screen->view();
    QVERIFY(!view.monthParts().isVisible());
    const insight::TransitionMatrix mean = *view.shown();
    auto &heat = m_fixture.part<HeatTable>(view.matrix());
    const DataTable &table = view.monthParts().table();
    const QAbstractItemModel &months = *table.view()->model();
    const auto sum = [&months](int column) {
        qint64 units = 0;
        for (int row = 0; row < months.rowCount(); ++row)
            units += months.index(row, column).data(MoneyRole).toLongLong();
        return units;
    };
    for (int row = 0; row < mean.buckets(); ++row) {
        for (int column = 0; column < shownColumns(mean); ++column) {
            heat.setCurrentMark({column, row});
            QTest::keyClick(&heat, Qt::Key_Return);
            QVERIFY(view.monthParts().isVisible());
            QVERIFY(months.rowCount() > 1);
            const QAbstractItemModel &total = *table.totalsView()->model();
            QCOMPARE(sum(1), mean.opening[std::size_t(row)]);
            QCOMPARE(sum(2), mean.cells[std::size_t(row)][std::size_t(column)]);
            QCOMPARE(total.index(0, 1).data(MoneyRole).toLongLong(), sum(1));
            QCOMPARE(total.index(0, 2).data(MoneyRole).toLongLong(), sum(2));
            QCOMPARE(total.index(0, 3).data().toString(),
                     heat.data().measure.labelText(*heat.data().cells[row][column].value));
        }
    }
    // A bucket as a whole lists what rolled on.
    auto &rates = m_fixture.part<DataTable>(view.rates());
    rates.setCurrentRow(0);
    QTest::keyClick(rates.view(), Qt::Key_Return);
    QCOMPARE(sum(2), mean.rolledUnits(0));
    QTest::keyClick(&heat, Qt::Key_Escape);
    QVERIFY(!view.monthParts().isVisible());
    QVERIFY(view.items().isVisible());
}

void CohortScreensTest::aMonthOfTheMeanOpensItsDocumentsByKey()
{
    const auto screen = rollRates();
    RollRatesView &view = screen->view();
    const int paid = view.shown()->column(insight::Outcome::Paid);
    view.choose({0, paid});
    DataTable &table = view.monthParts().table();
    const qint64 units = table.view()->model()->index(1, 2).data(MoneyRole).toLongLong();
    table.setCurrentRow(1);
    QTest::keyClick(table.view(), Qt::Key_Return);
    QVERIFY(view.items().isVisible());
    QTRY_VERIFY(!view.items().what().isEmpty());
    QCOMPARE(view.chosen(), (TransitionCell{0, paid}));
    QCOMPARE(m_fixture.sumOf(view.items(), 0), units);
    QCOMPARE(view.shown()->cells[0][std::size_t(paid)], units);
}

void CohortScreensTest::theLossAssumedIsThatOfTheLastBucket()
{
    const auto screen = rollRates();
    QTableView *table = m_fixture.part<DataTable>(screen->view().rates()).view();
    screen->findChild<QSpinBox *>(u"terminal"_s)->setValue(80);
    const QModelIndex last = table->model()->index(table->model()->rowCount() - 1, 5);
    QCOMPARE(last.data().toString(), u"80.0%"_s);
    const QModelIndex before = last.siblingAtRow(last.row() - 1);
    const qint64 rate = before.siblingAtColumn(3).data(SortRole).toLongLong();
    QVERIFY(std::abs(before.data(SortRole).toLongLong() - rate * 80 / 100) <= 1);
}

void CohortScreensTest::youngMonthsAreBlankAndSayWhy()
{
    const auto screen = vintage();
    VintageView &view = screen->view();
    const insight::VintageTable &table = *view.shown();
    const HeatData &data = m_fixture.part<HeatTable>(view.heatPane()).data();
    QCOMPARE(data.rows.size(), qsizetype(table.cohorts.size()) + 1);
    int blank = 0;
    for (std::size_t row = 0; row < table.cohorts.size(); ++row) {
        for (std::size_t age = 0; age < table.ages.size(); ++age) {
            const ChartPoint &point = data.cells[int(row)][int(age)];
            QCOMPARE(point.value.has_value(), table.isMature(table.cohorts[row], age));
            if (!point.value) {
                QVERIFY(point.note.contains(QString::number(table.cohorts[row].youngestAge)));
                ++blank;
            }
        }
    }
    QVERIFY(blank > 0);
    QTest::keyClick(&view, Qt::Key_L);
    auto &heat = m_fixture.part<HeatTable>(view.heatPane());
    heat.setCurrentMark({int(table.ages.size()) - 1, int(table.cohorts.size()) - 1});
    QTest::keyClick(&heat, Qt::Key_Return);
    QVERIFY(view.items().findChild<EmptyState *>()->sentence().startsWith(u"Not known yet"_s));
}

void CohortScreensTest::everyCellListsTheInvoicesOfItsMonth()
{
    const auto screen = vintage();
    VintageView &view = screen->view();
    const insight::VintageTable table = *view.shown();
    QTest::keyClick(&view, Qt::Key_L);
    auto &heat = m_fixture.part<HeatTable>(view.heatPane());
    for (std::size_t row = 0; row < table.cohorts.size(); row += 3) {
        const insight::VintageCohort &cohort = table.cohorts[row];
        for (std::size_t age = 0; age < table.ages.size() && table.isMature(cohort, age); ++age) {
            heat.setCurrentMark({int(age), int(row)});
            QTest::keyClick(&heat, Qt::Key_Return);
            const QString what
                = u"invoiced in %1, settled within %2 days"_s.arg(cohortWord(cohort)).arg(table.ages[age]);
            QTRY_COMPARE(view.items().what(), what);
            QCOMPARE(int(view.items().model().items().size()), cohort.invoices);
            QCOMPARE(m_fixture.sumOf(view.items(), 1), cohort.billed);
            QCOMPARE(m_fixture.sumOf(view.items(), 2), cohort.cash[age]);
            QCOMPARE(m_fixture.sumOf(view.items(), 3), cohort.resolved[age]);
        }
    }
}

void CohortScreensTest::theChosenMonthGoesOnAsProjected()
{
    const auto screen = vintage();
    VintageView &view = screen->view();
    const insight::VintageTable &table = *view.shown();
    const int lines = int(table.cohorts.size()) + 1;
    QCOMPARE(m_fixture.part<LineChart>(view.curvePane()).data().series.size(), lines);
    // The newest month that is known at all but not to its end.
    int cohort = int(table.cohorts.size()) - 1;
    while (cohort > 0 && !table.isMature(table.cohorts[std::size_t(cohort)], 0))
        --cohort;
    view.choose(cohort);
    const LineChartData &data = m_fixture.part<LineChart>(view.curvePane()).data();
    QCOMPARE(data.series.size(), lines + 1);
    const ChartSeries &projection = data.series.constLast().figures;
    const std::optional<qint64> expected = table.projected(table.cohorts[std::size_t(cohort)], table.ages.size() - 1);
    QVERIFY(expected);
    QVERIFY(projection.points.constLast().value.has_value());
    // The two lines meet where the one that is known ends.
    QCOMPARE(*projection.points.constFirst().value, *data.series[cohort].figures.points.constFirst().value);
    QTRY_COMPARE(int(view.items().model().items().size()), table.cohorts[std::size_t(cohort)].invoices);
    QTest::keyClick(&view, Qt::Key_Escape);
    QCOMPARE(view.chosen(), -1);
    QCOMPARE(m_fixture.part<LineChart>(view.curvePane()).data().series.size(), lines);
}

void CohortScreensTest::keysTurnTheCurvesIntoATable()
{
    const auto screen = vintage();
    VintageView &view = screen->view();
    QVERIFY(view.curvePane().isVisible());
    QTest::keyClick(&view, Qt::Key_L);
    QVERIFY(view.heatPane().isVisible());
    QVERIFY(!view.curvePane().isVisible());
    const ChartPoint cash = m_fixture.part<HeatTable>(view.heatPane()).data().cells.constFirst().constLast();
    QTest::keyClick(&view, Qt::Key_V);
    const ChartPoint resolved = m_fixture.part<HeatTable>(view.heatPane()).data().cells.constFirst().constLast();
    QVERIFY(view.bar().isResolved());
    QVERIFY(*resolved.value >= *cash.value);
    m_fixture.part<HeatTable>(view.heatPane()).setFocus();
    QTest::keyClick(&m_fixture.part<HeatTable>(view.heatPane()), Qt::Key_T);
    QVERIFY(view.heatPane().isTableShown());
}

void CohortScreensTest::anotherDayIsAskedFor()
{
    const auto screen = vintage();
    const auto rates = rollRates();
    const QDate day = m_fixture.book().view().today().addMonths(-6);
    m_fixture.book().view().setAsOf({.day = day});
    QTRY_VERIFY(screen->view().shown()->cohorts.back().month <= day);
    QTRY_VERIFY(rates->view().shown()->to <= day);
    QVERIFY(screen->findChild<QWidget *>(u"lookingBackBanner"_s)->isVisible());

    const auto early = m_fixture.shown<BehaviourScreen>();
    m_fixture.book().view().setAsOf({.day = QDate(1990, 1, 31)});
    QTRY_VERIFY(rates->view().shown() == nullptr);
    QTRY_COMPARE(early->view().model().rowCount(), 0);
    QVERIFY(early->view().histogram().findChild<EmptyState *>()->isVisible());
}

void CohortScreensTest::aClosedBookLeavesNothingBehind()
{
    const auto first = behaviour();
    const auto second = rollRates();
    const auto third = vintage();
    m_fixture.book().close();
    QCOMPARE(first->view().model().rowCount(), 0);
    QVERIFY(second->view().shown() == nullptr);
    QVERIFY(third->view().shown() == nullptr);
    QCOMPARE(m_fixture.book().openNow(m_fixture.path(), false).has_value(), true);
    QTRY_VERIFY_WITH_TIMEOUT(first->view().model().rowCount() > 0, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(third->view().shown() != nullptr, kPatience);
}

void CohortScreensTest::pictures()
{
    const auto first = behaviour();
    const auto second = rollRates();
    const auto third = vintage();
    m_fixture.part<DataTable>(first->view().customers()).setCurrentRow(0);
    second->findChild<QComboBox *>(u"month"_s)->setCurrentIndex(2);
    second->view().choose({0, 0});
    m_fixture.part<DataTable>(third->view().cohorts()).setCurrentRow(2);
    for (ItemPane *items : {&first->view().items(), &second->view().items(), &third->view().items()}) {
        QTRY_VERIFY(!items->model().items().empty());
        QTRY_VERIFY(!items->model().index(0, 0).data().toString().isEmpty());
    }
    const auto mean = rollRates();
    mean->view().choose({0, mean->view().shown()->column(insight::Outcome::Paid)});
    samples::keepPicture(*mean, u"roll-rates-mean"_s);
    for (const QSize size : {QSize(1288, 784), QSize(980, 615)}) {
        const QString suffix = u"-%1"_s.arg(size.width());
        for (QWidget *screen : {static_cast<QWidget *>(first.get()), static_cast<QWidget *>(second.get()),
                                static_cast<QWidget *>(third.get())}) {
            screen->resize(size);
            QVERIFY2(screen->width() <= size.width(), qPrintable(screen->objectName()));
            samples::keepPicture(*screen, screen->objectName() + suffix);
        }
    }
    QTest::keyClick(&third->view(), Qt::Key_L);
    samples::keepPicture(*third, u"vintageScreen-table"_s);
}

QTEST_MAIN(CohortScreensTest)
#include "tst_cohort_screens.moc"
