#include "core/insight/late_score.h"

#include "core/base/ratio.h"

#include <numeric>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOne = 1'000'000;

qint64 daysLatePoints(qint64 days)
{
    if (days <= 0)
        return 0;
    return days < 6 * kOne ? 8 : days < 16 * kOne ? 16 : days <= 30 * kOne ? 24 : 30;
}

qint64 trendPoints(qint64 days)
{
    return days <= 0 ? 0 : days <= 5 * kOne ? 3 : days <= 10 * kOne ? 6 : 10;
}

qint64 utilisationPoints(qint64 percent)
{
    return percent > 100 * kOne ? 5 : percent >= 90 * kOne ? 3 : 0;
}

qint64 pointsOf(LateFeature feature, qint64 value)
{
    switch (feature) {
    case LateFeature::DaysLate:
        return daysLatePoints(value) * kOne;
    case LateFeature::LateShare:
        return 25 * value;
    case LateFeature::OverdueShare:
        return 20 * value;
    case LateFeature::BrokenPromises:
        return 10 * value;
    case LateFeature::Trend:
        return trendPoints(value) * kOne;
    case LateFeature::Utilisation:
        return utilisationPoints(value) * kOne;
    }
    return 0;
}

} // namespace

LateScore lateScore(const LateFeatures &features)
{
    LateScore score;
    for (size_t i = 0; i < score.points.size(); ++i)
        score.points[i] = features.values[i] ? pointsOf(LateFeature(i), *features.values[i]) : 0;
    if (features.isOverZeroLimit)
        score.points[size_t(LateFeature::Utilisation)] = 5 * kOne;
    score.score = std::accumulate(score.points.begin(), score.points.end(), qint64(0));
    score.band = score.score < 25 * kOne ? LateBand::Low
        : score.score < 50 * kOne        ? LateBand::Moderate
        : score.score < 75 * kOne        ? LateBand::High
                                         : LateBand::Severe;
    return score;
}

QString lateFeatureName(LateFeature feature)
{
    switch (feature) {
    case LateFeature::DaysLate:
        return u"avg_days_late"_s;
    case LateFeature::LateShare:
        return u"late_share"_s;
    case LateFeature::OverdueShare:
        return u"overdue_share"_s;
    case LateFeature::BrokenPromises:
        return u"broken_rate"_s;
    case LateFeature::Trend:
        return u"trend"_s;
    case LateFeature::Utilisation:
        return u"utilisation"_s;
    }
    return {};
}

QString lateBandName(LateBand band)
{
    switch (band) {
    case LateBand::Low:
        return u"low"_s;
    case LateBand::Moderate:
        return u"moderate"_s;
    case LateBand::High:
        return u"high"_s;
    case LateBand::Severe:
        return u"severe"_s;
    }
    return {};
}

QString lateFeatureGap(LateFeature feature)
{
    switch (feature) {
    case LateFeature::DaysLate:
    case LateFeature::LateShare:
        return u"no_payments"_s;
    case LateFeature::OverdueShare:
        return u"nothing_open"_s;
    case LateFeature::BrokenPromises:
        return u"no_promises"_s;
    case LateFeature::Trend:
        return u"short_history"_s;
    case LateFeature::Utilisation:
        return u"no_limit"_s;
    }
    return {};
}

std::optional<QString> shrunkProbability(qint64 late, qint64 n, qint64 prior, qint64 strength)
{
    return ratioText(Int128(late) * kOne + Int128(strength) * prior, Int128(n + strength) * kOne);
}

} // namespace quittance::insight
