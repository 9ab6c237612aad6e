#include "core/store/outbox_gateway.h"

#include "core/store/rows.h"

#include <QCoreApplication>

namespace quittance::store {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr char kAdd[] = R"sql(
    INSERT INTO outbox_item (company_id, connection_id, kind, intent, method, path, body, body_hash, idempotency_key,
                             natural_key, key_life_ms, amount_units, currency, author, created_at_ms, hold, released_by,
                             replaces_id, state, step, if_absent, failure, is_in_doubt, sends, tries, first_sent_at_ms,
                             accepted_at_ms, next_at_ms, not_before_ms, operation, remote_id, error, follows_id)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,
            ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33)
)sql";
constexpr char kSelect[] = R"sql(
    SELECT o.id, o.company_id, o.connection_id, c.name, c.type, o.kind, o.intent, o.method, o.path, o.body, o.body_hash,
           o.idempotency_key, o.natural_key, o.key_life_ms, o.amount_units, o.currency, o.author, o.created_at_ms,
           o.hold, o.released_by, o.replaces_id, o.state, o.step, o.if_absent, o.failure, o.is_in_doubt, o.sends,
           o.tries, o.first_sent_at_ms, o.accepted_at_ms, o.next_at_ms, o.not_before_ms, o.operation, o.remote_id,
           o.error, o.follows_id
    FROM outbox_item o JOIN connection c ON c.id = o.connection_id
)sql";
constexpr char kById[] = " WHERE o.company_id = ?1 AND o.id = ?2";
constexpr char kAll[] = " WHERE o.company_id = ?1 ORDER BY o.id";
constexpr char kUnfinished[] = " WHERE o.company_id = ?1 AND o.step <> 0 ORDER BY o.id";
constexpr char kReady[]
    = " WHERE o.company_id = ?1 AND o.follows_id IS NOT NULL AND o.state = 1 AND o.step = 0"
      " AND EXISTS (SELECT 1 FROM outbox_item f WHERE f.id = o.follows_id AND f.state = 4) ORDER BY o.id";
constexpr char kFollowers[] = " WHERE o.company_id = ?1 AND o.follows_id = ?2 ORDER BY o.id";
constexpr char kLiving[] = " WHERE o.connection_id = ?1 AND o.kind = ?2 AND o.natural_key = ?3"
                           " AND o.state NOT IN (5, 7) ORDER BY o.id DESC LIMIT 1";
constexpr char kByOperation[] = " WHERE o.connection_id = ?1 AND (o.operation = ?2 OR o.remote_id = ?2)"
                                " ORDER BY o.id DESC LIMIT 1";
constexpr char kMove[] = R"sql(
    UPDATE outbox_item SET state = ?2, step = ?3, if_absent = ?4, failure = ?5, is_in_doubt = ?6, sends = ?7,
           tries = ?8, first_sent_at_ms = ?9, accepted_at_ms = ?10, next_at_ms = ?11, not_before_ms = ?12,
           operation = ?13, remote_id = ?14, error = ?15
    WHERE id = ?1
)sql";
constexpr char kSetKey[] = "UPDATE outbox_item SET idempotency_key = ?2 WHERE id = ?1";
constexpr char kSetRequest[] = "UPDATE outbox_item SET intent = ?2, path = ?3, natural_key = ?4, body_hash = ?5"
                               " WHERE id = ?1";
constexpr char kSetFollows[] = "UPDATE outbox_item SET follows_id = ?2 WHERE id = ?1";
constexpr char kSetReleased[] = "UPDATE outbox_item SET released_by = ?2 WHERE id = ?1";
constexpr char kAddAttempt[] = "INSERT INTO outbox_attempt (item_id, step, started_at_ms, ended_at_ms, idempotency_key,"
                               " outcome, status, message, answer) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr char kEndAttempt[] = "UPDATE outbox_attempt SET ended_at_ms = ?2, outcome = ?3, status = ?4, message = ?5,"
                               " answer = ?6 WHERE id = ?1";
constexpr char kRepeat[] = R"sql(
    UPDATE outbox_attempt SET repeated = repeated + 1, ended_at_ms = ?2, answer = ?7
    WHERE id = (SELECT max(id) FROM outbox_attempt WHERE item_id = ?1)
      AND step = ?3 AND outcome = ?4 AND status = ?5 AND message = ?6
)sql";
constexpr char kAttempts[] = "SELECT id, item_id, step, started_at_ms, ended_at_ms, idempotency_key, outcome, status,"
                             " message, answer, repeated FROM outbox_attempt WHERE item_id = ?1 ORDER BY id";

