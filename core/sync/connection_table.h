#pragma once

#include "core/connect/connection_settings.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <map>

namespace quittance::sync {

/// A connection to a platform as the book keeps it. The secret is not part of it.
struct KeptConnection
{
    ledger::ConnectionId id;
    connect::ConnectionSettings settings;
    QString secretSource; ///< a word of SecretSource
    Instant addedAt;
};

/// What somebody set for one list of a connection; the empty key stands for all that have nothing of their own.
struct ListSetting
{
    std::optional<bool> isOn; ///< absent: as the platform plans it
    QString schedule; ///< a word of Schedule; empty: as the connection's

    friend bool operator==(const ListSetting &, const ListSetting &) = default;
};

/// The connections of a company and what was set for their lists.
class ConnectionTable
{
public:
    explicit ConnectionTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// Conflict where the company has a connection of this name, or had one to another company's books.
    Result<ledger::ConnectionId> add(ledger::CompanyId company, const connect::ConnectionSettings &settings,
                                     const QString &secretSource, Instant at) const;
    /// By name.
    Result<std::vector<KeptConnection>> all(ledger::CompanyId company) const;
    /// NotFound with a sentence that names those there are.
    Result<KeptConnection> byName(ledger::CompanyId company, const QString &name) const;
    /// NotFound where it was removed.
    Result<KeptConnection> byId(ledger::CompanyId company, ledger::ConnectionId id) const;
    /// Adds what was found out to the options there are.
    Result<> addOptions(ledger::CompanyId company, ledger::ConnectionId id,
                        const std::map<QString, QString> &learnt) const;
    Result<> setOptions(ledger::ConnectionId id, const std::map<QString, QString> &options) const;
    /// Takes the connection off the list. What it brought stays in the book; its settings are kept for a later add.
    Result<> remove(ledger::ConnectionId id, Instant at) const;

    Result<std::map<QByteArray, ListSetting>> listSettings(ledger::ConnectionId id) const;
    Result<> setList(ledger::ConnectionId id, const QByteArray &list, const ListSetting &setting) const;

private:
    store::Connection m_connection;
};

} // namespace quittance::sync
