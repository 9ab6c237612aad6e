#include "core/workspace/forecast_figures.h"
#include "tests/ui/analysis_fixture.h"
#include "tests/ui/screen_samples.h"
#include "ui/charts/chart_pane.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/currency_choice.h"
#include "ui/forecast/forecast_bar.h"
#include "ui/forecast/forecast_screen.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/kpi_strip.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::kPatience;

namespace {

constexpr int kExpectedColumn = 2;
constexpr std::size_t kExpectedFigure = 2; ///< of an item behind a week

insight::CashForecast smallForecast()
{
    insight::CashForecast forecast;
    forecast.currency = samples::usd();
    forecast.asOf.day = QDate(2026, 3, 31);
    forecast.open = 100'0000;
    forecast.later = 15'0000;
    forecast.never = 5'0000;
    forecast.items = 3;
    forecast.weeks = {{.first = QDate(2026, 4, 1),
                       .last = QDate(2026, 4, 7),
                       .expected = 60'0000,
                       .cumulative = 60'0000,
                       .quantiles = {.p10 = 20'0000, .p50 = 60'0000, .p90 = 80'0000}},
                      {.first = QDate(2026, 4, 8),
                       .last = QDate(2026, 4, 14),
                       .expected = 20'0000,
                       .cumulative = 80'0000,
                       .quantiles = {.p10 = 50'0000, .p50 = 80'0000, .p90 = 95'0000}}};
    return forecast;
}

} // namespace

/// The cash forecast on a real book: it adds up, every week lists its items, and the track record is shown.
class ForecastScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.close(); }

    void theFanGoesOnWhereReceiptsEnd();
    void withoutReceiptsTheFanBeginsAtNothing();
    void rowsOfPartsAreTheirOwn();
    void weeksLaterAndNeverAddUpToWhatIsOpen();
    void everyRowListsTheItemsThatAddUpToIt();
    void aClickOnTheFanChoosesItsWeek();
    void enterOnAPastWeekTurnsTheDay();
    void aTileChoosesWhatNeverComes();
    void moreWeeksTakeFromLater();
    void theTrackRecordIsThatOfItsWeeks();
    void keptOnlyOnItsOwnDay();
    void everyCurrencyStandsAlone();
    void theExportHasEveryRow();

private:
    [[nodiscard]] std::unique_ptr<ForecastScreen> forecast();
    [[nodiscard]] static qint64 expectedAt(const ForecastView &view, int row);

    samples::AnalysisFixture m_fixture;
};

void ForecastScreenTest::initTestCase()
{
    QString error;
    QVERIFY2(m_fixture.make(error), qPrintable(error));
}

void ForecastScreenTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QVERIFY(m_fixture.open());
}

std::unique_ptr<ForecastScreen> ForecastScreenTest::forecast()
{
    auto screen = m_fixture.shown<ForecastScreen>();
    [&screen] { QTRY_VERIFY_WITH_TIMEOUT(screen->view().weeks().table().model()->rowCount() > 0, kPatience); }();
    return screen;
}

qint64 ForecastScreenTest::expectedAt(const ForecastView &view, int row)
{
    return view.weeks().table().model()->index(row, kExpectedColumn).data(MoneyRole).toLongLong();
}

void ForecastScreenTest::theFanGoesOnWhereReceiptsEnd()
{
    const QDate day(2026, 3, 31);
    const std::vector<ReceivedWeek> received{{.last = day.addDays(-7), .units = 10'0000},
                                             {.last = day, .units = 7'0000}};
    const LineChartData data = fanData(smallForecast(), received);
    QCOMPARE(data.categories.size(), 4);
    QCOMPARE(data.dividerAfter, 1);
    QCOMPARE(firstWeekIndex(received), 2);
    const auto value = [&data](int series, int index) { return data.series[series].figures.points[index].value; };
    QCOMPARE(value(0, 0), std::optional<qint64>(10'0000));
    QCOMPARE(value(0, 1), std::optional<qint64>(17'0000));
    QVERIFY(!value(0, 2));
    QVERIFY(!value(1, 0));
    QCOMPARE(value(1, 1), std::optional<qint64>(17'0000));
    QCOMPARE(value(1, 3), std::optional<qint64>(97'0000));
    QCOMPARE(value(2, 3), std::optional<qint64>(67'0000));
    QCOMPARE(value(3, 3), std::optional<qint64>(112'0000));
}

void ForecastScreenTest::withoutReceiptsTheFanBeginsAtNothing()
{
    const LineChartData data = fanData(smallForecast(), {});
    QCOMPARE(data.categories.size(), 3);
    QCOMPARE(firstWeekIndex({}), 1);
    QCOMPARE(data.series[1].figures.points[0].value, std::optional<qint64>(0));
    QCOMPARE(data.series[1].figures.points[1].value, std::optional<qint64>(60'0000));
}

void ForecastScreenTest::rowsOfPartsAreTheirOwn()
{
    using What = insight::ForecastPart::What;
    for (const insight::ForecastPart part :
         {insight::ForecastPart{.what = What::Week, .week = 0}, insight::ForecastPart{.what = What::Week, .week = 25},
          insight::ForecastPart{.what = What::Later}, insight::ForecastPart{.what = What::Never}}) {
        QCOMPARE(partOfRow(rowOfPart(part)).what, part.what);
        QCOMPARE(partOfRow(rowOfPart(part)).week, part.week);
    }
}

void ForecastScreenTest::weeksLaterAndNeverAddUpToWhatIsOpen()
{
    const auto screen = forecast();
    const ForecastView &view = screen->view();
    QCOMPARE(view.weeks().table().model()->rowCount(), 13 + 2);
    qint64 sum = 0;
    for (int row = 0; row < view.weeks().table().model()->rowCount(); ++row)
        sum += expectedAt(view, row);
    QTableView *totals = view.weeks().table().totalsView();
    QCOMPARE(totals->model()->index(0, kExpectedColumn).data(MoneyRole).toLongLong(), sum);
    QVERIFY(sum > 0);
}

void ForecastScreenTest::everyRowListsTheItemsThatAddUpToIt()
{
    const auto screen = forecast();
    ForecastView &view = screen->view();
    view.weeks().table().view()->setFocus();
    int listed = 0;
    for (int row = 0; row < view.weeks().table().model()->rowCount(); ++row) {
        const qint64 expected = expectedAt(view, row);
        view.weeks().table().setCurrentRow(row);
        QVERIFY(view.chosen().has_value());
        QCOMPARE(rowOfPart(*view.chosen()), view.weeks().table().model()->index(row, 0).data(IdRole).toLongLong());
        QTRY_COMPARE_WITH_TIMEOUT(m_fixture.sumOf(view.items(), kExpectedFigure), expected, kPatience);
        listed += int(view.items().model().items().size());
    }
    QVERIFY(listed > 20);
}

void ForecastScreenTest::aClickOnTheFanChoosesItsWeek()
{
    const auto screen = forecast();
    ForecastView &view = screen->view();
    auto &chart = m_fixture.part<LineChart>(view.fan());
    QTRY_COMPARE_WITH_TIMEOUT(int(chart.data().categories.size()), kReceivedWeeks + 13, kPatience);
    const QRectF mark = chart.markRect({1, kReceivedWeeks + 2});
    QVERIFY(!mark.isEmpty());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, mark.center().toPoint());
    QVERIFY(view.chosen().has_value());
    QCOMPARE(view.chosen()->week, 2);
    QCOMPARE(view.weeks().table().currentIndex().row(), 2);
}

void ForecastScreenTest::enterOnAPastWeekTurnsTheDay()
{
    const auto screen = forecast();
    ForecastView &view = screen->view();
    auto &chart = m_fixture.part<LineChart>(view.fan());
    QTRY_COMPARE_WITH_TIMEOUT(int(chart.data().categories.size()), kReceivedWeeks + 13, kPatience);
    const QDate today = m_fixture.book().view().asOf().day;
    chart.setFocus();
    chart.setCurrentMark({0, kReceivedWeeks - 2});
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(m_fixture.book().view().asOf().day, today.addDays(-7));
    QVERIFY(m_fixture.book().view().isLookingBack());
}

void ForecastScreenTest::aTileChoosesWhatNeverComes()
{
    const auto screen = forecast();
    ForecastView &view = screen->view();
    QCOMPARE(int(view.tiles().tiles().size()), kForecastTiles);
    QTest::mouseClick(&view.tiles(), Qt::LeftButton, {}, view.tiles().tileRect(int(ForecastTile::Never)).center());
    QVERIFY(view.chosen().has_value());
    QCOMPARE(view.chosen()->what, insight::ForecastPart::What::Never);
    QSignalSpy lists(screen.get(), &AnalysisScreen::openDocuments);
    QTest::mouseClick(&view.tiles(), Qt::LeftButton, {}, view.tiles().tileRect(int(ForecastTile::Open)).center());
    QCOMPARE(lists.size(), 1);
    const auto query = lists.constFirst().constFirst().value<workspace::DocumentQuery>();
    const auto list = m_fixture.book().ledger().documents(query).result();
    QVERIFY(list.has_value());
    QCOMPARE(list->openTotals.size(), 1u);
    QTableView *totals = view.weeks().table().totalsView();
    QCOMPARE(list->openTotals.front().units(), totals->model()->index(0, kExpectedColumn).data(MoneyRole).toLongLong());
}

void ForecastScreenTest::moreWeeksTakeFromLater()
{
    const auto screen = forecast();
    ForecastView &view = screen->view();
    const qint64 later = expectedAt(view, 13);
    auto *weeks = view.findChild<QComboBox *>(u"weeks"_s);
    QTest::keyClick(weeks, Qt::Key_Down);
    QCOMPARE(view.bar().weeks(), 26);
    QTRY_COMPARE_WITH_TIMEOUT(view.weeks().table().model()->rowCount(), 26 + 2, kPatience);
    QVERIFY(expectedAt(view, 26) <= later);
    qint64 added = 0;
    for (int row = 13; row < 26; ++row)
        added += expectedAt(view, row);
    // Each item is split to the cent over its own parts: more parts may move one of its cents.
    const auto answers
        = m_fixture.book().figures().forecast().forecast({.asOf = m_fixture.book().view().asOf()}).result();
    const auto shown = std::ranges::find(*answers, *view.currency(), &insight::CashForecast::currency);
    QVERIFY(shown != answers->end());
    QVERIFY(qAbs(expectedAt(view, 26) + added - later) <= 100LL * shown->items);
}

void ForecastScreenTest::theTrackRecordIsThatOfItsWeeks()
{
    const auto screen = forecast();
    ForecastView &view = screen->view();
    auto &chart = m_fixture.part<LineChart>(view.record());
    QTRY_VERIFY_WITH_TIMEOUT(!chart.data().categories.isEmpty(), kPatience);
    insight::BacktestQuestion asked;
    asked.forecast = view.bar().question(m_fixture.book().view().asOf());
    const auto answers = m_fixture.book().figures().forecast().backtest(asked).result();
    QVERIFY(answers.has_value());
    const auto record = std::ranges::find(*answers, *view.currency(), &insight::ForecastBacktest::currency);
    QVERIFY(record != answers->end());
    QCOMPARE(std::size_t(chart.data().categories.size()), record->points.size());
    auto *horizon = view.findChild<QComboBox *>(u"horizon"_s);
    QCOMPARE(horizon->currentData().toInt(), 13);
    QCOMPARE(chart.data().series[0].figures.points[0].value, std::optional(record->points[0].actual[12]));
    horizon->setCurrentIndex(0);
    QCOMPARE(chart.data().series[0].figures.points[0].value, std::optional(record->points[0].actual[0]));
    QCOMPARE(chart.data().series[1].figures.points[0].value, std::optional(record->points[0].expected[0]));
}

void ForecastScreenTest::keptOnlyOnItsOwnDay()
{
    const auto screen = forecast();
    auto *keep = screen->findChild<HintButton *>(u"keep"_s);
    QVERIFY(keep->isEnabled());
    QSignalSpy notices(screen.get(), &ForecastScreen::notice);
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, kPatience);
    QVERIFY(notices.constFirst().constFirst().toString().contains(u"is kept"_s));
    m_fixture.book().view().setAsOf({.day = m_fixture.book().view().asOf().day.addMonths(-2)});
    QVERIFY(!keep->isEnabled());
    QVERIFY(keep->toolTip().contains(u"today"_s));
}

void ForecastScreenTest::everyCurrencyStandsAlone()
{
    const auto screen = forecast();
    ForecastView &view = screen->view();
    const auto answers
        = m_fixture.book().figures().forecast().forecast(view.bar().question(m_fixture.book().view().asOf())).result();
    QVERIFY(answers.has_value());
    QVERIFY(answers->size() > 1);
    for (const insight::CashForecast &one : *answers) {
        view.bar().currency().choose(one.currency);
        QCOMPARE(view.currency(), std::optional(one.currency));
        if (one.reason.isEmpty())
            QCOMPARE(expectedAt(view, 0), one.weeks.front().expected);
        else
            QCOMPARE(view.weeks().table().model()->rowCount(), 0);
    }
}

void ForecastScreenTest::theExportHasEveryRow()
{
    const auto screen = forecast();
    const workspace::ExportTable table = screen->view().exportTable();
    QCOMPARE(table.rows, 15);
    QCOMPARE(table.row(0)[kExpectedColumn].money->units(), expectedAt(screen->view(), 0));
}

QTEST_MAIN(ForecastScreenTest)
#include "tst_forecast_screen.moc"
