#include "core/match/reference_fit.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr qsizetype kShortestKey = 6;
constexpr qsizetype kFewestDigits = 4;
constexpr qsizetype kShortestRest = 6;

qsizetype digitsOf(QStringView text)
{
    return std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
}

QStringView withoutZeros(QStringView text)
{
    qsizetype zeros = 0;
    while (zeros < text.size() && text[zeros] == u'0')
        ++zeros;
    return text.sliced(zeros);
}

/// What is left of a cut number must be most of it: two thirds of its characters.
bool isMost(qsizetype part, qsizetype whole)
{
    return part >= kShortestRest && part * 3 >= whole * 2;
}

} // namespace

bool isOneEdit(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    qsizetype same = 0;
    while (same < a.size() && a[same] == b[same])
        ++same;
    if (same == b.size())
        return false; // equal
    if (a.size() < b.size())
        return a.sliced(same) == b.sliced(same + 1);
    if (a.sliced(same + 1) == b.sliced(same + 1))
        return true;
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same]
        && a.sliced(same + 2) == b.sliced(same + 2);
}

namespace {

/// The fit of two different texts, whatever they are made of.
ReferenceFit shapeFit(QStringView word, QStringView key)
{
    if (word.startsWith(u'0') || key.startsWith(u'0')) {
        const QStringView plain = withoutZeros(key);
        if (plain.size() >= kFewestDigits && plain == withoutZeros(word))
            return ReferenceFit::NoZeros;
    }
    if (isOneEdit(word, key))
        return ReferenceFit::OneEdit;
    if (word.size() < key.size() && isMost(word.size(), key.size())) {
        if (key.startsWith(word))
            return ReferenceFit::Cut;
        if (key.endsWith(word))
            return ReferenceFit::Tail;
    }
    return ReferenceFit::None;
}

} // namespace

ReferenceFit compareReference(QStringView word, QStringView key)
{
    if (word == key)
        return ReferenceFit::Exact;
    if (key.size() < kShortestKey || word.size() < kFewestDigits)
        return ReferenceFit::None;
    const ReferenceFit fit = shapeFit(word, key);
    const bool isNumber
        = fit != ReferenceFit::None && digitsOf(key) >= kFewestDigits && digitsOf(word) >= kFewestDigits;
    return isNumber ? fit : ReferenceFit::None;
}

} // namespace quittance::match
