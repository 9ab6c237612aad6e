#pragma once

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <concepts>
#include <memory>
#include <optional>
#include <vector>

struct sqlite3_stmt;

namespace quittance::store {

struct ConnectionState;

/// A compiled query. Columns count from 0, parameters from 1, as in SQLite.
class Statement
{
public:
    Statement(sqlite3_stmt *stmt, std::shared_ptr<ConnectionState> state);

    /// Binds every parameter at once, so none is left from the row before. An invalid day, an invalid currency, an
    /// empty optional and a null QByteArray bind NULL; an empty text binds ''.
    template<typename... Args>
    Statement &bind(const Args &...args)
    {
        reset();
        return bindFrom(1, args...);
    }
    /// Goes on binding at parameter `first`, without a reset.
    template<typename... Args>
    Statement &bindFrom(int first, const Args &...args)
    {
        int index = first;
        (bindOne(index++, args), ...);
        return *this;
    }

    /// True when a row is ready, false when done.
    Result<bool> step();
    /// Steps through what is bound and hands every row to `function(const Statement &)`: the loop for millions.
    template<typename F>
    Result<> forEachRow(F function)
    {
        while (stepRaw())
            function(static_cast<const Statement &>(*this));
        return finishRows();
    }
    /// Runs a statement that returns no row.
    Result<> run();
    void reset();

    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] int int32(int column) const { return int(int64(column)); }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The stored UTF-8, valid until the next step.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QDate day(int column) const;
    [[nodiscard]] std::optional<Currency> currency(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInt64(int column) const;
    /// For loops that read columns by the million.
    [[nodiscard]] sqlite3_stmt *handle() const { return m_stmt.get(); }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *stmt) const;
    };

    [[nodiscard]] bool stepRaw();
    Result<> finishRows();

    template<std::integral T>
    void bindOne(int index, T value)
    {
        bindInt64(index, qint64(value));
    }
    template<typename E>
    requires std::is_enum_v<E>
    void bindOne(int index, E value) { bindInt64(index, qint64(value)); }
    template<typename Tag>
    void bindOne(int index, Id<Tag> id)
    {
        id.isValid() ? bindInt64(index, id.value()) : bindNull(index);
    }
    template<typename T>
    void bindOne(int index, const std::optional<T> &value)
    {
        if (value)
            bindOne(index, *value);
        else
            bindNull(index);
    }
    void bindOne(int index, QDate day) { day.isValid() ? bindInt64(index, day.toJulianDay()) : bindNull(index); }
    void bindOne(int index, Instant instant) { bindInt64(index, instant.ms); }
    void bindOne(int index, Currency currency)
    {
        currency.isValid() ? bindInt64(index, currency.number()) : bindNull(index);
    }
    void bindOne(int index, const QString &text) { bindText(index, text); }
    void bindOne(int index, QStringView text) { bindText(index, text); }
    void bindOne(int index, const QByteArray &bytes);
    void bindInt64(int index, qint64 value);
    void bindText(int index, QStringView text);
    void bindNull(int index);

    std::unique_ptr<sqlite3_stmt, Finalize> m_stmt;
    std::shared_ptr<ConnectionState> m_state;
    std::vector<char> m_arena; ///< UTF-8 of the bound texts; never grows while one is bound
    size_t m_arenaUsed = 0;
    int m_lastStep = 0; ///< SQLite's answer to stepRaw()
};

} // namespace quittance::store
