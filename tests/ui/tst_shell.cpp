#include "core/workspace/job_list.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/view_state.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/as_of_button.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPromise>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace quittance;
using namespace quittance::ui;

namespace {

QFuture<Result<>> done()
{
    QPromise<Result<>> promise;
    promise.start();
    promise.addResult(Result<>());
    promise.finish();
    return promise.future();
}

/// A window with three screens of one label each, and everything it follows.
struct Bench
{
    explicit Bench(Theme &theme)
        : settings(scratch.filePath(u"settings.ini"_s), QSettings::IniFormat)
    {
        view.setToday(QDate(2026, 4, 16));
        view.returnToToday();
        window = std::make_unique<MainWindow>(ShellParts{view, history, jobs, settings}, theme);
        window->setStartPage(new QLabel(u"start"_s));
        const auto add = [this](const QString &id, const QString &title, const QString &icon, const QString &group) {
            window->registerScreen(
                {.id = id, .title = title, .icon = icon, .group = group, .make = [this, id](QWidget *parent) {
                     made << id;
                     auto *label = new QLineEdit(id, parent);
                     return label;
                 }});
        };
        add(u"customers"_s, u"Customers"_s, u"customers"_s, u"Ledger"_s);
        add(u"aging"_s, u"Aging"_s, u"aging"_s, u"Analyse"_s);
        add(u"reconcile"_s, u"Reconcile"_s, u"reconcile"_s, u"Work"_s);
        window->show();
        window->activateWindow();
    }

    void openBook() { window->setBook(u"Tarnbrook Components, Inc."_s, true); }
    /// Keys of commands work only in the active window.
    void activate() { QTRY_VERIFY(window->isActiveWindow()); }

