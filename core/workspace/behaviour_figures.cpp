#include "core/workspace/behaviour_figures.h"

#include "core/workspace/behaviour_facts.h"
#include "core/workspace/open_book.h"

#include <type_traits>

namespace quittance::workspace {

using store::Connection;
using store::Snapshot;

namespace {

/// Asks `compute(snapshot, question)` with the bank's days and the credit limits in the question.
template<typename Question, typename Compute>
auto askWithFacts(const std::shared_ptr<OpenBook> &book, Question question, Compute compute)
{
    using Answer = Result<std::invoke_result_t<Compute, const Snapshot &, const Question &>>;
    return book->readWithSnapshot([question = std::move(question), compute = std::move(compute)](
                                      const Connection &connection, const Snapshot &snapshot) -> Answer {
        Result<insight::BehaviourFacts> facts = readBehaviourFacts(connection, snapshot, question.asOf.knownAt);
        if (!facts)
            return failed(facts);
        Question asked = question;
        asked.policy.bankDays = std::move(facts->bankDays);
        if constexpr (std::is_same_v<Question, insight::LateScoreQuestion>)
            asked.limits = std::move(facts->limits);
        return compute(snapshot, asked);
    });
}

} // namespace

BehaviourFigures::BehaviourFigures(std::shared_ptr<OpenBook> book)
    : m_book(std::move(book))
{
}

QFuture<Result<std::vector<insight::PaymentBehaviour>>>
BehaviourFigures::behaviour(insight::BehaviourQuestion question) const
{
    return askWithFacts(m_book, std::move(question),
                        [](const Snapshot &snapshot, const insight::BehaviourQuestion &asked) {
                            return *insight::paymentBehaviour(snapshot, asked);
                        });
}

QFuture<Result<std::vector<insight::SettledItem>>> BehaviourFigures::settled(insight::BehaviourQuestion question,
                                                                             insight::SettledFilter filter) const
{
    return askWithFacts(m_book, std::move(question),
                        [filter](const Snapshot &snapshot, const insight::BehaviourQuestion &asked) {
                            return insight::settledItems(snapshot, asked, filter);
                        });
}

QFuture<Result<std::vector<insight::TransitionMatrix>>> BehaviourFigures::transitions(TransitionQuestion question) const
{
    return m_book->figure([question = std::move(question)](const Snapshot &snapshot) {
        return Result<std::vector<insight::TransitionMatrix>>(*insight::transitions(
            snapshot, question.from, question.to, question.knownAt, question.policy, question.filter.book));
    });
}

QFuture<Result<std::vector<insight::RollRates>>> BehaviourFigures::rollRates(ledger::AsOf asOf, int months,
                                                                             insight::AgingPolicy policy,
                                                                             insight::AgingFilter filter) const
{
    return m_book->figure([=, policy = std::move(policy)](const Snapshot &snapshot) {
        return Result<std::vector<insight::RollRates>>(
            *insight::rollRates(snapshot, asOf.day, months, asOf.knownAt, policy, filter));
    });
}

QFuture<Result<std::vector<insight::TransitionItem>>>
BehaviourFigures::transitionItems(TransitionQuestion question) const
{
    return m_book->figure([question = std::move(question)](const Snapshot &snapshot) {
        return Result<std::vector<insight::TransitionItem>>(insight::transitionItems(
            snapshot, question.from, question.to, question.knownAt, question.policy, question.filter));
    });
}

QFuture<Result<std::vector<insight::VintageTable>>> BehaviourFigures::vintages(insight::VintageQuestion question) const
{
    return askWithFacts(m_book, std::move(question),
                        [](const Snapshot &snapshot, const insight::VintageQuestion &asked) {
                            return *insight::vintages(snapshot, asked);
                        });
}

QFuture<Result<std::vector<insight::VintageItem>>>
BehaviourFigures::vintageItems(insight::VintageQuestion question, QDate month, std::optional<int> age) const
{
    return askWithFacts(m_book, std::move(question),
                        [month, age](const Snapshot &snapshot, const insight::VintageQuestion &asked) {
                            return insight::vintageItems(snapshot, asked, month, age);
                        });
}

QFuture<Result<std::vector<insight::LateScoreRow>>>
BehaviourFigures::lateScores(insight::LateScoreQuestion question) const
{
    return askWithFacts(m_book, std::move(question),
                        [](const Snapshot &snapshot, const insight::LateScoreQuestion &asked) {
                            return *insight::lateScores(snapshot, asked);
                        });
}

} // namespace quittance::workspace
