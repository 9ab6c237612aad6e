#include "core/sync/mapping_table.h"

#include "core/store/rows.h"
#include "core/sync/movement_table.h"

#include <algorithm>
#include <array>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::MappingSlot;
using connect::MappingUse;
using connect::ReferenceItem;
using ledger::ConnectionId;
using store::Statement;

namespace {

constexpr char kAll[] = "SELECT use, value FROM write_mapping WHERE connection_id = ?1";
constexpr char kSet[] = "INSERT OR REPLACE INTO write_mapping VALUES (?1, ?2, ?3, ?4)";
constexpr char kUnset[] = "DELETE FROM write_mapping WHERE connection_id = ?1 AND use = ?2";
/// Which list an account came from is known from the list's records.
constexpr char kBankAccounts[] = R"sql(
    SELECT b.remote_id, b.name, b.iban, b.currency
    FROM remote_list l
    JOIN remote_record r ON r.list_id = l.id AND r.is_deleted = 0
    JOIN bank_account b ON b.connection_id = l.connection_id AND b.remote_id = r.remote_id
    WHERE l.connection_id = ?1 AND l.list = ?2 ORDER BY b.name, b.remote_id
)sql";

/// Words by which platforms say that an entry takes nothing new.
bool isClosed(const QString &status)
{
    constexpr std::array kWords = {u"archived", u"inactive", u"deleted", u"closed"};
    return std::ranges::any_of(kWords, [&status](const char16_t *word) {
        return status.compare(QStringView(word), Qt::CaseInsensitive) == 0;
    });
}

MappingChoice choiceOf(const ReferenceItem &item, const MappingSlot &slot)
{
    return {.value = item.remoteId,
            .label = item.name.isEmpty() ? item.remoteId : item.name,
            .code = item.code,
            .kind = item.kind,
            .currency = {},
            .isUsual = slot.usualKinds.isEmpty() || slot.usualKinds.contains(item.kind, Qt::CaseInsensitive)};
}

MappingChoice bankChoice(const Statement &row)
{
    return {.value = row.text(0),
            .label = row.text(1).isEmpty() ? row.text(0) : row.text(1),
            .code = row.text(2),
            .kind = {},
            .currency = row.currency(3),
            .isUsual = true};
}

} // namespace

std::optional<MappingKey> mappingKeyOf(const QString &key)
{
    const qsizetype dot = key.indexOf(u'.');
    const std::optional<MappingUse> use = connect::mappingUseOf(dot < 0 ? key : key.first(dot));
    if (!use)
        return std::nullopt;
    if (dot < 0)
        return MappingKey{*use, {}};
    const std::optional<Currency> currency = Currency::fromCode(key.sliced(dot + 1));
    if (!currency || *use != MappingUse::BankAccount)
        return std::nullopt;
    return MappingKey{*use, currency};
}

Result<MappingTable::Mappings> MappingTable::all(ConnectionId connection) const
{
    Mappings mappings;
    Result<Statement> rows = m_connection.prepare(kAll);
    if (!rows)
        return failed(rows);
    const Result<> read = rows->bind(connection).forEachRow([&mappings](const Statement &row) {
        mappings.emplace(row.text(0), row.text(1));
    });
    return read ? Result<Mappings>(std::move(mappings)) : failed(read);
}

Result<> MappingTable::set(ConnectionId connection, const QString &key, const QString &value, Instant at) const
{
    if (value.isEmpty())
        return store::runOnce(m_connection, kUnset, connection, key);
    return store::runOnce(m_connection, kSet, connection, key, value, at);
}

Result<std::vector<MappingChoice>> MappingTable::choices(ConnectionId connection, const MappingSlot &slot) const
{
    std::vector<MappingChoice> choices;
    const auto add = [&choices](MappingChoice choice) {
        // An account may be in the chart and among the bank's at once.
        if (std::ranges::find(choices, choice.value, &MappingChoice::value) == choices.end())
            choices.push_back(std::move(choice));
    };
    for (const QByteArray &list : slot.lists) {
        Result<std::vector<MappingChoice>> accounts = std::vector<MappingChoice>();
        if (slot.use == MappingUse::BankAccount)
            accounts = store::readRows(m_connection, kBankAccounts, bankChoice, connection, QString::fromUtf8(list));
        const Result<std::vector<ReferenceItem>> items = MovementTable(m_connection).items(connection, list);
        if (!accounts || !items)
            return accounts ? failed(items) : failed(accounts);
        for (MappingChoice &account : *accounts)
            add(std::move(account));
        for (const ReferenceItem &item : *items) {
            if (!isClosed(item.sourceStatus))
                add(choiceOf(item, slot));
        }
    }
    std::stable_partition(choices.begin(), choices.end(), [](const MappingChoice &choice) { return choice.isUsual; });
    return choices;
}

} // namespace quittance::sync
