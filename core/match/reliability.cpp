#include "core/match/reliability.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr qint64 kMillion = 1'000'000;
constexpr int kEdges[] = {0, 250'000, 500'000, 750'000, 900'000, 950'000, 990'000, 999'000, 1'000'001};

} // namespace

std::vector<ReliabilityBin> reliabilityOf(std::span<const StatedOutcome> outcomes)
{
    std::vector<ReliabilityBin> bins(std::size(kEdges) - 1);
    std::vector<qint64> said(bins.size(), 0);
    for (size_t i = 0; i < bins.size(); ++i) {
        bins[i].fromPpm = kEdges[i];
        bins[i].toPpm = std::min(kEdges[i + 1], int(kMillion));
    }
    for (const StatedOutcome &outcome : outcomes) {
        const int ppm = std::clamp(outcome.probabilityPpm, 0, int(kMillion));
        const auto at = size_t(std::ranges::upper_bound(kEdges, ppm) - std::begin(kEdges)) - 1;
        ++bins[at].count;
        bins[at].right += outcome.isRight ? 1 : 0;
        said[at] += ppm;
    }
    for (size_t i = 0; i < bins.size(); ++i)
        bins[i].saidPpm = bins[i].count == 0 ? 0 : int((said[i] + bins[i].count / 2) / bins[i].count);
    return bins;
}

std::optional<qint64> brierScore(std::span<const StatedOutcome> outcomes)
{
    if (outcomes.empty())
        return std::nullopt;
    qint64 sum = 0;
    for (const StatedOutcome &outcome : outcomes) {
        const qint64 off = (outcome.isRight ? kMillion : 0) - outcome.probabilityPpm;
        sum += off * off / kMillion;
    }
    return sum / qint64(outcomes.size());
}

Calibration calibrationOf(std::span<const StatedOutcome> outcomes)
{
    std::vector<Outcome> plain;
    for (const StatedOutcome &outcome : outcomes)
        plain.push_back({outcome.logOdds, outcome.isRight});
    return fitted(plain);
}

} // namespace quittance::match
