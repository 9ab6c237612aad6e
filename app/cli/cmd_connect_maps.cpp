#include "app/cli/connection_json.h"
#include "app/cli/connection_verbs.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace quittance::cli {

using namespace Qt::StringLiterals;
using workspace::MappingOffer;
using workspace::Workspace;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray kindsJson(const std::vector<connect::WriteKind> &kinds)
{
    QJsonArray words;
    for (const connect::WriteKind kind : kinds)
        words.append(connect::wordOf(kind));
    return words;
}

QJsonObject stateJson(const sync::MappingState &state)
{
    return {{u"key"_s, state.key},
            {u"value"_s, textOrNull(state.value)},
            {u"label"_s, textOrNull(state.label)},
            {u"problem"_s, textOrNull(state.problem)},
            {u"used_by"_s, kindsJson(state.kinds)}};
}

QJsonObject choiceJson(const sync::MappingChoice &choice)
{
    return {{u"value"_s, choice.value},
            {u"label"_s, choice.label},
            {u"code"_s, textOrNull(choice.code)},
            {u"kind"_s, textOrNull(choice.kind)},
            {u"currency"_s, choice.currency ? QJsonValue(choice.currency->code()) : QJsonValue()},
            {u"usual"_s, choice.isUsual}};
}

QJsonObject choicesJson(const std::vector<MappingOffer> &offers)
{
    QJsonObject json;
    for (const MappingOffer &offer : offers) {
        QJsonArray choices;
        for (const sync::MappingChoice &choice : offer.choices)
            choices.append(choiceJson(choice));
        json.insert(offer.key, choices);
    }
    return json;
}

[[nodiscard]] Exit printStates(const Invocation &invocation, const std::vector<sync::MappingState> &states,
                               QJsonObject document)
{
    QJsonArray mappings;
    std::vector<QStringList> rows;
    for (const sync::MappingState &state : states) {
        mappings.append(stateJson(state));
        rows.push_back({state.key, state.value, state.problem.isEmpty() ? state.label : state.problem});
    }
    document.insert(u"mappings"_s, mappings);
    print(invocation, document, textTable({Text::tr("Mapping"), Text::tr("Value"), Text::tr("Name")}, rows, {}));
    const bool isSound = std::ranges::all_of(states, [](const auto &state) { return state.problem.isEmpty(); });
    return isSound ? Exit::Done : Exit::SomeRejected;
}

} // namespace

Exit showMappings(const Invocation &invocation, Workspace &workspace)
{
    const QString name = invocation.arguments.at(1);
    const auto states = await(workspace.mappings().mappings(name));
    if (!states)
        return printError(invocation, states.error());
    QJsonObject document{{u"name"_s, name}};
    if (invocation.has(u"choices"_s)) {
        const auto offers = await(workspace.mappings().choices(name));
        if (!offers)
            return printError(invocation, offers.error());
        document.insert(u"choices"_s, choicesJson(*offers));
    }
    return printStates(invocation, *states, document);
}

Exit setMapping(const Invocation &invocation, Workspace &workspace)
{
    const QString name = invocation.arguments.at(1);
    const QString value = invocation.arguments.at(3);
    const auto states = await(
        workspace.mappings().setMapping(name, invocation.arguments.at(2), value == u"none"_s ? QString() : value));
    if (!states)
        return endWith(invocation, states.error());
    return printStates(invocation, *states, {{u"name"_s, name}});
}

} // namespace quittance::cli
