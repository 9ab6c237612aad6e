#include "tests/ui/screen_samples.h"
#include "tests/ui/view_fixture.h"
#include "ui/aging/aging_bar.h"
#include "ui/aging/aging_figures.h"
#include "ui/aging/aging_matrix.h"
#include "ui/aging/aging_side.h"
#include "ui/aging/aging_view.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/documents/document_table.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

const QDate kDay(2026, 3, 31);
const QDate kToday(2026, 4, 16);

} // namespace

class AgingViewTest : public QObject, private test::ViewFixture<AgingView>
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init();
    void cleanup() { end(); }

    void edgesAreAscendingNumbers_data();
    void edgesAreAscendingNumbers();
    void labelsAreWords_data();
    void labelsAreWords();
    void trendEndsTodayUnlessThePastLiesBefore();
    void differenceLeavesOutWhatIsTheSame();
    void aBridgeThatDoesNotAddUpSaysSo();

    void totalsStandPerCurrency();
    void amountsOfTwoCurrenciesNeverStandInOneOrder();
    void everyFigureOpensItsOwnFilter();
    void enterOpensTheCellUnderTheCursor();
    void aTotalOpensItsCurrency();
    void aColumnOfTheChartIsADayAndASegmentABucket();
    void keysTurnBasisAndCredits();
    void typedEdgesBecomeThePolicy();
    void creditsAreChosenInTheTable();
    void lookingBackIsSaid();
    void narrowPutsThePanesUnderTheMatrix();
    void otherBucketsMakeOtherColumns();
    void pictures();

private:
    void fill();
};

void AgingViewTest::init()
{
    begin();
    fill();
    show();
}

void AgingViewTest::fill()
{
    m_view->setAsOf({.day = kDay}, kToday, true);
    m_view->setAging(samples::agingTable());
    m_view->setTrend(samples::agingTrend(trendDays(kDay, kToday)));
    m_view->setRollForward(samples::bridges());
    std::vector<insight::AgingTable> tables;
    for (const insight::CreditTreatment credits : kTreatments)
        tables.push_back(samples::agingTable(kDay, credits));
    m_view->setTreatments(std::move(tables));
    m_view->setCurrency(samples::usd());
}

void AgingViewTest::edgesAreAscendingNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("usual") << u"30, 60, 90"_s << u"30, 60, 90"_s;
    QTest::newRow("one") << u"45"_s << u"45"_s;
    QTest::newRow("no spaces") << u"15,30"_s << u"15, 30"_s;
    QTest::newRow("falling") << u"60, 30"_s << QString();
    QTest::newRow("twice") << u"30, 30"_s << QString();
    QTest::newRow("zero") << u"0, 30"_s << QString();
    QTest::newRow("words") << u"thirty"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("too many") << u"1,2,3,4,5,6,7,8"_s << QString();
}

void AgingViewTest::edgesAreAscendingNumbers()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const std::optional<std::vector<int>> edges = parseEdges(text);
    QCOMPARE(edges ? edgesText(*edges) : QString(), read);
}

void AgingViewTest::labelsAreWords_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("word");
    QTest::newRow("current") << u"current"_s << u"Current"_s;
    QTest::newRow("range") << u"31-60"_s << u"31–60"_s;
    QTest::newRow("last") << u"91+"_s << u"90+"_s;
}

void AgingViewTest::labelsAreWords()
{
    QFETCH(QString, label);
    QFETCH(QString, word);
    QCOMPARE(bucketWord(label), word);
}

void AgingViewTest::trendEndsTodayUnlessThePastLiesBefore()
{
    const std::vector<QDate> now = trendDays(kDay, kToday);
    QCOMPARE(now.size(), 13u);
    QCOMPARE(now.back(), kToday);
    QCOMPARE(now[11], kDay);
    QCOMPARE(now.front(), QDate(2025, 4, 30));

    QCOMPARE(trendDays(kDay, kDay).back(), kDay);
    QCOMPARE(trendDays(kDay, kDay).front(), QDate(2025, 3, 31));

    const std::vector<QDate> before = trendDays({2024, 5, 31}, kToday);
    QCOMPARE(before.back(), QDate(2024, 5, 31));
    QCOMPARE(before.size(), 13u);
}

