#pragma once

#include "core/store/connection.h"

#include <span>
#include <vector>

namespace quittance::store {

/// The statements of a list, in its order.
inline Result<std::vector<Statement>> prepareAll(const Connection &connection, std::span<const char *const> list)
{
    std::vector<Statement> statements;
    statements.reserve(list.size());
    for (const char *sql : list) {
        Result<Statement> statement = connection.prepare(sql);
        if (!statement)
            return failed(statement);
        statements.push_back(std::move(*statement));
    }
    return statements;
}

/// Prepares, binds and runs a statement that returns no row.
template<typename... Args>
Result<> runOnce(const Connection &connection, const QByteArray &sql, const Args &...args)
{
    Result<Statement> statement = connection.prepare(sql);
    if (!statement)
        return failed(statement);
    return statement->bind(args...).run();
}

/// Steps through what is bound and hands every row to `read`, whose answers are collected.
template<typename Read>
auto collectRows(Statement &statement, const Read &read)
    -> Result<std::vector<decltype(read(std::declval<const Statement &>()))>>
{
    std::vector<decltype(read(std::declval<const Statement &>()))> values;
    const Result<> done = statement.forEachRow([&](const Statement &row) { values.push_back(read(row)); });
    if (!done)
        return failed(done);
    return values;
}

/// The rows of one query, each as `read` makes it.
template<typename Read, typename... Args>
auto readRows(const Connection &connection, const QByteArray &sql, const Read &read, const Args &...args)
    -> Result<std::vector<decltype(read(std::declval<const Statement &>()))>>
{
    Result<Statement> statement = connection.prepare(sql);
    if (!statement)
        return failed(statement);
    return collectRows(statement->bind(args...), read);
}

/// The one row that a query by id finds; nothing when there is none.
template<typename Read, typename... Args>
auto readOne(Statement &statement, const Read &read, const Args &...args)
    -> Result<std::optional<decltype(read(std::declval<const Statement &>()))>>
{
    using Value = decltype(read(std::declval<const Statement &>()));
    const Result<bool> row = statement.bind(args...).step();
    if (!row)
        return failed(row);
    std::optional<Value> value;
    if (*row)
        value = read(statement);
    statement.reset();
    return value;
}

} // namespace quittance::store
