#pragma once

#include "core/base/date.h"
#include "core/connect/write_mapping.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <map>

namespace quittance::sync {

/// One record of the platform that a mapping may name.
struct MappingChoice
{
    QString value; ///< the platform's id
    QString label;
    QString code;
    QString kind; ///< the platform's own word; of a tax rate its percentage
    std::optional<Currency> currency; ///< of a bank account
    bool isUsual = false; ///< of a kind that is mostly meant

    friend bool operator==(const MappingChoice &, const MappingChoice &) = default;
};

/// What a connection says once for all writes, and what the platform offers for it.
class MappingTable
{
public:
    /// By key: a word of MappingUse, for some uses also `bank_account.EUR`.
    using Mappings = std::map<QString, QString>;

    explicit MappingTable(store::Connection connection)
        : m_connection(std::move(connection))
    {
    }

    Result<Mappings> all(ledger::ConnectionId connection) const;
    /// An empty value takes the mapping back.
    Result<> set(ledger::ConnectionId connection, const QString &key, const QString &value, Instant at) const;

    /// From the lists that were read, those usually meant first, by name. Empty where none of them was read.
    Result<std::vector<MappingChoice>> choices(ledger::ConnectionId connection, const connect::MappingSlot &slot) const;

private:
    store::Connection m_connection;
};

/// A key taken apart; nothing where it is none.
struct MappingKey
{
    connect::MappingUse use = connect::MappingUse::BankAccount;
    std::optional<Currency> currency;
};
[[nodiscard]] std::optional<MappingKey> mappingKeyOf(const QString &key);

} // namespace quittance::sync
