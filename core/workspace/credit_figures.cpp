#include "core/workspace/credit_figures.h"

#include "core/workspace/behaviour_facts.h"
#include "core/workspace/open_book.h"

namespace quittance::workspace {

using store::Connection;
using store::Snapshot;

CreditFigures::CreditFigures(std::shared_ptr<OpenBook> book)
    : m_book(std::move(book))
{
}

QFuture<Result<std::vector<insight::Concentration>>>
CreditFigures::concentration(insight::ConcentrationQuestion question) const
{
    return m_book->figure([question](const Snapshot &snapshot) {
        return Result<std::vector<insight::Concentration>>(*insight::concentration(snapshot, question));
    });
}

QFuture<Result<std::vector<insight::ExposureItem>>>
CreditFigures::exposureItems(insight::ConcentrationQuestion question, Currency currency,
                             std::optional<ledger::CustomerId> debtor) const
{
    return m_book->figure([=](const Snapshot &snapshot) {
        return Result<std::vector<insight::ExposureItem>>(insight::exposureItems(snapshot, question, currency, debtor));
    });
}

QFuture<Result<std::vector<insight::CreditRow>>> CreditFigures::creditUse(insight::CreditQuestion question) const
{
    using Answer = Result<std::vector<insight::CreditRow>>;
    return m_book->readWithSnapshot(
        [question = std::move(question)](const Connection &connection, const Snapshot &snapshot) -> Answer {
            Result<insight::BehaviourFacts> facts = readBehaviourFacts(connection, snapshot, question.asOf.knownAt);
            if (!facts)
                return failed(facts);
            insight::CreditQuestion asked = question;
            asked.limits = std::move(facts->limits);
            asked.limits.insert(asked.limits.end(), question.limits.begin(), question.limits.end());
            return *insight::creditUse(snapshot, asked);
        });
}

QFuture<Result<std::vector<insight::Provision>>> CreditFigures::provision(ledger::AsOf asOf,
                                                                          insight::ProvisionPolicy policy) const
{
    return m_book->figure([asOf, policy = std::move(policy)](const Snapshot &snapshot) {
        return Result<std::vector<insight::Provision>>(*insight::provisionMatrix(snapshot, asOf, policy));
    });
}

QFuture<Result<std::vector<insight::LossRateDerivation>>>
CreditFigures::lossRates(ledger::AsOf asOf, QDate from, QDate to, insight::AgingPolicy policy) const
{
    return m_book->figure([=, policy = std::move(policy)](const Snapshot &snapshot) {
        return Result<std::vector<insight::LossRateDerivation>>(
            *insight::historicalLossRates(snapshot, asOf, from, to, policy));
    });
}

} // namespace quittance::workspace
