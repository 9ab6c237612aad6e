#pragma once

#include "core/workspace/undo_history.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace quittance::ui {

class HintButton;
class TextLabel;
class Theme;

/// The decisions of this sitting, the undone ones struck through, with Undo and Redo.
class UndoStrip : public QWidget
{
    Q_OBJECT

public:
    explicit UndoStrip(Theme &theme, QWidget *parent = nullptr);

    /// Follows `history`, and undoes and redoes in it.
    void follow(workspace::UndoHistory &history);
    void setEntries(const std::vector<workspace::UndoEntry> &entries, bool canUndo, bool canRedo);
    /// Turns both buttons off and says why; empty turns them on again.
    void setReadOnly(const QString &reason);
    [[nodiscard]] QStringList shownEntries() const;

Q_SIGNALS:
    void undoWanted();
    void redoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void layOutEntries();

    Theme &m_theme;
    QHBoxLayout *m_layout;
    TextLabel *m_title;
    HintButton *m_undo;
    HintButton *m_redo;
    QWidget *m_room; ///< where the entries stand
    QList<QLabel *> m_labels;
    std::vector<workspace::UndoEntry> m_entries;
    QString m_readOnly;
    bool m_canUndo = false;
    bool m_canRedo = false;
};

} // namespace quittance::ui
