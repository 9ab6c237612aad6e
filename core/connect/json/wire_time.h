#pragma once

#include "core/base/date.h"

#include <QByteArrayView>

#include <optional>

namespace quittance::connect {

/// A date or time as a platform writes it: bare (`2023-02-25`), local to the business (`2022-04-25T13:04:02`), or with
/// its zone (`…Z`, `…-05:00`), with any number of decimals.
struct WireTime
{
    QDate date; ///< as written
    int msOfDay = 0; ///< as written; further decimals are cut off
    std::optional<int> offsetMinutes; ///< of the zone it is written in; absent: local to the business

    /// The day it falls on for the business. A time without a zone is the business's own; midnight with a zone is a
    /// date in disguise, and moving it would change it; any other is moved to `zone`.
    [[nodiscard]] QDate day(const QTimeZone &zone) const;
    /// The point in time, a time without a zone taken as of `zone`.
    [[nodiscard]] Instant instant(const QTimeZone &zone) const;

    friend bool operator==(const WireTime &, const WireTime &) = default;
};

/// Nothing for what is none of the forms, and for the year 1, which platforms write for "never".
[[nodiscard]] std::optional<WireTime> parseWireTime(QByteArrayView text);
/// True for the year 1.
[[nodiscard]] bool isNever(QByteArrayView text);

} // namespace quittance::connect
