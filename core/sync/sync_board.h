#pragma once

#include "core/sync/secret_store.h"
#include "core/sync/sync_run.h"

#include <list>

namespace quittance::sync {

/// What every run of one book and company needs.
struct BoardTools
{
    std::shared_ptr<store::Book> book;
    ledger::CompanyId company;
    std::shared_ptr<NetworkThread::Mailbox> mailbox;
    std::shared_ptr<SecretStore> secrets;
    MakeConnector make;
    std::function<Instant()> now;
    std::function<void(const store::ChangeSet &)> changed; ///< called on the thread of the write
    RefreshPacing refresh = {};
    int mostAtOnce = 4; ///< connections read at the same time; of one host: one
};

/// The runs of a book that are on or wait for their turn. Lives on the network thread.
///
/// One connection is never read twice at the same time: who asks for it again waits until the run is over.
class SyncBoard : public QObject
{
    Q_OBJECT

public:
    SyncBoard(BoardTools tools, connect::HttpClient &client, QObject *parent);
    /// Ends every run where it is; whoever waits is told that it was stopped.
    ~SyncBoard() override;

    /// `done` is called once, later, on this thread. An order without a secret gets it from the secret store.
    void add(SyncOrder order, const Progress &progress, const CancelToken &cancel, SyncRun::Done done);

private:
    struct Job
    {
        SyncOrder order;
        Progress progress;
        CancelToken cancel;
        SyncRun::Done done;
        QStringList hosts;
        SyncRun *run = nullptr; ///< a child; null while it waits
        bool isStarted = false;
    };
    using Jobs = std::list<Job>;

    void admit();
    [[nodiscard]] bool mayStart(const Job &job) const;
    void findSecret(Job &job);
    void start(Job &job);
    void end(Job &job, const SyncReport &report);
    void lookForCancelled();

    BoardTools m_tools;
    connect::HttpClient &m_client;
    Jobs m_jobs;
    QTimer m_cancelWatch;
};

} // namespace quittance::sync
