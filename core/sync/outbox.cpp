#include "core/sync/outbox.h"

#include "core/store/document_gateway.h"
#include "core/store/outbox_gateway.h"
#include "core/store/rows.h"
#include "core/sync/closed_customers.h"
#include "core/sync/intent_json.h"
#include "core/sync/outbox_run.h"
#include "core/sync/write_mappings.h"

#include <algorithm>

namespace quittance::sync {

using connect::Connector;
using connect::WriteIntent;
using store::OutboxItem;

namespace {

constexpr char kStatus[] = "SELECT source_status FROM document WHERE id = ?1";

/// An intent with what the book adds to it.
struct Completed
{
    WriteIntent intent;
    QString status; ///< of the record that is to be changed, when it was read last; empty where the book has none
};

/// The platform's word for an invoice or receivable; empty where the book has none of that id.
Result<QString> statusOf(const store::Connection &db, ledger::ConnectionId connection, const QString &remoteId)
{
    const auto id = store::DocumentGateway(db).byRemoteId(connection, ledger::DocumentKind::Invoice, remoteId);
    if (!id)
        return failed(id);
    const auto statuses = store::readRows(
        db, kStatus, [](const store::Statement &row) { return row.text(0); }, *id);
    if (!statuses)
        return failed(statuses);
    return statuses->empty() ? QString() : statuses->front();
}

Result<Completed> completed(const store::Connection &db, ledger::CompanyId company, ledger::ConnectionId connection,
                            std::span<const connect::MappingSlot> slots, const WriteIntent &intent)
{
    Completed write{.intent = intent, .status = {}};
    if (const Result<> open = ClosedCustomers(db, connection).check(intent); !open)
        return failed(open);
    if (intent.action == connect::WriteAction::Update) {
        Result<QString> status = statusOf(db, connection, intent.remoteId);
        if (!status)
            return failed(status);
        write.status = std::move(*status);
    }
    if (slots.empty())
        return write;
    const Result<KeptConnection> kept = ConnectionTable(db).byId(company, connection);
    if (!kept)
        return failed(kept);
    const Result<> applied = applyMappings(db, *kept, slots, write.intent);
    return applied ? Result<Completed>(std::move(write)) : failed(applied);
}

} // namespace

Outbox::Outbox(OutboxMeans means, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
    , m_homing(this)
{
    QObject::connect(&m_timer, &QTimer::timeout, this, &Outbox::runIfDue);
}

Outbox::~Outbox()
{
    delete m_run; // before what it works with
}

void Outbox::push(const NewWrite &write, const Done<OutboxItem> &done)
{
    const auto connected = [this, write, done](const Result<std::shared_ptr<Connector>> &connector) {
        if (!connector) {
            done(failed(connector));
            return;
        }
        if (const Result<> can = (*connector)->canWrite(write.intent.kind, write.intent.action); !can) {
            done(failed(can));
            return;
        }
        complete(*connector, write.connection, write.intent,
                 [this, connector = *connector, write, done](const Result<WriteIntent> &intent) {
                     if (!intent) {
                         done(failed(intent));
                         return;
                     }
                     NewWrite completed = write;
                     completed.intent = *intent;
                     take(connector, completed, done);
                 });
    };
    m_means.connectorOf(write.connection, m_homing.home<Result<std::shared_ptr<Connector>>>(connected));
}

void Outbox::take(const std::shared_ptr<Connector> &connector, const NewWrite &write, const Done<OutboxItem> &done)
{
    freeze(connector, write.connection, write.intent,
           [this, write, done](const Result<connect::FrozenRequest> &frozen) {
               if (!frozen) {
                   done(failed(frozen));
                   return;
               }
               const auto keep = [write, now = m_means.now(), request = *frozen, company = m_means.company](
                                     const store::Connection &connection) -> Result<OutboxItem> {
                   return OutboxDesk(connection, company, now).add(write, request);
               };
               m_means.book->writeDurablyThen(keep, m_homing.home<Result<OutboxItem>>(done));
           });
}

/// What the connection says once for all writes is read when it is needed: it may have changed a moment ago.
void Outbox::complete(const std::shared_ptr<Connector> &connector, ledger::ConnectionId connection,
                      const WriteIntent &intent, const Done<WriteIntent> &done)
{
    const std::span<const connect::MappingSlot> offered = connector->mappings();
    const auto apply = [company = m_means.company, connection, intent,
                        slots = std::vector<connect::MappingSlot>(offered.begin(), offered.end())](
                           const store::Connection &db) { return completed(db, company, connection, slots, intent); };
    const auto checked = [connector, done](const Result<Completed> &write) {
        const Result<> can = write ? connector->canChange(write->intent.kind, write->status) : Result<>(failed(write));
        done(can ? Result<WriteIntent>(write->intent) : Result<WriteIntent>(failed(can)));
    };
    m_means.book->readThen(apply, m_homing.home<Result<Completed>>(checked));
}

void Outbox::check(const OutboxItem &item, const Done<void> &done)
{
    const std::optional<connect::WriteKind> kind = connect::writeKindOf(item.kind);
    Q_ASSERT(kind);
    // Of attachments it has the names; their bytes are in the frozen request.
    const Result<WriteIntent> intent = readIntent(*kind, item.intent);
    if (!intent) {
        done(failed(intent));
        return;
    }
    const auto connected = [this, connection = item.connection, intent = *intent,
                            done](const Result<std::shared_ptr<Connector>> &found) {
        if (!found) {
            done(failed(found));
            return;
        }
        complete(*found, connection, intent,
                 [this, connector = *found, connection, done](const Result<WriteIntent> &completed) {
                     if (!completed) {
                         done(failed(completed));
                         return;
                     }
                     freeze(connector, connection, *completed, [done](const Result<connect::FrozenRequest> &frozen) {
                         done(frozen ? Result<>() : Result<>(failed(frozen)));
                     });
                 });
    };
    m_means.connectorOf(item.connection, m_homing.home<Result<std::shared_ptr<Connector>>>(connected));
}

void Outbox::freeze(const std::shared_ptr<Connector> &connector, ledger::ConnectionId connection,
                    const WriteIntent &intent, const Done<connect::FrozenRequest> &done)
{
    // Which books are written to may have to be asked for.
    connector->learn(this, [this, connector, connection, intent, done](const Result<Learnt> &learnt) {
        if (!learnt) {
            done(failed(learnt));
            return;
        }
        keepLearnt(connection, *learnt);
        done(connector->freeze(intent, m_means.now()));
    });
}

/// The next one need not ask again. That it could not be kept hinders nothing.
void Outbox::keepLearnt(ledger::ConnectionId connection, const Learnt &learnt)
{
    if (learnt.empty() || m_learnt[connection.value()] == learnt)
        return;
    m_learnt[connection.value()] = learnt;
    m_means.book->writeThen(
        [company = m_means.company, connection, learnt](const store::Connection &db) {
            return ConnectionTable(db).addOptions(company, connection, learnt);
        },
        [](const Result<> &) {});
}

void Outbox::run(const OutboxQuestion &question, const Done<OutboxReport> &done)
{
    m_waiting.emplace_back(question, done);
    if (!m_run)
        startNext();
}

void Outbox::startNext()
{
    auto [question, done] = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_run = new OutboxRun(m_means, std::move(question), this);
    QObject::connect(m_run, &OutboxRun::finished, this, [this, done = done](const Result<OutboxReport> &report) {
        m_run->deleteLater();
        m_run = nullptr;
        done(report);
        if (!m_run && !m_waiting.empty())
            startNext();
    });
    m_run->start();
}

void Outbox::runIfDue()
{
    if (m_run)
        return;
    const auto looked = [this](const Result<std::vector<OutboxItem>> &items) {
        const Instant now = m_means.now();
        const bool isAny = items && std::ranges::any_of(*items, [now](const OutboxItem &item) {
                               return item.at.state == store::OutboxState::Sending || isDue(item.at, now);
                           });
        if (isAny && !m_run)
            run({}, [](const Result<OutboxReport> &) {});
    };
    const auto look = [company = m_means.company](const store::Connection &connection) {
        return store::OutboxGateway(connection).unfinished(company);
    };
    m_means.book->readThen(look, m_homing.home<Result<std::vector<OutboxItem>>>(looked));
}

void Outbox::repeatEvery(int milliseconds)
{
    if (milliseconds > 0)
        m_timer.start(milliseconds);
    else
        m_timer.stop();
}

} // namespace quittance::sync
