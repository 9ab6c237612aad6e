#pragma once

#include "core/match/payer_words.h"
#include "core/match/payment_match.h"

#include <map>
#include <set>

namespace quittance::match {

/// One pass of matchPayments over its rules.
class PaymentMatchRun
{
public:
    PaymentMatchRun(const PaymentMatchInput &input, const PayerWords &words, const PaymentMatchPolicy &policy,
                    const CancelToken &cancel);

    [[nodiscard]] PaymentMatches run();

private:
    using Positions = std::vector<size_t>;

    void proveExact(bool named);
    void pairEquals();
    void proveBatches();
    void proveLessFee();
    void proveParts();
    void proveWholeDays();
    void findTwice(PaymentMatches &matches) const;

    /// Free lines of a currency between two amounts, in the payment's window, by booking day and id.
    [[nodiscard]] Positions linesFor(const LedgerPayment &payment, qint64 least, qint64 most) const;
    [[nodiscard]] bool proveByProcessor(size_t payment);
    void proveByCharge(size_t payment);
    [[nodiscard]] Positions nearDay(const Positions &payments, QDate day) const;
    [[nodiscard]] bool isInWindow(const LedgerPayment &payment, const Receipt &line) const;
    [[nodiscard]] bool isProcessor(const Receipt &line) const;
    [[nodiscard]] size_t onlyOneNumbered(const LedgerPayment &payment, const Positions &lines) const;
    [[nodiscard]] bool isCovered(const LedgerPayment &payment) const;
    [[nodiscard]] const Receipt &line(size_t position) const { return m_input.entries[position].line; }
    [[nodiscard]] const LedgerPayment &payment(size_t position) const { return m_input.payments[position]; }
    [[nodiscard]] bool isOpen(size_t position) const { return m_proofs[position].rule == PaymentRule::None; }
    [[nodiscard]] bool isDone() const { return m_cancel.isCancelled(); }

    void claim(size_t payment, std::span<const size_t> lines, PaymentRule rule, qint64 feeUnits = 0);
    void use(size_t line);

    const PaymentMatchInput &m_input;
    const PayerWords &m_words;
    const PaymentMatchPolicy &m_policy;
    const CancelToken &m_cancel;
    Positions m_order; ///< payments by date, then id
    std::vector<PaymentProof> m_proofs; ///< as the input's payments
    std::map<Currency, std::set<std::pair<qint64, size_t>>> m_free; ///< (units, line) of free money in
    std::map<ledger::BankLineId, ledger::BankLineId> m_returnedBy;
    std::map<Currency, BankCoverage> m_coverage;
    std::vector<LineLink> m_superseded;
    std::vector<LineLink> m_returned;
};

} // namespace quittance::match
