#include "ui/behaviour/score_words.h"

#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

using insight::LateFeature;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::LateScore)
};

QString featureWord(LateFeature feature)
{
    switch (feature) {
    case LateFeature::DaysLate:
        return Text::tr("days late on average");
    case LateFeature::LateShare:
        return Text::tr("share of invoices paid late");
    case LateFeature::OverdueShare:
        return Text::tr("share of what is open that is overdue");
    case LateFeature::BrokenPromises:
        return Text::tr("broken promises");
    case LateFeature::Trend:
        return Text::tr("later than before");
    case LateFeature::Utilisation:
        return Text::tr("use of the credit limit");
    }
    return {};
}

QString gapWords(LateFeature feature)
{
    switch (feature) {
    case LateFeature::DaysLate:
    case LateFeature::LateShare:
        return Text::tr("nothing was paid in twelve months");
    case LateFeature::OverdueShare:
        return Text::tr("nothing is open");
    case LateFeature::BrokenPromises:
        return Text::tr("no promise is recorded");
    case LateFeature::Trend:
        return Text::tr("the history is too short");
    case LateFeature::Utilisation:
        return Text::tr("no credit limit is stated");
    }
    return {};
}

} // namespace

QString lateBandWord(insight::LateBand band)
{
    switch (band) {
    case insight::LateBand::Low:
        return Text::tr("low");
    case insight::LateBand::Moderate:
        return Text::tr("moderate");
    case insight::LateBand::High:
        return Text::tr("high");
    case insight::LateBand::Severe:
        return Text::tr("severe");
    }
    return {};
}

std::vector<LateScoreLine> lateScoreLines(const insight::LateScoreRow &row)
{
    std::vector<LateScoreLine> lines;
    for (int i = 0; i < insight::kLateFeatures; ++i) {
        const auto feature = LateFeature(i);
        const bool isKnown = row.features.of(feature).has_value()
            || (feature == LateFeature::Utilisation && row.features.isOverZeroLimit);
        lines.push_back({.which = feature,
                         .feature = featureWord(feature),
                         .gap = isKnown ? QString() : gapWords(feature),
                         .points = row.score.points[std::size_t(i)]});
    }
    return lines;
}

QString lateScoreText(const insight::LateScoreRow &row)
{
    QStringList lines{Text::tr("Late score %1 of 100, %2. It is the sum of:")
                          .arg(millionthsText(row.score.score, 1), lateBandWord(row.score.band))};
    for (const LateScoreLine &line : lateScoreLines(row)) {
        const QString points = millionthsText(line.points, 1);
        lines << (line.gap.isEmpty() ? Text::tr("%1 points: %2").arg(points, line.feature)
                                     : Text::tr("%1 points: %2, %3").arg(points, line.feature, line.gap));
    }
    if (const std::optional<qint64> chance = millionthsOf(row.probability))
        lines << Text::tr("%1% of its invoices are to be expected late, drawn towards the share of the book.")
                     .arg(millionthsText(*chance * 100, 1));
    return lines.join(u'\n');
}

} // namespace quittance::ui
