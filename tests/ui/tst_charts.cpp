#include "ui/charts/balance_timeline.h"
#include "ui/charts/chart_scale.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QChartView>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance::ui;

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void aScaleHoldsTheLargest_data();
    void aScaleHoldsTheLargest();
    void aPressDrillsIntoItsSegment();
    void aPressAboveTheBarDrillsIntoTheColumn();
    void arrowsAndEnterDrill();
    void segmentsAreDrawnWhereTheyAreHit();
    void theTableTwinHasTheExactFigures();
    void aDayOfTheTimelineIsItsX();
    void aPressOnAnEventOpensIt();
    void theTimelineSurvivesNothing();

private:
    [[nodiscard]] static AgingSeries sample();
    std::unique_ptr<Theme> m_theme;
};

void TestCharts::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_theme->setChoice(ThemeChoice::Light);
}

AgingSeries TestCharts::sample()
{
    AgingSeries series{.currency = u"USD"_s, .buckets = {u"Current"_s, u"1–30"_s, u"31–60"_s, u"61–90"_s, u"90+"_s}};
    for (int month = 1; month <= 6; ++month)
        series.columns << AgingColumn{
            .label = QLocale().monthName(month, QLocale::ShortFormat),
            .units = {2'000'000'0000LL, 700'000'0000LL, 200'000'0000LL, 100'000'0100LL, 90'000'0000LL}};
    return series;
}

void TestCharts::aScaleHoldsTheLargest_data()
{
    QTest::addColumn<qint64>("largest");
    QTest::addColumn<qint64>("step");
    QTest::addColumn<QString>("top");
    QTest::newRow("nothing") << 0LL << 1'0000LL << u"1"_s;
    QTest::newRow("millions") << 3'294'000'0000LL << 1'000'000'0000LL << u"4"_s;
    QTest::newRow("half millions") << 1'900'000'0000LL << 500'000'0000LL << u"2.0"_s;
    QTest::newRow("thousands") << 377'000'0000LL << 100'000'0000LL << u"400k"_s;
    QTest::newRow("cents") << 9900LL << 1'0000LL << u"1"_s;
}

void TestCharts::aScaleHoldsTheLargest()
{
    QFETCH(qint64, largest);
    QFETCH(qint64, step);
    QFETCH(QString, top);
    const ChartScale scale = makeScale(largest, 4);
    QCOMPARE(scale.step, step);
    QVERIFY(scale.top() >= largest);
    QVERIFY(scale.steps <= 4);
    QCOMPARE(scale.label(scale.steps), top);
}

void TestCharts::aPressDrillsIntoItsSegment()
{
    StackedAgingChart chart(*m_theme);
    chart.setSeries(sample());
    chart.resize(700, 240);
    chart.show();
    QSignalSpy drilled(&chart, &StackedAgingChart::drilled);
    QWidget *viewport = chart.findChild<QChartView *>()->viewport();

    QTest::mouseClick(viewport, Qt::LeftButton, Qt::ShiftModifier, chart.segmentRect(2, 1).center().toPoint());

    QCOMPARE(drilled.count(), 1);
    QCOMPARE(drilled.at(0).at(0).toInt(), 2);
    QCOMPARE(drilled.at(0).at(1).toInt(), 1);
    QVERIFY(drilled.at(0).at(2).value<Qt::KeyboardModifiers>() & Qt::ShiftModifier);
}

void TestCharts::aPressAboveTheBarDrillsIntoTheColumn()
{
    StackedAgingChart chart(*m_theme);
    chart.setSeries(sample());
    chart.resize(700, 240);
    chart.show();
    QSignalSpy drilled(&chart, &StackedAgingChart::drilled);
    const QPointF label(chart.segmentRect(4, 0).center().x(), 230);

    QTest::mouseClick(chart.findChild<QChartView *>()->viewport(), Qt::LeftButton, {}, label.toPoint());

    QCOMPARE(drilled.at(0).at(0).toInt(), 4);
    QCOMPARE(drilled.at(0).at(1).toInt(), -1);
}

void TestCharts::arrowsAndEnterDrill()
{
    StackedAgingChart chart(*m_theme);
    chart.setSeries(sample());
    chart.resize(700, 240);
    chart.setSelectedColumn(5);
    chart.show();
    QSignalSpy drilled(&chart, &StackedAgingChart::drilled);

    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Return);

    QCOMPARE(drilled.at(0).at(0).toInt(), 3);
    QCOMPARE(chart.selectedColumn(), 5);
}

void TestCharts::segmentsAreDrawnWhereTheyAreHit()
{
    StackedAgingChart chart(*m_theme);
    chart.setSeries(sample());
    chart.resize(700, 240);
    chart.show();

    const QImage image = chart.grab().toImage();
    const Tokens &t = m_theme->tokens();
    for (const int bucket : {0, 1}) {
        const QPoint middle = chart.segmentRect(3, bucket).center().toPoint();
        QCOMPARE(image.pixelColor(middle), t.bucketFill(bucket));
    }
}

void TestCharts::theTableTwinHasTheExactFigures()
{
    StackedAgingChart chart(*m_theme);
    chart.setSeries(sample());

    chart.copyTable();

    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.at(1), u"Jan\t2000000.00\t700000.00\t200000.00\t100000.01\t90000.00\t3090000.01"_s);
}

static BalanceHistory history()
{
    return {.currency = u"USD"_s,
            .buckets = {u"Current"_s, u"1–30"_s},
            .from = QDate(2026, 1, 1),
            .to = QDate(2026, 4, 11),
            .today = QDate(2026, 3, 31),
            .steps = {{QDate(2025, 12, 1), {100'0000, 0}}, {QDate(2026, 2, 1), {200'0000, 50'0000}}},
            .limit = 300'0000,
            .events = {{QDate(2026, 2, 1), TimelineEventKind::Invoice, 42, u"INV-42"_s}}};
}

void TestCharts::aDayOfTheTimelineIsItsX()
{
    BalanceTimeline line(*m_theme);
    line.setHistory(history());
    line.resize(672, 160); // 600 px for 100 days
    line.show();
    QSignalSpy clicked(&line, &BalanceTimeline::dayClicked);

    QTest::mouseClick(&line, Qt::LeftButton, {}, QPoint(int(line.xOf(QDate(2026, 3, 2))) + 3, 60));

    QCOMPARE(clicked.at(0).at(0).toDate(), QDate(2026, 3, 2));
    QTest::keyClick(&line, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(line.cursorDay(), QDate(2026, 3, 9));
}

void TestCharts::aPressOnAnEventOpensIt()
{
    BalanceTimeline line(*m_theme);
    line.setHistory(history());
    line.resize(672, 160);
    line.show();
    QSignalSpy opened(&line, &BalanceTimeline::eventClicked);

    QTest::mouseClick(&line, Qt::LeftButton, {}, line.eventRect(0).center().toPoint());

    QCOMPARE(opened.at(0).at(0).toLongLong(), 42);
}

void TestCharts::theTimelineSurvivesNothing()
{
    BalanceTimeline line(*m_theme);
    line.resize(300, 120);
    QVERIFY(!line.grab().isNull());
    QTest::keyClick(&line, Qt::Key_Left);
    BalanceHistory empty = history();
    empty.steps.clear();
    empty.events.clear();
    empty.limit.reset();
    line.setHistory(empty);
    QVERIFY(!line.grab().isNull());
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
