#include "core/workspace/undo_history.h"
#include "core/workspace/view_state.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_cycle.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/widgets/as_of_button.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// The table the focus is in, nullptr if it is elsewhere.
DataTable *focusedTable()
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *table = qobject_cast<DataTable *>(widget))
            return table;
    }
    return nullptr;
}

void addTableKeys(ActionRegistry &actions)
{
    const QString tables = ActionRegistry::tr("In every table");
    actions.addKeyNote({tables, u"J K"_s, ActionRegistry::tr("Next, previous row")});
    actions.addKeyNote({tables, u"Enter"_s, ActionRegistry::tr("Open the row")});
    actions.addKeyNote({tables, u"Space"_s, ActionRegistry::tr("Why, or a preview")});
    actions.addKeyNote({tables, u"Ctrl C"_s, ActionRegistry::tr("Copy the selection as a table")});
    actions.addKeyNote({tables, u"Ctrl A"_s, ActionRegistry::tr("Select all")});
    const QString documents = ActionRegistry::tr("In lists of documents");
    actions.addKeyNote({documents, u"P"_s, ActionRegistry::tr("Record a promise to pay the selected documents")});
    actions.addKeyNote({documents, u"D"_s, ActionRegistry::tr("Record why the selected documents are disputed")});
    const QString charts = ActionRegistry::tr("In every chart");
    actions.addKeyNote({charts, u"← →"_s, ActionRegistry::tr("Previous, next column or day")});
    actions.addKeyNote({charts, u"Enter"_s, ActionRegistry::tr("Open the list that sums to it")});
    actions.addKeyNote({charts, u"Ctrl C"_s, ActionRegistry::tr("Copy the figures")});
}

} // namespace

void MainWindow::addCommands()
{
    addEditCommands();
    addViewCommands();
    addGoCommands();
    addHelpCommands();
    addTableKeys(*m_actions);
}

void MainWindow::addEditCommands()
{
    QAction *undo = m_actions->add({.id = u"edit.undo"_s,
                                    .menu = MenuId::Edit,
                                    .text = tr("&Undo"),
                                    .keys = {QKeySequence::Undo},
                                    .icon = u"undo"_s});
    QAction *redo
        = m_actions->add({.id = u"edit.redo"_s,
                          .menu = MenuId::Edit,
                          .text = tr("&Redo"),
                          .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                          .icon = u"redo"_s});
    // Tables and fields answer Ctrl+C themselves; the menu only shows it.
    QAction *copy = m_actions->add({.id = u"edit.copy"_s,
                                    .menu = MenuId::Edit,
                                    .text = tr("&Copy\tCtrl+C"),
                                    .icon = u"copy"_s,
                                    .startsGroup = true});
    QAction *all = m_actions->add({.id = u"edit.selectAll"_s, .menu = MenuId::Edit, .text = tr("Select &all\tCtrl+A")});
    connect(undo, &QAction::triggered, this, [this] { m_parts.history.undo(); });
    connect(redo, &QAction::triggered, this, [this] { m_parts.history.redo(); });
    connect(copy, &QAction::triggered, this, [this] {
        if (auto *line = qobject_cast<QLineEdit *>(focusWidget()))
            line->copy();
        else if (DataTable *table = focusedTable())
            table->copySelection();
        else
            m_status->say(tr("Nothing that can be copied has the focus."));
    });
    connect(all, &QAction::triggered, this, [this] {
        if (auto *line = qobject_cast<QLineEdit *>(focusWidget()))
            line->selectAll();
        else if (DataTable *table = focusedTable())
            table->view()->selectAll();
    });
}

void MainWindow::addViewCommands()
{
    QAction *asOf = m_actions->add({.id = u"view.asOf"_s,
                                    .menu = MenuId::View,
                                    .text = tr("&As of…"),
                                    .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                                    .icon = u"calendar"_s,
                                    .tip = tr("Look at another day, or at what was known then"),
                                    .needsBook = true});
    QAction *today = m_actions->add(
        {.id = u"view.today"_s,
         .menu = MenuId::View,
         .text = tr("Return to &today"),
         // Shift+0 is another character on most keyboards; both spellings are taken.
         .keys = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0), QKeySequence(Qt::CTRL | Qt::Key_ParenRight)},
         .icon = u"today"_s,
         .needsBook = true});
    connect(asOf, &QAction::triggered, this, [this] { m_topBar->asOf().openPopup(); });
    connect(today, &QAction::triggered, this, [this] { m_parts.view.returnToToday(); });
    addLookCommands();
    QAction *rail = m_actions->add({.id = u"view.rail"_s,
                                    .menu = MenuId::View,
                                    .text = tr("&Fold the list of screens"),
                                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_B)},
                                    .startsGroup = true});
    rail->setCheckable(true);
    connect(rail, &QAction::toggled, this, [this](bool isFolded) {
        m_isRailFolded = isFolded;
        updateNarrow();
    });
    QAction *full = m_actions->add(
        {.id = u"view.full"_s, .menu = MenuId::View, .text = tr("F&ull screen"), .keys = {QKeySequence(Qt::Key_F11)}});
    connect(full, &QAction::triggered, this, [this] { isFullScreen() ? showNormal() : showFullScreen(); });
}

