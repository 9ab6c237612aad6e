#pragma once

#include "core/insight/late_spread.h"
#include "core/insight/payment_sums.h"

#include <QStringList>

namespace quittance::insight {

/// What to ask about payment behaviour: what was paid from one day to another, as it stands on a third.
struct BehaviourQuestion
{
    ledger::AsOf asOf;
    QDate from; ///< first day of payments that count
    QDate to; ///< last day; one after `asOf.day` says the same as that day
    BookFilter filter;
    BehaviourPolicy policy;
    bool byParent = false; ///< rows are groups of customers under one parent
    int trendMonths = 12; ///< months up to that of `to`; each counts what was paid in it
};

/// One bar of the histogram: settled invoices by days late.
struct BehaviourBin
{
    QString label; ///< "<=-15", "-14..-1", "0", "1..7", …, ">60"
    int count = 0;
    qint64 units = 0; ///< amounts of the invoices
};

/// Payment behaviour of a customer, a group or the book, in one currency.
struct BehaviourRow
{
    ledger::CustomerId customer; ///< of the parent by parent; invalid for the book
    QString name;
    PaymentSums sums;
    LateSpread spread; ///< days late of settled invoices
    qint64 openUnits = 0; ///< open and owed on the day
    /// Of it, already later than what was paid was on average: slow payers are under-represented until they pay.
    qint64 openLaterUnits = 0;
};

/// What was paid in one month.
struct BehaviourPoint
{
    QDate month; ///< its last day
    PaymentSums sums;
    LateSpread spread;
};

/// Payment behaviour in one currency. Source: receivables.md 1.3.
struct PaymentBehaviour
{
    Currency currency;
    BehaviourRow total;
    std::vector<BehaviourBin> histogram;
    std::vector<BehaviourRow> rows; ///< customers or groups with payments or something open, by name
    std::vector<BehaviourPoint> trend; ///< oldest first
    int leftOut = 0; ///< settled invoices whose receipts no source paired with them
};

/// One entry per currency, by code. Nothing only when `cancel` was set.
[[nodiscard]] std::optional<std::vector<PaymentBehaviour>>
paymentBehaviour(const store::Snapshot &snapshot, const BehaviourQuestion &question, const CancelToken &cancel = {});

/// The labels of the bins of these edges.
[[nodiscard]] QStringList lateBinLabels(const std::vector<int> &edges);
/// Which bin a number of days late falls into.
[[nodiscard]] int lateBinOf(int daysLate, const std::vector<int> &edges);

/// A settled invoice behind a bar, a row or a point.
struct SettledItem
{
    ledger::DocumentId invoice;
    ledger::CustomerId customer;
    Currency currency;
    QDate issue;
    QDate due;
    QDate paid;
    qint64 units = 0;
    int daysToPay = 0;
    int daysLate = 0;
};

/// Which settled invoices to list: absent means all.
struct SettledFilter
{
    std::optional<ledger::CustomerId> customer; ///< by parent: its whole group
    std::optional<int> bin;
};

/// The settled invoices of `paymentBehaviour` with the same question: as many, and of the same sum, as the bar, row or
/// point says (for a point, ask about its month). Latest payer first: by days late, then by id.
[[nodiscard]] std::vector<SettledItem> settledItems(const store::Snapshot &snapshot, const BehaviourQuestion &question,
                                                    const SettledFilter &filter);

} // namespace quittance::insight
