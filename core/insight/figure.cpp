#include "core/insight/figure.h"

#include "core/base/money.h"

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMillion = 1'000'000;

Figure figureOf(std::optional<qint64> millionths)
{
    return millionths ? Figure{.millionths = millionths} : Figure::none(u"too_large"_s);
}

} // namespace

Figure Figure::ratio(Int128 numerator, Int128 denominator)
{
    return figureOf(divideRounded(numerator * kMillion, denominator));
}

Figure Figure::of(const FractionSum &sum)
{
    return figureOf(sum.scaled());
}

Figure Figure::none(QString reason)
{
    return {.millionths = {}, .reason = std::move(reason)};
}

QString Figure::text() const
{
    return millionths ? millionthsText(*millionths) : QString();
}

QJsonValue Figure::json() const
{
    return millionths ? QJsonValue(millionthsText(*millionths)) : QJsonValue();
}

QString millionthsText(qint64 millionths)
{
    return ratioText(millionths, kMillion).value_or(QString());
}

} // namespace quittance::insight
