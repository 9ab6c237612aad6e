#include "tests/ui/chart_samples.h"
#include "tests/ui/screen_samples.h"
#include "ui/charts/chart_axis.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/chart_twin.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QPrinter>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance::samples;
using namespace quittance::ui;

class TestChartKit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void aMeasureRoundsLabelsAndKeepsFigures_data();
    void aMeasureRoundsLabelsAndKeepsFigures();
    void anAxisHoldsBothEnds_data();
    void anAxisHoldsBothEnds();
    void keysMoveDrillAndAsk();
    void aClickDrillsWhereTheMarkIs_data();
    void aClickDrillsWhereTheMarkIs();
    void theTwinHasTheFiguresOfTheChart();
    void theTwinDrillsToTheSameMarks();
    void theTwinFollowsNewColumns();
    void copiedFiguresAreExact();
    void anExportIsTyped();
    void aGapSaysWhy();
    void maskedCellsAreBlank();
    void aMatrixScrollsToItsCursor();
    void smallChangesBreakTheAxis();
    void theAgingChartHasATwin();
    void aChartPrints();
    void nothingIsAnEmptyPicture_data();
    void nothingIsAnEmptyPicture();
    void pictures();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestChartKit::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_theme->setChoice(ThemeChoice::Light);
}

void TestChartKit::aMeasureRoundsLabelsAndKeepsFigures_data()
{
    using Kind = ChartMeasure::Kind;
    QTest::addColumn<ChartMeasure::Kind>("kind");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("plain");
    QTest::newRow("days") << Kind::Days << 52'249'999LL << u"52.2"_s << u"52.249999 days"_s << u"52.249999"_s;
    QTest::newRow("half up") << Kind::Days << 52'250'000LL << u"52.3"_s << u"52.25 days"_s << u"52.25"_s;
    QTest::newRow("negative") << Kind::Days << -50'000LL << u"−0.1"_s << u"−0.05 days"_s << u"-0.05"_s;
    QTest::newRow("nothing left of it") << Kind::Days << -49'999LL << u"0.0"_s << u"−0.049999 days"_s << u"-0.049999"_s;
    QTest::newRow("percent") << Kind::Percent << 1234'500'000LL << u"1,234.5%"_s << u"1,234.5%"_s << u"1234.5"_s;
    QTest::newRow("money") << Kind::Money << 12'345'678'9012LL << u"12,345,678.9012"_s << u"12,345,678.9012 USD"_s
                           << u"12345678.9012"_s;
    // A double holds 15 digits; this has 18.
    QTest::newRow("more than a double") << Kind::Money << 123'456'789'012'345'6700LL << u"123,456,789,012,345.67"_s
                                        << u"123,456,789,012,345.67 USD"_s << u"123456789012345.67"_s;
    QTest::newRow("count") << Kind::Count << 1234LL << u"1,234"_s << u"1,234"_s << u"1234"_s;
}

void TestChartKit::aMeasureRoundsLabelsAndKeepsFigures()
{
    QFETCH(ChartMeasure::Kind, kind);
    QFETCH(qint64, value);
    const ChartMeasure measure{.kind = kind, .currency = u"USD"_s};
    QTEST(measure.labelText(value), "label");
    QTEST(measure.exactText(value).replace(QChar(QChar::Nbsp), u' '), "exact");
    QTEST(measure.plainText(value), "plain");
}

void TestChartKit::anAxisHoldsBothEnds_data()
{
    QTest::addColumn<ChartMeasure::Kind>("kind");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("largest");
    QTest::addColumn<bool>("isFromZero");
    QTest::addColumn<QString>("low");
    QTest::addColumn<QString>("top");
    using Kind = ChartMeasure::Kind;
    QTest::newRow("DSO") << Kind::Days << 32'800'000LL << 52'300'000LL << false << u"30"_s << u"60"_s;
    QTest::newRow("percent") << Kind::Percent << 0LL << 41'000'000LL << true << u"0"_s << u"60%"_s;
    QTest::newRow("fine") << Kind::Percent << 0LL << 1'500'000LL << true << u"0.0"_s << u"1.5%"_s;
    QTest::newRow("both signs") << Kind::Money << -9'000'0000LL << 14'000'0000LL << true << u"−10k"_s << u"20k"_s;
    QTest::newRow("nothing") << Kind::Days << 0LL << 0LL << true << u"0.0"_s << u"0.1"_s;
    QTest::newRow("one figure") << Kind::Count << 7LL << 7LL << false << u"7"_s << u"8"_s;
}

