#pragma once

#include "core/base/result.h"
#include "core/insight/provision.h"

#include <QFuture>

#include <memory>

namespace quittance::workspace {

class OpenBook;
class UndoHistory;

/// A document whose loss somebody judged by itself.
struct Assessment
{
    ledger::DocumentId document;
    ledger::CustomerId customer;
    QString number;
    QString customerName;
    qint64 percent = 0; ///< expected to be lost, millionths of a percent
    QString reason;
    QString author;
    Instant at;
};

/// Documents that leave the provision matrix for a rate of their own: decisions that people record by hand, each one
/// step of undo. ReadOnly where the book is. Source: receivables.md 1.12 (d).
class AssessmentService
{
public:
    AssessmentService(std::shared_ptr<OpenBook> book, UndoHistory &history);

    /// Those in force by what was known then, by number. One whose document is no longer there is left out.
    [[nodiscard]] QFuture<Result<std::vector<Assessment>>> read(Instant knownAt = Instant::max()) const;
    /// InvalidInput for a percentage outside 0 to 100; NotFound without such a document. A later one replaces it.
    QFuture<Result<>> assess(ledger::DocumentId document, qint64 percent, const QString &reason);
    /// The document goes back to the matrix.
    QFuture<Result<>> withdraw(ledger::DocumentId document, const QString &reason);

private:
    QFuture<Result<>> decide(const QString &text, ledger::DocumentId document, std::optional<qint64> percent,
                             const QString &reason);

    std::shared_ptr<OpenBook> m_book;
    UndoHistory &m_history;
};

/// As the policy of a provision names them.
[[nodiscard]] std::vector<insight::SpecificRate> specificRates(const std::vector<Assessment> &assessments);

} // namespace quittance::workspace
