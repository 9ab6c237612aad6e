#pragma once

#include "core/base/int128.h"

#include <QDate>
#include <QString>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace quittance::insight {

enum class PromiseState { Open, InGrace, Kept, Partial, Broken, Superseded, Cancelled };

/// `open`, `in_grace`, `kept`, `partial`, `broken`, `superseded`, `cancelled`.
[[nodiscard]] QString promiseStateName(PromiseState state);

/// What a customer said would be paid, and what came for it.
struct Promise
{
    qint64 units = 0;
    QDate date;
    std::vector<std::pair<QDate, qint64>> receipts; ///< days and units
    QDate supersededOn; ///< invalid: not
    QDate cancelledOn; ///< by a dispute, say; invalid: not
};

/// When a promise counts as kept. Source: receivables.md 1.10.
struct PromisePolicy
{
    int graceDays = 3;
    qint64 minPaidRatio = 990'000; ///< in millionths of what was promised
};

/// A promise on a day: its state, and what came within its date and grace.
struct PromiseStanding
{
    PromiseState state = PromiseState::Open;
    qint64 inTimeUnits = 0; ///< no more than was promised

    /// Counts in the rates: neither open, in grace, superseded nor cancelled.
    [[nodiscard]] bool isMatured() const
    {
        return state == PromiseState::Kept || state == PromiseState::Partial || state == PromiseState::Broken;
    }
};

[[nodiscard]] PromiseStanding promiseStanding(const Promise &promise, QDate asOf, const PromisePolicy &policy);

/// How promises were kept. Percentages have six decimals; nothing where none has matured.
struct PromiseRates
{
    int matured = 0;
    int kept = 0;
    int broken = 0; ///< and partly kept
    Int128 promisedUnits = 0; ///< of matured ones
    Int128 inTimeUnits = 0;

    [[nodiscard]] std::optional<QString> keptCountPct() const;
    [[nodiscard]] std::optional<QString> keptAmountPct() const;
};

/// Source: receivables.md 1.10, case C06 Q05.
[[nodiscard]] PromiseRates promiseRates(std::span<const Promise> promises, QDate asOf, const PromisePolicy &policy);

} // namespace quittance::insight
