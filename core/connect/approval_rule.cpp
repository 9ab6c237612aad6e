#include "core/connect/approval_rule.h"

#include <algorithm>

namespace quittance::connect {

std::vector<int> levelsFor(std::span<const ApprovalLevel> levels, qint64 units)
{
    std::vector<int> applying;
    for (const ApprovalLevel &level : levels) {
        if (units >= level.minUnits)
            applying.push_back(level.level);
    }
    return applying;
}

ApprovalProgress progressOf(std::span<const ApprovalLevel> levels, qint64 units, const QString &creator,
                            const QStringList &approvals)
{
    const auto hasApproved
        = [&](const QString &approver) { return approver != creator && approvals.contains(approver); };
    ApprovalProgress progress{.satisfied = {}, .isReleased = true};
    for (const ApprovalLevel &level : levels) {
        if (units < level.minUnits)
            continue;
        const bool isSatisfied = level.needsAll ? std::ranges::all_of(level.approvers, hasApproved)
                                                : std::ranges::any_of(level.approvers, hasApproved);
        if (isSatisfied)
            progress.satisfied.push_back(level.level);
        progress.isReleased = progress.isReleased && isSatisfied;
    }
    return progress;
}

} // namespace quittance::connect
