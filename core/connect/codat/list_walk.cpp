#include "core/connect/codat/list_walk.h"

#include <algorithm>
#include <utility>

namespace quittance::connect::codat {
namespace {

constexpr size_t kOfId = 1;
constexpr size_t kOfContent = 2;

quint64 hashOf(QByteArrayView bytes, size_t seed)
{
    return qHashBits(bytes.data(), size_t(bytes.size()), seed);
}

} // namespace

ListWalk::ListWalk(const CodatClient &client, ListQuery query, MappingContext context, const WalkCursor &cursor,
                   QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_query(std::move(query))
    , m_context(std::move(context))
    , m_cursor(cursor)
{
}

ListWalk::~ListWalk()
{
    abort();
}

void ListWalk::abort()
{
    m_client.http().abort(m_request);
}

void ListWalk::next(Done done)
{
    if (m_cursor.isOver) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(std::optional<WalkedPage>()); }, Qt::QueuedConnection);
        return;
    }
    HttpRequest request = m_client.request(pageAddress(m_client.base(), m_query, m_cursor.page));
    // Read while it may still be asked for again: a page that came in part is then a page not yet come.
    request.isWhole = [this](const HttpAnswer &answer) { return readDraft(answer.body); };
    m_request = m_client.http().send(
        std::move(request), this,
        [this, done = std::move(done)](const Result<HttpAnswer> &answer) { done(onAnswer(answer)); });
}

bool ListWalk::readDraft(const QByteArray &body)
{
    m_draft = {};
    Result<ReadPage> read
        = m_mapper.read(m_query.type, body, m_context, [this](const JsonRecord &record) { return isNews(record); });
    if (!read)
        return false;
    m_draft.page = std::move(*read);
    return true;
}

bool ListWalk::isNews(const JsonRecord &record)
{
    const QByteArrayView id = record.value["id"].text();
    const quint64 content = hashOf(record.bytes, kOfContent);
    // Without an id a record is known by what it says, and may come several times.
    if (id.isEmpty()) {
        m_draft.inPass.insert(content + quint64(record.index) + quint64(m_cursor.page) * 0x9E3779B97F4A7C15ULL);
        return true;
    }
    const quint64 key = hashOf(id, kOfId);
    m_draft.inPass.insert(key);
    const auto drafted = m_draft.seen.constFind(key);
    const bool isDrafted = drafted != m_draft.seen.constEnd() && *drafted == content;
    const bool isRepeated = isDrafted || isKnown(key, content);
    m_draft.seen.insert(key, content);
    m_draft.repeated += isRepeated ? 1 : 0;
    return !isRepeated;
}

bool ListWalk::isKnown(quint64 key, quint64 content) const
{
    // What it said last counts: a record may change and change back.
    for (auto page = m_recent.crbegin(); page != m_recent.crend(); ++page) {
        if (const auto known = page->constFind(key); known != page->constEnd())
            return *known == content;
    }
    return false;
}

void ListWalk::remember(Draft draft)
{
    const auto cameBefore = [this](quint64 key) {
        return std::ranges::any_of(m_recentInPass, [key](const QSet<quint64> &page) { return page.contains(key); });
    };
    const auto repeated = qint64(std::ranges::count_if(draft.inPass, cameBefore));
    m_cursor.seenInPass += draft.inPass.size() - repeated;
    m_repeatedInPass += repeated;
    // So much came again that something may have moved past what is remembered.
    m_cursor.isShifted = m_cursor.isShifted || m_repeatedInPass > qint64(kPagesRemembered / 2) * m_query.pageSize;
    m_recent.push_back(std::move(draft.seen));
    m_recentInPass.push_back(std::move(draft.inPass));
    if (m_recent.size() > kPagesRemembered)
        m_recent.pop_front();
    if (m_recentInPass.size() > kPagesRemembered)
        m_recentInPass.pop_front();
}

Result<std::optional<WalkedPage>> ListWalk::onAnswer(const Result<HttpAnswer> &answer)
{
    m_request = 0;
    if (!answer)
        return failed(answer);
    if (const std::optional<Error> error = errorOf(*answer))
        return tl::unexpected<Error>(*error);
    Draft draft = std::exchange(m_draft, {});
    const bool isEmpty = draft.inPass.isEmpty();
    const qint64 repeated = draft.repeated;
    ReadPage page = std::move(draft.page);
    remember(std::move(draft));
    advance(page.envelope, isEmpty);
    return std::optional(WalkedPage{std::move(page.mapped), m_cursor, repeated});
}

void ListWalk::advance(const PageEnvelope &envelope, bool isEmpty)
{
    m_cursor.isShifted = m_cursor.isShifted || (m_cursor.total && m_cursor.total != envelope.totalResults);
    m_cursor.total = envelope.totalResults;
    const int following = pageOfLink(envelope.next).value_or(m_cursor.page + 1);
    // A page that is empty or leads back would lead on for ever.
    const bool isMore = !envelope.next.isEmpty() && following > m_cursor.page && !isEmpty;
    if (isMore)
        m_cursor.page = following;
    else
        endPass();
}

void ListWalk::endPass()
{
    const bool hasAll = !m_cursor.total || m_cursor.seenInPass >= *m_cursor.total;
    m_cursor.isSettled = hasAll && !m_cursor.isShifted;
    m_cursor.isOver = m_cursor.isSettled || m_cursor.pass >= kMostPasses;
    if (m_cursor.isOver)
        return;
    m_recentInPass.clear();
    m_repeatedInPass = 0;
    m_cursor = {.pass = m_cursor.pass + 1};
}

} // namespace quittance::connect::codat
