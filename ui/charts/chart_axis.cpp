#include "ui/charts/chart_axis.h"

#include "ui/charts/chart_scale.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// The finest step an axis of `measure` takes.
qint64 finestStep(const ChartMeasure &measure)
{
    switch (measure.kind) {
    case ChartMeasure::Kind::Money:
    case ChartMeasure::Kind::Count:
        return measure.one();
    case ChartMeasure::Kind::Days:
    case ChartMeasure::Kind::Percent:
    case ChartMeasure::Kind::Plain:
        break;
    }
    qint64 step = measure.one();
    for (int i = 0; i < measure.digits && step > 1; ++i)
        step /= 10;
    return step;
}

qint64 roundedDown(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

} // namespace

ChartAxis makeAxis(const ChartMeasure &measure, qint64 least, qint64 largest, int mostSteps, bool fromZero)
{
    ChartAxis axis{.measure = measure};
    if (fromZero) {
        least = std::min<qint64>(least, 0);
        largest = std::max<qint64>(largest, 0);
    }
    const qint64 finest = finestStep(measure);
    if (largest <= least)
        largest = least + finest;
    axis.step = roundStep(least, largest, mostSteps, finest);
    axis.low = roundedDown(least, axis.step);
    axis.steps = int((largest - axis.low - 1) / axis.step + 1);
    if (measure.kind == ChartMeasure::Kind::Money)
        axis.exponent = scaleExponent(std::max(axis.top(), -axis.low));
    return axis;
}

QString ChartAxis::label(int line) const
{
    const qint64 value = low + step * line;
    if (measure.kind == ChartMeasure::Kind::Money) {
        const ChartScale scale{.step = step, .steps = steps, .exponent = exponent};
        return scale.label(int(value / step));
    }
    if (measure.kind == ChartMeasure::Kind::Count)
        return measure.labelText(value);
    int digits = 0;
    for (qint64 unit = measure.one(); digits < measure.digits && step % unit != 0; unit /= 10)
        ++digits;
    const QString text = millionthsText(value, digits);
    const bool hasSign = measure.kind == ChartMeasure::Kind::Percent && line == steps;
    return hasSign ? text + QLocale().percent() : text;
}

QString ChartAxis::valueLabel(qint64 value) const
{
    if (measure.kind == ChartMeasure::Kind::Money)
        return ChartScale{.step = step, .steps = steps, .exponent = exponent}.amountLabel(value);
    return measure.labelText(value);
}

QString ChartAxis::word() const
{
    const QString scale
        = measure.kind == ChartMeasure::Kind::Money ? ChartScale{.exponent = exponent}.word() : QString();
    const QString unit = measure.unitWord();
    return scale.isEmpty() ? unit : unit.isEmpty() ? scale : unit + u' ' + scale;
}

qreal ChartAxis::share(qint64 value) const
{
    const qint64 inside = std::clamp(value, low, top());
    return qreal(inside - low) / qreal(top() - low);
}

} // namespace quittance::ui
