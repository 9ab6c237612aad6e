#include "core/workspace/credit_figures.h"

#include "core/store/document_gateway.h"
#include "core/store/run_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/behaviour_facts.h"
#include "core/workspace/book_in_base.h"
#include "core/workspace/run_json.h"

#include <algorithm>

namespace quittance::workspace {

using store::Connection;
using store::Snapshot;

namespace {

constexpr char kProvision[] = "provision";

ProvisionRun runOf(const store::KeptRun &kept)
{
    return {.id = kept.id,
            .asOf = kept.asOf,
            .madeAt = kept.madeAt,
            .author = kept.author,
            .note = kept.note,
            .policy = provisionPolicyOf(kept.inputs),
            .provisions = provisionsOf(kept.result)};
}

/// A run of the provision as it is now; its instants are those of now.
store::KeptRun provisionRun(const Snapshot &snapshot, ledger::AsOf asOf, const insight::ProvisionPolicy &policy,
                            const QString &note)
{
    const Instant now = Instant::now();
    asOf.knownAt = std::min(asOf.knownAt, now);
    return {.kind = QLatin1String(kProvision),
            .asOf = asOf,
            .madeAt = now,
            .author = sittingAuthor(),
            .note = note,
            .inputs = provisionInputs(policy),
            .result = provisionResult(*insight::provisionMatrix(snapshot, asOf, policy))};
}

/// Draft invoices of the day stand with the orders.
Result<> addDrafts(const AskedBook &from, insight::CreditQuestion &question)
{
    const auto day = qint32(question.asOf.day.toJulianDay());
    std::vector<ledger::DocumentId> ids; // a draft is not in force; few other documents are not
    const store::DocumentColumns &rows = from.snapshot.current;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows.inForce[i] == 0 && rows.issueDay[i] <= day && rows.knownFrom[i] <= question.asOf.knownAt.ms
            && ledger::DocumentKind(rows.kind[i]) == ledger::DocumentKind::Invoice)
            ids.push_back(from.snapshot.documentId[i]);
    }
    const auto documents = store::DocumentGateway(from.connection).byIds(ids);
    if (!documents)
        return failed(documents);
    for (const ledger::Document &document : *documents) {
        if (document.fact.state != ledger::DocumentState::Draft)
            continue;
        const Result<Money> amount = from.counted(document.fact.amount, question.asOf.day);
        if (!amount)
            return failed(amount);
        question.orders.push_back({document.customer, *amount});
    }
    return {};
}

} // namespace

CreditFigures::CreditFigures(std::shared_ptr<OpenBook> book, std::optional<Currency> base)
    : m_book(std::move(book))
    , m_base(base)
{
}

QFuture<Result<std::vector<insight::Concentration>>>
CreditFigures::concentration(insight::ConcentrationQuestion question) const
{
    return readAsked(m_book, m_base, question.asOf, [question](const AskedBook &from) {
        return Result<std::vector<insight::Concentration>>(*insight::concentration(from.snapshot, question));
    });
}

QFuture<Result<std::vector<insight::ExposureItem>>>
CreditFigures::exposureItems(insight::ConcentrationQuestion question, Currency currency,
                             std::optional<ledger::CustomerId> debtor) const
{
    return readAsked(m_book, m_base, question.asOf, [=](const AskedBook &from) {
        return Result<std::vector<insight::ExposureItem>>(insight::exposureItems(from.snapshot, question, currency, debtor));
    });
}

QFuture<Result<std::vector<insight::CreditRow>>> CreditFigures::creditUse(insight::CreditQuestion question,
                                                                                   bool withDrafts) const
{
    using Answer = Result<std::vector<insight::CreditRow>>;
    const ledger::AsOf asOf = question.asOf;
    return readAsked(m_book, m_base, asOf, [question = std::move(question), withDrafts](const AskedBook &from) -> Answer {
        Result<insight::BehaviourFacts> facts = readBehaviourFacts(from, question.asOf);
        if (!facts)
            return failed(facts);
        insight::CreditQuestion asked = question;
        if (const Result<> added = withDrafts ? addDrafts(from, asked) : Result<>(); !added)
            return failed(added);
        asked.limits = std::move(facts->limits);
        asked.limits.insert(asked.limits.end(), question.limits.begin(), question.limits.end());
        return *insight::creditUse(from.snapshot, asked);
    });
}

QFuture<Result<std::vector<insight::Provision>>> CreditFigures::provision(ledger::AsOf asOf,
                                                                          insight::ProvisionPolicy policy) const
{
    return readAsked(m_book, m_base, asOf, [asOf, policy = std::move(policy)](const AskedBook &from) {
        return Result<std::vector<insight::Provision>>(*insight::provisionMatrix(from.snapshot, asOf, policy));
    });
}

QFuture<Result<std::vector<insight::LossRateDerivation>>>
CreditFigures::lossRates(ledger::AsOf asOf, QDate from, QDate to, insight::AgingPolicy policy) const
{
    return readAsked(m_book, m_base, asOf, [=, policy = std::move(policy)](const AskedBook &book) {
        return Result<std::vector<insight::LossRateDerivation>>(
            *insight::historicalLossRates(book.snapshot, asOf, from, to, policy));
    });
}

QFuture<Result<ProvisionRun>> CreditFigures::keepProvision(ledger::AsOf asOf, insight::ProvisionPolicy policy,
                                                           QString note) const
{
    const auto keep = [company = m_book->company()](const Connection &connection,
                                                    const store::KeptRun &run) -> Result<ProvisionRun> {
        const Result<qint64> id = store::RunGateway(connection).keep(company, run);
        if (!id)
            return failed(id);
        ProvisionRun kept = runOf(run);
        kept.id = *id;
        return kept;
    };
    const Promised<Result<ProvisionRun>> answer;
    m_book->readWithSnapshotThen(
        [asOf, policy = std::move(policy), note = std::move(note)](const Connection &, const Snapshot &snapshot) {
            return Result<store::KeptRun>(provisionRun(snapshot, asOf, policy, note));
        },
        [book = m_book, keep, answer](const Result<store::KeptRun> &run) {
            if (!run) {
                answer(failed(run));
                return;
            }
            book->writeThen([keep, run = *run](const Connection &connection) { return keep(connection, run); },
                            [](const ProvisionRun &) { return store::ChangeSet(); }, answer);
        });
    return answer.future();
}

QFuture<Result<std::vector<ProvisionRun>>> CreditFigures::provisionRuns() const
{
    return m_book->read(
        [company = m_book->company()](const Connection &connection) -> Result<std::vector<ProvisionRun>> {
            const auto runs = store::RunGateway(connection).list(company, QLatin1String(kProvision));
            if (!runs)
                return failed(runs);
            std::vector<ProvisionRun> list;
            for (const store::KeptRun &run : *runs)
                list.push_back(runOf(run));
            return list;
        });
}

} // namespace quittance::workspace
