#include "core/workspace/credit_figures.h"
#include "tests/ui/analysis_fixture.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/column_chart.h"
#include "ui/concentration/concentration_bar.h"
#include "ui/concentration/concentration_charts.h"
#include "ui/concentration/concentration_screen.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::kPatience;

/// Concentration on a real book: shares add up, and every debtor lists the documents it owes.
class ConcentrationScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.close(); }

    void everyDebtorListsTheDocumentsThatAddUpToIt();
    void aClickOnAColumnChoosesItsDebtor();
    void theRunningShareEndsAtTheWhole();
    void theTotalListsEverything();
    void groupsOweTogether();
    void ranksHoldUnderAnyOrderAndFilter();
    void enterOpensTheCustomer();
    void fewerInTheChartKeepTheTable();
    void theExportHasEveryDebtor();
    void aBookWithoutDebtsSaysSo();

private:
    [[nodiscard]] std::unique_ptr<ConcentrationScreen> concentration();
    [[nodiscard]] insight::Concentration answer(const ConcentrationView &view) const;

    samples::AnalysisFixture m_fixture;
};

void ConcentrationScreenTest::initTestCase()
{
    QString error;
    QVERIFY2(m_fixture.make(error), qPrintable(error));
}

void ConcentrationScreenTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QVERIFY(m_fixture.open());
}

std::unique_ptr<ConcentrationScreen> ConcentrationScreenTest::concentration()
{
    auto screen = m_fixture.shown<ConcentrationScreen>();
    [&screen] { QTRY_VERIFY_WITH_TIMEOUT(screen->view().model().rowCount() > 0, kPatience); }();
    return screen;
}

insight::Concentration ConcentrationScreenTest::answer(const ConcentrationView &view) const
{
    const auto answers = m_fixture.book()
                             .figures()
                             .credit()
                             .concentration(view.bar().question(m_fixture.book().view().asOf()))
                             .result();
    return *std::ranges::find(*answers, *view.currency(), &insight::Concentration::currency);
}

void ConcentrationScreenTest::everyDebtorListsTheDocumentsThatAddUpToIt()
{
    const auto screen = concentration();
    ConcentrationView &view = screen->view();
    const insight::Concentration expected = answer(view);
    QCOMPARE(std::size_t(view.model().rowCount()), expected.rows.size());
    for (int row = 0; row < view.model().rowCount(); ++row) {
        view.debtors().table().setCurrentRow(row);
        QCOMPARE(view.model().rowAt(row)->gross, expected.rows[std::size_t(row)].gross);
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture.sumOf(view.items(), 0), expected.rows[std::size_t(row)].gross, kPatience);
    }
}

void ConcentrationScreenTest::aClickOnAColumnChoosesItsDebtor()
{
    const auto screen = concentration();
    ConcentrationView &view = screen->view();
    auto &chart = m_fixture.part<ColumnChart>(view.pareto());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.markRect({0, 1}).center().toPoint());
    QCOMPARE(view.chosen(), std::optional(answer(view).rows[1].customer));
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture.sumOf(view.items(), 0), answer(view).rows[1].gross, kPatience);

    chart.setFocus();
    chart.setCurrentMark({0, 0});
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(view.debtors().table().currentIndex().row(), 0);
}

void ConcentrationScreenTest::theRunningShareEndsAtTheWhole()
{
    const auto screen = concentration();
    const insight::Concentration expected = answer(screen->view());
    const ColumnChartData data = paretoData(expected, int(expected.rows.size()));
    QVERIFY(data.footer.isEmpty());
    QCOMPARE(data.cumulative->points.constLast().value, std::optional<qint64>(100'000'000));
    QCOMPARE(data.cumulative->points.constFirst().value.has_value(), true);
    qint64 sum = 0;
    for (const ChartPoint &point : data.columns.points)
        sum += *point.value;
    QCOMPARE(sum, expected.shares.total());
}

void ConcentrationScreenTest::theTotalListsEverything()
{
    const auto screen = concentration();
    ConcentrationView &view = screen->view();
    QTableView *totals = view.debtors().table().totalsView();
    QTest::mouseClick(totals->viewport(), Qt::LeftButton, {},
                      totals->visualRect(totals->model()->index(0, int(ConcentrationColumn::Gross))).center());
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture.sumOf(view.items(), 0), answer(view).shares.total(), kPatience);
}

