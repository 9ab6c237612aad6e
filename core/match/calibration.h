#pragma once

#include <QtGlobal>

#include <span>

namespace quittance::match {

/// Turns a candidate's log odds into the probability that is stated: logistic, with a slope and an offset per book.
/// The default states the log odds as they are.
struct Calibration
{
    int slopePermille = 1000;
    int offset = 0; ///< hundredths of a log-odds point, added after the slope
    qint64 confirmations = 0; ///< outcomes it was fitted to; 0: the prior alone

    /// Parts per million, 1 to 999'999.
    [[nodiscard]] int probabilityPpm(int logOdds) const;
    /// The smallest log odds whose probability is at least `ppm`.
    [[nodiscard]] int logOddsFor(int ppm) const;

    friend bool operator==(const Calibration &, const Calibration &) = default;
};

/// What became of one stated candidate: its log odds when it was shown, and whether the person agreed.
struct Outcome
{
    int logOdds = 0; ///< hundredths
    bool isRight = false;
};

/// The calibration that fits `outcomes` best, held to `prior` as by some hundred outcomes that agree with it, so that a
/// few clicks cannot turn it. Independent of the outcomes' order.
[[nodiscard]] Calibration fitted(std::span<const Outcome> outcomes, const Calibration &prior = {});

} // namespace quittance::match