    QTemporaryDir scratch;
    QSettings settings;
    workspace::ViewState view;
    workspace::UndoHistory history;
    workspace::JobList jobs;
    QStringList made;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void aScreenIsMadeOnItsFirstVisit();
    void withoutABookScreensStayShut();
    void backBringsTheStateBack();
    void keysOfTheRailGoToItsScreens();
    void theRailFoldsInANarrowWindow();
    void undoNamesWhatItUndoes();
    void lookingBackIsReadOnly();
    void theAsOfButtonSetsTheView();
    void thePaletteFindsCommands();
    void thePaletteFindsInTheBook();
    void aLateAnswerIsDropped();
    void scoresPreferTheBeginning();
    void theSelectionIsSaidWithItsSum();
    void everyCommandIsInAMenuAndHasOneKey();
    void aKeyCanBeMoved();
    void theWindowComesBackAsItWas();
    void droppedFilesAreHandedOn();
    void theKeysPageNarrows();
    void diagnosticsNameNothingOfTheBook();
    void bothThemesArePainted_data();
    void bothThemesArePainted();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestShell::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = std::make_unique<Theme>();
    m_theme->applyTo(*qApp);
    m_theme->setChoice(ThemeChoice::Light);
}

void TestShell::aScreenIsMadeOnItsFirstVisit()
{
    Bench bench(*m_theme);
    bench.openBook();
    QVERIFY(bench.made.isEmpty());

    QVERIFY(bench.window->show(u"aging"_s));
    QVERIFY(bench.window->show(u"customers"_s));
    QVERIFY(bench.window->show(u"aging"_s));

    QCOMPARE(bench.made, QStringList({u"aging"_s, u"customers"_s}));
    QCOMPARE(bench.window->rail().current(), u"aging"_s);
    QVERIFY(bench.window->windowTitle().startsWith(u"Aging"_s));
    QVERIFY(!bench.window->show(u"unknown"_s));
}

void TestShell::withoutABookScreensStayShut()
{
    Bench bench(*m_theme);
    QVERIFY(!bench.window->show(u"aging"_s));
    QVERIFY(!bench.window->actions().action(u"go.aging"_s)->isEnabled());
    bench.openBook();
    QVERIFY(bench.window->actions().action(u"go.aging"_s)->isEnabled());
    QVERIFY(bench.window->show(u"aging"_s));

    bench.window->setBook({}, false);

    QVERIFY(bench.window->currentScreen().isEmpty());
    QVERIFY(bench.window->rail().current().isEmpty());
}

void TestShell::backBringsTheStateBack()
{
    Bench bench(*m_theme);
    bench.activate();
    bench.openBook();
    const auto write = [](const QString &text) {
        return [text](QWidget *screen) { static_cast<QLineEdit *>(screen)->setText(text); };
    };
    bench.window->show(u"customers"_s, write(u"all"_s));
    bench.window->show(u"customers"_s, write(u"31–60"_s), u"Customers, 31–60"_s);
    bench.window->show(u"aging"_s);
    auto *customers = static_cast<QLineEdit *>(bench.window->screen(u"customers"_s));

    QTest::keyClick(bench.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.window->currentScreen(), u"customers"_s);
    QCOMPARE(customers->text(), u"31–60"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(customers->text(), u"all"_s);
    QVERIFY(!bench.window->actions().action(u"go.back"_s)->isEnabled());
    QCOMPARE(bench.window->actions().action(u"go.forward"_s)->toolTip(), u"Forward to Customers, 31–60"_s);

    bench.window->actions().action(u"go.forward"_s)->trigger();
    QCOMPARE(customers->text(), u"31–60"_s);
    bench.window->show(u"reconcile"_s);
    QVERIFY(!bench.window->actions().action(u"go.forward"_s)->isEnabled());
}

void TestShell::keysOfTheRailGoToItsScreens()
{
    Bench bench(*m_theme);
    bench.activate();
    bench.openBook();

    QTest::keyClick(bench.window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(bench.window->currentScreen(), u"aging"_s);

    QListView *rail = bench.window->rail().list();
    rail->setFocus();
    QTest::keyClick(rail, Qt::Key_Up);
    QTest::keyClick(rail, Qt::Key_Return);
    QCOMPARE(bench.window->currentScreen(), u"customers"_s);
}

void TestShell::theRailFoldsInANarrowWindow()
{
    Bench bench(*m_theme);
    bench.activate();
    QVERIFY(!bench.window->rail().isCollapsed());
    bench.window->resize(1024, 700);
    QTRY_VERIFY(bench.window->rail().isCollapsed());
    QCOMPARE(bench.window->rail().width(), 44);
    bench.window->resize(1440, 900);
    QTRY_VERIFY(!bench.window->rail().isCollapsed());
    QTest::keyClick(bench.window.get(), Qt::Key_B, Qt::ControlModifier);
    QVERIFY(bench.window->rail().isCollapsed());
}

void TestShell::undoNamesWhatItUndoes()
{
    Bench bench(*m_theme);
    bench.activate();
    bench.openBook();
    int undone = 0;
    bench.history.push(
        u"Accept Alderfen 8,355.10"_s,
        [&] {
            ++undone;
            return done();
        },
        [] { return done(); });
    QAction *undo = bench.window->actions().action(u"edit.undo"_s);
    QVERIFY(undo->isEnabled());
    QVERIFY(undo->text().contains(u"Accept Alderfen 8,355.10"_s));

    QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);

    QTRY_COMPARE(undone, 1);
    QTRY_VERIFY(bench.window->actions().action(u"edit.redo"_s)->isEnabled());
    QVERIFY(!undo->isEnabled());
}

void TestShell::lookingBackIsReadOnly()
{
    Bench bench(*m_theme);
    bench.activate();
    bench.openBook();
    bench.history.push(
        u"A decision"_s, [] { return done(); }, [] { return done(); });

    bench.view.setAsOf({.day = QDate(2026, 3, 31)});
    QVERIFY(bench.window->topBar().asOf().isLookingBack());
    QVERIFY(!bench.window->actions().action(u"edit.undo"_s)->isEnabled());

    QTest::keyClick(bench.window.get(), Qt::Key_0, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!bench.view.isLookingBack());
    QVERIFY(!bench.window->topBar().asOf().isLookingBack());
    QVERIFY(bench.window->actions().action(u"edit.undo"_s)->isEnabled());
}

void TestShell::theAsOfButtonSetsTheView()
{
    Bench bench(*m_theme);
    bench.openBook();
    Q_EMIT bench.window->topBar().asOf().datesChosen(QDate(2026, 2, 28), Instant{5});
    QCOMPARE(bench.view.asOf().day, QDate(2026, 2, 28));
    QCOMPARE(bench.view.asOf().knownAt.ms, 5);
}

void TestShell::thePaletteFindsCommands()
{
    Bench bench(*m_theme);
    bench.activate();
    bench.openBook();
    bench.window->show(u"aging"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_K, Qt::ControlModifier);
    CommandPalette &palette = bench.window->palette();
    QVERIFY(palette.isVisible());
    QCOMPARE(bench.window->focusWidget(), palette.field());

    QTest::keyClicks(palette.field(), u"custo"_s);
    QCOMPARE(palette.list()->currentIndex().data().toString(), u"Customers"_s);
    QTest::keyClick(palette.field(), Qt::Key_Return);

    QVERIFY(!palette.isVisible());
    QCOMPARE(bench.window->currentScreen(), u"customers"_s);
}

void TestShell::thePaletteFindsInTheBook()
{
    Bench bench(*m_theme);
    bench.openBook();
    QString opened;
    QStringList asked;
    bench.window->setSearch([&](const QString &text, int) {
        asked << text;
        return QtFuture::makeReadyFuture(QList<PaletteHit>{
            {.title = u"INV-20597"_s, .detail = u"Kestrel Ridge Mining, 8,000.00"_s, .icon = u"invoice"_s, .run = [&] {
                 opened = u"INV-20597"_s;
             }}});
    });
    CommandPalette &palette = bench.window->palette();
    palette.open();

    QTest::keyClicks(palette.field(), u"2"_s);
    QTest::keyClicks(palette.field(), u"0597"_s);
    QTRY_COMPARE(palette.list()->model()->index(0, 0).data().toString(), u"INV-20597"_s);
    QCOMPARE(asked, QStringList{u"20597"_s}); // typing is asked about once it pauses
    QTest::keyClick(palette.field(), Qt::Key_Return);

    QCOMPARE(opened, u"INV-20597"_s);
}

void TestShell::aLateAnswerIsDropped()
{
    Bench bench(*m_theme);
    bench.openBook();
    std::vector<std::unique_ptr<QPromise<QList<PaletteHit>>>> promises;
    bench.window->setSearch([&](const QString &, int) {
        promises.push_back(std::make_unique<QPromise<QList<PaletteHit>>>());
        promises.back()->start();
        return promises.back()->future();
    });
    CommandPalette &palette = bench.window->palette();
    palette.open();
    palette.field()->setText(u"first"_s);
    QTRY_COMPARE(promises.size(), std::size_t(1));
    palette.field()->setText(u"second"_s);
    QTRY_COMPARE(promises.size(), std::size_t(2));

    promises[1]->addResult(QList<PaletteHit>{{.title = u"of second"_s}});
    promises[1]->finish();
    QTRY_COMPARE(palette.list()->model()->index(0, 0).data().toString(), u"of second"_s);
    promises[0]->addResult(QList<PaletteHit>{{.title = u"of first"_s}});
    promises[0]->finish();
    QCoreApplication::sendPostedEvents();

    QCOMPARE(palette.list()->model()->index(0, 0).data().toString(), u"of second"_s);
}

void TestShell::scoresPreferTheBeginning()
{
    QVERIFY(paletteScore(u"cust"_s, u"customers"_s) > paletteScore(u"cust"_s, u"open customers"_s));
    QVERIFY(paletteScore(u"cust"_s, u"open customers"_s) > paletteScore(u"stom"_s, u"open customers"_s));
    QVERIFY(paletteScore(u"open cust"_s, u"open customers"_s) > 0);
    QCOMPARE(paletteScore(u"open bank"_s, u"open customers"_s), 0);
    QVERIFY(paletteScore({}, u"anything"_s) > 0);
}

void TestShell::theSelectionIsSaidWithItsSum()
{
    SelectionSum sum{.rows = 2, .cells = 2, .column = u"Open"_s, .sums = {{u"EUR"_s, 5'0000}, {u"USD"_s, 8'000'0000}}};
    QCOMPARE(StatusStrip::selectionText(sum), u"Selected 2 row(s), open <b>5.00</b> EUR + <b>8,000.00</b> USD"_s);
    sum.isWhole = false;
    QCOMPARE(StatusStrip::selectionText(sum), u"Selected 2 row(s)"_s);
    QCOMPARE(StatusStrip::selectionText({}), QString());
}

void TestShell::everyCommandIsInAMenuAndHasOneKey()
{
    Bench bench(*m_theme);
    QSet<QString> seen;
    for (QAction *action : bench.window->actions().actions()) {
        QVERIFY2(!action->associatedObjects().isEmpty(), qPrintable(action->objectName()));
        const QList<QKeySequence> keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
            seen.insert(key.toString());
        }
    }
    QVERIFY(seen.size() > 12);
    QVERIFY(!bench.window->actions().menu(MenuId::Reconcile)->menuAction()->isVisible()); // nothing in it
}

void TestShell::aKeyCanBeMoved()
{
    Bench bench(*m_theme);
    ActionRegistry &actions = bench.window->actions();

    QCOMPARE(actions.setKey(u"view.full"_s, QKeySequence(Qt::Key_F6)), u"go.nextPane"_s);

    QCOMPARE(actions.action(u"view.full"_s)->shortcut(), QKeySequence(Qt::Key_F6));
    QVERIFY(actions.action(u"go.nextPane"_s)->shortcuts().isEmpty());
    actions.saveKeys(bench.settings);
    Bench other(*m_theme);
    other.window->actions().restoreKeys(bench.settings);
    QCOMPARE(other.window->actions().action(u"view.full"_s)->shortcut(), QKeySequence(Qt::Key_F6));
    QVERIFY(other.window->actions().action(u"go.nextPane"_s)->shortcuts().isEmpty());
}

void TestShell::theWindowComesBackAsItWas()
{
    Bench bench(*m_theme);
    bench.openBook();
    bench.window->resize(1300, 720);
    bench.window->actions().action(u"view.rail"_s)->setChecked(true);
    bench.window->show(u"aging"_s);
    bench.window->close();

    QCOMPARE(bench.settings.value("window/screen").toString(), u"aging"_s);
    MainWindow again(ShellParts{bench.view, bench.history, bench.jobs, bench.settings}, *m_theme);
    again.restoreState();
    QCOMPARE(again.size(), QSize(1300, 720));
    QVERIFY(again.rail().isCollapsed());
}

void TestShell::droppedFilesAreHandedOn()
{
    Bench bench(*m_theme);
    QSignalSpy dropped(bench.window.get(), &MainWindow::filesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/a/bank.xml"_s), QUrl(u"https://example.org/x"_s)});

    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.window.get(), &drop);

    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.at(0).at(0).toStringList(), QStringList{u"/a/bank.xml"_s});
}

void TestShell::theKeysPageNarrows()
{
    Bench bench(*m_theme);
    bench.activate();
    bench.openBook();
    QTest::keyClick(bench.window.get(), Qt::Key_Question);
    auto *page = bench.window->findChild<QDialog *>(u"keysPage"_s);
    QVERIFY(page);
    auto *tree = page->findChild<QTreeWidget *>();
    const int groups = tree->topLevelItemCount();
    QVERIFY(groups >= 4);

    QTest::keyClicks(page->findChild<QLineEdit *>(), u"undo"_s);

    int shown = 0;
    for (int i = 0; i < groups; ++i)
        shown += tree->topLevelItem(i)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
}

void TestShell::diagnosticsNameNothingOfTheBook()
{
    Bench bench(*m_theme);
    bench.openBook();
    bench.window->actions().action(u"help.diagnostics"_s)->trigger();
    const QString text = QApplication::clipboard()->text();
    QVERIFY(text.contains(u"Qt 6"_s));
    QVERIFY(!text.contains(u"Tarnbrook"_s));
}

void TestShell::bothThemesArePainted_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1440, 872);
    QTest::newRow("dark") << true << QSize(1440, 872);
    QTest::newRow("narrow") << false << QSize(1024, 672);
}

void TestShell::bothThemesArePainted()
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_theme->setChoice(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    Bench bench(*m_theme);
    bench.openBook();
    bench.window->resize(size);
    bench.window->show(u"customers"_s);
    bench.window->show(u"aging"_s);
    bench.view.setAsOf({.day = QDate(2026, 3, 31)});
    bench.window->rail().setCount(u"reconcile"_s, 38);
    bench.window->rail().setCount(u"customers"_s, 3, Tone::Danger);
    bench.window->status().setSources({{FreshMark::Fresh, u"Bank 09:38"_s, {}},
                                       {FreshMark::Stale, u"Ledger 15 Apr"_s, {}},
                                       {FreshMark::Failed, u"FX 15 Apr"_s, {}}});
    bench.window->status().setSelection(
        {.rows = 1, .cells = 1, .column = u"Open"_s, .sums = {{u"USD"_s, 24'719'8500}}});
    bench.window->status().setBookSize(u"2,750 invoices · 2,444 receipts"_s);
    bench.window->palette().open(u"o"_s);
    QCoreApplication::sendPostedEvents();
    const QImage image = bench.window->grab().toImage();
    const QString named = qEnvironmentVariable("QUITTANCE_GALLERY");
    if (!named.isEmpty())
        QVERIFY(image.save(QDir(named).filePath(u"shell-%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag())))));
    QCOMPARE(image.size(), size);
    QCOMPARE(image.pixelColor(size.width() / 4, 8), m_theme->tokens().window);
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
