#pragma once

#include "core/match/book_index.h"
#include "core/match/policy.h"

#include <array>
#include <map>

namespace quittance::match {

/// What a line is looked up by, beside its amount: kept with its readings, to see whether a change concerns it.
struct LineTrace
{
    std::vector<ledger::CustomerId> consulted; ///< ascending; see Reading::consulted
    QString written; ///< all its fields, folded, letters and digits only, a line feed between fields
};

/// What of `receipt` a number may be read out of; see LineTrace::written.
[[nodiscard]] QString writtenOf(const Receipt &receipt);

/// Documents and customers that are not as they were, and which lines that may concern: those that name one of the
/// documents, that bring the amount of one, that come when a payment did, or whose search looked at a customer. Never
/// misses one; may name too many.
class ChangedGround
{
public:
    /// A document of `book` that is new, gone or different; of the last, the former and the present one.
    void addDocument(const BookIndex &book, quint32 position);
    void addCustomer(ledger::CustomerId customer);
    /// To be called once all is added.
    void close();

    [[nodiscard]] bool isEmpty() const { return m_customers.empty() && m_amounts.empty(); }
    [[nodiscard]] bool concerns(const Receipt &receipt, const LineTrace &trace, const MatchPolicy &policy) const;

private:
    /// Numbers of one length, as rolling hashes.
    struct Numbers
    {
        std::vector<quint64> hashes; ///< ascending
        std::array<quint64, 64> marks = {}; ///< a bit for each value of the last twelve bits that occurs

        [[nodiscard]] bool has(quint64 hash) const;
    };

    [[nodiscard]] bool isNamed(QStringView written) const;
    [[nodiscard]] bool isDepositOf(const Receipt &receipt) const;
    [[nodiscard]] bool isAmountOf(const Receipt &receipt, const MatchPolicy &policy) const;

    std::vector<ledger::CustomerId> m_customers;
    std::vector<std::pair<int, qint64>> m_amounts; ///< currency, open units
    std::vector<std::pair<int, qint64>> m_payments; ///< currency, day: a deposit may have changed
    std::map<qsizetype, Numbers> m_numbers; ///< by length
};

} // namespace quittance::match
