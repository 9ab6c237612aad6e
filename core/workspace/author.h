#pragma once

#include <QString>

namespace quittance::workspace {

/// Who a decision of this sitting is by: the name of the system's user. What the engine accepts is by `engine`.
[[nodiscard]] QString sittingAuthor();
inline const QString kEngineAuthor = QStringLiteral("engine");

} // namespace quittance::workspace
