#include "core/workspace/behaviour_figures.h"
#include "tests/ui/analysis_fixture.h"
#include "ui/behaviour/behaviour_bar.h"
#include "ui/behaviour/behaviour_charts.h"
#include "ui/behaviour/behaviour_model.h"
#include "ui/behaviour/behaviour_screen.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/metric_figures.h"
#include "ui/documents/currency_choice.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/kpi_strip.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::kPatience;

/// Payment behaviour on a real book: what it shows, and that every figure lists the invoices that add up to it.
class BehaviourScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.close(); }

    void aBinIsSaidInWords_data();
    void aBinIsSaidInWords();
    void textOfARatioIsMillionths_data();
    void textOfARatioIsMillionths();
    void everyBarListsTheInvoicesThatAddUpToIt();
    void aMonthListsWhatWasPaidInIt();
    void theCursorShowsACustomerAndEscapeTheBook();
    void enterOpensTheCustomer();
    void theLateScoreSaysWhatItIsMadeOf();
    void theListBesideOpensAsAScreen();
    void anotherDayToCountByChangesTheFigures();
    void theFilterKeepsTheBook();
    void theExportHasEveryFigure();
    void oneCurrencyAtATime();

private:
    [[nodiscard]] std::unique_ptr<BehaviourScreen> behaviour();

    samples::AnalysisFixture m_fixture;
};

namespace {

constexpr std::size_t kInvoiceAmount = 4; ///< figure of an item behind payment behaviour

} // namespace

void BehaviourScreenTest::initTestCase()
{
    QString error;
    QVERIFY2(m_fixture.make(error), qPrintable(error));
}

void BehaviourScreenTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QVERIFY(m_fixture.open());
}

std::unique_ptr<BehaviourScreen> BehaviourScreenTest::behaviour()
{
    auto screen = m_fixture.shown<BehaviourScreen>();
    [&screen] { QTRY_VERIFY_WITH_TIMEOUT(screen->view().model().rowCount() > 0, kPatience); }();
    return screen;
}

void BehaviourScreenTest::aBinIsSaidInWords_data()
{
    QTest::addColumn<int>("bin");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("first") << 0 << u"≤ −15"_s << u"15 days or more early"_s;
    QTest::newRow("early") << 1 << u"−14…−1"_s << u"1 to 14 days early"_s;
    QTest::newRow("on the day") << 2 << u"0"_s << u"paid on the day"_s;
    QTest::newRow("late") << 3 << u"1…7"_s << u"1 to 7 days late"_s;
    QTest::newRow("last") << 7 << u"61+"_s << u"61 days or more late"_s;
}

void BehaviourScreenTest::aBinIsSaidInWords()
{
    QFETCH(int, bin);
    QTEST(binWord(insight::BehaviourPolicy().edges, bin), "word");
    QTEST(binPhrase(insight::BehaviourPolicy().edges, bin), "phrase");
}

void BehaviourScreenTest::textOfARatioIsMillionths_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("millionths");
    QTest::newRow("positive") << u"12.345678"_s << 12'345'678LL;
    QTest::newRow("negative below one") << u"-0.500000"_s << -500'000LL;
    QTest::newRow("zero") << u"0.000000"_s << 0LL;
}

void BehaviourScreenTest::textOfARatioIsMillionths()
{
    QFETCH(QString, text);
    QFETCH(qint64, millionths);
    QCOMPARE(millionthsOf(text), std::optional(millionths));
    QCOMPARE(millionthsOf(std::nullopt), std::optional<qint64>());
}

void BehaviourScreenTest::everyBarListsTheInvoicesThatAddUpToIt()
{
    const auto screen = behaviour();
    BehaviourView &view = screen->view();
    const auto answers = m_fixture.book()
                             .figures()
                             .behaviour()
                             .behaviour(view.bar().question(m_fixture.book().view().asOf()))
                             .result();
    const auto book = std::ranges::find(*answers, *view.currency(), &insight::PaymentBehaviour::currency);
    QVERIFY(book != answers->end());
    auto &chart = m_fixture.part<ColumnChart>(view.histogram());
    chart.setFocus();
    int checked = 0;
    for (int bin = 0; bin < int(book->histogram.size()); ++bin) {
        const insight::BehaviourBin &bar = book->histogram[std::size_t(bin)];
        chart.setCurrentMark({0, bin});
        QTest::keyClick(&chart, Qt::Key_Return);
        QTRY_VERIFY(view.items().what().endsWith(binPhrase(insight::BehaviourPolicy().edges, bin)));
        QCOMPARE(int(view.items().model().items().size()), bar.count);
        QCOMPARE(m_fixture.sumOf(view.items(), kInvoiceAmount), bar.units);
        checked += bar.count;
    }
    QCOMPARE(checked, book->total.sums.settled);
    QVERIFY(checked > 20);

    // A tile lists all of them.
    QTest::keyClick(&view.tiles(), Qt::Key_Return);
    QTRY_COMPARE(int(view.items().model().items().size()), book->total.sums.settled);
}

