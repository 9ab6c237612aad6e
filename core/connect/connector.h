#pragma once

#include "core/connect/list_pull.h"
#include "core/connect/platform_figures.h"
#include "core/connect/write_form.h"
#include "core/connect/write_mapping.h"

#include <map>
#include <span>

namespace quittance::connect {

/// A list that a platform offers.
struct ListInfo
{
    QByteArray key; ///< the platform's own: `invoices`, `banking-transactions`
    bool isOfBank = false; ///< from a bank, not from the books
    bool hasChanges = false; ///< can be asked for what changed since
    bool isPlanned = true; ///< read unless somebody switches it off
    bool isOfFigures = false; ///< no records: what figures() answers
};

/// How far the platform's own copy of a list is.
enum class ListState : quint8 {
    Unknown, ///< it does not say
    Running, ///< being read from the books now
    Ready,
    Failed,
    NeedsNewLink, ///< only the company's people can help, by authorising again
    NotSupported, ///< the books have none of it
    NotEnabled ///< switched off at the platform
};

struct ListStatus
{
    ListState state = ListState::Unknown;
    QString word; ///< the platform's own
    std::optional<Instant> lastSuccess;
    QString detail; ///< a sentence where there is one to say
};

/// What a working connection says of itself.
struct ConnectionReport
{
    QString company; ///< as the books state it
    QString platform; ///< the books behind the connection: `Xero`
    std::optional<Currency> baseCurrency;
    std::optional<Instant> lastSync; ///< of the platform with the books
    /// What should be kept as an option of the connection from now on: a parameter's name that was found by trying.
    std::map<QString, QString> learntOptions;
};

/// One connection to one platform: everything sync needs to know of a vendor. A fourth vendor is one more of these.
///
/// Lives on the HTTP client's thread. Answers come there, once, later; none when `context` is gone.
class Connector : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Done = std::function<void(Result<T>)>;
    using Statuses = std::map<QByteArray, ListStatus>;

    using QObject::QObject;

    [[nodiscard]] virtual std::span<const ListInfo> lists() const = 0;
    virtual void test(QObject *context, const Done<ConnectionReport> &done) = 0;
    /// By list; lists the platform says nothing of are left out.
    virtual void statuses(QObject *context, const Done<Statuses> &done) = 0;
    [[nodiscard]] virtual std::unique_ptr<ListPull> pull(const PullQuestion &question) = 0;
    /// Asks the platform to read these lists from the books again; empty: all. Unsupported where it cannot.
    virtual void refresh(const std::vector<QByteArray> &lists, QObject *context, const Done<void> &done) = 0;

    /// What the platform adds up itself, as of a day. Unsupported where it adds up nothing.
    virtual void figures(QDate day, QObject *context, const Done<PlatformFigures> &done);

    /// What writes may leave open because the connection says it once.
    [[nodiscard]] virtual std::span<const MappingSlot> mappings() const;
    /// Finds out what freeze() needs and nobody set, such as which of several books is written to: to be called once
    /// before it. The answer is to be kept as options of the connection; most platforms have nothing to find out.
    virtual void learn(QObject *context, const Done<std::map<QString, QString>> &done);
    /// What the platform asks for in a record of that kind. Unsupported where it does not say.
    virtual void form(WriteKind kind, QObject *context, const Done<WriteForm> &done);
    /// Whether records of that kind can be written; otherwise the sentence that says why not.
    [[nodiscard]] virtual Result<> canWrite(WriteKind kind, WriteAction action) const = 0;
    /// Whether a record may still be changed that was in that status, by the platform's own word, when it was read
    /// last; otherwise the sentence that says why not. What the platform itself would say is known only by asking.
    [[nodiscard]] virtual Result<> canChange(WriteKind kind, const QString &status) const;
    /// The request as it will be sent, byte for byte. Everything that depends on the moment is fixed by `now`.
    /// InvalidInput with the field that is wrong.
    [[nodiscard]] virtual Result<FrozenRequest> freeze(const WriteIntent &intent, Instant now) const = 0;
    /// Sends a stored request once. An answer of any kind is a WriteAnswer; an Error means that nothing was sent.
    virtual void send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done) = 0;
    /// How far an accepted write is. `operation` is the answer's.
    virtual void poll(const FrozenRequest &request, const QString &operation, QObject *context,
                      const Done<WriteAnswer> &done)
        = 0;
    /// Looks whether the record is there, by its natural key; every row that comes back is compared with it again.
    virtual void find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done) = 0;
};

} // namespace quittance::connect
