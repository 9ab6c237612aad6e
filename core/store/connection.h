#pragma once

#include "core/base/task.h"
#include "core/store/statement.h"

#include <memory>

struct sqlite3;

namespace quittance::store {

/// One SQLite connection, used by one thread at a time. A copy is the same connection.
class Connection
{
public:
    enum class Mode {
        ReadOnly,
        ReadWrite, ///< NotFound when there is no file
        Create
    };

    /// Errors: NotFound, ReadOnly, Busy, Corrupt, Io, each with a sentence that names the file.
    static Result<Connection> open(const QString &path, Mode mode);

    Result<Statement> prepare(const QByteArray &sql) const;
    /// Runs `sql`, which may hold several statements.
    Result<> exec(const QByteArray &sql) const;
    /// The first column of the first row; NotFound when there is none.
    Result<qint64> scalar(const QByteArray &sql) const;
    [[nodiscard]] qint64 changes() const;
    [[nodiscard]] qint64 lastInsertId() const;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] sqlite3 *handle() const;

    /// Page cache of a writer, in KiB: usually, and while what is written must not show in memory.
    static constexpr int kUsualCache = 262'144;
    static constexpr int kFrugalCache = 32'768;
    /// Holds the page cache to so many KiB; what is beyond is given back at once.
    [[nodiscard]] Result<> limitCache(int kib) const;

    /// From now on every query looks at `token` and ends with Cancelled once it is set.
    void setCancelToken(const CancelToken &token) const;
    /// The same of a second one, which stays: whoever owns the connection sets it when it closes.
    void setClosingToken(const CancelToken &token) const;

    /// Makes the `n`-th access from now, and every later one, fail as a full disk would; 0 heals. For fault sweeps.
    void failFromAccess(qint64 n) const;

private:
    friend class Transaction;

    explicit Connection(std::shared_ptr<ConnectionState> state);
    void watchCancelToken() const;

    std::shared_ptr<ConnectionState> m_state;
};

/// Rolls back unless commit() succeeded. Inside another one it is a savepoint of that.
class Transaction
{
    Q_DISABLE_COPY_MOVE(Transaction)
public:
    /// A write transaction: Busy when another process holds one for longer than five seconds.
    static Result<std::unique_ptr<Transaction>> begin(const Connection &connection);
    /// All reads until the end see one state of the file.
    static Result<std::unique_ptr<Transaction>> beginRead(const Connection &connection);
    ~Transaction();

    Result<> commit();

private:
    Transaction(const Connection &connection, bool isNested)
        : m_connection(connection)
        , m_isNested(isNested)
    {
    }

    Connection m_connection;
    bool m_isNested = false;
    bool m_isOpen = true;
};

} // namespace quittance::store
