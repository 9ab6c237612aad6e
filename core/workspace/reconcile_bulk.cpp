#include "core/workspace/reconcile_bulk.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <unordered_set>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

/// Why a proposal is not accepted unseen.
enum class Bar { None, Locked, AboveLimit, Difference };

Bar barOf(const BoardLine &line, const match::Candidate &candidate, const ReconcilePolicy &policy)
{
    const match::Receipt &receipt = line.receipt;
    if (policy.isLocked(receipt.valueOn.isValid() ? receipt.valueOn : receipt.bookedOn))
        return Bar::Locked;
    if (policy.needsApproval(Money(receipt.units - line.usedUnits, receipt.currency)))
        return Bar::AboveLimit;
    qint64 cash = 0;
    bool agrees = candidate.residualUnits == 0;
    for (const match::Allocation &part : candidate.allocations) {
        cash += part.documentUnits;
        agrees = agrees && part.cashUnits == part.documentUnits;
    }
    return agrees && cash == receipt.units - line.usedUnits ? Bar::None : Bar::Difference;
}

bool needsNobody(const ReconcileBoard &board, const ReconcilePolicy &policy, const match::Proposal &proposal)
{
    if (proposal.verdict != match::Verdict::Accepted || proposal.candidates.empty())
        return false;
    const BoardLine *line = board.line(proposal.receipt);
    return line && barOf(*line, proposal.candidates.front(), policy) == Bar::None;
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ReconcileBulk)
};

/// Why `taken` of the proposal's candidates was taken, and before which other one; that weighs nothing of its own.
std::vector<match::Reason> reasonsToKeep(const ReconcileBoard &board, const match::Proposal &proposal, size_t taken)
{
    std::vector<match::Reason> reasons = proposal.candidates[taken].reasons;
    if (proposal.candidates.size() < 2)
        return reasons;
    const match::Candidate &other = proposal.candidates[taken == 0 ? 1 : 0];
    const int margin = proposal.candidates[taken].logOdds - other.logOdds;
    const QStringList numbers = board.view(other).numbers();
    const QString points = u"%1.%2"_s.arg(qAbs(margin) / 100).arg(qAbs(margin) % 100, 2, 10, QChar(u'0'));
    const QString sentence
        = margin < 0 ? Text::tr("%1 was ahead by %2 points.") : Text::tr("%1 was behind by %2 points.");
    reasons.push_back({.signal = u"runner_up"_s, .detail = sentence.arg(numbers.join(u", "_s), points)});
    return reasons;
}

WeighedDecision decisionOf(const ReconcileBoard &board, const match::Proposal &proposal)
{
    const match::Candidate &best = proposal.candidates.front();
    return {.decision = {.line = proposal.receipt, .allocations = best.allocations},
            .probabilityPpm = best.probabilityPpm,
            .reasons = reasonsToKeep(board, proposal, 0),
            .stated = StatedOdds{best.probabilityPpm, best.logOdds, true}};
}

/// What of open documents earlier ones in a list have left.
class OpenLeft
{
public:
    explicit OpenLeft(const ReconcileBoard &board)
        : m_board(board)
    {
    }

    /// False, and nothing taken, where a document has less left than the candidate takes.
    bool take(const match::Candidate &candidate)
    {
        for (const match::Allocation &part : candidate.allocations) {
            const match::OpenDocument *document = m_board.document(part.document);
            const qint64 open = document ? document->openUnits - m_taken[part.document.value()] : 0;
            if ((open > 0) != (part.documentUnits > 0) || qAbs(part.documentUnits) > qAbs(open))
                return false;
        }
        for (const match::Allocation &part : candidate.allocations)
            m_taken[part.document.value()] += part.documentUnits;
        return true;
    }

private:
    const ReconcileBoard &m_board;
    std::unordered_map<qint64, qint64> m_taken;
};

/// Proposals of at least `fromPpm` that no tie forbids, most probable first.
std::vector<const match::Proposal *> proposalsAbove(const ReconcileBoard &board, int fromPpm)
{
    std::vector<const match::Proposal *> above;
    for (const match::Proposal &proposal : board.proposals()) {
        const bool isLikely
            = proposal.verdict == match::Verdict::Accepted || proposal.verdict == match::Verdict::Suggested;
        if (isLikely && !proposal.candidates.empty() && board.line(proposal.receipt)
            && proposal.candidates.front().probabilityPpm >= fromPpm)
            above.push_back(&proposal);
    }
    std::ranges::stable_sort(above, std::ranges::greater(), [](const match::Proposal *proposal) {
        return proposal->candidates.front().probabilityPpm;
    });
    return above;
}

} // namespace

