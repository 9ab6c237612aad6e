#pragma once

#include "core/match/calibration.h"

#include <optional>
#include <span>
#include <vector>

namespace quittance::match {

/// A probability that was stated, and what the person made of it.
struct StatedOutcome
{
    int probabilityPpm = 0; ///< as it was shown
    int logOdds = 0; ///< hundredths, before calibration
    bool isRight = false;
};

/// Stated probabilities from `fromPpm` to below `toPpm`: what was said, and what came true.
struct ReliabilityBin
{
    int fromPpm = 0;
    int toPpm = 0;
    qint64 count = 0;
    qint64 right = 0;
    int saidPpm = 0; ///< mean of what was stated; 0 where nothing was
};

/// Bins in ascending order; every outcome is in one of them, and empty bins are there too. Above 90 % they are narrow:
/// that is where acceptance is decided.
[[nodiscard]] std::vector<ReliabilityBin> reliabilityOf(std::span<const StatedOutcome> outcomes);

/// Mean squared difference of what was stated and what came true, in millionths; nothing without outcomes.
[[nodiscard]] std::optional<qint64> brierScore(std::span<const StatedOutcome> outcomes);

/// The book's calibration by its own outcomes.
[[nodiscard]] Calibration calibrationOf(std::span<const StatedOutcome> outcomes);

} // namespace quittance::match
