#include "tests/ui/screen_samples.h"
#include "tests/ui/view_fixture.h"
#include "ui/charts/balance_timeline.h"
#include "ui/charts/chart_pane.h"
#include "ui/customer/aging_band.h"
#include "ui/customer/behaviour_page.h"
#include "ui/customer/customer_header.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/customer_view.h"
#include "ui/customer/ladder_pane.h"
#include "ui/customer/ladder_view.h"
#include "ui/customer/timeline_pane.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/document_table.h"
#include "ui/documents/figure_list.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"

#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

const QDate kToday(2026, 4, 16);

insight::PaymentBehaviour behaviour(const std::vector<int> &daysLate, qint64 units)
{
    insight::PaymentBehaviour behaviour{.currency = samples::usd()};
    const insight::BehaviourPolicy policy;
    for (const QString &label : insight::lateBinLabels(policy.edges))
        behaviour.histogram.push_back({.label = label});
    for (const int days : daysLate) {
        ++behaviour.histogram[std::size_t(insight::lateBinOf(days, policy.edges))].count;
        insight::SettledInvoice invoice{.issueDay = 0, .dueDay = 30, .paidDay = 30 + days, .units = units};
        insight::PaidPart part{.issueDay = 0, .dueDay = 30, .paidDay = 30 + days, .units = units};
        behaviour.total.sums.add(invoice, policy.graceDays);
        behaviour.total.sums.add(part, policy.graceDays);
    }
    behaviour.total.spread = insight::LateSpread(daysLate, policy.fewest);
    behaviour.trend = {{.month = QDate(2026, 3, 31), .sums = behaviour.total.sums}, {.month = QDate(2026, 4, 30)}};
    return behaviour;
}

insight::LateScoreRow score()
{
    insight::LateScoreRow row{.currency = samples::usd(), .settled = 6, .late = 4};
    row.features.of(insight::LateFeature::DaysLate) = 10'000'000;
    row.features.of(insight::LateFeature::LateShare) = 666'667;
    row.score.points = {30'000'000, 16'666'675, 13'000'000, 0, 3'633'325, 5'000'000};
    row.score.score = 68'300'000;
    row.score.band = insight::LateBand::High;
    row.probability = u"0.583333"_s;
    return row;
}

