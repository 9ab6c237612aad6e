#pragma once

#include <QByteArray>
#include <QString>

namespace quittance::ui {

/// JSON with a line a field, every number and string as it stands there. What is no JSON object or array comes as it
/// is.
[[nodiscard]] QString indentedJson(const QByteArray &json);

} // namespace quittance::ui
