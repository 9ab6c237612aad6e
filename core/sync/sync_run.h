#pragma once

#include "core/base/task.h"
#include "core/sync/connection_table.h"
#include "core/sync/pull_run.h"

#include <QTimer>

#include <chrono>

namespace quittance::sync {

/// Makes the connector of a connection, on the network thread.
using MakeConnector = std::function<Result<std::unique_ptr<connect::Connector>>(
    connect::HttpClient &, const connect::ConnectionSettings &, const QByteArray &secret)>;

/// What is to be read of a connection.
struct SyncOrder
{
    KeptConnection connection;
    QByteArray secret;
    std::vector<QByteArray> lists; ///< empty: all that are on
    bool isFull = false; ///< everything, also of lists whose changes could be asked for
    bool isRefreshed = false; ///< the platform is asked to read its books first
    std::optional<Instant> changedFrom; ///< where somebody said so: changes are asked for at least from there
    QString cause; ///< `manual`, `schedule`, `start`, `webhook`
};

/// How long a run waits for the platform's own reading of the books.
struct RefreshPacing
{
    std::chrono::milliseconds firstWait{1000};
    std::chrono::milliseconds longestWait{15'000};
    std::chrono::milliseconds limit = std::chrono::minutes(15);
};

/// Reads all asked lists of one connection, one after the other, in the order in which the platform offers them: what
/// others refer to comes first. A list that fails does not keep the next from being read. Lives on the network thread.
class SyncRun : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(SyncReport)>;

    SyncRun(connect::HttpClient &client, RunPlace place, SyncOrder order, RefreshPacing pacing, QObject *parent);

    void setProgress(Progress progress) { m_progress = std::move(progress); }
    /// Begins; `done` is called once, later, on this thread.
    void start(const MakeConnector &make, Done done);
    /// Ends soon; what was stored stays. Lists not begun are told as stopped.
    void abort();

private:
    using Settings = std::map<QByteArray, ListSetting>;

    struct Opening
    {
        Settings settings;
        qint64 run = 0;
    };

    void open();
    void chooseLists(const Settings &settings);
    void askStatuses();
    void refresh();
    void waitForBooks();
    [[nodiscard]] bool isRefreshDone(const connect::Connector::Statuses &now) const;
    void readNext();
    /// True when the platform said that the list is not there; it is then reported.
    [[nodiscard]] bool isSkipped(const connect::ListInfo &list);
    void skip(const QByteArray &list, ListOutcome outcome, const QString &why);
    void onListRead(ListReport report);
    void failRun(const Error &error);
    void finish();
    [[nodiscard]] connect::HttpTally tally() const;
    [[nodiscard]] std::vector<connect::HostUse> uses() const;
    [[nodiscard]] QString statusDetail(const QByteArray &list) const;

    connect::HttpClient &m_client;
    RunPlace m_place;
    SyncOrder m_order;
    RefreshPacing m_pacing;
    Progress m_progress;
    Done m_done;
    std::unique_ptr<connect::Connector> m_connector;
    std::vector<connect::ListInfo> m_lists; ///< to be read
    size_t m_next = 0;
    QPointer<PullRun> m_pull;
    connect::Connector::Statuses m_statuses;
    std::chrono::milliseconds m_wait{0};
    std::chrono::milliseconds m_waited{0};
    int m_polls = 0;
    SyncReport m_report;
    connect::HttpTally m_before;
    QStringList m_hosts;
    qint64 m_run = 0;
    qint64 m_read = 0; ///< records of lists that are over
    int m_unreachable = 0; ///< lists in a row that got no answer
    bool m_isAborted = false;
};

} // namespace quittance::sync
