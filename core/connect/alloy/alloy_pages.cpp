#include "core/connect/alloy/alloy_pages.h"

#include "core/connect/alloy/alloy_mapping.h"

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

QUrlQuery pageQuery(const QByteArray &cursor)
{
    QUrlQuery query;
    query.addQueryItem(u"pageSize"_s, QString::number(AlloyPages::kPageSize));
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(cursor.toPercentEncoding()));
    return query;
}

QByteArray nextCursor(const JsonValue &root)
{
    const JsonValue info = root["pageInfo"];
    const bool isSaidToEnd = info["hasNext"].isThere() && !info["hasNext"].isTrue();
    return isSaidToEnd ? QByteArray() : info["nextCursor"].text().toByteArray();
}

Result<JsonValue> readRows(JsonPageReader &reader, const QByteArray &body, const AlloyList &list,
                           const JsonPageReader::Visit &visit)
{
    bool hasRows = false;
    Result<JsonValue> root = reader.read(body, list.plural, [&](const JsonRecord &record) {
        hasRows = true;
        visit(record);
    });
    const bool isGeneric = root && !hasRows && (*root)["data"].kind() == JsonKind::Array;
    return isGeneric ? reader.read(body, "data", visit) : root;
}

AlloyPages::AlloyPages(AlloyClient &client, const AlloyList &list)
    : m_client(client)
    , m_list(list)
{
}

void AlloyPages::prepare(QObject *context, const std::function<void(Result<>)> &done)
{
    m_client.company(context, [done](const Result<CompanyInfo> &company) {
        // Books that say nothing of the company have lists all the same.
        const bool isInTheWay = !company && company.error().kind != Error::Kind::NotFound
            && company.error().kind != Error::Kind::InvalidInput;
        const bool hasNoCredential = !company && company.error().place.field == u"credential"_s;
        done(isInTheWay || hasNoCredential ? Result<>(failed(company)) : Result<>());
    });
}

HttpRequest AlloyPages::request(const QByteArray &next) const
{
    return m_client.request(HttpMethod::Get, m_client.listPath(m_list), pageQuery(next));
}

bool AlloyPages::learnsFrom(const HttpAnswer &refusal)
{
    return m_client.learnsFrom(refusal);
}

Error AlloyPages::errorOf(const HttpAnswer &refusal) const
{
    Error error = alloy::errorOf(refusal);
    if (refusal.status == 404 && m_list.isOptional)
        error.kind = Error::Kind::Unsupported;
    return error;
}

Result<PageSource::Page> AlloyPages::read(const QByteArray & /*next*/, const QByteArray &body, const Filter &filter)
{
    Page page;
    const MappingContext context{.base = m_client.baseCurrency(), .zone = QTimeZone::utc(), .accountCurrencies = {}};
    const Result<JsonValue> root = readRows(m_reader, body, m_list, [&](const JsonRecord &record) {
        if (filter(record))
            mapRecord(m_list, record, context, page.mapped);
    });
    if (!root)
        return failed(root);
    m_client.settle();
    page.next = nextCursor(*root);
    page.asOf = asOf((*root)["syncInfo"]);
    return page;
}

} // namespace quittance::connect::alloy
