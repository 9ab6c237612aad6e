#include "tests/ui/platform_desk.h"
#include "tests/ui/screen_samples.h"
#include "ui/connections/add_connection_dialog.h"
#include "ui/connections/connections_screen.h"
#include "ui/connections/connections_view.h"
#include "ui/outbox/outbox_screen.h"
#include "ui/outbox/outbox_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using samples::PlatformDesk;
using store::OutboxState;

namespace {

constexpr int kLongest = 30'000;
constexpr QSize kWide(1288, 784);
constexpr QSize kNarrow(980, 584);

} // namespace

/// Connections and the outbox with data in every state, in both themes and sizes; the pictures are kept where
/// QUITTANCE_PICTURES says.
class PlatformPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanupTestCase() { m_desk.reset(); }

    void connectionsAreShownWithWhatTheyBrought();
    void everyStateOfAWriteIsShown();

private:
    template<typename T>
    [[nodiscard]] T answered(QFuture<T> future);
    void push(workspace::WriteWish wish);
    void draw(QWidget &screen, const QString &name);
    [[nodiscard]] std::set<OutboxState> states();

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<PlatformDesk> m_desk;
};

void PlatformPicturesTest::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName(u"quittance-test"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_theme = std::make_unique<Theme>();
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->applyTo(*qApp);
    m_desk = std::make_unique<PlatformDesk>(m_folder.filePath(u"book.quittance"_s));
}

template<typename T>
T PlatformPicturesTest::answered(QFuture<T> future)
{
    [&] { QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kLongest); }();
    return future.takeResult();
}

void PlatformPicturesTest::push(workspace::WriteWish wish)
{
    const auto item = answered(m_desk->workspace().outbox().push(std::move(wish)));
    QVERIFY2(item.has_value(), item ? "" : qPrintable(item.error().message));
}

void PlatformPicturesTest::draw(QWidget &screen, const QString &name)
{
    for (const bool isDark : {false, true}) {
        m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
        for (const QSize &size : {kNarrow, kWide}) {
            screen.resize(size);
            samples::keepPicture(screen, u"%1-%2-%3"_s.arg(name, isDark ? u"dark"_s : u"light"_s).arg(size.width()));
        }
    }
    m_theme->setChoice(ThemeChoice::Light);
    screen.resize(kWide);
}

std::set<OutboxState> PlatformPicturesTest::states()
{
    std::set<OutboxState> found;
    if (const auto items = answered(m_desk->workspace().outbox().list())) {
        for (const store::OutboxItem &item : *items)
            found.insert(item.at.state);
    }
    return found;
}

void PlatformPicturesTest::connectionsAreShownWithWhatTheyBrought()
{
    ConnectionsScreen screen(m_desk->workspace(), *m_theme);
    screen.resize(kWide);
    screen.show();
    draw(screen, u"connections-none"_s);
    QVERIFY(answered(m_desk->connectBooks()));
    QVERIFY(answered(m_desk->connectCloud()));
    QVERIFY(answered(m_desk->connectReceivables()));
    QVERIFY(answered(m_desk->workspace().connections().sync({})));
    m_desk->refusedPaths = {u"creditNotes"_s};
    QVERIFY(answered(m_desk->workspace().connections().sync({.names = {u"Harbour books"_s}, .isFull = true})));
    auto *connections = screen.findChild<DataTable *>(u"connections"_s);
    QTRY_COMPARE_WITH_TIMEOUT(connections->model()->rowCount(), 3, kLongest);
    screen.view().choose(u"Harbour books"_s);
    auto *runs = screen.findChild<DataTable *>(u"runs"_s);
    QTRY_COMPARE_WITH_TIMEOUT(runs->model()->rowCount(), 2, kLongest);
    const auto *sources = connections->model();
    QTRY_COMPARE_WITH_TIMEOUT(sources->index(1, 1).data().toString(), u"2 issue(s)"_s, kLongest);
    draw(screen, u"connections-runs"_s);
    auto *types = screen.findChild<DataTable *>(u"types"_s);
    for (int row = 0; row < types->model()->rowCount(); ++row) {
        if (types->model()->index(row, 1).data().toString() == u"Invoices")
            types->setCurrentRow(row);
    }
    screen.view().setPage(ConnectionPage::Refused);
    auto *refused = screen.findChild<DataTable *>(u"refused"_s);
    QTRY_COMPARE_WITH_TIMEOUT(refused->model()->rowCount(), 3, kLongest);
    draw(screen, u"connections-refused"_s);
    screen.view().setPage(ConnectionPage::Requests);
    auto *requests = screen.findChild<DataTable *>(u"requests"_s);
    QTRY_VERIFY_WITH_TIMEOUT(requests->model()->rowCount() > 20, kLongest);
    draw(screen, u"connections-requests"_s);
    screen.resize(kNarrow);
    screen.view().setPage(ConnectionPage::Offers);
    draw(screen, u"connections-offers"_s);
    QVERIFY(!screen.grab().isNull());
}

