#pragma once

#include <QStringList>

#include <span>
#include <vector>

namespace quittance::connect {

/// Who has to approve what is worth so much. Source: receivables.md case C13.
struct ApprovalLevel
{
    int level = 0;
    qint64 minUnits = 0; ///< it applies from this amount on
    bool needsAll = false; ///< every one of the approvers; otherwise any one
    QStringList approvers;
};

struct ApprovalProgress
{
    std::vector<int> satisfied; ///< levels that apply and have their approvals, in their order
    bool isReleased = false; ///< no level that applies is left open
};

/// The levels whose minimum is reached: levels add up, a higher one does not replace a lower one.
[[nodiscard]] std::vector<int> levelsFor(std::span<const ApprovalLevel> levels, qint64 units);

/// How far the approvals go. Nobody approves what is their own.
[[nodiscard]] ApprovalProgress progressOf(std::span<const ApprovalLevel> levels, qint64 units, const QString &creator,
                                          const QStringList &approvals);

} // namespace quittance::connect
