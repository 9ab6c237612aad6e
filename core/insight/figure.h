#pragma once

#include "core/base/fraction_sum.h"

#include <QJsonValue>
#include <QString>

#include <optional>

namespace quittance::insight {

/// A figure that is a ratio: days, percent or times. Millionths, rounded half up once, or nothing with the reason.
struct Figure
{
    std::optional<qint64> millionths;
    QString reason = {}; ///< one lower-case word such as `no_sales`; empty where there is a value
    std::optional<qint64> atLeast = {}; ///< millionths: what is sure where the history was exhausted

    /// Of `numerator / denominator`; `too_large` where that leaves 64 bits. The denominator must not be 0.
    [[nodiscard]] static Figure ratio(Int128 numerator, Int128 denominator);
    [[nodiscard]] static Figure of(const FractionSum &sum);
    [[nodiscard]] static Figure none(QString reason);

    [[nodiscard]] explicit operator bool() const { return millionths.has_value(); }
    /// "62.875000"; null where there is no value.
    [[nodiscard]] QJsonValue json() const;
    /// The same as text; empty where there is no value.
    [[nodiscard]] QString text() const;

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// Millionths as decimal text with six decimals.
[[nodiscard]] QString millionthsText(qint64 millionths);

} // namespace quittance::insight
