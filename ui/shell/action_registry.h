#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QMenu;
class QMenuBar;
class QSettings;
class QWidget;

namespace quittance::ui {

class Theme;

/// The menus, in the order they stand. Those without a command are not shown.
enum class MenuId { File, Edit, View, Go, Ledger, Reconcile, Data, Window, Help };

/// A command of the program: in a menu, on a key, in the palette and on the page of keys.
struct CommandSpec
{
    QString id; ///< Stable: "go.back". Remembered keys are kept by it.
    MenuId menu = MenuId::File;
    QString text; ///< With a mnemonic; an ellipsis means a question follows.
    QList<QKeySequence> keys;
    QString icon;
    QString tip;
    bool startsGroup = false; ///< A line above it in the menu.
    bool needsBook = false; ///< Off while no book is open.
};

/// A key that is not a command of a menu, for the page of keys: "J K", "next, previous row".
struct KeyNote
{
    QString group;
    QString keys;
    QString text;
};

/// All commands of the window, made once and found by id.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// Actions are added to `window`, so that their keys work in it.
    ActionRegistry(Theme &theme, QWidget &window, QMenuBar &bar);

    /// Connect its triggered(). Adding an id twice is a programmer's error.
    QAction *add(const CommandSpec &spec);
    /// A submenu of `menu`, for choices.
    QMenu *addSubmenu(MenuId menu, const QString &title);
    [[nodiscard]] QAction *action(const QString &id) const;
    /// Every command in menu order.
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] static QString plainText(const QAction &action);
    /// The icon's name; empty: none.
    [[nodiscard]] QString iconName(const QAction &action) const;
    [[nodiscard]] QString menuTitle(MenuId menu) const;
    [[nodiscard]] QMenu *menu(MenuId menu) const;

    void setBookOpen(bool open);

    /// Puts `key` on the command and takes it from the one that had it, whose id is returned.
    QString setKey(const QString &id, const QKeySequence &key);
    void restoreKeys(const QSettings &settings);
    void saveKeys(QSettings &settings) const;

    void addKeyNote(const KeyNote &note) { m_notes << note; }
    [[nodiscard]] const QList<KeyNote> &keyNotes() const { return m_notes; }

private:
    struct Entry
    {
        CommandSpec spec;
        QAction *action;
    };

    void restyle();

    Theme &m_theme;
    QWidget &m_window;
    QList<QMenu *> m_menus; ///< By MenuId.
    QList<Entry> m_entries;
    QList<KeyNote> m_notes;
};

} // namespace quittance::ui
