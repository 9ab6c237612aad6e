#include "tests/support/fake_routable.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

namespace quittance::fake {

using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isSince(const QJsonObject &record, const QString &bound)
{
    const QDateTime changed = QDateTime::fromString(record[u"status_changed_at"_s].toString(), Qt::ISODate);
    return changed.isValid() && changed >= QDateTime::fromString(bound, Qt::ISODate);
}

} // namespace

Answer routableProblem(int status, const QByteArray &detail)
{
    return {.status = status,
            .headers = {{"Content-Type", "application/problem+json"}, {"Request-ID", "c0ffee"}},
            .body = "{\"title\":\"Problem\",\"status\":" + QByteArray::number(status) + ",\"detail\":\"" + detail
                + "\",\"errors\":[{\"where\":\"body\",\"path\":\"/amount\",\"detail\":\"look here\"}]}"};
}

Answer Routable::operator()(const Request &request)
{
    if (!authorization.isEmpty() && request.headers.value("authorization") != authorization)
        return routableProblem(401, "The token is not valid.");
    const QString path = request.url.path();
    if (request.method == "POST")
        return create(path, request);
    if (request.method == "GET" && lists.contains(path))
        return list(request);
    return one(path, request);
}

Answer Routable::list(const Request &request)
{
    if (beforeList)
        beforeList(++m_lists);
    const QUrlQuery query(request.url);
    if (query.hasQueryItem(u"sort"_s) && !takesSort)
        return routableProblem(400, "Extra inputs are not permitted");
    std::vector<QJsonObject> rows = lists[request.url.path()];
    const QString bound = query.queryItemValue(u"status_changed_at.gte"_s, QUrl::FullyDecoded);
    if (!bound.isEmpty())
        std::erase_if(rows, [&](const QJsonObject &row) { return !isSince(row, bound); });
    const QString ours = query.queryItemValue(u"external_id"_s, QUrl::FullyDecoded);
    if (takesFilters && !ours.isEmpty())
        std::erase_if(rows, [&](const QJsonObject &row) { return row[u"external_id"_s].toString() != ours; });
    const int page = std::max(1, query.queryItemValue(u"page"_s).toInt());
    QByteArray results;
    const size_t end = std::min(rows.size(), size_t(page * pageSize));
    for (size_t i = size_t((page - 1) * pageSize); i < end; ++i)
        results += (results.isEmpty() ? "" : ",") + textOf(rows[i]);
    QByteArray next = "null";
    if (end < rows.size()) {
        QUrlQuery behind = keepsFilterInLinks ? query : QUrlQuery();
        behind.removeQueryItem(u"page"_s);
        behind.addQueryItem(u"page"_s, QString::number(page + 1));
        const QByteArray host = linksAreRelative ? QByteArray() : QByteArray("https://elsewhere.example");
        next = '"' + host + request.url.path().toUtf8() + '?' + behind.toString(QUrl::FullyEncoded).toUtf8() + '"';
    }
    return {.body = "{\"object\":\"List\",\"results\":[" + results + "],\"links\":{\"next\":" + next + "}}"};
}

Answer Routable::create(const QString &path, const Request &request)
{
    const QByteArray key = request.headers.value("idempotency-key");
    const QByteArray hash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256);
    if (const auto known = keys.find(key); !key.isEmpty() && known != keys.end())
        return known->second.hash == hash ? Answer{.body = "{\"id\":\"" + known->second.id.toUtf8() + "\"}"}
                                          : routableProblem(409, "The key belongs to another body.");
    QJsonObject record = QJsonDocument::fromJson(request.body).object();
    if (!record.contains(u"acting_team_member"_s))
        return routableProblem(400, "There were validation errors.");
    const QString id = u"made-%1"_s.arg(++m_made);
    const bool isHeld = record[u"send_on"_s].isNull();
    record.insert(u"id"_s, id);
    record.insert(u"status"_s, isHeld ? u"ready_to_send"_s : u"pending"_s);
    record.insert(u"created_at"_s, u"2026-01-05T10:00:00+00:00"_s);
    lists[path].push_back(record);
    keys[key] = {hash, id};
    if (hiddenPolls > 0) {
        m_hidden[id] = hiddenPolls;
        return {.status = 202,
                .body = "{\"id\":\"" + id.toUtf8() + "\",\"status\":\"pending\"}",
                .fault = std::exchange(afterPost, Fault::None)};
    }
    return {.status = 201, .body = textOf(record), .fault = std::exchange(afterPost, Fault::None)};
}

Answer Routable::one(const QString &path, const Request &request)
{
    const QString id = path.section(u'/', -1);
    const QString listPath = path.chopped(id.size() + 1);
    auto &rows = lists[listPath];
    const auto found
        = std::ranges::find_if(rows, [&](const QJsonObject &row) { return row[u"id"_s].toString() == id; });
    if (found == rows.end())
        return routableProblem(404, "No such object.");
    if (auto hidden = m_hidden.find(id); hidden != m_hidden.end() && hidden->second > 0) {
        --hidden->second;
        return routableProblem(404, "No such object.");
    }
    if (request.method == "PATCH") {
        const QJsonObject changes = QJsonDocument::fromJson(request.body).object();
        for (auto member = changes.begin(); member != changes.end(); ++member)
            found->insert(member.key(), member.value());
    }
    return {.body = textOf(*found)};
}

} // namespace quittance::fake
