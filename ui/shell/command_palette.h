#pragma once

#include "ui/shell/palette_hit.h"

#include <QFrame>
#include <QHash>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;
class QTimer;

namespace quittance::ui {

class ActionRegistry;
class PaletteModel;
class Theme;

/// Ctrl+K: finds every command, and through the search given to it numbers,
/// names, amounts and bank text. A leading ">" looks among commands only.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(Theme &theme, const ActionRegistry &actions, QWidget *window);

    /// Empty while no book is open.
    void setSearch(PaletteSearch search);
    /// Screens and recent books, beside the commands of the menus.
    void setExtraCommands(QList<PaletteHit> commands);
    void open(const QString &text = {});
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void ask();
    void showFound(int generation, const QList<PaletteHit> &found);
    void listCommands();
    void move(int rows);
    void runCurrent();
    void updateHeight();
    [[nodiscard]] QString wanted() const;

    Theme &m_theme;
    const ActionRegistry &m_actions;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_state;
    PaletteModel *m_model;
    QTimer *m_later;
    PaletteSearch m_search;
    QList<PaletteHit> m_extra;
    QHash<QString, int> m_used; ///< When a command was last run, counted up: those come first.
    QPointer<QWidget> m_before; ///< Had the focus.
    int m_generation = 0;
    int m_uses = 0;
};

} // namespace quittance::ui
