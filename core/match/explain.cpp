#include "core/match/explain.h"

#include "core/match/reference_index.h"
#include "core/match/scoring.h"

#include <algorithm>

namespace quittance::match {
Candidate explain(const Receipt &receipt, const OpenDocument &document, std::span<const Party> parties,
                  const MatchPolicy &policy)
{
    const PartyIndex index(parties);
    const OpenDocument *const one[] = {&document};
    const PairContext context{.isNamed = !ReferenceIndex(one).namedBy(receipt).empty()};
    return makeCandidate(receipt, one, index.payerOf(receipt), index, context, policy);
}

std::vector<Candidate> nearest(const Receipt &receipt, std::span<const OpenDocument> documents,
                               std::span<const Party> parties, const MatchPolicy &policy, int count)
{
    const PartyIndex index(parties);
    const Payer payer = index.payerOf(receipt);
    std::vector<const OpenDocument *> pointers;
    pointers.reserve(documents.size());
    for (const OpenDocument &document : documents)
        pointers.push_back(&document);
    const std::vector<quint32> named = ReferenceIndex(pointers).namedBy(receipt);

    const size_t most = size_t(std::max(count, 0));
    std::vector<Candidate> best;
    for (quint32 i = 0; i < pointers.size(); ++i) {
        const OpenDocument *const one[] = {pointers[i]};
        const PairContext context{.isNamed = std::ranges::binary_search(named, i)};
        Candidate candidate = makeCandidate(receipt, one, payer, index, context, policy);
        if (candidate.allocations.empty())
            continue;
        const auto at = std::ranges::upper_bound(best, candidate, isBetter);
        if (size_t(at - best.begin()) >= most)
            continue;
        best.insert(at, std::move(candidate));
        if (best.size() > most)
            best.pop_back();
    }
    return best;
}

QString plainText(Money amount)
{
    return amount.toDecimalString() + QLatin1Char(' ') + amount.currency().code();
}

QString detailWith(const Reason &reason, const QString &amount)
{
    QString detail = reason.detail;
    return reason.amount ? detail.replace(plainText(*reason.amount), amount) : detail;
}

} // namespace quittance::match
