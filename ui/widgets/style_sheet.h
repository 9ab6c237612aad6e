#pragma once

#include <QString>

namespace quittance::ui {

struct Tokens;

/// The application's style sheet in the colours of `tokens`.
[[nodiscard]] QString makeStyleSheet(const Tokens &tokens);

} // namespace quittance::ui