std::vector<WeighedDecision> acceptedProposals(const ReconcileBoard &board, const ReconcilePolicy &policy)
{
    std::vector<WeighedDecision> decisions;
    for (const match::Proposal &proposal : board.proposals()) {
        if (needsNobody(board, policy, proposal))
            decisions.push_back(decisionOf(board, proposal));
    }
    return decisions;
}

bool hasAcceptable(const ReconcileBoard &board, const ReconcilePolicy &policy)
{
    return std::ranges::any_of(board.proposals(),
                               [&](const match::Proposal &proposal) { return needsNobody(board, policy, proposal); });
}

WeighedDecision weighed(const ReconcileBoard *shown, MatchDecision decision)
{
    WeighedDecision weighed{.decision = std::move(decision), .reasons = {}};
    const match::Proposal *proposal = shown ? shown->proposal(weighed.decision.line) : nullptr;
    for (size_t i = 0; proposal && i < proposal->candidates.size(); ++i) {
        const match::Candidate &candidate = proposal->candidates[i];
        const auto part = [](const match::Allocation &one) { return std::pair(one.document, one.documentUnits); };
        if (!std::ranges::is_permutation(candidate.allocations, weighed.decision.allocations, {}, part, part))
            continue;
        weighed.probabilityPpm = candidate.probabilityPpm;
        weighed.reasons = reasonsToKeep(*shown, *proposal, i);
        break;
    }
    return weighed;
}

BulkPreview previewAbove(const ReconcileBoard &board, const ReconcilePolicy &policy, int fromPpm)
{
    BulkPreview preview{.fromPpm = fromPpm, .rows = {}, .totals = {}};
    OpenLeft left(board);
    std::map<QString, qint64> totals;
    for (const match::Proposal *proposal : proposalsAbove(board, fromPpm)) {
        const BoardLine &line = *board.line(proposal->receipt);
        const match::Candidate &best = proposal->candidates.front();
        const Bar bar = barOf(line, best, policy);
        preview.locked += bar == Bar::Locked ? 1 : 0;
        preview.aboveLimit += bar == Bar::AboveLimit ? 1 : 0;
        preview.withDifference += bar == Bar::Difference ? 1 : 0;
        if (bar != Bar::None || !left.take(best))
            continue;
        const CandidateView view = board.view(best);
        const Money amount(line.receipt.units - line.usedUnits, line.receipt.currency);
        preview.rows.push_back(
            {.line = proposal->receipt,
             .name = line.receipt.counterparty.isEmpty() ? line.receipt.text : line.receipt.counterparty,
             .booked = line.receipt.bookedOn,
             .amount = amount,
             .summary = view.summary,
             .customers = view.customerNames.join(u", "_s),
             .probabilityPpm = best.probabilityPpm});
        preview.expectedWrongPpm += 1'000'000 - best.probabilityPpm;
        totals[amount.currency().code()] += amount.units();
    }
    for (const auto &[code, units] : totals)
        preview.totals.emplace_back(units, *Currency::fromCode(code));
    return preview;
}

std::vector<WeighedDecision> decisionsAbove(const ReconcileBoard &board, const ReconcilePolicy &policy, int fromPpm,
                                            std::span<const ledger::BankLineId> lines)
{
    std::unordered_set<qint64> wanted;
    for (const ledger::BankLineId line : lines)
        wanted.insert(line.value());
    OpenLeft left(board);
    std::vector<WeighedDecision> decisions;
    for (const match::Proposal *proposal : proposalsAbove(board, fromPpm)) {
        const match::Candidate &best = proposal->candidates.front();
        if (wanted.contains(proposal->receipt.value())
            && barOf(*board.line(proposal->receipt), best, policy) == Bar::None && left.take(best))
            decisions.push_back(decisionOf(board, *proposal));
    }
    return decisions;
}

} // namespace quittance::workspace
