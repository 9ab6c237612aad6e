#pragma once

#include "core/match/party_index.h"
#include "core/match/types.h"

#include <span>

namespace quittance::match {

/// What is known of a pair beside the two records.
struct PairContext
{
    bool isNamed = false; ///< the line names every document of the candidate by a whole token
    bool namesOthers = false; ///< the line names documents, and not (only) these
    int rivals = 0; ///< other documents of the same currency and amount in the date window
    int partners = 0; ///< other lines that name the same document and with this one add up to what it has open
};

/// Chance in parts per million for a sum of weights in hundredths of a log-odds point: 0 is an even chance.
[[nodiscard]] int probabilityPpm(int weight);
/// Sum of the weights of a candidate's reasons; its probability follows from it alone.
[[nodiscard]] int weightOf(const Candidate &candidate);

/// True when the two amounts, signed, agree under the policy.
[[nodiscard]] bool agrees(qint64 receiptUnits, qint64 openUnits, const MatchPolicy &policy);
/// True when the receipt lies in the policy's window around the document's due day (a payment: around its own day).
[[nodiscard]] bool isInWindow(const Receipt &receipt, const OpenDocument &document, const MatchPolicy &policy);

/// The candidate that uses `receipt` for `documents` (at least one), with every reason for and against. What the line
/// has is given to the earliest due first, to none more than it has open. Documents of the other sign or of another
/// currency take nothing.
[[nodiscard]] Candidate makeCandidate(const Receipt &receipt, std::span<const OpenDocument *const> documents,
                                      const Payer &payer, const PartyIndex &parties, const PairContext &context,
                                      const MatchPolicy &policy);

/// Best first: weight, then the smaller residual, then the documents' ids.
[[nodiscard]] bool isBetter(const Candidate &a, const Candidate &b);

} // namespace quittance::match