void BehaviourScreenTest::aMonthListsWhatWasPaidInIt()
{
    const auto screen = behaviour();
    BehaviourView &view = screen->view();
    const auto answers = m_fixture.book()
                             .figures()
                             .behaviour()
                             .behaviour(view.bar().question(m_fixture.book().view().asOf()))
                             .result();
    const auto book = std::ranges::find(*answers, *view.currency(), &insight::PaymentBehaviour::currency);
    const int month = int(book->trend.size()) - 3;
    auto &chart = m_fixture.part<LineChart>(view.trend());
    const QPointF at = chart.markRect({0, month}).center();
    QTest::mouseClick(&chart, Qt::LeftButton, {}, at.toPoint());
    QTRY_VERIFY(view.items().what().contains(u"paid in"_s));
    QCOMPARE(int(view.items().model().items().size()), book->trend[std::size_t(month)].sums.settled);
    QCOMPARE(m_fixture.sumOf(view.items(), kInvoiceAmount), book->trend[std::size_t(month)].sums.settledUnits);
}

void BehaviourScreenTest::theCursorShowsACustomerAndEscapeTheBook()
{
    const auto screen = behaviour();
    BehaviourView &view = screen->view();
    QTableView *table = m_fixture.part<DataTable>(view.customers()).view();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_J);
    QVERIFY(view.chosen().isValid());
    const insight::BehaviourRow row = *view.model().rowAt(table->currentIndex().row());
    QCOMPARE(row.customer, view.chosen());
    QTRY_COMPARE(view.items().what(), row.name);
    QCOMPARE(int(view.items().model().items().size()), row.sums.settled);
    QCOMPARE(m_fixture.sumOf(view.items(), kInvoiceAmount), row.sums.settledUnits);

    // The bars are the customer's, the line across them the book's.
    const ColumnChartData &data = m_fixture.part<ColumnChart>(view.histogram()).data();
    QVERIFY(data.reference.has_value());
    QCOMPARE(data.columns.name, row.name);
    int count = 0;
    for (const QString &label : data.insideLabels)
        count += label.toInt();
    QCOMPARE(count, row.sums.settled);

    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!view.chosen().isValid());
    QVERIFY(!m_fixture.part<ColumnChart>(view.histogram()).data().reference);
    QVERIFY(view.items().model().items().empty());
}

void BehaviourScreenTest::enterOpensTheCustomer()
{
    const auto screen = behaviour();
    QSignalSpy opened(screen.get(), &AnalysisScreen::openCustomer);
    DataTable &table = m_fixture.part<DataTable>(screen->view().customers());
    table.setCurrentRow(2);
    QTest::keyClick(table.view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().value<ledger::CustomerId>(), screen->view().model().rowAt(2)->customer);
}

void BehaviourScreenTest::theLateScoreSaysWhatItIsMadeOf()
{
    const auto screen = behaviour();
    const BehaviourModel &model = screen->view().model();
    const QModelIndex index = model.index(0, int(BehaviourColumn::Score));
    QTRY_VERIFY(!index.data().toString().isEmpty());
    const QStringList lines = index.data(Qt::ToolTipRole).toString().split(u'\n');
    QCOMPARE(lines.size(), 1 + insight::kLateFeatures + 1);
    QVERIFY(lines.constFirst().startsWith(u"Late score"_s));
    QVERIFY(lines[1 + int(insight::LateFeature::BrokenPromises)].contains(u"no promise is recorded"_s));
}

