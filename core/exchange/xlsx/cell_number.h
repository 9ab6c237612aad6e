#pragma once

#include "core/exchange/xlsx/cell_format.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace quittance::exchange {

/// From which day a workbook counts its dates.
enum class DateSystem : quint8 {
    From1900, ///< 1 is 1 January 1900, and 60 a 29 February that never was
    From1904 ///< 0 is 1 January 1904
};

/// The number a cell stores, as a plain decimal of the 15 significant digits that Excel shows: `1234.5600000000001` is
/// `1234.56`, `4.0E-2` is `0.04`. Worked out on the digits, never through a binary number. One with more than 15 digits
/// before its point stays as it is: its last digits were never stored. Nothing when it is no number.
[[nodiscard]] std::optional<QByteArray> cellDecimal(QByteArrayView stored);

/// A plain decimal as the day it counts to: `2026-03-31`, with a time where it has one. Nothing for a day that is not.
[[nodiscard]] std::optional<QByteArray> cellDate(QByteArrayView decimal, DateSystem system);
/// A plain decimal as the time of day it is a part of: `14:30:00`.
[[nodiscard]] std::optional<QByteArray> cellTime(QByteArrayView decimal);

} // namespace quittance::exchange
