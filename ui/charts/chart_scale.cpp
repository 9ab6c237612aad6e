#include "ui/charts/chart_scale.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace quittance::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ChartScale)
};

} // namespace

qint64 roundStep(qint64 least, qint64 largest, int mostSteps, qint64 finest)
{
    const auto stepsOf = [&](qint64 step) {
        const qint64 rest = least % step;
        const qint64 low = least - (rest < 0 ? rest + step : rest);
        return (largest - low - 1) / step + 1;
    };
    constexpr qint64 kMostDecade = 100'000'000'000'000'000;
    for (qint64 decade = finest; decade < kMostDecade; decade *= 10) {
        for (const qint64 factor : {1, 2, 5}) {
            if (stepsOf(decade * factor) <= mostSteps)
                return decade * factor;
        }
    }
    return kMostDecade * 10;
}

int scaleExponent(qint64 top)
{
    if (top >= 2'000'000 * kUnitsPerWhole)
        return 6;
    return top >= 10'000 * kUnitsPerWhole ? 3 : 0;
}

ChartScale makeScale(qint64 largest, int mostSteps)
{
    ChartScale scale{.step = kUnitsPerWhole, .steps = 1, .exponent = 0};
    if (largest <= 0)
        return scale;
    scale.step = roundStep(0, largest, mostSteps, kUnitsPerWhole);
    scale.steps = int((largest - 1) / scale.step + 1);
    scale.exponent = scaleExponent(scale.top());
    return scale;
}

QString ChartScale::label(int line) const
{
    if (line == 0)
        return QLocale().toString(0);
    const int digits = exponent == 6 && step % (1'000'000 * kUnitsPerWhole) != 0 ? 1 : 0;
    const QString text = scaledMoneyText(step * line, exponent, digits);
    return exponent == 3 ? Text::tr("%1k", "thousand, on an axis").arg(text) : text;
}

QString ChartScale::amountLabel(qint64 units) const
{
    return scaledMoneyText(units, exponent, exponent == 6 ? 2 : exponent == 3 ? 1 : 0);
}

QString ChartScale::word() const
{
    return exponent == 6 ? Text::tr("million") : exponent == 3 ? Text::tr("thousand") : QString();
}

} // namespace quittance::ui
