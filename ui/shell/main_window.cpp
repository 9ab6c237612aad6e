#include "ui/shell/main_window.h"

#include "core/workspace/job_list.h"
#include "core/workspace/undo_history.h"
#include "core/workspace/view_state.h"
#include "ui/documents/screen_memory.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/as_of_button.h"
#include "ui/widgets/local_files.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kNarrowWindow = 1200;
constexpr int kRailKeys = 9;

} // namespace

MainWindow::MainWindow(ShellParts parts, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_theme(theme)
    , m_actions(new ActionRegistry(theme, *this, *menuBar()))
    , m_navigation(new Navigation(this))
    , m_topBar(new TopBar(theme, this))
    , m_rail(new Rail(theme, this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusStrip(theme, this))
    , m_palette(new CommandPalette(theme, *m_actions, this))
{
    build();
    addCommands();
    connectParts();
    updateNavigation();
    updateUndo();
    updateAsOf();
    setBook({}, false);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(m_theme.icon(u"quittance"_s));
    setAcceptDrops(true);
    setMinimumSize(880, 560);
    resize(1440, 900);
    addToolBar(m_topBar);
    setStatusBar(m_status);
    auto *middle = new QWidget(this);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(middle);
    m_rail->setFoot(u"lock"_s, tr("Local only"));
}

void MainWindow::connectParts()
{
    connect(m_rail, &Rail::chosen, this, [this](const QString &id) { show(id); });
    connect(m_navigation, &Navigation::went, this, &MainWindow::goTo);
    connect(m_topBar, &TopBar::searchWanted, this, [this] { m_palette->open(); });
    connect(&m_topBar->asOf(), &AsOfButton::datesChosen, this,
            [this](QDate day, Instant knownAt) { m_parts.view.setAsOf({.day = day, .knownAt = knownAt}); });
    connect(m_topBar, &TopBar::currencyChosen, this,
            [this](std::optional<Currency> currency) { m_parts.view.showOwn(currency); });
    connect(&m_parts.view, &workspace::ViewState::changed, m_topBar,
            [this] { m_topBar->showChosen(m_parts.view.currency(), m_parts.view.base()); });
    connect(m_topBar, &TopBar::baseChosen, this, [this](Currency base) { m_parts.view.showInBase(base); });
    connect(&m_parts.view, &workspace::ViewState::changed, this, &MainWindow::updateAsOf);
    connect(&m_parts.history, &workspace::UndoHistory::changed, this, &MainWindow::updateUndo);
    connect(&m_parts.history, &workspace::UndoHistory::failed, this,
            [this](const Error &error) { m_status->say(error.message); });
    connect(&m_parts.jobs, &workspace::JobList::jobAdded, this, &MainWindow::updateJobs);
    connect(&m_parts.jobs, &workspace::JobList::jobChanged, this, &MainWindow::updateJobs);
    connect(m_status, &StatusStrip::jobsClicked, this, [this] { show(u"jobs"_s); });
}

void MainWindow::registerScreen(const ScreenSpec &spec)
{
    m_screens.push_back(spec);
    if (spec.isInRail) {
        QKeySequence key;
        if (++m_railKeys <= kRailKeys)
            key = QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + m_railKeys));
        m_rail->addScreen(spec.id, spec.title, spec.icon, spec.group, keyCapText(key));
        m_rail->setScreenEnabled(spec.id, m_isBookOpen || !spec.needsBook);
        QAction *go = m_actions->add({.id = u"go."_s + spec.id,
                                      .menu = MenuId::Go,
                                      .text = spec.title,
                                      .keys = key.isEmpty() ? QList<QKeySequence>{} : QList<QKeySequence>{key},
                                      .icon = spec.icon,
                                      .startsGroup = m_railKeys == 1,
                                      .needsBook = spec.needsBook});
        go->setEnabled(m_isBookOpen || !spec.needsBook);
        connect(go, &QAction::triggered, this, [this, id = spec.id] { show(id); });
    }
}

bool MainWindow::show(const QString &screen, const std::function<void(QWidget *)> &apply, const QString &title)
{
    const auto spec = std::ranges::find(m_screens, screen, &ScreenSpec::id);
    if (spec == m_screens.end() || (spec->needsBook && !m_isBookOpen))
        return false;
    m_navigation->visit({.screen = screen,
                         .title = title.isEmpty() ? spec->title : title,
                         .apply = apply ? apply : spec->showWhole,
                         .isWhole = !apply});
    return true;
}

