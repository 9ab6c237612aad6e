#pragma once

#include "core/base/date.h"

#include <optional>

namespace quittance::sync {

/// When a list is read by itself.
struct Schedule
{
    enum class Kind : quint8 { Manual, OnStart, Every, Monthly };

    Kind kind = Kind::Manual;
    int hours = 0; ///< of Every

    /// `off`, `start`, `24h`, `monthly`.
    [[nodiscard]] QString word() const;
    /// Also `manual`, `hourly` and `daily`. Nothing for a word that is none.
    [[nodiscard]] static std::optional<Schedule> ofWord(QStringView word);

    friend bool operator==(const Schedule &, const Schedule &) = default;
};

/// What the last attempts of a list were.
struct PastAttempts
{
    std::optional<Instant> lastAttempt;
    std::optional<Instant> lastSuccess;
    int failures = 0; ///< in a row
};

/// When the list is to be read next; nothing: not by itself. `spread` from 0 to 999 says where in the jitter of a tenth
/// of the interval this list stands, so that many programs do not ask at the same second. After failures the wait
/// doubles from five minutes up to the interval.
[[nodiscard]] std::optional<Instant> nextRun(const Schedule &schedule, const PastAttempts &past, int spread);

/// The same for a list at any time: a name gives the same spread every time.
[[nodiscard]] int spreadOf(QStringView name);

} // namespace quittance::sync
