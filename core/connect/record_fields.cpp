#include "core/connect/record_fields.h"

#include "core/base/rate.h"
#include "core/connect/json/json_token.h"
#include "core/connect/json/wire_time.h"

#include <QCoreApplication>

namespace quittance::connect {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

} // namespace

QString RecordFields::text(const JsonValue &value)
{
    if (value.kind() == JsonKind::Object || value.kind() == JsonKind::Array)
        reject(value, Text::tr("A text was expected here."));
    return value.string();
}

QString RecordFields::required(const JsonValue &parent, QByteArrayView key)
{
    QString found = text(parent[key]);
    if (found.isEmpty())
        rejectMissing(parent, key);
    return found;
}

qint64 RecordFields::units(const JsonValue &parent, QByteArrayView key)
{
    const std::optional<qint64> found = unitsIfThere(parent[key]);
    if (!found && isGood())
        rejectMissing(parent, key);
    return found.value_or(0);
}

std::optional<qint64> RecordFields::unitsIfThere(const JsonValue &value)
{
    if (!value.isThere())
        return std::nullopt;
    const Result<qint64> units = unitsOfToken(value.text());
    if (!units) {
        reject(value, units.error().message);
        return std::nullopt;
    }
    return *units;
}

QString RecordFields::decimal(const JsonValue &value)
{
    if (!value.isThere())
        return {};
    QString found = decimalOfToken(value.text());
    if (found.isEmpty())
        reject(value, Text::tr("A number was expected here."));
    return found;
}

QString RecordFields::rate(const JsonValue &value)
{
    const QString found = decimal(value);
    const bool isZero = !found.isEmpty() && unitsOfToken(value.text()).value_or(1) == 0;
    if (found.isEmpty() || isZero)
        return {};
    if (const Result<Rate> rate = Rate::parse(found); !rate)
        reject(value, rate.error().message);
    return found;
}

QDate RecordFields::day(const JsonValue &value)
{
    if (!value.isThere() || value.text().isEmpty() || isNever(value.text()))
        return {};
    const std::optional<WireTime> time = parseWireTime(value.text());
    if (!time)
        reject(value, Text::tr("This is not a date."));
    return time ? time->day(m_context.zone) : QDate();
}

QDate RecordFields::requiredDay(const JsonValue &parent, QByteArrayView key)
{
    const QDate found = day(parent[key]);
    if (!found.isValid() && isGood())
        rejectMissing(parent, key);
    return found;
}

Currency RecordFields::currency(const JsonValue &parent, QByteArrayView key)
{
    const QString code = text(parent[key]);
    const bool isNamed = !code.isEmpty() && code != kNoCurrency;
    const std::optional<Currency> found = isNamed ? Currency::fromCode(code) : m_context.base;
    if (!found && isNamed)
        reject(parent[key], Text::tr("“%1” is not an ISO 4217 currency code.").arg(code));
    else if (!found && isGood())
        m_problem
            = FieldProblem{QString::fromUtf8(key), code,
                           Text::tr("The record names no currency, and the company's base currency is not known.")};
    return found.value_or(Currency());
}

void RecordFields::reject(const JsonValue &at, const QString &reason)
{
    reject(at.path(), at.string(), reason);
}

void RecordFields::rejectMissing(const JsonValue &parent, QByteArrayView key)
{
    const QString name = QString::fromUtf8(key);
    const QString above = parent.path();
    reject(above.isEmpty() ? name : above + u'.' + name, {}, Text::tr("“%1” is missing.").arg(name));
}

void RecordFields::reject(const QString &path, const QString &value, const QString &reason)
{
    if (!m_problem)
        m_problem = FieldProblem{path, value, reason};
}

} // namespace quittance::connect
