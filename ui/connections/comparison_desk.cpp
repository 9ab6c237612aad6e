#include "ui/connections/comparison_desk.h"

#include "core/workspace/workspace.h"
#include "ui/connections/comparison_pane.h"
#include "ui/documents/question.h"

namespace quittance::ui {

using workspace::Comparison;

ComparisonDesk::ComparisonDesk(workspace::Workspace &workspace, ComparisonPane &pane, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_pane(pane)
    , m_kept(new Question(this))
{
    connect(&pane, &ComparisonPane::compareWanted, this, &ComparisonDesk::compare);
}

void ComparisonDesk::ask(const QString &connection)
{
    m_connection = connection;
    if (!m_workspace.isOpen() || connection.isEmpty()) {
        drop();
        return;
    }
    m_pane.setAsking(m_asking.contains(connection));
    m_kept->ask(m_workspace.comparisons().comparison(connection),
                [this](const Result<std::optional<Comparison>> &comparison) { show(comparison); });
}

void ComparisonDesk::drop()
{
    m_kept->drop();
    m_pane.clear();
}

void ComparisonDesk::show(const Result<std::optional<Comparison>> &comparison)
{
    if (comparison)
        m_pane.setComparison(m_connection, *comparison, m_workspace.today());
    else if (comparison.error().kind != Error::Kind::Cancelled)
        m_pane.showError(comparison.error());
}

void ComparisonDesk::compare()
{
    if (!m_workspace.isOpen() || m_connection.isEmpty() || m_asking.contains(m_connection))
        return;
    m_asking.insert(m_connection);
    m_pane.setAsking(true);
    whenAnswered(this, m_workspace.comparisons().compare(m_connection, m_workspace.today()),
                 [this, connection = m_connection](const Result<Comparison> &comparison) {
                     m_asking.remove(connection);
                     if (connection != m_connection)
                         return;
                     m_pane.setAsking(false);
                     show(comparison ? Result<std::optional<Comparison>>(*comparison) : failed(comparison));
                 });
}

} // namespace quittance::ui
