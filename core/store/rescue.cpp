#include "core/store/rescue.h"

#include "core/store/migrator.h"
#include "core/store/rows.h"
#include "core/store/sql_error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <sqlite3.h>

namespace quittance::store {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

constexpr const char *kTables[] = {
    // work
    "company", "connection", "decision_event", "setting", "mapping", "month_end", "month_end_total", "kept_run",
    "outbox_item", "outbox_attempt", "webhook_delivery", "import_batch", "raw_payload", "connection_setting",
    "list_setting", "sync_run", "sync_run_list", "write_mapping",
    // mirror
    "customer", "document", "document_line", "instalment", "allocation", "bank_account", "bank_statement", "bank_line",
    "pending_allocation", "customer_alias", "customer_account", "customer_history", "document_history",
    "allocation_history", "bank_account_history", "bank_statement_history", "bank_line_history", "rate", "rate_history",
    "remote_list", "raw_page", "remote_record", "rejected_record", "stated_allocation", "ledger_movement",
    "reference_item", "platform_figures", "stated_balance", "stated_invoice", "platform_finding", "platform_read",
    "request_budget", "closed_customer",
    // work, made of both
    "bank_match"};

struct CloseDatabase
{
    void operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
};

struct FinalizeStatement
{
    void operator()(sqlite3_stmt *stmt) const { sqlite3_finalize(stmt); }
};

using Damaged = std::unique_ptr<sqlite3, CloseDatabase>;
using DamagedRows = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

DamagedRows rowsOf(sqlite3 *db, const QByteArray &sql)
{
    sqlite3_stmt *stmt = nullptr;
    sqlite3_prepare_v2(db, sql.constData(), -1, &stmt, nullptr);
    return DamagedRows(stmt);
}

/// Reads up to the first damaged page, forwards, then backwards from the other end for what lies behind it.
RescuedTable copyTable(sqlite3 *damaged, sqlite3 *fresh, const QByteArray &table)
{
    RescuedTable rescued{.name = QString::fromLatin1(table)};
    for (const char *order : {"ASC", "DESC"}) {
        DamagedRows rows = rowsOf(damaged, "SELECT * FROM " + table + " ORDER BY 1 " + order);
        if (!rows) {
            rescued.isWhole = false;
            continue;
        }
        const int columns = sqlite3_column_count(rows.get());
        QByteArray sql = "INSERT OR IGNORE INTO " + table + " VALUES (?1";
        for (int i = 2; i <= columns; ++i)
            sql += ", ?" + QByteArray::number(i);
        const DamagedRows insert = rowsOf(fresh, sql + ')');
        int rc = insert ? sqlite3_step(rows.get()) : SQLITE_ERROR;
        for (; rc == SQLITE_ROW; rc = sqlite3_step(rows.get())) {
            for (int i = 0; i < columns; ++i)
                sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(rows.get(), i));
            const bool isStored = sqlite3_step(insert.get()) == SQLITE_DONE;
            rescued.copied += isStored ? sqlite3_changes64(fresh) : 0;
            rescued.isWhole = rescued.isWhole && isStored;
            sqlite3_reset(insert.get());
        }
        if (rc == SQLITE_DONE)
            return rescued;
        rescued.isWhole = false;
    }
    return rescued;
}

Result<QString> setAside(const QString &path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = QStringLiteral("%1.corrupt-%2").arg(path, time);
    for (const QString &part : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + part) && !QFile::rename(path + part, aside + part))
            return fail(Error::Kind::ReadOnly,
                        Text::tr("%1 cannot be set aside, because its folder is read-only. Copy it to another folder "
                                 "and rescue it there; nothing was changed.")
                            .arg(path),
                        Place{path, 0, {}});
    }
    return aside;
}

} // namespace

Result<RescueReport> rescue(const QString &path)
{
    if (!QFile::exists(path))
        return fail(Error::Kind::NotFound, storeSentence(Error::Kind::NotFound, path), Place{path, 0, {}});
    const Result<QString> aside = setAside(path);
    if (!aside)
        return failed(aside);
    const Result<Connection> fresh = Connection::open(path, Connection::Mode::Create);
    if (!fresh)
        return failed(fresh);
    if (const Result<int> version = migrate(*fresh); !version)
        return failed(version);

    RescueReport report{.setAside = *aside, .tables = {}};
    sqlite3 *opened = nullptr;
    const int rc = sqlite3_open_v2(aside->toUtf8().constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const Damaged damaged(opened);
    if (rc != SQLITE_OK)
        return report; // set aside, and not one page can be read
    sqlite3_exec(damaged.get(), "PRAGMA query_only = ON; PRAGMA cell_size_check = ON", nullptr, nullptr, nullptr);
    if (const Result<> off = fresh->exec("PRAGMA foreign_keys = OFF"); !off)
        return failed(off);
    Result<std::unique_ptr<Transaction>> transaction = Transaction::begin(*fresh);
    if (!transaction)
        return failed(transaction);
    for (const char *table : kTables)
        report.tables.push_back(copyTable(damaged.get(), fresh->handle(), table));
    // A match of a line or document that was lost is made again from its decision once that is imported again.
    if (const Result<> done = fresh->exec("DELETE FROM bank_match WHERE document_id NOT IN (SELECT id FROM document)"
                                          " OR bank_line_id NOT IN (SELECT id FROM bank_line)");
        !done)
        return failed(done);
    if (const Result<> committed = (*transaction)->commit(); !committed)
        return failed(committed);
    return report;
}

} // namespace quittance::store
