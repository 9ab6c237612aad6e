#include "app/cli/connection_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject typeJson(const sync::ListStatus &status)
{
    return {{u"type"_s, QString::fromUtf8(status.list)},
            {u"enabled"_s, status.isOn},
            {u"every"_s, status.schedule.word()},
            {u"status"_s, status.outcome ? QJsonValue(sync::wordOf(*status.outcome)) : QJsonValue()},
            {u"last_attempt"_s, instantJson(status.attemptAt)},
            {u"last_success"_s, instantJson(status.successAt)},
            {u"as_of"_s, instantJson(status.asOf)},
            {u"next"_s, instantJson(status.nextAt)},
            {u"records"_s, status.records},
            {u"rejected"_s, status.rejected},
            {u"failures"_s, status.failures},
            {u"inconsistent"_s, status.isBehind},
            {u"detail"_s, textOrNull(status.error)}};
}

QJsonValue countJson(const std::optional<qint64> &count)
{
    return count ? QJsonValue(*count) : QJsonValue();
}

QJsonObject budgetJson(const sync::RequestBudget &budget)
{
    const Instant now = Instant::now();
    return {{u"host"_s, budget.use.host},
            {u"per_minute"_s, budget.use.limits.perMinute},
            {u"burst"_s, budget.use.limits.burst},
            {u"at_hand"_s, budget.use.atHand},
            {u"paused_until"_s, instantJson(budget.use.pausedUntil)},
            {u"sent_today"_s, budget.sentToday},
            {u"daily_limit"_s, countJson(budget.use.daily.limit)},
            {u"daily_used"_s, countJson(budget.used(now))},
            {u"daily_left"_s, countJson(budget.left(now))},
            {u"resets"_s, instantJson(budget.use.daily.resetsAt)},
            {u"heard"_s, instantJson(budget.heardAt)}};
}

QJsonObject listJson(const sync::ListReport &report)
{
    QJsonArray rejected;
    for (const sync::RejectedItem &item : report.rejected)
        rejected.append(QJsonObject{{u"id"_s, textOrNull(item.remoteId)},
                                    {u"field"_s, item.path},
                                    {u"value"_s, item.value},
                                    {u"reason"_s, item.reason}});
    return {{u"type"_s, QString::fromUtf8(report.list)},
            {u"status"_s, sync::wordOf(report.outcome)},
            {u"full"_s, report.isFull},
            {u"read"_s, report.counts.read},
            {u"added"_s, report.counts.added},
            {u"changed"_s, report.counts.changed},
            {u"unchanged"_s, report.counts.unchanged},
            {u"deleted"_s, report.counts.deleted},
            {u"rejected"_s, rejected},
            {u"rejected_count"_s, report.counts.rejected},
            {u"as_of"_s, instantJson(report.asOf)},
            {u"detail"_s, textOrNull(report.detail)}};
}

} // namespace

QJsonValue instantJson(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toIsoInstant(*instant)) : QJsonValue();
}

QJsonObject connectionJson(const sync::ConnectionStatus &status)
{
    const auto &settings = status.connection.settings;
    QJsonArray links;
    for (const QString &link : settings.connections)
        links.append(link);
    QJsonObject options;
    for (const auto &[key, value] : settings.options)
        options.insert(key, value);
    return {{u"name"_s, settings.name},
            {u"provider"_s, settings.provider},
            {u"base_url"_s, textOrNull(settings.base.toString())},
            {u"company"_s, textOrNull(settings.company)},
            {u"connections"_s, links},
            {u"options"_s, options},
            {u"secret"_s, status.connection.secretSource},
            {u"added"_s, toIsoInstant(status.connection.addedAt)},
            {u"last_success"_s, instantJson(status.lastSuccess())}};
}

QJsonObject typesJson(const sync::ConnectionStatus &status)
{
    QJsonArray types;
    for (const sync::ListStatus &one : status.lists)
        types.append(typeJson(one));
    QJsonArray behind;
    for (const QByteArray &list : status.behind())
        behind.append(QString::fromUtf8(list));
    QJsonArray budgets;
    for (const sync::RequestBudget &budget : status.budgets)
        budgets.append(budgetJson(budget));
    return {{u"name"_s, status.connection.settings.name},
            {u"types"_s, types},
            {u"inconsistent"_s, behind},
            {u"budgets"_s, budgets}};
}

QJsonObject reportJson(const sync::SyncReport &report)
{
    QJsonArray types;
    for (const sync::ListReport &list : report.lists)
        types.append(listJson(list));
    QJsonObject json{{u"name"_s, report.name},
                     {u"types"_s, types},
                     {u"requests"_s, report.requests},
                     {u"retries"_s, report.retries}};
    if (report.error)
        json.insert(u"error"_s,
                    QJsonObject{{u"kind"_s, kindName(report.error->kind)}, {u"message"_s, report.error->message}});
    return json;
}

std::vector<QByteArray> listKeys(const QStringList &values)
{
    std::vector<QByteArray> keys;
    for (const QString &value : values) {
        for (const QString &key : value.split(u',', Qt::SkipEmptyParts))
            keys.push_back(key.trimmed().toUtf8());
    }
    return keys;
}

Result<QByteArray> handedSecret(const Invocation &invocation)
{
    if (invocation.has(u"secret-stdin"_s)) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return fail(Error::Kind::Io, Text::tr("Standard input cannot be read."));
        const QByteArray secret = input.readAll().trimmed();
        if (secret.isEmpty())
            return fail(Error::Kind::InvalidInput, Text::tr("Standard input holds no secret."));
        return secret;
    }
    if (!invocation.has(u"secret-env"_s))
        return QByteArray();
    const QString variable = invocation.value(u"secret-env"_s);
    const QByteArray secret = qgetenv(variable.toLocal8Bit().constData());
    if (secret.isEmpty())
        return fail(Error::Kind::NotFound, Text::tr("The environment variable %1 is not set.").arg(variable));
    return secret;
}

Result<> giveSecrets(const Invocation &invocation, workspace::Workspace &workspace, const QStringList &names)
{
    const Result<QByteArray> secret = handedSecret(invocation);
    if (!secret)
        return failed(secret);
    if (secret->isEmpty())
        return {};
    for (const QString &name : names)
        workspace.connections().giveSecret(name, *secret);
    return {};
}

} // namespace quittance::cli
