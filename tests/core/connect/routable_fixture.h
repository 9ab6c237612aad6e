#pragma once

#include "core/connect/routable/routable_connector.h"
#include "tests/core/connect/read_list.h"
#include "tests/support/fake_routable.h"

#include <QJsonObject>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

inline const QByteArray kToken = "a-token-of-tests";
inline const QString kReceivables = QStringLiteral("/v1/receivables");
inline const QString kMember = QStringLiteral("0f7a3a0e-4a53-4f0f-9f7d-0c2b6f0a1d01");
inline const QString kAccount = QStringLiteral("1b1a9c7e-6a1b-4a8f-8a44-6c1d2f3a4b02");
inline const QString kCompany = QStringLiteral("2c2b8d6f-7b2c-4b9a-9b55-7d2e3a4b5c03");

inline QJsonObject receivable(const QString &id, const QString &status,
                              const QString &changed = u"2026-01-10T17:00:00.123400+00:00"_s)
{
    return {{u"id"_s, id},
            {u"status"_s, status},
            {u"amount"_s, u"2373.45"_s},
            {u"currency_code"_s, u"USD"_s},
            {u"external_id"_s, u"ours-"_s + id},
            {u"bill_number"_s, u"B-"_s + id},
            {u"due_from_company"_s, QJsonObject{{u"id"_s, kCompany}, {u"display_name"_s, u"Hooli"_s}}},
            {u"created_at"_s, u"2026-01-05T17:00:00+00:00"_s},
            {u"status_changed_at"_s, changed}};
}

/// A fake Routable and a connector to it.
struct Desk
{
    Desk()
        : server([this](const fake::Request &request) { return routable(request); })
        , http({}, time.pacing())
        , connector(http,
                    {.name = u"r"_s,
                     .provider = u"routable"_s,
                     .base = server.url(),
                     .options = {{u"team_member"_s, kMember}, {u"account"_s, kAccount}}},
                    kToken)
    {
        routable.authorization = "Bearer " + kToken;
        for (const QString &path : {kReceivables, u"/v1/companies"_s, u"/v1/settings/accounts"_s})
            routable.lists[path] = {};
    }

    void addReceivables(int count)
    {
        for (int i = 0; i < count; ++i)
            routable.lists[kReceivables].push_back(receivable(QString::number(i), u"pending"_s));
    }

    fake::Routable routable;
    fake::Server server;
    TestTime time;
    HttpClient http;
    RoutableConnector connector;
};

} // namespace quittance::connect::routable
