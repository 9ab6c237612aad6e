#pragma once

#include "core/connect/connector.h"

namespace quittance::connect::routable {

/// One of the platform's lists. Source: alloy-routable.md 2.2.
struct RoutableList
{
    const char *key = nullptr;
    const char *path = nullptr; ///< of one below companies: what stands behind the company
    bool isOfCompanies = false; ///< one for each company
    bool isPlanned = true;
    bool hasChanges = false;

    /// Of the books behind the platform, where there are any, or at an address that is not documented.
    [[nodiscard]] bool isOptional() const { return !isPlanned && !isOfCompanies; }
};

[[nodiscard]] std::span<const ListInfo> listInfos();
/// Null for a key it does not have.
[[nodiscard]] const RoutableList *findList(QByteArrayView key);

/// What a receivable's status amounts to. Source: alloy-routable.md 2.8.
enum class StatusGroup : quint8 {
    Prepared, ///< not sent: created, needs_approval, ready_to_send, scheduled
    Held, ///< compliance_hold, po_discrepancy_hold
    Sent, ///< pending: the customer's turn
    InFlight, ///< processing, initiated, and every word that is not known
    Paid, ///< completed, externally_paid; may still fail
    Failed, ///< issue, failed
    Cancelled
};
[[nodiscard]] StatusGroup groupOf(QStringView status);
/// False for a word of later days: it is shown as it is, and counts as on its way.
[[nodiscard]] bool isKnownStatus(QStringView status);
/// True while the platform takes changes.
[[nodiscard]] bool isChangeable(QStringView status);

/// The currencies the platform names. Source: alloy-routable.md 2.4.
[[nodiscard]] bool isAccepted(Currency currency);

} // namespace quittance::connect::routable
