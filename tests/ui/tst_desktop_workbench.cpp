#include "core/workspace/workspace.h"
#include "tests/ui/screen_samples.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/reconcile/undo_strip.h"
#include "ui/reconcile/unproven_pane.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/cell_roles.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::ImportAs;
using workspace::Queue;
using workspace::QueueCounts;

namespace {

/// Newer than everything of the sample, so that each stands at the head of its queue.
constexpr char kInvoices[] = "Invoice number,Customer ID,Customer,Issue date,Due date,Amount,Currency\n"
                             "WB-1001,W1,Alder Works,2026-03-05,2026-04-04,%1,EUR\n"
                             "WB-1002,W1,Alder Works,2026-03-12,2026-04-11,2500.00,EUR\n"
                             "WB-1003,W2,Birch Supplies,2026-03-15,2026-04-14,800.00,EUR\n"
                             "WB-1004,W2,Birch Supplies,2026-03-16,2026-04-15,1200.00,EUR\n"
                             "WB-1005,W3,Cedar Retail,2026-03-05,2026-04-07,640.50,EUR\n"
                             "WB-1006,W3,Cedar Retail,2026-03-10,2026-04-12,300.00,EUR\n"
                             "WB-1007,W4,Dogwood Trade,2026-03-11,2026-04-10,410.00,EUR\n"
                             "WB-1008,W4,Dogwood Trade,2026-03-11,2026-04-10,410.00,EUR\n"
                             "WB-1009,W5,Elm Overseas,2026-03-13,2026-04-12,1000.00,USD\n";
constexpr char kCreditNotes[] = "Credit note number,Customer ID,Customer,Issue date,Amount,Currency\n"
                                "WC-1,W3,Cedar Retail,2026-03-20,40.50,EUR\n";
constexpr char kPayments[] = "number,customer_name,date,amount,currency,applies_to\n"
                             "WP-1,Birch Supplies,2026-04-13,77.40,EUR,\n";
constexpr char kBank[] = "Transaction ID,Booking date,Amount,Currency,Counterparty,Text\n"
                         "B1,2026-04-16,1000.00,EUR,Alder Works,Payment WB-1001\n"
                         "B2,2026-04-16,2490.00,EUR,Alder Works,Payment WB-1002 less charges\n"
                         "B3,2026-04-16,850.00,EUR,Birch Supplies,Payment WB-1003\n"
                         "B4,2026-04-15,900.00,EUR,Cedar Retail,settlement\n"
                         "B5,2026-04-16,410.00,EUR,Dogwood Trade,settlement\n"
                         "B6,2026-04-16,77.00,EUR,Somebody else,refund of a deposit\n"
                         "B7,2026-04-15,921.40,EUR,Elm Overseas,Payment WB-1009\n";

/// A credit that the bank took back: only statements of a bank say so.
constexpr char kReturned[] = ":20:RETURNS\r\n:25:DE01\r\n:28C:1/1\r\n:60F:C260415EUR0,00\r\n"
                             ":61:2604160416RC640,50NRTINONREF\r\n:86:Returned: Cedar Retail WB-1005\r\n"
                             ":62F:D260416EUR640,50\r\n-\r\n";

} // namespace

/// The workbench in the whole window, brought by its keys into each of its states. Each is kept as a picture where
/// QUITTANCE_PICTURES names a folder.
class TestDesktopWorkbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void everyStateIsReachedByKeys_data();
    void everyStateIsReachedByKeys();

private:
    void open(const QSize &size);
    void addOwnFiles(const QString &firstAmount);
    [[nodiscard]] bool importAs(const QString &name, const QByteArray &content, ImportAs as,
                                const QString &account = {});
    [[nodiscard]] QueueCounts counts();
    void press(const QKeySequence &keys) { QTest::keySequence(&m_desktop->window(), keys); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void goToQueue(Queue queue);
    void goToLine(const QString &remoteId);
    void keep(const QString &state);
    void keepDialog(const char *name, const QString &state);
    void giveReason(const QString &reason, const QString &state);
    void comeBack();
    void decideByKeys();
    void handleDifferences();
    void findDocuments();
    void lookAtQueues();
    void lookAtUnproven();
    void standOnMovedGround();
    void askSecondPerson();
    [[nodiscard]] QDialog *dialog(const char *name) const
    {
        return m_desktop->window().findChild<QDialog *>(QString::fromLatin1(name));
    }
    template<typename T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_view->findChild<T *>(QString::fromLatin1(name));
    }

    QTemporaryDir m_folder;
    QString m_sample;
    QString m_name;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<Desktop> m_desktop;
    ReconcileView *m_view = nullptr;
};