PaymentHabit habit()
{
    PaymentHabit habit;
    habit.own = {behaviour({-20, 0, 5, 12, 25, 38}, 100'0000)};
    habit.book = {behaviour({-20, -5, 0, 0, 3, 3, 70, 90}, 50'0000)};
    habit.scores = {score()};
    return habit;
}

const std::vector<int> kEdges{0, 30, 60, 90};

} // namespace

class CustomerViewTest : public QObject, private test::ViewFixture<CustomerView>
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init();
    void cleanup() { end(); }

    void tilesSayWhatIsOwed();
    void withoutABankSourceNothingIsClaimed();
    void aSettledLaneEndsAtItsLastPayment();
    void anEndedAllocationSettlesNothing();
    void whyAddsUpTheLadder();
    void lanesAndRowsSelectEachOther();
    void aStepOpensItsDocumentOrItsBankLine();
    void controlTabGoesRound();
    void theOtherCurrencyHasItsOwnFigures();
    void aSegmentOfTheBandIsABucket();
    void lanesShareTheDaysOfTheChart();
    void binsAreNamedForPeople_data();
    void binsAreNamedForPeople();
    void barsAreSharesBesideTheBook();
    void fewInvoicesHaveNoMedian();
    void sixContributionsMakeTheScore();
    void whatIsNotKnownSaysWhy();
    void theTwinOfTheTrendHasItsDigits();
    void narrowMakesTheHistogramATab();
    void narrowPutsTheLadderUnderTheLists();
    void pictures();

private:
    void fill();
};

void CustomerViewTest::init()
{
    begin();
    fill();
    show();
}

void CustomerViewTest::fill()
{
    m_view->setDays(kToday, kToday);
    m_view->setOverview(samples::overview());
    m_view->setTimelines(samples::timelines());
    m_view->setLaneRows(samples::documentRows());
    m_view->setAllocations(samples::allocations());
    m_view->setEvidence(samples::evidence());
    m_view->setLadder(u"INV-20557"_s, samples::ladder());
    workspace::DocumentList list;
    for (const workspace::DocumentRow &row : samples::documentRows())
        list.ids.push_back(row.document.id);
    list.openTotals = list.amountTotals = {Money(18'849'260'000, samples::usd())};
    workspace::DocumentQuery query;
    query.asOf.day = kToday;
    DocumentTable &open = m_view->tabs().openItems();
    connect(&open.model(), &WindowedModelBase::pageWanted, m_view.get(), [&open](int generation, int page) {
        QMetaObject::invokeMethod(
            &open, [&open, generation, page] { open.model().setPage(generation, page, samples::documentRows()); },
            Qt::QueuedConnection);
    });
    open.setList(list, query, false);
    m_view->tabs().setCount(CustomerTab::Open, 10);
}

void CustomerViewTest::tilesSayWhatIsOwed()
{
    const QList<KpiTile> tiles = customerTiles(samples::overview(), habit(), samples::usd(), 76, kToday);
    QCOMPARE(tiles[int(CustomerTile::Balance)].value, u"187,226.35"_s);
    QCOMPARE(tiles[int(CustomerTile::Overdue)].value, u"127,316.50"_s);
    QCOMPARE(tiles[int(CustomerTile::Overdue)].caption, u"67.5% of gross, oldest 76 d"_s);
    QCOMPARE(tiles[int(CustomerTile::Unapplied)].value, u"−1,260.00"_s);
    QCOMPARE(tiles[int(CustomerTile::DaysToPay)].value, u"40.0"_s);
    QCOMPARE(tiles[int(CustomerTile::DaysToPay)].caption, u"10.0 late, 30 terms"_s);
    QCOMPARE(tiles[int(CustomerTile::OnTime)].value, u"33%"_s);
    QCOMPARE(tiles[int(CustomerTile::OnTime)].caption, u"2 of 6 in 12 months"_s);
    QCOMPARE(tiles[int(CustomerTile::LateScore)].value, u"68.3"_s);
    QCOMPARE(tiles[int(CustomerTile::LateScore)].caption, u"high"_s);
    QCOMPARE(tiles[int(CustomerTile::LastReceipt)].value, u"22,558.00"_s);
    QCOMPARE(tiles[int(CustomerTile::BankEvidence)].value, u"97.9%"_s);
}

void CustomerViewTest::withoutABankSourceNothingIsClaimed()
{
    workspace::CustomerOverview overview = samples::overview();
    overview.hasBankSource = false;
    const KpiTile tile = customerTiles(overview, {}, samples::usd(), 0, kToday)[int(CustomerTile::BankEvidence)];
    QVERIFY(tile.value.isEmpty());
    QCOMPARE(tile.caption, u"no bank source"_s);
}

void CustomerViewTest::aSettledLaneEndsAtItsLastPayment()
{
    std::vector<workspace::DocumentRow> rows = samples::documentRows();
    rows[1].open = Money(0, samples::usd());
    const std::vector<Lifeline> lanes = lifelines(rows, samples::allocations());
    const auto lane = std::ranges::find(lanes, ledger::DocumentId(20'557), &Lifeline::document);
    QVERIFY(lane != lanes.end());
    QCOMPARE(lane->settled, QDate(2026, 3, 27));
    QCOMPARE(lane->paid.size(), 2u);
    QVERIFY(!lanes.front().settled.isValid());
}

void CustomerViewTest::anEndedAllocationSettlesNothing()
{
    std::vector<ledger::Allocation> allocations = samples::allocations();
    allocations[1].ended = QDate(2026, 4, 1);
    std::vector<workspace::DocumentRow> rows = samples::documentRows();
    const std::vector<Lifeline> lanes = lifelines(rows, allocations);
    const auto lane = std::ranges::find(lanes, ledger::DocumentId(20'557), &Lifeline::document);
    QCOMPARE(lane->paid, std::vector<QDate>{QDate(2026, 2, 26)});
}

void CustomerViewTest::whyAddsUpTheLadder()
{
    const QList<FigureRow> rows = whyRows(samples::ladder(), kToday);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].label, u"Why 8,000.00"_s);
    QVERIFY(rows[0].value.startsWith(u"22,480.00 − 10,000.00 − 480.00 − 4,000.00"_s));
    QCOMPARE(rows[1].id, 51);
    QVERIFY(whyRows({}, kToday).isEmpty());
}

void CustomerViewTest::lanesAndRowsSelectEachOther()
{
    QSignalSpy chosen(m_view.get(), &CustomerView::documentChosen);
    LifelineView &lanes = m_view->timeline().lanes();
    QTest::mouseClick(&lanes, Qt::LeftButton, {}, lanes.laneRect(2).center());
    QCOMPARE(chosen.size(), 1);
    const auto document = chosen.constFirst().constFirst().value<ledger::DocumentId>();
    QCOMPARE(m_view->tabs().openItems().currentDocument(), document);

    QTableView *rows = m_view->tabs().openItems().table().view();
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_J);
    QCOMPARE(chosen.size(), 2);
    QVERIFY(lanes.current() != document);
    QCOMPARE(lanes.current(), m_view->tabs().openItems().currentDocument());
}

void CustomerViewTest::aStepOpensItsDocumentOrItsBankLine()
{
    QSignalSpy documents(&m_view->ladder(), &LadderPane::documentOpened);
    QSignalSpy lines(&m_view->ladder(), &LadderPane::bankLineOpened);
    LadderView &ladder = m_view->ladder().ladder();
    QTest::mouseClick(ladder.viewport(), Qt::LeftButton, {}, ladder.stepRect(1).center());
    QCOMPARE(documents.constFirst().constFirst().value<ledger::DocumentId>(), ledger::DocumentId(7055));
    ladder.setFocus();
    QTest::keyClick(&ladder, Qt::Key_Down);
    QTest::keyClick(&ladder, Qt::Key_Down);
    QTest::keyClick(&ladder, Qt::Key_Return);
    QCOMPARE(lines.constFirst().constFirst().value<ledger::BankLineId>(), ledger::BankLineId(51));
}

void CustomerViewTest::controlTabGoesRound()
{
    m_view->tabs().openItems().table().view()->setFocus();
    const int shown = kCustomerTabs - 1; // the histogram has a place of its own where it is wide
    for (int i = 1; i <= shown; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(int(m_view->tabs().current()), i % shown);
    }
    QCOMPARE(m_view->tabs().allocations().rowCount(), 2);
    QVERIFY(m_view->tabs().bar().tabText(int(CustomerTab::Payments)).endsWith(u'2'));
}

void CustomerViewTest::theOtherCurrencyHasItsOwnFigures()
{
    m_view->setCurrency(samples::eur());
    QCOMPARE(m_view->tiles().tiles()[int(CustomerTile::Balance)].value, u"12,000.00"_s);
    QCOMPARE(m_view->timeline().chart().history().currency, u"EUR"_s);
    QVERIFY(m_view->timeline().chart().history().steps.isEmpty());
}

void CustomerViewTest::aSegmentOfTheBandIsABucket()
{
    QSignalSpy clicked(&m_view->band(), &AgingBand::bucketClicked);
    QTest::mouseClick(&m_view->band(), Qt::LeftButton, {}, m_view->band().segmentRect(2).center());
    QCOMPARE(clicked.constFirst().constFirst().toInt(), 2);
    QVERIFY(m_view->band().segmentRect(4).isEmpty());
}

void CustomerViewTest::lanesShareTheDaysOfTheChart()
{
    QCOMPARE(m_view->timeline().lanes().mapTo(m_view.get(), QPoint()).x(),
             m_view->timeline().chart().mapTo(m_view.get(), QPoint()).x());
    QCOMPARE(m_view->timeline().chart().history().from, QDate(2025, 10, 16));
}

void CustomerViewTest::binsAreNamedForPeople_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("word");
    QTest::newRow("first") << u"<=-15"_s << u"≤ −15"_s;
    QTest::newRow("early") << u"-14..-1"_s << u"−14…−1"_s;
    QTest::newRow("on the day") << u"0"_s << u"0"_s;
    QTest::newRow("late") << u"1..7"_s << u"1–7"_s;
    QTest::newRow("last") << u">60"_s << u"61+"_s;
}

void CustomerViewTest::binsAreNamedForPeople()
{
    QFETCH(QString, label);
    QFETCH(QString, word);
    QCOMPARE(lateBinWord(label), word);
}

void CustomerViewTest::barsAreSharesBesideTheBook()
{
    const ColumnChartData data = lateHistogram(habit(), samples::usd(), kEdges);
    QCOMPARE(data.categories.size(), 8);
    qint64 own = 0;
    for (const ChartPoint &point : data.columns.points)
        own += *point.value;
    QVERIFY(std::abs(own - 100'000'000) < 8); // each share is rounded on its own
    QCOMPARE(*data.columns.points[2].value, 16'666'667);
    QCOMPARE(*data.reference->points[2].value, 25'000'000);
    QCOMPARE(data.insideLabels[7], QString());
    QCOMPARE(data.dividerAfter, 2);
    QCOMPARE(data.buckets, (QList<int>{0, 0, 0, 1, 1, 1, 2, 3}));
    QVERIFY(lateHistogram(habit(), samples::eur(), kEdges).categories.isEmpty());

    m_view->setHabit(habit(), kEdges);
    QSignalSpy opened(m_view.get(), &CustomerView::binOpened);
    Q_EMIT m_view->latePane().drilled(0, 5);
    QCOMPARE(opened.constFirst().constFirst().toInt(), 5);
}

void CustomerViewTest::fewInvoicesHaveNoMedian()
{
    PaymentHabit few = habit();
    QCOMPARE(histogramMeta(few, samples::usd()), u"n 6, median 9, P90 38"_s);
    few.own = {behaviour({3, 4}, 100'0000)};
    QCOMPARE(histogramMeta(few, samples::usd()), u"n 2, too few for a median"_s);
}

void CustomerViewTest::sixContributionsMakeTheScore()
{
    const insight::LateScoreRow row = score();
    const QList<FigureRow> rows = scoreRows(&row);
    QCOMPARE(rows.size(), insight::kLateFeatures + 2);
    QCOMPARE(rows[1].label, u"Paid late, 12 months: 66.7%"_s);
    QCOMPARE(rows[3].label, u"Broken promises, 6 months: no promises recorded"_s);
    QCOMPARE(rows[insight::kLateFeatures].value, u"68.3"_s);
    QCOMPARE(rows.constLast().value, u"58.3%"_s);

    m_view->setHabit(habit(), kEdges);
    const workspace::ExportTable table = m_view->tabs().behaviour().scoreTable(u"Score"_s);
    qint64 sum = 0;
    for (int i = 0; i < insight::kLateFeatures; ++i)
        sum += *table.row(i)[1].millionths;
    QCOMPARE(*table.row(insight::kLateFeatures)[1].millionths, sum);
}

void CustomerViewTest::whatIsNotKnownSaysWhy()
{
    const QList<KpiTile> tiles = customerTiles(samples::overview(), {}, samples::usd(), 0, kToday);
    for (const CustomerTile tile : {CustomerTile::DaysToPay, CustomerTile::OnTime, CustomerTile::LateScore}) {
        QVERIFY(tiles[int(tile)].value.isEmpty());
        QVERIFY(!tiles[int(tile)].caption.isEmpty());
    }
    workspace::CustomerOverview overview = samples::overview();
    overview.creditLimit.reset();
    QCOMPARE(customerTiles(overview, habit(), samples::usd(), 0, kToday)[int(CustomerTile::Exposure)].caption,
             u"no limit set"_s);
}

void CustomerViewTest::theTwinOfTheTrendHasItsDigits()
{
    const LineChartData data = lateTrend(habit(), samples::usd());
    QCOMPARE(data.categories.size(), 2);
    QCOMPARE(*data.series[1].figures.points[0].value, 10'000'000);
    QVERIFY(!data.series[1].figures.points[1].value);
    QCOMPARE(data.series[1].figures.points[1].note, u"nothing was paid"_s);
}

void CustomerViewTest::narrowMakesTheHistogramATab()
{
    m_view->setHabit(habit(), kEdges);
    QVERIFY(m_view->latePane().isVisible());
    QVERIFY(!m_view->tabs().bar().isTabVisible(int(CustomerTab::DaysLate)));
    m_view->resize(980, 584);
    QVERIFY(m_view->tabs().bar().isTabVisible(int(CustomerTab::DaysLate)));
    QVERIFY(!m_view->latePane().isVisible());
    m_view->tabs().setCurrent(CustomerTab::DaysLate);
    QVERIFY(m_view->latePane().isVisible());
    QVERIFY(!m_view->ladder().isVisible());
    m_view->resize(1288, 784);
    QVERIFY(m_view->latePane().isVisible());
    QCOMPARE(m_view->tabs().current(), CustomerTab::Open);
}

void CustomerViewTest::narrowPutsTheLadderUnderTheLists()
{
    m_view->resize(980, 584);
    QVERIFY(m_view->ladder().mapTo(m_view.get(), QPoint()).y() > m_view->tabs().mapTo(m_view.get(), QPoint()).y());
}

void CustomerViewTest::pictures()
{
    m_view->tabs().openItems().selectDocument(ledger::DocumentId(20'557));
    QTRY_VERIFY(m_view->tabs().openItems().currentRow() != nullptr);
    samples::keepPicture(*m_view, u"customer-light"_s);
    m_theme->setChoice(ThemeChoice::Dark);
    samples::keepPicture(*m_view, u"customer-dark"_s);
    m_view->setHabit(habit(), kEdges);
    m_view->tabs().setCurrent(CustomerTab::Behaviour);
    samples::keepPicture(*m_view, u"customer-behaviour-dark"_s);
    m_view->resize(980, 584);
    samples::keepPicture(*m_view, u"customer-behaviour-dark-narrow"_s);
    m_view->tabs().setCurrent(CustomerTab::DaysLate);
    samples::keepPicture(*m_view, u"customer-late-dark-narrow"_s);
    m_view->tabs().setCurrent(CustomerTab::Open);
    samples::keepPicture(*m_view, u"customer-dark-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(CustomerViewTest)
#include "tst_customer_view.moc"
