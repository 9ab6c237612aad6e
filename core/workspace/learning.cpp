#include "core/workspace/learning.h"

#include "core/store/customer_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/decision_lessons.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using Kind = match::LearntFact::Kind;

namespace {

/// What people decided about learnt facts, by key.
struct Verdicts
{
    QHash<QString, qint64> forgottenAt; ///< number of the decision; 0: not forgotten, or no longer
    QHash<QString, bool> isOff;
};

Result<Verdicts> readVerdicts(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection)
              .ofKinds(company, {kLearntOffEvent, kLearntOnEvent, kForgetEvent, kUnforgetEvent});
    if (!events)
        return failed(events);
    Verdicts verdicts;
    for (const store::Decision &event : *events) {
        if (event.kind == kLearntOffEvent || event.kind == kLearntOnEvent)
            verdicts.isOff[event.subject] = event.kind == kLearntOffEvent;
        else
            verdicts.forgottenAt[event.subject] = event.kind == kForgetEvent ? event.seq : 0;
    }
    return verdicts;
}

QString keyOf(const match::LearntFact &fact, const QHash<ledger::CustomerId, ledger::Customer> &customers)
{
    const auto wordsOf = [&customers](ledger::CustomerId id) {
        const ledger::Customer customer = customers.value(id);
        return customer.fact.remoteId.isEmpty() ? customer.fact.name : customer.fact.remoteId;
    };
    const QString whose = wordsOf(fact.customer);
    switch (fact.kind) {
    case Kind::Alias:
        return u"alias/%1/%2"_s.arg(whose, fact.text);
    case Kind::Account:
        return u"account/%1/%2"_s.arg(whose, fact.text);
    case Kind::Payer:
        return u"payer/%1/%2"_s.arg(whose, wordsOf(fact.other));
    case Kind::Fee:
        return u"fee/%1/%2/%3"_s.arg(whose, fact.currency.code()).arg(fact.units);
    case Kind::Deduction:
        return u"deduction/%1/%2/%3"_s.arg(whose, fact.currency.code()).arg(fact.sharePpm);
    }
    return {};
}

/// Takes out what was decided before a fact was forgotten, and counts anew. Nothing is left of it: gone.
void dropForgotten(std::vector<match::LearntRow> &rows, const std::vector<match::Lesson> &lessons,
                   std::span<const match::Party> parties, QDate today,
                   const QHash<ledger::CustomerId, ledger::Customer> &customers, const Verdicts &verdicts)
{
    for (match::LearntRow &row : rows) {
        const qint64 forgotten = verdicts.forgottenAt.value(keyOf(row.fact, customers));
        if (forgotten == 0)
            continue;
        std::vector<match::Lesson> later;
        std::ranges::copy_if(lessons, std::back_inserter(later),
                             [forgotten](const match::Lesson &lesson) { return lesson.decision > forgotten; });
        const QString key = keyOf(row.fact, customers);
        const std::vector<match::LearntRow> again = match::learn(later, parties, today);
        const auto same = std::ranges::find_if(
            again, [&](const match::LearntRow &one) { return keyOf(one.fact, customers) == key; });
        if (same == again.end())
            row.sources.clear();
        else
            row = *same;
    }
    std::erase_if(rows, [](const match::LearntRow &row) { return row.sources.empty(); });
}

} // namespace

std::vector<match::LearntFact> Learning::inUse() const
{
    std::vector<match::LearntFact> used;
    for (const LearntView &view : facts) {
        if (!view.isOff && match::holds(view.row.fact))
            used.push_back(view.row.fact);
    }
    return used;
}

Result<Learning> readLearning(const store::Connection &connection, ledger::CompanyId company,
                              std::span<const match::Party> parties, QDate today)
{
    const Result<DecisionLessons> lessons = readLessons(connection, company);
    return lessons ? learningFrom(connection, company, *lessons, parties, today) : failed(lessons);
}

Result<Learning> learningFrom(const store::Connection &connection, ledger::CompanyId company,
                              const DecisionLessons &lessons, std::span<const match::Party> parties, QDate today)
{
    const Result<Verdicts> verdicts = readVerdicts(connection, company);
    if (!verdicts)
        return failed(verdicts);
    Learning learning;
    learning.outcomes = lessons.outcomes;
    learning.calibration = match::calibrationOf(lessons.outcomes);
    if (lessons.lessons.empty())
        return learning;
    std::vector<match::LearntRow> learnt = match::learn(lessons.lessons, parties, today);
    std::vector<ledger::CustomerId> ids;
    for (const match::LearntRow &row : learnt) {
        ids.push_back(row.fact.customer);
        ids.push_back(row.fact.other);
    }
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const Result<std::vector<ledger::Customer>> rows = store::CustomerGateway(connection).byIds(ids);
    if (!rows)
        return failed(rows);
    QHash<ledger::CustomerId, ledger::Customer> customers;
    for (const ledger::Customer &customer : *rows)
        customers.insert(customer.id, customer);
    dropForgotten(learnt, lessons.lessons, parties, today, customers, *verdicts);
    for (match::LearntRow &row : learnt) {
        LearntView &view = learning.facts.emplace_back();
        view.key = keyOf(row.fact, customers);
        view.customerName = customers.value(row.fact.customer).fact.name;
        view.otherName = customers.value(row.fact.other).fact.name;
        view.isOff = verdicts->isOff.value(view.key);
        view.row = std::move(row);
    }
    return learning;
}

} // namespace quittance::workspace
