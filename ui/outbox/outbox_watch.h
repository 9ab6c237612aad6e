#pragma once

#include <QObject>
#include <QTimer>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class Question;

/// How many writes wait, and how many go on only when a person has looked: what the rail follows.
class OutboxWatch : public QObject
{
    Q_OBJECT

public:
    OutboxWatch(workspace::Workspace &workspace, QObject *parent);

Q_SIGNALS:
    void counted(int open, int needing);

private:
    void ask();

    workspace::Workspace &m_workspace;
    Question *m_items;
    QTimer m_later;
};

} // namespace quittance::ui
