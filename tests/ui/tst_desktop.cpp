#include "core/workspace/workspace.h"
#include "ui/aging/aging_matrix.h"
#include "ui/aging/aging_screen.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/documents_screen.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_button.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

constexpr int kCustomers = 24;

} // namespace

/// The whole program on a small sample book, by mouse and keys.
class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void customersAreListedAndEnterOpensOne();
    void everyCellOpensTheListThatSumsToIt();
    void everyTotalOpensTheListThatSumsToIt();
    void aColumnOfTheChartSetsTheDay();
    void anInvoiceNumberIsFoundAndOpened();
    void theWorkbookIsWritten();
    void acceptIsUndoneAndRedoneThroughTheMenu();
    void anotherThemeKeepsWhatIsShown();
    void droppedFilesAreShownAndNotKept();
    void theBookTellsItsCurrenciesAndWhatWaits();
    void aFileThatIsNoBookIsRefusedOnTheStartPage();
    void theWindowOpensWhereItWasLeft();

private:
    [[nodiscard]] MainWindow &window() const { return m_desktop->window(); }
    void open();
    void trigger(const QString &action) const { window().actions().action(action)->trigger(); }
    template<class Widget>
    [[nodiscard]] Widget *find(const QString &screen, const QString &name = {}) const
    {
        QWidget *place = window().screen(screen);
        return place ? place->findChild<Widget *>(name) : nullptr;
    }
    /// Goes to the aging screen and waits for the figures of its matrix.
    void showMatrix();
    /// What the documents screen lists in a currency, in units; nothing while another screen is shown.
    [[nodiscard]] std::optional<qint64> listed(Currency currency) const;
    void compareList(const AgingCell &cell);

    QTemporaryDir m_folder;
    QString m_sample;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<Desktop> m_desktop;
    AgingMatrix *m_matrix = nullptr;
};

void TestDesktop::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(u"Quittance"_s);
    QCoreApplication::setApplicationName(u"tst_desktop"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_sample = m_folder.filePath(u"made.quittance"_s);
    workspace::Workspace maker;
    const Result<workspace::BookInfo> made
        = maker.createSampleNow(m_sample, {.customers = kCustomers, .invoices = 600});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->customers, kCustomers);
}

void TestDesktop::init()
{
    m_settings = std::make_unique<QSettings>();
    m_settings->clear();
    m_workspace = std::make_unique<workspace::Workspace>();
    m_desktop = std::make_unique<Desktop>(*m_workspace, *m_theme, *m_settings);
    m_theme->setChoice(ThemeChoice::Light);
    m_desktop->start({});
    QVERIFY(window().isVisible());
}

void TestDesktop::cleanup()
{
    m_desktop.reset();
    m_workspace.reset();
    m_settings.reset();
}

/// Each test has a copy of its own.
void TestDesktop::open()
{
    const QString copy = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".quittance"_s);
    QVERIFY(QFile::copy(m_sample, copy));
    QSignalSpy shown(m_desktop.get(), &Desktop::bookShown);
    m_desktop->openBook(copy);
    QTRY_COMPARE(shown.size(), 1);
}

void TestDesktop::showMatrix()
{
    window().show(u"aging"_s);
    m_matrix = find<AgingMatrix>(u"aging"_s);
    QVERIFY(m_matrix);
    QTRY_VERIFY(m_matrix->model()->rowCount() > 0);
}

std::optional<qint64> TestDesktop::listed(Currency currency) const
{
    auto *screen = qobject_cast<DocumentsScreen *>(window().screen(u"documents"_s));
    if (!screen || window().currentScreen() != u"documents"_s)
        return {};
    for (const Money &total : screen->list().openTotals) {
        if (total.currency() == currency)
            return total.units();
    }
    return {};
}

void TestDesktop::compareList(const AgingCell &cell)
{
    QTRY_COMPARE(listed(cell.currency), std::optional(cell.units));
    trigger(u"go.back"_s);
    QCOMPARE(window().currentScreen(), u"aging"_s);
}

void TestDesktop::customersAreListedAndEnterOpensOne()
{
    open();
    QCOMPARE(window().currentScreen(), u"today"_s);
    window().show(u"customers"_s);
    auto *table = find<DataTable>(u"customers"_s, u"customers"_s);
    QVERIFY(table);
    QTRY_VERIFY(table->view()->model()->rowCount() > 1);
    table->setCurrentRow(1);
    const QString name = table->view()->model()->index(1, 0).data().toString();
    QTest::keyClick(table->view(), Qt::Key_Return);
    QTRY_COMPARE(window().currentScreen(), u"customer"_s);
    QTRY_COMPARE(find<QLabel>(u"customer"_s, u"screenTitle"_s)->text(), name);
    auto *items = find<DataTable>(u"customer"_s, u"documents"_s);
    QVERIFY(items);
    QTRY_VERIFY(items->view()->model()->rowCount() > 0);
}

