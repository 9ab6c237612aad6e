#pragma once

#include "core/connect/codat/codat_connector.h"
#include "tests/core/connect/connector_fixture.h"
#include "tests/core/connect/pacing_fixture.h"
#include "tests/support/fake_codat.h"

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

inline const QString kInvoices = QStringLiteral("/companies/co/data/invoices");

inline Money gbp(qint64 units)
{
    return Money(units, *Currency::fromCode(u"GBP"));
}

inline WriteIntent invoice()
{
    WriteIntent intent{.kind = WriteKind::Invoice,
                       .number = u"INV-7"_s,
                       .customerId = u"c/1"_s,
                       .issue = QDate(2026, 4, 2),
                       .due = QDate(2026, 5, 2)};
    intent.amount = gbp(1200001);
    intent.lines = {{.description = u"Work at home"_s,
                     .quantity = u"2.5"_s,
                     .unitAmount = gbp(400000),
                     .account = u"4000"_s,
                     .taxRate = u"T1"_s,
                     .tracking = {u"d/4"_s}}};
    return intent;
}

inline WriteIntent payment(qint64 units, std::vector<WriteShare> shares)
{
    WriteIntent intent{.kind = WriteKind::Payment, .customerId = u"c/1"_s, .issue = QDate(2026, 4, 2)};
    intent.amount = gbp(units);
    intent.shares = std::move(shares);
    return intent;
}

inline WriteShare share(WriteShare::To to, const QString &id, qint64 units)
{
    return {to, id, gbp(units)};
}

/// A fake Codat that takes writes, and a connector for it.
struct Writing
{
    explicit Writing(QString link = u"books"_s)
        : server([this](const fake::Request &request) { return codat(request); })
        , http({}, time.pacing())
        , connector(http, {.base = server.url(), .company = u"co"_s, .connections = linksOf(std::move(link))}, "a-key")
    {
        connector.setPatience({.between = std::chrono::milliseconds(1), .looks = 4});
        codat.lists[kInvoices] = {};
        codat.lists[u"/companies/co/data/payments"_s] = {};
        codat.lists[u"/companies/co/connections"_s] = std::vector<fake::Record>{
            {"books", R"({"id":"books","sourceType":"Accounting","status":"Linked","platformName":"Xero"})", 1}};
        codat.bodies[u"/companies/co/data/info"_s] = R"({"companyName":"Co","baseCurrency":"GBP"})";
    }

    static std::vector<QString> linksOf(QString link)
    {
        std::vector<QString> links;
        if (!link.isEmpty())
            links.push_back(std::move(link));
        return links;
    }
    [[nodiscard]] FrozenRequest frozen(const WriteIntent &intent = invoice()) const
    {
        const Result<FrozenRequest> request = connector.freeze(intent, Instant::now());
        return request ? *request : FrozenRequest{.naturalKey = request.error().message};
    }
    [[nodiscard]] Result<WriteAnswer> sent(const FrozenRequest &request)
    {
        Answered<WriteAnswer> answer;
        connector.send(request, &context, answer.taker());
        return isAnswered(answer) ? *answer : Result<WriteAnswer>(fail(Error::Kind::Network, u"No answer."_s));
    }
    [[nodiscard]] Result<WriteAnswer> polled(const FrozenRequest &request, const QString &operation)
    {
        Answered<WriteAnswer> answer;
        connector.poll(request, operation, &context, answer.taker());
        return isAnswered(answer) ? *answer : Result<WriteAnswer>(fail(Error::Kind::Network, u"No answer."_s));
    }
    [[nodiscard]] Result<FoundRecord> found(const FrozenRequest &request)
    {
        Answered<FoundRecord> answer;
        connector.find(request, &context, answer.taker());
        return isAnswered(answer) ? *answer : Result<FoundRecord>(fail(Error::Kind::Network, u"No answer."_s));
    }
    /// Requests of writes alone.
    [[nodiscard]] int writes() const
    {
        int count = 0;
        for (const fake::Request &request : server.requests())
            count += request.url.path().contains(u"/push/"_s) && request.method != "GET" ? 1 : 0;
        return count;
    }

    QObject context;
    fake::Codat codat;
    fake::Server server;
    TestTime time;
    HttpClient http;
    CodatConnector connector;
};

} // namespace quittance::connect::codat
