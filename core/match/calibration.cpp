#include "core/match/calibration.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace quittance::match {
namespace {

constexpr int kMillion = 1'000'000;
constexpr double kPriorOutcomes = 200; ///< outcomes that the prior weighs
constexpr int kRounds = 50;
constexpr int kSteepest = 2000; ///< slope, permille
constexpr int kFlattest = 200;
constexpr int kWidest = 800; ///< log odds at which the prior is held, either side, in steps of kStep
constexpr int kStep = 100;

double logistic(double logOdds)
{
    return 1.0 / (1.0 + std::exp(-logOdds));
}

/// One group of outcomes with the same log odds.
struct Bin
{
    double right = 0;
    double all = 0;
};

} // namespace

int Calibration::probabilityPpm(int logOdds) const
{
    const double x = (double(logOdds) * slopePermille / 1000.0 + offset) / 100.0;
    return std::clamp(int(std::lround(kMillion * logistic(x))), 1, kMillion - 1);
}

int Calibration::logOddsFor(int ppm) const
{
    const double p = double(std::clamp(ppm, 1, kMillion - 1)) / kMillion;
    const double x = 100.0 * std::log(p / (1.0 - p));
    return int(std::ceil((x - offset) * 1000.0 / std::max(slopePermille, kFlattest)));
}

Calibration fitted(std::span<const Outcome> outcomes, const Calibration &prior)
{
    std::map<int, Bin> bins;
    for (int logOdds = -kWidest; logOdds <= kWidest; logOdds += kStep) {
        Bin &bin = bins[logOdds];
        bin.all = kPriorOutcomes / (2.0 * kWidest / kStep + 1);
        bin.right = bin.all * prior.probabilityPpm(logOdds) / kMillion;
    }
    for (const Outcome &outcome : outcomes) {
        Bin &bin = bins[outcome.logOdds];
        bin.all += 1;
        bin.right += outcome.isRight ? 1 : 0;
    }
    double slope = double(prior.slopePermille) / 1000.0;
    double offset = double(prior.offset) / 100.0;
    for (int round = 0; round < kRounds; ++round) { // Newton's method on the likelihood, which has one maximum
        double g0 = 0;
        double g1 = 0;
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (const auto &[logOdds, bin] : bins) {
            const double x = logOdds / 100.0;
            const double p = logistic(slope * x + offset);
            const double curve = bin.all * p * (1 - p);
            g0 += bin.right - bin.all * p;
            g1 += (bin.right - bin.all * p) * x;
            h00 += curve;
            h01 += curve * x;
            h11 += curve * x * x;
        }
        const double determinant = h00 * h11 - h01 * h01;
        if (determinant < 1e-9)
            break;
        offset += std::clamp((h11 * g0 - h01 * g1) / determinant, -1.0, 1.0);
        slope += std::clamp((h00 * g1 - h01 * g0) / determinant, -0.5, 0.5);
    }
    return {std::clamp(int(std::lround(slope * 1000)), kFlattest, kSteepest), int(std::lround(offset * 100)),
            qint64(outcomes.size())};
}

} // namespace quittance::match
