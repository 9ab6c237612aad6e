#include "app/cli/commands.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

/// `key=value`, where the value may be JSON.
std::optional<QJsonObject> paramsFrom(const QStringList &words)
{
    QJsonObject params;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return std::nullopt;
        params[word.left(equals)] = word.mid(equals + 1);
    }
    return params;
}

QString valueText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson());
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson());
    return value.isNull() ? Text::tr("not defined") : value.toVariant().toString();
}

Exit listMetrics(const Invocation &invocation)
{
    QJsonArray metrics;
    QString text;
    for (const workspace::MetricDescription &metric : workspace::metricDescriptions()) {
        metrics.append(
            QJsonObject{{u"name"_s, metric.name}, {u"unit"_s, metric.unit}, {u"definition"_s, metric.definition}});
        text += u"%1 (%2)\n    %3\n"_s.arg(metric.name, metric.unit, metric.definition);
    }
    print(invocation, {{u"metrics"_s, metrics}}, text);
    return Exit::Done;
}

} // namespace

Exit runMetric(const Invocation &invocation, workspace::Workspace &workspace)
{
    if (invocation.has(u"list"_s))
        return listMetrics(invocation);
    const std::optional<QJsonObject> params = paramsFrom(invocation.options.value(u"param"_s));
    if (invocation.arguments.isEmpty() || !params) {
        say(invocation,
            Text::tr("Usage: quittance-cli metric NAME [--param key=value]… [--currency CUR] "
                     "[--base CUR] [--customer ID], or metric --list"));
        return Exit::WrongUsage;
    }
    workspace::MetricRequest request{.name = invocation.arguments.first(),
                                     .params = *params,
                                     .asOf = askedAsOf(invocation, workspace),
                                     .customer = invocation.value(u"customer"_s)};
    const Result<std::optional<Currency>> currency = askedCurrency(invocation, u"currency"_s);
    const Result<std::optional<Currency>> base = askedCurrency(invocation, u"base"_s);
    if (!currency || !base || (*currency && *base)) {
        say(invocation,
            !currency   ? currency.error().message
                : !base ? base.error().message
                        : Text::tr("--currency and --base exclude each other."));
        return Exit::WrongUsage;
    }
    request.currency = *currency;
    request.base = *base;
    const Result<workspace::MetricReply> reply
        = workspace.isOpen() ? await(workspace.figures().metric(request)) : workspace::computeMetric(request);
    if (!reply)
        return printError(invocation, reply.error());
    print(invocation,
          {{u"name"_s, request.name},
           {u"params"_s, request.params},
           {u"value"_s, reply->value},
           {u"unit"_s, reply->unit},
           {u"reason"_s, reply->reason.isEmpty() ? QJsonValue() : QJsonValue(reply->reason)},
           {u"definition"_s, reply->definition}},
          valueText(reply->value) + u'\n' + reply->definition);
    return Exit::Done;
}

Exit runCheckCases(const Invocation &invocation, workspace::Workspace &)
{
    QJsonArray cases;
    int agree = 0;
    int disagree = 0;
    QString text;
    for (const QString &path : invocation.arguments) {
        const Result<QJsonObject> checked = workspace::checkTruthCase(path);
        if (!checked)
            return printError(invocation, checked.error());
        agree += (*checked)[u"agree"_s].toInt();
        disagree += (*checked)[u"disagree"_s].toInt();
        text += Text::tr("%1: %2 agree, %3 disagree, of which %4 are figures this release does not have")
                    .arg((*checked)[u"case_id"_s].toString())
                    .arg((*checked)[u"agree"_s].toInt())
                    .arg((*checked)[u"disagree"_s].toInt())
                    .arg((*checked)[u"not_supported"_s].toInt())
            + u'\n';
        cases.append(*checked);
    }
    print(invocation, {{u"cases"_s, cases}, {u"agree"_s, agree}, {u"disagree"_s, disagree}}, text);
    return disagree > 0 ? Exit::SomeRejected : Exit::Done;
}

} // namespace quittance::cli
