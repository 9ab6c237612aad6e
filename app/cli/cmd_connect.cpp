#include "app/cli/commands.h"
#include "app/cli/connection_json.h"
#include "app/cli/connection_verbs.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quittance::cli {

using namespace Qt::StringLiterals;
using workspace::NewConnection;
using workspace::Workspace;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

[[nodiscard]] Exit wrongUsage(const Invocation &invocation, const QString &sentence)
{
    say(invocation, sentence);
    return Exit::WrongUsage;
}

Result<NewConnection> wantedConnection(const Invocation &invocation)
{
    NewConnection wanted{.settings = {.name = invocation.arguments.at(1),
                                      .provider = invocation.value(u"provider"_s),
                                      .base = QUrl(invocation.value(u"base-url"_s), QUrl::StrictMode),
                                      .company = invocation.value(u"company"_s),
                                      .connections = {},
                                      .options = {}},
                         .source = {},
                         .secret = {}};
    if (invocation.has(u"base-url"_s) && !wanted.settings.base.isValid())
        return fail(Error::Kind::InvalidInput, Text::tr("“%1” is no address.").arg(invocation.value(u"base-url"_s)));
    const QStringList links = invocation.options.value(u"connection"_s);
    wanted.settings.connections.assign(links.begin(), links.end());
    for (const QString &option : invocation.options.value(u"option"_s)) {
        const qsizetype equals = option.indexOf(u'=');
        if (equals < 1)
            return fail(Error::Kind::InvalidInput, Text::tr("--option takes key=value, not “%1”.").arg(option));
        wanted.settings.options.insert_or_assign(option.left(equals), option.mid(equals + 1));
    }
    return wanted;
}

/// Where the secret is, and what it is where it was handed over.
Result<> takeSecret(const Invocation &invocation, NewConnection &wanted)
{
    const bool isKept = invocation.has(u"keychain"_s);
    const bool isOfVariable = invocation.has(u"secret-env"_s);
    if (!isKept && !isOfVariable && !invocation.has(u"secret-stdin"_s))
        return fail(Error::Kind::InvalidInput,
                    Text::tr("Say where the secret is: --secret-env VAR, --secret-stdin or --keychain."));
    Result<QByteArray> secret = handedSecret(invocation);
    if (!secret)
        return failed(secret);
    using Kind = sync::SecretSource::Kind;
    if (isKept)
        wanted.source = {Kind::Keychain, {}};
    else if (isOfVariable)
        wanted.source = {Kind::Environment, invocation.value(u"secret-env"_s)};
    else
        wanted.source = {Kind::Given, {}};
    if (wanted.source.kind != Kind::Environment)
        wanted.secret = std::move(*secret);
    return {};
}

Exit add(const Invocation &invocation, Workspace &workspace)
{
    Result<NewConnection> wanted = wantedConnection(invocation);
    if (!wanted)
        return endWith(invocation, wanted.error());
    if (const Result<> taken = takeSecret(invocation, *wanted); !taken)
        return endWith(invocation, taken.error());
    const QString name = wanted->settings.name;
    if (const Result<> added = await(workspace.connections().add(std::move(*wanted))); !added)
        return endWith(invocation, added.error());
    const Result<sync::ConnectionStatus> status = await(workspace.connections().status(name));
    if (!status)
        return printError(invocation, status.error());
    print(invocation, connectionJson(*status), Text::tr("The connection “%1” was added.").arg(name));
    return Exit::Done;
}

Exit list(const Invocation &invocation, Workspace &workspace)
{
    const auto statuses = await(workspace.connections().statuses());
    if (!statuses)
        return printError(invocation, statuses.error());
    QJsonArray connections;
    std::vector<QStringList> rows;
    for (const sync::ConnectionStatus &status : *statuses) {
        const auto &settings = status.connection.settings;
        connections.append(connectionJson(status));
        const std::optional<Instant> success = status.lastSuccess();
        rows.push_back({settings.name, settings.provider, settings.company, status.connection.secretSource,
                        success ? toIsoInstant(*success) : Text::tr("never")});
    }
    const QString text = textTable(
        {Text::tr("Name"), Text::tr("Provider"), Text::tr("Company"), Text::tr("Secret"), Text::tr("Read")}, rows, {});
    print(invocation, {{u"connections"_s, connections}}, text);
    return Exit::Done;
}

