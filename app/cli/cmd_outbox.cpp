#include "app/cli/commands.h"
#include "app/cli/connection_json.h"
#include "core/base/decimal.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::cli {

using namespace Qt::StringLiterals;
using store::OutboxItem;
using store::OutboxState;
using workspace::WriteDetail;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::cli)
};

constexpr const char16_t *kStates[]
    = {u"held", u"queued", u"sending", u"accepted", u"confirmed", u"failed", u"unconfirmed", u"cancelled"};
constexpr const char16_t *kSteps[] = {u"none", u"send", u"poll", u"look"};
constexpr const char16_t *kOutcomes[]
    = {u"open",     u"not_sent", u"accepted",        u"confirmed", u"refused",   u"busy",
       u"doubtful", u"found",    u"found_different", u"absent",    u"unanswered"};
constexpr const char16_t *kHolds[] = {u"", u"by_hand", u"second_person"};

template<typename Enum, size_t N>
QString wordOf(Enum value, const char16_t *const (&words)[N])
{
    return QString::fromUtf16(words[std::min(size_t(value), N - 1)]);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue instantOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toIsoInstant(*instant)) : QJsonValue();
}

/// When the next step is taken by itself.
std::optional<Instant> nextTry(const store::OutboxPosition &at)
{
    return at.nextAt && at.notBefore ? std::max(*at.nextAt, *at.notBefore) : at.nextAt;
}

/// As it went over the wire: read as JSON and written again, an amount would not be the same.
QJsonValue bodyJson(const QByteArray &body)
{
    return textOrNull(QString::fromUtf8(body));
}

QJsonObject itemJson(const OutboxItem &item)
{
    return {{u"outbox_id"_s, item.id.value()},
            {u"kind"_s, item.kind},
            {u"to"_s, item.to},
            {u"state"_s, wordOf(item.at.state, kStates)},
            {u"attempts"_s, item.at.sends},
            {u"next_try"_s, instantOrNull(nextTry(item.at))},
            {u"error"_s, textOrNull(item.at.error)},
            {u"remote_id"_s, textOrNull(item.at.remoteId)},
            {u"created"_s, toIsoInstant(item.createdAt)},
            {u"natural_key"_s, item.request.naturalKey},
            {u"idempotency_key"_s, textOrNull(item.request.idempotencyKey)},
            {u"hold"_s, textOrNull(wordOf(item.hold, kHolds))}};
}

QJsonObject pushedJson(const OutboxItem &item)
{
    return {{u"outbox_id"_s, item.id.value()},
            {u"state"_s, wordOf(item.at.state, kStates)},
            {u"idempotency_key"_s, textOrNull(item.request.idempotencyKey)},
            {u"remote_id"_s, textOrNull(item.at.remoteId)},
            {u"error"_s, textOrNull(item.at.error)}};
}

QString itemText(const OutboxItem &item)
{
    const QString line = Text::tr("%1: %2 %3 to %4 is %5")
                             .arg(QString::number(item.id.value()), item.kind, item.request.naturalKey, item.to,
                                  wordOf(item.at.state, kStates));
    return item.at.error.isEmpty() ? line : line + u" – "_s + item.at.error;
}

Exit exitOf(const OutboxItem &item)
{
    return item.at.state == OutboxState::Failed ? Exit::SomeRejected : Exit::Done;
}

Exit printItem(const Invocation &invocation, const Result<OutboxItem> &item)
{
    if (!item)
        return printError(invocation, item.error());
    print(invocation, pushedJson(*item), itemText(*item));
    return exitOf(*item);
}

Exit printItems(const Invocation &invocation, const std::vector<OutboxItem> &items, QJsonObject document)
{
    QJsonArray list;
    std::vector<QStringList> rows;
    bool isAnyFailed = false;
    for (const OutboxItem &item : items) {
        list.append(itemJson(item));
        rows.push_back({QString::number(item.id.value()), item.kind, item.request.naturalKey, item.to,
                        wordOf(item.at.state, kStates), QString::number(item.at.sends), item.at.remoteId,
                        item.at.error});
        isAnyFailed = isAnyFailed || item.at.state == OutboxState::Failed;
    }
    document[u"items"_s] = list;
    const QStringList headings = {Text::tr("Item"),  Text::tr("Kind"), Text::tr("Number"),   Text::tr("To"),
                                  Text::tr("State"), Text::tr("Sent"), Text::tr("Their id"), Text::tr("Error")};
    print(invocation, document, textTable(headings, rows, {0, 5}));
    return isAnyFailed ? Exit::SomeRejected : Exit::Done;
}

