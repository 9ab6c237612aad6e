#include "core/exchange/ofx/ofx_values.h"

#include "core/base/decimal.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::OfxValues)
};

} // namespace

QDate readOfxDate(QStringView text)
{
    constexpr qsizetype kDaySize = 8;
    if (text.size() < kDaySize
        || !std::ranges::all_of(text.first(kDaySize), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {};
    return {text.first(4).toInt(), text.sliced(4, 2).toInt(), text.sliced(6, 2).toInt()};
}

Result<qint64> readOfxAmount(QStringView text, std::optional<Currency> currency)
{
    const QStringView body = text.trimmed();
    const qsizetype point = body.lastIndexOf(u'.');
    const qsizetype comma = body.lastIndexOf(u',');
    if (point >= 0 && comma >= 0)
        return parseUnits(body, {.mark = point > comma ? u'.' : u','});
    if (comma < 0)
        return parseUnits(body, {.mark = u'.', .grouping = false});
    constexpr qsizetype kGroup = 3;
    const bool mayGroup = body.size() - comma - 1 == kGroup && (!currency || currency->minorDigits() < int(kGroup));
    if (mayGroup)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” may mean thousands or decimals. Ask the bank for amounts with a decimal point.")
                        .arg(body.left(40).toString()));
    return parseUnits(body, {.mark = u',', .grouping = false});
}

bool isOfxPlaceholder(QStringView id)
{
    constexpr QStringView kWords[] = {u"NONE", u"N/A", u"NULL", u"NONREF", u"NOTPROVIDED", u"-"};
    return std::ranges::all_of(id, [](QChar c) { return c == u'0'; })
        || std::ranges::any_of(kWords, [id](QStringView word) {
               return id.size() == word.size() && id.compare(word, Qt::CaseInsensitive) == 0;
           });
}

} // namespace quittance::exchange
