#pragma once

#include "core/base/task.h"
#include "core/match/evidence.h"
#include "core/match/line_links.h"

#include <QStringList>

#include <span>
#include <vector>

namespace quittance::match {

class PayerWords;

/// What a card processor keeps of each payment before it pays out.
struct ProcessorFee
{
    QString payerContains; ///< as the bank names it
    qint64 sharePpm = 29'000;
    qint64 fixedUnits = 3'000;

    friend bool operator==(const ProcessorFee &, const ProcessorFee &) = default;
};

/// How a payment of the ledger and the bank's money may differ and still be the same. Source: receivables.md 1.17, C08.
struct PaymentMatchPolicy
{
    int daysBefore = 1; ///< the bank may have it this many days before the ledger
    int daysAfter = 5;
    int batchDays = 3; ///< payments of one deposit lie at most this many days from it
    int returnDays = 60; ///< a credit may be taken back this many days later
    int collectsFor = 4; ///< who pays for this many customers or more collects for them
    qint64 bankFeeUnits = 30 * 10'000; ///< what a bank may keep on the way
    std::vector<ProcessorFee> processors = {{.payerContains = QStringLiteral("STRIPE")}};

    friend bool operator==(const PaymentMatchPolicy &, const PaymentMatchPolicy &) = default;
};

/// A receipt as the ledger has it.
struct LedgerPayment
{
    ledger::DocumentId id;
    ledger::CustomerId customer;
    Currency currency;
    qint64 units = 0; ///< positive
    QDate date;
    QDate reversedOn; ///< the ledger's own word that it came back; invalid: not
    QStringList numbers; ///< its reference, and the numbers of what it settles
};

/// The days that a bank's lines of one currency cover.
struct BankCoverage
{
    Currency currency;
    QDate from;
    QDate to;
};

/// How the bank's money proves a payment.
enum class PaymentRule : quint8 {
    None,
    Exact, ///< one line of its amount
    Batch, ///< one line of several payments' sum
    ProcessorFee, ///< one line less a card processor's fee
    BankCharge, ///< one line less a charge
    Parts ///< several lines of one payer
};

/// What the bank says of one payment.
struct PaymentProof
{
    ledger::DocumentId payment;
    EvidenceState state = EvidenceState::NoEvidence;
    PaymentRule rule = PaymentRule::None;
    std::vector<ledger::BankLineId> lines; ///< and, where it was taken back, the line that did, last
    qint64 feeUnits = 0; ///< kept by a bank or processor
};

/// A payment without evidence whose only bank line proves another payment of the same customer and amount: the receipt
/// was recorded twice.
struct TwiceRecorded
{
    ledger::BankLineId line;
    ledger::DocumentId proven;
    ledger::DocumentId other;
};

struct PaymentMatches
{
    std::vector<PaymentProof> payments; ///< in the order given
    std::vector<ledger::BankLineId> freeMoney; ///< booked money in that proves no payment and stayed; by id
    std::vector<LineLink> superseded;
    std::vector<LineLink> returned;
    std::vector<TwiceRecorded> twice;
};

struct PaymentMatchInput
{
    std::span<const LedgerPayment> payments;
    std::span<const BankEntry> entries;
    std::span<const BankCoverage> coverage = {}; ///< empty: from the first to the last booked line of each currency
};

/// Holds payments of the ledger against the bank, strict rules first. A bank amount is used once; where two readings
/// are equally good, neither is taken. Neither order of the input nor data of others matters. Empty when cancelled.
/// Source: receivables.md 1.17, case C08.
[[nodiscard]] PaymentMatches matchPayments(const PaymentMatchInput &input, const PayerWords &words,
                                           const PaymentMatchPolicy &policy = {}, const CancelToken &cancel = {});

/// `exact`, `batch_sum`, `net_of_card_fee`, `net_of_bank_charge`, `parts_sum`; empty for None.
[[nodiscard]] QString paymentRuleName(PaymentRule rule);
/// What a processor keeps of `units`, rounded half up to the currency's own digits.
[[nodiscard]] qint64 processorFeeUnits(const ProcessorFee &fee, qint64 units, Currency currency);

} // namespace quittance::match
