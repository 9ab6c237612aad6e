#pragma once

#include "core/insight/behaviour_facts.h"
#include "core/insight/payment_history.h"

namespace quittance::insight {

/// How far a customer's credit limit is used. Source: receivables.md 1.13, cases C01 Q13, C11 Q10 and Q11.
struct CreditUse
{
    qint64 exposure = 0; ///< units, never negative
    std::optional<qint64> limit; ///< units; nothing: none was given, which is not a limit of zero

    /// Percent with six decimals; nothing without a limit, or with one of zero.
    [[nodiscard]] std::optional<QString> utilisationPct() const;
    /// Limit less exposure, negative when it is exceeded; nothing without a limit.
    [[nodiscard]] std::optional<qint64> headroom() const;
    [[nodiscard]] bool isBreach() const { return limit && exposure > *limit; }
    /// `no_limit`, `zero_limit_with_exposure`, `zero_limit`; empty where there is a percentage.
    [[nodiscard]] QString reason() const;
};

/// An amount that belongs to a customer: an order not yet invoiced, or what an insurer covers.
struct CustomerAmount
{
    ledger::CustomerId customer;
    Money amount;
};

struct CreditQuestion
{
    ledger::AsOf asOf;
    BookFilter filter;
    std::vector<CreditLimit> limits;
    std::vector<CustomerAmount> orders; ///< uninvoiced orders and deliveries, and draft invoices
    std::vector<CustomerAmount> secured; ///< insured, or covered by security
};

/// A customer's exposure in one currency: net receivables, but not less than nothing, with orders and less what is
/// secured.
struct CreditRow
{
    ledger::CustomerId customer;
    QString name;
    Currency currency;
    qint64 net = 0; ///< signed units
    qint64 orders = 0;
    qint64 secured = 0;
    CreditUse use;
};

/// Customers with anything open, a limit or an order, by currency code, then name. A limit holds in its own currency
/// alone: what is owed in another stands without one. Nothing only when `cancel` was set.
[[nodiscard]] std::optional<std::vector<CreditRow>>
creditUse(const store::Snapshot &snapshot, const CreditQuestion &question, const CancelToken &cancel = {});

} // namespace quittance::insight
