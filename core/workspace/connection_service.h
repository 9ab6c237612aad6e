#pragma once

#include "core/connect/browser_sign_in.h"
#include "core/sync/data_status.h"
#include "core/sync/network_link.h"
#include "core/sync/run_table.h"
#include "core/sync/sync_board.h"
#include "core/workspace/job_list.h"
#include "core/workspace/provider_offer.h"

#include <QFuture>

#include <functional>

namespace quittance::workspace {

class OpenBook;

/// A connection that somebody wants.
struct NewConnection
{
    connect::ConnectionSettings settings;
    sync::SecretSource source;
    QByteArray secret; ///< empty: it is where `source` says
};

/// What a person asks of `types`.
struct TypeWish
{
    std::vector<QByteArray> on;
    std::vector<QByteArray> off;
    std::optional<sync::Schedule> schedule; ///< of the types switched on; of all where none is named
};

/// What is to be read, from which connections.
struct SyncWish
{
    QStringList names; ///< empty: all
    std::vector<QByteArray> lists; ///< empty: all that are on
    bool isFull = false;
    bool isRefreshed = false;
    std::optional<Instant> changedFrom;
    QString cause = QStringLiteral("manual");
};

/// Books being linked through the system's browser.
struct SignIn
{
    QFuture<Result<QUrl>> address; ///< to be opened in the browser
    /// What is to be kept as options of the connection. Cancelled where it was stopped or nobody consented in time.
    QFuture<Result<std::map<QString, QString>>> options;
    std::function<void()> cancel; ///< at any time, on any thread
};

/// Connections to platforms: set up, tested, switched, read, and how current what they brought is.
///
/// Lives on the UI thread; nothing here waits. Secrets go to the keychain or stay in this process, never into the book.
class ConnectionService
{
    Q_DISABLE_COPY_MOVE(ConnectionService)
public:
    using Report = connect::ConnectionReport;

    ConnectionService(std::shared_ptr<OpenBook> book, JobList &jobs, sync::NetworkLink &link);
    ~ConnectionService();

    /// Adds it without asking the platform. InvalidInput for settings that cannot work.
    QFuture<Result<>> add(NewConnection wanted);
    /// What it brought stays in the book; its secret is forgotten.
    QFuture<Result<>> remove(QString name);
    /// Asks the platform who it is; what it learnt on the way is kept.
    QFuture<Result<Report>> test(QString name);
    /// The same of a connection that nobody has added yet; nothing is kept. InvalidInput with the field in question.
    QFuture<Result<Report>> tryOut(NewConnection wanted);
    /// The books a platform links through a browser; none where it is not linked so.
    [[nodiscard]] static std::vector<connect::SignInApp> signInApps(const QString &provider);
    /// Begins to link books of a connection that nobody has added yet. Unsupported where the platform is not linked so.
    [[nodiscard]] SignIn signIn(NewConnection wanted, connect::SignInQuestion question);
    /// InvalidInput for settings that cannot work, before anybody is asked.
    [[nodiscard]] static Result<> check(const connect::ConnectionSettings &settings);
    /// What each platform we know can do, before any of its companies is known.
    QFuture<std::vector<ProviderOffer>> offers();
    /// For this process.
    void giveSecret(const QString &name, const QByteArray &secret);

    /// Data status of every connection, by name.
    QFuture<Result<std::vector<sync::ConnectionStatus>>> statuses();
    QFuture<Result<sync::ConnectionStatus>> status(QString name);
    /// Switches types on and off and sets how often they are read; answers the status afterwards.
    QFuture<Result<sync::ConnectionStatus>> setTypes(QString name, TypeWish wish);

    /// Reads the connections, each as far as it goes: a job. NotFound for a name that is none.
    QFuture<Result<std::vector<sync::SyncReport>>> sync(SyncWish wish);
    /// Newest first.
    QFuture<Result<std::vector<sync::PastRun>>> history(QString name, int limit = 100);
    /// Records of a type that were not taken over, the first thousand.
    QFuture<Result<std::vector<sync::RejectedItem>>> rejected(QString name, QByteArray list);
    /// The last exchanges with servers, oldest first, without secrets.
    QFuture<std::vector<connect::LoggedRequest>> requestLog() { return m_link.log(); }

    /// Ends what is on its way. Nothing is read afterwards; to be followed by NetworkLink::settle() before the book is
    /// closed.
    void close();

private:
    struct Board;

    static std::shared_ptr<Board> makeBoard();
    /// What takes orders to the network thread, from any thread.
    using Start = std::function<void(std::vector<sync::SyncOrder>,
                                     const std::function<void(Result<std::vector<sync::SyncReport>>)> &)>;
    [[nodiscard]] Start starter(const Progress &progress, const CancelToken &cancel);

    std::shared_ptr<OpenBook> m_book;
    JobList &m_jobs;
    sync::NetworkLink &m_link;
    std::shared_ptr<Board> m_board; ///< used on the network thread only
};

} // namespace quittance::workspace
