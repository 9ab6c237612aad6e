#pragma once

#include "core/base/result.h"
#include "core/insight/concentration.h"
#include "core/insight/credit_use.h"
#include "core/insight/provision.h"

#include <QFuture>

#include <memory>

namespace quittance::workspace {

class OpenBook;

/// Who owes how much, of which limit, and what of it is expected to be lost, on a worker thread: get one from
/// Figures::credit(). Answers are per currency, by code; a currency without anything open has none.
class CreditFigures
{
public:
    explicit CreditFigures(std::shared_ptr<OpenBook> book);

    [[nodiscard]] QFuture<Result<std::vector<insight::Concentration>>>
    concentration(insight::ConcentrationQuestion question) const;
    /// The documents that sum to a debtor's row; to all rows where `debtor` is absent.
    [[nodiscard]] QFuture<Result<std::vector<insight::ExposureItem>>>
    exposureItems(insight::ConcentrationQuestion question, Currency currency,
                  std::optional<ledger::CustomerId> debtor) const;

    /// Limits are those the book states, in the customer's own currency or the company's; `question.limits` adds to
    /// them.
    [[nodiscard]] QFuture<Result<std::vector<insight::CreditRow>>> creditUse(insight::CreditQuestion question) const;

    /// The documents behind a bucket's balance are those of the aging's bucket, credits apart.
    [[nodiscard]] QFuture<Result<std::vector<insight::Provision>>> provision(ledger::AsOf asOf,
                                                                             insight::ProvisionPolicy policy) const;
    /// Loss rates from what became of the invoices issued from `from` to `to`.
    [[nodiscard]] QFuture<Result<std::vector<insight::LossRateDerivation>>>
    lossRates(ledger::AsOf asOf, QDate from, QDate to, insight::AgingPolicy policy) const;

private:
    std::shared_ptr<OpenBook> m_book;
};

} // namespace quittance::workspace
