#include "tests/support/fake_codat_books.h"

#include "tests/support/fake_codat.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace quittance::fake {

using namespace Qt::StringLiterals;

namespace {

QString companyOf(const QString &path)
{
    return path.section(u'/', 2, 2);
}

QString listPathOf(const QString &path, const QString &list)
{
    return u"/companies/%1/data/%2"_s.arg(companyOf(path), list);
}

bool landsAtOnce(Fate fate)
{
    return fate == Fate::Succeeds || fate == Fate::SucceedsAtOnce || fate == Fate::TimesOutAndLands
        || fate == Fate::LandsUnanswered;
}

} // namespace

std::vector<Record> recordsOf(const std::vector<Record> &records, const QString &query)
{
    static const QRegularExpression kForm(u"^([A-Za-z.]+)(>=|=|~)(.*)$"_s);
    const QRegularExpressionMatch match = kForm.match(query);
    if (!match.hasMatch())
        return records;
    const QString value = match.captured(3);
    const qint64 since = QDateTime::fromString(value, Qt::ISODate).toSecsSinceEpoch();
    std::vector<Record> kept;
    std::ranges::copy_if(records, std::back_inserter(kept), [&](const Record &record) {
        if (match.captured(2) == u">="_s)
            return record.modifiedSecs >= since;
        const QString text = QJsonDocument::fromJson(record.json).object()[match.captured(1)].toString();
        return match.captured(2) == u"="_s ? text == value : text.contains(value);
    });
    return kept;
}

std::optional<Answer> CodatBooks::answer(const Request &request, Lists &lists)
{
    const QString path = request.url.path();
    const QStringList parts = path.split(u'/');
    const bool isWrite = request.method == "POST" || request.method == "PUT";
    const qsizetype at = parts.indexOf(u"push"_s);
    if (at > 0 && isWrite)
        return push(request, parts.value(at + 1), lists);
    if (at > 0)
        return operation(parts.value(at + 1));
    if (parts.contains(u"options"_s))
        return options ? Answer{.body = *options} : codatError(404, "Datatype not supported");
    if (parts.contains(u"queue"_s) && isWrite)
        return refresh(listPathOf(path, parts.back()), lists);
    if (parts.contains(u"history"_s)) {
        const bool isOver = ++m_looksAtRefresh >= looksPerRefresh;
        return Answer{.body = isOver ? R"({"id":"r","status":"Complete","isCompleted":true,"isErrored":false})"
                                     : R"({"id":"r","status":"Fetching","isCompleted":false,"isErrored":false})"};
    }
    return std::nullopt;
}

Answer CodatBooks::push(const Request &request, const QString &list, Lists &lists)
{
    const QByteArray key = request.headers.value("idempotency-key");
    if (request.method == "PUT" || key.isEmpty())
        return newPush(request, list, lists);
    const auto known = m_keys.find(key);
    if (known != m_keys.end() && known->second.body != request.body)
        return codatError(422, "The key was used with another body.");
    if (known != m_keys.end())
        return known->second.answer;
    const Answer given = newPush(request, list, lists);
    Answer replayed = given;
    replayed.fault = Fault::None;
    m_keys[key] = {request.body, replayed};
    return given;
}

Answer CodatBooks::newPush(const Request &request, const QString &list, Lists &lists)
{
    Push push{.key = "op-" + QByteArray::number(m_pushes.size() + 1), .list = list.toLatin1()};
    if (!fates.empty()) {
        push.fate = fates.front();
        fates.pop_front();
    }
    if (landsAtOnce(push.fate))
        land(push, request, list, lists);
    m_pushes.push_back(push);
    Answer given{.body = json(push)};
    if (push.fate == Fate::LandsUnanswered || push.fate == Fate::IsLost)
        given.fault = Fault::ResetBeforeAnswer;
    return given;
}

void CodatBooks::land(Push &push, const Request &request, const QString &list, Lists &lists)
{
    const QString path = listPathOf(request.url.path(), list);
    push.recordId = "landed/" + QByteArray::number(++m_landed);
    QByteArray record = request.body;
    record.replace(0, 1, "{\"id\":\"" + push.recordId + "\",");
    (isReadLater ? m_unread : lists)[path].push_back({push.recordId, record, QDateTime::currentSecsSinceEpoch()});
}

Answer CodatBooks::operation(const QString &key)
{
    const auto found = std::ranges::find(m_pushes, key.toLatin1(), &Push::key);
    if (found == m_pushes.end())
        return codatError(404, "Push operation not found");
    ++found->looks;
    return {.body = json(*found)};
}

Answer CodatBooks::refresh(const QString &list, Lists &lists)
{
    m_looksAtRefresh = 0;
    std::ranges::move(m_unread[list], std::back_inserter(lists[list]));
    m_unread[list].clear();
    return {.body = R"({"id":"r","status":"Queued","isCompleted":false,"isErrored":false})"};
}

QByteArray CodatBooks::json(const Push &push)
{
    QByteArray status = "Pending";
    const bool isLate = push.looks > 1;
    if (push.fate == Fate::SucceedsAtOnce || (push.fate == Fate::Succeeds && isLate)
        || push.fate == Fate::LandsUnanswered)
        status = "Success";
    if (push.fate == Fate::Fails && isLate)
        status = "Failed";
    if ((push.fate == Fate::TimesOut || push.fate == Fate::TimesOutAndLands) && isLate)
        status = "TimedOut";
    QByteArray text = R"({"pushOperationKey":")" + push.key + R"(","dataType":")" + push.list + R"(","status":")"
        + status + R"(","statusCode":)"
        + (status == "Failed"        ? "400"
               : status == "Success" ? "200"
                                     : "202");
    if (status == "Success")
        text += R"(,"changes":[{"type":"Created","recordRef":{"id":")" + push.recordId + R"("}}])";
    if (status == "Failed")
        text += R"(,"errorMessage":"Not today.","validation":{"errors":[{"itemId":"dueDate","message":"Too late."}]})";
    return text + '}';
}

} // namespace quittance::fake