void TestDesktopWorkbench::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(u"Quittance"_s);
    QCoreApplication::setApplicationName(u"tst_desktop_workbench"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_sample = m_folder.filePath(u"made.quittance"_s);
    workspace::Workspace maker;
    const auto made = maker.createSampleNow(m_sample, {.customers = 14, .invoices = 260, .seed = 3});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
}

void TestDesktopWorkbench::cleanup()
{
    m_desktop.reset();
    m_workspace.reset();
    m_settings.reset();
}

void TestDesktopWorkbench::open(const QSize &size)
{
    m_settings = std::make_unique<QSettings>();
    m_settings->clear();
    m_workspace = std::make_unique<workspace::Workspace>();
    m_desktop = std::make_unique<Desktop>(*m_workspace, *m_theme, *m_settings);
    m_desktop->start({});
    m_desktop->window().resize(size);
    const QString copy = m_folder.filePath(m_name + u".quittance"_s);
    QVERIFY(QFile::copy(m_sample, copy));
    QSignalSpy shown(m_desktop.get(), &Desktop::bookShown);
    m_desktop->openBook(copy);
    QTRY_COMPARE(shown.size(), 1);
    addOwnFiles(u"1000.00"_s);
    QVERIFY(importAs(u"credits.csv"_s, kCreditNotes, ImportAs::CreditNotes));
    QVERIFY(importAs(u"payments.csv"_s, kPayments, ImportAs::Payments));
    QVERIFY(importAs(u"bank.csv"_s, kBank, ImportAs::Bank, u"DE01"_s));
    QVERIFY(importAs(u"returned.sta"_s, kReturned, ImportAs::Bank));
    m_desktop->window().activateWindow();
    QTRY_VERIFY(m_desktop->window().isActiveWindow());
    press(m_desktop->window().actions().action(u"go.reconcile"_s)->shortcut());
    QTRY_COMPARE(m_desktop->window().currentScreen(), u"reconcile"_s);
    m_view = m_desktop->window().screen(u"reconcile"_s)->findChild<ReconcileView *>();
    QVERIFY(m_view);
    QTRY_VERIFY(m_view->currentLine().isValid());
    QTRY_VERIFY(child<HintButton>("skip")->isEnabled());
}

void TestDesktopWorkbench::addOwnFiles(const QString &firstAmount)
{
    QVERIFY(
        importAs(u"invoices.csv"_s, QString::fromLatin1(kInvoices).arg(firstAmount).toLatin1(), ImportAs::Invoices));
}

