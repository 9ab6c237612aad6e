#pragma once

#include "core/connect/connector.h"
#include "core/connect/json/json_page.h"
#include "core/connect/routable/routable_client.h"

#include <QPointer>
#include <QSet>

#include <memory>

namespace quittance::connect::routable {

/// Looks for a written record by the reference we gave it; for a change, at the record itself. A filter that the
/// platform ignores answers everything, so every row is compared. Keeps itself alive until it has answered.
class RoutableFinder : public std::enable_shared_from_this<RoutableFinder>
{
public:
    using Done = Connector::Done<FoundRecord>;

    /// The client must outlive it.
    RoutableFinder(const RoutableClient &client, FrozenRequest request, QObject *context, Done done);

    void start();

private:
    void askOne();
    void askPage(const QByteArray &target);
    void onOne(const Result<HttpAnswer> &answer);
    void onPage(const QByteArray &target, const Result<HttpAnswer> &answer);
    void take(const JsonRecord &record, const JsonValue &written);
    [[nodiscard]] bool isContact() const { return m_request.path.endsWith("/contacts"); }
    [[nodiscard]] QByteArray firstTarget() const;

    const RoutableClient &m_client;
    FrozenRequest m_request;
    QPointer<QObject> m_context;
    Done m_done;
    FoundRecord m_found;
    QSet<QByteArray> m_asked;
    bool m_isFiltered = true; ///< as long as the platform does not mind
};

} // namespace quittance::connect::routable
