#pragma once

#include "core/insight/figure.h"

#include <QString>

namespace quittance::ui {

/// Why a figure has no value, for a person, from the one-word reason it carries: `no_sales` as "no sales in the
/// window". Lower case and without a full stop, to stand under a blank figure.
[[nodiscard]] QString reasonWords(const QString &reason);
/// The same, with what is sure where a history was used up: "at least 92.0 days, the history is used up".
[[nodiscard]] QString reasonWords(const insight::Figure &figure);

} // namespace quittance::ui
