#pragma once

#include <QString>

namespace quittance::workspace {

/// Kinds of decision events. Stored; never rename one.
inline const QString kAcceptEvent = QStringLiteral("match.accept");
inline const QString kUnmatchEvent = QStringLiteral("match.unmatch");
inline const QString kRejectEvent = QStringLiteral("match.reject");
inline const QString kUnrejectEvent = QStringLiteral("match.unreject");
inline const QString kIgnoreEvent = QStringLiteral("line.ignore");
inline const QString kUnignoreEvent = QStringLiteral("line.unignore");

inline const QString kLearntOffEvent = QStringLiteral("learnt.off");
inline const QString kLearntOnEvent = QStringLiteral("learnt.on");
inline const QString kForgetEvent = QStringLiteral("learnt.forget");
inline const QString kUnforgetEvent = QStringLiteral("learnt.unforget");

inline const QString kDismissEvent = QStringLiteral("finding.dismiss");
inline const QString kRestoreEvent = QStringLiteral("finding.restore");

} // namespace quittance::workspace
