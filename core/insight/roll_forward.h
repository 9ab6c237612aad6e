#pragma once

#include "core/ledger/document.h"
#include "core/store/snapshot.h"

#include <vector>

namespace quittance::insight {

/// The bridge between two days, per currency, in units:
/// opening + invoices + creditNotes + payments + writeOffs + voids + refunds = closing.
/// Receipts, credits and write-offs lower the balance and are negative. Reversed payments come back under payments.
/// Source: receivables.md 1.1, case C01 Q08.
struct RollForward
{
    Currency currency;
    QDate from; ///< close of this day is the opening
    QDate to;
    qint64 opening = 0;
    qint64 invoices = 0;
    qint64 creditNotes = 0;
    qint64 payments = 0;
    qint64 writeOffs = 0;
    qint64 voids = 0;
    qint64 refunds = 0;
    qint64 closing = 0;

    friend bool operator==(const RollForward &, const RollForward &) = default;
};

/// One bridge per currency that occurs, by code. `from` must be before `to`.
[[nodiscard]] std::vector<RollForward> rollForward(const store::Snapshot &snapshot, QDate from, QDate to,
                                                   Instant knownAt = Instant::max());

} // namespace quittance::insight