void TestChartKit::anAxisHoldsBothEnds()
{
    QFETCH(ChartMeasure::Kind, kind);
    QFETCH(qint64, least);
    QFETCH(qint64, largest);
    QFETCH(bool, isFromZero);
    const ChartAxis axis = makeAxis({.kind = kind, .currency = u"USD"_s}, least, largest, 4, isFromZero);
    QVERIFY(axis.low <= least);
    QVERIFY(axis.top() >= largest);
    QVERIFY(axis.steps <= 4);
    QTEST(axis.label(0), "low");
    QTEST(axis.label(axis.steps), "top");
}

void TestChartKit::keysMoveDrillAndAsk()
{
    LineChart chart(*m_theme);
    chart.setData(daysSales());
    chart.resize(480, 230);
    chart.show();
    QSignalSpy drilled(&chart, &Chart::drilled);
    QSignalSpy why(&chart, &Chart::whyWanted);

    QTest::keyClick(&chart, Qt::Key_Return); // no mark yet
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Down);
    QTest::keyClick(&chart, Qt::Key_Return);
    QTest::keyClick(&chart, Qt::Key_Space);

    QCOMPARE(drilled.count(), 1);
    QCOMPARE(drilled.at(0), (QVariantList{1, 11}));
    QCOMPARE(why.at(0), (QVariantList{1, 11}));
    QVERIFY(chart.accessibleDescription().contains(u"36.1 days"_s));
}

void TestChartKit::aClickDrillsWhereTheMarkIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("series");
    QTest::addColumn<int>("index");
    QTest::newRow("column") << u"column"_s << 0 << 3;
    QTest::newRow("reference line") << u"column"_s << 1 << 1;
    QTest::newRow("running share") << u"pareto"_s << 1 << 2;
    QTest::newRow("line") << u"line"_s << 0 << 7;
    QTest::newRow("other line") << u"line"_s << 1 << 7;
    QTest::newRow("bridge") << u"bridge"_s << 0 << 2;
    QTest::newRow("cell") << u"heat"_s << 4 << 3;
}

void TestChartKit::aClickDrillsWhereTheMarkIs()
{
    QFETCH(QString, name);
    QFETCH(int, series);
    QFETCH(int, index);
    const std::unique_ptr<Chart> chart = chartOf(name, *m_theme);
    chart->resize(600, 330);
    chart->show();
    QSignalSpy drilled(chart.get(), &Chart::drilled);

    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, chart->markRect({series, index}).center().toPoint());

    QCOMPARE(drilled.count(), 1);
    QCOMPARE(drilled.at(0), (QVariantList{series, index}));
    QCOMPARE(chart->currentMark(), (ChartMark{series, index}));
}

void TestChartKit::theTwinHasTheFiguresOfTheChart()
{
    auto *chart = new ColumnChart(*m_theme);
    chart->setData(histogram());
    ChartPane pane(*m_theme, u"Days early and late"_s, chart);
    pane.resize(500, 320);
    pane.show();
    pane.activateWindow(); // the key is a shortcut of the pane
    QTRY_VERIFY(pane.isActiveWindow());
    pane.setFocus();
    QVERIFY(chart->hasFocus());

    QTest::keyClick(chart, Qt::Key_T);

    QVERIFY(pane.isTableShown());
    QVERIFY(pane.table().isAncestorOf(QApplication::focusWidget()));
    const QAbstractItemModel &twin = *pane.table().model();
    const ChartTable figures = chart->table();
    QCOMPARE(twin.rowCount(), 6);
    QCOMPARE(twin.columnCount(), 3);
    for (int row = 0; row < 6; ++row) {
        QCOMPARE(twin.index(row, 0).data().toString(), figures.rows[row]);
        for (int series = 0; series < 2; ++series) {
            const qint64 value = figures.at({series, row}).value.value();
            QCOMPARE(twin.index(row, series + 1).data(SortRole).toLongLong(), value);
            QCOMPARE(twin.index(row, series + 1).data().toString(), figures.columns[series].measure.cellText(value));
        }
    }
    QCOMPARE(twin.index(0, 1).data().toString(), u"3.123457%"_s);
}

