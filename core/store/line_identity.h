#pragma once

#include "core/ledger/facts.h"

#include <optional>

namespace quittance::store {

/// How much a statement says of its lines: a statement with balances is their home before a report with balances,
/// then a statement without, then what is no statement.
enum class StatementRank : quint8 { None, Bare, Report, Proved };

/// The statement of a stored or arriving line, as far as it is kept as one.
using HomeStatement = std::optional<ledger::StatementFact>;

[[nodiscard]] StatementRank rankOf(const HomeStatement &statement);

/// True when the balances of two statements of one account show that no line can be in both: both add up, and one
/// opens with what the other closes with, not before it.
[[nodiscard]] bool areApart(const HomeStatement &one, const HomeStatement &other);

/// An id that ends in how often its content occurred: `…-2` behind 32 hexadecimal digits, `…#2` behind a bank's
/// reference, which is not counted the first time.
struct CountedId
{
    QString base;
    QChar mark; ///< null: the id of a line that occurs once, `#` would count on
    int count = 1;

    [[nodiscard]] CountedId next() const { return {base, mark, count + 1}; }
    [[nodiscard]] QString text() const;
};
[[nodiscard]] CountedId countedId(const QString &remoteId);

/// What an arriving line adds to the stored one with its id: details are the finer of both, a booked line stays
/// booked, days and home are those of the better statement. Whichever comes first, the same comes out.
[[nodiscard]] ledger::BankLineFact mergedLine(const ledger::BankLineFact &stored, const HomeStatement &storedHome,
                                              const ledger::BankLineFact &arriving, const HomeStatement &arrivingHome);

/// How sure two lines of other ids and one amount are the same movement: a pending line that was booked, or an entry
/// whose reference only one of two messages states. 0: they are not.
[[nodiscard]] int likenessOf(const ledger::BankLineFact &stored, const HomeStatement &storedHome,
                             const ledger::BankLineFact &arriving, const HomeStatement &arrivingHome);

/// Days between the pending and the booked entry of one movement, at most. Source: receivables.md, pending → posted.
inline constexpr int kPendingDays = 14;

} // namespace quittance::store