void TestDesktop::everyCellOpensTheListThatSumsToIt()
{
    open();
    showMatrix();
    AgingMatrix *cells = m_matrix;
    QTableView *view = cells->table()->view();
    int opened = 0;
    for (int row = 0; row < cells->model()->rowCount(); ++row) {
        for (int column = 0; column < cells->model()->columnCount(); ++column) {
            const QModelIndex at = cells->model()->index(row, column);
            const std::optional<AgingCell> cell = cells->model()->cellAt(at);
            if (!cell || cell->part == AgingCell::Part::Row || cell->units == 0)
                continue;
            view->setCurrentIndex(at);
            view->scrollTo(at);
            if (++opened % 2 == 0) {
                QTest::keyClick(view, Qt::Key_Return);
            } else {
                const QPoint middle = view->visualRect(at).center();
                QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle);
                QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, middle);
            }
            compareList(*cell);
        }
    }
    QVERIFY2(opened > 12, qPrintable(QString::number(opened)));
}

void TestDesktop::everyTotalOpensTheListThatSumsToIt()
{
    open();
    showMatrix();
    AgingMatrix *cells = m_matrix;
    QTableView *totals = cells->table()->totalsView();
    int opened = 0;
    for (int row = 0; row < totals->model()->rowCount(); ++row) {
        for (int column = 0; column < totals->model()->columnCount(); ++column) {
            const std::optional<AgingCell> cell = cells->model()->totalCellAt(row, column);
            if (!cell || cell->units == 0)
                continue;
            const QModelIndex at = totals->model()->index(row, column);
            totals->scrollTo(at);
            QTest::mouseClick(totals->viewport(), Qt::LeftButton, {}, totals->visualRect(at).center());
            compareList(*cell);
            ++opened;
        }
    }
    QVERIFY2(opened > 4, qPrintable(QString::number(opened)));
}

void TestDesktop::aColumnOfTheChartSetsTheDay()
{
    open();
    showMatrix();
    auto *chart = find<StackedAgingChart>(u"aging"_s, u"trend"_s);
    QTRY_VERIFY(chart->series().columns.size() > 5);
    const QDate today = m_workspace->view().today();
    QVERIFY(!m_workspace->view().isLookingBack());
    const QPoint above(int(chart->segmentRect(4, 0).center().x()), 3);
    QTest::mouseClick(chart->findChild<QGraphicsView *>()->viewport(), Qt::LeftButton, {}, above);
    QTRY_VERIFY(m_workspace->view().isLookingBack());
    QVERIFY(m_workspace->view().asOf().day < today);
    for (const QString &screen : {u"aging"_s, u"customers"_s, u"documents"_s, u"reconcile"_s}) {
        window().show(screen);
        auto *banner = find<QWidget>(screen, u"lookingBackBanner"_s);
        QVERIFY2(banner && banner->isVisible(), qPrintable(screen));
    }
    trigger(u"view.today"_s);
    QCOMPARE(m_workspace->view().asOf().day, today);
    QVERIFY(!find<QWidget>(u"reconcile"_s, u"lookingBackBanner"_s)->isVisible());
}

void TestDesktop::anInvoiceNumberIsFoundAndOpened()
{
    open();
    workspace::DocumentQuery query;
    query.asOf = m_workspace->view().asOf();
    query.policy = m_workspace->agingPolicy();
    query.kinds = {ledger::DocumentKind::Invoice};
    auto list = m_workspace->ledger().documents(query);
    list.waitForFinished();
    const Result<workspace::DocumentList> invoices = list.result();
    QVERIFY(invoices && !invoices->ids.empty());
    auto row = m_workspace->ledger().documentRows({invoices->ids.front()}, query.asOf, query.policy);
    row.waitForFinished();
    const ledger::Document invoice = row.result()->front().document;

    trigger(u"go.find"_s);
    CommandPalette &palette = window().palette();
    QTest::keyClicks(palette.field(), invoice.fact.number);
    QAbstractItemModel *hits = palette.list()->model();
    QTRY_VERIFY(hits->rowCount() > 0 && hits->index(0, 0).data().toString().contains(invoice.fact.number));
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QTRY_COMPARE(window().currentScreen(), u"customer"_s);
    QTRY_COMPARE(find<QLabel>(u"customer"_s, u"screenTitle"_s)->text(), invoice.customerName);
}

void TestDesktop::theWorkbookIsWritten()
{
    open();
    trigger(u"file.agedReceivables"_s);
    auto *dialog = window().findChild<QFileDialog *>(u"saveDialog"_s);
    QVERIFY(dialog);
    const QString path = m_folder.filePath(u"aged.xlsx"_s);
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY(!m_workspace->jobs().jobs().empty()
                && m_workspace->jobs().jobs().front().state == workspace::JobState::Done);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(2), "PK"_ba);
}

