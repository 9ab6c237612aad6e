#pragma once

#include "core/match/portfolio.h"

namespace quittance::match {

/// A bank line and a document that belong together, as positions in their portfolio.
struct LinePair
{
    quint32 line = 0;
    quint32 document = 0;

    friend auto operator<=>(const LinePair &, const LinePair &) = default;
};

/// What the judge of a portfolio knows, and the matcher must not: which lines pay which invoices.
struct PortfolioTruth
{
    std::vector<LinePair> pairs; ///< ascending, each once
    int unknown = 0; ///< pairs of a line or an invoice that the portfolio does not hold
};

/// Reads the key `expected` of a portfolio: groups of invoices and transactions, of which each pays each. Nothing where
/// the file says nothing of it. To be asked after the answer is made, never before.
[[nodiscard]] std::optional<PortfolioTruth> readTruth(const QByteArray &json, const Portfolio &portfolio);

/// One pair of the answer, with the probability it was stated with.
struct StatedPair
{
    LinePair pair;
    int probabilityPpm = 0;
    int logOdds = 0; ///< hundredths, before calibration
    bool isAccepted = false; ///< needs no person; else it is suggested
};

/// The pairs of answerTo's `allocations`, in their order.
[[nodiscard]] std::vector<StatedPair> statedPairs(const Portfolio &portfolio, const std::vector<Proposal> &proposals);

} // namespace quittance::match
