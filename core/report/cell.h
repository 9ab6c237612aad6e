#pragma once

#include "core/base/date.h"
#include "core/base/money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace quittance::report {

/// What a column holds, and so how its cells are written.
enum class CellKind : quint8 {
    Empty,
    Text, ///< ids too: leading zeros stay
    Integer,
    Amount, ///< units of `Cell::currency`
    Decimal, ///< `number` in millionths: days, indexes
    Ratio, ///< `number` of `whole`; shown as a percentage
    Day,
    Moment, ///< an instant, shown in UTC
    Formula, ///< `text` is the formula, the rest its computed value as an amount; workbooks only
    Link ///< `text` shown, `target` a place in the same workbook; workbooks only
};

/// One value on its way to a file. Exact: nothing here is a floating-point number.
struct Cell
{
    CellKind kind = CellKind::Empty;
    Currency currency;
    qint64 number = 0; ///< units, count, millionths, Julian day or ms since epoch, by kind
    qint64 whole = 0; ///< of a ratio; 0 leaves the cell empty
    QString text;
    QString target;

    [[nodiscard]] static Cell ofText(QString text) { return {.kind = CellKind::Text, .text = std::move(text)}; }
    [[nodiscard]] static Cell ofInteger(qint64 value) { return {.kind = CellKind::Integer, .number = value}; }
    [[nodiscard]] static Cell ofDecimal(qint64 millionths) { return {.kind = CellKind::Decimal, .number = millionths}; }
    [[nodiscard]] static Cell ofMoney(Money value)
    {
        return {.kind = CellKind::Amount, .currency = value.currency(), .number = value.units()};
    }
    [[nodiscard]] static Cell ofRatio(qint64 part, qint64 whole)
    {
        return {.kind = CellKind::Ratio, .number = part, .whole = whole};
    }
    /// An invalid day gives an empty cell.
    [[nodiscard]] static Cell ofDay(QDate day)
    {
        return day.isValid() ? Cell{.kind = CellKind::Day, .number = day.toJulianDay()} : Cell{};
    }
    [[nodiscard]] static Cell ofMoment(Instant instant) { return {.kind = CellKind::Moment, .number = instant.ms}; }
    [[nodiscard]] static Cell ofFormula(QString formula, Money value)
    {
        return {.kind = CellKind::Formula,
                .currency = value.currency(),
                .number = value.units(),
                .text = std::move(formula)};
    }
    [[nodiscard]] static Cell ofLink(QString text, QString target)
    {
        return {.kind = CellKind::Link, .text = std::move(text), .target = std::move(target)};
    }
};

/// The one place where an amount becomes a floating-point number: a spreadsheet cell can hold nothing else, and keeps
/// 15 significant digits. Nothing where the amount has more: it is then written as text, with all its digits.
[[nodiscard]] std::optional<double> cellNumber(qint64 units);

/// The serial number of a day in the 1900 date system. Nothing before 1 March 1900, where that system counts a
/// 29 February that never was.
[[nodiscard]] std::optional<double> cellDay(QDate day);

/// Serial number with the time of day, in UTC.
[[nodiscard]] std::optional<double> cellMoment(Instant instant);

/// Text that a spreadsheet would take for a formula when it opens a CSV file (it begins with = + - @, their full-width
/// forms, a tab or a line break) with an apostrophe in front; other text unchanged.
/// Source: receivables.md 2.4.
[[nodiscard]] QString guardedCsvText(const QString &text);

/// Text as a sheet can hold it: characters that XML forbids replaced, at most 32,767 characters.
[[nodiscard]] QString sheetText(const QString &text);

/// The number format of a currency's amounts: its own minor digits (four for an amount that has more than those),
/// negative red and in parentheses, a dash for nothing.
[[nodiscard]] QString amountFormat(Currency currency, bool allDigits = false);

} // namespace quittance::report
