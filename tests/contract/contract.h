#pragma once

#include "tests/contract/prism.h"
#include "tests/support/fake_server.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>

#include <deque>

namespace quittance::contract {

/// Requests whose method and path match go to the simulator of one specification. The first route that matches counts.
struct Route
{
    QRegularExpression pattern; ///< of `GET /companies/x/data/invoices`, without the query
    QString specification; ///< under the folder of specifications: `codat/Codat-Lending.yaml`
};

/// One request that was made, and what the simulator says of it.
struct Exchange
{
    QByteArray method;
    QUrl url;
    QString specification;
    int status = 0;
    QStringList violations; ///< of the request; what is wrong with the simulator's own answer does not count
};

/// A platform made of its specifications: one address that hands each request to the simulator of the specification
/// that knows it, and keeps what that finds wrong with it.
class Contract : public QObject
{
    Q_OBJECT

public:
    /// Empty where these specifications can be asked; otherwise the reason to skip.
    [[nodiscard]] static QString whatIsMissing(const std::vector<Route> &routes);

    explicit Contract(std::vector<Route> routes, QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] const std::vector<Exchange> &exchanges() const { return m_exchanges; }
    void forget() { m_exchanges.clear(); }
    /// One line for each request that violates its specification, or that none knows.
    [[nodiscard]] QStringList violations() const;
    /// A complaint that is the specification's own mistake.
    void excuse(const QRegularExpression &complaint) { m_excused.push_back(complaint); }
    /// Answered instead of the simulator's answer, whose opinion still counts: for what it can only make up.
    void answerWith(const QRegularExpression &pattern, const fake::Answer &answer);

private:
    struct Waiting
    {
        fake::Request request;
        fake::Server::Reply reply;
    };
    struct Running
    {
        QString specification;
        std::unique_ptr<Prism> prism;
        std::deque<Waiting> waiting;
    };

    void route(const fake::Request &request, const fake::Server::Reply &reply);
    [[nodiscard]] Running &runningOf(const QString &specification);
    void forward(const Running &running, const Waiting &waiting);
    [[nodiscard]] fake::Answer settled(const fake::Request &request, const fake::Answer &answer) const;

    std::vector<Route> m_routes;
    std::vector<std::pair<QRegularExpression, fake::Answer>> m_answers;
    std::vector<QRegularExpression> m_excused;
    std::deque<Running> m_running; ///< the one asked last in front
    std::vector<Exchange> m_exchanges;
    QNetworkAccessManager m_network;
    fake::Server m_server;
};

} // namespace quittance::contract
