#include "core/connect/routable/routable_finder.h"

#include "core/connect/routable/routable_pages.h"
#include "core/connect/routable/routable_writes.h"

#include <utility>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

RoutableFinder::RoutableFinder(const RoutableClient &client, FrozenRequest request, QObject *context, Done done)
    : m_client(client)
    , m_request(std::move(request))
    , m_context(context)
    , m_done(std::move(done))
{
}

void RoutableFinder::start()
{
    if (m_request.method == "POST")
        askPage(firstTarget());
    else
        askOne();
}

QByteArray RoutableFinder::firstTarget() const
{
    QUrlQuery query;
    query.addQueryItem(u"page"_s, u"1"_s);
    query.addQueryItem(u"page_size"_s, QString::number(kPageSize));
    const QString key = QString::fromLatin1(QUrl::toPercentEncoding(m_request.naturalKey));
    if (m_isFiltered && m_request.kind == WriteKind::Receivable)
        query.addQueryItem(u"external_id"_s, key);
    else if (m_isFiltered && !isContact())
        query.addQueryItem(u"company_external_id"_s, key);
    return targetOf(m_request.path, query);
}

void RoutableFinder::askOne()
{
    m_client.get(m_request.path, m_context,
                 [self = shared_from_this()](const Result<HttpAnswer> &answer) { self->onOne(answer); });
}

void RoutableFinder::onOne(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return m_done(failed(answer));
    if (answer->status == 404)
        return m_done(FoundRecord());
    if (!answer->isSuccess())
        return m_done(tl::unexpected<Error>(errorOf(*answer)));
    JsonPageReader reader;
    JsonPageReader writtenReader;
    const Result<JsonValue> record = reader.read(answer->body);
    const Result<JsonValue> written = writtenReader.read(m_request.body);
    if (!record || !written)
        return m_done(failed(record ? written : record));
    m_done(FoundRecord{
        .remoteId = (*record)["id"].string(), .isSame = saysTheSame(*record, *written), .body = answer->body});
}

void RoutableFinder::askPage(const QByteArray &target)
{
    m_asked.insert(target);
    m_client.get(target, m_context, [self = shared_from_this(), target](const Result<HttpAnswer> &answer) {
        self->onPage(target, answer);
    });
}

void RoutableFinder::onPage(const QByteArray &target, const Result<HttpAnswer> &answer)
{
    if (!answer)
        return m_done(failed(answer));
    if (answer->status == 400 && std::exchange(m_isFiltered, false))
        return askPage(firstTarget());
    if (!answer->isSuccess())
        return m_done(tl::unexpected<Error>(errorOf(*answer)));
    JsonPageReader reader;
    JsonPageReader writtenReader;
    const Result<JsonValue> written = writtenReader.read(m_request.body);
    if (!written)
        return m_done(failed(written));
    bool hasRows = false;
    const Result<JsonValue> root = reader.read(answer->body, "results", [&](const JsonRecord &record) {
        hasRows = true;
        take(record, *written);
    });
    if (!root)
        return m_done(failed(root));
    const QByteArray next = nextTarget(*root, target);
    if (m_found.isSame || !hasRows || next.isEmpty() || m_asked.contains(next))
        return m_done(std::move(m_found));
    askPage(next);
}

void RoutableFinder::take(const JsonRecord &record, const JsonValue &written)
{
    if (m_found.isSame || !record.error.isEmpty())
        return;
    const char *key = isContact() ? "email" : "external_id";
    if (record.value[key].string() != m_request.naturalKey)
        return;
    const bool isSame = saysTheSame(record.value, written);
    if (m_found.remoteId && !isSame)
        return;
    m_found = {.remoteId = record.value["id"].string(), .isSame = isSame, .body = record.bytes.toByteArray()};
}

} // namespace quittance::connect::routable