void PlatformPicturesTest::everyStateOfAWriteIsShown()
{
    const QString books = u"Harbour books"_s;
    OutboxScreen screen(m_desk->workspace(), *m_theme);
    screen.resize(kWide);
    screen.show();
    draw(screen, u"outbox-none"_s);
    workspace::OutboxService &outbox = m_desk->workspace().outbox();
    const Currency eur = *Currency::fromCode(u"EUR");
    QVERIFY(answered(outbox.setLimits({{eur, Money(10'000 * kUnitsPerWhole, eur)}})));
    using fake::Fate;
    m_desk->codat.books.fates = {Fate::SucceedsAtOnce, Fate::Fails, Fate::StaysPending};
    push(PlatformDesk::invoiceTo(books, u"INV-21001"_s, 420));
    push(PlatformDesk::invoiceTo(books, u"INV-21002"_s, 918));
    push(PlatformDesk::invoiceTo(books, u"INV-21003"_s, 1'260));
    QVERIFY(answered(outbox.run()));
    auto held = PlatformDesk::invoiceTo(books, u"INV-21004"_s, 75);
    held.isHeld = true;
    push(held);
    push(PlatformDesk::invoiceTo(books, u"INV-21005"_s, 26'418));
    held.intent.number = u"INV-21006"_s;
    push(held);
    const auto all = answered(outbox.list());
    QVERIFY(all && all->back().at.state == OutboxState::Held);
    QVERIFY(answered(outbox.cancel(all->back().id)));
    m_desk->codat.books.fates = {Fate::IsLost};
    push(PlatformDesk::invoiceTo(books, u"INV-20801"_s, 999));
    m_desk->alloy.afterPost = fake::Fault::ResetBeforeAnswer;
    m_desk->alloy.isAppended = false;
    push(PlatformDesk::invoiceTo(u"Cloud books"_s, u"CL-0007"_s, 310));
    m_desk->stalled = "INV-21009";
    auto waiting = outbox.push(PlatformDesk::invoiceTo(books, u"INV-21009"_s, 640));
    QTRY_VERIFY_WITH_TIMEOUT(states().contains(OutboxState::Sending), kLongest);
    auto queued = outbox.push(PlatformDesk::invoiceTo(books, u"INV-21010"_s, 55));
    QTRY_VERIFY_WITH_TIMEOUT(states().contains(OutboxState::Queued), kLongest);
    const std::set<OutboxState> every{OutboxState::Held,        OutboxState::Queued,    OutboxState::Sending,
                                      OutboxState::Accepted,    OutboxState::Confirmed, OutboxState::Failed,
                                      OutboxState::Unconfirmed, OutboxState::Cancelled};
    QCOMPARE(states(), every);
    auto *view = screen.findChild<OutboxView *>();
    view->setShow(OutboxShow::All);
    QTRY_COMPARE_WITH_TIMEOUT(view->items().model()->rowCount(), 10, kLongest);
    auto *page = screen.findChild<Segmented *>(u"detailPage"_s);
    const std::pair<QString, int> looks[] = {{u"INV-21009"_s, 0}, {u"INV-21002"_s, 1}, {u"INV-20801"_s, 2}};
    for (const auto &[number, at] : looks) {
        for (int row = 0; row < view->items().model()->rowCount(); ++row) {
            for (int column = 0; column < view->items().model()->columnCount(); ++column) {
                if (view->items().model()->index(row, column).data().toString() == number)
                    view->items().setCurrentRow(row);
            }
        }
        const auto *request = screen.findChild<QPlainTextEdit *>(u"request"_s);
        QTRY_VERIFY_WITH_TIMEOUT(request->toPlainText().contains(number), kLongest);
        page->setCurrent(at);
        draw(screen, u"outbox-page%1"_s.arg(at));
    }
}

QTEST_MAIN(PlatformPicturesTest)
#include "tst_platform_pictures.moc"
