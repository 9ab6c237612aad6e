#pragma once

#include "tests/support/fake_server.h"

#include <QJsonObject>

namespace quittance::fake {

/// Routable's receivables: numbered pages with links, keys that know a repetition, records that are taken in first and
/// appear later.
class Routable
{
public:
    struct Kept
    {
        QByteArray hash; ///< of the body
        QString id;
    };

    QByteArray authorization;
    std::map<QString, std::vector<QJsonObject>> lists; ///< by path: `/v1/receivables`
    int pageSize = 2; ///< whatever is asked
    bool linksAreRelative = false;
    bool takesSort = true;
    bool takesFilters = true; ///< false: `external_id` is ignored
    bool keepsFilterInLinks = true;
    int hiddenPolls = 0; ///< a new record is not found so many times; more than 0: it is answered 202
    Fault afterPost = Fault::None;
    std::map<QByteArray, Kept> keys;
    std::function<void(int)> beforeList; ///< called before the n-th list request, counted from 1

    [[nodiscard]] Answer operator()(const Request &request);

private:
    [[nodiscard]] Answer list(const Request &request);
    [[nodiscard]] Answer create(const QString &path, const Request &request);
    [[nodiscard]] Answer one(const QString &path, const Request &request);

    int m_lists = 0;
    int m_made = 0;
    std::map<QString, int> m_hidden; ///< id → polls that still miss it
};

/// The body Routable sends with an error.
[[nodiscard]] Answer routableProblem(int status, const QByteArray &detail);

} // namespace quittance::fake
