#pragma once

#include "core/sync/data_status.h"

#include <QObject>
#include <QTimer>

namespace quittance::workspace {

class Workspace;

/// Reads what is due, a minute after it is due at most: quiet where there is no network or a metered one. Lives on the
/// UI thread.
class SyncSchedule : public QObject
{
    Q_OBJECT

public:
    explicit SyncSchedule(Workspace &workspace);

private:
    void lookForDue(bool isStart);
    void read(const sync::ConnectionStatus &status, bool isStart);

    Workspace &m_workspace;
    QTimer m_timer;
    bool m_isReading = false;
};

} // namespace quittance::workspace
