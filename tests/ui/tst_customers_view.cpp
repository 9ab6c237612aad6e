#include "tests/ui/screen_samples.h"
#include "tests/ui/view_fixture.h"
#include "ui/customers/customers_view.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/filter_field.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

class CustomersViewTest : public QObject, private test::ViewFixture<CustomersView>
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { make(); }
    void init();
    void cleanup() { end(); }

    void totalsAddUpWhatIsShown();
    void filterNeedsEveryWordInAnyOrder();
    void typingFiltersAndEscapeBringsAllBack();
    void noCustomersOffersAnImport();
    void nothingInTheFilterOffersToClearIt();
    void everyColumnSortsBothWays_data();
    void everyColumnSortsBothWays();
    void theCurrentRowStaysOnItsCustomer();
    void enterOpensTheCustomer();
    void whoIsGoneAtThePlatformIsMarked();
    void aTotalOpensItsCurrency();
    void pictures();
};

void CustomersViewTest::init()
{
    begin();
    m_view->setRows(samples::customerRows(), insight::bucketLabels({}), QDate(2026, 3, 31));
    show();
}

void CustomersViewTest::totalsAddUpWhatIsShown()
{
    qint64 balance = 0;
    int customers = 0;
    for (const workspace::CustomerRow &row : samples::customerRows()) {
        if (row.currency == samples::eur()) {
            balance += row.balance;
            ++customers;
        }
    }
    const std::vector<GridRow> &rows = m_view->totals().rows();
    QCOMPARE(rows.size(), 4u);
    const auto euros = std::ranges::find(rows, qint64(samples::eur().number()), &GridRow::id);
    QVERIFY(euros != rows.end());
    QCOMPARE(euros->cells[int(CustomerColumn::Balance)].value(MoneyRole).toLongLong(), balance);
    QVERIFY(euros->cells[0].value(Qt::DisplayRole).toString().contains(QString::number(customers)));

    m_view->model().setFilter(u"eur"_s, CustomerShow::All);
    QCOMPARE(m_view->model().totals().size(), 1u);
    QCOMPARE(m_view->model().totals().front().sum.balance, balance);
}

void CustomersViewTest::filterNeedsEveryWordInAnyOrder()
{
    const QAbstractItemModelTester tester(&m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_view->model().setFilter(u"tooling HARROW"_s, CustomerShow::All);
    QVERIFY(m_view->model().rowCount() > 0);
    for (int i = 0; i < m_view->model().rowCount(); ++i)
        QVERIFY(m_view->model().rowAt(i)->name.startsWith(u"Harrowmere Tooling"_s));
    m_view->model().setFilter(u"tooling nobody"_s, CustomerShow::All);
    QCOMPARE(m_view->model().rowCount(), 0);
    m_view->model().setFilter({}, CustomerShow::OnAccount);
    for (int i = 0; i < m_view->model().rowCount(); ++i)
        QVERIFY(m_view->model().rowAt(i)->unapplied < 0);
}

void CustomersViewTest::typingFiltersAndEscapeBringsAllBack()
{
    const int all = m_view->model().rowCount();
    QTest::keyClick(m_view->table().view(), Qt::Key_F, Qt::ControlModifier);
    auto *field = m_view->findChild<FilterField *>();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"vantry"_s);
    QTRY_VERIFY(m_view->model().rowCount() < all);
    QVERIFY(m_view->model().rowAt(0)->name.contains(u"Vantry"_s));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(m_view->model().rowCount(), all);
}

