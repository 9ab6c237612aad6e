#pragma once

#include "core/base/task.h"
#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/store/snapshot.h"

#include <memory>
#include <optional>
#include <vector>

namespace quittance::insight {

/// Every choice a figure of payment behaviour depends on. Source: receivables.md 1.3.
struct BehaviourPolicy
{
    enum class PaidOn {
        Receipt, ///< the day the money came: by the bank where a line is matched, else by the ledger
        Allocation ///< the day somebody applied it
    };
    PaidOn paidOn = PaidOn::Receipt;
    int graceDays = 0; ///< on time is paid no later than so many days after the due date
    /// Upper ends in days late of the histogram's bins, ascending; the last bin is open.
    std::vector<int> edges = {-15, -1, 0, 7, 15, 30, 60};
    int fewest = 5; ///< median, deviation and percentiles of fewer invoices are hidden
    /// Julian day on which the bank valued a receipt, by document index; kNever: no line is matched. Null: no bank.
    std::shared_ptr<const std::vector<qint32>> bankDays;
};

/// A piece of cash that settled an invoice or one of its instalments.
struct PaidPart
{
    quint32 invoice = 0; ///< document index
    quint32 customer = 0; ///< customer index
    quint16 currency = 0; ///< ISO number
    qint32 issueDay = 0;
    qint32 dueDay = 0; ///< of the instalment it paid
    qint32 paidDay = 0;
    qint64 units = 0; ///< positive
    bool isInferred = false; ///< no source paired it with the invoice
};

/// An invoice with nothing left open and at least one cash receipt.
struct SettledInvoice
{
    quint32 invoice = 0; ///< document index
    quint32 customer = 0; ///< customer index
    quint16 currency = 0; ///< ISO number
    qint32 issueDay = 0;
    qint32 dueDay = 0; ///< of the last instalment
    qint32 paidDay = 0; ///< of the last receipt
    qint64 units = 0;

    [[nodiscard]] qint32 daysToPay() const { return paidDay - issueDay; }
    [[nodiscard]] qint32 daysLate() const { return paidDay - dueDay; }
};

/// Money that came in, whatever it was applied to.
struct CashReceipt
{
    quint32 document = 0; ///< document index
    quint32 customer = 0; ///< customer index
    quint16 currency = 0; ///< ISO number
    qint32 paidDay = 0;
    qint64 units = 0; ///< positive; negative where a payment gives money back
};

/// How the invoices of a book were paid, as of a day.
struct PaymentHistory
{
    std::vector<PaidPart> parts;
    std::vector<PaidPart> credits; ///< credit notes and negative invoices applied, on the day they were; not write-offs
    std::vector<SettledInvoice> settled;
    std::vector<CashReceipt> cash;
    std::vector<quint32>
        leftOut; ///< invoices settled by pairings that no source made: the day they were paid is a guess
};

/// Which part of a book to look at: absent means all.
struct BookFilter
{
    std::optional<ledger::CustomerId> customer;
    std::optional<Currency> currency;
};

/// Reads how invoices were paid from the allocations in force on `asOf.day`. Void, draft, opening balances and negative
/// invoices are left out, of `settled` also what credits alone settled; instalments are paid earliest due
/// first. Nothing only when `cancel` was set. Source: receivables.md 1.3, cases C02 Q24, C03.
[[nodiscard]] std::optional<PaymentHistory> paymentHistory(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                           const BehaviourPolicy &policy, const BookFilter &filter,
                                                           const CancelToken &cancel = {});

} // namespace quittance::insight
