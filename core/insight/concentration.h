#pragma once

#include "core/base/task.h"
#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/store/snapshot.h"

#include <optional>
#include <span>
#include <vector>

namespace quittance::insight {

/// How much of what is owed hangs on few debtors. Every figure is decimal text with six decimals, percentages 0 to 100,
/// and nothing where nobody owes anything. Source: receivables.md 1.7, cases C01 Q10 and C11 Q09.
class ExposureShares
{
public:
    ExposureShares() = default;
    /// What each debtor owes; what is not positive is left out.
    explicit ExposureShares(std::span<const qint64> parts);

    [[nodiscard]] size_t debtors() const { return m_largestFirst.size(); }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// Sum of the `count` largest.
    [[nodiscard]] qint64 largest(size_t count) const;

    [[nodiscard]] std::optional<QString> shareOf(qint64 part) const; ///< percent
    [[nodiscard]] std::optional<QString> topShare(size_t count) const; ///< percent of the `count` largest
    /// Herfindahl-Hirschman index, the sum of the squared shares, from 0 to 10,000.
    [[nodiscard]] std::optional<QString> hhi() const;
    /// The index freed of the number of debtors: 0 all owe alike, 1 one owes all. Nothing for a single debtor.
    [[nodiscard]] std::optional<QString> normalisedHhi() const;
    /// How many debtors of equal size would be as concentrated.
    [[nodiscard]] std::optional<QString> effectiveDebtors() const;
    /// `no_exposure`; empty where there is something owed.
    [[nodiscard]] QString reason() const;

private:
    std::vector<qint64> m_largestFirst;
    qint64 m_total = 0;
    std::optional<Int128> m_squares; ///< nothing where the sum leaves 128 bits
};

struct ConcentrationQuestion
{
    ledger::AsOf asOf;
    bool byParent = false; ///< customers of one group owe together
};

/// A debtor, or a group of them, in one currency.
struct ConcentrationRow
{
    ledger::CustomerId customer; ///< the one at the top of its group, by parent
    QString name;
    qint64 gross = 0; ///< positive units: open debits, credits not taken off
    int members = 0; ///< customers with something owed; 1 unless by parent
};

/// Debtors of one currency, largest first, then by name.
struct Concentration
{
    Currency currency;
    std::vector<ConcentrationRow> rows;
    ExposureShares shares;
};

/// Per currency with anything owed, by code. Credits of one debtor offset nobody's debits. Nothing only when `cancel`
/// was set.
[[nodiscard]] std::optional<std::vector<Concentration>>
concentration(const store::Snapshot &snapshot, const ConcentrationQuestion &question, const CancelToken &cancel = {});

/// A document behind a debtor's gross.
struct ExposureItem
{
    ledger::DocumentId document;
    qint64 open = 0; ///< positive units
};

/// The documents that sum to the row of `customer` (all rows where it is absent) in a currency, by document index.
[[nodiscard]] std::vector<ExposureItem> exposureItems(const store::Snapshot &snapshot,
                                                      const ConcentrationQuestion &question, Currency currency,
                                                      std::optional<ledger::CustomerId> customer);

} // namespace quittance::insight
