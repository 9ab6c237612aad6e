#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <QDate>

#include <optional>

namespace quittance::exchange {

/// The day of `20260303120000.000[-5:EST]` as the bank writes it, in the zone it states; invalid for other text.
[[nodiscard]] QDate readOfxDate(QStringView text);

/// An amount with decimal point or comma, as the specification allows both. Where both stand, the last is decimal and
/// the other groups. InvalidInput for other text, and for a comma with three digits behind it in a currency without
/// thousandths: `1,234` might be grouped.
[[nodiscard]] Result<qint64> readOfxAmount(QStringView text, std::optional<Currency> currency);

/// True for ids that say there is none: empty, `0`, `NONE`.
[[nodiscard]] bool isOfxPlaceholder(QStringView id);

} // namespace quittance::exchange
