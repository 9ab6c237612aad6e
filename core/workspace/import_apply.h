#pragma once

#include "core/exchange/file_bytes.h"
#include "core/store/import_gateway.h"
#include "core/workspace/file_reading.h"
#include "core/workspace/held_lines.h"
#include "core/workspace/import_types.h"

#include <QFileInfo>
#include <QHash>

#include <functional>
#include <memory>

namespace quittance::workspace {

class OpenBook;

struct ImportRules
{
    bool isDryRun = false;
    bool skipBad = false;
    bool isAtomic = false; ///< one transaction whatever its size: nobody clicks meanwhile
    bool usesSavedMappings = false;
    /// Bank lines of all files that are held at once; those of files beyond are read again when they are stored.
    qint64 linesHeld = qint64(kLinesHeld);
};

/// Our company as documents name it, with its bank accounts.
[[nodiscard]] Result<OwnParty> ownParty(const store::Connection &connection, ledger::CompanyId company);

/// The setting that keeps which currency was said for files of an account that name none.
[[nodiscard]] QString currencySettingOf(const QString &account);

/// Bytes on the disk of files that are to be read; one in an archive counts for its share of that.
template<typename Files>
[[nodiscard]] std::vector<qint64> fileSizes(const Files &files)
{
    std::vector<exchange::FilePlace> places;
    QHash<QString, qint64> inArchive;
    for (const auto &file : files) {
        places.push_back(exchange::filePlace(file.path));
        ++inArchive[places.back().onDisk];
    }
    std::vector<qint64> sizes;
    for (const exchange::FilePlace &place : places)
        sizes.push_back(QFileInfo(place.onDisk).size() / inArchive.value(place.onDisk));
    return sizes;
}

/// How prepared files are to be read again. InvalidInput where one leaves dates or decimal marks undecided, or cannot
/// be read at all.
[[nodiscard]] Result<std::vector<FileReading>> readingsOf(const std::vector<PreparedFile> &files);

/// Called with the end of an import, on one of the book's threads.
using ImportDone = std::function<void(Result<ImportSummary>)>;

/// Reads the files and stores all of them or none. With refused rows nothing is stored unless `skipBad`.
void importInto(const std::shared_ptr<OpenBook> &book, Result<std::vector<FileReading>> readings,
                const ImportRules &rules, const Progress &progress, const CancelToken &cancel, const ImportDone &done);

/// True when the bytes of `path` are those of an earlier import.
[[nodiscard]] bool wasImported(const std::vector<store::ImportBatch> &before, const QString &path);

/// Refused rows of all files as CSV: file, line, field, value, reason.
[[nodiscard]] Result<> writeRejected(const std::vector<ImportedFile> &files, const QString &path);

} // namespace quittance::workspace
