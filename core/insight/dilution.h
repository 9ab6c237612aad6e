#pragma once

#include "core/insight/figure.h"
#include "core/ledger/ids.h"
#include "core/store/snapshot.h"

#include <optional>
#include <vector>

namespace quittance::insight {

/// Losses of a window, in units; none is negative where the ledger makes sense.
struct BadDebt
{
    Int128 writeOffs = 0; ///< made in the window and still standing at its end
    Int128 recoveries = 0; ///< received in it on what had been written off, and write-offs of before taken back in it
    Int128 sales = 0; ///< credit sales of the window
    Int128 averageReceivables = 0; ///< numerator of the mean
    qint64 balances = 1; ///< divisor of the mean

    [[nodiscard]] Figure grossOfSales() const; ///< percent; `no_sales`
    [[nodiscard]] Figure netOfSales() const; ///< percent; `no_sales`
    [[nodiscard]] Figure netOfReceivables() const; ///< percent; `no_receivables`
};

/// What lowered receivables other than cash, in units. Source: receivables.md 1.6.
struct Dilution
{
    Int128 sales = 0; ///< gross credit sales of the window
    Int128 creditNotes = 0;
    Int128 rebilled = 0; ///< of them, those whose invoice was issued again
    Int128 discounts = 0;
    Int128 writeOffs = 0;
    Int128 rebates = 0;

    [[nodiscard]] Figure withRebills() const; ///< percent; `no_sales`
    [[nodiscard]] Figure withoutRebills() const; ///< percent; `no_sales`
    [[nodiscard]] Figure withoutWriteOffs() const; ///< percent, without rebills either; for who does not count bad debt
};

struct DilutionPolicy
{
    int rebillDays = 30; ///< an invoice of the same amount within so many days of the credit is its rebill
};

/// Losses and dilution of one currency over the days from `from` to `to`.
struct LossWindow
{
    Currency currency;
    BadDebt badDebt; ///< the mean is of the balances at the window's opening and its month ends
    Dilution dilution; ///< a ledger tells no discounts and rebates from other credit notes: they are among them
};

/// Both of a ledger, per currency that occurs, by code. Source: receivables.md 1.6.
[[nodiscard]] std::vector<LossWindow> lossWindow(const store::Snapshot &snapshot, QDate from, QDate to,
                                                 Instant knownAt = Instant::max(), const DilutionPolicy &policy = {},
                                                 std::optional<ledger::CustomerId> customer = std::nullopt);

} // namespace quittance::insight
