#include "tests/support/fake_codat.h"

#include <QDateTime>
#include <QUrlQuery>

#include <algorithm>

namespace quittance::fake {

using namespace Qt::StringLiterals;

Answer codatError(int status, const QByteArray &message)
{
    return {.status = status,
            .body = "{\"statusCode\":" + QByteArray::number(status) + ",\"service\":\"PublicApi\",\"error\":\""
                + message + "\",\"correlationId\":\"c0ffee\",\"canBeRetried\":\"Unknown\",\"detailedErrorCode\":0}"};
}

Answer Codat::operator()(const Request &request)
{
    if (!authorization.isEmpty() && request.headers.value("authorization") != authorization)
        return codatError(401, unauthorized);
    const QString path = request.url.path();
    if (const auto body = bodies.find(path); body != bodies.end())
        return {.body = body->second};
    if (const std::optional<Answer> answer = books.answer(request, lists))
        return *answer;
    ++m_listRequests;
    if (beforeList)
        beforeList(m_listRequests);
    const auto found = lists.find(path);
    if (found == lists.end())
        return codatError(404, "Company not found");
    return list(path, found->second, request.url);
}

Answer Codat::list(const QString &path, const std::vector<Record> &all, const QUrl &url) const
{
    const QUrlQuery query(url);
    const qint64 page = std::max(query.queryItemValue(u"page"_s).toLongLong(), qint64(1));
    const qint64 size = query.hasQueryItem(u"pageSize"_s) ? query.queryItemValue(u"pageSize"_s).toLongLong() : 100;
    if (size < 1 || size > 5000)
        return codatError(400, "Error parsing query - Malformed query.");
    std::vector<Record> records = recordsOf(all, query.queryItemValue(u"query"_s, QUrl::FullyDecoded));
    const QString order = query.queryItemValue(u"orderBy"_s);
    if (order == u"modifiedDate"_s)
        std::ranges::stable_sort(records, std::ranges::less(), &Record::modifiedSecs);
    else if (order == u"-modifiedDate"_s)
        std::ranges::stable_sort(records, std::ranges::greater(), &Record::modifiedSecs);
    const qint64 total = qint64(records.size());
    QByteArray results;
    for (qint64 at = (page - 1) * size; at < std::min(page * size, total); ++at)
        results += (results.isEmpty() ? "" : ",") + records[size_t(at)].json;
    QUrlQuery nextQuery = query;
    nextQuery.removeQueryItem(u"page"_s);
    nextQuery.addQueryItem(u"page"_s, QString::number(nextAlwaysPointsToTwo ? 2 : page + 1));
    const QByteArray self = path.toUtf8();
    QByteArray links = "\"self\":{\"href\":\"" + self + "\"},\"current\":{\"href\":\"" + self + "\"}";
    if (page * size < total || nextAlwaysPointsToTwo)
        links += ",\"next\":{\"href\":\"" + self + "?" + nextQuery.toString(QUrl::FullyEncoded).toUtf8() + "\"}";
    return {.body = "{\"results\":[" + results + "],\"pageNumber\":" + QByteArray::number(page)
                + ",\"pageSize\":" + QByteArray::number(size) + ",\"totalResults\":" + QByteArray::number(total)
                + ",\"_links\":{" + links + "}}"};
}

} // namespace quittance::fake