void TestChartKit::theTwinDrillsToTheSameMarks()
{
    auto *chart = new LineChart(*m_theme);
    chart->setData(daysSales());
    ChartPane pane(*m_theme, u"DSO"_s, chart);
    pane.resize(500, 320);
    pane.show();
    pane.setTableShown(true);
    QSignalSpy drilled(&pane, &ChartPane::drilled);

    // Sorted by a column, the row no longer is the index.
    pane.table().model()->sort(1, Qt::AscendingOrder);
    QTableView *view = pane.table().view();
    view->setCurrentIndex(pane.table().model()->index(0, 2));
    QTest::keyClick(view, Qt::Key_Return);

    QCOMPARE(drilled.count(), 1);
    QCOMPARE(drilled.at(0), (QVariantList{1, 3})); // April is the lowest
}

void TestChartKit::theTwinFollowsNewColumns()
{
    auto *chart = new LineChart(*m_theme);
    chart->setData(daysSales());
    ChartPane pane(*m_theme, u"DSO"_s, chart);
    pane.show();
    pane.setTableShown(true);
    QCOMPARE(pane.table().model()->columnCount(), 3);

    chart->setData(fan());

    QCOMPARE(pane.table().model()->columnCount(), 5);
    QCOMPARE(pane.table().model()->rowCount(), 13);
}

void TestChartKit::copiedFiguresAreExact()
{
    auto *chart = new ColumnChart(*m_theme);
    chart->setData(pareto());
    ChartPane pane(*m_theme, u"Concentration"_s, chart);
    QSignalSpy notice(&pane, &ChartPane::notice);

    pane.copyFigures();

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.at(0), u"Customer\tOpen\tRunning share"_s);
    QCOMPARE(lines.at(1), u"Customer 1\t594067.50\t29.977569"_s);
    QCOMPARE(notice.count(), 1);
    pane.resize(400, 300);
    pane.copyPicture();
    QVERIFY(!QApplication::clipboard()->pixmap().isNull());
}

void TestChartKit::anExportIsTyped()
{
    auto *chart = new WaterfallChart(*m_theme);
    chart->setData(bridge());
    ChartPane pane(*m_theme, u"Bridge"_s, chart);
    pane.setDefinition(u"From one closing balance to the next."_s);

    const quittance::workspace::ExportTable table = pane.exportTable();

    QCOMPARE(table.rows, 6);
    QCOMPARE(table.columns.at(1).type, quittance::workspace::ExportColumn::Type::Money);
    QCOMPARE(table.context.last(), u"From one closing balance to the next."_s);
    QCOMPARE(table.row(3).at(1).money->units(), -390'241'9500LL);
    QVERIFY(!table.row(4).at(1).money); // unknown is blank, not 0.00
    QCOMPARE(table.row(5).at(2).money->units(), 3'067'956'2600LL);
}

void TestChartKit::aGapSaysWhy()
{
    LineChart chart(*m_theme);
    chart.setData(fan());
    QVERIFY(chart.markText({0, 9}).contains(u"Not yet received."_s));
    QVERIFY(chart.markRect({0, 9}).isNull());
    QVERIFY(tableText(chart.table()).contains(u"W10\t\t"_s));
}

void TestChartKit::maskedCellsAreBlank()
{
    HeatTable chart(*m_theme);
    chart.setData(vintage(12));
    chart.resize(600, 330);
    chart.show();

    const QImage image = chart.grab().toImage();
    const QRect masked = chart.markRect({7, 11}).toRect().adjusted(2, 2, -3, -3);
    const QColor panel = m_theme->tokens().panel;
    for (int x = masked.left(); x <= masked.right(); ++x)
        QCOMPARE(image.pixelColor(x, masked.center().y()), panel);
    QVERIFY(image.pixelColor(chart.markRect({0, 0}).topLeft().toPoint() + QPoint(2, 2)) != panel);
    QVERIFY(chart.markText({7, 11}).contains(u"Younger than 7 months."_s));
}

void TestChartKit::aMatrixScrollsToItsCursor()
{
    HeatTable chart(*m_theme);
    chart.setData(vintage(40));
    chart.resize(300, 200);
    chart.show();
    QVERIFY(!QRectF(chart.rect()).contains(chart.markRect({7, 39})));

    chart.setCurrentMark({7, 39});

    QVERIFY(QRectF(chart.rect()).contains(chart.markRect({7, 39})));
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.currentMark(), (ChartMark{7, 38}));
}

void TestChartKit::smallChangesBreakTheAxis()
{
    WaterfallChart chart(*m_theme);
    chart.setData(bridge());
    QVERIFY(chart.isBroken());
    WaterfallData large = bridge();
    large.steps[3].value = -3'000'000'0000LL;
    large.steps[5].value = 458'198'2100LL;
    chart.setData(large);
    QVERIFY(!chart.isBroken());
}

