#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QString>

struct sqlite3;

namespace quittance::store {

/// What the copies of one Connection and its statements share.
struct ConnectionState
{
    Q_DISABLE_COPY_MOVE(ConnectionState)

    ConnectionState(sqlite3 *handle, QString file)
        : db(handle)
        , path(std::move(file))
    {
    }
    ~ConnectionState();

    /// True when this access is one that a fault sweep wants to fail.
    [[nodiscard]] bool isFaulty() { return accessesLeft != 0 && (accessesLeft == 1 || --accessesLeft == 1); }
    [[nodiscard]] tl::unexpected<Error> fault() const;

    sqlite3 *db = nullptr;
    QString path;
    CancelToken cancel;
    CancelToken closing; ///< the book's own, which no query resets
    qint64 accessesLeft = 0; ///< 0: no sweep; 1: fail; more: count down first
};

} // namespace quittance::store