Exit test(const Invocation &invocation, Workspace &workspace)
{
    const QString name = invocation.arguments.at(1);
    if (const Result<> given = giveSecrets(invocation, workspace, {name}); !given)
        return endWith(invocation, given.error());
    const auto report = await(workspace.connections().test(name));
    if (!report)
        return printError(invocation, report.error());
    const QString text = Text::tr("“%1” answers: %2 (%3).").arg(name, report->company, report->platform);
    print(invocation,
          {{u"name"_s, name},
           {u"ok"_s, true},
           {u"company"_s, report->company},
           {u"platform"_s, report->platform},
           {u"base_currency"_s, report->baseCurrency ? QJsonValue(report->baseCurrency->code()) : QJsonValue()},
           {u"last_sync"_s, instantJson(report->lastSync)}},
          text);
    return Exit::Done;
}

Exit remove(const Invocation &invocation, Workspace &workspace)
{
    const QString name = invocation.arguments.at(1);
    if (const Result<> removed = await(workspace.connections().remove(name)); !removed)
        return printError(invocation, removed.error());
    print(invocation, {{u"name"_s, name}, {u"removed"_s, true}},
          Text::tr("The connection “%1” was removed. What it brought stays in the book.").arg(name));
    return Exit::Done;
}

Exit types(const Invocation &invocation, Workspace &workspace)
{
    const QString name = invocation.arguments.at(1);
    workspace::TypeWish wish{.on = listKeys(invocation.options.value(u"enable"_s)),
                             .off = listKeys(invocation.options.value(u"disable"_s)),
                             .schedule = {}};
    if (invocation.has(u"every"_s)) {
        wish.schedule = sync::Schedule::ofWord(invocation.value(u"every"_s));
        if (!wish.schedule)
            return wrongUsage(invocation,
                              Text::tr("--every takes a number of hours such as 24h, monthly, start or off."));
    }
    const bool isChange = !wish.on.empty() || !wish.off.empty() || wish.schedule;
    const auto status
        = await(isChange ? workspace.connections().setTypes(name, wish) : workspace.connections().status(name));
    if (!status)
        return endWith(invocation, status.error());
    std::vector<QStringList> rows;
    for (const sync::ListStatus &one : status->lists)
        rows.push_back({QString::fromUtf8(one.list), one.isOn ? Text::tr("on") : Text::tr("off"), one.schedule.word(),
                        one.outcome ? sync::wordOf(*one.outcome) : QString(),
                        one.successAt ? toIsoInstant(*one.successAt) : Text::tr("never"), QString::number(one.records),
                        one.error});
    const QString text = textTable({Text::tr("Type"), Text::tr("On"), Text::tr("Every"), Text::tr("Status"),
                                    Text::tr("Read"), Text::tr("Records"), Text::tr("Detail")},
                                   rows, {5});
    print(invocation, typesJson(*status), text);
    return Exit::Done;
}

} // namespace

Exit endWith(const Invocation &invocation, const Error &error)
{
    const Exit exit = printError(invocation, error);
    return error.kind == Error::Kind::InvalidInput ? Exit::WrongUsage : exit;
}

Exit runConnect(const Invocation &invocation, Workspace &workspace)
{
    const QString verb = invocation.arguments.front();
    if (verb == u"list" && invocation.arguments.size() == 1)
        return list(invocation, workspace);
    if (invocation.arguments.size() == 2) {
        if (verb == u"add")
            return add(invocation, workspace);
        if (verb == u"test")
            return test(invocation, workspace);
        if (verb == u"remove")
            return remove(invocation, workspace);
        if (verb == u"types")
            return types(invocation, workspace);
        if (verb == u"maps")
            return showMappings(invocation, workspace);
        if (verb == u"compare")
            return comparePlatform(invocation, workspace);
    }
    if (verb == u"map" && invocation.arguments.size() == 4)
        return setMapping(invocation, workspace);
    return wrongUsage(invocation,
                      Text::tr("connect takes add NAME, list, test NAME, remove NAME, types NAME, maps NAME, map NAME "
                               "KEY VALUE or compare NAME."));
}

} // namespace quittance::cli
