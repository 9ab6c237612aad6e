#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace quittance {

/// A point in time as milliseconds since 1970-01-01T00:00:00Z.
struct Instant
{
    qint64 ms = 0;

    [[nodiscard]] static Instant now() { return {QDateTime::currentMSecsSinceEpoch()}; }
    /// Later than every instant we know of: "as known now".
    [[nodiscard]] static constexpr Instant max() { return {std::numeric_limits<qint64>::max()}; }

    friend constexpr auto operator<=>(Instant, Instant) = default;
};

/// `2026-03-31`, nothing else. InvalidInput otherwise.
[[nodiscard]] Result<QDate> parseIsoDate(QStringView text);
[[nodiscard]] QString toIsoDate(QDate day);

/// `2026-02-01T07:30:00Z`, with an offset or with fractions. InvalidInput without a zone: such a time is local to
/// somebody, and guessing whose moves month ends.
[[nodiscard]] Result<Instant> parseInstant(QStringView text);
/// `2026-02-01T07:30:00Z`, with milliseconds only where there are any.
[[nodiscard]] QString toIsoInstant(Instant instant);

[[nodiscard]] QDate monthEnd(QDate day);
/// The month ends up to and including that of `last`, oldest first.
[[nodiscard]] std::vector<QDate> monthEnds(QDate last, int count);

/// The day an instant belongs to in the ledger's time zone. Source: receivables.md 3.3, case C10 Q08.
[[nodiscard]] QDate civilDate(Instant instant, const QTimeZone &zone);

} // namespace quittance
