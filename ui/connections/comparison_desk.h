#pragma once

#include "core/workspace/comparison_service.h"

#include <QObject>
#include <QSet>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class ComparisonPane;
class Question;

/// Fills the pane of comparisons and has platforms asked for their own figures.
class ComparisonDesk : public QObject
{
    Q_OBJECT

public:
    /// All live as long as the desk.
    ComparisonDesk(workspace::Workspace &workspace, ComparisonPane &pane, QObject *parent);

    /// Shows what that connection said last; empty: of none.
    void ask(const QString &connection);
    void drop();

private:
    void compare();
    void show(const Result<std::optional<workspace::Comparison>> &comparison);

    workspace::Workspace &m_workspace;
    ComparisonPane &m_pane;
    Question *m_kept;
    QString m_connection;
    QSet<QString> m_asking; ///< connections that are being asked
};

} // namespace quittance::ui
