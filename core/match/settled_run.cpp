#include "core/match/settled_run.h"

#include <algorithm>
#include <unordered_map>

namespace quittance::match {
namespace {

/// Two or three rounds settle a book; a chain longer than this waits for the next run.
constexpr int kMostRounds = 64;

bool isAccepted(const Proposal &proposal)
{
    return proposal.verdict == Verdict::Accepted && !proposal.candidates.empty();
}

} // namespace

MatchInput lessAccepted(MatchInput input, const std::vector<Proposal> &proposals)
{
    std::unordered_map<qint64, qint64> cash;
    std::unordered_map<qint64, qint64> settled;
    for (const Proposal &proposal : proposals) {
        if (!isAccepted(proposal))
            continue;
        for (const Allocation &part : proposal.candidates.front().allocations) {
            cash[proposal.receipt.value()] += part.cashUnits;
            settled[part.document.value()] += part.documentUnits;
        }
    }
    for (Receipt &receipt : input.receipts) {
        const auto used = cash.find(receipt.id.value());
        receipt.units -= used == cash.end() ? 0 : used->second;
    }
    for (OpenDocument &document : input.documents) {
        const auto used = settled.find(document.id.value());
        document.openUnits -= used == settled.end() ? 0 : used->second;
    }
    std::erase_if(input.receipts,
                  [&](const Receipt &receipt) { return receipt.units == 0 && cash.contains(receipt.id.value()); });
    std::erase_if(input.documents, [&](const OpenDocument &document) {
        return document.openUnits == 0 && settled.contains(document.id.value());
    });
    return input;
}

std::vector<Proposal> runSettled(const Engine &engine, const MatchInput &input, const MatchPolicy &policy,
                                 const Progress &progress, const CancelToken &cancel)
{
    std::vector<Proposal> proposals = engine.run(input, policy, progress, cancel);
    std::vector<Proposal> next;
    const std::vector<Proposal> *last = &proposals;
    MatchInput left = input;
    for (int round = 1; round < kMostRounds && !cancel.isCancelled() && std::ranges::any_of(*last, isAccepted);
         ++round) {
        left = lessAccepted(std::move(left), *last);
        const auto accepted = [last](const Receipt &receipt) {
            const auto found = std::ranges::lower_bound(*last, receipt.id, {}, &Proposal::receipt);
            return found != last->end() && found->receipt == receipt.id && isAccepted(*found);
        };
        // A line with a rest keeps the proposal that uses most of it.
        std::erase_if(left.receipts, accepted);
        next = engine.run(left, policy, {}, cancel);
        last = &next;
        for (const Proposal &proposal : next) {
            const auto found = std::ranges::lower_bound(proposals, proposal.receipt, {}, &Proposal::receipt);
            if (found != proposals.end() && found->receipt == proposal.receipt)
                *found = proposal;
        }
    }
    return cancel.isCancelled() ? std::vector<Proposal>() : proposals;
}

} // namespace quittance::match
