#include "core/sync/connection_table.h"
#include "core/workspace/open_book.h"
#include "core/workspace/outbox_door.h"
#include "core/workspace/outbox_service.h"
#include "core/workspace/write_planning.h"

namespace quittance::workspace {

using Connected = Result<std::shared_ptr<connect::Connector>>;
using Learnt = std::map<QString, QString>;
using connect::WriteForm;
using store::Connection;

namespace {

/// The platform says nothing of its own accord: then there is nothing to be checked against.
bool isNoForm(const Error &error)
{
    return error.kind == Error::Kind::Unsupported || error.kind == Error::Kind::NotFound;
}

/// Keeps a connector while it is asked. It belongs to who asks, not to the question: a connector that is closed before
/// it answers would otherwise keep itself.
class AskedConnector : public QObject
{
public:
    AskedConnector(std::shared_ptr<connect::Connector> connector, QObject *parent)
        : QObject(parent)
        , m_connector(std::move(connector))
    {
    }

    [[nodiscard]] connect::Connector &connector() const { return *m_connector; }

private:
    std::shared_ptr<connect::Connector> m_connector;
};

void askForm(const std::shared_ptr<connect::Connector> &connector, QObject *parent, const WritePlan &begun,
             const Promised<Result<WritePlan>> &answer)
{
    auto *asking = new AskedConnector(connector, parent);
    const auto asked = [asking, begun, answer](const Result<WriteForm> &form) {
        WritePlan plan = begun;
        asking->deleteLater(); // it still speaks
        if (form) {
            plan.form = *form;
            plan.extras = extraFields(asking->connector(), *form, Instant::now());
        } else if (!isNoForm(form.error())) {
            plan.formProblem = form.error().message;
        }
        answer(std::move(plan));
    };
    // Which books are written to may have to be asked for.
    connector->learn(asking, [asking, kind = begun.kind, asked](const Result<Learnt> &learnt) {
        if (learnt)
            asking->connector().form(kind, asking, asked);
        else
            asked(Result<WriteForm>(failed(learnt)));
    });
}

} // namespace

QFuture<Result<WritePlan>> OutboxService::plan(QString to, connect::WriteKind kind)
{
    const Promised<Result<WritePlan>> answer;
    using Known = std::pair<ledger::ConnectionId, WritePlan>;
    const auto read
        = [company = m_book->company(), to = std::move(to), kind](const Connection &connection) -> Result<Known> {
        const Result<sync::KeptConnection> kept = sync::ConnectionTable(connection).byName(company, to);
        if (!kept)
            return failed(kept);
        Result<std::vector<WriteParty>> parties = readParties(connection, company, kept->id);
        if (!parties)
            return failed(parties);
        WritePlan plan{.to = to, .kind = kind, .customers = std::move(*parties)};
        return Known(kept->id, std::move(plan));
    };
    const auto go = [answer, door = door()](const Result<Known> &known) {
        if (!known) {
            answer(failed(known));
            return;
        }
        door.post([answer, board = door.board, known = *known](sync::Outbox &outbox) {
            const auto connected = [answer, &outbox, plan = known.second](const Connected &connector) mutable {
                if (!connector) {
                    answer(failed(connector));
                    return;
                }
                if (const Result<> can = (*connector)->canWrite(plan.kind, connect::WriteAction::Create); !can) {
                    plan.whyNot = can.error().message;
                    answer(std::move(plan));
                    return;
                }
                askForm(*connector, &outbox, plan, answer);
            };
            board->pool->connectorOf(known.first, connected);
        });
    };
    m_book->file().readThen(read, go);
    return answer.future();
}

QFuture<Result<std::vector<WriteOpenItem>>> OutboxService::openItems(QString to, QString customerId)
{
    return m_book->readWithSnapshot(
        [company = m_book->company(), to = std::move(to), customerId = std::move(customerId), day = m_book->today()](
            const Connection &connection, const store::Snapshot &snapshot) -> Result<std::vector<WriteOpenItem>> {
            const Result<sync::KeptConnection> kept = sync::ConnectionTable(connection).byName(company, to);
            if (!kept)
                return failed(kept);
            return readOpenItems(connection, snapshot, kept->id, customerId, day);
        });
}

} // namespace quittance::workspace
