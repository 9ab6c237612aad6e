#pragma once

#include <QLocale>
#include <QString>

namespace quittance::ui {

/// What the integers of a chart are, and how they are written. All texts come from the integers: no label
/// has been a double.
struct ChartMeasure
{
    enum class Kind {
        Money, ///< Ten-thousandths of `currency`.
        Count, ///< Whole things.
        Days, ///< Millionths of a day.
        Percent, ///< Millionths of a per cent: 62.2% is 62,200,000.
        Plain, ///< Millionths of a bare number, such as an index or a turnover.
    };

    Kind kind = Kind::Money;
    QString currency = {}; ///< ISO 4217, of Money.
    int digits = 1; ///< Decimals of labels of Days, Percent and Plain.

    /// What 1 of the unit is: 10,000, 1 or 1,000,000.
    [[nodiscard]] qint64 one() const;
    /// With its unit and all digits it has: "52.214286 days", "1,234.50 USD".
    [[nodiscard]] QString exactText(qint64 value) const;
    /// For a cell of the table twin: all digits, no unit but the percent sign.
    [[nodiscard]] QString cellText(qint64 value) const;
    /// Rounded half up to `digits`, no unit but the percent sign; money and counts have all their digits.
    [[nodiscard]] QString labelText(qint64 value) const;
    /// For a spreadsheet: all digits, a hyphen for minus, no grouping, no unit; the decimal mark of `locale`.
    [[nodiscard]] QString plainText(qint64 value, const QLocale &locale = QLocale()) const;
    /// "USD", "days" or nothing, for a heading.
    [[nodiscard]] QString unitWord() const;

    friend bool operator==(const ChartMeasure &, const ChartMeasure &) = default;
};

/// Millionths rounded half away from zero to `digits` decimals: 52,250,000 as "52.3". A minus is U+2212.
[[nodiscard]] QString millionthsText(qint64 millionths, int digits, const QLocale &locale = QLocale());
/// Millionths with the digits they have, at least `digits`.
[[nodiscard]] QString exactMillionthsText(qint64 millionths, int digits = 0, const QLocale &locale = QLocale());

} // namespace quittance::ui
