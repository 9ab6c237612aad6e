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
    bool isCurrencySaid = false; ///< a person said the currency of the file: remembered for its account
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

/// The currency that was said for lines of an account before; nothing when none was.
using FindCurrency = std::function<std::optional<Currency>(const QString &account)>;

/// What prepareFile() needs to know of the book and the user beside the file.
struct PrepareContext
{
    FindMapping findMapping;
    FindCurrency findCurrency;
    OwnParty own;
    QDate today;
    QString account; ///< of lines that name none; empty: not said
    std::optional<Currency> currency; ///< of a bank file that names none, as the user says now
    std::function<void(const exchange::ReadOutcome &)> seen = {}; ///< called with what the file says
};

/// Looks at a file without keeping anything: what it is, how its columns are read, its first rows as they would be
/// stored, what is wrong. `reading` absent: a saved mapping that fits, else a proposal. Never fails; see
/// PreparedFile::error.
[[nodiscard]] PreparedFile prepareFile(const QString &path, const std::optional<TableReading> &reading,
                                       const PrepareContext &context, const Progress &progress = {},
                                       const CancelToken &cancel = {});

[[nodiscard]] std::vector<RejectedRow> rejectedRows(const std::vector<exchange::RejectedRecord> &records);
[[nodiscard]] std::vector<FileWarning> fileWarnings(const std::vector<exchange::Warning> &warnings);

} // namespace quittance::workspace
