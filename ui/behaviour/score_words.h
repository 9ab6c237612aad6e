#pragma once

#include "core/insight/late_score.h"

#include <QString>

#include <vector>

namespace quittance::ui {

/// "high": the band of a late score.
[[nodiscard]] QString lateBandWord(insight::LateBand band);

/// What one feature adds to a score.
struct LateScoreLine
{
    insight::LateFeature which = insight::LateFeature::DaysLate;
    QString feature; ///< "broken promises"
    QString gap; ///< why it is not known, and so adds nothing; empty where it is
    qint64 points = 0; ///< millionths
};
/// One line per feature, in the order they are printed; points add up to the score. Source: receivables.md 1.14.
[[nodiscard]] std::vector<LateScoreLine> lateScoreLines(const insight::LateScoreRow &row);
/// What a score is made of, one line per feature with its points; they add up to the score. Says why a feature that is
/// not known adds none. Source: receivables.md 1.14.
[[nodiscard]] QString lateScoreText(const insight::LateScoreRow &row);

} // namespace quittance::ui
