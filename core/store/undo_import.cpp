#include "core/store/undo_import.h"

#include "core/store/rows.h"

namespace quittance::store {
namespace {

using ledger::ImportId;

constexpr const char *kFactTables[]
    = {"allocation", "document", "customer", "bank_line", "bank_statement", "bank_account", "rate"};

/// Parts go before their documents, by version.
constexpr const char *kDropParts[] = {
    "DELETE FROM document_line WHERE (document_id, known_from_ms) IN"
    " (SELECT id, known_from_ms FROM document WHERE import_id = ?1"
    " UNION ALL SELECT id, known_from_ms FROM document_history WHERE import_id = ?1)",
    "DELETE FROM instalment WHERE (document_id, known_from_ms) IN"
    " (SELECT id, known_from_ms FROM document WHERE import_id = ?1"
    " UNION ALL SELECT id, known_from_ms FROM document_history WHERE import_id = ?1)",
    "DELETE FROM pending_allocation WHERE import_id = ?1",
};

/// What hung on rows that are gone. A match of one of them was made while the import ran.
constexpr const char *kDropOrphans[] = {
    "DELETE FROM customer_alias WHERE customer_id NOT IN (SELECT id FROM customer)",
    "DELETE FROM customer_account WHERE customer_id NOT IN (SELECT id FROM customer)",
    "DELETE FROM bank_match WHERE document_id NOT IN (SELECT id FROM document)",
    "DELETE FROM bank_match WHERE bank_line_id NOT IN (SELECT id FROM bank_line)",
    "UPDATE customer SET parent_id = NULL WHERE parent_id NOT IN (SELECT id FROM customer)",
    "UPDATE bank_line SET statement_id = NULL WHERE statement_id NOT IN (SELECT id FROM bank_statement)",
};

Result<QByteArray> columnsOf(const Connection &connection, const QByteArray &table)
{
    const auto names = readRows(
        connection, "SELECT name FROM pragma_table_info(?1)", [](const Statement &row) { return row.text(0).toUtf8(); },
        QString::fromLatin1(table));
    if (!names)
        return failed(names);
    QByteArray list;
    for (const QByteArray &name : *names)
        list += list.isEmpty() ? name : ", " + name;
    return list;
}

struct VersionKey
{
    qint64 row = 0;
    qint64 id = 0;
    qint64 from = 0;
    qint64 to = 0;
};

/// Versions of the import that stand in history: the version before each of them holds again until they ended.
Result<> dropVersions(const Connection &connection, const QByteArray &history, ImportId import)
{
    const auto versions = readRows(
        connection,
        "SELECT rowid, id, known_from_ms, known_to_ms FROM " + history
            + " WHERE import_id = ?1 ORDER BY known_from_ms DESC",
        [](const Statement &row) {
            return VersionKey{row.int64(0), row.int64(1), row.int64(2), row.int64(3)};
        },
        import);
    if (!versions)
        return failed(versions);
    for (const VersionKey &version : *versions) {
        const Result<> extended
            = runOnce(connection, "UPDATE " + history + " SET known_to_ms = ?3 WHERE id = ?1 AND known_to_ms = ?2",
                      version.id, version.from, version.to);
        if (!extended)
            return extended;
        if (const Result<> gone = runOnce(connection, "DELETE FROM " + history + " WHERE rowid = ?1", version.row);
            !gone)
            return gone;
    }
    return {};
}

Result<> restore(const Connection &connection, const QByteArray &table, ImportId import)
{
    const QByteArray history = table + "_history";
    if (const Result<> done = dropVersions(connection, history, import); !done)
        return done;
    const Result<QByteArray> columns = columnsOf(connection, table);
    if (!columns)
        return failed(columns);
    const auto rows = readRows(
        connection,
        "SELECT coalesce((SELECT h.rowid FROM " + history + " h WHERE h.id = t.id AND h.known_to_ms = t.known_from_ms),"
            + " 0), t.id FROM " + table + " t WHERE t.import_id = ?1",
        [](const Statement &row) { return VersionKey{.row = row.int64(0), .id = row.int64(1)}; }, import);
    if (!rows)
        return failed(rows);
    Result<Statement> erase = connection.prepare("DELETE FROM " + table + " WHERE id = ?1");
    Result<Statement> bringBack = connection.prepare("REPLACE INTO " + table + " (" + *columns + ") SELECT " + *columns
                                                     + " FROM " + history + " WHERE rowid = ?1");
    Result<Statement> forget = connection.prepare("DELETE FROM " + history + " WHERE rowid = ?1");
    for (const auto *statement : {&erase, &bringBack, &forget}) {
        if (!*statement)
            return failed(*statement);
    }
    for (const VersionKey &row : *rows) {
        Result<> done = row.row == 0 ? erase->bind(row.id).run() : bringBack->bind(row.row).run();
        if (done && row.row != 0)
            done = forget->bind(row.row).run();
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<> undoImport(const Connection &connection, ImportId import)
{
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(connection);
    if (!transaction)
        return failed(transaction);
    // Whole families of rows go; what refers to what is right again at the end.
    if (const Result<> done = connection.exec("PRAGMA defer_foreign_keys = ON"); !done)
        return done;
    for (const char *sql : kDropParts) {
        if (const Result<> done = runOnce(connection, sql, import); !done)
            return done;
    }
    for (const char *table : kFactTables) {
        if (const Result<> done = restore(connection, table, import); !done)
            return done;
    }
    for (const char *sql : kDropOrphans) {
        if (const Result<> done = connection.exec(sql); !done)
            return done;
    }
    if (const Result<> done = runOnce(connection, "DELETE FROM import_batch WHERE id = ?1", import); !done)
        return done;
    if (const Result<> done = connection.exec("UPDATE generation SET value = value + 1"); !done)
        return done;
    return (*transaction)->commit();
}

Result<> undoUnfinishedImports(const Connection &connection)
{
    const auto unfinished = readRows(connection, "SELECT id FROM import_batch WHERE is_whole = 0 ORDER BY id DESC",
                                     [](const Statement &row) { return ImportId(row.int64(0)); });
    if (!unfinished)
        return failed(unfinished);
    for (const ImportId import : *unfinished) {
        if (const Result<> done = undoImport(connection, import); !done)
            return done;
    }
    return {};
}

} // namespace quittance::store
