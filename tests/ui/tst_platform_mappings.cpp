#include "tests/ui/platform_desk.h"
#include "tests/ui/screen_samples.h"
#include "ui/connections/comparison_pane.h"
#include "ui/connections/connections_screen.h"
#include "ui/connections/connections_view.h"
#include "ui/connections/mapping_dialog.h"
#include "ui/connections/mappings_pane.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::PlatformDesk;

namespace {

constexpr int kLongest = 30'000;
enum MappingColumn { WhatColumn, CheckColumn, IsColumn, IdColumn };

} // namespace

/// What a connection says once for its writes, and the platform's own figures beside ours.
class PlatformMappingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aMappingIsChosenByKeysAndUndone();
    void whatThePlatformNoLongerHasIsSaid();
    void anAccountForOneCurrencyStandsBesideThatOfAll();
    void aKeyOfAnotherConnectionIsNotTaken();
    void theirFiguresStandBesideOurs();
    void whatIsLeftOfTheDayIsShown();

private:
    template<typename T>
    [[nodiscard]] T answered(QFuture<T> future);
    void showPage(ConnectionPage page);
    [[nodiscard]] DataTable *table(const QString &name) const { return m_screen->findChild<DataTable *>(name); }
    [[nodiscard]] int rowOf(const QString &tableName, const QString &text) const;
    [[nodiscard]] QString mapping(const QString &what, int column) const;
    void chooseMapping(const QString &what, const QString &value);

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PlatformDesk> m_desk;
    std::unique_ptr<ConnectionsScreen> m_screen;
    int m_books = 0;
};

void PlatformMappingsTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void PlatformMappingsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_desk = std::make_unique<PlatformDesk>(m_folder.filePath(u"book%1.quittance"_s.arg(++m_books)));
    samples::fillFigures(m_desk->codat);
    m_desk->requestsLeft = 958;
    QVERIFY(answered(m_desk->connectBooks()));
    QVERIFY(answered(m_desk->workspace().connections().sync({})));
    m_screen = std::make_unique<ConnectionsScreen>(m_desk->workspace(), *m_theme);
    m_screen->resize(1288, 784);
    m_screen->show();
    m_screen->activateWindow();
    QTRY_VERIFY(m_screen->isActiveWindow());
    QTRY_COMPARE_WITH_TIMEOUT(m_screen->view().chosen(), u"Harbour books"_s, kLongest);
}

void PlatformMappingsTest::cleanup()
{
    m_screen.reset();
    m_desk.reset();
}

template<typename T>
T PlatformMappingsTest::answered(QFuture<T> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kLongest); }();
    return future.takeResult();
}

void PlatformMappingsTest::showPage(ConnectionPage page)
{
    auto *pages = m_screen->findChild<Segmented *>(u"lower"_s);
    QTest::mouseClick(pages->button(int(page)), Qt::LeftButton);
    QCOMPARE(m_screen->view().page(), page);
}

int PlatformMappingsTest::rowOf(const QString &tableName, const QString &text) const
{
    const QAbstractItemModel *model = table(tableName)->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == text)
            return row;
    }
    return -1;
}

QString PlatformMappingsTest::mapping(const QString &what, int column) const
{
    const int row = rowOf(u"mappings"_s, what);
    return row < 0 ? QString() : table(u"mappings"_s)->model()->index(row, column).data().toString();
}

void PlatformMappingsTest::chooseMapping(const QString &what, const QString &value)
{
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"mappings"_s, what) >= 0, kLongest);
    table(u"mappings"_s)->setCurrentRow(rowOf(u"mappings"_s, what));
    QTRY_VERIFY_WITH_TIMEOUT(m_screen->findChild<HintButton *>(u"chooseMapping"_s)->isEnabled(), kLongest);
    QTest::keyClick(table(u"mappings"_s)->view(), Qt::Key_F2);
    QPointer<MappingDialog> dialog;
    QTRY_VERIFY((dialog = m_screen->findChild<MappingDialog *>()) != nullptr);
    auto *box = dialog->findChild<QComboBox *>(u"mappingValue"_s);
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), value);
    samples::keepPicture(*dialog, u"mapping-dialog"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog.isNull());
    m_screen->activateWindow();
    QTRY_VERIFY(m_screen->isActiveWindow());
}

