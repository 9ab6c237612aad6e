#pragma once

#include "tests/support/fake_codat_books.h"

#include <functional>
#include <map>

namespace quittance::fake {

/// Lists the way Codat pages them: page, pageSize, `query=modifiedDate>=…`, orderBy modifiedDate in both directions,
/// a relative `_links.next`. What a list holds may change while somebody walks it.
class Codat
{
public:
    /// The records under a path, such as `/companies/x/data/invoices`.
    std::map<QString, std::vector<Record>> lists;
    /// Takes writes; what lands comes into the lists.
    CodatBooks books;
    /// Bodies under a path that is no list.
    std::map<QString, QByteArray> bodies;
    /// Called before the n-th list request, counted from 1, is answered: the moment to change a list.
    std::function<void(int)> beforeList;
    /// Header that must come with every request; a request without it is answered 401.
    QByteArray authorization;
    QByteArray unauthorized = "Unauthorized"; ///< what that answer says
    /// Every `_links.next` points to page 2, as of some simulators.
    bool nextAlwaysPointsToTwo = false;

    [[nodiscard]] Answer operator()(const Request &request);

private:
    [[nodiscard]] Answer list(const QString &path, const std::vector<Record> &records, const QUrl &url) const;

    int m_listRequests = 0;
};

/// The body Codat sends with an error.
[[nodiscard]] Answer codatError(int status, const QByteArray &message);

} // namespace quittance::fake
