#include "tests/ui/screen_samples.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/connections/connection_grids.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/connections_view.h"
#include "ui/documents/cell_grid.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using sync::ConnectionStatus;
using sync::ListOutcome;
using sync::ListStatus;
using workspace::NewConnection;
using workspace::SyncWish;
using workspace::TypeWish;

namespace {

const QDate kToday(2026, 3, 31);
constexpr qint64 kHour = 3'600'000;
const Instant kNow{1'774'951'200'000}; // 31 March 2026, 10:00 UTC

ListStatus listOf(const QByteArray &key, qint64 hoursAgo, ListOutcome outcome = ListOutcome::Complete)
{
    ListStatus list;
    list.list = key;
    list.outcome = outcome;
    list.schedule = {.kind = sync::Schedule::Kind::Every, .hours = 1};
    list.successAt = Instant{kNow.ms - hoursAgo * kHour};
    list.attemptAt = kNow;
    list.records = 48;
    return list;
}

std::vector<ConnectionStatus> statuses()
{
    ConnectionStatus books;
    books.connection.id = ledger::ConnectionId(1);
    books.connection.settings = {.name = u"Harbour books"_s, .provider = u"codat"_s, .company = u"comp-1"_s};
    books.lists = {listOf("customers", 0), listOf("invoices", 0), listOf("creditNotes", 37, ListOutcome::Failed),
                   listOf("payments", 0), listOf("transfers", 0)};
    books.lists[2].error = u"The platform answered with an error of its own (502)."_s;
    books.lists[2].failures = 2;
    books.lists[2].isBehind = true;
    books.lists[3].rejected = 2;
    books.lists[4].isOn = false;
    ConnectionStatus receivables;
    receivables.connection.id = ledger::ConnectionId(2);
    receivables.connection.settings = {.name = u"Receivables"_s, .provider = u"routable"_s};
    receivables.lists = {listOf("receivables", 1), listOf("companies", 1)};
    return {books, receivables};
}

std::vector<workspace::ProviderOffer> offers()
{
    using connect::WriteAction;
    using connect::WriteKind;
    workspace::ProviderOffer codat{.provider = u"codat"_s, .lists = {}, .writes = {}};
    codat.lists = {{.key = "customers"}, {.key = "invoices"}};
    codat.writes = {{WriteKind::Invoice, WriteAction::Create, {}},
                    {WriteKind::Receivable, WriteAction::Create, u"Codat knows no receivables."_s}};
    workspace::ProviderOffer alloy = codat;
    alloy.provider = u"alloy"_s;
    alloy.lists.pop_back();
    return {codat, alloy};
}

QMenu *openMenu(const QString &name)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *menu = qobject_cast<QMenu *>(widget); menu && menu->objectName() == name)
            return menu;
    }
    return nullptr;
}

} // namespace

class ConnectionsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutConnectionsItSaysWhatToDo();
    void everyTypeTellsHowCurrentItIs();
    void aFailureNamesItsCauseAndOffersToSyncAgain();
    void typesMoreThanADayApartAreSaid();
    void theSwitchTurnsATypeOffByMouseAndByKey();
    void aScheduleIsSetForTheChosenTypes();
    void newStatusMovesNothingThatIsLookedAt();
    void shiftF5ReadsTheChosenTypesThatAreOn();
    void fullAndRefreshAskForTheWholeConnection();
    void whileReadingOnlyStopIsOffered();
    void theMatrixSaysWhyNot();
    void theWizardWantsANameAndASecret();
    void anAddressIsHttpsOrThisMachine();
    void whatTheTestLearntIsAdded();
    void withoutAKeychainTheWizardSaysSo();
    void pictures();

private:
    [[nodiscard]] DataTable *table(const QString &name) const { return m_view->findChild<DataTable *>(name); }
    [[nodiscard]] HintButton *button(const QString &name) const { return m_view->findChild<HintButton *>(name); }
    [[nodiscard]] QString cell(const QString &name, int row, int column) const
    {
        return table(name)->model()->index(row, column).data().toString();
    }

    QTemporaryDir m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConnectionsView> m_view;
};

void ConnectionsViewTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
}

void ConnectionsViewTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    QSettings().clear();
    m_view = std::make_unique<ConnectionsView>(*m_theme);
    m_view->resize(1288, 784);
    m_view->setStatuses(statuses(), kNow, kToday);
    m_view->setOffers(offers());
    m_view->show();
    QTRY_VERIFY(m_view->windowHandle()->isExposed());
}

void ConnectionsViewTest::cleanup()
{
    m_view.reset();
}

