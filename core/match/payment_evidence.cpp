#include "core/match/payment_evidence.h"

#include "core/match/party_index.h"

#include <algorithm>

namespace quittance::match {

using namespace Qt::StringLiterals;

namespace {

int severity(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Matched:
        return 0;
    case EvidenceState::NoBankSource:
        return 1;
    case EvidenceState::PayerDiffers:
        return 2;
    case EvidenceState::NoEvidence:
        return 3;
    case EvidenceState::Reversed:
        return 4;
    }
    return 3;
}

} // namespace

EvidenceState worseOf(EvidenceState a, EvidenceState b)
{
    return severity(a) < severity(b) ? b : a;
}

QString evidenceName(EvidenceState state)
{
    using enum EvidenceState;
    switch (state) {
    case Matched:
        return u"matched"_s;
    case PayerDiffers:
        return u"payer_differs"_s;
    case Reversed:
        return u"reversed"_s;
    case NoEvidence:
        return u"no_evidence"_s;
    case NoBankSource:
        return u"no_bank_source"_s;
    }
    return {};
}

EvidenceState evidenceState(const PaymentEvidence &payment, std::span<const Party> parties, const MatchPolicy &policy)
{
    return evidenceState(payment, PartyIndex(parties), policy);
}

EvidenceState evidenceState(const PaymentEvidence &payment, const PartyIndex &parties, const MatchPolicy &policy)
{
    qint64 in = 0;
    qint64 back = 0;
    bool isFromOthers = false;
    for (const EvidenceLine &part : payment.lines) {
        if (part.units < 0 || part.line.isReversal) {
            back += std::abs(part.units);
            continue;
        }
        in += part.units;
        const PartyFit fit = parties.fit(parties.payerOf(part.line), payment.customer);
        isFromOthers = isFromOthers || fit == PartyFit::Stranger || fit == PartyFit::Other;
    }
    if (payment.reversedOn.isValid() || back > 0)
        return EvidenceState::Reversed;
    if (in == 0 && !payment.hasBankSource)
        return EvidenceState::NoBankSource;
    if (in == 0 || in + policy.toleranceUnits < payment.units)
        return EvidenceState::NoEvidence;
    return isFromOthers ? EvidenceState::PayerDiffers : EvidenceState::Matched;
}

} // namespace quittance::match
