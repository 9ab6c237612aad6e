#pragma once

#include <QString>
#include <QStringList>

namespace quittance::workspace {

/// Kinds of decision events. Stored; never rename one.
inline const QString kAcceptEvent = QStringLiteral("match.accept");
inline const QString kUnmatchEvent = QStringLiteral("match.unmatch");
inline const QString kRejectEvent = QStringLiteral("match.reject");
inline const QString kUnrejectEvent = QStringLiteral("match.unreject");
inline const QString kIgnoreEvent = QStringLiteral("line.ignore");
inline const QString kUnignoreEvent = QStringLiteral("line.unignore");

inline const QString kKeepEvent = QStringLiteral("match.keep");
inline const QString kUnkeepEvent = QStringLiteral("match.unkeep");
inline const QString kProposeEvent = QStringLiteral("match.propose");
inline const QString kWithdrawEvent = QStringLiteral("match.withdraw");
inline const QString kUnwithdrawEvent = QStringLiteral("match.unwithdraw");
inline const QString kApproveEvent = QStringLiteral("match.approve");
inline const QString kUnapproveEvent = QStringLiteral("match.unapprove");
inline const QString kNoteEvent = QStringLiteral("line.note");
inline const QString kUnnoteEvent = QStringLiteral("line.unnote");
inline const QString kDisputeEvent = QStringLiteral("dispute.open");
inline const QString kUndisputeEvent = QStringLiteral("dispute.withdraw");
inline const QString kPolicyEvent = QStringLiteral("reconcile.policy");
/// All changes of the policy stand under one subject, so that the last is found at once.
inline const QString kPolicySubject = QStringLiteral("reconcile.policy");

inline const QString kDismissEvent = QStringLiteral("finding.dismiss");
inline const QString kRestoreEvent = QStringLiteral("finding.restore");

inline const QString kPromiseEvent = QStringLiteral("promise.record");
inline const QString kPromiseCancelEvent = QStringLiteral("promise.cancel");
inline const QString kPromiseReopenEvent = QStringLiteral("promise.reopen");
inline const QString kDisputeEvent = QStringLiteral("dispute.record");
inline const QString kDisputeCloseEvent = QStringLiteral("dispute.close");
inline const QString kDisputeReopenEvent = QStringLiteral("dispute.reopen");
/// Takes a promise or a dispute back as if it had never been recorded, and puts it there again.
inline const QString kWithdrawEvent = QStringLiteral("record.withdraw");
inline const QString kUnwithdrawEvent = QStringLiteral("record.unwithdraw");
inline const QStringList kPromiseEvents
    = {kPromiseEvent,      kPromiseCancelEvent, kPromiseReopenEvent, kDisputeEvent,
       kDisputeCloseEvent, kDisputeReopenEvent, kWithdrawEvent,      kUnwithdrawEvent};

inline const QString kAssessEvent = QStringLiteral("provision.assess");
inline const QString kUnassessEvent = QStringLiteral("provision.unassess");

} // namespace quittance::workspace
