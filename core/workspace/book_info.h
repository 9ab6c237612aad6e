#pragma once

#include "core/store/book.h"
#include "core/store/snapshot.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace quittance::workspace {

class OpenBook;

/// A book, or another company of it, that was just opened, before it has services.
struct BookOpening
{
    std::shared_ptr<store::Book> file;
    ledger::CompanyId company;
    QDate today; ///< the clock's in the company's zone, or the day a sample ends
    std::vector<int> agingEdges; ///< empty: the default
};

/// Opens or makes the file; a new one gets a company named after the file. Blocks.
[[nodiscard]] Result<BookOpening> openBook(const QString &path, bool create);

/// The same for another company of a book that is open: NotFound where the book has none of this id. Blocks.
[[nodiscard]] Result<BookOpening> openCompanyOf(std::shared_ptr<store::Book> file, ledger::CompanyId company);

/// A new company of the book, ready for its first import. InvalidInput for an empty name, Conflict for one that is
/// there.
[[nodiscard]] Result<CompanyInfo> addCompanyTo(const store::Connection &connection, const QString &name);

[[nodiscard]] Result<std::vector<CompanyInfo>> readCompanies(const store::Connection &connection);

[[nodiscard]] Result<BookInfo> readBookInfo(const store::Connection &connection, const store::Snapshot &snapshot,
                                            const QString &path, ledger::CompanyId company, bool isReadOnly);

[[nodiscard]] QFuture<Result<>> writeAgingEdges(const std::shared_ptr<OpenBook> &book, const std::vector<int> &edges);

/// Names of settings in the file. Stored; never rename one.
inline const QString kTodaySetting = QStringLiteral("book.today");
inline const QString kEdgesSetting = QStringLiteral("aging.edges");

} // namespace quittance::workspace
