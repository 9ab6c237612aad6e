#include "core/store/indexes.h"

#include <algorithm>

namespace quittance::store {
namespace {

struct Index
{
    const char *name;
    const char *on;
    bool isBulk; ///< on a table that imports fill by the million
};

// An index named …_key also carries the content hash: comparing a batch with the book then reads no row.
constexpr Index kIndexes[] = {
    {"customer_key", "customer(connection_id, key_hash, content_hash)", false},
    {"customer_name", "customer(company_id, folded_name)", false},
    {"customer_parent", "customer(parent_id) WHERE parent_id IS NOT NULL", false},
    {"customer_orphan", "customer(connection_id) WHERE parent_id IS NULL AND parent_remote_id <> ''", false},
    {"customer_version", "customer_history(id, known_from_ms)", false},
    {"document_key", "document(connection_id, key_hash, content_hash)", true},
    {"document_customer", "document(customer_id, issue_day)", true},
    {"document_number", "document(company_id, number)", true},
    {"document_version", "document_history(id, known_from_ms)", false},
    {"allocation_key", "allocation(connection_id, key_hash, content_hash)", true},
    {"allocation_source", "allocation(source_id)", true},
    {"allocation_target", "allocation(target_id)", true},
    {"allocation_version", "allocation_history(id, known_from_ms)", false},
    {"allocation_former_source", "allocation_history(source_id)", false},
    {"allocation_former_target", "allocation_history(target_id)", false},
    {"bank_account_key", "bank_account(connection_id, key_hash, content_hash)", false},
    {"bank_account_version", "bank_account_history(id, known_from_ms)", false},
    {"bank_statement_key", "bank_statement(connection_id, key_hash, content_hash)", false},
    {"bank_statement_account", "bank_statement(account_id, closing_day)", false},
    {"bank_statement_version", "bank_statement_history(id, known_from_ms)", false},
    {"bank_line_key", "bank_line(connection_id, key_hash, content_hash)", true},
    {"bank_line_day", "bank_line(company_id, booked_day)", true},
    {"bank_line_account", "bank_line(account_id, booked_day)", true},
    {"bank_line_version", "bank_line_history(id, known_from_ms)", false},
    {"rate_key", "rate(connection_id, key_hash, content_hash)", false},
    {"rate_version", "rate_history(id, known_from_ms)", false},
    {"decision_event_subject", "decision_event(company_id, subject)", false},
    {"bank_match_line", "bank_match(bank_line_id)", false},
    {"bank_match_document", "bank_match(document_id)", false},
    {"bank_match_event", "bank_match(company_id, event_seq)", false},
    {"import_batch_time", "import_batch(company_id, at_ms)", false},
    {"import_batch_part", "import_batch(is_whole) WHERE is_whole = 0", false},
    {"mapping_header", "mapping(header_signature)", false},
};

Result<> create(const Connection &connection, const Index &index)
{
    const Result<qint64> stands = connection.scalar(
        QByteArray("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = '") + index.name + "')");
    if (!stands)
        return failed(stands);
    if (*stands != 0)
        return {};
    // A sorter whose temporary files lie in memory never stops growing. Within a transaction that has used temporary
    // tables their place is settled; the index is then built where they are.
    const bool isMoved = connection.exec("PRAGMA temp_store = FILE").has_value();
    const Result<> done = connection.exec(QByteArray("CREATE INDEX IF NOT EXISTS ") + index.name + " ON " + index.on);
    const Result<> back = isMoved ? connection.exec("PRAGMA temp_store = MEMORY") : Result<>();
    return done ? back : done;
}

Result<> createByName(const Connection &connection, const QByteArray &name)
{
    const auto *const found = std::ranges::find(kIndexes, name, &Index::name);
    return found == std::end(kIndexes) ? Result<>() : create(connection, *found);
}

} // namespace

Result<> createIndexes(const Connection &connection)
{
    for (const Index &index : kIndexes) {
        if (const Result<> done = create(connection, index); !done)
            return done;
    }
    return {};
}

Result<> createLineIndex(const Connection &connection)
{
    return createByName(connection, "bank_line_account");
}

Result<> createKeyIndex(const Connection &connection, const QByteArray &table)
{
    return createByName(connection, table + "_key");
}

Result<> dropBulkIndexes(const Connection &connection)
{
    for (const Index &index : kIndexes) {
        if (!index.isBulk)
            continue;
        if (const Result<> done = connection.exec(QByteArray("DROP INDEX IF EXISTS ") + index.name); !done)
            return done;
    }
    return {};
}

} // namespace quittance::store
