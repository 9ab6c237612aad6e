#pragma once

#include "core/insight/late_score.h"

#include <QString>

namespace quittance::ui {

/// "high": the band of a late score.
[[nodiscard]] QString lateBandWord(insight::LateBand band);
/// What a score is made of, one line per feature with its points; they add up to the score. Says why a feature that is
/// not known adds none. Source: receivables.md 1.14.
[[nodiscard]] QString lateScoreText(const insight::LateScoreRow &row);

} // namespace quittance::ui
