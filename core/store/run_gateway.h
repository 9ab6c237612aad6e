#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <vector>

namespace quittance::store {

/// A figure as it was answered once, with everything it was answered from.
struct KeptRun
{
    qint64 id = 0; ///< 0: not kept yet
    QString kind; ///< `forecast`, `provision`
    ledger::AsOf asOf;
    Instant madeAt;
    QString author;
    QString note;
    QString inputs; ///< JSON: the policy, so that it can be run again
    QString result; ///< JSON

    friend bool operator==(const KeptRun &, const KeptRun &) = default;
};

/// The runs a company kept. Nothing here is ever rewritten.
class RunGateway
{
public:
    explicit RunGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// The id it was given.
    Result<qint64> keep(ledger::CompanyId company, const KeptRun &run) const;
    /// Newest first.
    Result<std::vector<KeptRun>> list(ledger::CompanyId company, const QString &kind) const;
    /// The one kept last of that day; nothing when there is none.
    Result<std::optional<KeptRun>> latest(ledger::CompanyId company, const QString &kind, QDate day) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
