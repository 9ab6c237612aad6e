#pragma once

#include "ui/shell/action_registry.h"
#include "ui/shell/navigation.h"
#include "ui/shell/palette_hit.h"
#include "ui/widgets/selection_sum.h"

#include <QMainWindow>

#include <map>

class QSettings;
class QStackedWidget;

namespace quittance::workspace {
class JobList;
class UndoHistory;
class ViewState;
} // namespace quittance::workspace

namespace quittance::ui {

class CommandPalette;
class Rail;
class StatusStrip;
class Theme;
class TopBar;

/// A screen: made on the first visit, kept until the window goes.
struct ScreenSpec
{
    QString id;
    QString title;
    QString icon;
    QString group; ///< Heading in the rail; empty: above all.
    bool isInRail = true;
    bool needsBook = true;
    std::function<QWidget *(QWidget *parent)> make;
    std::function<void(QWidget *screen)> showWhole; ///< When the rail opens it; empty: it stays as it is.
};

/// What the window follows; all live as long as it does.
struct ShellParts
{
    workspace::ViewState &view;
    workspace::UndoHistory &history;
    workspace::JobList &jobs;
    QSettings &settings;
};

/// The window: menus, top bar, rail, the screens, status line and the palette.
/// It knows no screen by name; the desktop registers them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(ShellParts parts, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    void registerScreen(const ScreenSpec &spec);
    /// Goes to a screen; `apply` puts it into a state that Back comes back to. False for an unknown id.
    bool show(const QString &screen, const std::function<void(QWidget *)> &apply = {}, const QString &title = {});
    using QMainWindow::show;
    [[nodiscard]] QString currentScreen() const;
    /// The screen's widget, nullptr before its first visit.
    [[nodiscard]] QWidget *screen(const QString &id) const;

    /// What is seen while no book is open. The window owns it.
    void setStartPage(QWidget *page);
    /// Opens the screens and commands of a book, or goes back to the start page.
    void setBook(const QString &name, bool open);
    /// The name in the title, once the book has told it.
    void setBookName(const QString &name);
    void setSearch(const PaletteSearch &search);
    /// Puts the window back as it was left, at the screen it was left at once a book is open.
    void restoreState();

    [[nodiscard]] ActionRegistry &actions() const { return *m_actions; }
    [[nodiscard]] TopBar &topBar() const { return *m_topBar; }
    [[nodiscard]] StatusStrip &status() const { return *m_status; }
    [[nodiscard]] Rail &rail() const { return *m_rail; }
    [[nodiscard]] CommandPalette &palette() const { return *m_palette; }
    [[nodiscard]] Navigation &navigation() const { return *m_navigation; }

Q_SIGNALS:
    void filesDropped(const QStringList &paths);
    /// The window is about to close; the desktop stops its jobs.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// From the last stop of the window to the first and back. Qt's own way round comes back into the screen.
    bool focusNextPrevChild(bool next) override;

private:
    void build();
    void addCommands();
    void addEditCommands();
    void addViewCommands();
    void addLookCommands();
    void addGoCommands();
    void addHelpCommands();
    void connectParts();
    void goTo(const ScreenPlace &place);
    void updateTitle();
    void updateNavigation();
    void updateUndo();
    void updateAsOf();
    void updateJobs();
    void updateNarrow();

    ShellParts m_parts;
    Theme &m_theme;
    ActionRegistry *m_actions;
    Navigation *m_navigation;
    TopBar *m_topBar;
    Rail *m_rail;
    QStackedWidget *m_stack;
    StatusStrip *m_status;
    CommandPalette *m_palette;
    QWidget *m_startPage = nullptr;
    std::vector<ScreenSpec> m_screens;
    std::map<QString, QWidget *> m_made;
    QString m_bookName;
    int m_railKeys = 0;
    bool m_isBookOpen = false;
    bool m_isRailFolded = false; ///< By the user; narrow windows fold it too.
};

} // namespace quittance::ui
