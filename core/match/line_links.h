#pragma once

#include "core/match/types.h"

#include <span>

namespace quittance::match {

/// A bank line with what its bank says of it beside the money.
struct BankEntry
{
    Receipt line;
    bool isPending = false; ///< announced, not booked: proves nothing
    ledger::BankLineId supersedes; ///< the pending line it took the place of, where the bank says so
    ledger::BankLineId reverses; ///< the line it takes back, where the bank says so
};

/// A line, and the other one that took its place or took it back.
struct LineLink
{
    ledger::BankLineId line;
    ledger::BankLineId by;

    friend bool operator==(const LineLink &, const LineLink &) = default;
};

/// Pending lines with the booked ones that took their place: as the bank says, else the first booked line of the same
/// amount within ten days whose text has every word of the pending one. By id of the pending line.
[[nodiscard]] std::vector<LineLink> supersededLines(std::span<const BankEntry> entries);

/// Money in that was taken back, with the line that did: as the bank says, else the latest credit of the same amount
/// at most `days` before a debit that is a reversal by its mark or its words, and whose payer it shares where both are
/// named. A credit is taken back once. By id of the credit. Source: receivables.md 1.16.
[[nodiscard]] std::vector<LineLink> returnedLines(std::span<const BankEntry> entries, int days = 60);

/// True for a line that says it returns money: by its bank's mark, or by words such as `returned`, `nsf`, `bounced`.
[[nodiscard]] bool saysReturned(const Receipt &line);

} // namespace quittance::match
