#pragma once

#include "core/base/task.h"
#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/store/snapshot.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace quittance::insight {

enum class AgingBasis {
    DueDate, ///< days past due; the first bucket is "current", everything not yet due
    InvoiceDate ///< days since issue; there is no "current"
};

/// Where unapplied credits go. The net is the same in all four. Source: receivables.md 1.1.
enum class CreditTreatment {
    Separate, ///< never in a bucket; the house default
    OwnDate, ///< aged by the credit's own date
    FifoOldestDue, ///< virtually applied to the same customer's oldest due items of the same currency
    CurrentBucket ///< all in the first bucket
};

/// Everything an aging depends on but the ledger itself.
struct AgingPolicy
{
    AgingBasis basis = AgingBasis::DueDate;
    CreditTreatment credits = CreditTreatment::Separate;
    /// Upper ends in days, ascending; the last bucket is open. {0, 30, 60, 90} gives current, 1–30, 31–60, 61–90, 91+.
    /// By issue the edges up to 0 say nothing and are left out: {0, 30, …} starts with 0–30.
    std::vector<int> edges = {0, 30, 60, 90};
    /// FIFO only: a credit may also meet items issued after it. Source: receivables.md 1.1, "unless the user says so".
    bool creditsMeetLaterItems = false;

    friend bool operator==(const AgingPolicy &, const AgingPolicy &) = default;
};

/// The words of the truth cases and of `aging --json`: current, 1-30, …, 91+ (by due) or 0-30, … (by issue).
[[nodiscard]] QStringList bucketLabels(const AgingPolicy &policy);

/// One customer in one currency. Units of that currency.
struct AgingRow
{
    ledger::CustomerId customer;
    QString customerName;
    Currency currency;
    std::vector<qint64> buckets; ///< one per label
    std::vector<qint32> counts; ///< open items (instalments) per bucket
    qint64 unapplied = 0; ///< ≤ 0: credits not in a bucket
    qint64 grossOpen = 0; ///< Σ positive opens (after virtual application under FIFO)
    qint64 net = 0; ///< Σ buckets + unapplied

    friend bool operator==(const AgingRow &, const AgingRow &) = default;
};

/// Aging of a book: rows by customer and currency (only those with something open), and a total per currency.
struct AgingTable
{
    ledger::AsOf asOf;
    AgingPolicy policy;
    QStringList labels;
    std::vector<AgingRow> rows; ///< by currency code, then customer name, then id
    std::vector<AgingRow> totals; ///< per currency, by code; customer invalid
};

/// Aged receivables on a day, as known at an instant. Drafts, deleted and void documents are left out as of their day;
/// instalments age on their own due dates; an item without a due date ages from its issue.
/// Nothing (nullopt) only when `cancel` was set. Source: receivables.md 1.1, case C01.
[[nodiscard]] std::optional<AgingTable> aging(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                              const AgingPolicy &policy, const CancelToken &cancel = {});

/// One open item behind an aging figure.
struct OpenItem
{
    ledger::DocumentId document;
    ledger::CustomerId customer;
    Currency currency;
    QDate due; ///< of the instalment, where there are several
    int days = 0; ///< past due, or since issue by invoice date
    int bucket = 0; ///< index into labels; −1: unapplied credit
    qint64 open = 0; ///< signed units

    friend bool operator==(const OpenItem &, const OpenItem &) = default;
};

/// Which part of the table to open: absent means all.
struct AgingFilter
{
    std::optional<ledger::CustomerId> customer;
    std::optional<Currency> currency;
    std::optional<int> bucket; ///< −1: unapplied credits
    enum class Side {
        All,
        Debits, ///< what is owed: sums to grossOpen
        Overdue ///< what is owed and past its due date, by whichever basis the policy ages
    };
    Side side = Side::All;
};

/// The open items that sum to a cell, row or total of `aging` with the same arguments. Under FIFO the virtual
/// application is already taken off. Oldest due first.
[[nodiscard]] std::vector<OpenItem> openItems(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                              const AgingPolicy &policy, const AgingFilter &filter);

/// The open amount of one document, its instalments added up.
struct OpenAmount
{
    quint32 document = 0; ///< document index of the snapshot
    qint64 open = 0; ///< signed units
};

/// The documents behind `openItems` with the same arguments, by document index.
[[nodiscard]] std::vector<OpenAmount> openAmounts(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                  const AgingPolicy &policy, const AgingFilter &filter);

/// Totals per currency at each of several days (month ends), for the trend chart; one entry per day, in their order.
[[nodiscard]] std::optional<std::vector<AgingTable>> agingTrend(const store::Snapshot &snapshot,
                                                                std::span<const QDate> days, Instant knownAt,
                                                                const AgingPolicy &policy,
                                                                const CancelToken &cancel = {});

} // namespace quittance::insight
