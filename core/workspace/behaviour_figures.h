#pragma once

#include "core/base/result.h"
#include "core/insight/behaviour.h"
#include "core/insight/late_score.h"
#include "core/insight/transitions.h"
#include "core/insight/vintage.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace quittance::workspace {

class OpenBook;

/// Two days of a book between which amounts move, and which of them to look at.
struct TransitionQuestion
{
    QDate from; ///< before `to`
    QDate to;
    Instant knownAt = Instant::max();
    insight::AgingPolicy policy;
    insight::TransitionFilter filter; ///< row and column are for documents only
    QDate ratesOn = {}; ///< whose closing rates hold in a base currency; invalid: those of `to`
};

/// How the customers of a book pay, on a worker thread: get one from Figures::behaviour(). Receipts count on the bank's
/// value day where a line is matched; callers leave `policy.bankDays` empty. Answers are per currency, by code, and
/// empty for a book without documents.
class BehaviourFigures
{
public:
    /// With `base` every figure is in that currency alone, at the closing rates of its as-of day.
    explicit BehaviourFigures(std::shared_ptr<OpenBook> book, std::optional<Currency> base = {});

    [[nodiscard]] QFuture<Result<std::vector<insight::PaymentBehaviour>>>
    behaviour(insight::BehaviourQuestion question) const;
    /// The invoices behind a bar, a row or a point of `behaviour` with the same question.
    [[nodiscard]] QFuture<Result<std::vector<insight::SettledItem>>> settled(insight::BehaviourQuestion question,
                                                                             insight::SettledFilter filter) const;

    [[nodiscard]] QFuture<Result<std::vector<insight::TransitionMatrix>>>
    transitions(TransitionQuestion question) const;
    /// The last `months` whole months up to `asOf.day`, and their mean.
    [[nodiscard]] QFuture<Result<std::vector<insight::RollRates>>>
    rollRates(ledger::AsOf asOf, int months, insight::AgingPolicy policy, insight::AgingFilter filter) const;
    /// The documents behind a cell or row.
    [[nodiscard]] QFuture<Result<std::vector<insight::TransitionItem>>>
    transitionItems(TransitionQuestion question) const;

    [[nodiscard]] QFuture<Result<std::vector<insight::VintageTable>>> vintages(insight::VintageQuestion question) const;
    /// The invoices behind a cell of the month that `month` is in.
    [[nodiscard]] QFuture<Result<std::vector<insight::VintageItem>>>
    vintageItems(insight::VintageQuestion question, QDate month, std::optional<int> age) const;

    /// Late scores of customers; credit limits are those the book states, in the customer's own currency or the
    /// company's. `question.limits` is left empty.
    [[nodiscard]] QFuture<Result<std::vector<insight::LateScoreRow>>>
    lateScores(insight::LateScoreQuestion question) const;

private:
    std::shared_ptr<OpenBook> m_book;
    std::optional<Currency> m_base;
};

} // namespace quittance::workspace
