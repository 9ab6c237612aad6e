#include "core/sync/outbox_desk.h"

#include "core/base/decimal.h"
#include "core/connect/write_rules.h"
#include "core/store/outbox_gateway.h"
#include "core/store/setting_gateway.h"
#include "core/sync/intent_json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::FrozenRequest;
using store::OutboxAttempt;
using store::OutboxGateway;
using store::OutboxHold;
using store::OutboxId;
using store::OutboxItem;
using store::OutboxState;
using store::OutboxStep;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

const QString kLimits = u"outbox.second_person_above"_s;

store::OutboxRequest storedOf(const FrozenRequest &request)
{
    return {.method = request.method,
            .path = request.path,
            .body = request.body,
            .bodyHash = request.bodyHash,
            .idempotencyKey = request.idempotencyKey,
            .naturalKey = request.naturalKey,
            .keyLifeMs = request.keyLifeMs,
            .amount = request.amount};
}

bool isWaiting(const OutboxItem &item)
{
    return item.follows.isValid() && item.at.state == OutboxState::Queued && item.at.step == OutboxStep::None;
}

/// The id of the record it waited for is put where that was left open.
void pointAt(OutboxItem &item, const QString &record)
{
    item.request.path.replace(connect::kRecordInPath.toByteArray(), QUrl::toPercentEncoding(record));
    item.request.naturalKey.replace(connect::kRecord.toString(), record);
    item.request.bodyHash = connect::hashOf(frozenOf(item));
    const auto kind = connect::writeKindOf(item.kind);
    Result<connect::WriteIntent> intent = readIntent(kind.value_or(connect::WriteKind::Invoice), item.intent);
    if (!intent)
        return;
    intent->remoteId = record;
    item.intent = intentJson(*intent);
}

} // namespace

FrozenRequest frozenOf(const OutboxItem &item)
{
    const store::OutboxRequest &request = item.request;
    return {.kind = connect::writeKindOf(item.kind).value_or(connect::WriteKind::Invoice),
            .method = request.method,
            .path = request.path,
            .body = request.body,
            .idempotencyKey = request.idempotencyKey,
            .naturalKey = request.naturalKey,
            .bodyHash = request.bodyHash,
            .amount = request.amount,
            .keyLifeMs = request.keyLifeMs};
}

OutboxRules rulesOf(const store::OutboxRequest &request)
{
    return {.isPost = request.method == "POST", .keyLifeMs = request.keyLifeMs};
}

OutboxDesk::OutboxDesk(store::Connection connection, ledger::CompanyId company, Instant now)
    : m_connection(std::move(connection))
    , m_company(company)
    , m_now(now)
{
}

Result<OutboxItem> OutboxDesk::add(const NewWrite &write, const FrozenRequest &request) const
{
    const OutboxGateway gateway(m_connection);
    const QString kind = connect::wordOf(write.intent.kind);
    // What changes a record may be wanted again; what makes one, a file on an invoice as well, is the same one.
    const bool isMade = request.method == "POST";
    if (isMade && !write.isWantedAgain && !write.replaces.isValid()) {
        const Result<std::optional<OutboxItem>> living = gateway.living(write.connection, kind, request.naturalKey);
        if (!living)
            return failed(living);
        if (*living && (*living)->request.bodyHash == request.bodyHash) {
            const Result<> followed = addFollowers(**living, write, request);
            return followed ? Result<OutboxItem>(**living) : failed(followed);
        }
        if (*living)
            return fail(Error::Kind::Conflict,
                        Text::tr("“%1” is in the outbox already as item %2, and says something else. Cancel that one, "
                                 "or push the change as an update.")
                            .arg(request.naturalKey)
                            .arg((*living)->id.value()));
    }
    const Result<OutboxHold> hold = holdOf(write, request);
    if (!hold)
        return failed(hold);
    OutboxItem item{.company = m_company,
                    .connection = write.connection,
                    .kind = kind,
                    .intent = intentJson(write.intent),
                    .request = storedOf(request),
                    .author = write.author,
                    .createdAt = m_now,
                    .hold = *hold,
                    .replaces = write.replaces};
    item.at.nextAt = m_now;
    if (*hold != OutboxHold::None) {
        item.at.state = OutboxState::Held;
        item.at.step = OutboxStep::None;
        item.at.nextAt.reset();
    }
    const Result<OutboxId> id = gateway.add(item);
    if (!id)
        return failed(id);
    item.id = *id;
    if (const Result<> aside = putAside(write.replaces, *id); !aside)
        return failed(aside);
    const Result<> followed = addFollowers(item, write, request);
    return followed ? gateway.byId(m_company, *id) : failed(followed);
}

