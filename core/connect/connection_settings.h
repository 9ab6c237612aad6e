#pragma once

#include <QUrl>

#include <map>
#include <vector>

namespace quittance::connect {

/// What a person set for a connection. Its secret is not part of it.
struct ConnectionSettings
{
    QString name;
    QString provider; ///< `codat`, `alloy`, `routable`
    QUrl base; ///< empty: the platform's own address
    QString company; ///< the platform's id of the company, where it has several
    std::vector<QString> connections; ///< the platform's ids of links to books and banks; empty: all it has
    std::map<QString, QString> options; ///< `credential`, `team_member`, `account`, …
};

} // namespace quittance::connect
