#include "core/workspace/workspace.h"
#include "ui/desktop/desktop.h"
#include "ui/documents/filter_field.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;
using workspace::Queue;

/// Tab, from the rail through a screen: by the key, in the whole window.
class TestDesktopTabs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tabComesFromTheRailIntoTheScreen_data();
    void tabComesFromTheRailIntoTheScreen();
    void theWorkbenchIsWalkedAsItIsRead();

private:
    void goTo(const QString &screen);
    /// What has the focus after each Tab from the rail, to the first stop outside of the screen.
    [[nodiscard]] QWidgetList walk(const QString &screen) const;
    [[nodiscard]] QListView *rail() const { return m_desktop->window().findChild<QListView *>(u"rail"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<workspace::Workspace> m_workspace;
    std::unique_ptr<Desktop> m_desktop;
};

void TestDesktopTabs::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QCoreApplication::setOrganizationName(u"Quittance"_s);
    QCoreApplication::setApplicationName(u"tst_desktop_tabs"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_settings = std::make_unique<QSettings>();
    m_workspace = std::make_unique<workspace::Workspace>();
    const QString path = m_folder.filePath(u"made.quittance"_s);
    const auto made = m_workspace->createSampleNow(path, {.customers = 14, .invoices = 260, .seed = 3});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_desktop = std::make_unique<Desktop>(*m_workspace, *m_theme, *m_settings);
    m_desktop->start({});
    m_desktop->window().resize(1440, 900);
    QSignalSpy shown(m_desktop.get(), &Desktop::bookShown);
    m_desktop->openBook(path);
    QTRY_COMPARE(shown.size(), 1);
    m_desktop->window().activateWindow();
    QTRY_VERIFY(m_desktop->window().isActiveWindow());
}

void TestDesktopTabs::goTo(const QString &screen)
{
    m_desktop->window().actions().action(u"go."_s + screen)->trigger();
    QTRY_COMPARE(m_desktop->window().currentScreen(), screen);
    QTRY_COMPARE(m_workspace->jobs().runningCount(), 0);
    rail()->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(rail()->hasFocus());
}

QWidgetList TestDesktopTabs::walk(const QString &screen) const
{
    constexpr int kMostStops = 200;
    const QWidget *shown = m_desktop->window().screen(screen);
    QWidgetList stops;
    do {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        stops << QApplication::focusWidget();
    } while (stops.size() < kMostStops && shown->isAncestorOf(stops.last()));
    return stops;
}

void TestDesktopTabs::tabComesFromTheRailIntoTheScreen_data()
{
    QTest::addColumn<QString>("screen");
    // The second time round each was made long before the others: the order must not be that of the making.
    for (const int round : {1, 2}) {
        for (const QString &screen : {u"reconcile"_s, u"today"_s, u"customers"_s, u"aging"_s})
            QTest::addRow("%s %d", qPrintable(screen), round) << screen;
    }
}

void TestDesktopTabs::tabComesFromTheRailIntoTheScreen()
{
    QFETCH(QString, screen);
    goTo(screen);
    const QWidgetList stops = walk(screen);
    const QWidget *shown = m_desktop->window().screen(screen);
    QVERIFY2(shown->isAncestorOf(stops.front()), qPrintable(stops.front()->objectName()));
    // It leaves the screen again, and each stop of it was one once.
    QVERIFY(!shown->isAncestorOf(stops.last()));
    QCOMPARE(QSet<QWidget *>(stops.begin(), stops.end()).size(), stops.size());
    // With the status bar or without, it goes round through the top bar and comes back to the rail.
    constexpr int kMostStops = 40;
    for (int i = 0; i < kMostStops && !rail()->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(rail()->hasFocus());
    QTest::keyClick(rail(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"search"_s);
}

void TestDesktopTabs::theWorkbenchIsWalkedAsItIsRead()
{
    goTo(u"reconcile"_s);
    const auto *view = m_desktop->window().screen(u"reconcile"_s)->findChild<ReconcileView *>();
    QTRY_VERIFY(view->isCurrentShown());
    const auto named = [view](const char *name) { return view->findChild<QWidget *>(QString::fromLatin1(name)); };
    QTRY_VERIFY(named("skip")->isEnabled());
    QTRY_VERIFY(named("runMatching")->isEnabled());
    rail()->setFocus(Qt::TabFocusReason);
    const QWidgetList stops = walk(u"reconcile"_s);
    QCOMPARE(stops.front(), view->queues().chip(Queue::All));
    const QWidget *const read[]
        = {named("runMatching"), named("filter"),         named("bankLines"), named("candidates"),
           named("trayTable"),   named("documentFinder"), named("skip")};
    qsizetype before = 0;
    for (const QWidget *pane : read) {
        const auto found = std::ranges::find_if(
            stops, [pane](const QWidget *stop) { return stop == pane || pane->isAncestorOf(stop); });
        QVERIFY2(found != stops.end(), qPrintable(pane->objectName() + u" is not reached."_s));
        const qsizetype place = found - stops.begin();
        QVERIFY2(place > before, qPrintable(pane->objectName() + u" comes too early."_s));
        before = place;
    }
}

QTEST_MAIN(TestDesktopTabs)
#include "tst_desktop_tabs.moc"
