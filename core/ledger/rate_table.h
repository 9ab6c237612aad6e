#pragma once

#include "core/base/date.h"
#include "core/base/rate.h"

#include <QHash>

#include <map>

namespace quittance::ledger {

/// How old a rate may be, and how amounts are rounded.
struct RatePolicy
{
    /// Days that a rate may be older than the day it is asked for: a weekend takes Friday's.
    int maxAgeDays = 5;
    Rounding rounding = Rounding::HalfUp;

    friend bool operator==(const RatePolicy &, const RatePolicy &) = default;
};

/// How amounts of one currency become another's on one day.
struct Conversion
{
    enum class Way {
        Same, ///< one currency: nothing is converted or rounded
        Direct, ///< the rate as stated
        Inverse, ///< the rate of the other direction, divided by
        Cross ///< two rates over a third currency
    };

    Way way = Way::Same;
    Currency from;
    Currency to;
    Currency through; ///< of a cross
    Rate rate; ///< of a cross: both steps as one
    Rate::Direction direction = Rate::Direction::Multiply;
    QDate day; ///< the rate's own; of a cross the older of the two
    Rounding rounding = Rounding::HalfUp;

    /// Rounded once, to the minor unit of `to`. Full when the amount leaves 64 bits.
    [[nodiscard]] Result<Money> convert(Money amount) const;
};

/// Exchange rates by pair and day.
///
/// A missing rate is an error that names the pair and the day; it is never 0, never 1 and never looked for in the
/// future. Source: receivables.md 3.1.
class RateTable
{
public:
    /// One unit of `from` was worth `rate` units of `to` on `day`. A second one for the same pair and day replaces the
    /// first. A pair of one currency is passed over.
    void add(QDate day, Currency from, Currency to, const Rate &rate);

    [[nodiscard]] bool isEmpty() const { return m_rates.isEmpty(); }

    /// The rate of that day or of the last day before it within the policy's age. A stated rate and the inverse of the
    /// other direction come before a cross; of those two the later holds, on one day the stated one. Of several crosses
    /// the one with the latest older step holds, then the one over the first currency by code. NotFound otherwise.
    [[nodiscard]] Result<Conversion> find(Currency from, Currency to, QDate day, const RatePolicy &policy = {}) const;
    [[nodiscard]] Result<Money> convert(Money amount, Currency to, QDate day, const RatePolicy &policy = {}) const;

private:
    struct Step
    {
        Rate rate;
        QDate day;
        bool isInverse = false;
    };

    [[nodiscard]] std::optional<Step> stated(Currency from, Currency to, QDate day, QDate earliest) const;
    /// Stated or inverse.
    [[nodiscard]] std::optional<Step> step(Currency from, Currency to, QDate day, QDate earliest) const;
    [[nodiscard]] Result<std::optional<Conversion>> cross(Currency from, Currency to, QDate day, QDate earliest) const;
    [[nodiscard]] tl::unexpected<Error> missing(Currency from, Currency to, QDate day, const RatePolicy &policy) const;

    QHash<std::pair<Currency, Currency>, std::map<QDate, Rate>> m_rates;
    std::map<QString, Currency> m_currencies; ///< by code
};

} // namespace quittance::ledger
