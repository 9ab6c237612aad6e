#include "core/workspace/undo_history.h"

namespace quittance::workspace {

QString UndoHistory::undoText() const
{
    return m_position > 0 ? m_steps[m_position - 1].text : QString();
}

QString UndoHistory::redoText() const
{
    return m_position < m_steps.size() ? m_steps[m_position].text : QString();
}

std::vector<UndoEntry> UndoHistory::entries() const
{
    std::vector<UndoEntry> entries;
    for (size_t i = 0; i < m_steps.size(); ++i)
        entries.push_back({m_steps[i].text, m_steps[i].at, i >= m_position});
    return entries;
}

void UndoHistory::push(const QString &text, Action undo, Action redo)
{
    m_steps.resize(m_position);
    m_steps.push_back({text, QDateTime::currentDateTimeUtc(), std::move(undo), std::move(redo)});
    ++m_position;
    Q_EMIT changed();
}

void UndoHistory::undo()
{
    if (canUndo())
        run(m_steps[m_position - 1].undo, -1);
}

void UndoHistory::redo()
{
    if (canRedo())
        run(m_steps[m_position].redo, 1);
}

void UndoHistory::clear()
{
    m_steps.clear();
    m_position = 0;
    Q_EMIT changed();
}

void UndoHistory::run(const Action &action, std::ptrdiff_t move)
{
    m_busy = true;
    Q_EMIT changed();
    action().then(this, [this, move](const Result<> &written) {
        m_busy = false;
        if (written)
            m_position = size_t(std::ptrdiff_t(m_position) + move);
        else
            Q_EMIT failed(written.error());
        Q_EMIT changed();
    });
}

} // namespace quittance::workspace
