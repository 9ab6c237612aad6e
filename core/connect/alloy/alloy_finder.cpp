#include "core/connect/alloy/alloy_finder.h"

#include "core/connect/alloy/alloy_pages.h"
#include "core/connect/alloy/alloy_writes.h"

#include <utility>

namespace quittance::connect::alloy {

AlloyFinder::AlloyFinder(AlloyClient &client, FrozenRequest request, QObject *context, Done done)
    : m_client(client)
    , m_request(std::move(request))
    , m_context(context)
    , m_done(std::move(done))
{
}

void AlloyFinder::start()
{
    if (m_request.method == "POST")
        askPage({});
    else
        askOne();
}

void AlloyFinder::askOne()
{
    m_client.get(m_request.path, {}, m_context,
                 [self = shared_from_this()](const Result<HttpAnswer> &answer) { self->onOne(answer); });
}

void AlloyFinder::onOne(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return m_done(failed(answer));
    if (answer->status == 404)
        return m_done(FoundRecord());
    if (!answer->isSuccess())
        return m_done(tl::unexpected<Error>(errorOf(*answer)));
    JsonPageReader reader;
    JsonPageReader writtenReader;
    const Result<JsonValue> root = reader.read(answer->body);
    const Result<JsonValue> written = writtenReader.read(m_request.body);
    if (!root || !written)
        return m_done(failed(root ? written : root));
    const JsonValue record = recordOf(*root, listOf(m_request.kind)->single);
    m_done(
        FoundRecord{.remoteId = record["id"].string(), .isSame = saysTheSame(record, *written), .body = answer->body});
}

void AlloyFinder::askPage(const QByteArray &cursor)
{
    m_asked.insert(cursor);
    m_client.get(m_client.listPath(*listOf(m_request.kind)), pageQuery(cursor), m_context,
                 [self = shared_from_this()](const Result<HttpAnswer> &answer) { self->onPage(answer); });
}

void AlloyFinder::onPage(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return m_done(failed(answer));
    if (!answer->isSuccess())
        return m_done(tl::unexpected<Error>(errorOf(*answer)));
    JsonPageReader reader;
    JsonPageReader writtenReader;
    const Result<JsonValue> written = writtenReader.read(m_request.body);
    if (!written)
        return m_done(failed(written));
    const Result<JsonValue> root = readRows(reader, answer->body, *listOf(m_request.kind),
                                            [&](const JsonRecord &record) { take(record, *written); });
    if (!root)
        return m_done(failed(root));
    const QByteArray next = nextCursor(*root);
    if (m_found.isSame || next.isEmpty() || m_asked.contains(next))
        return m_done(std::move(m_found));
    askPage(next);
}

void AlloyFinder::take(const JsonRecord &record, const JsonValue &written)
{
    if (m_found.isSame || !record.error.isEmpty())
        return;
    const Likeness likeness = compare(m_request.kind, record.value, written);
    if (likeness == Likeness::Other || (m_found.remoteId && likeness == Likeness::SameKey))
        return;
    m_found = {.remoteId = record.value["id"].string(),
               .isSame = likeness == Likeness::Same,
               .body = record.bytes.toByteArray()};
}

} // namespace quittance::connect::alloy
