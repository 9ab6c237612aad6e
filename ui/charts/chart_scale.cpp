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

ChartScale makeScale(qint64 largest, int mostSteps)
{
    ChartScale scale{.step = kUnitsPerWhole, .steps = 1, .exponent = 0};
    if (largest <= 0)
        return scale;
    qint64 decade = kUnitsPerWhole;
    const qint64 least = largest / mostSteps;
    while (decade <= least / 10)
        decade *= 10;
    for (const qint64 factor : {1, 2, 5, 10, 20, 50}) {
        scale.step = decade * factor;
        if ((largest - 1) / scale.step + 1 <= mostSteps)
            break;
    }
    scale.steps = int((largest - 1) / scale.step + 1);
    if (scale.top() >= 2'000'000 * kUnitsPerWhole)
        scale.exponent = 6;
    else if (scale.top() >= 10'000 * kUnitsPerWhole)
        scale.exponent = 3;
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
