#include "core/connect/page_walk.h"

#include "core/connect/http/http_trouble.h"

#include <array>
#include <utility>

namespace quittance::connect {
namespace {

constexpr size_t kOfId = 1;
constexpr size_t kOfContent = 2;
/// A kept cursor of a walk that is over, and what the others begin with.
constexpr char kOver = '.';
constexpr char kGoesOn = '>';
/// How a platform answers a way on that it no longer knows.
constexpr std::array kLostWay = {400, 404, 410, 422};

quint64 hashOf(QByteArrayView bytes, size_t seed)
{
    return qHashBits(bytes.data(), size_t(bytes.size()), seed);
}

} // namespace

void PageSource::prepare(QObject * /*context*/, const std::function<void(Result<>)> &done)
{
    done({});
}

bool PageSource::learnsFrom(const HttpAnswer & /*refusal*/)
{
    return false;
}

PageWalk::PageWalk(HttpClient &http, std::unique_ptr<PageSource> source, const QByteArray &cursor)
    : m_http(http)
    , m_source(std::move(source))
    , m_next(cursor.startsWith(kGoesOn) ? cursor.sliced(1) : QByteArray())
    , m_isOver(cursor.startsWith(kOver))
{
}

PageWalk::~PageWalk()
{
    m_http.abort(m_request);
}

void PageWalk::abort()
{
    m_isAborted = true;
    m_http.abort(m_request);
}

void PageWalk::next(Done done)
{
    m_isAborted = false;
    if (m_isOver) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(std::optional<PulledPage>()); }, Qt::QueuedConnection);
        return;
    }
    if (m_isPrepared) {
        ask(done);
        return;
    }
    m_source->prepare(this, [this, done = std::move(done)](const Result<> &ready) {
        if (!ready)
            return done(failed(ready));
        m_isPrepared = true;
        ask(done);
    });
}

void PageWalk::ask(const Done &done)
{
    HttpRequest request = m_source->request(m_next);
    if (m_isAborted) {
        done(tl::unexpected<Error>(cancelledError(request.url.host())));
        return;
    }
    // Read while it may still be asked for again: a page that came in part is then a page not yet come.
    request.isWhole = [this](const HttpAnswer &answer) { return readDraft(answer.body); };
    m_request = m_http.send(std::move(request), this,
                            [this, done](const Result<HttpAnswer> &answer) { onAnswer(answer, done); });
}

void PageWalk::onAnswer(const Result<HttpAnswer> &answer, const Done &done)
{
    m_request = 0;
    if (!answer)
        return done(failed(answer));
    if (answer->isSuccess())
        return done(std::optional(take(std::exchange(m_draft, {}))));
    if (m_source->learnsFrom(*answer) || startsOver(answer->status))
        return ask(done);
    done(tl::unexpected<Error>(m_source->errorOf(*answer)));
}

bool PageWalk::startsOver(int status)
{
    const bool isLost = std::ranges::find(kLostWay, status) != kLostWay.end();
    if (!isLost || m_next.isEmpty() || std::exchange(m_hasStartedOver, true))
        return false;
    m_next.clear();
    m_asked.clear();
    return true;
}

bool PageWalk::readDraft(const QByteArray &body)
{
    m_draft = {};
    Result<PageSource::Page> page
        = m_source->read(m_next, body, [this](const JsonRecord &record) { return isNews(record); });
    if (!page)
        return false;
    m_draft.page = std::move(*page);
    return true;
}

bool PageWalk::isNews(const JsonRecord &record)
{
    const QByteArrayView id = record.value["id"].text();
    if (id.isEmpty())
        return true;
    const quint64 key = hashOf(id, kOfId);
    const quint64 content = hashOf(record.bytes, kOfContent);
    const auto isIn = [&](const QHash<quint64, quint64> &seen) {
        const auto found = seen.constFind(key);
        return found != seen.constEnd() && *found == content;
    };
    const bool isRepeated = isIn(m_seen) || isIn(m_draft.seen);
    m_draft.seen.insert(key, content);
    m_draft.repeated += isRepeated ? 1 : 0;
    return !isRepeated;
}

PulledPage PageWalk::take(Draft draft)
{
    m_seen.insert(draft.seen);
    m_asked.insert(m_next);
    const QByteArray &next = draft.page.next;
    const bool leadsBack = !next.isEmpty() && m_asked.contains(next);
    m_isOver = next.isEmpty() || leadsBack;
    m_next = next;
    return {.mapped = std::move(draft.page.mapped),
            .cursor = m_isOver ? QByteArray(1, kOver) : kGoesOn + m_next,
            .repeated = draft.repeated,
            .asOf = draft.page.asOf,
            .isWhole = m_isOver && !leadsBack && !draft.page.isCutShort};
}

} // namespace quittance::connect
