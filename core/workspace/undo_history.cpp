#include "core/workspace/undo_history.h"

#include "core/workspace/when_answered.h"

namespace quittance::workspace {

QString UndoHistory::undoText() const
{
    return shelf().position > 0 ? shelf().steps[shelf().position - 1].text : QString();
}

QString UndoHistory::redoText() const
{
    return shelf().position < shelf().steps.size() ? shelf().steps[shelf().position].text : QString();
}

std::vector<UndoEntry> UndoHistory::entries() const
{
    std::vector<UndoEntry> entries;
    const Shelf &now = shelf();
    for (size_t i = 0; i < now.steps.size(); ++i)
        entries.push_back({now.steps[i].text, now.steps[i].at, i >= now.position});
    return entries;
}

void UndoHistory::push(const QString &text, Action undo, Action redo)
{
    push(m_company, text, std::move(undo), std::move(redo));
}

void UndoHistory::push(ledger::CompanyId company, const QString &text, Action undo, Action redo)
{
    Shelf &to = m_shelves[company];
    to.steps.resize(to.position);
    to.steps.push_back({text, QDateTime::currentDateTimeUtc(), std::move(undo), std::move(redo)});
    ++to.position;
    Q_EMIT changed();
}

void UndoHistory::undo()
{
    if (canUndo())
        run(shelf().steps[shelf().position - 1].undo, -1);
}

void UndoHistory::redo()
{
    if (canRedo())
        run(shelf().steps[shelf().position].redo, 1);
}

void UndoHistory::show(ledger::CompanyId company)
{
    m_shelves.try_emplace(company);
    m_company = company;
    Q_EMIT changed();
}

void UndoHistory::clear()
{
    ++m_sitting;
    m_shelves.clear();
    m_shelves.try_emplace(m_company);
    Q_EMIT changed();
}

void UndoHistory::run(const Action &action, std::ptrdiff_t move)
{
    m_shelves[m_company].isBusy = true;
    Q_EMIT changed();
    whenAnswered(this, action(), [this, move, company = m_company, sitting = m_sitting](const Result<> &written) {
        if (sitting != m_sitting)
            return;
        Shelf &of = m_shelves[company];
        of.isBusy = false;
        if (written)
            of.position = size_t(std::ptrdiff_t(of.position) + move);
        else
            Q_EMIT failed(written.error());
        Q_EMIT changed();
    });
}

} // namespace quittance::workspace
