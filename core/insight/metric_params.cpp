#include "core/insight/metric_params.h"

#include "core/base/decimal.h"
#include "core/base/ratio.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

tl::unexpected<Error> missing(const QString &key)
{
    return fail(Error::Kind::InvalidInput, Text::tr("The parameter “%1” is missing.").arg(key), {.field = key});
}

tl::unexpected<Error> wrong(const QString &key, const QString &value, const QString &allowed)
{
    return fail(Error::Kind::InvalidInput,
                Text::tr("The parameter “%1” cannot be “%2”. It may be: %3.").arg(key, value, allowed), {.field = key});
}

/// The same error, at the parameter that has it.
template<typename T>
Result<T> at(Result<T> result, const QString &key)
{
    if (!result)
        result.error().place.field = key;
    return result;
}

Result<std::vector<int>> edgesOf(const QJsonValue &value)
{
    std::vector<int> edges;
    const QStringList texts = value.isArray() ? QStringList() : value.toString().split(u',', Qt::SkipEmptyParts);
    bool isGood = true;
    for (const QString &text : texts) {
        bool isNumber = false;
        edges.push_back(text.trimmed().toInt(&isNumber));
        isGood = isGood && isNumber;
    }
    const QJsonArray list = value.toArray();
    for (const QJsonValue edge : list) {
        isGood = isGood && edge.isDouble();
        edges.push_back(int(edge.toInteger()));
    }
    if (!isGood || edges.empty() || !std::ranges::is_sorted(edges, std::ranges::less_equal()))
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The edges must be whole days in ascending order, such as 0,30,60,90."),
                    {.field = u"edges"_s});
    return edges;
}

} // namespace

QString scalarText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

Result<qint64> unitsOf(const QJsonValue &value, const QString &key)
{
    return at(parseUnits(scalarText(value)), key);
}

bool MetricParams::has(const QString &key) const
{
    return m_values.contains(key) && !m_values.value(key).isNull();
}

Result<QString> MetricParams::text(const QString &key) const
{
    if (!has(key))
        return missing(key);
    return scalarText(m_values.value(key));
}

Result<QDate> MetricParams::day(const QString &key) const
{
    if (!has(key))
        return missing(key);
    return at(parseIsoDate(scalarText(m_values.value(key))), key);
}

Result<QDate> MetricParams::day(const QString &key, QDate otherwise) const
{
    return has(key) ? day(key) : otherwise;
}

Result<int> MetricParams::integer(const QString &key) const
{
    const Result<QString> digits = text(key);
    if (!digits)
        return failed(digits);
    bool isNumber = false;
    const int number = digits->toInt(&isNumber);
    if (!isNumber)
        return wrong(key, *digits, Text::tr("a whole number"));
    return number;
}

Result<qint64> MetricParams::units(const QString &key) const
{
    if (!has(key))
        return missing(key);
    return unitsOf(m_values.value(key), key);
}

Result<qint64> MetricParams::millionths(const QString &key) const
{
    const Result<QString> number = text(key);
    if (!number)
        return failed(number);
    const qsizetype point = number->indexOf(u'.');
    QString digits = *number;
    const qsizetype decimals = point < 0 ? 0 : digits.size() - point - 1;
    if (point >= 0)
        digits.remove(point, 1);
    digits += QString(std::max<qsizetype>(kRatioDigits - decimals, 0), u'0');
    bool isNumber = false;
    const qint64 value = digits.toLongLong(&isNumber);
    if (!isNumber || decimals > kRatioDigits)
        return wrong(key, *number, Text::tr("a decimal number with up to six decimals"));
    return value;
}

Result<QJsonArray> MetricParams::list(const QString &key) const
{
    if (!has(key))
        return missing(key);
    const QJsonValue value = m_values.value(key);
    if (value.isArray())
        return value.toArray();
    const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (!document.isArray())
        return wrong(key, value.toString(), Text::tr("a list, as JSON"));
    return document.array();
}

Result<ledger::AsOf> MetricParams::asOf(ledger::AsOf otherwise) const
{
    const Result<QDate> asked = day(u"as_of"_s, otherwise.day);
    if (!asked)
        return failed(asked);
    if (!has(u"known_at"_s))
        return ledger::AsOf{*asked, otherwise.knownAt};
    const Result<Instant> knownAt = at(parseInstant(scalarText(m_values.value(u"known_at"_s))), u"known_at"_s);
    if (!knownAt)
        return failed(knownAt);
    return ledger::AsOf{*asked, *knownAt};
}

Result<AgingPolicy> MetricParams::agingPolicy() const
{
    AgingPolicy policy;
    if (has(u"basis"_s)) {
        const QString name = scalarText(m_values.value(u"basis"_s));
        const auto basis = agingBasisFromName(name);
        if (!basis)
            return wrong(u"basis"_s, name, u"due, invoice, issue"_s);
        policy.basis = *basis;
    }
    if (has(u"credits"_s)) {
        const QString name = scalarText(m_values.value(u"credits"_s));
        const auto treatment = creditTreatmentFromName(name);
        if (!treatment)
            return wrong(u"credits"_s, name, u"separate, own_date, fifo_oldest_due, current_bucket"_s);
        policy.credits = *treatment;
    }
    if (has(u"edges"_s)) {
        Result<std::vector<int>> edges = edgesOf(m_values.value(u"edges"_s));
        if (!edges)
            return failed(edges);
        policy.edges = std::move(*edges);
    }
    return policy;
}

std::optional<CreditTreatment> creditTreatmentFromName(QStringView name)
{
    if (name == u"separate")
        return CreditTreatment::Separate;
    if (name == u"own_date" || name == u"own-date")
        return CreditTreatment::OwnDate;
    if (name == u"fifo_oldest_due" || name == u"fifo")
        return CreditTreatment::FifoOldestDue;
    if (name == u"current_bucket" || name == u"current")
        return CreditTreatment::CurrentBucket;
    return std::nullopt;
}

std::optional<AgingBasis> agingBasisFromName(QStringView name)
{
    if (name == u"due")
        return AgingBasis::DueDate;
    if (name == u"invoice" || name == u"issue")
        return AgingBasis::InvoiceDate;
    return std::nullopt;
}

} // namespace quittance::insight
