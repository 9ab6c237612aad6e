#pragma once

#include "core/base/date.h"
#include "core/base/int128.h"
#include "core/base/money.h"
#include "core/ledger/ids.h"

#include <QString>

#include <span>
#include <utility>
#include <vector>

namespace quittance::insight {

/// An invoice as far as the flags of integrity look at it.
struct FlagInvoice
{
    ledger::DocumentId id;
    ledger::CustomerId customer;
    Money amount;
    QDate issue;
    QDate due;
    QString number;
    QString reference; ///< the order it asks to be paid with; empty: none
};

/// A credit note's share in an invoice, and the invoice's position.
struct FlagCredit
{
    size_t invoice = 0;
    ledger::DocumentId creditNote;
    qint64 units = 0; ///< taken off the invoice, positive
    QDate date;
};

/// Two positions, the smaller one first.
using FlagPair = std::pair<size_t, size_t>;

/// The digits of a number without what leads them: INV-0042 and INV42 are both 42. Empty where there is none.
/// Source: receivables.md 1.16, case C08.
[[nodiscard]] QString normalisedNumber(QStringView number);

/// Invoices of one customer and amount that were issued at most `days` apart. In ascending order.
[[nodiscard]] std::vector<FlagPair> sameAmounts(std::span<const FlagInvoice> invoices, int days = 7);
/// Invoices whose normalised numbers are the same. In ascending order; of very many alike, each with the next.
[[nodiscard]] std::vector<FlagPair> sameNumbers(std::span<const FlagInvoice> invoices);
/// Invoices of one customer, amount and order reference.
[[nodiscard]] std::vector<FlagPair> sameOrders(std::span<const FlagInvoice> invoices);

/// A long overdue invoice that a credit note cleared and a new invoice of the same amount replaced: its age is hidden.
struct Rebill
{
    size_t credited = 0;
    ledger::DocumentId creditNote;
    size_t rebilled = 0;
    qint64 hiddenDays = 0; ///< days past due when it was credited
};

struct RebillPolicy
{
    int clearedPercent = 95; ///< of the invoice, at least
    int leastDaysPastDue = 60; ///< more than these
    int daysUntilRebill = 10;
    int amountPercent = 1; ///< the new invoice may differ by
};

[[nodiscard]] std::vector<Rebill> rebills(std::span<const FlagInvoice> invoices, std::span<const FlagCredit> credits,
                                          const RebillPolicy &policy = {});

/// How many of some amounts are round. Source: receivables.md 1.16.
struct RoundCounts
{
    qint64 all = 0;
    qint64 whole = 0; ///< no minor units
    qint64 hundreds = 0;
    qint64 thousands = 0;
};

[[nodiscard]] RoundCounts roundCounts(std::span<const FlagInvoice> invoices);

/// How far leading digits stand from Benford's: the mean absolute difference of their shares, in millionths. Nothing
/// below 300 amounts, where it says nothing. Source: receivables.md 1.16.
[[nodiscard]] std::optional<qint64> benfordDeviation(std::span<const FlagInvoice> invoices);

/// True when `value` lies more than `sigmas` standard deviations above the mean of `earlier`; exact, without a root.
/// Never with fewer than six earlier values, nor where they are all the same.
[[nodiscard]] bool isSpike(std::span<const qint64> earlier, qint64 value, int sigmas = 2);

} // namespace quittance::insight