std::optional<Instant> instantAt(const Statement &row, int column)
{
    const std::optional<qint64> ms = row.optionalInt64(column);
    return ms ? std::optional(Instant{*ms}) : std::nullopt;
}

OutboxPosition readPosition(const Statement &row, int first)
{
    return {.state = OutboxState(row.int32(first)),
            .step = OutboxStep(row.int32(first + 1)),
            .ifAbsent = IfAbsent(row.int32(first + 2)),
            .failure = OutboxFailure(row.int32(first + 3)),
            .isInDoubt = row.int64(first + 4) != 0,
            .sends = row.int32(first + 5),
            .tries = row.int32(first + 6),
            .firstSentAt = instantAt(row, first + 7),
            .acceptedAt = instantAt(row, first + 8),
            .nextAt = instantAt(row, first + 9),
            .notBefore = instantAt(row, first + 10),
            .operation = row.text(first + 11),
            .remoteId = row.text(first + 12),
            .error = row.text(first + 13)};
}

OutboxItem readItem(const Statement &row)
{
    OutboxItem item{.id = OutboxId(row.int64(0)),
                    .company = ledger::CompanyId(row.int64(1)),
                    .connection = ledger::ConnectionId(row.int64(2)),
                    .to = row.text(3),
                    .provider = row.text(4),
                    .kind = row.text(5),
                    .intent = row.utf8(6).toByteArray(),
                    .request = {.method = row.utf8(7).toByteArray(),
                                .path = row.utf8(8).toByteArray(),
                                .body = row.blob(9),
                                .bodyHash = row.blob(10),
                                .idempotencyKey = row.text(11),
                                .naturalKey = row.text(12),
                                .keyLifeMs = row.int64(13),
                                .amount = {}},
                    .author = row.text(16),
                    .createdAt = Instant{row.int64(17)},
                    .hold = OutboxHold(row.int32(18)),
                    .releasedBy = row.text(19),
                    .replaces = OutboxId(row.int64(20)),
                    .follows = OutboxId(row.int64(35)),
                    .at = readPosition(row, 21)};
    if (const std::optional<Currency> currency = row.currency(15); currency && !row.isNull(14))
        item.request.amount = Money(row.int64(14), *currency);
    return item;
}

OutboxAttempt readAttempt(const Statement &row)
{
    return {.id = row.int64(0),
            .item = OutboxId(row.int64(1)),
            .step = OutboxStep(row.int32(2)),
            .startedAt = Instant{row.int64(3)},
            .endedAt = instantAt(row, 4),
            .idempotencyKey = row.text(5),
            .outcome = OutboxOutcome(row.int32(6)),
            .status = row.int32(7),
            .message = row.text(8),
            .answer = row.blob(9),
            .repeated = row.int32(10)};
}

template<typename... Args>
Result<std::optional<OutboxItem>> readFirst(const Connection &connection, const char *where, const Args &...args)
{
    Result<Statement> statement = connection.prepare(QByteArray(kSelect) + where);
    if (!statement)
        return failed(statement);
    return readOne(*statement, readItem, args...);
}

} // namespace

Result<OutboxId> OutboxGateway::add(const OutboxItem &item) const
{
    const OutboxRequest &request = item.request;
    const OutboxPosition &at = item.at;
    const auto units = request.amount ? std::optional(request.amount->units()) : std::nullopt;
    const auto currency = request.amount ? std::optional(request.amount->currency()) : std::nullopt;
    const Result<> done
        = runOnce(m_connection, kAdd, item.company, item.connection, item.kind, QString::fromUtf8(item.intent),
                  QString::fromUtf8(request.method), QString::fromUtf8(request.path), request.body, request.bodyHash,
                  request.idempotencyKey, request.naturalKey, request.keyLifeMs, units, currency, item.author,
                  item.createdAt, item.hold, item.releasedBy, item.replaces, at.state, at.step, at.ifAbsent, at.failure,
                  at.isInDoubt, at.sends, at.tries, at.firstSentAt, at.acceptedAt, at.nextAt, at.notBefore,
                  at.operation, at.remoteId, at.error, item.follows);
    if (!done)
        return failed(done);
    return OutboxId(m_connection.lastInsertId());
}