void ConnectionsViewTest::withoutConnectionsItSaysWhatToDo()
{
    m_view->clear();
    const QSignalSpy add(m_view.get(), &ConnectionsView::addWanted);
    auto *empty = table(u"connections"_s)->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->button(), Qt::LeftButton);
    QCOMPARE(add.count(), 1);
    QVERIFY(!button(u"syncAll"_s)->isEnabled());
    QVERIFY(!button(u"remove"_s)->isEnabled());
}

void ConnectionsViewTest::everyTypeTellsHowCurrentItIs()
{
    QCOMPARE(m_view->chosen(), u"Harbour books"_s);
    QCOMPARE(cell(u"types"_s, 0, 1), u"Customers"_s);
    QCOMPARE(cell(u"types"_s, 0, 2), u"hourly"_s);
    QCOMPARE(cell(u"types"_s, 0, 5), u"Complete"_s);
    QCOMPARE(cell(u"types"_s, 2, 4), u"37 h"_s);
    QCOMPARE(cell(u"types"_s, 2, 5), u"Failed"_s);
    QVERIFY(cell(u"types"_s, 2, 9).contains(u"(502)"));
    QCOMPARE(cell(u"types"_s, 3, 7), u"2"_s);
    QCOMPARE(cell(u"types"_s, 4, 5), u"Off"_s);
    QCOMPARE(cell(u"connections"_s, 0, 1), u"2 issue(s)"_s);
    QCOMPARE(freshMarkOf(statuses()[0]), FreshMark::Failed);
    QCOMPARE(freshMarkOf(statuses()[1]), FreshMark::Fresh);
}

void ConnectionsViewTest::aFailureNamesItsCauseAndOffersToSyncAgain()
{
    auto *banner = m_view->findChild<Banner *>(u"typesBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->message().contains(u"(502)"));
    QSignalSpy wanted(m_view.get(), &ConnectionsView::syncWanted);
    QTest::mouseClick(banner->findChild<HintButton *>(), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    const auto wish = wanted.front().front().value<SyncWish>();
    QCOMPARE(wish.names, QStringList{u"Harbour books"_s});
    QCOMPARE(wish.lists, std::vector<QByteArray>{"creditNotes"});
    m_view->choose(u"Receivables"_s);
    QVERIFY(!banner->isVisible());
}

void ConnectionsViewTest::typesMoreThanADayApartAreSaid()
{
    std::vector<ConnectionStatus> apart = statuses();
    apart[0].lists[2].outcome = ListOutcome::Complete;
    apart[0].lists[2].error.clear();
    m_view->setStatuses(apart, kNow, kToday);
    auto *banner = m_view->findChild<Banner *>(u"typesBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->message().contains(u"24 h"));
    QVERIFY(banner->message().contains(u"Credit notes"));
}

void ConnectionsViewTest::theSwitchTurnsATypeOffByMouseAndByKey()
{
    QSignalSpy wanted(m_view.get(), &ConnectionsView::typesWanted);
    QTableView *types = table(u"types"_s)->view();
    const QModelIndex first = types->model()->index(0, kSwitchColumn);
    QTest::mouseClick(types->viewport(), Qt::LeftButton, {}, types->visualRect(first).center());
    QCOMPARE(wanted.count(), 0);
    auto *box = m_view->findChild<QMessageBox *>(u"switchOffDialog"_s);
    QVERIFY2(box && box->informativeText().contains(u"aging"), "what stops is said before it stops");
    QTest::mouseClick(box->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][1].value<TypeWish>().off, std::vector<QByteArray>{"customers"});
    table(u"types"_s)->setFocus();
    table(u"types"_s)->setCurrentRow(4);
    QTest::keyClick(types, Qt::Key_Space);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted[1][1].value<TypeWish>().on, std::vector<QByteArray>{"transfers"});
}

void ConnectionsViewTest::aScheduleIsSetForTheChosenTypes()
{
    QSignalSpy wanted(m_view.get(), &ConnectionsView::typesWanted);
    table(u"types"_s)->setCurrentRow(1);
    QTest::mouseClick(button(u"every"_s), Qt::LeftButton);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = openMenu(u"everyMenu"_s)) != nullptr);
    menu->findChild<QAction *>(u"every-24h"_s)->trigger();
    menu->close();
    QCOMPARE(wanted.count(), 1);
    const auto wish = wanted[0][1].value<TypeWish>();
    QCOMPARE(wish.on, std::vector<QByteArray>{"invoices"});
    QVERIFY(wish.schedule == (sync::Schedule{.kind = sync::Schedule::Kind::Every, .hours = 24}));
    table(u"types"_s)->setCurrentRow(4);
    QVERIFY2(!button(u"every"_s)->isEnabled(), "what is off is not switched on by a schedule");
}

