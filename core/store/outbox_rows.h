#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/ledger/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace quittance::store {

using OutboxId = Id<struct OutboxTag>;

/// How far a write is, as people are told. The numbers are stored: only add at the end.
enum class OutboxState : quint8 {
    Held, ///< waits for a person
    Queued, ///< will be sent
    Sending, ///< the request is on its way; after a crash nobody knows whether it arrived
    Accepted, ///< the platform has it and has not decided
    Confirmed, ///< the record is there
    Failed, ///< it is not there, and nothing more is done about it
    Unconfirmed, ///< it may be there: it is being looked for
    Cancelled
};

/// What is done next.
enum class OutboxStep : quint8 { None, Send, Poll, Look };

/// What follows when the record is looked for and is not there.
enum class IfAbsent : quint8 {
    Wait, ///< it is sent again while the platform still knows its key, else looked for again later
    Send, ///< somebody asked for it
    Fail ///< it was refused
};

enum class OutboxFailure : quint8 {
    None,
    Refused, ///< surely without effect
    Conflict, ///< the platform has another record of the same key
    Busy ///< surely without effect, and not sent twice by itself, because the platform cannot tell a repetition
};

enum class OutboxHold : quint8 {
    None,
    ByHand,
    SecondPerson ///< somebody other than its author has to release it
};

/// Where a write stands. Only the state machine of core/sync makes a new one.
struct OutboxPosition
{
    OutboxState state = OutboxState::Queued;
    OutboxStep step = OutboxStep::Send;
    IfAbsent ifAbsent = IfAbsent::Wait;
    OutboxFailure failure = OutboxFailure::None;
    bool isInDoubt = false; ///< something that was sent may have had effect
    int sends = 0; ///< how often it was sent
    int tries = 0; ///< of the step, one after the other, without getting on
    std::optional<Instant> firstSentAt; ///< under its present key
    std::optional<Instant> acceptedAt;
    std::optional<Instant> nextAt; ///< absent: nothing more is planned
    std::optional<Instant> notBefore; ///< the platform's own wish
    QString operation;
    QString remoteId;
    QString error; ///< one sentence

    friend bool operator==(const OutboxPosition &, const OutboxPosition &) = default;
};

/// A request as it goes out. Nothing in it changes but the key, and that only after a refusal.
struct OutboxRequest
{
    QByteArray method;
    QByteArray path;
    QByteArray body;
    QByteArray bodyHash;
    QString idempotencyKey;
    QString naturalKey;
    qint64 keyLifeMs = 0;
    std::optional<Money> amount;

    friend bool operator==(const OutboxRequest &, const OutboxRequest &) = default;
};

struct OutboxItem
{
    OutboxId id;
    ledger::CompanyId company;
    ledger::ConnectionId connection;
    QString to; ///< the connection's name
    QString provider; ///< the connection's type
    QString kind; ///< `invoice`, `credit-note`, …
    QByteArray intent; ///< JSON, in our own words
    OutboxRequest request;
    QString author;
    Instant createdAt;
    OutboxHold hold = OutboxHold::None;
    QString releasedBy;
    OutboxId replaces; ///< the write this one was made from
    OutboxId follows = {}; ///< it waits until that one is confirmed
    OutboxPosition at;
};

/// What came of one attempt. The numbers are stored: only add at the end.
enum class OutboxOutcome : quint8 {
    Open, ///< no answer yet, or the program ended before it came
    NotSent,
    Accepted,
    Confirmed,
    Refused,
    Busy,
    Doubtful,
    Found,
    FoundDifferent,
    Absent,
    Unanswered
};

struct OutboxAttempt
{
    qint64 id = 0;
    OutboxId item;
    OutboxStep step = OutboxStep::Send;
    Instant startedAt;
    std::optional<Instant> endedAt;
    QString idempotencyKey;
    OutboxOutcome outcome = OutboxOutcome::Open;
    int status = 0; ///< of HTTP; 0: none came
    QString message;
    QByteArray answer;
    int repeated = 0; ///< how often the same came again
};

} // namespace quittance::store
