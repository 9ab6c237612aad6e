#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <vector>

namespace quittance::store {

/// One figure of a kept month end. Bucket −1 is what is unapplied.
struct MonthEndCell
{
    Currency currency;
    int bucket = 0;
    qint64 units = 0;
    qint32 items = 0;

    friend bool operator==(const MonthEndCell &, const MonthEndCell &) = default;
};

/// What a month end was answered as, when it was first asked.
struct MonthEnd
{
    QDate day;
    Instant knownAt; ///< what was known when it was answered
    QString policy; ///< the definition it was answered by, as JSON
    QByteArray policyHash; ///< SHA-256 of `policy`
    std::vector<MonthEndCell> cells; ///< by currency number, then bucket
};

/// The month ends a company was told. The first answer stays; nothing here is ever rewritten.
class MonthEndGateway
{
public:
    explicit MonthEndGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// False, and nothing is written, where that day under that policy is kept already.
    Result<bool> keep(ledger::CompanyId company, const MonthEnd &monthEnd) const;
    /// By day.
    Result<std::vector<MonthEnd>> list(ledger::CompanyId company, const QByteArray &policyHash) const;

private:
    Connection m_connection;
};

} // namespace quittance::store