void ConnectionsViewTest::newStatusMovesNothingThatIsLookedAt()
{
    m_view->choose(u"Receivables"_s);
    table(u"types"_s)->setCurrentRow(1);
    std::vector<ConnectionStatus> more = statuses();
    ConnectionStatus another = more[0];
    another.connection.id = ledger::ConnectionId(9);
    another.connection.settings.name = u"Another"_s;
    more.insert(more.begin(), another);
    m_view->setStatuses(more, kNow, kToday);
    QCOMPARE(m_view->chosen(), u"Receivables"_s);
    QCOMPARE(m_view->chosenType(), QByteArray("companies"));
}

void ConnectionsViewTest::shiftF5ReadsTheChosenTypesThatAreOn()
{
    QSignalSpy wanted(m_view.get(), &ConnectionsView::syncWanted);
    m_view->activateWindow();
    QTRY_VERIFY(m_view->isActiveWindow());
    table(u"types"_s)->setFocus();
    table(u"types"_s)->view()->selectAll();
    QTRY_VERIFY(button(u"again"_s)->isEnabled());
    QTest::keyClick(table(u"types"_s)->view(), Qt::Key_F5, Qt::ShiftModifier);
    QTRY_COMPARE(wanted.count(), 1);
    const std::vector<QByteArray> read = wanted[0][0].value<SyncWish>().lists;
    QCOMPARE(read.size(), size_t(4));
    QVERIFY(std::ranges::find(read, QByteArray("transfers")) == read.end());
}

void ConnectionsViewTest::fullAndRefreshAskForTheWholeConnection()
{
    QSignalSpy wanted(m_view.get(), &ConnectionsView::syncWanted);
    QTest::mouseClick(button(u"full"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"refresh"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"syncAll"_s), Qt::LeftButton);
    QCOMPARE(wanted.count(), 3);
    QVERIFY(wanted[0][0].value<SyncWish>().isFull);
    QCOMPARE(wanted[0][0].value<SyncWish>().names, QStringList{u"Harbour books"_s});
    QVERIFY(wanted[1][0].value<SyncWish>().isRefreshed);
    QVERIFY(wanted[2][0].value<SyncWish>().names.isEmpty());
}

void ConnectionsViewTest::whileReadingOnlyStopIsOffered()
{
    const QSignalSpy stopped(m_view.get(), &ConnectionsView::stopWanted);
    QVERIFY(!button(u"stop"_s)->isVisible());
    m_view->setRunning(true, 5, 10);
    QVERIFY(!button(u"syncAll"_s)->isEnabled());
    QTest::mouseClick(button(u"stop"_s), Qt::LeftButton);
    QCOMPARE(stopped.count(), 1);
    m_view->setRunning(false);
    QVERIFY(!button(u"stop"_s)->isVisible());
    QVERIFY(button(u"syncAll"_s)->isEnabled());
}

void ConnectionsViewTest::theMatrixSaysWhyNot()
{
    const auto matrices = m_view->findChildren<DataTable *>(u"offers"_s);
    QCOMPARE(matrices.size(), 2);
    const auto shown = [&matrices] { return int(matrices[0]->isVisible()) + int(matrices[1]->isVisible()); };
    QTRY_COMPARE(shown(), 1);
    m_view->resize(980, 584);
    QTRY_COMPARE(shown(), 0);
    QTest::mouseClick(m_view->findChild<Segmented *>(u"lower"_s)->button(int(ConnectionPage::Offers)), Qt::LeftButton);
    QTRY_COMPARE(shown(), 1);
    QCOMPARE(cell(u"offers"_s, 1, 0), u"Read: Invoices"_s);
    QCOMPARE(cell(u"offers"_s, 1, 1), u"yes"_s);
    QCOMPARE(cell(u"offers"_s, 1, 2), u"–"_s);
    const QModelIndex refused = table(u"offers"_s)->model()->index(3, 1);
    QCOMPARE(refused.data(Qt::ToolTipRole).toString(), u"Codat knows no receivables."_s);
}

void ConnectionsViewTest::theWizardWantsANameAndASecret()
{
    auto *dialog = new AddConnectionDialog(*m_theme, offers(), {u"Codat"_s}, m_view.get());
    dialog->open();
    auto *next = dialog->findChild<HintButton *>(u"next"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(dialog->step(), 1);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(dialog->step(), 1);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"connectionName"_s), u"Codat"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"secret"_s), u"key"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY2(dialog->step() == 1, "the name is taken");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"connectionName"_s), u" 2"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"secret"_s)->echoMode(), QLineEdit::Password);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"secret"_s), Qt::Key_Return);
    QCOMPARE(dialog->step(), 2);
    dialog->reject();
}

