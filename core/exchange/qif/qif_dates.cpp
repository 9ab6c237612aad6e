#include "core/exchange/qif/qif_dates.h"

#include <algorithm>

namespace quittance::exchange {

QByteArray plainQifDate(QByteArrayView date)
{
    QByteArray plain;
    for (const char c : date) {
        if (c != ' ')
            plain += c;
    }
    const qsizetype apostrophe = plain.indexOf('\'');
    if (apostrophe < 0)
        return plain;
    const QByteArray year = plain.sliced(apostrophe + 1);
    plain.truncate(apostrophe);
    constexpr qsizetype kWholeYear = 4;
    const QByteArray century
        = year.size() >= kWholeYear ? QByteArray() : QByteArray("2000").first(kWholeYear - year.size());
    return plain + '/' + century + year;
}

void QifDateEvidence::add(QByteArrayView date)
{
    constexpr size_t kMostKept = 10'000;
    const QByteArray plain = plainQifDate(date);
    m_evidence.add(plain);
    if (m_dayFirst.size() >= kMostKept)
        return;
    const std::optional<QDate> dayFirst = readDate(plain, DateOrder::Dmy);
    const std::optional<QDate> monthFirst = readDate(plain, DateOrder::Mdy);
    if (dayFirst && monthFirst) {
        m_dayFirst.push_back(dayFirst->toJulianDay());
        m_monthFirst.push_back(monthFirst->toJulianDay());
    }
}

bool QifDateEvidence::runs(const std::vector<qint64> &days)
{
    return std::ranges::is_sorted(days) || std::ranges::is_sorted(days, std::greater<>());
}

QifDateOrder QifDateEvidence::order() const
{
    using enum QifDateOrder::Ground;
    if (m_evidence.isAmbiguous()) {
        const bool isDayFirst = runs(m_dayFirst);
        const bool isMonthFirst = runs(m_monthFirst);
        if (isDayFirst != isMonthFirst)
            return {isDayFirst ? DateOrder::Dmy : DateOrder::Mdy, Sequence, m_evidence.example()};
        return {DateOrder::Mdy, Assumed, m_evidence.example()};
    }
    const std::optional<DateOrder> decided = m_evidence.decided();
    return decided ? QifDateOrder{*decided, Proved, m_evidence.example()}
                   : QifDateOrder{DateOrder::Mdy, Assumed, m_evidence.example()};
}

} // namespace quittance::exchange