void AgingViewTest::differenceLeavesOutWhatIsTheSame()
{
    const insight::AgingTable then = samples::agingTable();
    insight::AgingTable now = then;
    now.rows.front().buckets[1] += 5'0000;
    now.rows.front().net += 5'0000;
    const insight::AgingTable difference = differenceOf(now, then);
    QCOMPARE(difference.rows.size(), 1u);
    QCOMPARE(difference.rows.front().customerName, then.rows.front().customerName);
    QCOMPARE(difference.rows.front().buckets[1], 5'0000);
    QCOMPARE(difference.rows.front().net, 5'0000);
    QVERIFY(difference.totals.empty());
}

void AgingViewTest::aBridgeThatDoesNotAddUpSaysSo()
{
    insight::RollForward bridge = samples::bridges().front();
    QCOMPARE(bridgeRows(bridge).constLast().tone, Tone::Info);
    bridge.closing += 1'0000;
    QCOMPARE(bridgeRows(bridge).constLast().tone, Tone::Danger);
    QCOMPARE(bridgeRows(bridge).constLast().value, u"+1.00"_s);
}

void AgingViewTest::totalsStandPerCurrency()
{
    const std::vector<GridRow> totals = m_view->matrix().model()->totalRows();
    const insight::AgingTable table = samples::agingTable();
    QCOMPARE(totals.size(), table.totals.size());
    const int net = m_view->matrix().model()->columnOf(AgingCell::Part::Net);
    for (const GridRow &row : totals) {
        const Cell &cell = row.cells[std::size_t(net)];
        const insight::AgingRow total = totalOf(table, *Currency::fromNumber(int(row.id)));
        QCOMPARE(cell.value(MoneyRole).toLongLong(), total.net);
        QCOMPARE(cell.value(CurrencyRole).toString(), total.currency.code());
    }
    QCOMPARE(totals.front().id, samples::usd().number());
    QCOMPARE(m_view->matrix().table()->totalsView()->model()->rowCount(), 4);
}

void AgingViewTest::amountsOfTwoCurrenciesNeverStandInOneOrder()
{
    AgingMatrixModel *model = m_view->matrix().model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model->sort(model->columnOf(AgingCell::Part::Gross), order);
        QStringList codes;
        for (int i = 0; i < model->rowCount(); ++i) {
            const insight::AgingRow *row = model->rowAt(i);
            if (codes.isEmpty() || codes.constLast() != row->currency.code())
                codes << row->currency.code();
            else if (order == Qt::AscendingOrder)
                QVERIFY(model->rowAt(i - 1)->grossOpen <= row->grossOpen);
            else
                QVERIFY(model->rowAt(i - 1)->grossOpen >= row->grossOpen);
        }
        QCOMPARE(codes, QStringList({u"USD"_s, u"EUR"_s, u"GBP"_s, u"CAD"_s}));
    }
}

void AgingViewTest::everyFigureOpensItsOwnFilter()
{
    AgingMatrixModel *model = m_view->matrix().model();
    const insight::AgingRow *row = model->rowAt(0);
    const auto cell = [model](int column) { return model->cellAt(model->index(0, column)); };

    const std::optional<AgingCell> bucket = cell(2 + 3);
    QVERIFY(bucket);
    QCOMPARE(bucket->filter().customer, row->customer);
    QCOMPARE(bucket->filter().currency, row->currency);
    QCOMPARE(bucket->filter().bucket, 3);
    QCOMPARE(bucket->units, row->buckets[3]);
    QCOMPARE(cell(model->columnOf(AgingCell::Part::Unapplied))->filter().bucket, -1);
    QVERIFY(!cell(model->columnOf(AgingCell::Part::Net))->filter().bucket);
    QCOMPARE(cell(0)->part, AgingCell::Part::Row);
    QVERIFY(!cell(1));
}

void AgingViewTest::enterOpensTheCellUnderTheCursor()
{
    QSignalSpy opened(m_view.get(), &AgingView::cellOpened);
    QSignalSpy chosen(m_view.get(), &AgingView::cellChosen);
    QTableView *view = m_view->matrix().table()->view();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 2));
    QTest::keyClick(view, Qt::Key_Right);
    QTest::keyClick(view, Qt::Key_Down);
    const auto at = chosen.constLast().constFirst().value<AgingCell>();
    QCOMPARE(at.bucket, 1);
    QCOMPARE(at.customer, m_view->matrix().model()->rowAt(1)->customer);

    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().value<AgingCell>().units, at.units);
    QCOMPARE(m_view->breadcrumbOf(at), u"Aging › %1 › 1–30"_s.arg(at.customerName));
}

