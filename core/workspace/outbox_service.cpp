#include "core/workspace/outbox_service.h"

#include "core/store/outbox_gateway.h"
#include "core/sync/attachment_files.h"
#include "core/sync/connector_pool.h"
#include "core/sync/intent_json.h"
#include "core/workspace/author.h"
#include "core/workspace/open_book.h"
#include "core/workspace/outbox_door.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace quittance::workspace {

using store::Connection;
using store::OutboxId;
using store::OutboxItem;
using sync::NetworkThread;
using sync::Outbox;
using sync::OutboxDesk;
using sync::OutboxReport;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::OutboxService)
};

/// How often a desktop looks whether something is due.
constexpr int kPauseMs = 5000;

/// Everybody who shows the outbox asks again.
void noteMoved(const std::weak_ptr<OpenBook> &book)
{
    store::ChangeSet changes;
    changes.settings = true;
    if (const auto open = book.lock())
        open->noteChange(changes);
}

/// What was made from an earlier write knows the names of its files only: nothing to be sent.
Result<connect::WriteIntent> withFiles(const WriteWish &wish)
{
    connect::WriteIntent intent = wish.intent;
    std::erase_if(intent.attachments, [](const connect::WriteAttachment &file) { return file.bytes.isEmpty(); });
    sync::AttachmentFiles files;
    for (const QString &path : wish.attachments) {
        Result<connect::WriteAttachment> file = files.read(path, QFileInfo(path).fileName());
        if (!file)
            return failed(file);
        intent.attachments.push_back(std::move(*file));
    }
    return intent;
}

Result<connect::WriteIntent> intentOf(const WriteWish &wish)
{
    if (wish.file.isEmpty())
        return withFiles(wish);
    QFile file(wish.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, Text::tr("%1 cannot be read: %2.").arg(wish.file, file.errorString()),
                    Place{wish.file, 0, {}});
    return sync::readIntent(wish.kind, file.readAll(),
                            {.file = wish.file, .folder = QFileInfo(wish.file).absolutePath()});
}

/// What a connector found wrong, with the line of the file it stands in.
Result<OutboxItem> withLine(Result<OutboxItem> item, const QString &path)
{
    QFile file(path);
    if (item || path.isEmpty() || item.error().kind != Error::Kind::InvalidInput || !file.open(QIODevice::ReadOnly))
        return item;
    Error error = item.error();
    error.place.file = path;
    error.place.line = sync::lineOfField(file.readAll(), error.place.field);
    return tl::unexpected<Error>(error);
}

Result<WriteDetail> readDetail(const Connection &connection, ledger::CompanyId company, OutboxId id)
{
    const store::OutboxGateway gateway(connection);
    Result<OutboxItem> item = gateway.byId(company, id);
    if (!item)
        return failed(item);
    Result<std::vector<store::OutboxAttempt>> attempts = gateway.attempts(id);
    if (!attempts)
        return failed(attempts);
    WriteDetail detail{.item = std::move(*item), .attempts = std::move(*attempts), .differences = {}};
    const auto other = std::find_if(detail.attempts.rbegin(), detail.attempts.rend(), [](const auto &attempt) {
        return attempt.outcome == store::OutboxOutcome::FoundDifferent;
    });
    if (other != detail.attempts.rend())
        detail.differences = sync::differencesOf(detail.item.request.body, other->answer);
    return detail;
}

} // namespace

OutboxService::OutboxService(std::shared_ptr<OpenBook> book, sync::NetworkLink &link)
    : m_book(std::move(book))
    , m_link(link)
    , m_board(std::make_shared<Board>())
{
}

OutboxService::~OutboxService() = default;

OutboxService::Door OutboxService::door()
{
    return {.board = m_board,
            .tools = {.book = m_book->sharedFile(),
                      .company = m_book->company(),
                      .secrets = m_link.secrets(),
                      .make = m_link.make()},
            .changed = [book = std::weak_ptr(m_book)] { noteMoved(book); },
            .mailbox = m_link.mailbox()};
}

void OutboxService::close()
{
    if (!m_link.isStarted())
        return;
    m_link.mailbox()->post([board = m_board](const NetworkThread::Network &) {
        board->isClosed = true;
        delete board->outbox;
        delete board->pool;
    });
}