void BehaviourScreenTest::theListBesideOpensAsAScreen()
{
    const auto screen = behaviour();
    BehaviourView &view = screen->view();
    DataTable &table = m_fixture.part<DataTable>(view.customers());
    table.setCurrentRow(0);
    QTRY_VERIFY(!view.items().model().items().empty());
    const std::vector<ledger::DocumentId> listed = view.items().documents();
    QSignalSpy opened(screen.get(), &AnalysisScreen::openDocuments);
    QTest::mouseClick(view.items().findChild<QWidget *>(u"openList"_s), Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    const auto query = opened.constFirst().constFirst().value<workspace::DocumentQuery>();
    const Result<workspace::DocumentList> list = m_fixture.book().ledger().documents(query).result();
    QVERIFY(list);
    QCOMPARE(list->ids.size(), listed.size());
    QCOMPARE(list->amountTotals.front().units(), m_fixture.sumOf(view.items(), kInvoiceAmount));

    QSignalSpy document(screen.get(), &AnalysisScreen::openDocument);
    m_fixture.part<DataTable>(view.items()).setCurrentRow(0);
    QTest::keyClick(m_fixture.part<DataTable>(view.items()).view(), Qt::Key_Return);
    QCOMPARE(document.constFirst().constFirst().value<ledger::DocumentId>(), listed.front());
}

void BehaviourScreenTest::anotherDayToCountByChangesTheFigures()
{
    const auto screen = behaviour();
    BehaviourView &view = screen->view();
    const QString before = view.tiles().tiles()[int(BehaviourTile::Settled)].value;
    screen->findChild<QComboBox *>(u"months"_s)->setCurrentIndex(0);
    QTRY_VERIFY(view.tiles().tiles()[int(BehaviourTile::Settled)].value != before);
    QTest::keyClick(&view, Qt::Key_G);
    QTRY_COMPARE(view.model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Group"_s);
    QTest::keyClick(&view, Qt::Key_P);
    QCOMPARE(view.bar().question(m_fixture.book().view().asOf()).policy.paidOn,
             insight::BehaviourPolicy::PaidOn::Allocation);
}

void BehaviourScreenTest::theFilterKeepsTheBook()
{
    const auto screen = behaviour();
    BehaviourView &view = screen->view();
    const int all = view.model().rowCount();
    const QString name = view.model().rowAt(0)->name;
    view.model().setFilter(name.toUpper());
    QVERIFY(view.model().rowCount() < all);
    QCOMPARE(view.model().rowAt(0)->name, name);
    view.model().setFilter({});
    QCOMPARE(view.model().rowCount(), all);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        view.model().sort(int(BehaviourColumn::Median), order);
        std::vector<qint64> keys;
        bool hasEnded = false; // what is not defined comes last either way
        for (int row = 0; row < all; ++row) {
            const QVariant key = view.model().index(row, int(BehaviourColumn::Median)).data(SortRole);
            QVERIFY(!hasEnded || !key.isValid());
            hasEnded = !key.isValid();
            if (key.isValid())
                keys.push_back(key.toLongLong());
        }
        QVERIFY(order == Qt::AscendingOrder ? std::ranges::is_sorted(keys)
                                            : std::ranges::is_sorted(keys, std::ranges::greater()));
    }
}

void BehaviourScreenTest::theExportHasEveryFigure()
{
    const auto screen = behaviour();
    const workspace::ExportTable table = screen->view().exportTable();
    QCOMPARE(int(table.rows), screen->view().model().rowCount());
    const insight::BehaviourRow &first = *screen->view().model().rowAt(0);
    const std::vector<workspace::ExportCell> cells = table.row(0);
    QCOMPARE(cells[int(BehaviourColumn::Name)].text, first.name);
    QCOMPARE(cells[int(BehaviourColumn::Paid)].money->units(), first.sums.paidUnits);
    QCOMPARE(cells[int(BehaviourColumn::DaysToPay)].millionths, millionthsOf(first.sums.weightedDaysToPay()));
}

void BehaviourScreenTest::oneCurrencyAtATime()
{
    const auto screen = behaviour();
    BehaviourView &view = screen->view();
    const auto &choice = view.bar().currency();
    QVERIFY(choice.isVisible());
    const Currency before = *view.currency();
    const auto answers = m_fixture.book()
                             .figures()
                             .behaviour()
                             .behaviour(view.bar().question(m_fixture.book().view().asOf()))
                             .result();
    const auto other = std::ranges::find_if(
        *answers, [before](const insight::PaymentBehaviour &one) { return one.currency != before; });
    QVERIFY(other != answers->end());
    m_fixture.book().view().showOwn(other->currency);
    QTRY_COMPARE(*view.currency(), other->currency);
    QVERIFY(!choice.isVisible());
    QCOMPARE(view.tiles().tiles()[int(BehaviourTile::Settled)].value, QString::number(other->total.sums.settled));
}

QTEST_MAIN(BehaviourScreenTest)
#include "tst_behaviour_screen.moc"
