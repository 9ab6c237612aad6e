#include "core/base/ratio.h"

#include "core/base/money.h"

namespace quittance {

std::optional<QString> ratioText(Int128 numerator, Int128 denominator, int digits)
{
    if (denominator == 0)
        return std::nullopt;
    Int128 scale = 1;
    for (int i = 0; i < digits; ++i)
        scale *= 10;
    const std::optional<qint64> scaled = divideRounded(numerator * scale, denominator);
    if (!scaled)
        return std::nullopt;
    QString text = QString::number(*scaled < 0 ? quint64(-(*scaled + 1)) + 1 : quint64(*scaled));
    text = text.rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return *scaled < 0 ? u'-' + text : text;
}

} // namespace quittance