QFuture<Result<OutboxItem>> OutboxService::push(WriteWish wish)
{
    const Promised<Result<OutboxItem>> answer;
    // Read on a reader's thread, where a large attachment holds up neither paint nor network.
    const auto read = [company = m_book->company(), wish](const Connection &connection) -> Result<sync::NewWrite> {
        const Result<sync::KeptConnection> kept = sync::ConnectionTable(connection).byName(company, wish.to);
        if (!kept)
            return failed(kept);
        Result<connect::WriteIntent> intent = intentOf(wish);
        if (!intent)
            return failed(intent);
        return sync::NewWrite{.connection = kept->id,
                              .intent = std::move(*intent),
                              .author = sittingAuthor(),
                              .isHeld = wish.isHeld,
                              .isWantedAgain = wish.isWantedAgain,
                              .replaces = wish.replaces};
    };
    const auto take = [answer, door = door(), file = wish.file](const sync::NewWrite &write) {
        door.post([answer, door, file, write](Outbox &outbox) {
            outbox.push(write, [&outbox, door, answer, file](const Result<OutboxItem> &item) {
                if (!item) {
                    answer(withLine(item, file));
                    return;
                }
                door.changed();
                goOn(outbox, *item, answer);
            });
        });
    };
    m_book->file().readThen(read, [answer, take](const Result<sync::NewWrite> &write) {
        if (write)
            take(*write);
        else
            answer(failed(write));
    });
    return answer.future();
}

QFuture<Result<std::vector<OutboxItem>>> OutboxService::list()
{
    return m_book->read([company = m_book->company()](const Connection &connection) {
        return store::OutboxGateway(connection).all(company);
    });
}

QFuture<Result<WriteDetail>> OutboxService::detail(OutboxId id)
{
    return m_book->read([company = m_book->company(), id](const Connection &connection) {
        return readDetail(connection, company, id);
    });
}

QFuture<Result<OutboxReport>> OutboxService::run()
{
    const Promised<Result<OutboxReport>> answer;
    door().post([answer](Outbox &outbox) { outbox.run({.only = {}, .isEager = true}, answer); });
    return answer.future();
}

QFuture<Result<OutboxItem>> OutboxService::retry(OutboxId id)
{
    const Promised<Result<OutboxItem>> answer;
    door().move([id](const OutboxDesk &desk) { return desk.retry(id); }, answer);
    return answer.future();
}

QFuture<Result<OutboxItem>> OutboxService::cancel(OutboxId id)
{
    const Promised<Result<OutboxItem>> answer;
    door().move([id](const OutboxDesk &desk) { return desk.cancel(id); }, answer);
    return answer.future();
}

QFuture<Result<OutboxItem>> OutboxService::release(OutboxId id)
{
    const Promised<Result<OutboxItem>> answer;
    const auto free = [id, answer, door = door()] {
        door.move([id](const OutboxDesk &desk) { return desk.release(id, sittingAuthor()); }, answer);
    };
    const auto check = [answer, free, door = door()](const OutboxItem &item) {
        door.post([answer, free, item](Outbox &outbox) {
            outbox.check(item, [answer, free](const Result<> &fits) {
                if (fits)
                    free();
                else
                    answer(failed(fits));
            });
        });
    };
    const auto read = [company = m_book->company(), id](const Connection &connection) {
        return store::OutboxGateway(connection).byId(company, id);
    };
    m_book->file().readThen(read, [answer, check](const Result<OutboxItem> &item) {
        if (item)
            check(*item);
        else
            answer(failed(item));
    });
    return answer.future();
}

QFuture<Result<sync::WriteLimits>> OutboxService::limits()
{
    return m_book->read([company = m_book->company()](const Connection &connection) {
        return OutboxDesk(connection, company, Instant::now()).limits();
    });
}

QFuture<Result<>> OutboxService::setLimits(sync::WriteLimits limits)
{
    return m_book->file().write(
        [company = m_book->company(), limits = std::move(limits)](const Connection &connection) {
            return OutboxDesk(connection, company, Instant::now()).setLimits(limits);
        });
}

void OutboxService::announce(const std::vector<ledger::ConnectionId> &connections, const QString &operation)
{
    const auto write
        = [company = m_book->company(), connections, operation](const Connection &connection) -> Result<bool> {
        const OutboxDesk desk(connection, company, Instant::now());
        bool isOurs = false;
        for (const ledger::ConnectionId one : connections) {
            const Result<bool> found = desk.announce(one, operation);
            if (!found)
                return found;
            isOurs = isOurs || *found;
        }
        return isOurs;
    };
    m_book->file().writeThen(write, [door = door()](const Result<bool> &isOurs) {
        if (isOurs && *isOurs)
            door.post([](Outbox &outbox) { outbox.run({}, [](const Result<OutboxReport> &) {}); });
    });
}

void OutboxService::goOnByItself()
{
    door().post([](Outbox &outbox) { outbox.repeatEvery(kPauseMs); });
}

} // namespace quittance::workspace
