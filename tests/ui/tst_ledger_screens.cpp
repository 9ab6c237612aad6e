#include "core/workspace/workspace.h"
#include "tests/ui/screen_samples.h"
#include "ui/aging/aging_bar.h"
#include "ui/aging/aging_figures.h"
#include "ui/aging/aging_matrix.h"
#include "ui/aging/aging_screen.h"
#include "ui/aging/aging_side.h"
#include "ui/aging/aging_view.h"
#include "ui/charts/balance_timeline.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/customer/customer_screen.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/customer_view.h"
#include "ui/customer/ladder_pane.h"
#include "ui/customer/ladder_view.h"
#include "ui/customer/timeline_pane.h"
#include "ui/customers/customers_screen.h"
#include "ui/customers/customers_view.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/document_table.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/documents_view.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

/// The screens on a real book: what they show and what a drill from it opens must agree.
class LedgerScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyCellOpensTheListThatSumsToIt_data();
    void everyCellOpensTheListThatSumsToIt();
    void theNetIsTheSameUnderEveryTreatment();
    void aColumnOfTheChartLooksBackAndTheBannerComesHome();
    void aSegmentOpensTheListThatSumsToIt();
    void everyLineOfTheBridgeOpensTheListThatSumsToIt();
    void theChosenCellListsBesideTheMatrix();
    void customersAddUpToTheAging();
    void anOverdueTotalOpensWhatIsOverdue();
    void enterOnACustomerShowsItWhole();
    void inABaseCurrencyACustomerIsOneFigure();
    void theLadderEndsAtWhatIsOpen();
    void typingNarrowsTheDocuments();
    void aClosedBookLeavesNothingBehind();
    void pictures();

private:
    [[nodiscard]] qint64 totalOf(const workspace::DocumentQuery &query, Currency currency) const;
    template<typename Screen>
    std::unique_ptr<Screen> shown();
    void waitForMatrix(AgingScreen &screen) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<workspace::Workspace> m_workspace;
    QString m_path;
};

void LedgerScreensTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
    m_path = m_folder.filePath(u"sample.quittance"_s);
    workspace::Workspace maker;
    const Result<workspace::BookInfo> made
        = maker.createSampleNow(m_path, {.customers = 30, .invoices = 900, .seed = 1});
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
}

void LedgerScreensTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_workspace = std::make_unique<workspace::Workspace>();
    const Result<> opened = m_workspace->openNow(m_path, false);
    QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().message));
}

void LedgerScreensTest::cleanup()
{
    m_workspace.reset();
}

template<typename Screen>
std::unique_ptr<Screen> LedgerScreensTest::shown()
{
    auto screen = std::make_unique<Screen>(*m_workspace, *m_theme);
    screen->resize(1288, 784);
    screen->show();
    return screen;
}

qint64 LedgerScreensTest::totalOf(const workspace::DocumentQuery &query, Currency currency) const
{
    const Result<workspace::DocumentList> list = m_workspace->ledger().documents(query).result();
    if (!list)
        return -1;
    qint64 units = 0;
    for (const Money &total : list->openTotals) {
        if (total.currency() == currency)
            units += total.units();
    }
    return units;
}

