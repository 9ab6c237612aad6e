#pragma once

#include "core/match/evidence.h"
#include "core/match/types.h"

#include <span>

namespace quittance::match {

/// `matched`, `payer_differs`, `reversed`, `no_evidence`, `no_bank_source`: the words of files and the console.
[[nodiscard]] QString evidenceName(EvidenceState state);

/// The worse of two states, as a chain is as good as its weakest link: matched, no bank source, payer differs, no
/// evidence, reversed.
[[nodiscard]] EvidenceState worseOf(EvidenceState a, EvidenceState b);

/// A bank line in use for a payment. A line that takes money back has negative units.
struct EvidenceLine
{
    Receipt line;
    qint64 units = 0; ///< signed: the part of the line that is used for the payment
};

struct PaymentEvidence
{
    ledger::CustomerId customer;
    qint64 units = 0; ///< the payment's amount, positive
    QDate reversedOn; ///< the ledger's own word that it came back; invalid: not
    std::vector<EvidenceLine> lines;
    bool hasBankSource = false; ///< statements of a bank account in this currency cover the payment's day
};

/// The state of one payment. Part evidence is no evidence: the amount must be proven whole.
[[nodiscard]] EvidenceState evidenceState(const PaymentEvidence &payment, std::span<const Party> parties,
                                          const MatchPolicy &policy = {});

class PartyIndex;

/// The same with an index that is already built: for many payments.
[[nodiscard]] EvidenceState evidenceState(const PaymentEvidence &payment, const PartyIndex &parties,
                                          const MatchPolicy &policy = {});

} // namespace quittance::match
