#pragma once

#include "core/base/int128.h"
#include "core/insight/payment_history.h"

#include <QString>

namespace quittance::insight {

/// Sums over the payments of one currency, and the means they give as decimal text with six decimals. A mean is
/// nothing where there is nothing to divide by. Days late keep their sign: early is negative. Weighted by allocation,
/// days late = days to pay − terms, exactly. Source: receivables.md 1.3, cases C02 Q24, C03 Q01 and Q03.
struct PaymentSums
{
    int settled = 0; ///< invoices
    int onTime = 0;
    int late = 0; ///< invoices paid after their due date, whatever the grace
    qint64 daysToPay = 0; ///< Σ over settled invoices
    qint64 daysLate = 0;
    qint64 daysLateFloored = 0; ///< early counts as 0
    qint64 settledUnits = 0;
    Int128 settledUnitDays = 0; ///< Σ amount × days to pay
    qint64 paidUnits = 0; ///< allocated cash
    qint64 paidOnTimeUnits = 0;
    Int128 unitDaysToPay = 0;
    Int128 unitDaysLate = 0;
    Int128 unitDaysTerms = 0;
    qint64 cashUnits = 0; ///< received, applied or not

    void add(const SettledInvoice &invoice, int graceDays);
    void add(const PaidPart &part, int graceDays);
    void add(const CashReceipt &receipt) { cashUnits += receipt.units; }

    [[nodiscard]] std::optional<QString> averageDaysToPay() const;
    [[nodiscard]] std::optional<QString> averageDaysLate() const;
    [[nodiscard]] std::optional<QString> averageDaysLateFloored() const;
    [[nodiscard]] std::optional<QString> weightedDaysToPayFinal() const;
    [[nodiscard]] std::optional<QString> weightedDaysToPay() const; ///< by allocation; the house's figure
    [[nodiscard]] std::optional<QString> weightedDaysLate() const; ///< by allocation
    [[nodiscard]] std::optional<QString> weightedTerms() const; ///< by allocation
    [[nodiscard]] std::optional<QString> onTimeCountPct() const;
    [[nodiscard]] std::optional<QString> onTimeAmountPct() const;

    friend bool operator==(const PaymentSums &, const PaymentSums &) = default;
};

} // namespace quittance::insight
