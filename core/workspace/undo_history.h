#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>

#include <functional>
#include <vector>

namespace quittance::workspace {

/// One decision of this sitting, done or undone.
struct UndoEntry
{
    QString text; ///< "Accept Alderfen 8,355.10"
    QDateTime at;
    bool isUndone = false;
};

/// Undo and redo of a person's decisions. Each step appends an event; nothing recorded is taken out.
/// Lives on the UI thread.
class UndoHistory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Action = std::function<QFuture<Result<>>()>;

    [[nodiscard]] bool canUndo() const { return m_position > 0 && !m_busy; }
    [[nodiscard]] bool canRedo() const { return m_position < m_steps.size() && !m_busy; }
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;
    /// Oldest first.
    [[nodiscard]] std::vector<UndoEntry> entries() const;

    /// Records a decision that has just been written.
    void push(const QString &text, Action undo, Action redo);
    void undo();
    void redo();
    void clear();

Q_SIGNALS:
    void changed();
    /// The inverse could not be written; the step is left as it was.
    void failed(const quittance::Error &error);

private:
    struct Step
    {
        QString text;
        QDateTime at;
        Action undo;
        Action redo;
    };
    void run(const Action &action, std::ptrdiff_t move);

    std::vector<Step> m_steps;
    size_t m_position = 0;
    bool m_busy = false;
};

} // namespace quittance::workspace
