#pragma once

#include "core/workspace/mapping_service.h"

#include <QObject>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class MappingsPane;
class Question;

/// Fills the pane of mappings and carries what the user says there to the book, as steps that can be undone.
class MappingDesk : public QObject
{
    Q_OBJECT

public:
    /// All live as long as the desk.
    MappingDesk(workspace::Workspace &workspace, MappingsPane &pane, QObject *parent);

    /// Shows the mappings of that connection; empty: of none.
    void ask(const QString &connection);
    void drop();

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    void askPlatform();
    void set(const QString &key, const QString &value);
    void remember(const QString &key, const QString &before, const QString &value);

    workspace::Workspace &m_workspace;
    MappingsPane &m_pane;
    Question *m_states;
    Question *m_offers;
    QString m_connection;
};

} // namespace quittance::ui