bool TestDesktopWorkbench::importAs(const QString &name, const QByteArray &content, ImportAs as, const QString &account)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return false;
    file.close();
    auto imported = m_workspace->imports().importFiles({.paths = {file.fileName()}, .as = as, .account = account});
    const auto wait = [&] { QTRY_VERIFY_WITH_TIMEOUT(imported.isFinished(), 30'000); };
    wait();
    return imported.isFinished() && imported.result() && imported.result()->committed;
}

QueueCounts TestDesktopWorkbench::counts()
{
    QFuture<Result<QueueCounts>> asked = m_workspace->reconcile().counts();
    asked.waitForFinished();
    const Result<QueueCounts> counts = asked.result();
    return counts ? *counts : QueueCounts();
}

/// From the chosen queue along the others by the arrows.
void TestDesktopWorkbench::goToQueue(Queue queue)
{
    QueueBar &bar = m_view->queues();
    HintButton *chip = bar.chip(queue);
    QTRY_VERIFY(chip->isVisible());
    bar.chip(m_view->queue())->setFocus(Qt::TabFocusReason);
    for (int steps = 0; steps < 24 && !chip->isChecked(); ++steps)
        QTest::keyClick(QApplication::focusWidget(),
                        chip->x() > bar.chip(m_view->queue())->x() ? Qt::Key_Right : Qt::Key_Left);
    QVERIFY(chip->isChecked());
    QTRY_COMPARE(m_view->queue(), queue);
    if (queue != Queue::Unproven) {
        QFuture<Result<std::vector<ledger::BankLineId>>> lines = m_workspace->reconcile().lines(queue, {});
        lines.waitForFinished();
        QTRY_VERIFY(std::ranges::equal(m_view->model().rowMap(), *lines.result(), {}, {}, &ledger::BankLineId::value));
        QTRY_VERIFY(m_view->model().rowOf(m_view->currentLine().value()) >= 0);
        QTRY_VERIFY(m_view->isCurrentShown());
        QTRY_VERIFY(child<HintButton>("skip")->isEnabled());
    }
    m_view->setFocus();
}

/// Down the list by J until the line is the current one.
void TestDesktopWorkbench::goToLine(const QString &remoteId)
{
    const auto rows = [this] {
        QFuture<Result<std::vector<ledger::BankLineId>>> ids = m_workspace->reconcile().lines(m_view->queue(), {});
        ids.waitForFinished();
        auto asked = m_workspace->reconcile().lineRows(*ids.result());
        asked.waitForFinished();
        return *asked.result();
    };
    ledger::BankLineId wanted;
    for (const workspace::BankLineRow &row : rows()) {
        if (row.line.fact.remoteId == remoteId)
            wanted = row.line.id;
    }
    QVERIFY2(wanted.isValid(), qPrintable(remoteId + u" is not in the queue."_s));
    QTRY_VERIFY(m_view->model().rowOf(wanted.value()) >= 0);
    m_view->setFocus();
    for (int steps = 0; steps < 200 && m_view->currentLine() != wanted; ++steps) {
        const bool isBelow
            = m_view->model().rowOf(m_view->currentLine().value()) < m_view->model().rowOf(wanted.value());
        press(isBelow ? Qt::Key_J : Qt::Key_K);
        QCoreApplication::sendPostedEvents();
    }
    QCOMPARE(m_view->currentLine(), wanted);
    QTRY_VERIFY(m_view->isCurrentShown());
    QTRY_VERIFY(child<HintButton>("skip")->isEnabled());
    const int row = m_view->model().rowOf(wanted.value());
    const QVariant units = m_view->model().index(row, 3).data(MoneyRole);
    QTRY_VERIFY(m_desktop->window()
                    .findChild<QLabel *>(u"selection"_s)
                    ->text()
                    .contains(moneyText(units.toLongLong(), QString())));
}

void TestDesktopWorkbench::keep(const QString &state)
{
    QTRY_COMPARE(m_workspace->jobs().runningCount(), 0);
    samples::keepPicture(m_desktop->window(), u"workbench-%1-%2"_s.arg(m_name, state));
}

void TestDesktopWorkbench::keepDialog(const char *name, const QString &state)
{
    QDialog *box = dialog(name);
    QVERIFY2(box && box->isVisible(), name);
    samples::keepPicture(*box, u"workbench-%1-%2"_s.arg(m_name, state));
}

void TestDesktopWorkbench::giveReason(const QString &reason, const QString &state)
{
    QTRY_VERIFY(dialog("reasonDialog"));
    QDialog *box = dialog("reasonDialog");
    QTRY_VERIFY(box->isActiveWindow());
    QTest::keyClicks(QApplication::focusWidget(), reason);
    keepDialog("reasonDialog", state);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTRY_VERIFY(!dialog("reasonDialog"));
    comeBack();
}

/// From a dialog to the window.
void TestDesktopWorkbench::comeBack()
{
    m_desktop->window().activateWindow();
    QTRY_VERIFY(m_desktop->window().isActiveWindow());
    m_view->setFocus();
}

void TestDesktopWorkbench::everyStateIsReachedByKeys_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1440, 900);
    QTest::newRow("dark") << true << QSize(1440, 900);
    QTest::newRow("light-narrow") << false << QSize(1024, 700);
    QTest::newRow("dark-narrow") << true << QSize(1024, 700);
}

