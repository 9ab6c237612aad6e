#include "core/base/date.h"

#include <QCoreApplication>

namespace quittance {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::Date)
};

} // namespace

Result<QDate> parseIsoDate(QStringView text)
{
    const QDate day = text.size() == 10 ? QDate::fromString(text.toString(), Qt::ISODate) : QDate();
    if (!day.isValid())
        return fail(Error::Kind::InvalidInput, Text::tr("“%1” is not a date like 2026-03-31.").arg(text.toString()));
    return day;
}

QString toIsoDate(QDate day)
{
    constexpr int kLastYear = 9999;
    int year = 0;
    int month = 0;
    int ofMonth = 0;
    day.getDate(&year, &month, &ofMonth);
    if (!day.isValid() || year < 0 || year > kLastYear)
        return {};
    QString text(10, QLatin1Char('-'));
    QChar *at = text.data();
    const auto write = [at](int value, int from, int digits) {
        for (int i = from + digits - 1; i >= from; --i, value /= 10)
            at[i] = QChar(u'0' + value % 10);
    };
    write(year, 0, 4);
    write(month, 5, 2);
    write(ofMonth, 8, 2);
    return text;
}

Result<Instant> parseInstant(QStringView text)
{
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” is not a time with its zone, like 2026-02-01T07:30:00Z.").arg(text.toString()));
    return Instant{time.toMSecsSinceEpoch()};
}

QString toIsoInstant(Instant instant)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return time.toString(instant.ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QDate monthEnd(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

std::vector<QDate> monthEnds(QDate last, int count)
{
    std::vector<QDate> ends;
    const QDate first = QDate(last.year(), last.month(), 1);
    for (int back = count - 1; back >= 0; --back)
        ends.push_back(monthEnd(first.addMonths(-back)));
    return ends;
}

QDate civilDate(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.ms, zone).date();
}

} // namespace quittance
