#pragma once

#include "core/insight/payment_history.h"

#include <QString>

namespace quittance::insight {

/// What to ask about collection curves.
struct VintageQuestion
{
    ledger::AsOf asOf;
    BookFilter filter;
    BehaviourPolicy policy; ///< how receipts are dated
    std::vector<int> ages = {30, 60, 90, 120, 150, 180}; ///< days since issue, ascending
    int months = 0; ///< only so many issue months up to the day's; 0: all
};

/// The invoices issued in one month. Units of the table's currency.
struct VintageCohort
{
    QDate month; ///< its first day
    int invoices = 0;
    qint64 billed = 0;
    int youngestAge = 0; ///< days since issue of the last invoice: older ages are not yet known
    std::vector<qint64> cash; ///< received within each age
    std::vector<qint64> resolved; ///< with credits applied within it
};

/// Collection curves by issue month in one currency. A share is decimal text with six decimals; nothing where the
/// cohort is not mature: the youngest of its invoices has not reached the age. Source: receivables.md 1.8, case C05.
struct VintageTable
{
    Currency currency;
    std::vector<int> ages;
    std::vector<VintageCohort> cohorts; ///< oldest first
    qint64 inferredUnits = 0; ///< cash in the curves whose pairing no source stated: its day may be a guess

    [[nodiscard]] bool isMature(const VintageCohort &cohort, size_t age) const
    {
        return cohort.youngestAge >= ages[age];
    }
    [[nodiscard]] std::optional<QString> cashPct(const VintageCohort &cohort, size_t age) const;
    [[nodiscard]] std::optional<QString> resolvedPct(const VintageCohort &cohort, size_t age) const;
    /// Over all cohorts mature at the age, weighted by what was billed.
    [[nodiscard]] std::optional<QString> pooledCashPct(size_t age) const;
    [[nodiscard]] std::optional<QString> pooledResolvedPct(size_t age) const;
    /// By how much cash grew from one age to a later one in the cohorts mature at the later; six decimals.
    [[nodiscard]] std::optional<QString> growth(size_t fromAge, size_t toAge) const;
    /// Units in the currency's own decimals that a cohort should have received by `toAge`, from what it had by
    /// `fromAge` and the growth of the mature ones, but no more than was billed. Nothing where it is not mature at
    /// `fromAge` or nothing grew before.
    [[nodiscard]] std::optional<qint64> projected(const VintageCohort &cohort, size_t fromAge, size_t toAge) const;
    /// The same from the last age it is mature at, age by age; what it received where it is mature at `age` already.
    [[nodiscard]] std::optional<qint64> projected(const VintageCohort &cohort, size_t age) const;
};

/// One table per currency with invoices, by code. Nothing only when `cancel` was set.
[[nodiscard]] std::optional<std::vector<VintageTable>>
vintages(const store::Snapshot &snapshot, const VintageQuestion &question, const CancelToken &cancel = {});

/// An invoice of a cohort and what was received for it within an age.
struct VintageItem
{
    ledger::DocumentId invoice;
    ledger::CustomerId customer;
    Currency currency;
    QDate issue;
    qint64 billed = 0;
    qint64 cash = 0;
    qint64 resolved = 0;
};

/// The invoices issued in the month of `month` that sum to a cell of `vintages` with the same question; without an age,
/// with all they received until the day. By issue, then id.
[[nodiscard]] std::vector<VintageItem> vintageItems(const store::Snapshot &snapshot, const VintageQuestion &question,
                                                    QDate month, std::optional<int> age);

} // namespace quittance::insight
