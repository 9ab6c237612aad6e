#pragma once

#include "core/base/result.h"
#include "core/match/types.h"

#include <QJsonObject>
#include <QSet>

namespace quittance::match {

/// A portfolio to match without a store: what it says, and the names it gives to things. Ids count from 1 in the order
/// of the file, so that the name of id n stands at n − 1.
struct Portfolio
{
    MatchInput input;
    MatchPolicy policy;
    QStringList customers;
    QStringList documents; ///< invoices, then payments
    QStringList transactions;
    /// Of a payment the ledger already holds: the invoices it pays. Empty for invoices; by position.
    std::vector<std::vector<Allocation>> paid;
    bool isTurned = false; ///< receipts were negative throughout, a ledger's view: their sign was turned
    QStringList unread; ///< records left out, and why
};

/// Reads a `quittance-match-bench/1` portfolio. Fields of transactions named in `without` are not looked at, keys that
/// begin with `expected` never. InvalidInput where it is no such file.
[[nodiscard]] Result<Portfolio> readPortfolio(const QByteArray &json, const QSet<QString> &without = {});

/// The answer to a portfolio: one consistent set of allocations, the options of each line, and what is left. Source:
/// cli.md, `reconcile --bench`. The caller adds the seconds and the memory it took.
[[nodiscard]] QJsonObject answerTo(const Portfolio &portfolio, const std::vector<Proposal> &proposals);

/// `accepted`, `suggested`, `ambiguous`, `unmatched`: the words of files and the console.
[[nodiscard]] QString verdictName(Verdict verdict);
/// `1-1`, `1-N`, `N-1`, `partial`: how many documents and lines a candidate joins.
[[nodiscard]] QString shapeName(const Candidate &candidate);
/// `none`, `fee`, `discount`, `withholding`, `tolerance`, `fx`, `on_account`, `leave_open`.
[[nodiscard]] QString treatmentName(Treatment treatment);

} // namespace quittance::match
