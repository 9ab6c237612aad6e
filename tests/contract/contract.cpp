#include "tests/contract/contract.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace quittance::contract {

using namespace Qt::StringLiterals;

namespace {

/// Each takes up to a third of a gigabyte.
constexpr size_t kMostRunning = 4;

QString specificationPath(const QString &name)
{
    const QString given = qEnvironmentVariable("QUITTANCE_SHARED");
    const QString shared = given.isEmpty() ? QStringLiteral(QUITTANCE_SOURCE_DIR "/../shared") : given;
    return u"%1/specs/%2"_s.arg(shared, name);
}

QString lineOf(const fake::Request &request)
{
    return QString::fromLatin1(request.method) + u' ' + request.url.path(QUrl::FullyEncoded);
}

QStringList violationsOf(const QByteArray &header)
{
    QStringList found;
    for (const QJsonValue violation : QJsonDocument::fromJson(header).array()) {
        const QJsonArray location = violation[u"location"_s].toArray();
        QStringList where;
        for (const QJsonValue step : location)
            where.append(step.toVariant().toString());
        if (where.value(0) == u"request"_s)
            found.append(u"%1: %2"_s.arg(where.join(u'.'), violation[u"message"_s].toString()));
    }
    return found;
}

QNetworkRequest forwarded(const fake::Request &request, const QUrl &base)
{
    QUrl url = base;
    url.setPath(request.url.path(QUrl::FullyEncoded), QUrl::StrictMode);
    url.setQuery(request.url.query(QUrl::FullyEncoded), QUrl::StrictMode);
    QNetworkRequest asked(url);
    for (auto header = request.headers.cbegin(); header != request.headers.cend(); ++header) {
        if (header.key() != "host" && header.key() != "connection" && header.key() != "content-length"
            && header.key() != "accept-encoding")
            asked.setRawHeader(header.key(), header.value());
    }
    return asked;
}

fake::Answer answerOf(const QNetworkReply &reply, const QByteArray &body)
{
    return {.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .headers = {{"Content-Type", reply.rawHeader("Content-Type")}},
            .body = body};
}

} // namespace

QString Contract::whatIsMissing(const std::vector<Route> &routes)
{
    for (const Route &route : routes) {
        if (!QFileInfo::exists(specificationPath(route.specification)))
            return u"The specification %1 is not here."_s.arg(route.specification);
    }
    return Prism::whatIsMissing();
}

Contract::Contract(std::vector<Route> routes, QObject *parent)
    : QObject(parent)
    , m_routes(std::move(routes))
    , m_server([this](const fake::Request &request, const fake::Server::Reply &reply) { route(request, reply); })
{
}

QStringList Contract::violations() const
{
    QStringList lines;
    for (const Exchange &exchange : m_exchanges) {
        const QString asked = QString::fromLatin1(exchange.method) + u' ' + exchange.url.toString();
        for (const QString &violation : exchange.violations) {
            const QString line = u"%1 (%2): %3"_s.arg(asked, exchange.specification, violation);
            const auto isOf = [&line](const QRegularExpression &excused) { return excused.match(line).hasMatch(); };
            if (std::ranges::none_of(m_excused, isOf))
                lines.append(line);
        }
    }
    return lines;
}

void Contract::answerWith(const QRegularExpression &pattern, const fake::Answer &answer)
{
    m_answers.emplace_back(pattern, answer);
}

void Contract::route(const fake::Request &request, const fake::Server::Reply &reply)
{
    const auto found = std::ranges::find_if(
        m_routes, [line = lineOf(request)](const Route &route) { return route.pattern.match(line).hasMatch(); });
    if (found == m_routes.end()) {
        m_exchanges.push_back({request.method, request.url, {}, 404, {u"no specification knows this address"_s}});
        reply({.status = 404});
        return;
    }
    Running &running = runningOf(found->specification);
    if (running.prism->isReady())
        forward(running, {request, reply});
    else
        running.waiting.push_back({request, reply});
}

Contract::Running &Contract::runningOf(const QString &specification)
{
    const auto found = std::ranges::find(m_running, specification, &Running::specification);
    if (found != m_running.end()) {
        std::rotate(m_running.begin(), found, std::next(found));
        return m_running.front();
    }
    const bool isFull = m_running.size() >= kMostRunning && m_running.back().waiting.empty();
    if (isFull)
        m_running.pop_back();
    m_running.push_front(
        {specification, std::make_unique<Prism>(specificationPath(specification), nullptr), std::deque<Waiting>()});
    Prism *prism = m_running.front().prism.get();
    const auto go = [this, specification](bool isReady, const QString &output) {
        Running &running = *std::ranges::find(m_running, specification, &Running::specification);
        for (const Waiting &waiting : std::exchange(running.waiting, {})) {
            if (isReady) {
                forward(running, waiting);
                continue;
            }
            m_exchanges.push_back({waiting.request.method, waiting.request.url, specification, 0, {output}});
            waiting.reply({.status = 400});
        }
    };
    connect(prism, &Prism::ready, this, [go] { go(true, {}); });
    connect(prism, &Prism::failed, this, [go](const QString &output) { go(false, output); });
    return m_running.front();
}

void Contract::forward(const Running &running, const Waiting &waiting)
{
    QNetworkReply *reply = m_network.sendCustomRequest(forwarded(waiting.request, running.prism->url()),
                                                       waiting.request.method, waiting.request.body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, waiting, specification = running.specification] {
        reply->deleteLater();
        const fake::Answer answer = answerOf(*reply, reply->readAll());
        QStringList violations = violationsOf(reply->rawHeader("sl-violations"));
        if (answer.status == 0)
            violations.append(u"the simulator gave no answer: "_s + reply->errorString());
        else if (reply->rawHeader("Content-Type").startsWith("application/problem+json"))
            violations.append(QString::fromUtf8(answer.body));
        m_exchanges.push_back({waiting.request.method, waiting.request.url, specification, answer.status, violations});
        waiting.reply(settled(waiting.request, answer));
    });
}

fake::Answer Contract::settled(const fake::Request &request, const fake::Answer &answer) const
{
    const auto found = std::ranges::find_if(
        m_answers, [line = lineOf(request)](const auto &one) { return one.first.match(line).hasMatch(); });
    return found == m_answers.end() ? answer : found->second;
}

} // namespace quittance::contract
