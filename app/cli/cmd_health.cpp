#include "app/cli/commands.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace quittance::cli {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

using insight::Finding;
using workspace::DataHealth;
using workspace::FindingRow;

QString severityWord(insight::FindingSeverity severity)
{
    switch (severity) {
    case insight::FindingSeverity::Wrong:
        return u"wrong"_s;
    case insight::FindingSeverity::Doubtful:
        return u"doubtful"_s;
    case insight::FindingSeverity::Notice:
        return u"notice"_s;
    }
    return {};
}

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(toIsoDate(day)) : QJsonValue();
}

QJsonObject findingJson(const FindingRow &row)
{
    const Finding &finding = row.finding;
    const bool hasAmount = finding.amount.currency().isValid();
    return {{u"id"_s, workspace::findingKey(finding)},
            {u"rule"_s, insight::ruleName(finding.rule)},
            {u"severity"_s, severityWord(insight::ruleSeverity(finding.rule))},
            {u"message"_s, finding.sentence},
            {u"date"_s, dayOrNull(finding.day)},
            {u"amount"_s, hasAmount ? QJsonValue(finding.amount.toDecimalString()) : QJsonValue()},
            {u"currency"_s, hasAmount ? QJsonValue(finding.amount.currency().code()) : QJsonValue()},
            {u"dismissed"_s, row.isDismissed},
            {u"changed_since"_s, row.hasChangedSince},
            {u"reason"_s, row.reason.isEmpty() ? QJsonValue() : QJsonValue(row.reason)}};
}

QJsonArray rulesJson(const DataHealth &health)
{
    QJsonArray rules;
    for (const workspace::FindingGroup &group : health.groups) {
        rules.append(QJsonObject{{u"rule"_s, insight::ruleName(group.rule)},
                                 {u"standing"_s, group.standing},
                                 {u"dismissed"_s, group.dismissed}});
    }
    return rules;
}

QJsonArray sourcesJson(const DataHealth &health)
{
    QJsonArray sources;
    for (const workspace::SourceFreshness &source : health.sources) {
        sources.append(QJsonObject{{u"facts"_s, source.what},
                                   {u"source"_s, source.source},
                                   {u"count"_s, source.count},
                                   {u"newest"_s, dayOrNull(source.newest)},
                                   {u"learned"_s, toIsoInstant(source.learned)},
                                   {u"stale"_s, source.isStale}});
    }
    return sources;
}

QJsonArray monthEndsJson(const std::vector<workspace::MonthEndRow> &rows)
{
    QJsonArray monthEnds;
    for (const workspace::MonthEndRow &row : rows) {
        QJsonArray currencies;
        for (const workspace::MonthEndDifference &one : row.currencies) {
            const auto text = [&one](qint64 units) { return Money(units, one.currency).toDecimalString(); };
            currencies.append(QJsonObject{{u"currency"_s, one.currency.code()},
                                          {u"net_kept"_s, text(one.keptNet)},
                                          {u"net_now"_s, text(one.netNow)},
                                          {u"difference"_s, text(one.difference())},
                                          {u"explained"_s, text(one.explained)},
                                          {u"restatements"_s, one.restatements}});
        }
        monthEnds.append(QJsonObject{
            {u"date"_s, toIsoDate(row.day)}, {u"known_at"_s, toIsoInstant(row.keptAt)}, {u"currencies"_s, currencies}});
    }
    return monthEnds;
}

/// Dismisses or restores what the command line names.
Result<> decide(const Invocation &invocation, workspace::Workspace &workspace, const DataHealth &health)
{
    const bool dismisses = invocation.has(u"dismiss"_s);
    const QString key = invocation.value(dismisses ? u"dismiss"_s : u"restore"_s);
    const auto found = std::ranges::find_if(
        health.rows, [&key](const FindingRow &row) { return workspace::findingKey(row.finding) == key; });
    if (found == health.rows.end())
        return fail(Error::Kind::NotFound, Text::tr("There is no finding “%1”.").arg(key));
    workspace::DataHealthService &service = workspace.health();
    return dismisses ? await(service.decideNow({found->finding}, invocation.value(u"reason"_s), true))
                     : await(service.decideNow({found->finding}, {}, false));
}

} // namespace

Exit runHealth(const Invocation &invocation, workspace::Workspace &workspace)
{
    const bool dismisses = invocation.has(u"dismiss"_s);
    bool isNumber = true;
    const int months = invocation.has(u"months"_s) ? invocation.value(u"months"_s).toInt(&isNumber) : 12;
    if ((dismisses && invocation.value(u"reason"_s).trimmed().isEmpty()) || (dismisses && invocation.has(u"restore"_s))
        || !isNumber || months < 0) {
        say(invocation,
            Text::tr("Usage: quittance-cli health [--all] [--months N] [--dismiss RULE:SUBJECT --reason "
                     "TEXT | --restore RULE:SUBJECT]"));
        return Exit::WrongUsage;
    }
    Result<DataHealth> health = await(workspace.health().read());
    if (health && (dismisses || invocation.has(u"restore"_s))) {
        if (const Result<> done = decide(invocation, workspace, *health); !done)
            return printError(invocation, done.error());
        health = await(workspace.health().read());
    }
    const auto monthEnds = await(workspace.health().monthEnds(months, workspace.agingPolicy()));
    if (!health || !monthEnds)
        return printError(invocation, health ? monthEnds.error() : health.error());
    QJsonArray findings;
    std::vector<QStringList> rows;
    for (const FindingRow &row : health->rows) {
        if (row.isDismissed && !invocation.has(u"all"_s))
            continue;
        findings.append(findingJson(row));
        rows.push_back({severityWord(insight::ruleSeverity(row.finding.rule)), workspace::findingKey(row.finding),
                        row.finding.sentence});
    }
    print(invocation,
          {{u"rules"_s, rulesJson(*health)},
           {u"findings"_s, findings},
           {u"sources"_s, sourcesJson(*health)},
           {u"month_ends"_s, monthEndsJson(*monthEnds)}},
          textTable({Text::tr("Severity"), Text::tr("Finding"), Text::tr("What was found")}, rows, {}));
    return Exit::Done;
}

} // namespace quittance::cli
