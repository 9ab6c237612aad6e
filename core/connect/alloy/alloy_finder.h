#pragma once

#include "core/connect/alloy/alloy_client.h"
#include "core/connect/json/json_page.h"

#include <QSet>

#include <memory>

namespace quittance::connect::alloy {

/// Looks for a written record: the whole list, as the platform has no filter that is sure to work; for a change, the
/// record itself. Keeps itself alive until it has answered.
class AlloyFinder : public std::enable_shared_from_this<AlloyFinder>
{
public:
    using Done = Connector::Done<FoundRecord>;

    AlloyFinder(AlloyClient &client, FrozenRequest request, QObject *context, Done done);

    void start();

private:
    void askOne();
    void askPage(const QByteArray &cursor);
    void onOne(const Result<HttpAnswer> &answer);
    void onPage(const Result<HttpAnswer> &answer);
    void take(const JsonRecord &record, const JsonValue &written);

    AlloyClient &m_client;
    FrozenRequest m_request;
    QPointer<QObject> m_context;
    Done m_done;
    FoundRecord m_found;
    QSet<QByteArray> m_asked;
};

} // namespace quittance::connect::alloy