void AgingViewTest::aTotalOpensItsCurrency()
{
    QSignalSpy opened(m_view.get(), &AgingView::cellOpened);
    QTableView *totals = m_view->matrix().table()->totalsView();
    const QModelIndex index = totals->model()->index(0, 2);
    QTest::mouseClick(totals->viewport(), Qt::LeftButton, {}, totals->visualRect(index).center());
    QCOMPARE(opened.size(), 1);
    const auto cell = opened.constFirst().constFirst().value<AgingCell>();
    QVERIFY(!cell.customer.isValid());
    QCOMPARE(cell.currency, samples::usd());
    QCOMPARE(cell.units, samples::agingTable().totals.back().buckets.front());
}

void AgingViewTest::aColumnOfTheChartIsADayAndASegmentABucket()
{
    QSignalSpy days(m_view.get(), &AgingView::dayWanted);
    QSignalSpy segments(m_view.get(), &AgingView::segmentOpened);
    QCOMPARE(m_view->chart().selectedColumn(), 11);
    Q_EMIT m_view->chart().drilled(3, -1, {});
    QCOMPARE(days.constFirst().constFirst().toDate(), QDate(2025, 7, 31));
    Q_EMIT m_view->chart().drilled(4, 2, {});
    QCOMPARE(segments.constFirst().at(0).toDate(), QDate(2025, 8, 31));
    QCOMPARE(segments.constFirst().at(1).toInt(), 2);
    QCOMPARE(segments.constFirst().at(2).value<Currency>(), samples::usd());
}

void AgingViewTest::keysTurnBasisAndCredits()
{
    QSignalSpy changed(&m_view->bar(), &AgingBar::policyChanged);
    m_view->matrix().table()->view()->setFocus();
    QTest::keyClick(m_view->matrix().table()->view(), Qt::Key_B);
    QCOMPARE(m_view->bar().policy().basis, insight::AgingBasis::InvoiceDate);
    QTest::keyClick(m_view->matrix().table()->view(), Qt::Key_C);
    QCOMPARE(m_view->bar().policy().credits, insight::CreditTreatment::OwnDate);
    QCOMPARE(changed.size(), 2);
}

void AgingViewTest::typedEdgesBecomeThePolicy()
{
    QSignalSpy changed(&m_view->bar(), &AgingBar::policyChanged);
    QSignalSpy notices(&m_view->bar(), &AgingBar::notice);
    auto *edges = m_view->findChild<QComboBox *>(u"edges"_s);
    QVERIFY(edges);
    edges->lineEdit()->setFocus();
    edges->lineEdit()->selectAll();
    QTest::keyClicks(edges->lineEdit(), u"10, 20"_s);
    QTest::keyClick(edges->lineEdit(), Qt::Key_Return);
    QCOMPARE(m_view->bar().policy().edges, (std::vector<int>{0, 10, 20}));
    QCOMPARE(changed.size(), 1);

    edges->lineEdit()->selectAll();
    QTest::keyClicks(edges->lineEdit(), u"20, 10"_s);
    QTest::keyClick(edges->lineEdit(), Qt::Key_Return);
    QCOMPARE(m_view->bar().policy().edges, (std::vector<int>{0, 10, 20}));
    QCOMPARE(edges->currentText(), u"10, 20"_s);
    QVERIFY(!notices.isEmpty());
    QCOMPARE(changed.size(), 1);
}