void MainWindow::addLookCommands()
{
    QMenu *themes = m_actions->addSubmenu(MenuId::View, tr("T&heme"));
    const auto choose
        = [this](QMenu *menu, QActionGroup *group, const QString &text, bool isOn, const std::function<void()> &apply) {
              QAction *choice = menu->addAction(text);
              choice->setCheckable(true);
              choice->setChecked(isOn);
              group->addAction(choice);
              connect(choice, &QAction::triggered, this, apply);
              return choice;
          };
    auto *themeGroup = new QActionGroup(this);
    for (const auto &[text, choice] :
         {std::pair(tr("As the &system"), ThemeChoice::System), std::pair(tr("&Light"), ThemeChoice::Light),
          std::pair(tr("&Dark"), ThemeChoice::Dark)}) {
        QAction *made = choose(themes, themeGroup, text, m_theme.choice() == choice, [this, wanted = choice] {
            m_theme.setChoice(wanted);
            m_parts.settings.setValue("look/theme", int(wanted));
        });
        connect(&m_theme, &Theme::changed, made,
                [this, made, wanted = choice] { made->setChecked(m_theme.choice() == wanted); });
    }
    QMenu *rows = m_actions->addSubmenu(MenuId::View, tr("&Rows"));
    auto *rowGroup = new QActionGroup(this);
    for (const auto &[text, density] :
         {std::pair(tr("&Compact, 24 px"), Density::Compact), std::pair(tr("&Normal, 30 px"), Density::Normal)}) {
        QAction *made = choose(rows, rowGroup, text, m_theme.density() == density, [this, wanted = density] {
            m_theme.setDensity(wanted);
            m_parts.settings.setValue("look/density", int(wanted));
        });
        connect(&m_theme, &Theme::changed, made,
                [this, made, wanted = density] { made->setChecked(m_theme.density() == wanted); });
    }
}

void MainWindow::addGoCommands()
{
    QAction *back = m_actions->add({.id = u"go.back"_s,
                                    .menu = MenuId::Go,
                                    .text = tr("&Back"),
                                    .keys = {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)},
                                    .icon = u"back"_s});
    QAction *forward = m_actions->add({.id = u"go.forward"_s,
                                       .menu = MenuId::Go,
                                       .text = tr("&Forward"),
                                       .keys = {QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)},
                                       .icon = u"fwd"_s});
    QAction *find = m_actions->add({.id = u"go.find"_s,
                                    .menu = MenuId::Go,
                                    .text = tr("Find &anything…"),
                                    .keys = {QKeySequence(Qt::CTRL | Qt::Key_K)},
                                    .icon = u"search"_s,
                                    .startsGroup = true});
    QAction *next = m_actions->add(
        {.id = u"go.nextPane"_s, .menu = MenuId::Go, .text = tr("&Next pane"), .keys = {QKeySequence(Qt::Key_F6)}});
    QAction *before = m_actions->add({.id = u"go.previousPane"_s,
                                      .menu = MenuId::Go,
                                      .text = tr("&Previous pane"),
                                      .keys = {QKeySequence(Qt::SHIFT | Qt::Key_F6)}});
    connect(back, &QAction::triggered, m_navigation, &Navigation::back);
    connect(forward, &QAction::triggered, m_navigation, &Navigation::forward);
    connect(find, &QAction::triggered, this, [this] { m_palette->open(); });
    connect(next, &QAction::triggered, this, [this] { focusNextPane(*m_stack->currentWidget(), true); });
    connect(before, &QAction::triggered, this, [this] { focusNextPane(*m_stack->currentWidget(), false); });
    m_topBar->setNavigation(back, forward);
}

void MainWindow::addHelpCommands()
{
    QAction *keys = m_actions->add({.id = u"help.keys"_s,
                                    .menu = MenuId::Help,
                                    .text = tr("&Keys"),
                                    .keys = {QKeySequence(Qt::Key_Question)},
                                    .icon = u"key"_s});
    QAction *copy = m_actions->add({.id = u"help.diagnostics"_s,
                                    .menu = MenuId::Help,
                                    .text = tr("Copy &diagnostics"),
                                    .icon = u"copy"_s,
                                    .tip = tr("Version and system, nothing of the book")});
    QAction *about = m_actions->add(
        {.id = u"help.about"_s, .menu = MenuId::Help, .text = tr("&About Quittance"), .startsGroup = true});
    connect(keys, &QAction::triggered, this, [this] { showKeys(m_theme, *m_actions, *this); });
    connect(copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(diagnosticsText(m_theme, *this));
        m_status->say(tr("The diagnostics are on the clipboard."));
    });
    connect(about, &QAction::triggered, this, [this] { showAbout(m_theme, *this); });
}

} // namespace quittance::ui
