#pragma once

#include "core/base/result.h"
#include "core/insight/promise_rows.h"

#include <QFuture>

#include <memory>

namespace quittance::workspace {

class OpenBook;
class UndoHistory;

/// Promises and disputes as of a day.
struct PromiseBoard
{
    std::vector<insight::PromiseRow> promises; ///< by date
    std::vector<insight::DisputeRow> disputes; ///< by opening
};

/// A promise about to be recorded.
struct NewPromise
{
    ledger::CustomerId customer;
    Money amount;
    QDate madeOn;
    QDate date; ///< not before `madeOn`
    QString note;
    std::optional<qint64> replaces = {}; ///< the promise it takes the place of
};

/// A dispute about to be recorded.
struct NewDispute
{
    ledger::DocumentId document;
    Money amount;
    insight::DisputeReason reason = insight::DisputeReason::Price;
    QDate openedOn;
    QString note;
};

/// What customers promised and disputed: decisions that people record by hand, each one step of undo. States such as
/// kept or broken are never stored; they follow from the receipts. ReadOnly where the book is, InvalidInput for an
/// amount that is not above zero or a date before the day it was made.
class PromiseService
{
public:
    PromiseService(std::shared_ptr<OpenBook> book, UndoHistory &history);

    /// With `base` every amount is in it, at the closing rate of the day; NotFound where a rate is missing.
    [[nodiscard]] QFuture<Result<PromiseBoard>> read(ledger::AsOf asOf, std::optional<Currency> base = {}) const;

    QFuture<Result<>> recordPromise(NewPromise promise);
    /// The customer took it back, or a dispute stands in its way: it counts neither as kept nor as broken.
    QFuture<Result<>> cancelPromise(qint64 promise, QDate on, const QString &reason);
    QFuture<Result<>> recordDispute(NewDispute dispute);
    /// All of them or none, as one step of undo.
    QFuture<Result<>> recordDisputes(std::vector<NewDispute> disputes);
    /// `isValid`: the customer was right.
    QFuture<Result<>> closeDispute(qint64 dispute, QDate on, bool isValid, const QString &reason);

private:
    /// Writes an event about another one as a step of undo whose inverse is `inverse`.
    QFuture<Result<>> decide(const QString &text, const QString &kind, const QString &inverse, qint64 of,
                             const QJsonObject &more, const QString &reason);

    std::shared_ptr<OpenBook> m_book;
    UndoHistory &m_history;
};

} // namespace quittance::workspace
