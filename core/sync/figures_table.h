#pragma once

#include "core/connect/platform_figures.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

namespace quittance::sync {

/// Figures of a platform's own, as they were read.
struct KeptFigures
{
    Instant readAt;
    connect::PlatformFigures figures;
};

/// The figures that platforms add up themselves, the last ones of each connection.
class FiguresTable
{
public:
    explicit FiguresTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Instead of those that were read before. A part that could not be had this time is gone: two days do not compare.
    Result<> put(ledger::ConnectionId connection, const connect::PlatformFigures &figures, Instant readAt) const;
    /// Nothing where none were ever read.
    Result<std::optional<KeptFigures>> read(ledger::ConnectionId connection) const;

private:
    Result<> clear(ledger::ConnectionId connection) const;
    Result<> putBalances(ledger::ConnectionId connection, const connect::PlatformFigures &figures) const;
    Result<> putInvoices(ledger::ConnectionId connection, const connect::PlatformFigures &figures) const;
    Result<> putReads(ledger::ConnectionId connection, const connect::PlatformFigures &figures) const;

    store::Connection m_connection;
};

} // namespace quittance::sync
