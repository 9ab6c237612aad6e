#include "core/store/connection.h"

#include "core/store/connection_state.h"
#include "core/store/sql_error.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QUrl>

#include <sqlite3.h>

Q_LOGGING_CATEGORY(lcConnection, "quittance.store.connection", QtInfoMsg)

namespace quittance::store {
namespace {

constexpr int kBusyMs = 5000;
/// Virtual machine steps between two looks at the cancel token: well under a millisecond.
constexpr int kCancelSteps = 4000;

/// A large page cache and a late checkpoint: with the defaults a load takes three to four times as long.
/// A checkpoint of a long log would keep a click waiting, so the log stays at 8 MB. Source: perf/limits.md 1.
constexpr char kWriterPragmas[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
                                  "PRAGMA wal_autocheckpoint = 2048; PRAGMA temp_store = MEMORY;"
                                  "PRAGMA foreign_keys = ON;";
constexpr char kReaderPragmas[] = "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;";

int looksCancelled(void *state)
{
    const auto *connection = static_cast<ConnectionState *>(state);
    return connection->cancel.isCancelled() || connection->closing.isCancelled() ? 1 : 0;
}

/// A book in a folder that cannot be written has nowhere to put WAL's shared memory: unless a WAL is left, nobody can
/// be writing it, and it is read as it lies.
QByteArray readOnlyName(const QString &path)
{
    const QFileInfo file(path);
    const bool isStill = file.exists() && !QFileInfo(file.absolutePath()).isWritable()
        && !QFileInfo::exists(path + QStringLiteral("-wal"));
    const QByteArray uri = QUrl::fromLocalFile(file.absoluteFilePath()).toEncoded();
    return isStill ? uri + "?immutable=1" : uri;
}

Result<> readFirstPage(const Connection &connection)
{
    const Result<qint64> tables = connection.scalar("SELECT count(*) FROM sqlite_schema");
    return tables ? Result<>() : Result<>(failed(tables));
}

} // namespace

ConnectionState::~ConnectionState()
{
    sqlite3_close_v2(db);
}

tl::unexpected<Error> ConnectionState::fault() const
{
    return fail(Error::Kind::Full, storeSentence(Error::Kind::Full, path), Place{path, 0, {}});
}

Connection::Connection(std::shared_ptr<ConnectionState> state)
    : m_state(std::move(state))
{
}

Result<Connection> Connection::open(const QString &path, Mode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
    flags |= mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= mode == Mode::Create ? SQLITE_OPEN_CREATE : 0;
    const QByteArray name = mode == Mode::ReadOnly
        ? readOnlyName(path)
        : QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded();
    sqlite3 *db = nullptr;
    const int rc = sqlite3_open_v2(name.constData(), &db, flags, nullptr);
    Connection connection(std::make_shared<ConnectionState>(db, path));
    if (rc != SQLITE_OK)
        return tl::unexpected<Error>(sqlError(rc, path, QStringLiteral("open")));
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, kBusyMs);
    connection.watchCancelToken();
    // SQLite silently opens what it may not write for reading only.
    if (mode != Mode::ReadOnly && sqlite3_db_readonly(db, "main") == 1)
        return fail(Error::Kind::ReadOnly, storeSentence(Error::Kind::ReadOnly, path), Place{path, 0, {}});
    if (const Result<> readable = readFirstPage(connection); !readable)
        return failed(readable);
    if (const Result<> done = connection.exec(mode == Mode::ReadOnly ? kReaderPragmas : kWriterPragmas); !done)
        return failed(done);
    if (mode == Mode::ReadOnly)
        return connection;
    const Result<> cached = connection.limitCache(kUsualCache);
    return cached ? Result<Connection>(connection) : failed(cached);
}

Result<Statement> Connection::prepare(const QByteArray &sql) const
{
    sqlite3_stmt *stmt = nullptr;
    if (sqlite3_prepare_v3(m_state->db, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT, &stmt, nullptr)
        != SQLITE_OK)
        return tl::unexpected<Error>(sqlError(m_state->db, sql.constData()));
    return Statement(stmt, m_state);
}

Result<> Connection::exec(const QByteArray &sql) const
{
    if (m_state->isFaulty())
        return m_state->fault();
    if (sqlite3_exec(m_state->db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected<Error>(sqlError(m_state->db, sql.constData()));
    return {};
}

Result<> Connection::limitCache(int kib) const
{
    return exec("PRAGMA cache_size = -" + QByteArray::number(kib));
}

Result<qint64> Connection::scalar(const QByteArray &sql) const
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return failed(statement);
    const Result<bool> row = statement->step();
    if (!row)
        return failed(row);
    if (!*row)
        return fail(Error::Kind::NotFound, QString::fromUtf8(sql));
    return statement->int64(0);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_state->db);
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_state->db);
}

QString Connection::path() const
{
    return m_state->path;
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_state->db, "main") == 1;
}

sqlite3 *Connection::handle() const
{
    return m_state->db;
}

void Connection::setCancelToken(const CancelToken &token) const
{
    m_state->cancel = token;
}

void Connection::setClosingToken(const CancelToken &token) const
{
    m_state->closing = token;
}

void Connection::watchCancelToken() const
{
    sqlite3_progress_handler(m_state->db, kCancelSteps, looksCancelled, m_state.get());
}

void Connection::failFromAccess(qint64 n) const
{
    m_state->accessesLeft = n;
}

Result<std::unique_ptr<Transaction>> Transaction::begin(const Connection &connection)
{
    const bool isNested = sqlite3_get_autocommit(connection.handle()) == 0;
    if (const Result<> begun = connection.exec(isNested ? "SAVEPOINT nested" : "BEGIN IMMEDIATE"); !begun)
        return failed(begun);
    return std::unique_ptr<Transaction>(new Transaction(connection, isNested));
}

Result<std::unique_ptr<Transaction>> Transaction::beginRead(const Connection &connection)
{
    const bool isNested = sqlite3_get_autocommit(connection.handle()) == 0;
    if (const Result<> begun = connection.exec(isNested ? "SAVEPOINT nested" : "BEGIN"); !begun)
        return failed(begun);
    return std::unique_ptr<Transaction>(new Transaction(connection, isNested));
}

Transaction::~Transaction()
{
    // Asked of SQLite directly: neither a cancelled token nor a fault sweep may keep a transaction open. After some
    // failures (a full disk) SQLite has rolled back by itself.
    sqlite3 *db = m_connection.handle();
    if (!m_isOpen || sqlite3_get_autocommit(db) != 0)
        return;
    sqlite3_progress_handler(db, 0, nullptr, nullptr);
    const char *sql = m_isNested ? "ROLLBACK TO nested; RELEASE nested" : "ROLLBACK";
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qCWarning(lcConnection) << "rollback failed:" << sqlite3_errmsg(db);
    m_connection.watchCancelToken();
}

Result<> Transaction::commit()
{
    Result<> committed = m_connection.exec(m_isNested ? "RELEASE nested" : "COMMIT");
    m_isOpen = !committed.has_value();
    return committed;
}

} // namespace quittance::store
