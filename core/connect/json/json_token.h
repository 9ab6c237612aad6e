#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace quittance::connect {

/// Whether `token` is a number as JSON writes it. Source: RFC 8259 6.
[[nodiscard]] bool isJsonNumber(QByteArrayView token);

/// Ten-thousandths of a number's raw token, exact, an exponent too. InvalidInput for what is no number, has more than
/// four decimals that are not zero, or leaves 64 bits.
[[nodiscard]] Result<qint64> unitsOfToken(QByteArrayView token);

/// A number's raw token as plain decimal text: as it is written where it has no exponent. Empty for what is no number
/// or would have more than 60 digits.
[[nodiscard]] QString decimalOfToken(QByteArrayView token);

} // namespace quittance::connect
