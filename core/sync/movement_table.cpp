#include "core/sync/movement_table.h"

#include "core/store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::LedgerMovement;
using connect::MovementLink;
using connect::ReferenceItem;
using ledger::ConnectionId;
using store::Statement;

namespace {

constexpr char kPutMovement[] = R"sql(
    INSERT INTO ledger_movement (connection_id, list, remote_id, date_day, currency, amount_units, received_currency,
        received_units, account, other_account, contact, reference, source_status, is_deleted, links)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
    ON CONFLICT (connection_id, list, remote_id) DO UPDATE SET date_day = excluded.date_day,
        currency = excluded.currency, amount_units = excluded.amount_units,
        received_currency = excluded.received_currency, received_units = excluded.received_units,
        account = excluded.account, other_account = excluded.other_account, contact = excluded.contact,
        reference = excluded.reference, source_status = excluded.source_status, is_deleted = excluded.is_deleted,
        links = excluded.links
)sql";
constexpr char kPutItem[] = "INSERT OR REPLACE INTO reference_item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr const char *kClose[]
    = {"UPDATE ledger_movement SET is_deleted = 1 WHERE connection_id = ?1 AND list = ?2 AND remote_id = ?3",
       "UPDATE reference_item SET is_deleted = 1 WHERE connection_id = ?1 AND list = ?2 AND remote_id = ?3"};
constexpr char kMovements[] = R"sql(
    SELECT list, remote_id, date_day, currency, amount_units, received_currency, received_units, account, other_account,
           contact, reference, source_status, is_deleted, links
    FROM ledger_movement WHERE connection_id = ?1 AND date_day BETWEEN ?2 AND ?3 ORDER BY date_day, id
)sql";
constexpr char kItems[] = "SELECT list, remote_id, name, code, kind, source_status, parent FROM reference_item"
                          " WHERE connection_id = ?1 AND list = ?2 AND is_deleted = 0 ORDER BY name, remote_id";

QString jsonOf(const std::vector<MovementLink> &links)
{
    QJsonArray array;
    for (const MovementLink &link : links) {
        QJsonObject object{{u"type"_s, link.type}, {u"id"_s, link.id}};
        if (link.units)
            object.insert(u"units"_s, *link.units);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<MovementLink> linksOf(const QString &json)
{
    std::vector<MovementLink> links;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue value : array) {
        const QJsonObject object = value.toObject();
        MovementLink link{.type = object[u"type"_s].toString(), .id = object[u"id"_s].toString(), .units = {}};
        if (object.contains(u"units"_s))
            link.units = object[u"units"_s].toInteger();
        links.push_back(std::move(link));
    }
    return links;
}

Money moneyOf(const Statement &row, int units, int currency)
{
    return {row.int64(units), row.currency(currency).value_or(Currency())};
}

LedgerMovement readMovement(const Statement &row)
{
    LedgerMovement movement{.list = row.text(0),
                            .remoteId = row.text(1),
                            .date = row.day(2),
                            .amount = moneyOf(row, 4, 3),
                            .received = {},
                            .account = row.text(7),
                            .otherAccount = row.text(8),
                            .contact = row.text(9),
                            .reference = row.text(10),
                            .sourceStatus = row.text(11),
                            .isDeleted = row.int64(12) != 0,
                            .links = linksOf(row.text(13))};
    if (!row.isNull(6))
        movement.received = moneyOf(row, 6, 5);
    return movement;
}

} // namespace

Result<> MovementTable::put(ConnectionId connection, const std::vector<LedgerMovement> &movements) const
{
    Result<Statement> put = m_connection.prepare(kPutMovement);
    if (!put)
        return failed(put);
    for (const LedgerMovement &movement : movements) {
        std::optional<Currency> currency;
        std::optional<qint64> units;
        if (movement.received) {
            currency = movement.received->currency();
            units = movement.received->units();
        }
        const Result<> done = put->bind(connection, movement.list, movement.remoteId, movement.date,
                                        movement.amount.currency(), movement.amount.units(), currency, units,
                                        movement.account, movement.otherAccount, movement.contact, movement.reference,
                                        movement.sourceStatus, movement.isDeleted, jsonOf(movement.links))
                                  .run();
        if (!done)
            return done;
    }
    return {};
}

Result<> MovementTable::put(ConnectionId connection, const std::vector<ReferenceItem> &items) const
{
    Result<Statement> put = m_connection.prepare(kPutItem);
    if (!put)
        return failed(put);
    for (const ReferenceItem &item : items) {
        const Result<> done = put->bind(connection, item.list, item.remoteId, item.name, item.code, item.kind,
                                        item.sourceStatus, item.parent, item.isDeleted)
                                  .run();
        if (!done)
            return done;
    }
    return {};
}

Result<> MovementTable::close(ConnectionId connection, const QByteArray &list, const QStringList &remoteIds) const
{
    Result<std::vector<Statement>> statements = store::prepareAll(m_connection, kClose);
    if (!statements)
        return failed(statements);
    for (const QString &remoteId : remoteIds) {
        for (Statement &statement : *statements) {
            if (const Result<> done = statement.bind(connection, QString::fromUtf8(list), remoteId).run(); !done)
                return done;
        }
    }
    return {};
}

Result<std::vector<LedgerMovement>> MovementTable::movements(ConnectionId connection, QDate from, QDate to) const
{
    return store::readRows(m_connection, kMovements, readMovement, connection, from, to);
}

Result<std::vector<ReferenceItem>> MovementTable::items(ConnectionId connection, const QByteArray &list) const
{
    return store::readRows(
        m_connection, kItems,
        [](const Statement &row) {
            return ReferenceItem{.list = row.text(0),
                                 .remoteId = row.text(1),
                                 .name = row.text(2),
                                 .code = row.text(3),
                                 .kind = row.text(4),
                                 .sourceStatus = row.text(5),
                                 .parent = row.text(6)};
        },
        connection, QString::fromUtf8(list));
}

} // namespace quittance::sync