void TestDesktop::acceptIsUndoneAndRedoneThroughTheMenu()
{
    open();
    window().show(u"reconcile"_s);
    const auto done = [this] {
        auto asked = m_workspace->reconcile().counts();
        asked.waitForFinished();
        return asked.result()->done;
    };
    auto *exact = find<QAbstractButton>(u"reconcile"_s, u"queue1"_s); // Queue::Exact
    auto *accept = find<QPushButton>(u"reconcile"_s, u"accept"_s);
    QVERIFY(exact && accept);
    exact->click();
    QTRY_VERIFY(accept->isEnabled());
    const qint64 before = done();
    accept->click();
    QAction *undo = window().actions().action(u"edit.undo"_s);
    QAction *redo = window().actions().action(u"edit.redo"_s);
    QTRY_VERIFY(undo->isEnabled());
    QCOMPARE(done(), before + 1);
    undo->trigger();
    QTRY_VERIFY(redo->isEnabled());
    QCOMPARE(done(), before);
    redo->trigger();
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY(!redo->isEnabled());
    QCOMPARE(done(), before + 1);
}

void TestDesktop::anotherThemeKeepsWhatIsShown()
{
    open();
    showMatrix();
    AgingMatrix *cells = m_matrix;
    QModelIndex chosen;
    for (int column = 2; column < cells->model()->columnCount() && !chosen.isValid(); ++column) {
        const QModelIndex at = cells->model()->index(0, column);
        const std::optional<AgingCell> cell = cells->model()->cellAt(at);
        if (cell && cell->units != 0)
            chosen = at;
    }
    QVERIFY(chosen.isValid());
    cells->table()->view()->setCurrentIndex(chosen);
    const qint64 units = cells->chosen()->units;
    const QImage light = window().grab().toImage();
    m_theme->setChoice(ThemeChoice::Dark);
    QVERIFY(window().grab().toImage() != light);
    QCOMPARE(window().currentScreen(), u"aging"_s);
    QVERIFY(cells->chosen());
    QCOMPARE(cells->chosen()->units, units);
    m_theme->setChoice(ThemeChoice::Light);
    QCOMPARE(cells->chosen()->units, units);
}

void TestDesktop::droppedFilesAreShownAndNotKept()
{
    open();
    const QString path = m_folder.filePath(u"customers.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Customer no,Customer name,Country\nN-1,Newcomer Ltd,GB\n");
    file.close();
    Q_EMIT window().filesDropped({path});
    QTRY_COMPARE(window().currentScreen(), u"import"_s);
    QTRY_VERIFY(!m_workspace->jobs().jobs().empty() && m_workspace->jobs().runningCount() == 0);
    auto asked = m_workspace->info();
    asked.waitForFinished();
    QCOMPARE(asked.result()->customers, kCustomers);
}

void TestDesktop::theBookTellsItsCurrenciesAndWhatWaits()
{
    open();
    auto *button = window().findChild<DropButton *>(u"currency"_s);
    QVERIFY(button);
    QMenu *menu = button->menu();
    QVERIFY(menu);
    QTRY_VERIFY(menu->actions().size() > 2);
    QCOMPARE(menu->actions().constFirst()->isChecked(), true);
    menu->actions().at(1)->trigger();
    QVERIFY(m_workspace->view().currency());
    QCOMPARE(m_workspace->view().currency()->code(), menu->actions().at(1)->text());
    auto *size = window().findChild<QLabel *>(u"bookSize"_s);
    QTRY_VERIFY(size->text().startsWith(u"24 customers"_s));
}

void TestDesktop::aFileThatIsNoBookIsRefusedOnTheStartPage()
{
    const QString path = m_folder.filePath(u"letter.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    QSignalSpy failed(m_desktop.get(), &Desktop::failed);
    m_desktop->openBook(path);
    QTRY_COMPARE(failed.size(), 1);
    auto *problem = window().findChild<QLabel *>(u"firstRunProblem"_s);
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"letter.txt"_s));
    QVERIFY(!m_workspace->isOpen());
}

void TestDesktop::theWindowOpensWhereItWasLeft()
{
    open();
    const QString book = m_workspace->path();
    window().show(u"aging"_s);
    window().close();
    m_desktop.reset();
    m_workspace = std::make_unique<workspace::Workspace>();
    m_desktop = std::make_unique<Desktop>(*m_workspace, *m_theme, *m_settings);
    m_desktop->start({});
    QTRY_COMPARE(window().currentScreen(), u"aging"_s);
    QCOMPARE(m_workspace->path(), book);
}

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
