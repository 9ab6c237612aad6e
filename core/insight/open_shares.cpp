#include "core/insight/open_shares.h"

#include "core/base/ratio.h"
#include "core/insight/open_scan.h"

namespace quittance::insight {

std::optional<QString> OpenShares::pctCurrent() const
{
    return ratioText(Int128(gross - overdue) * 100, gross);
}

std::optional<QString> OpenShares::pctPastDue() const
{
    return ratioText(Int128(overdue) * 100, gross);
}

std::optional<QString> OpenShares::weightedDaysAll() const
{
    return ratioText(unitDays, gross);
}

std::optional<QString> OpenShares::weightedDaysOverdue() const
{
    return ratioText(unitDays, overdue);
}

OpenShares openShares(const store::Snapshot &snapshot, ledger::AsOf asOf, Currency currency,
                      std::optional<ledger::CustomerId> customer)
{
    OpenShares shares;
    const auto day = qint32(asOf.day.toJulianDay());
    OpenScan(snapshot, asOf.knownAt).onDay(asOf.day, [&](const OpenPart &part) {
        const bool counts = part.open > 0 && part.currency == currency.number()
            && (!customer || snapshot.customerId[part.customer] == *customer);
        if (!counts)
            return;
        shares.gross += part.open;
        if (part.dueDay < day) {
            shares.overdue += part.open;
            shares.unitDays += Int128(part.open) * (day - part.dueDay);
        }
    });
    return shares;
}

} // namespace quittance::insight
