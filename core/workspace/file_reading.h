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
    QString sheet; ///< of a workbook; empty: the first that holds a table
    bool isFound = false; ///< it lay in a folder or archive; nobody named it
};

/// By what our company is known in documents: tells what we sell from what we buy.
struct OwnParty
{
    QStringList names;
    QStringList accounts; ///< compact
};

/// A mapping that was saved for files with these headings, with its name.
using FindMapping
    = std::function<std::optional<std::pair<QString, exchange::ColumnMapping>>(const QStringList &headings)>;

[[nodiscard]] Result<exchange::ReadOutcome> readFacts(const FileReading &reading, const OwnParty &own, QDate today,
                                                      const Progress &progress = {}, const CancelToken &cancel = {},
                                                      const exchange::LineSink &lines = {});

/// Looks at a file without keeping anything: what it is, how its columns are read, its first rows as they would be
/// stored, what is wrong. `reading` absent: a saved mapping that fits, else a proposal. Never fails; see
/// PreparedFile::error.
[[nodiscard]] PreparedFile prepareFile(const QString &path, const std::optional<TableReading> &reading,
                                       const FindMapping &findMapping, const OwnParty &own, QDate today,
                                       const Progress &progress = {}, const CancelToken &cancel = {});

[[nodiscard]] std::vector<RejectedRow> rejectedRows(const std::vector<exchange::RejectedRecord> &records);
[[nodiscard]] std::vector<FileWarning> fileWarnings(const std::vector<exchange::Warning> &warnings);

} // namespace quittance::workspace