Result<OutboxItem> OutboxGateway::byId(ledger::CompanyId company, OutboxId id) const
{
    Result<std::optional<OutboxItem>> item = readFirst(m_connection, kById, company, id);
    if (!item)
        return failed(item);
    if (!*item)
        return fail(Error::Kind::NotFound, Text::tr("The outbox has no item %1.").arg(id.value()));
    return std::move(**item);
}

Result<std::vector<OutboxItem>> OutboxGateway::all(ledger::CompanyId company) const
{
    return readRows(m_connection, QByteArray(kSelect) + kAll, readItem, company);
}

Result<std::vector<OutboxItem>> OutboxGateway::unfinished(ledger::CompanyId company) const
{
    return readRows(m_connection, QByteArray(kSelect) + kUnfinished, readItem, company);
}

Result<std::optional<OutboxItem>> OutboxGateway::living(ledger::ConnectionId connection, const QString &kind,
                                                        const QString &naturalKey) const
{
    return readFirst(m_connection, kLiving, connection, kind, naturalKey);
}

Result<std::optional<OutboxItem>> OutboxGateway::byOperation(ledger::ConnectionId connection,
                                                             const QString &operation) const
{
    if (operation.isEmpty())
        return std::optional<OutboxItem>();
    return readFirst(m_connection, kByOperation, connection, operation);
}

Result<> OutboxGateway::move(OutboxId id, const OutboxPosition &at) const
{
    return runOnce(m_connection, kMove, id, at.state, at.step, at.ifAbsent, at.failure, at.isInDoubt, at.sends,
                   at.tries, at.firstSentAt, at.acceptedAt, at.nextAt, at.notBefore, at.operation, at.remoteId,
                   at.error);
}

Result<> OutboxGateway::setKey(OutboxId id, const QString &idempotencyKey) const
{
    return runOnce(m_connection, kSetKey, id, idempotencyKey);
}

Result<std::vector<OutboxItem>> OutboxGateway::followers(ledger::CompanyId company, OutboxId of) const
{
    return readRows(m_connection, QByteArray(kSelect) + kFollowers, readItem, company, of);
}

Result<std::vector<OutboxItem>> OutboxGateway::readyFollowers(ledger::CompanyId company) const
{
    return readRows(m_connection, QByteArray(kSelect) + kReady, readItem, company);
}

Result<> OutboxGateway::setRequest(const OutboxItem &item) const
{
    return runOnce(m_connection, kSetRequest, item.id, QString::fromUtf8(item.intent),
                   QString::fromUtf8(item.request.path), item.request.naturalKey, item.request.bodyHash);
}

Result<> OutboxGateway::setFollows(OutboxId id, OutboxId follows) const
{
    return runOnce(m_connection, kSetFollows, id, follows);
}

Result<> OutboxGateway::setReleased(OutboxId id, const QString &by) const
{
    return runOnce(m_connection, kSetReleased, id, by);
}

Result<qint64> OutboxGateway::addAttempt(const OutboxAttempt &attempt) const
{
    const Result<> done
        = runOnce(m_connection, kAddAttempt, attempt.item, attempt.step, attempt.startedAt, attempt.endedAt,
                  attempt.idempotencyKey, attempt.outcome, attempt.status, attempt.message, attempt.answer);
    if (!done)
        return failed(done);
    return m_connection.lastInsertId();
}

Result<> OutboxGateway::endAttempt(const OutboxAttempt &attempt) const
{
    return runOnce(m_connection, kEndAttempt, attempt.id, attempt.endedAt, attempt.outcome, attempt.status,
                   attempt.message, attempt.answer);
}

Result<> OutboxGateway::noteAttempt(const OutboxAttempt &attempt) const
{
    Result<Statement> repeat = m_connection.prepare(kRepeat);
    if (!repeat)
        return failed(repeat);
    const Result<> repeated = repeat
                                  ->bind(attempt.item, attempt.endedAt, attempt.step, attempt.outcome, attempt.status,
                                         attempt.message, attempt.answer)
                                  .run();
    if (!repeated)
        return repeated;
    if (m_connection.changes() > 0)
        return {};
    const Result<qint64> added = addAttempt(attempt);
    return added ? Result<>() : failed(added);
}

Result<std::vector<OutboxAttempt>> OutboxGateway::attempts(OutboxId item) const
{
    return readRows(m_connection, kAttempts, readAttempt, item);
}

} // namespace quittance::store
