#include "core/exchange/bai2/bai_fields.h"

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString BaiFields::next()
{
    if (m_at < 0 && !atEnd()) {
        ++m_piece;
        m_at = 0;
    }
    return nextHere();
}

QString BaiFields::nextHere()
{
    if (!hasMoreHere())
        return {};
    const QString &piece = m_record.pieces[m_piece];
    const qsizetype comma = piece.indexOf(u',', m_at);
    const QString field = piece.mid(m_at, comma < 0 ? -1 : comma - m_at).trimmed();
    m_at = comma < 0 ? -1 : comma + 1;
    return field;
}

QString BaiFields::rest()
{
    QString text;
    bool goesOn = false;
    for (; !atEnd(); ++m_piece, m_at = 0) {
        if (m_at < 0)
            continue;
        const QString piece = m_record.pieces[m_piece].mid(m_at);
        if (!text.isEmpty() && !goesOn)
            text += u' ';
        text += piece;
        goesOn = m_record.goesOn[m_piece];
    }
    return text.simplified();
}

BaiFunds readBaiFunds(BaiFields &fields)
{
    BaiFunds funds{.type = fields.nextHere().toUpper()};
    if (funds.type == u"V") {
        funds.valued = readBaiDate(fields.next());
        fields.next(); // the time
    } else if (funds.type == u"S") {
        for (int i = 0; i < 3; ++i) // immediate, one day, two days and more
            fields.next();
    } else if (funds.type == u"D") {
        const QString count = fields.next();
        constexpr int kMostDays = 99;
        const int days = areDigits(count) && count.size() <= 2 ? count.toInt() : 0;
        funds.isKnown = days > 0 || count == u"0";
        for (int i = 0; i < qMin(days, kMostDays) && !fields.atEnd(); ++i) {
            fields.next();
            fields.next();
        }
    } else {
        funds.isKnown = funds.type.isEmpty() || u"012Z"_s.contains(funds.type);
    }
    return funds;
}

QDate readBaiDate(const QString &text)
{
    if (text.size() != 6 || !areDigits(text))
        return {};
    const QStringView view(text);
    constexpr int kFirstYearOfLastCentury = 80;
    const int two = view.first(2).toInt();
    return {two >= kFirstYearOfLastCentury ? 1900 + two : 2000 + two, view.sliced(2, 2).toInt(), view.last(2).toInt()};
}

std::optional<qint64> readBaiAmount(const QString &text)
{
    QStringView digits(text);
    if (digits.startsWith(u'-') || digits.startsWith(u'+'))
        digits = digits.sliced(1);
    if (!areDigits(digits))
        return std::nullopt;
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    if (!fits)
        return std::nullopt;
    return text.startsWith(u'-') ? -value : value;
}

} // namespace quittance::exchange