void MainWindow::goTo(const ScreenPlace &place)
{
    const auto spec = std::ranges::find(m_screens, place.screen, &ScreenSpec::id);
    QWidget *&made = m_made[place.screen];
    if (!made) {
        made = spec->make(m_stack);
        m_stack->addWidget(made);
    }
    m_stack->setCurrentWidget(made);
    chainTabs({m_rail->list(), made}); // whenever it was made, Tab comes to it from the rail
    if (place.apply)
        place.apply(made);
    m_rail->setCurrent(place.screen);
    m_status->clearSelection();
    updateTitle();
    if (!m_rail->list()->hasFocus())
        made->setFocus(Qt::OtherFocusReason);
    updateNavigation();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidgetList stops = tabStopsIn(*this);
    stops.removeIf([this](const QWidget *stop) {
        return (stop->focusPolicy() & Qt::TabFocus) == 0 || !stop->isVisibleTo(this) || !stop->isEnabled();
    });
    const qsizetype at = stops.indexOf(focusWidget());
    if (at < 0)
        return QMainWindow::focusNextPrevChild(next);
    const qsizetype wanted = (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[wanted]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

QString MainWindow::currentScreen() const
{
    const ScreenPlace *here = m_navigation->current();
    return here ? here->screen : QString();
}

QWidget *MainWindow::screen(const QString &id) const
{
    const auto found = m_made.find(id);
    return found == m_made.end() ? nullptr : found->second;
}

void MainWindow::setStartPage(QWidget *page)
{
    m_startPage = page;
    m_stack->insertWidget(0, page);
    if (!m_isBookOpen)
        m_stack->setCurrentWidget(page);
}

void MainWindow::setBook(const QString &name, bool open)
{
    m_isBookOpen = open;
    m_bookName = open ? name : QString();
    m_actions->setBookOpen(open);
    for (const ScreenSpec &spec : m_screens)
        m_rail->setScreenEnabled(spec.id, open || !spec.needsBook);
    m_topBar->setBookOpen(open);
    m_topBar->setCompanies(open ? QStringList{name} : QStringList{}, open ? 0 : -1);
    m_status->clearSelection();
    m_navigation->clear();
    updateUndo();
    updateAsOf();
    updateNavigation();
    if (open)
        return;
    m_rail->setCurrent({});
    m_status->setSources({});
    m_status->setBookSize(tr("Quittance %1").arg(QStringLiteral(QUITTANCE_VERSION)));
    updateTitle();
    if (m_startPage)
        m_stack->setCurrentWidget(m_startPage);
}

void MainWindow::setBookName(const QString &name)
{
    m_bookName = name;
    updateTitle();
}

void MainWindow::updateTitle()
{
    const ScreenPlace *here = m_navigation->current();
    if (!here)
        setWindowTitle(m_bookName.isEmpty() ? tr("Welcome — Quittance") : tr("%1 — Quittance").arg(m_bookName));
    else
        setWindowTitle(tr("%1 — %2 — Quittance").arg(here->title, m_bookName));
}

void MainWindow::setSearch(const PaletteSearch &search)
{
    m_palette->setSearch(search);
}

void MainWindow::updateNavigation()
{
    QAction *back = m_actions->action(u"go.back"_s);
    QAction *forward = m_actions->action(u"go.forward"_s);
    back->setEnabled(m_navigation->canGoBack());
    forward->setEnabled(m_navigation->canGoForward());
    back->setToolTip(m_navigation->canGoBack() ? tr("Back to %1").arg(m_navigation->backTitle()) : tr("Back"));
    forward->setToolTip(m_navigation->canGoForward() ? tr("Forward to %1").arg(m_navigation->forwardTitle())
                                                     : tr("Forward"));
}

void MainWindow::updateUndo()
{
    const workspace::UndoHistory &history = m_parts.history;
    QAction *undo = m_actions->action(u"edit.undo"_s);
    QAction *redo = m_actions->action(u"edit.redo"_s);
    undo->setEnabled(m_isBookOpen && history.canUndo() && !m_parts.view.isLookingBack());
    redo->setEnabled(m_isBookOpen && history.canRedo() && !m_parts.view.isLookingBack());
    undo->setText(history.canUndo() ? tr("&Undo: %1").arg(history.undoText()) : tr("&Undo"));
    redo->setText(history.canRedo() ? tr("&Redo: %1").arg(history.redoText()) : tr("&Redo"));
}

void MainWindow::updateAsOf()
{
    const workspace::ViewState &view = m_parts.view;
    AsOfButton &button = m_topBar->asOf();
    m_theme.setToday(view.today());
    button.setToday(view.today());
    if (view.asOf().day.isValid())
        button.setDates(view.asOf().day, view.asOf().knownAt);
    m_actions->action(u"view.today"_s)->setEnabled(m_isBookOpen && view.isLookingBack());
    updateUndo();
}

void MainWindow::updateJobs()
{
    m_status->setRunningJobs(m_parts.jobs.runningCount());
}

void MainWindow::updateNarrow()
{
    const bool isNarrow = width() < kNarrowWindow;
    m_rail->setCollapsed(isNarrow || m_isRailFolded);
    m_topBar->setNarrow(isNarrow);
}

void MainWindow::restoreState()
{
    QSettings &settings = m_parts.settings;
    restoreGeometry(settings.value("window/geometry").toByteArray());
    QMainWindow::restoreState(settings.value("window/bars").toByteArray());
    m_isRailFolded = settings.value("window/railFolded").toBool();
    m_actions->action(u"view.rail"_s)->setChecked(m_isRailFolded);
    m_actions->restoreKeys(settings);
    updateNarrow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings &settings = m_parts.settings;
    settings.setValue("window/geometry", saveGeometry());
    settings.setValue("window/bars", saveState());
    settings.setValue("window/railFolded", m_isRailFolded);
    // Screens that show one thing, as a customer, cannot be come back to without it.
    const auto here = std::ranges::find(m_screens, currentScreen(), &ScreenSpec::id);
    if (here != m_screens.end() && here->isInRail)
        settings.setValue("window/screen", here->id);
    m_actions->saveKeys(settings);
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_theme.followSystem();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    updateNarrow();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

} // namespace quittance::ui
