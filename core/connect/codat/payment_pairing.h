#pragma once

#include "core/ledger/facts.h"
#include "core/ledger/payment_lines.h"

namespace quittance::connect::codat {

/// A link of a payment with the platform's word for it.
struct StatedLink
{
    ledger::PaymentLink link;
    QString type;
};

struct StatedLine
{
    qint64 units = 0;
    QDate date; ///< of the allocation
    std::vector<StatedLink> links;
};

/// A payment as Codat states it, its lines read.
struct StatedPayment
{
    QString id;
    QDate date;
    Money total;
    std::vector<StatedLine> lines;

    [[nodiscard]] ledger::PaymentStatement statement() const;
};

/// Money that settles without being money or a credit note: a discount, a journal, something else. `type` is the
/// platform's word.
struct Adjustment
{
    QString remoteId;
    QString type;
    qint64 units = 0; ///< of the payment's currency; positive
};

struct Pairing
{
    std::vector<ledger::AllocationFact> allocations;
    std::vector<Adjustment> adjustments;
    /// An invoice is settled by money that was on account, and which payment that was is not stated.
    bool usesEarlierMoney = false;
};

/// What settles what by a payment that is balanced (ledger::effectOf).
///
/// In each line those who give (the money, credit notes) are paired with those who take (invoices, a refund) in the
/// order stated; what is left stays on account. Where several give and several take, the totals are stated and the
/// pairs are not: they are marked inferred. Lines that take back part of their own payment are paired together. A link
/// from a payment to its refund is told once, by the refund. Source: codat.md 4, receivables.md 3.2.
[[nodiscard]] Pairing pairingOf(const StatedPayment &payment);

} // namespace quittance::connect::codat