void ConnectionsViewTest::anAddressIsHttpsOrThisMachine()
{
    const std::pair<QString, bool> addresses[] = {{u"http://books.example"_s, false},
                                                  {u"books.example"_s, false},
                                                  {u"https://books.example"_s, true},
                                                  {u"http://127.0.0.1:8080"_s, true}};
    for (const auto &[address, isTaken] : addresses) {
        auto *dialog = new AddConnectionDialog(*m_theme, offers(), {}, m_view.get());
        dialog->open();
        auto *next = dialog->findChild<HintButton *>(u"next"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"secret"_s), u"key"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"connectionAddress"_s), address);
        QTest::mouseClick(next, Qt::LeftButton);
        QVERIFY2(dialog->step() == (isTaken ? 2 : 1), qPrintable(address));
        delete dialog;
    }
}

void ConnectionsViewTest::whatTheTestLearntIsAdded()
{
    auto *dialog = new AddConnectionDialog(*m_theme, offers(), {}, m_view.get());
    QSignalSpy tested(dialog, &AddConnectionDialog::testWanted);
    QSignalSpy added(dialog, &AddConnectionDialog::addWanted);
    dialog->open();
    QTest::mouseClick(dialog->findChild<Segmented *>(u"platform"_s)->button(1), Qt::LeftButton);
    auto *next = dialog->findChild<HintButton *>(u"next"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QVERIFY(!dialog->findChild<QLineEdit *>(u"option-company"_s)->isVisible());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"option-credential"_s), u"cred-1"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"secret"_s), u"key"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<HintButton *>(u"testConnection"_s), Qt::LeftButton);
    QCOMPARE(tested.count(), 1);
    QVERIFY(!next->isEnabled());
    dialog->showTest(fail(Error::Kind::ReadOnly, u"Alloy does not accept the key."_s));
    QCOMPARE(dialog->findChild<TextLabel *>(u"testDetail"_s)->text(), u"Alloy does not accept the key."_s);
    connect::ConnectionReport report{.company = u"Harbour Ltd"_s, .platform = u"Xero"_s};
    report.learntOptions = {{u"parameter"_s, u"connectionId"_s}};
    dialog->showTest(report);
    QVERIFY(dialog->findChild<TextLabel *>(u"testAnswer"_s)->text().contains(u"Harbour Ltd"));
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(added.count(), 1);
    const auto wanted = added[0][0].value<NewConnection>();
    QCOMPARE(wanted.settings.provider, u"alloy"_s);
    QCOMPARE(wanted.settings.options.at(u"credential"_s), u"cred-1"_s);
    QCOMPARE(wanted.settings.options.at(u"parameter"_s), u"connectionId"_s);
    QCOMPARE(wanted.secret, QByteArray("key"));
    QVERIFY(added[0][1].toBool());
    dialog->showAdded({});
}

void ConnectionsViewTest::withoutAKeychainTheWizardSaysSo()
{
    auto *dialog = new AddConnectionDialog(*m_theme, offers(), {}, m_view.get());
    dialog->open();
    auto *next = dialog->findChild<HintButton *>(u"next"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"secret"_s), u"key"_s);
    QTest::mouseClick(next, Qt::LeftButton);
    QTest::mouseClick(next, Qt::LeftButton);
    dialog->showAdded(fail(Error::Kind::Unsupported, u"There is none."_s));
    QCOMPARE(dialog->step(), 1);
    bool isSaid = false;
    for (const TextLabel *label : dialog->findChildren<TextLabel *>())
        isSaid |= label->isVisible() && label->text().contains(u"no keychain");
    QVERIFY(isSaid);
    delete dialog;
}

void ConnectionsViewTest::pictures()
{
    samples::keepPicture(*m_view, u"connections-light"_s);
    auto *dialog = new AddConnectionDialog(*m_theme, offers(), {}, m_view.get());
    dialog->open();
    samples::keepPicture(*dialog, u"connections-wizard-1"_s);
    QTest::mouseClick(dialog->findChild<HintButton *>(u"next"_s), Qt::LeftButton);
    samples::keepPicture(*dialog, u"connections-wizard-2"_s);
    delete dialog;
    m_theme->setChoice(ThemeChoice::Dark);
    m_view->resize(980, 584);
    m_view->setPage(ConnectionPage::Offers);
    samples::keepPicture(*m_view, u"connections-dark-narrow"_s);
    m_theme->setChoice(ThemeChoice::Light);
    QVERIFY(!m_view->grab().isNull());
}

QTEST_MAIN(ConnectionsViewTest)
#include "tst_connections_view.moc"