void ConcentrationScreenTest::groupsOweTogether()
{
    const auto screen = concentration();
    ConcentrationView &view = screen->view();
    const qint64 total = answer(view).shares.total();
    view.debtors().table().view()->setFocus();
    QTest::keyClick(view.debtors().table().view(), Qt::Key_G);
    QVERIFY(view.bar().question({}).byParent);
    QTRY_COMPARE_WITH_TIMEOUT(
        view.model().headerData(int(ConcentrationColumn::Name), Qt::Horizontal, Qt::DisplayRole).toString(), u"Group"_s,
        kPatience);
    QCOMPARE(answer(view).shares.total(), total);
    QCOMPARE(std::size_t(view.model().rowCount()), answer(view).rows.size());
}

void ConcentrationScreenTest::ranksHoldUnderAnyOrderAndFilter()
{
    const auto screen = concentration();
    ConcentrationModel &model = screen->view().model();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto rankAt
        = [&model](int row) { return model.cellAt(row, ConcentrationColumn::Rank).value(SortRole).toLongLong(); };
    const int rows = model.rowCount();
    model.sort(int(ConcentrationColumn::Gross), Qt::AscendingOrder);
    QCOMPARE(rankAt(rows - 1), 1);
    model.sort(int(ConcentrationColumn::Name), Qt::AscendingOrder);
    for (int row = 1; row < rows; ++row)
        QVERIFY(model.rowAt(row - 1)->name.localeAwareCompare(model.rowAt(row)->name) <= 0);
    const QString name = model.rowAt(0)->name;
    const qint64 rank = rankAt(0);
    model.setFilter(name);
    QVERIFY(model.rowCount() >= 1);
    QVERIFY(model.rowCount() < rows);
    QCOMPARE(rankAt(0), rank);
    QCOMPARE(model.totalRow().cells[int(ConcentrationColumn::Gross)].value(MoneyRole).toLongLong(),
             model.concentration().shares.total());
}

void ConcentrationScreenTest::enterOpensTheCustomer()
{
    const auto screen = concentration();
    ConcentrationView &view = screen->view();
    QSignalSpy opened(screen.get(), &ConcentrationScreen::openCustomer);
    view.debtors().table().setCurrentRow(2);
    QTest::keyClick(view.debtors().table().view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().value<ledger::CustomerId>(), view.model().rowAt(2)->customer);
}

void ConcentrationScreenTest::fewerInTheChartKeepTheTable()
{
    const auto screen = concentration();
    ConcentrationView &view = screen->view();
    auto &chart = m_fixture.part<ColumnChart>(view.pareto());
    const int rows = view.model().rowCount();
    view.findChild<QComboBox *>(u"largest"_s)->setCurrentIndex(0);
    QCOMPARE(int(chart.data().categories.size()), std::min(5, rows));
    QCOMPARE(view.model().rowCount(), rows);
    QVERIFY(rows <= 5 || chart.data().footer.contains(QString::number(rows - 5)));
}

void ConcentrationScreenTest::theExportHasEveryDebtor()
{
    const auto screen = concentration();
    const ConcentrationView &view = screen->view();
    const workspace::ExportTable table = view.exportTable();
    QCOMPARE(table.rows, view.model().rowCount());
    qint64 sum = 0;
    for (qint64 row = 0; row < table.rows; ++row)
        sum += table.row(row)[std::size_t(ConcentrationColumn::Gross)].money->units();
    QCOMPARE(sum, answer(view).shares.total());
}

void ConcentrationScreenTest::aBookWithoutDebtsSaysSo()
{
    const auto screen = concentration();
    ConcentrationView &view = screen->view();
    m_fixture.book().view().setAsOf({.day = QDate(1990, 1, 1)});
    QTRY_COMPARE_WITH_TIMEOUT(view.model().rowCount(), 0, kPatience);
    QVERIFY(view.tiles().isHidden());
    QVERIFY(view.banner().isVisible());
    QVERIFY(!view.currency());
}

QTEST_MAIN(ConcentrationScreenTest)
#include "tst_concentration_screen.moc"
