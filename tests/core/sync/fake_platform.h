#pragma once

#include "core/connect/connector.h"
#include "core/sync/intent_json.h"

#include <QCryptographicHash>
#include <QTimer>

#include <deque>
#include <map>

namespace quittance::sync::test {

using connect::FoundRecord;
using connect::FrozenRequest;
using connect::WriteAnswer;
using connect::WriteState;

/// How the platform takes one write.
enum class Way {
    Done, ///< there at once
    Slow, ///< taken in; there after two polls
    Never, ///< taken in; pending for ever
    LandsLate, ///< taken in, called timed out, and there all the same
    FailsLater, ///< taken in, refused in the end
    Refused,
    Busy,
    Error500, ///< no effect, but nobody can know
    Lost, ///< had its effect; the answer never came
    Unknown404, ///< taken in and not known under its id for a while
    Offline ///< nothing was sent
};

/// A platform that outlives the program: what was written, by what key, and everything it was asked.
struct FakePlatform
{
    struct Operation
    {
        Way way = Way::Done;
        QString key;
        QByteArray body;
        int polls = 0;
    };

    std::deque<Way> ways; ///< of the writes to come; then Done
    bool knowsKeys = true;
    std::map<QString, QByteArray> records; ///< by natural key
    std::map<QString, QString> answeredKeys; ///< idempotency key to natural key
    std::map<QString, Operation> operations;
    int duplicates = 0; ///< records that were made twice
    int sends = 0;
    int looks = 0;
    int wireActions = 0;
    int diesAt = 0; ///< the program ends at this wire action: before its effect, or after it
    bool diesAfterEffect = false;
    std::function<void()> onDeath;

    void make(const QString &key, const QByteArray &body)
    {
        duplicates += int(records.contains(key));
        records[key] = body;
    }
};

/// The way to a FakePlatform. Answers later, as a real one does.
class FakeConnector : public connect::Connector
{
public:
    explicit FakeConnector(FakePlatform &platform)
        : m_platform(platform)
    {
    }