QJsonObject attemptJson(const store::OutboxAttempt &attempt)
{
    return {{u"step"_s, wordOf(attempt.step, kSteps)},
            {u"started"_s, toIsoInstant(attempt.startedAt)},
            {u"ended"_s, instantOrNull(attempt.endedAt)},
            {u"outcome"_s, wordOf(attempt.outcome, kOutcomes)},
            {u"status"_s, attempt.status == 0 ? QJsonValue() : QJsonValue(attempt.status)},
            {u"message"_s, textOrNull(attempt.message)},
            {u"answer"_s, bodyJson(attempt.answer)},
            {u"idempotency_key"_s, textOrNull(attempt.idempotencyKey)},
            {u"repeated"_s, attempt.repeated}};
}

Exit show(const Invocation &invocation, const Result<WriteDetail> &detail)
{
    if (!detail)
        return printError(invocation, detail.error());
    const OutboxItem &item = detail->item;
    QJsonObject object = itemJson(item);
    object[u"author"_s] = item.author;
    object[u"released_by"_s] = textOrNull(item.releasedBy);
    object[u"replaces"_s] = item.replaces.isValid() ? QJsonValue(item.replaces.value()) : QJsonValue();
    object[u"follows"_s] = item.follows.isValid() ? QJsonValue(item.follows.value()) : QJsonValue();
    object[u"operation"_s] = textOrNull(item.at.operation);
    object[u"amount"_s] = item.request.amount ? QJsonValue(item.request.amount->toDecimalString()) : QJsonValue();
    object[u"currency"_s] = item.request.amount ? QJsonValue(item.request.amount->currency().code()) : QJsonValue();
    object[u"intent"_s] = QJsonDocument::fromJson(item.intent).object();
    object[u"request"_s] = QJsonObject{{u"method"_s, QString::fromUtf8(item.request.method)},
                                       {u"path"_s, QString::fromUtf8(item.request.path)},
                                       {u"body"_s, bodyJson(item.request.body)},
                                       {u"sha256"_s, QString::fromLatin1(item.request.bodyHash.toHex())}};
    QJsonArray log;
    QString text = itemText(item) + u'\n';
    for (const store::OutboxAttempt &attempt : detail->attempts) {
        log.append(attemptJson(attempt));
        text += u"  %1  %2: %3 %4\n"_s.arg(toIsoInstant(attempt.startedAt), wordOf(attempt.step, kSteps),
                                           wordOf(attempt.outcome, kOutcomes), attempt.message);
    }
    object[u"log"_s] = log;
    QJsonArray differences;
    for (const sync::FieldDifference &one : detail->differences) {
        differences.append(QJsonObject{
            {u"field"_s, one.path}, {u"ours"_s, textOrNull(one.ours)}, {u"theirs"_s, textOrNull(one.theirs)}});
        text += Text::tr("  %1: ours “%2”, theirs “%3”").arg(one.path, one.ours, one.theirs) + u'\n';
    }
    object[u"differences"_s] = differences;
    print(invocation, object, text);
    return Exit::Done;
}

Exit printLimits(const Invocation &invocation, const Result<sync::WriteLimits> &limits)
{
    if (!limits)
        return printError(invocation, limits.error());
    QJsonArray list;
    QString text;
    for (const auto &[currency, money] : *limits) {
        list.append(QJsonObject{{u"currency"_s, currency.code()}, {u"amount"_s, money.toDecimalString()}});
        text += Text::tr("A second person releases writes above %1 %2.").arg(money.toDecimalString(), currency.code())
            + u'\n';
    }
    print(invocation, {{u"limits"_s, list}}, text.isEmpty() ? Text::tr("No write needs a second person.") : text);
    return Exit::Done;
}

