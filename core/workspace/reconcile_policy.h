#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace quittance::workspace {

/// What a person may decide alone, and which days are closed. Changed by events only, so that it is known who raised a
/// limit and when.
struct ReconcilePolicy
{
    std::vector<Money> writeOffLimits; ///< the most one write-off may be, per currency
    std::vector<Money> approvalLimits; ///< above it a second person approves, per currency; none: nobody has to
    QDate lockedThrough; ///< the last day of the period that is reconciled; invalid: none is
    Instant lockedAt; ///< when it was locked; 0: it is not

    /// 25 of the currency where the policy names none.
    [[nodiscard]] Money writeOffLimit(Currency currency) const;
    /// Nothing where nobody has to approve.
    [[nodiscard]] std::optional<Money> approvalLimit(Currency currency) const;
    [[nodiscard]] bool needsApproval(const Money &amount) const;
    [[nodiscard]] bool isLocked(QDate day) const { return lockedThrough.isValid() && day <= lockedThrough; }

    friend bool operator==(const ReconcilePolicy &, const ReconcilePolicy &) = default;
};

[[nodiscard]] QJsonObject toJson(const ReconcilePolicy &policy);
[[nodiscard]] ReconcilePolicy policyFromJson(const QJsonObject &json);

/// The policy as the last event leaves it.
[[nodiscard]] Result<ReconcilePolicy> currentPolicy(const store::Connection &connection, ledger::CompanyId company);

} // namespace quittance::workspace