void LedgerScreensTest::waitForMatrix(AgingScreen &screen) const
{
    auto *matrix = screen.findChild<AgingMatrix *>();
    QTRY_VERIFY_WITH_TIMEOUT(matrix->model()->rowCount() > 0, 20'000);
}

void LedgerScreensTest::everyCellOpensTheListThatSumsToIt_data()
{
    QTest::addColumn<int>("basis");
    QTest::addColumn<int>("credits");
    for (int basis = 0; basis < 2; ++basis) {
        for (int credits = 0; credits < 4; ++credits)
            QTest::addRow("basis %d, credits %d", basis, credits) << basis << credits;
    }
}

void LedgerScreensTest::everyCellOpensTheListThatSumsToIt()
{
    QFETCH(int, basis);
    QFETCH(int, credits);
    const auto screen = shown<AgingScreen>();
    auto *view = screen->findChild<AgingView *>();
    insight::AgingPolicy policy = m_workspace->agingPolicy();
    policy.basis = insight::AgingBasis(basis);
    policy.credits = kTreatments[std::size_t(credits)];
    view->bar().setPolicy(policy);
    Q_EMIT view->bar().policyChanged();
    waitForMatrix(*screen);
    QTRY_COMPARE(view->matrix().model()->table().policy, policy);

    const AgingMatrixModel *model = view->matrix().model();
    int checked = 0;
    for (int row = 0; row < model->rowCount(); row += 3) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const std::optional<AgingCell> cell = model->cellAt(model->index(row, column));
            if (!cell || cell->part == AgingCell::Part::Row)
                continue;
            QCOMPARE(totalOf(screen->queryOf(*cell), cell->currency), cell->units);
            ++checked;
        }
    }
    for (int total = 0; total < int(model->table().totals.size()); ++total) {
        for (int column = 2; column < model->columnCount(); ++column) {
            if (const std::optional<AgingCell> cell = model->totalCellAt(total, column))
                QCOMPARE(totalOf(screen->queryOf(*cell), cell->currency), cell->units);
        }
    }
    QVERIFY(checked > 30);
}

void LedgerScreensTest::theNetIsTheSameUnderEveryTreatment()
{
    const auto screen = shown<AgingScreen>();
    auto *view = screen->findChild<AgingView *>();
    waitForMatrix(*screen);
    QTRY_COMPARE(view->side().treatments().view()->model()->rowCount(), 4);
    const QAbstractItemModel *rows = view->side().treatments().view()->model();
    std::optional<qint64> net;
    for (int row = 0; row < 4; ++row) {
        qint64 sum = 0;
        for (int column = 1; column <= 3; ++column)
            sum += rows->index(row, column).data(MoneyRole).toLongLong();
        QVERIFY(!net || *net == sum);
        net = sum;
    }
    const insight::AgingRow total = ui::totalOf(view->matrix().model()->table(), view->currency());
    QCOMPARE(*net, total.net);
}

void LedgerScreensTest::aColumnOfTheChartLooksBackAndTheBannerComesHome()
{
    const auto screen = shown<AgingScreen>();
    auto *view = screen->findChild<AgingView *>();
    waitForMatrix(*screen);
    QTRY_VERIFY(!view->chart().series().columns.isEmpty());
    const QDate today = m_workspace->view().today();
    const std::vector<QDate> days = trendDays(today, today);

    view->chart().setFocus();
    Q_EMIT view->chart().drilled(5, -1, {});
    QCOMPARE(m_workspace->view().asOf().day, days[5]);
    QTRY_COMPARE(view->matrix().model()->table().asOf.day, days[5]);
    QTRY_COMPARE(view->chart().selectedColumn(), 5);
    auto *back = screen->findChild<QAbstractButton *>(u"returnToToday"_s);
    QVERIFY(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(m_workspace->view().asOf().day, today);
    QVERIFY(!back->isVisible());
}

void LedgerScreensTest::aSegmentOpensTheListThatSumsToIt()
{
    const auto screen = shown<AgingScreen>();
    auto *view = screen->findChild<AgingView *>();
    waitForMatrix(*screen);
    QTRY_VERIFY(!view->chart().series().columns.isEmpty());
    QSignalSpy opened(screen.get(), &AgingScreen::openDocuments);
    for (int bucket = 0; bucket < 5; ++bucket) {
        Q_EMIT view->chart().drilled(7, bucket, {});
        const auto query = opened.constLast().constFirst().value<workspace::DocumentQuery>();
        QCOMPARE(totalOf(query, view->currency()), view->chart().series().columns[7].units[bucket]);
    }
}

void LedgerScreensTest::everyLineOfTheBridgeOpensTheListThatSumsToIt()
{
    const auto screen = shown<AgingScreen>();
    auto *view = screen->findChild<AgingView *>();
    waitForMatrix(*screen);
    FigureList &list = view->side().bridge();
    QTRY_VERIFY(!list.rows().isEmpty());
    QSignalSpy opened(screen.get(), &AgingScreen::openDocuments);
    const QDate day = m_workspace->view().asOf().day;
    const auto bridges = m_workspace->figures().rollForward(monthEnd(day.addMonths(-1)), day, Instant::max()).result();
    const auto bridge = std::ranges::find(*bridges, view->currency(), &insight::RollForward::currency);
    QVERIFY(bridge != bridges->end());
    for (int row = 0; row < int(kBridgeLines.size()); ++row) {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.rowRect(row).center());
        QCOMPARE(opened.size(), row + 1);
        const auto query = opened.constLast().constFirst().value<workspace::DocumentQuery>();
        const Result<workspace::DocumentList> found = m_workspace->ledger().documents(query).result();
        const std::vector<Money> &totals = query.moves ? found->amountTotals : found->openTotals;
        QCOMPARE(totals.empty() ? 0 : totals.front().units(), bridgeUnits(*bridge, kBridgeLines[std::size_t(row)]));
        QVERIFY(totals.size() <= 1);
    }
}

