#include "core/workspace/behaviour_figures.h"

#include "core/workspace/behaviour_facts.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/promise_events.h"

#include <type_traits>

namespace quittance::workspace {

using store::Snapshot;

namespace {

/// Asks `compute(snapshot, question)` with the bank's days and the credit limits in the question.
template<typename Question, typename Compute>
auto askWithFacts(const std::shared_ptr<OpenBook> &book, std::optional<Currency> base, Question question,
                  Compute compute)
{
    using Answer = Result<std::invoke_result_t<Compute, const Snapshot &, const Question &>>;
    const ledger::AsOf asOf = question.asOf;
    return readAsked(
        book, base, asOf,
        [question = std::move(question), compute = std::move(compute)](const AskedBook &from) -> Answer {
            Result<insight::BehaviourFacts> facts = readBehaviourFacts(from, question.asOf);
            if (!facts)
                return failed(facts);
            Question asked = question;
            asked.policy.bankDays = std::move(facts->bankDays);
            if constexpr (std::is_same_v<Question, insight::LateScoreQuestion>) {
                auto promises = readPromiseRecords(from, question.asOf);
                if (!promises)
                    return failed(promises);
                asked.limits = std::move(facts->limits);
                asked.promises = std::move(*promises);
            }
            return compute(from.snapshot, asked);
        });
}

/// The day and the knowledge whose rates hold.
ledger::AsOf ratesOf(const TransitionQuestion &question)
{
    return {question.ratesOn.isValid() ? question.ratesOn : question.to, question.knownAt};
}

} // namespace

BehaviourFigures::BehaviourFigures(std::shared_ptr<OpenBook> book, std::optional<Currency> base)
    : m_book(std::move(book))
    , m_base(base)
{
}

QFuture<Result<std::vector<insight::PaymentBehaviour>>>
BehaviourFigures::behaviour(insight::BehaviourQuestion question) const
{
    return askWithFacts(m_book, m_base, std::move(question),
                        [](const Snapshot &snapshot, const insight::BehaviourQuestion &asked) {
                            return *insight::paymentBehaviour(snapshot, asked);
                        });
}

QFuture<Result<std::vector<insight::SettledItem>>> BehaviourFigures::settled(insight::BehaviourQuestion question,
                                                                             insight::SettledFilter filter) const
{
    return askWithFacts(m_book, m_base, std::move(question),
                        [filter](const Snapshot &snapshot, const insight::BehaviourQuestion &asked) {
                            return insight::settledItems(snapshot, asked, filter);
                        });
}

QFuture<Result<std::vector<insight::TransitionMatrix>>> BehaviourFigures::transitions(TransitionQuestion question) const
{
    const ledger::AsOf asOf = ratesOf(question);
    return readAsked(m_book, m_base, asOf, [question = std::move(question)](const AskedBook &from) {
        return Result<std::vector<insight::TransitionMatrix>>(*insight::transitions(
            from.snapshot, question.from, question.to, question.knownAt, question.policy, question.filter.book));
    });
}

QFuture<Result<std::vector<insight::RollRates>>> BehaviourFigures::rollRates(ledger::AsOf asOf, int months,
                                                                             insight::AgingPolicy policy,
                                                                             insight::AgingFilter filter) const
{
    return readAsked(m_book, m_base, asOf, [=, policy = std::move(policy)](const AskedBook &from) {
        return Result<std::vector<insight::RollRates>>(
            *insight::rollRates(from.snapshot, asOf.day, months, asOf.knownAt, policy, filter));
    });
}

QFuture<Result<std::vector<insight::TransitionItem>>>
BehaviourFigures::transitionItems(TransitionQuestion question) const
{
    const ledger::AsOf asOf = ratesOf(question);
    return readAsked(m_book, m_base, asOf, [question = std::move(question)](const AskedBook &from) {
        return Result<std::vector<insight::TransitionItem>>(insight::transitionItems(
            from.snapshot, question.from, question.to, question.knownAt, question.policy, question.filter));
    });
}

QFuture<Result<std::vector<insight::VintageTable>>> BehaviourFigures::vintages(insight::VintageQuestion question) const
{
    return askWithFacts(m_book, m_base, std::move(question),
                        [](const Snapshot &snapshot, const insight::VintageQuestion &asked) {
                            return *insight::vintages(snapshot, asked);
                        });
}

QFuture<Result<std::vector<insight::VintageItem>>>
BehaviourFigures::vintageItems(insight::VintageQuestion question, QDate month, std::optional<int> age) const
{
    return askWithFacts(m_book, m_base, std::move(question),
                        [month, age](const Snapshot &snapshot, const insight::VintageQuestion &asked) {
                            return insight::vintageItems(snapshot, asked, month, age);
                        });
}

QFuture<Result<std::vector<insight::LateScoreRow>>>
BehaviourFigures::lateScores(insight::LateScoreQuestion question) const
{
    return askWithFacts(m_book, m_base, std::move(question),
                        [](const Snapshot &snapshot, const insight::LateScoreQuestion &asked) {
                            return *insight::lateScores(snapshot, asked);
                        });
}

} // namespace quittance::workspace
