#pragma once

#include "core/insight/late_score.h"
#include "core/insight/promise_states.h"
#include "core/store/snapshot.h"

namespace quittance::insight {

/// A promise to pay as somebody recorded it.
struct RecordedPromise
{
    qint64 id = 0; ///< of its event
    ledger::CustomerId customer;
    Money amount; ///< above zero
    QDate madeOn; ///< receipts before it do not count
    QDate date; ///< when the money is to come
    QDate supersededOn; ///< by a later promise; invalid: not
    QDate cancelledOn; ///< invalid: not
    QString note;
};

struct PromiseRow
{
    RecordedPromise promise;
    QString customerName;
    PromiseStanding standing;

    /// What is promised and has not come, of one that can still be kept; units.
    [[nodiscard]] qint64 awaitedUnits() const;
};

/// The promises made by `asOf.day` with what came for each: receipts of the customer in that currency, issued on or
/// after the day it was made. A receipt counts once, for the promise due first. By date, then id.
/// Source: receivables.md 1.10.
[[nodiscard]] std::vector<PromiseRow> promiseRows(const store::Snapshot &snapshot,
                                                  const std::vector<RecordedPromise> &promises, ledger::AsOf asOf,
                                                  const PromisePolicy &policy = {});
/// How customers kept what they promised for the six months up to `day`.
[[nodiscard]] std::vector<PromiseRecord> promiseRecords(const std::vector<PromiseRow> &rows, QDate day);
/// How promises of the days from `from` to `to` were kept, in one currency; see PromiseRates.
[[nodiscard]] PromiseRates promiseRates(const std::vector<PromiseRow> &rows, Currency currency, QDate from, QDate to);

/// Why a customer does not pay. The numbers are stored; never reuse one. Source: receivables.md 1.11.
enum class DisputeReason {
    Price = 0,
    Quantity = 1,
    Quality = 2,
    Delivery = 3,
    Duplicate = 4,
    OrderMissing = 5,
    Terms = 6,
    Tax = 7,
    NotOrdered = 8,
    AlreadyPaid = 9,
    Other = 10 ///< said in words
};
inline constexpr int kDisputeReasons = 11;

/// `price`, `quantity`, `quality`, `delivery`, `duplicate`, `po_missing`, `terms`, `tax`, `not_ordered`,
/// `already_paid`, `other`.
[[nodiscard]] QString disputeReasonName(DisputeReason reason);
[[nodiscard]] std::optional<DisputeReason> disputeReasonFromName(QStringView name);

/// A dispute of a document as somebody recorded it.
struct RecordedDispute
{
    qint64 id = 0; ///< of its event
    ledger::DocumentId document;
    qint64 units = 0; ///< in dispute, of the document's currency; above zero
    DisputeReason reason = DisputeReason::Price;
    QDate openedOn;
    QDate closedOn; ///< invalid: still open
    bool isValid = false; ///< of a closed one: the customer was right
    QString note;
};

struct DisputeRow
{
    RecordedDispute dispute;
    ledger::CustomerId customer;
    QString customerName;
    Currency currency;
    qint64 openUnits = 0; ///< in dispute and still open on the day: no more than is open; 0 once it is closed
    qint64 overdueUnits = 0; ///< of it, past due

    [[nodiscard]] bool isOpen(QDate day) const { return !dispute.closedOn.isValid() || dispute.closedOn > day; }
};

/// The disputes opened by `asOf.day` of documents that are in force, by opening, then id.
[[nodiscard]] std::vector<DisputeRow> disputeRows(const store::Snapshot &snapshot,
                                                  const std::vector<RecordedDispute> &disputes, ledger::AsOf asOf);

} // namespace quittance::insight