void LedgerScreensTest::theChosenCellListsBesideTheMatrix()
{
    const auto screen = shown<AgingScreen>();
    auto *view = screen->findChild<AgingView *>();
    waitForMatrix(*screen);
    QTableView *table = view->matrix().table()->view();
    table->setFocus();
    const int net = view->matrix().model()->columnOf(AgingCell::Part::Net);
    table->setCurrentIndex(table->model()->index(0, net));
    const std::optional<AgingCell> cell = view->matrix().chosen();
    QVERIFY(cell);
    const CellGrid &totals = view->side().documents().totals();
    QTRY_COMPARE(totals.rowCount(), 1);
    QCOMPARE(totals.rows().front().cells[int(DocumentColumn::Open)].value(MoneyRole).toLongLong(), cell->units);

    QSignalSpy opened(screen.get(), &AgingScreen::openDocuments);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void LedgerScreensTest::customersAddUpToTheAging()
{
    const auto screen = shown<CustomersScreen>();
    auto *view = screen->findChild<CustomersView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->model().rowCount() > 0, 20'000);
    const Result<insight::AgingTable> aging
        = m_workspace->figures().aging(m_workspace->view().asOf(), m_workspace->agingPolicy()).result();
    QVERIFY(aging);
    for (int row = 0; row < view->model().rowCount(); ++row) {
        const workspace::CustomerRow &one = *view->model().rowAt(row);
        QCOMPARE(one.oldestDays > 0, one.overdue > 0);
    }
    for (const CustomerModel::Total &total : view->model().totals())
        QCOMPARE(total.sum.balance, ui::totalOf(*aging, total.sum.currency).net);
    QCOMPARE(view->model().totals().size(), aging->totals.size());
}

void LedgerScreensTest::anOverdueTotalOpensWhatIsOverdue()
{
    const auto screen = shown<CustomersScreen>();
    auto *view = screen->findChild<CustomersView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->model().rowCount() > 0, 20'000);
    QSignalSpy opened(screen.get(), &CustomersScreen::openDocuments);
    QTableView *totals = view->table().totalsView();
    const std::vector<CustomerModel::Total> sums = view->model().totals();
    for (int row = 0; row < int(sums.size()); ++row) {
        for (const CustomerColumn column :
             {CustomerColumn::Balance, CustomerColumn::Overdue, CustomerColumn::Unapplied}) {
            const QModelIndex index = totals->model()->index(row, int(column));
            QTest::mouseClick(totals->viewport(), Qt::LeftButton, {}, totals->visualRect(index).center());
            const auto query = opened.constLast().constFirst().value<workspace::DocumentQuery>();
            QCOMPARE(totalOf(query, sums[std::size_t(row)].sum.currency), index.data(MoneyRole).toLongLong());
        }
    }
}

void LedgerScreensTest::enterOnACustomerShowsItWhole()
{
    const auto customers = shown<CustomersScreen>();
    auto *list = customers->findChild<CustomersView *>();
    QTRY_VERIFY_WITH_TIMEOUT(list->model().rowCount() > 0, 20'000);
    const auto screen = shown<CustomerScreen>();
    connect(customers.get(), &CustomersScreen::openCustomer, screen.get(),
            [&screen](ledger::CustomerId customer) { screen->setCustomer(customer); });
    list->model().sort(int(CustomerColumn::OpenItems), Qt::DescendingOrder);
    list->table().setCurrentRow(0);
    const workspace::CustomerRow row = *list->model().rowAt(0);
    QTest::keyClick(list->table().view(), Qt::Key_Return);
    QCOMPARE(screen->customer(), row.id);

    auto *view = screen->findChild<CustomerView *>();
    QTRY_COMPARE(view->overview().customer.id, row.id);
    QTRY_COMPARE(view->tabs().openItems().model().rowCount(), view->overview().openItems);
    QTRY_VERIFY(view->tabs().allDocuments().model().rowCount() > row.openItems);
    QTRY_VERIFY(!view->timeline().chart().history().steps.isEmpty());
    const insight::AgingRow balance = balanceOf(view->overview(), row.currency);
    QCOMPARE(balance.net, row.balance);
    QVERIFY(view->timeline().chart().history().steps.size() > 100);
    const BalanceStep last = view->timeline().chart().history().steps.constLast();
    const insight::AgingRow shownRow = balanceOf(view->overview(), view->currency());
    QCOMPARE(last.units, QList<qint64>(shownRow.buckets.begin(), shownRow.buckets.end()));

    const QDate from = view->timeline().chart().history().from;
    screen->findChild<Segmented *>(u"range"_s)->setCurrent(3);
    QTRY_VERIFY(view->timeline().chart().history().from < from);
}

void LedgerScreensTest::inABaseCurrencyACustomerIsOneFigure()
{
    const ledger::AsOf asOf = m_workspace->view().asOf();
    const Currency base = *Currency::fromCode(u"EUR"_s);
    const auto rows = m_workspace->ledger().customers(asOf, m_workspace->agingPolicy(), base).result();
    QVERIFY(rows.has_value());
    const auto most = std::ranges::max_element(*rows, {}, &workspace::CustomerRow::balance);
    const auto screen = shown<CustomerScreen>();
    auto *view = screen->findChild<CustomerView *>();
    m_workspace->view().showInBase(base);
    screen->setCustomer(most->id);
    QTRY_COMPARE_WITH_TIMEOUT(view->currency(), base, 20'000);
    QCOMPARE(view->overview().balances.size(), std::size_t(1));
    QCOMPARE(balanceOf(view->overview(), base).net, most->balance);

    // The charts, the lists and the figures of behaviour follow.
    QTRY_VERIFY(!view->timeline().chart().history().steps.isEmpty());
    const BalanceHistory &history = view->timeline().chart().history();
    QCOMPARE(history.currency, u"EUR"_s);
    QCOMPARE(history.steps.constLast().units, QList<qint64>(most->buckets.begin(), most->buckets.end()));
    QTRY_VERIFY(!view->timeline().lanes().lanes().empty());
    for (const Lifeline &lane : view->timeline().lanes().lanes())
        QCOMPARE(lane.amount.currency(), base);
    QTRY_COMPARE(view->tabs().openItems().totals().rows().size(), std::size_t(1));
    const KpiStrip &tiles = *view->findChild<KpiStrip *>(u"tiles"_s);
    QVERIFY(tiles.tiles()[int(CustomerTile::Balance)].label.contains(u"EUR"_s));
    QTRY_VERIFY(!tiles.tiles()[int(CustomerTile::DaysToPay)].value.isEmpty());

    QSignalSpy opened(screen.get(), &CustomerScreen::openDocuments);
    for (const CustomerTile tile : {CustomerTile::Balance, CustomerTile::Overdue, CustomerTile::Unapplied}) {
        Q_EMIT view->tileDrilled(tile);
        const auto query = opened.constLast().constFirst().value<workspace::DocumentQuery>();
        const qint64 expected[] = {most->balance, most->overdue, most->unapplied};
        QCOMPARE(totalOf(query, base), expected[int(tile)]);
    }
    m_workspace->view().showOwn({});
    QTRY_VERIFY(view->overview().balances.front().currency != base || view->overview().currencies.size() == 1);
}

void LedgerScreensTest::theLadderEndsAtWhatIsOpen()
{
    const auto screen = shown<CustomerScreen>();
    workspace::DocumentQuery query;
    query.asOf = m_workspace->view().asOf();
    query.kinds = {ledger::DocumentKind::Invoice};
    query.sort = workspace::DocumentSort::Open;
    query.descending = true;
    const Result<workspace::DocumentList> list = m_workspace->ledger().documents(query).result();
    QVERIFY(list && !list->ids.empty());
    const Result<std::vector<workspace::DocumentRow>> rows
        = m_workspace->ledger().documentRows({list->ids.front()}, query.asOf, query.policy).result();
    QVERIFY(rows && rows->size() == 1);
    screen->setCustomer(rows->front().document.customer, list->ids.front());

    auto *view = screen->findChild<CustomerView *>();
    QTRY_VERIFY(!view->ladder().ladder().steps().empty());
    QCOMPARE(view->ladder().ladder().steps().back().left, rows->front().open);
    QTRY_COMPARE(view->tabs().openItems().currentDocument(), list->ids.front());
}

void LedgerScreensTest::typingNarrowsTheDocuments()
{
    const auto screen = shown<DocumentsScreen>();
    auto *view = screen->findChild<DocumentsView *>();
    DocumentModel &model = view->documents().model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 10, 20'000);
    QTRY_VERIFY(model.index(0, 0).data(LoadedRole).toBool());
    const int all = model.rowCount();
    const QString number = model.index(0, 0).data().toString();
    QTest::keyClick(view->documents().table().view(), Qt::Key_F, Qt::ControlModifier);
    auto *field = screen->findChild<FilterField *>();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, number);
    QTRY_VERIFY(model.rowCount() >= 1 && model.rowCount() < all);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(model.rowCount(), all);
}

void LedgerScreensTest::aClosedBookLeavesNothingBehind()
{
    const auto screen = shown<CustomersScreen>();
    auto *view = screen->findChild<CustomersView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view->model().rowCount() > 0, 20'000);
    m_workspace->close();
    QTRY_COMPARE(view->model().rowCount(), 0);
}

void LedgerScreensTest::pictures()
{
    const auto aging = shown<AgingScreen>();
    waitForMatrix(*aging);
    auto *view = aging->findChild<AgingView *>();
    QTRY_COMPARE(view->side().treatments().view()->model()->rowCount(), 4);
    QTRY_VERIFY(!view->chart().series().columns.isEmpty());
    samples::keepPicture(*aging, u"real-aging"_s);
    const auto customers = shown<CustomersScreen>();
    auto *list = customers->findChild<CustomersView *>();
    QTRY_VERIFY(list->model().rowCount() > 0);
    samples::keepPicture(*customers, u"real-customers"_s);
    const auto customer = shown<CustomerScreen>();
    list->model().sort(int(CustomerColumn::OpenItems), Qt::DescendingOrder);
    customer->setCustomer(list->model().rowAt(0)->id);
    auto *whole = customer->findChild<CustomerView *>();
    QTRY_VERIFY(!whole->timeline().chart().history().steps.isEmpty());
    QTRY_VERIFY(whole->tabs().openItems().model().index(0, 0).data(LoadedRole).toBool());
    whole->tabs().openItems().table().setCurrentRow(1);
    const auto isLadderOfRow = [whole] {
        const std::vector<workspace::LadderStep> &steps = whole->ladder().ladder().steps();
        const workspace::DocumentRow *row = whole->tabs().openItems().currentRow();
        return row && !steps.empty() && steps.front().number == row->document.fact.number;
    };
    QTRY_VERIFY(isLadderOfRow());
    samples::keepPicture(*customer, u"real-customer"_s);
    QVERIFY(!customer->grab().isNull());
}

QTEST_MAIN(LedgerScreensTest)
#include "tst_ledger_screens.moc"
