#include "core/workspace/evidence_queues.h"

namespace quittance::workspace {

bool isOtherPayer(const BoardLine &line, const EvidenceStates &evidence)
{
    return !line.isKept && !line.isByPerson && evidence.hasOtherPayer(line.receipt.id);
}

std::vector<ledger::BankLineId> linesOfOthers(const ReconcileBoard &board, const EvidenceStates &evidence)
{
    std::vector<ledger::BankLineId> lines;
    for (const BoardLine &line : board.allLines()) {
        if (isOtherPayer(line, evidence))
            lines.push_back(line.receipt.id);
    }
    return lines;
}

QueueCounts countsOf(const ReconcileBoard &board, const EvidenceStates &evidence)
{
    QueueCounts counts = board.counts();
    counts.payerDiffers = qint64(linesOfOthers(board, evidence).size());
    counts.unproven = qint64(evidence.unproven().size());
    return counts;
}

} // namespace quittance::workspace
