#include "core/workspace/listener_service.h"

#include "core/sync/connection_table.h"
#include "core/workspace/connection_service.h"
#include "core/workspace/open_book.h"
#include "core/workspace/outbox_service.h"
#include "core/workspace/when_answered.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

using store::Connection;
using sync::KeptConnection;
using sync::NetworkThread;
using sync::WebhookListener;
using sync::WebhookNotice;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ListenerService)
};

/// Whether an event is about that connection. What either of them leaves open fits.
bool isAbout(const WebhookNotice &notice, const connect::ConnectionSettings &settings)
{
    const connect::WebhookEvent &event = notice.event;
    const bool isSameCompany
        = event.company.isEmpty() || settings.company.isEmpty() || event.company == settings.company;
    const bool isSameLink = event.connection.isEmpty() || settings.connections.empty()
        || std::ranges::count(settings.connections, event.connection) > 0;
    return settings.provider == notice.provider && isSameCompany && isSameLink;
}

QStringList pulledOf(const std::vector<sync::SyncReport> &reports)
{
    QStringList pulled;
    for (const sync::SyncReport &report : reports) {
        for (const sync::ListReport &list : report.lists) {
            const QString name = QString::fromUtf8(list.list);
            const bool isRead
                = list.outcome == sync::ListOutcome::Complete || list.outcome == sync::ListOutcome::Partial;
            if (isRead && !pulled.contains(name))
                pulled.append(name);
        }
    }
    return pulled;
}

/// Whether nothing is left to be read because of it.
bool isDone(const std::vector<sync::SyncReport> &reports)
{
    return std::ranges::all_of(reports, [](const sync::SyncReport &report) {
        return !report.error && std::ranges::none_of(report.lists, [](const sync::ListReport &list) {
            return list.outcome == sync::ListOutcome::Failed || list.outcome == sync::ListOutcome::Partial;
        });
    });
}

} // namespace

struct ListenerService::Board
{
    QPointer<WebhookListener> listener;
    bool isClosed = false;
};

/// The connections an event is about.
struct ListenerService::Targets
{
    std::vector<ledger::ConnectionId> ids;
    QStringList names;
};

ListenerService::ListenerService(std::shared_ptr<OpenBook> book, sync::NetworkLink &link,
                                 ConnectionService &connections, OutboxService &outbox)
    : m_book(std::move(book))
    , m_link(link)
    , m_connections(connections)
    , m_outbox(outbox)
    , m_board(std::make_shared<Board>())
    , m_homing(this)
{
}

ListenerService::~ListenerService() = default;

QFuture<Result<quint16>> ListenerService::start(sync::ListenerSettings settings)
{
    const Promised<Result<quint16>> answer;
    if (settings.secrets.isEmpty()) {
        answer(fail(Error::Kind::InvalidInput,
                    Text::tr("Deliveries are taken only with the secret they are signed with.")));
        return answer.future();
    }
    m_isListening = true;
    const sync::ListenerMeans means{
        .book = m_book->sharedFile(), .company = m_book->company(), .verify = connect::webhookVerifiers()};
    const auto told = m_homing.home<WebhookNotice>([this](const WebhookNotice &notice) { take(notice); });
    m_link.mailbox()->post(
        [board = m_board, means, settings = std::move(settings), told, answer](const NetworkThread::Network &network) {
            if (board->isClosed)
                return;
            delete board->listener;
            board->listener = new WebhookListener(means, settings, network.objects);
            QObject::connect(board->listener, &WebhookListener::delivered, board->listener, told);
            answer(board->listener->listen());
        });
    m_book->file().readThen(
        [company = m_book->company()](const Connection &connection) {
            return store::WebhookGateway(connection).unhandled(company);
        },
        m_homing.home<Result<std::vector<store::WebhookRow>>>([this](const auto &rows) {
            if (rows)
                takeUp(*rows);
        }));
    return answer.future();
}

void ListenerService::stop()
{
    m_isListening = false;
    m_link.mailbox()->post([board = m_board](const NetworkThread::Network &) { delete board->listener; });
}

void ListenerService::close()
{
    m_isListening = false;
    if (!m_link.isStarted())
        return;
    m_link.mailbox()->post([board = m_board](const NetworkThread::Network &) {
        board->isClosed = true;
        delete board->listener;
    });
}

/// What was kept before the program ended, and not acted upon.
void ListenerService::takeUp(const std::vector<store::WebhookRow> &rows)
{
    for (const store::WebhookRow &row : rows)
        take({.row = row.id,
              .provider = row.provider,
              .event = sync::webhookEventOf(row.content),
              .isVerified = true,
              .isDuplicate = false,
              .refusal = {}});
}

void ListenerService::take(const WebhookNotice &notice)
{
    ++m_pending;
    if (!notice.isVerified || notice.isDuplicate) {
        finish(notice, {}, false);
        return;
    }
    const auto find = [company = m_book->company(), notice](const Connection &connection) -> Result<Targets> {
        const Result<std::vector<KeptConnection>> all = sync::ConnectionTable(connection).all(company);
        if (!all)
            return failed(all);
        Targets targets;
        for (const KeptConnection &one : *all) {
            if (isAbout(notice, one.settings)) {
                targets.ids.push_back(one.id);
                targets.names.append(one.settings.name);
            }
        }
        return targets;
    };
    m_book->file().readThen(find, m_homing.home<Result<Targets>>([this, notice](const Result<Targets> &targets) {
        if (targets)
            act(notice, *targets);
        else
            finish(notice, {}, false);
    }));
}

void ListenerService::act(const WebhookNotice &notice, const Targets &targets)
{
    const connect::WebhookEvent &event = notice.event;
    if (!event.writeOperation.isEmpty() && !targets.ids.empty())
        m_outbox.announce(targets.ids, event.writeOperation);
    if (event.lists.isEmpty() || targets.names.isEmpty()) {
        finish(notice, {}, true);
        return;
    }
    const QFuture<Result<std::vector<sync::SyncReport>>> pulled
        = m_connections.sync({.names = targets.names,
                              .lists = {event.lists.begin(), event.lists.end()},
                              .changedFrom = event.modifiedFrom,
                              .cause = QStringLiteral("webhook")});
    whenAnswered(this, pulled, [this, notice](const Result<std::vector<sync::SyncReport>> &reports) {
        if (reports)
            finish(notice, pulledOf(*reports), isDone(*reports));
        else
            finish(notice, {}, false);
    });
}

void ListenerService::finish(const WebhookNotice &notice, const QStringList &pulled, bool isHandled)
{
    --m_pending;
    if (isHandled && notice.row > 0) {
        const auto write = [row = notice.row](const Connection &connection) {
            return store::WebhookGateway(connection).setHandled(row, Instant::now());
        };
        // Where this fails the same is read once more at the next start.
        m_book->file().writeThen(write, [](const Result<> &) {});
    }
    Q_EMIT delivered({.provider = notice.provider,
                      .id = notice.event.id,
                      .event = notice.event.event,
                      .isVerified = notice.isVerified,
                      .isDuplicate = notice.isDuplicate,
                      .pulled = pulled});
}

} // namespace quittance::workspace
