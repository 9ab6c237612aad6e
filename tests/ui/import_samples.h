#pragma once

#include "core/workspace/import_types.h"

#include <QString>

#include <utility>
#include <vector>

/// Files as the workspace would have read them, for tests of the import without a book.
namespace quittance::samples {

/// A German bank export of nine columns with two refused rows.
[[nodiscard]] workspace::PreparedFile bankTable();
/// An invoice list all of whose days are at most 12.
[[nodiscard]] workspace::PreparedFile ambiguousTable();
/// Two statements, the second of which does not close.
[[nodiscard]] workspace::PreparedFile statementFile();
[[nodiscard]] workspace::PreparedFile unreadableFile();
/// What lay in a dropped folder: an archive with an invoice and a statement, a workbook, a known export, a broken file.
[[nodiscard]] std::vector<workspace::PreparedFile> mixedFolder();
/// What a dry run of bankTable() and statementFile() says.
[[nodiscard]] workspace::ImportSummary trialRun();
[[nodiscard]] std::vector<std::pair<QString, QString>> fieldsFor(workspace::ImportAs as);

} // namespace quittance::samples
