#pragma once

#include "core/match/finder.h"
#include "core/match/portfolio_truth.h"

#include <array>

namespace quittance::match {

/// The ways in which a document can come to be weighed for a line.
enum class CandidateIndex : quint8 {
    Reference, ///< the line names it by a whole token, a proven reference or glued digits
    Account, ///< its customer, or one of the customer's group, pays from the line's account
    Name, ///< its customer, or one of the group, has the payer's name or one much like it
    Amount, ///< it is open with the line's amount, in the window of days
    Near, ///< the payer owes it, and its amount differs by something that has a name, or is the next one
    Group ///< it is one of the payer's documents that together have the line's amount
};
inline constexpr size_t kCandidateIndices = 6;

/// How much of what is true each index finds by itself. Counts are pairs of a line and a document.
struct IndexRecall
{
    struct Found
    {
        qint64 pairs = 0; ///< that the index leads to
        /// Of these, the ones to which no other leads. Near and Group look among the documents of a payer, to all of
        /// which Account and Name lead: the four do not count as each other's rivals but for Account against Name and
        /// Near against Group.
        qint64 alone = 0;
    };

    std::array<Found, kCandidateIndices> byIndex = {};
    qint64 pairs = 0; ///< all that are true
    qint64 byNone = 0; ///< of which no index leads to
    qint64 kept = 0; ///< of which stand among the readings that the run kept for their line
};

/// Asks each index for each line of `truth`, apart from the others and from any assignment.
[[nodiscard]] IndexRecall recallOf(const Portfolio &portfolio, const PortfolioTruth &truth,
                                   const std::vector<Proposal> &proposals);

/// `reference`, `account`, `name`, `amount`, `near`, `group`.
[[nodiscard]] QString indexName(CandidateIndex index);

} // namespace quittance::match
