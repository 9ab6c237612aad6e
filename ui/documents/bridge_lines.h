#pragma once

#include "core/insight/roll_forward.h"
#include "core/workspace/ledger_rows.h"

#include <QString>

#include <array>

namespace quittance::ui {

/// The lines of a bridge between two days, in their order.
enum class BridgeLine { Opening, Invoices, Receipts, CreditNotes, WriteOffs, Voids, Refunds, Closing };
inline constexpr std::array kBridgeLines
    = {BridgeLine::Opening,   BridgeLine::Invoices, BridgeLine::Receipts, BridgeLine::CreditNotes,
       BridgeLine::WriteOffs, BridgeLine::Voids,    BridgeLine::Refunds,  BridgeLine::Closing};

/// Opening and closing are balances, the others movements.
[[nodiscard]] bool isBalance(BridgeLine line);
/// Signed: receipts, credits and write-offs lower the balance.
[[nodiscard]] qint64 bridgeUnits(const insight::RollForward &bridge, BridgeLine line);
/// How far opening and movements miss the closing; 0 where they meet it.
[[nodiscard]] qint64 bridgeGap(const insight::RollForward &bridge);
[[nodiscard]] QString bridgeWord(BridgeLine line);
[[nodiscard]] QString bridgeDefinition(BridgeLine line);

/// The documents behind a line: the open amounts of a balance and the amounts of a movement add up to it.
[[nodiscard]] workspace::DocumentQuery bridgeQuery(const insight::RollForward &bridge, BridgeLine line, Instant knownAt,
                                                   const insight::AgingPolicy &policy);

} // namespace quittance::ui