/// `limit`, `limit 10000 EUR`, `limit off`.
Exit runLimit(const Invocation &invocation, workspace::OutboxService &outbox)
{
    const QStringList words = invocation.arguments.mid(1);
    if (words.isEmpty())
        return printLimits(invocation, await(outbox.limits()));
    Result<sync::WriteLimits> limits = await(outbox.limits());
    if (!limits)
        return printError(invocation, limits.error());
    if (words == QStringList{u"off"_s}) {
        limits->clear();
    } else {
        const std::optional<Currency> currency = Currency::fromCode(words.value(1));
        const Result<qint64> units = parseUnits(words.first(), {.grouping = false});
        if (words.size() != 2 || !currency || !units || *units < 0) {
            say(invocation, Text::tr("Usage: quittance-cli %1").arg(u"outbox limit [AMOUNT CURRENCY | off]"_s));
            return Exit::WrongUsage;
        }
        limits->insert_or_assign(*currency, Money(*units, *currency));
    }
    if (const Result<> set = await(outbox.setLimits(*limits)); !set)
        return printError(invocation, set.error());
    return printLimits(invocation, *limits);
}

Exit runOnItem(const Invocation &invocation, workspace::OutboxService &outbox, const QString &verb)
{
    bool isNumber = false;
    const store::OutboxId id(invocation.arguments.value(1).toLongLong(&isNumber));
    if (invocation.arguments.size() != 2 || !isNumber) {
        say(invocation, Text::tr("“outbox %1” needs the number of one item.").arg(verb));
        return Exit::WrongUsage;
    }
    if (verb == u"show")
        return show(invocation, await(outbox.detail(id)));
    if (verb == u"cancel")
        return printItem(invocation, await(outbox.cancel(id)));
    if (verb == u"release")
        return printItem(invocation, await(outbox.release(id)));
    // A held one is not tried again but let go: the same wish in other words.
    const Result<WriteDetail> detail = await(outbox.detail(id));
    const bool isHeld = detail && detail->item.at.state == OutboxState::Held;
    return printItem(invocation, await(isHeld ? outbox.release(id) : outbox.retry(id)));
}

} // namespace

Exit runPush(const Invocation &invocation, workspace::Workspace &workspace)
{
    const std::optional<connect::WriteKind> kind = connect::writeKindOf(invocation.arguments.first());
    if (!kind || !invocation.has(u"to"_s)) {
        say(invocation,
            kind ? Text::tr("Say which connection it goes to with --to NAME.")
                 : Text::tr("push takes invoice, credit-note, payment, customer or receivable."));
        return Exit::WrongUsage;
    }
    const workspace::WriteWish wish{.to = invocation.value(u"to"_s),
                                    .kind = *kind,
                                    .file = invocation.arguments.last(),
                                    .isHeld = invocation.has(u"hold"_s),
                                    .isWantedAgain = invocation.has(u"again"_s),
                                    .replaces = store::OutboxId(invocation.value(u"replaces"_s).toLongLong())};
    if (const Result<> given = giveSecrets(invocation, workspace, {wish.to}); !given)
        return printError(invocation, given.error());
    return printItem(invocation, await(workspace.outbox().push(wish)));
}

Exit runOutbox(const Invocation &invocation, workspace::Workspace &workspace)
{
    workspace::OutboxService &outbox = workspace.outbox();
    const QString verb = invocation.arguments.first();
    if (const Result<> given = giveSecrets(invocation, workspace, invocation.options.value(u"to"_s)); !given)
        return printError(invocation, given.error());
    if (verb == u"list") {
        const auto items = await(outbox.list());
        if (!items)
            return printError(invocation, items.error());
        (void)printItems(invocation, *items, {});
        return Exit::Done;
    }
    if (verb == u"run") {
        const auto report = await(outbox.run());
        if (!report)
            return printError(invocation, report.error());
        if (report->isElsewhere)
            say(invocation, Text::tr("Another program is working on this outbox; nothing was done here."));
        return printItems(invocation, report->items, {{u"elsewhere"_s, report->isElsewhere}});
    }
    if (verb == u"limit")
        return runLimit(invocation, outbox);
    if (QStringList{u"show"_s, u"retry"_s, u"cancel"_s, u"release"_s}.contains(verb))
        return runOnItem(invocation, outbox, verb);
    say(invocation, Text::tr("outbox takes list, show, run, retry, cancel, release or limit."));
    return Exit::WrongUsage;
}

} // namespace quittance::cli
