#pragma once

#include "core/base/result.h"
#include "core/insight/concentration.h"
#include "core/insight/credit_use.h"
#include "core/insight/provision.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace quittance::workspace {

class OpenBook;

/// A provision as it was kept once, with the rates it was made from.
struct ProvisionRun
{
    qint64 id = 0;
    ledger::AsOf asOf;
    Instant madeAt;
    QString author;
    QString note;
    insight::ProvisionPolicy policy;
    std::vector<insight::Provision> provisions;
};

/// Who owes how much, of which limit, and what of it is expected to be lost, on a worker thread: get one from
/// Figures::credit(). Answers are per currency, by code; a currency without anything open has none.
class CreditFigures
{
public:
    /// With `base` every figure is in that currency alone, at the closing rates of its as-of day.
    explicit CreditFigures(std::shared_ptr<OpenBook> book, std::optional<Currency> base = {});

    [[nodiscard]] QFuture<Result<std::vector<insight::Concentration>>>
    concentration(insight::ConcentrationQuestion question) const;
    /// The documents that sum to a debtor's row; to all rows where `debtor` is absent.
    [[nodiscard]] QFuture<Result<std::vector<insight::ExposureItem>>>
    exposureItems(insight::ConcentrationQuestion question, Currency currency,
                  std::optional<ledger::CustomerId> debtor) const;

    /// Limits are those the book states, in the customer's own currency or the company's; `question.limits` adds to
    /// them.
    /// `withDrafts`: invoices that are drafts by the question's day count with the orders. Source: receivables.md 1.13.
    [[nodiscard]] QFuture<Result<std::vector<insight::CreditRow>>> creditUse(insight::CreditQuestion question,
                                                                             bool withDrafts = false) const;

    /// The documents behind a bucket's balance are those of the aging's bucket, credits apart.
    [[nodiscard]] QFuture<Result<std::vector<insight::Provision>>> provision(ledger::AsOf asOf,
                                                                             insight::ProvisionPolicy policy) const;
    /// Loss rates from what became of the invoices issued from `from` to `to`.
    [[nodiscard]] QFuture<Result<std::vector<insight::LossRateDerivation>>>
    lossRates(ledger::AsOf asOf, QDate from, QDate to, insight::AgingPolicy policy) const;

    /// Keeps a provision with its inputs and a note: why these rates. Kept in each currency of the book, never in a
    /// base. ReadOnly where the book is.
    [[nodiscard]] QFuture<Result<ProvisionRun>> keepProvision(ledger::AsOf asOf, insight::ProvisionPolicy policy,
                                                              QString note) const;
    /// Every run that was kept, newest first.
    [[nodiscard]] QFuture<Result<std::vector<ProvisionRun>>> provisionRuns() const;

private:
    std::shared_ptr<OpenBook> m_book;
    std::optional<Currency> m_base;
};

} // namespace quittance::workspace
