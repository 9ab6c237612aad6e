#pragma once

#include "tests/support/fake_server.h"

#include <QJsonObject>

namespace quittance::fake {

/// Alloy's accounting lists as its documents have them: dated addresses, cursors, rows under their own name or under
/// `data`. What is written is kept, and read back.
class Alloy
{
public:
    QByteArray authorization; ///< must come with every request; otherwise 401
    QString parameter = QStringLiteral("credentialId"); ///< the only name it understands
    QString credential; ///< must be named; otherwise 400
    std::map<QString, QList<QByteArray>> lists; ///< records by list: `invoices`
    int pageSize = 2; ///< whatever is asked
    bool hasPageInfo = true;
    bool isGeneric = false; ///< rows under `data`
    bool leadsBack = false; ///< the last page's cursor is that of the second
    QByteArray syncInfo; ///< JSON; empty: none
    /// The next POST is taken in, and its answer is of this fault.
    Fault afterPost = Fault::None;
    bool isAppended = true; ///< false: a POST is lost
    std::vector<QByteArray> credentials; ///< of users, as JSON
    int posts = 0;
    std::vector<Request> forwarded;

    [[nodiscard]] Answer operator()(const Request &request);

private:
    [[nodiscard]] Answer list(const QString &name, const QUrl &url) const;
    [[nodiscard]] Answer one(const QString &name, const QString &id, const Request &request);
    [[nodiscard]] Answer create(const QString &name, const Request &request);
    [[nodiscard]] Answer ofWorkspace(const Request &request, const QString &path);
};

} // namespace quittance::fake