/// A write that is edited and sent as a new one must not go out itself. What waited for it waits for the new one.
Result<> OutboxDesk::putAside(OutboxId replaced, OutboxId by) const
{
    if (!replaced.isValid())
        return {};
    const OutboxGateway gateway(m_connection);
    const Result<std::vector<OutboxItem>> waiting = gateway.followers(m_company, replaced);
    if (!waiting)
        return failed(waiting);
    for (const OutboxItem &one : *waiting) {
        if (!isWaiting(one))
            continue;
        if (const Result<> done = gateway.setFollows(one.id, by); !done)
            return done;
    }
    const Result<OutboxItem> old = item(replaced);
    if (!old)
        return failed(old);
    if (old->at.state == OutboxState::Cancelled || old->at.state == OutboxState::Failed)
        return {};
    const Result<OutboxItem> cancelled = move(*old, outbox::Cancelled{});
    return cancelled ? Result<>() : failed(cancelled);
}

/// Those that are not there yet; each waits for the item, whatever state that is in.
Result<> OutboxDesk::addFollowers(const OutboxItem &item, const NewWrite &write, const FrozenRequest &request) const
{
    if (request.followers.empty())
        return {};
    const OutboxGateway gateway(m_connection);
    const Result<std::vector<OutboxItem>> there = gateway.followers(m_company, item.id);
    if (!there)
        return failed(there);
    for (const FrozenRequest &follower : request.followers) {
        const bool isThere = std::ranges::any_of(*there, [&follower](const OutboxItem &one) {
            return one.request.body == follower.body && one.at.state != OutboxState::Cancelled;
        });
        if (isThere)
            continue;
        const connect::WriteIntent intent{.kind = follower.kind,
                                          .action = connect::WriteAction::Update,
                                          .remoteId = connect::kRecord.toString(),
                                          .attachments = {{follower.file, {}}}};
        OutboxItem waiting{.company = m_company,
                           .connection = item.connection,
                           .kind = item.kind,
                           .intent = intentJson(intent),
                           .request = storedOf(follower),
                           .author = write.author,
                           .createdAt = m_now,
                           .follows = item.id};
        waiting.at.step = OutboxStep::None;
        if (const Result<OutboxId> added = gateway.add(waiting); !added)
            return failed(added);
    }
    return freeFollowers();
}

/// What waits for a record goes out once that is there, and is not sent at all where it never will be.
Result<> OutboxDesk::moveFollowers(const OutboxItem &item) const
{
    if (item.at.state == OutboxState::Confirmed)
        return freeFollowers();
    if (item.at.state != OutboxState::Cancelled)
        return {};
    const Result<std::vector<OutboxItem>> waiting = OutboxGateway(m_connection).followers(m_company, item.id);
    if (!waiting)
        return failed(waiting);
    for (const OutboxItem &one : *waiting) {
        if (!isWaiting(one))
            continue;
        if (const Result<OutboxItem> moved = move(one, outbox::Cancelled{}); !moved)
            return failed(moved);
    }
    return {};
}

Result<> OutboxDesk::freeFollowers() const
{
    const OutboxGateway gateway(m_connection);
    Result<std::vector<OutboxItem>> ready = gateway.readyFollowers(m_company);
    if (!ready)
        return failed(ready);
    for (OutboxItem &one : *ready) {
        const Result<OutboxItem> followed = item(one.follows);
        if (!followed)
            return failed(followed);
        one.at.nextAt = m_now;
        one.at.step = OutboxStep::Send;
        if (followed->at.remoteId.isEmpty()) {
            one.at = {.state = OutboxState::Failed, .step = OutboxStep::None, .failure = store::OutboxFailure::Refused};
            one.at.error = Text::tr("The platform did not say which record item %1 made, so nothing could be hung on "
                                    "it.")
                               .arg(one.follows.value());
        } else {
            pointAt(one, followed->at.remoteId);
        }
        if (const Result<> done = gateway.setRequest(one); !done)
            return done;
        if (const Result<> done = gateway.move(one.id, one.at); !done)
            return done;
    }
    return {};
}

Result<std::vector<OutboxItem>> OutboxDesk::followers(OutboxId of) const
{
    Result<std::vector<OutboxItem>> all = OutboxGateway(m_connection).followers(m_company, of);
    if (all)
        std::erase_if(*all, [](const OutboxItem &one) { return one.at.step == OutboxStep::None; });
    return all;
}

Result<OutboxHold> OutboxDesk::holdOf(const NewWrite &write, const FrozenRequest &request) const
{
    const Result<WriteLimits> set = limits();
    if (!set)
        return failed(set);
    if (!set->empty() && request.amount) {
        const auto limit = set->find(request.amount->currency());
        if (limit == set->end() || request.amount->abs().units() > limit->second.units())
            return OutboxHold::SecondPerson;
    }
    return write.isHeld ? OutboxHold::ByHand : OutboxHold::None;
}

Result<OutboxItem> OutboxDesk::item(OutboxId id) const
{
    return OutboxGateway(m_connection).byId(m_company, id);
}

