#pragma once

#include "core/workspace/connection_service.h"
#include "ui/shell/status_strip.h"

#include <QObject>
#include <QTimer>

namespace quittance::workspace {
class Workspace;
}

namespace quittance::ui {

class Question;

/// How many types of all connections need somebody, and how far each connection is: what the status line, the rail and
/// the notice of new data follow. It moves nothing that somebody looks at.
class ConnectionWatch : public QObject
{
    Q_OBJECT

public:
    ConnectionWatch(workspace::Workspace &workspace, QObject *parent);

    /// One a connection, by name; empty while no book is open.
    [[nodiscard]] const QList<FreshSource> &sources() const { return m_sources; }
    [[nodiscard]] QStringList names() const { return m_names; }

Q_SIGNALS:
    void sourcesChanged();
    /// Connections with a type that needs somebody.
    void needingCounted(int connections);
    /// A connection brought something new; one sentence.
    void newData(const QString &sentence);

private:
    void ask();
    void take(const std::vector<sync::ConnectionStatus> &statuses);
    void tellNews(const std::vector<sync::ConnectionStatus> &statuses);
    void tellRun(const QString &name, const sync::PastRun &run, bool isOld);
    void clear();

    workspace::Workspace &m_workspace;
    Question *m_statuses;
    QTimer m_later;
    QTimer m_minute; ///< lags grow
    QList<FreshSource> m_sources;
    QStringList m_names;
    std::map<QString, Instant> m_seen; ///< the youngest success of each connection that was looked into
    std::map<QString, qint64> m_told; ///< the last run of each connection that was told
    bool m_isFirst = true; ///< what was there before is no news
};

} // namespace quittance::ui
