#pragma once

#include "core/base/result.h"

namespace quittance {

/// How a source writes amounts. The rule is stated, never guessed amount by amount.
struct DecimalRule
{
    QChar mark = u'.'; ///< `.` or `,`
    /// Groups of three may be parted by the other mark, a space (also no-break and thin) or an apostrophe.
    bool grouping = true;
};

/// Ten-thousandths read under a stated rule.
///
/// Accepts a leading or trailing sign, `(12.00)` as negative, and the true minus. InvalidInput for anything that the
/// rule does not allow: `1.23` in a decimal-comma file is refused, not read as 123; also digits of other scripts,
/// more than four decimals that are not zero, and numbers beyond 64 bits.
[[nodiscard]] Result<qint64> parseUnits(QStringView text, DecimalRule rule = {});

} // namespace quittance