void TestChartKit::theAgingChartHasATwin()
{
    auto *chart = new StackedAgingChart(*m_theme);
    chart->setSeries(
        {.currency = u"USD"_s,
         .buckets = {u"Current"_s, u"1–30"_s},
         .columns = {{.label = u"Jan"_s, .units = {1'0000, 2'5000}}, {.label = u"Feb"_s, .units = {3'0000, 4'0000}}}});
    ChartPane pane(*m_theme, u"Aging by month end"_s, chart);
    pane.resize(500, 320);
    pane.show();
    QSignalSpy drilled(&pane, &ChartPane::drilled);
    pane.setTableShown(true);
    QTableView *view = pane.table().view();

    view->setCurrentIndex(pane.table().model()->index(1, 2));
    QTest::keyClick(view, Qt::Key_Return);
    view->setCurrentIndex(pane.table().model()->index(0, 3));
    QTest::keyClick(view, Qt::Key_Return);

    QCOMPARE(pane.table().model()->index(0, 3).data(MoneyRole).toLongLong(), 3'5000LL);
    QCOMPARE(drilled.at(0), (QVariantList{1, 1}));
    QCOMPARE(drilled.at(1), (QVariantList{-1, 0})); // the total is the column as a whole
}

void TestChartKit::aChartPrints()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.pdf"_s);
    auto *chart = new LineChart(*m_theme);
    chart->setData(daysSales());
    ChartPane pane(*m_theme, u"DSO against best possible"_s, chart);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);

    QVERIFY(pane.printOn(printer));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 4000);
}

void TestChartKit::nothingIsAnEmptyPicture_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"column", "line", "bridge", "heat"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestChartKit::nothingIsAnEmptyPicture()
{
    QFETCH(QString, name);
    const std::unique_ptr<Chart> chart = chartOf(name, *m_theme);
    chart->resize(300, 200);
    chart->show();
    chart->setCurrentMark({0, 0});
    if (auto *column = qobject_cast<ColumnChart *>(chart.get()))
        column->setData({});
    if (auto *line = qobject_cast<LineChart *>(chart.get()))
        line->setData({});
    if (auto *waterfall = qobject_cast<WaterfallChart *>(chart.get()))
        waterfall->setData({});
    if (auto *heat = qobject_cast<HeatTable *>(chart.get()))
        heat->setData({});
    QSignalSpy drilled(chart.get(), &Chart::drilled);

    QVERIFY(!chart->currentMark().isValid());
    for (const int key : {Qt::Key_Left, Qt::Key_End, Qt::Key_Down, Qt::Key_Return, Qt::Key_Space})
        QTest::keyClick(chart.get(), Qt::Key(key));
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(150, 100));
    QVERIFY(!chart->grab().isNull());
    QCOMPARE(drilled.count(), 0);
}

void TestChartKit::pictures()
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        m_theme->setChoice(choice);
        QWidget page;
        page.resize(1288, 800);
        auto *grid = new QGridLayout(&page);
        grid->setSpacing(1);
        const auto add = [&](int row, int column, const QString &title, Chart *chart) {
            auto *pane = new ChartPane(*m_theme, title, chart, &page);
            pane->setMeta(chart->scaleWord());
            grid->addWidget(pane, row, column);
        };
        auto *fanChart = new LineChart(*m_theme);
        fanChart->setData(fan());
        fanChart->setSelectedIndex(3);
        auto *heat = new HeatTable(*m_theme);
        heat->setData(vintage(18));
        heat->setCurrentMark({2, 3});
        add(0, 0, u"Days early and late"_s, chartOf(u"column"_s, *m_theme).release());
        add(0, 1, u"DSO against best possible"_s, chartOf(u"line"_s, *m_theme).release());
        add(0, 2, u"Concentration"_s, chartOf(u"pareto"_s, *m_theme).release());
        add(1, 0, u"From opening to closing"_s, chartOf(u"bridge"_s, *m_theme).release());
        add(1, 1, u"Cash forecast"_s, fanChart);
        add(1, 2, u"Vintage"_s, heat);
        page.show();
        quittance::samples::keepPicture(page,
                                        choice == ThemeChoice::Light ? u"chart-kit-light"_s : u"chart-kit-dark"_s);
        QVERIFY(!page.grab().isNull());
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestChartKit)
#include "tst_chart_kit.moc"
