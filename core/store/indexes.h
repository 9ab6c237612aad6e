#pragma once

#include "core/store/connection.h"

namespace quittance::store {

/// Creates the secondary indexes that are missing. What does not fit the page cache is sorted on the disk.
Result<> createIndexes(const Connection &connection);
/// Creates the one that finds the lines of an account by day: an import asks for it while the others are dropped.
Result<> createLineIndex(const Connection &connection);
/// The one by which the facts of `table` are found again; nothing to do where it is there.
Result<> createKeyIndex(const Connection &connection, const QByteArray &table);
/// Drops those of the tables that an import fills, so that a first load writes its pages once.
/// Source: perf/limits.md 1 (nine times faster than the naive way).
Result<> dropBulkIndexes(const Connection &connection);

} // namespace quittance::store