    [[nodiscard]] std::span<const connect::ListInfo> lists() const override { return {}; }
    void test(QObject *, const Done<connect::ConnectionReport> &) override { }
    void statuses(QObject *, const Done<Statuses> &) override { }
    [[nodiscard]] std::unique_ptr<connect::ListPull> pull(const connect::PullQuestion &) override { return {}; }
    void refresh(const std::vector<QByteArray> &, QObject *, const Done<void> &) override { }
    [[nodiscard]] Result<> canWrite(connect::WriteKind kind, connect::WriteAction) const override
    {
        if (kind == connect::WriteKind::CreditNote)
            return fail(Error::Kind::Unsupported, QStringLiteral("This platform takes no credit notes."));
        return {};
    }
    [[nodiscard]] Result<FrozenRequest> freeze(const connect::WriteIntent &intent, Instant) const override
    {
        connect::WriteIntent record = intent;
        record.attachments.clear();
        const QByteArray body = intentJson(record);
        FrozenRequest frozen{.kind = intent.kind,
                             .method = "POST",
                             .path = "/invoices",
                             .body = body,
                             .idempotencyKey = QStringLiteral("key-%1-%2").arg(intent.number).arg(m_keys++),
                             .naturalKey = intent.number,
                             .bodyHash = QCryptographicHash::hash(body, QCryptographicHash::Sha256),
                             .amount = intent.amount,
                             .keyLifeMs = m_platform.knowsKeys ? 90 * 60'000 : 0};
        for (const connect::WriteAttachment &file : intent.attachments) {
            FrozenRequest follower = frozen;
            follower.followers.clear();
            follower.path = "/invoices/%7Brecord%7D/files";
            follower.body = file.bytes;
            follower.naturalKey = QStringLiteral("{record} / ") + file.name;
            follower.idempotencyKey += file.name;
            follower.amount.reset();
            follower.file = file.name;
            frozen.followers.push_back(follower);
        }
        return frozen;
    }

    void send(const FrozenRequest &request, QObject *context, const Done<WriteAnswer> &done) override
    {
        act(context, done, [this, request]() -> Result<WriteAnswer> { return taken(request); });
    }
    void poll(const FrozenRequest &request, const QString &operation, QObject *context,
              const Done<WriteAnswer> &done) override
    {
        act(context, done, [this, request, operation]() -> Result<WriteAnswer> { return polled(request, operation); });
    }
    void find(const FrozenRequest &request, QObject *context, const Done<FoundRecord> &done) override
    {
        act(context, done, [this, request]() -> Result<FoundRecord> {
            ++m_platform.looks;
            const auto found = m_platform.records.find(request.naturalKey);
            if (found == m_platform.records.end())
                return FoundRecord{};
            return FoundRecord{QStringLiteral("R-") + request.naturalKey, found->second == request.body, found->second};
        });
    }

private:
    template<typename T, typename Act>
    void act(QObject *context, const Done<T> &done, Act effect)
    {
        const int number = ++m_platform.wireActions;
        const bool dies = number == m_platform.diesAt;
        if (dies)
            QTimer::singleShot(0, m_platform.onDeath);
        if (dies && !m_platform.diesAfterEffect)
            return; // nobody will ever answer
        const Result<T> answer = effect();
        if (!dies)
            QTimer::singleShot(0, context, [done, answer] { done(answer); });
    }

    Result<WriteAnswer> taken(const FrozenRequest &request)
    {
        Way way = Way::Done;
        if (!m_platform.ways.empty()) {
            way = m_platform.ways.front();
            m_platform.ways.pop_front();
        }
        if (way == Way::Offline)
            return fail(Error::Kind::Network, QStringLiteral("The platform cannot be reached."));
        ++m_platform.sends;
        const auto known = m_platform.answeredKeys.find(request.idempotencyKey);
        if (m_platform.knowsKeys && known != m_platform.answeredKeys.end())
            return WriteAnswer{
                .state = WriteState::Confirmed, .remoteId = QStringLiteral("R-") + request.naturalKey, .status = 200};
        return byWay(way, request);
    }

    Result<WriteAnswer> byWay(Way way, const FrozenRequest &request)
    {
        const QString remoteId = QStringLiteral("R-") + request.naturalKey;
        switch (way) {
        case Way::Done:
        case Way::Lost:
            m_platform.make(request.naturalKey, request.body);
            m_platform.answeredKeys[request.idempotencyKey] = request.naturalKey;
            if (way == Way::Lost)
                return WriteAnswer{.state = WriteState::Doubtful, .message = QStringLiteral("The connection broke.")};
            return WriteAnswer{.state = WriteState::Confirmed, .remoteId = remoteId, .status = 201};
        case Way::Refused:
            return WriteAnswer{
                .state = WriteState::Refused, .message = QStringLiteral("The customer is unknown."), .status = 422};
        case Way::Busy:
            return WriteAnswer{.state = WriteState::Busy, .message = QStringLiteral("Too many."), .status = 429};
        case Way::Error500:
            return WriteAnswer{.state = WriteState::Doubtful, .message = QStringLiteral("Error 500."), .status = 500};
        default:
            break;
        }
        const QString operation = QStringLiteral("op-%1").arg(m_platform.operations.size() + 1);
        m_platform.operations[operation] = {way, request.naturalKey, request.body, 0};
        if (way == Way::LandsLate)
            m_platform.make(request.naturalKey, request.body);
        return WriteAnswer{.state = WriteState::Accepted, .operation = operation, .status = 202};
    }

    Result<WriteAnswer> polled(const FrozenRequest &request, const QString &operation)
    {
        FakePlatform::Operation &op = m_platform.operations.at(operation);
        ++op.polls;
        const WriteAnswer pending{.state = WriteState::Accepted, .operation = operation, .status = 200};
        switch (op.way) {
        case Way::FailsLater:
            return WriteAnswer{
                .state = WriteState::Refused, .message = QStringLiteral("The ledger refused it."), .status = 200};
        case Way::LandsLate:
            return WriteAnswer{
                .state = WriteState::Doubtful, .message = QStringLiteral("It timed out."), .status = 200};
        case Way::Slow:
            if (op.polls < 2)
                return pending;
            if (op.polls == 2)
                m_platform.make(op.key, op.body);
            return WriteAnswer{
                .state = WriteState::Confirmed, .remoteId = QStringLiteral("R-") + request.naturalKey, .status = 200};
        case Way::Unknown404:
            return WriteAnswer{.state = WriteState::Accepted, .operation = operation, .status = 404};
        default:
            return pending;
        }
    }

    FakePlatform &m_platform;
    mutable int m_keys = 0;
};

} // namespace quittance::sync::test
