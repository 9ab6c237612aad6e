#include "core/exchange/xlsx/cell_format.h"

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// The code's first section without what it prints literally; an elapsed time such as `[h]` keeps its letter.
QString bareCode(QStringView code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size() && code[i] != u';'; ++i) {
        const QChar c = code[i];
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'[' ? u']' : u'"', i + 1);
            if (end < 0)
                break;
            const QStringView inside = code.sliced(i + 1, end - i - 1);
            const bool isElapsed = c == u'[' && !inside.isEmpty() && std::ranges::all_of(inside, [](QChar letter) {
                                       return QStringView(u"hms").contains(letter.toLower());
                                   });
            if (isElapsed)
                bare += u'h';
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else {
            bare += c.toLower();
        }
    }
    return bare.remove(u"am/pm"_s).remove(u"a/p"_s);
}

} // namespace

NumberFormat builtInFormat(int id)
{
    const bool isTime = (id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35);
    const bool isDate
        = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    return {.format = isDate ? CellFormat::Date : isTime ? CellFormat::Time : CellFormat::Number};
}

NumberFormat formatOfCode(QStringView code)
{
    if (code.compare(u"general", Qt::CaseInsensitive) == 0)
        return {};
    const QString bare = bareCode(code);
    const bool isZeros = bare.size() > 1 && std::ranges::all_of(bare, [](QChar c) { return c == u'0'; });
    if (isZeros)
        return {.digits = int(qMin<qsizetype>(bare.size(), 30))};
    if (bare.contains(u"general"_s))
        return {};
    if (bare.contains(u'y') || bare.contains(u'd'))
        return {.format = CellFormat::Date};
    if (bare.contains(u'h') || bare.contains(u's'))
        return {.format = CellFormat::Time};
    return {.format = bare.contains(u'm') ? CellFormat::Date : CellFormat::Number};
}

} // namespace quittance::exchange