Result<std::vector<OutboxItem>> OutboxDesk::unfinished() const
{
    if (const Result<> freed = freeFollowers(); !freed)
        return failed(freed);
    Result<std::vector<OutboxItem>> items = OutboxGateway(m_connection).unfinished(m_company);
    if (!items)
        return items;
    for (OutboxItem &one : *items) {
        if (one.at.state != OutboxState::Sending)
            continue;
        const Result<OutboxItem> moved = move(one, outbox::Interrupted{});
        if (!moved)
            return failed(moved);
        one = *moved;
    }
    return items;
}

Result<OutboxDesk::Sending> OutboxDesk::begin(OutboxId id) const
{
    const Result<OutboxItem> found = item(id);
    if (!found)
        return failed(found);
    const Result<OutboxItem> moved = move(*found, outbox::Begun{});
    if (!moved)
        return failed(moved);
    const Result<qint64> attempt = OutboxGateway(m_connection)
                                       .addAttempt({.item = id,
                                                    .step = OutboxStep::Send,
                                                    .startedAt = m_now,
                                                    .idempotencyKey = moved->request.idempotencyKey});
    if (!attempt)
        return failed(attempt);
    return Sending{*moved, *attempt};
}

Result<OutboxItem> OutboxDesk::note(OutboxId id, OutboxAttempt attempt, const outbox::Event &event) const
{
    const Result<OutboxItem> found = item(id);
    if (!found)
        return failed(found);
    attempt.item = id;
    attempt.endedAt = m_now;
    attempt.idempotencyKey = found->request.idempotencyKey;
    const OutboxGateway gateway(m_connection);
    if (const Result<> kept = attempt.id > 0 ? gateway.endAttempt(attempt) : gateway.noteAttempt(attempt); !kept)
        return failed(kept);
    // Somebody may have decided meanwhile; what was answered is kept all the same.
    const Result<OutboxItem> moved = move(*found, event);
    return moved || moved.error().kind != Error::Kind::Conflict ? moved : found;
}

Result<OutboxItem> OutboxDesk::retry(OutboxId id) const
{
    const Result<OutboxItem> found = item(id);
    return found ? move(*found, outbox::Retried{}) : found;
}

Result<OutboxItem> OutboxDesk::cancel(OutboxId id) const
{
    const Result<OutboxItem> found = item(id);
    return found ? move(*found, outbox::Cancelled{}) : found;
}

Result<OutboxItem> OutboxDesk::release(OutboxId id, const QString &by) const
{
    const Result<OutboxItem> found = item(id);
    if (!found)
        return found;
    if (found->hold == OutboxHold::SecondPerson && found->author == by)
        return fail(Error::Kind::Conflict,
                    Text::tr("%1 wrote item %2, so somebody else has to release it: it is above the limit for one "
                             "person.")
                        .arg(by)
                        .arg(id.value()));
    if (const Result<OutboxItem> moved = move(*found, outbox::Released{}); !moved)
        return moved;
    if (const Result<> noted = OutboxGateway(m_connection).setReleased(id, by); !noted)
        return failed(noted);
    return item(id);
}

Result<bool> OutboxDesk::announce(ledger::ConnectionId connection, const QString &operation) const
{
    const Result<std::optional<OutboxItem>> found = OutboxGateway(m_connection).byOperation(connection, operation);
    if (!found)
        return failed(found);
    if (!*found)
        return false;
    const Result<OutboxItem> moved = move(**found, outbox::Announced{});
    if (!moved && moved.error().kind != Error::Kind::Conflict)
        return failed(moved);
    return moved.has_value();
}

Result<OutboxItem> OutboxDesk::move(const OutboxItem &item, const outbox::Event &event) const
{
    const Result<OutboxMove> moved = moveOutbox(item.at, rulesOf(item.request), event, m_now);
    if (!moved)
        return failed(moved);
    const OutboxGateway gateway(m_connection);
    OutboxItem after = item;
    after.at = moved->at;
    if (moved->needsNewKey) {
        after.request.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (const Result<> set = gateway.setKey(item.id, after.request.idempotencyKey); !set)
            return failed(set);
    }
    if (const Result<> kept = gateway.move(item.id, after.at); !kept)
        return failed(kept);
    const Result<> followed = moveFollowers(after);
    return followed ? Result<OutboxItem>(std::move(after)) : failed(followed);
}

Result<WriteLimits> OutboxDesk::limits() const
{
    const Result<std::optional<QString>> text = store::SettingGateway(m_connection).value(m_company, kLimits);
    if (!text)
        return failed(text);
    WriteLimits limits;
    const QJsonObject object = QJsonDocument::fromJson(text->value_or(QString()).toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::optional<Currency> currency = Currency::fromCode(it.key());
        const Result<qint64> units = parseUnits(it.value().toString());
        if (currency && units)
            limits.emplace(*currency, Money(*units, *currency));
    }
    return limits;
}

Result<> OutboxDesk::setLimits(const WriteLimits &limits) const
{
    QJsonObject object;
    for (const auto &[currency, money] : limits)
        object[currency.code()] = money.toDecimalString();
    return store::SettingGateway(m_connection)
        .set(m_company, kLimits, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace quittance::sync
