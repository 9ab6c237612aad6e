#pragma once

#include "core/base/rate.h"

#include <map>
#include <optional>
#include <vector>

namespace quittance::ledger {

/// What a link of a payment's line points to.
enum class PaymentLinkKind : quint8 { Invoice, CreditNote, OnAccount, Refund, Payment, Other };

/// What a line of a payment does to one record.
struct PaymentLink
{
    PaymentLinkKind kind = PaymentLinkKind::Invoice;
    QString id;
    qint64 units = 0; ///< negative lowers receivables, positive raises them; in the record's own currency
    std::optional<Rate> rate; ///< payment currency for one of the record's; absent: they are the same currency
};

struct PaymentLine
{
    qint64 units = 0; ///< of the payment's currency
    std::vector<PaymentLink> links;
};

/// A payment with its lines, as accounting platforms state it.
struct PaymentStatement
{
    QString id;
    Money total;
    std::vector<PaymentLine> lines;
};

/// What a payment comes to. Units by id are in the record's own currency, the rest in the payment's.
struct PaymentEffect
{
    qint64 cash = 0;
    std::map<QString, qint64> invoices;
    std::map<QString, qint64> credits;
    qint64 onAccount = 0;
    std::optional<qint64> refundLinks; ///< absent: no line points to a refund or another payment
    qint64 receivableChange = 0; ///< Σ links
    /// What the lines leave open: lines less total, and each line with its links. 0 on a balanced payment.
    qint64 unexplained = 0;
    bool isBalanced = true;
    /// Several sources settle several documents in one line: which settles which is not stated, only the totals are.
    bool isPairingInferred = false;
};

/// The movements of one payment. Balanced when each line and its links, in the payment's currency, add up to nothing,
/// and the lines add up to the total; a payment that is not balanced is set aside with a finding, never mended.
/// Full when a sum leaves 64 bits. Source: receivables.md 3.1 (sign), case C12.
[[nodiscard]] Result<PaymentEffect> effectOf(const PaymentStatement &payment);

} // namespace quittance::ledger