void PlatformMappingsTest::aMappingIsChosenByKeysAndUndone()
{
    showPage(ConnectionPage::Mappings);
    const QString what = u"Income account"_s;
    chooseMapping(what, u"200"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mapping(what, CheckColumn), u"Set"_s, kLongest);
    QVERIFY(mapping(what, IsColumn).contains(u"Sales"));
    QCOMPARE(mapping(what, IdColumn), u"200"_s);
    samples::keepPicture(*m_screen, u"connections-mappings"_s);
    workspace::UndoHistory &history = m_desk->workspace().history();
    QTRY_VERIFY_WITH_TIMEOUT(history.canUndo(), kLongest); // a step is over after the table shows it
    history.undo();
    QTRY_COMPARE_WITH_TIMEOUT(mapping(what, CheckColumn), u"Missing"_s, kLongest);
    QTRY_VERIFY_WITH_TIMEOUT(history.canRedo(), kLongest);
    history.redo();
    QTRY_COMPARE_WITH_TIMEOUT(mapping(what, CheckColumn), u"Set"_s, kLongest);
    table(u"mappings"_s)->setCurrentRow(rowOf(u"mappings"_s, what));
    QTest::keyClick(table(u"mappings"_s)->view(), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(mapping(what, CheckColumn), u"Missing"_s, kLongest);
}

void PlatformMappingsTest::whatThePlatformNoLongerHasIsSaid()
{
    showPage(ConnectionPage::Mappings);
    chooseMapping(u"Income account"_s, u"200"_s);
    QTRY_COMPARE_WITH_TIMEOUT(mapping(u"Income account"_s, CheckColumn), u"Set"_s, kLongest);
    auto &accounts = m_desk->codat.lists[u"/companies/co/data/accounts"_s];
    accounts.erase(accounts.begin());
    QTest::keyClick(m_screen.get(), Qt::Key_F5, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(mapping(u"Income account"_s, CheckColumn), u"Not usable"_s, kLongest);
    samples::keepPicture(*m_screen, u"connections-mapping-gone"_s);
}

void PlatformMappingsTest::anAccountForOneCurrencyStandsBesideThatOfAll()
{
    showPage(ConnectionPage::Mappings);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"mappings"_s, u"Bank account"_s) >= 0, kLongest);
    table(u"mappings"_s)->setCurrentRow(rowOf(u"mappings"_s, u"Bank account"_s));
    auto *button = m_screen->findChild<HintButton *>(u"currencyMapping"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), kLongest);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = m_screen->findChild<MappingDialog *>();
    QVERIFY(dialog);
    auto *confirm = dialog->findChild<QPushButton *>(u"confirm"_s);
    auto *currency = dialog->findChild<QComboBox *>(u"mappingCurrency"_s);
    currency->setEditText(u"EURO"_s);
    QVERIFY2(!confirm->isEnabled(), "no currency of that name");
    currency->setEditText(u"EUR"_s);
    QTest::keyClicks(dialog->findChild<QComboBox *>(u"mappingValue"_s)->lineEdit(), u"1200"_s);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(mapping(u"Bank account, EUR"_s, CheckColumn), u"Set"_s, kLongest);
    QCOMPARE(mapping(u"Bank account"_s, CheckColumn), u"Missing"_s);
}

void PlatformMappingsTest::aKeyOfAnotherConnectionIsNotTaken()
{
    showPage(ConnectionPage::Mappings);
    chooseMapping(u"Income account"_s, u"999"_s);
    auto *problem = m_screen->findChild<TextLabel *>(u"mappingProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!problem->text().isEmpty(), kLongest);
    QCOMPARE(mapping(u"Income account"_s, CheckColumn), u"Missing"_s);
}

void PlatformMappingsTest::theirFiguresStandBesideOurs()
{
    showPage(ConnectionPage::Comparison);
    QSignalSpy customer(m_screen.get(), &ConnectionsScreen::customerWanted);
    QSignalSpy document(m_screen.get(), &ConnectionsScreen::documentWanted);
    auto *ask = m_screen->findChild<HintButton *>(u"askComparison"_s);
    QTRY_VERIFY_WITH_TIMEOUT(ask->isEnabled(), kLongest);
    QTest::mouseClick(ask, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"comparedBalances"_s, u"Unknown Ltd"_s) >= 0, kLongest);
    const QAbstractItemModel *balances = table(u"comparedBalances"_s)->model();
    const int alder = rowOf(u"comparedBalances"_s, u"Alder Optik"_s);
    QCOMPARE(balances->index(alder, 1).data().toString(), u"Differs"_s);
    QCOMPARE(balances->index(alder, 2).data(MoneyRole).toLongLong(), qint64(1'499'900));
    const qint64 ours = balances->index(alder, 3).data(MoneyRole).toLongLong();
    QCOMPARE(balances->index(alder, 4).data(MoneyRole).toLongLong(), 1'499'900 - ours);
    const int unknown = rowOf(u"comparedBalances"_s, u"Unknown Ltd"_s);
    QVERIFY2(!balances->index(unknown, 3).data(MoneyRole).isValid(), "not known is not zero");
    QVERIFY(!balances->index(unknown, 3).data(Qt::ToolTipRole).toString().isEmpty());
    table(u"comparedBalances"_s)->setCurrentRow(alder);
    QTest::keyClick(table(u"comparedBalances"_s)->view(), Qt::Key_Return);
    QCOMPARE(customer.count(), 1);
    samples::keepPicture(*m_screen, u"connections-comparison"_s);
    QTest::mouseClick(m_screen->findChild<Segmented *>(u"comparisonPage"_s)->button(1), Qt::LeftButton);
    const int first = rowOf(u"comparedInvoices"_s, u"INV-20801"_s);
    QVERIFY(first >= 0);
    QCOMPARE(table(u"comparedInvoices"_s)->model()->index(first, 3).data().toString(), u"proven"_s);
    table(u"comparedInvoices"_s)->setCurrentRow(first);
    QTest::keyClick(table(u"comparedInvoices"_s)->view(), Qt::Key_Return);
    QCOMPARE(document.count(), 1);
    samples::keepPicture(*m_screen, u"connections-comparison-invoices"_s);
    // What was read stays with the book.
    showPage(ConnectionPage::Runs);
    showPage(ConnectionPage::Comparison);
    QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"comparedInvoices"_s, u"INV-20801"_s) >= 0, kLongest);
}

void PlatformMappingsTest::whatIsLeftOfTheDayIsShown()
{
    QCOMPARE(m_screen->findChild<TextLabel *>(u"budgetCount"_s)->text(), u"42 of 1,000"_s);
    QVERIFY(m_screen->findChild<TextLabel *>(u"budgetLimits"_s)->text().contains(u"at once"));
}

QTEST_MAIN(PlatformMappingsTest)
#include "tst_platform_mappings.moc"
