#pragma once

#include "core/exchange/exchange.h"
#include "core/workspace/import_types.h"

#include <functional>

namespace quittance::workspace {

/// How one file is to be read into facts.
struct FileReading
{
    QString path;
    std::optional<exchange::ColumnMapping> mapping; ///< of a table; absent: proposed, or the format has its own
    std::optional<exchange::RecordKind> as;
    QString account;
    std::optional<Currency> currency;
};

/// A mapping that was saved for files with these headings, with its name.
using FindMapping
    = std::function<std::optional<std::pair<QString, exchange::ColumnMapping>>(const QStringList &headings)>;

[[nodiscard]] Result<exchange::ReadOutcome> readFacts(const FileReading &reading, QDate today,
                                                      const Progress &progress = {}, const CancelToken &cancel = {});

/// Looks at a file without keeping anything: what it is, how its columns are read, its first rows as they would be
/// stored, what is wrong. `reading` absent: a saved mapping that fits, else a proposal. Never fails; see
/// PreparedFile::error.
[[nodiscard]] PreparedFile prepareFile(const QString &path, const std::optional<TableReading> &reading,
                                       const FindMapping &findMapping, QDate today, const Progress &progress = {},
                                       const CancelToken &cancel = {});

/// Files and, one level deep, the files in folders; by name.
[[nodiscard]] QStringList expandFolders(const QStringList &paths);

[[nodiscard]] std::vector<RejectedRow> rejectedRows(const std::vector<exchange::RejectedRecord> &records);
[[nodiscard]] std::vector<FileWarning> fileWarnings(const std::vector<exchange::Warning> &warnings);

} // namespace quittance::workspace
