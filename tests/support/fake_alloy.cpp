#include "tests/support/fake_alloy.h"

#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace quittance::fake {

using namespace Qt::StringLiterals;

namespace {

Answer refusal(int status, const QByteArray &message)
{
    return {.status = status, .body = "{\"message\":\"" + message + "\"}"};
}

QString pluralOf(const QString &list)
{
    if (list == u"tax-rates"_s)
        return u"taxRates"_s;
    return list == u"tracking-categories"_s ? u"trackingCategories"_s : list;
}

QString singleOf(const QString &list)
{
    const QString plural = pluralOf(list);
    return plural == u"trackingCategories"_s ? u"trackingCategory"_s : plural.chopped(1);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Answer Alloy::operator()(const Request &request)
{
    if (!authorization.isEmpty() && request.headers.value("authorization") != authorization)
        return refusal(401, "Unauthorized");
    const QString path = request.url.path().section(u'/', 2); // behind the version
    if (!path.startsWith(u"one/accounting/"_s) && path != u"one/forward"_s)
        return ofWorkspace(request, path);
    const QUrlQuery query(request.url);
    if (query.queryItemValue(parameter, QUrl::FullyDecoded) != credential)
        return refusal(400, "Invalid " + parameter.toUtf8());
    if (path == u"one/forward"_s) {
        forwarded.push_back(request);
        return {.body = "{\"QueryResponse\":{}}"};
    }
    const QString name = path.section(u'/', 2, 2);
    const QString id = path.section(u'/', 3);
    if (name == u"company-info"_s)
        return {.body
                = "{\"companyInfo\":[{\"id\":\"ci-1\",\"companyName\":\"Quittance Demo\",\"currency\":\"USD\"}]}"};
    if (!lists.contains(name))
        return refusal(404, "Not found");
    if (request.method == "POST")
        return create(name, request);
    return id.isEmpty() ? list(name, request.url) : one(name, id, request);
}

Answer Alloy::list(const QString &name, const QUrl &url) const
{
    const QList<QByteArray> &all = lists.at(name);
    const QString cursor = QUrlQuery(url).queryItemValue(u"cursor"_s, QUrl::FullyDecoded);
    if (!cursor.isEmpty() && !cursor.startsWith(u"row+"_s))
        return refusal(400, "Invalid cursor");
    const qsizetype from = cursor.isEmpty() ? 0 : qsizetype(cursor.sliced(4).toLongLong());
    const qsizetype size = hasPageInfo ? pageSize : all.size();
    const qsizetype end = std::min(all.size(), from + size);
    QByteArray rows;
    for (qsizetype i = from; i < end; ++i)
        rows += (rows.isEmpty() ? "" : ",") + all.at(i);
    QByteArray body = "{\"" + (isGeneric ? QByteArray("data") : pluralOf(name).toUtf8()) + "\":[" + rows + ']';
    const bool hasNext = end < all.size() || leadsBack;
    const qsizetype next = end < all.size() ? end : pageSize;
    if (hasPageInfo)
        body += QByteArray(",\"pageInfo\":{\"hasNext\":") + (hasNext ? "true" : "false")
            + ",\"nextCursor\":" + (hasNext ? "\"row+" + QByteArray::number(next) + '"' : QByteArray("null")) + '}';
    if (!syncInfo.isEmpty())
        body += ",\"syncInfo\":" + syncInfo;
    return {.body = body + '}'};
}

Answer Alloy::one(const QString &name, const QString &id, const Request &request)
{
    QList<QByteArray> &all = lists[name];
    const auto found
        = std::ranges::find_if(all, [&](const QByteArray &row) { return objectOf(row)[u"id"_s].toString() == id; });
    if (found == all.end())
        return refusal(404, "Not found");
    if (request.method == "PUT") {
        QJsonObject record = objectOf(*found);
        const QJsonObject changes = objectOf(request.body);
        for (auto member = changes.begin(); member != changes.end(); ++member)
            record.insert(member.key(), member.value());
        *found = textOf(record);
    }
    return {.body = "{\"" + singleOf(name).toUtf8() + "\":" + *found + '}'};
}

Answer Alloy::create(const QString &name, const Request &request)
{
    ++posts;
    QJsonObject record = objectOf(request.body);
    if (record.isEmpty())
        return refusal(422, "Not a record");
    record.insert(u"id"_s, u"new-%1"_s.arg(posts));
    if (record.contains(u"balance"_s))
        record.insert(u"totalAmount"_s, record[u"balance"_s]);
    if (isAppended)
        lists[name].append(textOf(record));
    return {.body = "{\"" + singleOf(name).toUtf8() + "\":" + textOf(record) + '}',
            .fault = std::exchange(afterPost, Fault::None)};
}

Answer Alloy::ofWorkspace(const Request &request, const QString &path)
{
    if (path == u"one/users"_s && request.method == "POST")
        return {.body = "{\"userId\":\"user-1\"}"};
    if (path == u"headless/oauthUrl"_s)
        return {.body = "{\"data\":{\"oauthUrl\":\"https://consent.example/app\"}}"};
    if (path != u"users/user-1/credentials"_s)
        return refusal(404, "Not found");
    QByteArray rows;
    for (const QByteArray &row : credentials)
        rows += (rows.isEmpty() ? "" : ",") + row;
    return {.body = "{\"data\":[" + rows + "]}"};
}

} // namespace quittance::fake
