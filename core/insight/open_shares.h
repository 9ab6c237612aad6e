#pragma once

#include "core/base/int128.h"
#include "core/ledger/document.h"
#include "core/store/snapshot.h"

#include <optional>

namespace quittance::insight {

/// Gross open amounts of one currency and how late they are. Nothing where the share is not defined: without anything
/// open, or, for the overdue days, without anything overdue. Source: receivables.md 1.4, case C01 Q09.
struct OpenShares
{
    qint64 gross = 0; ///< Σ positive opens
    qint64 overdue = 0; ///< of them, due before the day
    Int128 unitDays = 0; ///< Σ open × days past due, of what is overdue

    [[nodiscard]] std::optional<QString> pctCurrent() const;
    [[nodiscard]] std::optional<QString> pctPastDue() const;
    [[nodiscard]] std::optional<QString> weightedDaysAll() const;
    [[nodiscard]] std::optional<QString> weightedDaysOverdue() const;
};

[[nodiscard]] OpenShares openShares(const store::Snapshot &snapshot, ledger::AsOf asOf, Currency currency,
                                    std::optional<ledger::CustomerId> customer = std::nullopt);

} // namespace quittance::insight