void AgingViewTest::creditsAreChosenInTheTable()
{
    QTableView *view = m_view->side().treatments().view();
    QCOMPARE(view->model()->rowCount(), 4);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(2, 1)).center());
    QCOMPARE(m_view->bar().policy().credits, insight::CreditTreatment::FifoOldestDue);
}

void AgingViewTest::lookingBackIsSaid()
{
    auto *banner = m_view->findChild<Banner *>(u"lookingBackBanner"_s);
    QVERIFY(banner->isVisible());
    QVERIFY(banner->message().contains(u"As of 31 Mar 2026, as known now."_s));
    m_view->setAsOf({.day = kToday}, kToday, false);
    QVERIFY(!banner->isVisible());

    const Instant known{QDateTime(QDate(2026, 4, 5), QTime(23, 59), Qt::UTC).toMSecsSinceEpoch()};
    m_view->setAsOf({.day = kDay, .knownAt = known}, kToday, true);
    m_view->setRestatements(samples::restatements());
    QVERIFY(banner->message().contains(u"as known on 5 Apr 2026"_s));
    const QList<FigureRow> rows = m_view->side().restated().rows();
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows[4].value, u"−8,412.00"_s);
}

void AgingViewTest::narrowPutsThePanesUnderTheMatrix()
{
    QVERIFY(m_view->side().x() > m_view->matrix().width() - 5);
    m_view->resize(1150, 584);
    QTRY_VERIFY(m_view->minimumSizeHint().width() <= 980);
    m_view->resize(980, 584);
    QCOMPARE(m_view->width(), 980);
    QVERIFY(m_view->side().bridge().isHidden() || !m_view->side().bridge().isVisible());
    QVERIFY(m_view->side().documents().isVisible());
    QVERIFY(m_view->side().mapTo(m_view.get(), QPoint()).y() > m_view->matrix().mapTo(m_view.get(), QPoint()).y());
}

void AgingViewTest::otherBucketsMakeOtherColumns()
{
    insight::AgingTable table = samples::agingTable();
    table.labels = {u"current"_s, u"1-30"_s, u"31+"_s};
    for (auto *rows : {&table.rows, &table.totals}) {
        for (insight::AgingRow &row : *rows) {
            row.buckets = {row.buckets[0], row.buckets[1], row.buckets[2] + row.buckets[3] + row.buckets[4]};
        }
    }
    m_view->setAging(table);
    QCOMPARE(m_view->matrix().model()->columnCount(), 9);
    QCOMPARE(m_view->matrix().table()->view()->model()->headerData(4, Qt::Horizontal).toString(), u"30+"_s);
}

void AgingViewTest::pictures()
{
    const Instant known{QDateTime(QDate(2026, 4, 5), QTime(23, 59), Qt::UTC).toMSecsSinceEpoch()};
    m_view->setAsOf({.day = kDay, .knownAt = known}, kToday, true);
    m_view->setRestatements(samples::restatements());
    m_view->matrix().table()->view()->setCurrentIndex(m_view->matrix().model()->index(16, 4));
    samples::keepPicture(*m_view, u"aging-light"_s);
    m_theme->setChoice(ThemeChoice::Dark);
    samples::keepPicture(*m_view, u"aging-dark"_s);
    m_view->resize(1150, 584);
    QTRY_VERIFY(m_view->minimumSizeHint().width() <= 980);
    m_view->resize(980, 584);
    samples::keepPicture(*m_view, u"aging-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(AgingViewTest)
#include "tst_aging_view.moc"