void TestDesktopWorkbench::everyStateIsReachedByKeys()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_name = QString::fromLatin1(QTest::currentDataTag());
    open(size);
    m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    QVERIFY(m_view);
    QCOMPARE(m_desktop->window().size(), size);
    keep(u"01-all"_s);
    for (const auto step : {&TestDesktopWorkbench::decideByKeys, &TestDesktopWorkbench::handleDifferences,
                            &TestDesktopWorkbench::findDocuments, &TestDesktopWorkbench::lookAtQueues,
                            &TestDesktopWorkbench::standOnMovedGround, &TestDesktopWorkbench::askSecondPerson}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestDesktopWorkbench::decideByKeys()
{
    const QueueCounts before = counts();
    goToQueue(Queue::Exact);
    goToLine(u"B1"_s);
    QTRY_VERIFY(child<HintButton>("accept")->isEnabled());
    keep(u"02-exact"_s);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_COMPARE(counts().done, before.done + 1);
    QTRY_VERIFY(child<HintButton>("unmatch")->isEnabled());
    keep(u"03-accepted"_s);
    QTRY_VERIFY(child<HintButton>("undo")->isEnabled());
    press(QKeySequence::Undo);
    QTRY_COMPARE(counts().done, before.done);
    QTRY_VERIFY(child<HintButton>("redo")->isEnabled());
    press(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    QTRY_COMPARE(counts().done, before.done + 1);
    QTRY_VERIFY(child<HintButton>("unmatch")->isEnabled());
    m_view->setFocus();
    press(Qt::Key_U);
    giveReason(u"Matched by mistake"_s, u"04-unmatch"_s);
    QTRY_COMPARE(counts().done, before.done);
    goToQueue(Queue::All);
    goToLine(u"B3"_s);
    press(Qt::Key_N);
    giveReason(u"They will call back."_s, u"05-note"_s);
    QTRY_VERIFY(child<QLabel>("notes")->text().contains(u"call back"_s));
    keep(u"06-noted"_s);
    press(Qt::Key_B);
    QTRY_VERIFY(dialog("bulkDialog"));
    QTRY_VERIFY(dialog("bulkDialog")->isActiveWindow());
    keepDialog("bulkDialog", u"07-bulk"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    comeBack();
}

void TestDesktopWorkbench::handleDifferences()
{
    goToQueue(Queue::Probable);
    goToLine(u"B2"_s);
    keep(u"08-short"_s);
    press(Qt::Key_F);
    QTRY_VERIFY(child<HintButton>("accept")->isEnabled());
    keep(u"09-fee"_s);
    press(Qt::Key_W);
    keep(u"10-write-off"_s);
    press(Qt::Key_P);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    giveReason(u"Price"_s, u"11-dispute"_s);
    QTRY_VERIFY(child<HintButton>("unmatch")->isEnabled());
    keep(u"12-disputed"_s);
    QTRY_VERIFY(child<HintButton>("undo")->isEnabled());
    press(QKeySequence::Undo);
    QTRY_VERIFY(child<HintButton>("redo")->isEnabled());
    goToQueue(Queue::All);
    goToLine(u"B3"_s);
    press(Qt::Key_A);
    keep(u"13-on-account"_s);
    press(Qt::Key_S);
    keep(u"14-split"_s);
    goToLine(u"B4"_s);
    press(Qt::Key_G);
    keep(u"15-runner-up"_s);
}

void TestDesktopWorkbench::findDocuments()
{
    goToQueue(Queue::NoCandidate);
    goToLine(u"B6"_s);
    keep(u"16-no-candidate"_s);
    press(Qt::Key_M);
    type(u"Birch"_s);
    QTRY_VERIFY(m_view->tray().finder().isVisible());
    keep(u"17-finder"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    goToQueue(Queue::All);
    goToLine(u"B7"_s);
    press(Qt::Key_M);
    type(u"WB-1009"_s);
    QTRY_VERIFY(m_view->tray().finder().isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    m_view->setFocus();
    press(Qt::Key_E);
    keep(u"18-rate"_s);
}

void TestDesktopWorkbench::lookAtQueues()
{
    const std::pair<Queue, QString> queues[] = {{Queue::Ambiguous, u"19-ambiguous"_s},
                                                {Queue::Returned, u"20-returned"_s},
                                                {Queue::PayerDiffers, u"21-payer-differs"_s}};
    QVERIFY(counts().returned > 0);
    for (const auto &[queue, name] : queues) {
        if (counts().*workspace::countOf(queue) == 0)
            continue;
        goToQueue(queue);
        QTRY_VERIFY(m_view->currentLine().isValid());
        keep(name);
    }
    lookAtUnproven();
    goToLine(u"B6"_s);
    press(Qt::Key_I);
    giveReason(u"Own transfer"_s, u"23-ignore"_s);
    QTRY_COMPARE(counts().ignored, 1);
    goToQueue(Queue::Ignored);
    keep(u"24-ignored"_s);
}

/// The foot of the window tells of the payments that are listed, and of the bank lines again afterwards.
void TestDesktopWorkbench::lookAtUnproven()
{
    QVERIFY(counts().unproven > 0);
    goToQueue(Queue::Unproven);
    UnprovenPane &pane = m_view->unproven();
    QTRY_COMPARE(pane.model().rowCount(), int(counts().unproven));
    QTRY_VERIFY(pane.currentPayment().isValid());
    auto listed = m_workspace->reconcile().desk().unproven({});
    listed.waitForFinished();
    auto asked = m_workspace->reconcile().desk().unprovenRows(*listed.result());
    SelectionSum sum{.rows = pane.model().rowCount(), .column = u"Unproven"_s};
    QMap<QString, qint64> sums;
    const auto rows = asked.result();
    for (const workspace::UnprovenPayment &row : *rows)
        sums[row.payment.fact.amount.currency().code()] += row.unprovenUnits;
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        sum.sums.push_back({it.key(), it.value()});
    const auto *told = m_desktop->window().findChild<QLabel *>(u"selection"_s);
    QTRY_COMPARE(told->text(), StatusStrip::shownText(sum));
    QVERIFY(told->text().contains(moneyText(sum.sums.front().units, sum.sums.front().currency)));
    keep(u"22-unproven"_s);
    goToQueue(Queue::All);
    QTRY_VERIFY(told->text().startsWith(u"Selected"_s));
}

void TestDesktopWorkbench::standOnMovedGround()
{
    goToQueue(Queue::All);
    goToLine(u"B1"_s);
    QTRY_VERIFY(child<HintButton>("accept")->isEnabled());
    const int done = int(counts().done);
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_COMPARE(int(counts().done), done + 1);
    addOwnFiles(u"1100.00"_s);
    QTRY_COMPARE(counts().stale, 1);
    goToQueue(Queue::Stale);
    QTRY_VERIFY(m_view->currentLine().isValid());
    keep(u"25-stale"_s);
    press(Qt::Key_Y);
    giveReason(u"The customer has confirmed it"_s, u"26-keep"_s);
    QTRY_COMPARE(counts().stale, 0);
}

void TestDesktopWorkbench::askSecondPerson()
{
    const QByteArray user = qgetenv("USER");
    qputenv("USER", "ana");
    m_workspace->reconcile().desk().setPolicy({.approvalLimits = {Money(1, *Currency::fromCode(u"EUR"_s))}}, {});
    goToQueue(Queue::All);
    goToLine(u"B4"_s);
    QTRY_COMPARE(child<HintButton>("accept")->text(), u"Put up"_s);
    QTRY_VERIFY(child<HintButton>("accept")->isEnabled());
    press(QKeySequence(Qt::CTRL | Qt::Key_Return));
    QTRY_COMPARE(counts().approval, 1);
    goToQueue(Queue::Approval);
    QTRY_VERIFY(child<HintButton>("withdraw")->isEnabled());
    keep(u"27-approval"_s);
    press(m_desktop->window().actions().action(u"go.today"_s)->shortcut());
    m_workspace->view().setAsOf({.day = m_workspace->today().addDays(-60)});
    press(m_desktop->window().actions().action(u"go.reconcile"_s)->shortcut());
    QTRY_VERIFY(m_view->banner().isVisible());
    keep(u"28-looking-back"_s);
    m_workspace->view().returnToToday();
    qputenv("USER", user);
}

QTEST_MAIN(TestDesktopWorkbench)
#include "tst_desktop_workbench.moc"
