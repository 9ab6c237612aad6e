#pragma once

#include "core/insight/aging.h"

#include <span>

namespace quittance::insight {

/// What became of open amounts besides staying in a bucket; these columns follow those of the buckets.
enum class Outcome { Paid, Credited, WrittenOff, Voided };
inline constexpr int kOutcomes = 4;

/// Where the amounts open on one day stood on a later one, in one currency. The population is fixed on the first day;
/// each row of `cells` adds up to what was open in its bucket. A payment that came back in between is a negative one.
/// Source: receivables.md 1.5, case C04.
struct TransitionMatrix
{
    Currency currency;
    QDate from;
    QDate to;
    QStringList labels; ///< of the buckets, as in an aging
    std::vector<qint64> opening; ///< units by bucket on `from`
    std::vector<std::vector<qint64>> cells; ///< [bucket on `from`][bucket on `to`, then an Outcome each]
    std::vector<qint64> closing; ///< by bucket on `to`, of everything open then: new invoices too

    [[nodiscard]] int buckets() const { return int(opening.size()); }
    [[nodiscard]] int column(Outcome outcome) const { return buckets() + int(outcome); }
    /// A cell's share of its row in percent; nothing where nothing was open.
    [[nodiscard]] std::optional<QString> pct(int row, int column) const;
    /// Share of a bucket's opening balance that went on to any later bucket. In a month of 31 days an item can pass a
    /// bucket of 30 without a month end in it. Nothing for the last bucket.
    [[nodiscard]] std::optional<QString> rolledPct(int row) const;
    [[nodiscard]] qint64 rolledUnits(int row) const;
    /// The next bucket's closing balance over this one's opening, in percent. Of the bucket before the last it is no
    /// rate: the last one accumulates.
    [[nodiscard]] std::optional<QString> netFlowPct(int row) const;
    /// Percent of each bucket that ends as a loss, when `terminalPct` (units: 40 % is 400,000) of the last one does:
    /// the product of the rates of rolling on. Nothing where a rate on the way is not defined.
    [[nodiscard]] std::vector<std::optional<QString>> chainedLossPct(qint64 terminalPct) const;
    /// Written off of what left the last bucket, in percent; nothing when nothing left it.
    [[nodiscard]] std::optional<QString> observedTerminalLossPct() const;
};

/// One matrix per currency with anything open on either day, by code; only the filter's where it names one. Nothing
/// only when `cancel` was set. `from` must be before `to`. The policy's credit treatment plays no part.
[[nodiscard]] std::optional<std::vector<TransitionMatrix>>
transitions(const store::Snapshot &snapshot, QDate from, QDate to, Instant knownAt, const AgingPolicy &policy,
            const AgingFilter &filter = {}, const CancelToken &cancel = {});

/// The sum of matrices of one currency: rates of it are means of the months weighted by balance. `from` of the first
/// and `to` of the last; closing balances are those of the sum too. Empty without matrices.
[[nodiscard]] TransitionMatrix averageTransitions(std::span<const TransitionMatrix> matrices);

/// The months of one currency one by one, oldest first, and their mean.
struct RollRates
{
    Currency currency;
    std::vector<TransitionMatrix> months; ///< each from a month end to the next; those with nothing open are left out
    TransitionMatrix mean;
};

/// The last `months` whole months up to `last`: where it is no month end, the month it is in is left out.
[[nodiscard]] std::optional<std::vector<RollRates>> rollRates(const store::Snapshot &snapshot, QDate last, int months,
                                                              Instant knownAt, const AgingPolicy &policy,
                                                              const AgingFilter &filter = {},
                                                              const CancelToken &cancel = {});

/// A document's part in a cell.
struct TransitionItem
{
    ledger::DocumentId document;
    ledger::CustomerId customer;
    Currency currency;
    int row = 0;
    int column = 0;
    qint64 units = 0;
};

/// What a cell is made of; absent means all. Without a column: the row's opening balance.
struct TransitionFilter
{
    AgingFilter book; ///< customer and currency
    std::optional<int> row;
    std::optional<int> column;
};

/// The documents that sum to a cell, row or matrix of `transitions` with the same arguments, each once per cell;
/// largest first, then by id.
[[nodiscard]] std::vector<TransitionItem> transitionItems(const store::Snapshot &snapshot, QDate from, QDate to,
                                                          Instant knownAt, const AgingPolicy &policy,
                                                          const TransitionFilter &filter);

} // namespace quittance::insight
