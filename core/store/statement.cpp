#include "core/store/statement.h"

#include "core/store/connection_state.h"
#include "core/store/sql_error.h"

#include <QStringEncoder>

#include <sqlite3.h>

namespace quittance::store {
namespace {

/// Room for the texts of a row as wide as ours; longer ones are copied by SQLite.
constexpr size_t kArenaBytes = 4096;

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt *stmt) const
{
    sqlite3_finalize(stmt);
}

Statement::Statement(sqlite3_stmt *stmt, std::shared_ptr<ConnectionState> state)
    : m_stmt(stmt)
    , m_state(std::move(state))
{
}

Result<bool> Statement::step()
{
    if (m_state->isFaulty())
        return m_state->fault();
    switch (sqlite3_step(m_stmt.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        break;
    }
    Error error = sqlError(sqlite3_db_handle(m_stmt.get()), sqlite3_sql(m_stmt.get()));
    reset();
    return tl::unexpected<Error>(std::move(error));
}

bool Statement::stepRaw()
{
    m_lastStep = m_state->isFaulty() ? SQLITE_FULL : sqlite3_step(m_stmt.get());
    return m_lastStep == SQLITE_ROW;
}

Result<> Statement::finishRows()
{
    if (m_lastStep == SQLITE_DONE)
        return {};
    const QString doing = QString::fromUtf8(sqlite3_sql(m_stmt.get())).simplified().left(80);
    reset();
    return tl::unexpected<Error>(sqlError(m_lastStep, m_state->path, doing));
}

Result<> Statement::run()
{
    const Result<bool> row = step();
    if (!row)
        return failed(row);
    Q_ASSERT(!*row);
    sqlite3_reset(m_stmt.get());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_stmt.get());
    m_arenaUsed = 0;
}

qint64 Statement::int64(int column) const
{
    return sqlite3_column_int64(m_stmt.get(), column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_stmt.get(), column) == SQLITE_NULL;
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_stmt.get(), column));
    return {bytes, sqlite3_column_bytes(m_stmt.get(), column)};
}

QByteArray Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_stmt.get(), column));
    return {bytes, sqlite3_column_bytes(m_stmt.get(), column)};
}

QDate Statement::day(int column) const
{
    return isNull(column) ? QDate() : QDate::fromJulianDay(int64(column));
}

std::optional<Currency> Statement::currency(int column) const
{
    return isNull(column) ? std::nullopt : Currency::fromNumber(int32(column));
}

std::optional<qint64> Statement::optionalInt64(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(int64(column));
}

void Statement::bindOne(int index, const QByteArray &bytes)
{
    if (bytes.isNull())
        bindNull(index);
    else
        sqlite3_bind_blob64(m_stmt.get(), index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
}

void Statement::bindInt64(int index, qint64 value)
{
    sqlite3_bind_int64(m_stmt.get(), index, value);
}

void Statement::bindText(int index, QStringView text)
{
    if (text.isEmpty()) {
        sqlite3_bind_text(m_stmt.get(), index, "", 0, SQLITE_STATIC);
        return;
    }
    if (m_arena.empty())
        m_arena.resize(kArenaBytes);
    if (m_arenaUsed + 3 * size_t(text.size()) > m_arena.size()) {
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_text64(m_stmt.get(), index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                            SQLITE_UTF8);
        return;
    }
    char *begin = m_arena.data() + m_arenaUsed;
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *end = encoder.appendToBuffer(begin, text);
    m_arenaUsed += size_t(end - begin);
    sqlite3_bind_text(m_stmt.get(), index, begin, int(end - begin), SQLITE_STATIC);
}

void Statement::bindNull(int index)
{
    sqlite3_bind_null(m_stmt.get(), index);
}

} // namespace quittance::store