void CustomersViewTest::noCustomersOffersAnImport()
{
    QSignalSpy wanted(m_view.get(), &CustomersView::importWanted);
    m_view->setRows({}, insight::bucketLabels({}), QDate(2026, 3, 31));
    auto *empty = m_view->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QCOMPARE(empty->sentence(), u"No customers yet."_s);
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void CustomersViewTest::nothingInTheFilterOffersToClearIt()
{
    auto *field = m_view->findChild<FilterField *>();
    field->setText(u"nobody at all"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_view->model().rowCount(), 0);
    auto *empty = m_view->findChild<EmptyState *>();
    QCOMPARE(empty->sentence(), u"No row passes this filter."_s);
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QVERIFY(m_view->model().rowCount() > 0);
    QVERIFY(field->text().isEmpty());
}

void CustomersViewTest::whoIsGoneAtThePlatformIsMarked()
{
    std::vector<workspace::CustomerRow> rows = samples::customerRows();
    rows.front().closedAt = Instant{1'772'323'200'000};
    const ledger::CustomerId gone = rows.front().id;
    m_view->setRows(rows, insight::bucketLabels({}), QDate(2026, 3, 31));
    CustomerModel &model = m_view->model();
    model.setFilter({}, CustomerShow::All);
    const QModelIndex name = model.index(model.rowOfCustomer(gone), int(CustomerColumn::Name));
    QVERIFY(name.data(SecondaryRole).toString().startsWith(u"gone since "_s));
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(u"nothing new can be written"_s));
    QVERIFY(!name.siblingAtRow(name.row() == 0 ? 1 : 0).data(SecondaryRole).isValid());
    model.setFilter(u"gone"_s, CustomerShow::All);
    QCOMPARE(model.rowAt(0)->id, gone);
}

void CustomersViewTest::everyColumnSortsBothWays_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < kCustomerColumns; ++column)
        QTest::addRow("%d", column) << column;
}

void CustomersViewTest::everyColumnSortsBothWays()
{
    QFETCH(int, column);
    CustomerModel &model = m_view->model();
    const auto key = [&](int row) {
        const workspace::CustomerRow &one = *model.rowAt(row);
        switch (CustomerColumn(column)) {
        case CustomerColumn::Aging:
        case CustomerColumn::Balance:
            return one.balance;
        case CustomerColumn::Overdue:
            return one.overdue;
        case CustomerColumn::Unapplied:
            return one.unapplied;
        case CustomerColumn::OldestDays:
            return qint64(one.oldestDays);
        case CustomerColumn::OpenItems:
            return qint64(one.openItems);
        case CustomerColumn::LastReceipt:
            return one.lastReceipt.toJulianDay();
        default:
            return qint64(0);
        }
    };
    model.sort(column, Qt::AscendingOrder);
    for (int i = 1; i < model.rowCount(); ++i)
        QVERIFY(key(i - 1) <= key(i));
    const QString first = model.rowAt(0)->name;
    model.sort(column, Qt::DescendingOrder);
    for (int i = 1; i < model.rowCount(); ++i)
        QVERIFY(key(i - 1) >= key(i));
    if (column == int(CustomerColumn::Name))
        QCOMPARE(model.rowAt(model.rowCount() - 1)->name, first);
}

void CustomersViewTest::theCurrentRowStaysOnItsCustomer()
{
    CustomerModel &model = m_view->model();
    m_view->table().setCurrentRow(5);
    const QString name = model.rowAt(5)->name;
    model.sort(int(CustomerColumn::Balance), Qt::DescendingOrder);
    QCOMPARE(model.rowAt(m_view->table().currentIndex().row())->name, name);
}

void CustomersViewTest::enterOpensTheCustomer()
{
    QSignalSpy opened(m_view.get(), &CustomersView::openCustomer);
    m_view->table().setCurrentRow(2);
    QTest::keyClick(m_view->table().view(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.constFirst().constFirst().value<ledger::CustomerId>(), m_view->model().rowAt(2)->id);
    QTest::keyClick(m_view->table().view(), Qt::Key_J);
    QTest::keyClick(m_view->table().view(), Qt::Key_Return);
    QCOMPARE(opened.constLast().constFirst().value<ledger::CustomerId>(), m_view->model().rowAt(3)->id);
}

void CustomersViewTest::aTotalOpensItsCurrency()
{
    QSignalSpy drilled(m_view.get(), &CustomersView::drillTotal);
    QTableView *totals = m_view->table().totalsView();
    const QModelIndex index = totals->model()->index(1, int(CustomerColumn::Balance));
    QTest::mouseClick(totals->viewport(), Qt::LeftButton, {}, totals->visualRect(index).center());
    QCOMPARE(drilled.size(), 1);
    QCOMPARE(drilled.constFirst().constFirst().value<Currency>(), samples::eur());
}

void CustomersViewTest::pictures()
{
    m_view->table().setCurrentRow(4);
    samples::keepPicture(*m_view, u"customers-light"_s);
    m_theme->setChoice(ThemeChoice::Dark);
    m_view->resize(980, 584);
    samples::keepPicture(*m_view, u"customers-dark-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(CustomersViewTest)
#include "tst_customers_view.moc"
