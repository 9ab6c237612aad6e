#include "tests/ui/screen_samples.h"
#include "ui/charts/balance_timeline.h"
#include "ui/customer/aging_band.h"
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

#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

const QDate kToday(2026, 4, 16);

} // namespace

class CustomerViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

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
    void narrowPutsTheLadderUnderTheLists();
    void pictures();

private:
    void fill();

    QTemporaryDir m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<CustomerView> m_view;
};

void CustomerViewTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void CustomerViewTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_view = std::make_unique<CustomerView>(*m_theme);
    m_view->resize(1288, 784);
    fill();
    m_view->show();
    QTRY_VERIFY(m_view->windowHandle()->isExposed());
}

void CustomerViewTest::cleanup()
{
    m_view.reset();
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
    const QList<KpiTile> tiles = customerTiles(samples::overview(), samples::usd(), 76, kToday);
    QCOMPARE(tiles[int(CustomerTile::Balance)].value, u"187,226.35"_s);
    QCOMPARE(tiles[int(CustomerTile::Overdue)].value, u"127,316.50"_s);
    QCOMPARE(tiles[int(CustomerTile::Overdue)].caption, u"67.5% of gross"_s);
    QCOMPARE(tiles[int(CustomerTile::Unapplied)].value, u"−1,260.00"_s);
    QCOMPARE(tiles[int(CustomerTile::Oldest)].value, u"76"_s);
    QCOMPARE(tiles[int(CustomerTile::LastReceipt)].value, u"22,558.00"_s);
    QCOMPARE(tiles[int(CustomerTile::BankEvidence)].value, u"97.9%"_s);
    QVERIFY(customerTiles(samples::overview(), samples::usd(), 0, kToday)[int(CustomerTile::Oldest)].value.isEmpty());
}

void CustomerViewTest::withoutABankSourceNothingIsClaimed()
{
    workspace::CustomerOverview overview = samples::overview();
    overview.hasBankSource = false;
    const KpiTile tile = customerTiles(overview, samples::usd(), 0, kToday)[int(CustomerTile::BankEvidence)];
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
    for (int i = 1; i <= kCustomerTabs; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(int(m_view->tabs().current()), i % kCustomerTabs);
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
    m_view->resize(980, 584);
    samples::keepPicture(*m_view, u"customer-dark-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(CustomerViewTest)
#include "tst_customer_view.moc"
