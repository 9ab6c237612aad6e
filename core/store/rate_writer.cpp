#include "core/store/rate_writer.h"

#include "core/base/rate.h"

namespace quittance::store {
namespace {

using namespace Qt::StringLiterals;

constexpr FactColumn kRateColumns[] = {
    {"day", Field::Dates},
    {"from_currency", Field::Amounts},
    {"to_currency", Field::Amounts},
    {"rate", Field::Amounts},
};

QString remoteIdOf(const ledger::RateFact &fact)
{
    return u"%1 %2 %3"_s.arg(toIsoDate(fact.day), fact.from.code(), fact.to.code());
}

} // namespace

Result<RateWriter> RateWriter::open(const Connection &connection, ledger::ConnectionId source)
{
    Result<VersionedTable> table = VersionedTable::open(connection, "rate", kRateColumns);
    if (!table)
        return failed(table);
    RateWriter writer(std::move(*table));
    if (const Result<> done = writer.m_table.prepareKeys(source, false); !done)
        return failed(done);
    return writer;
}

Result<> RateWriter::apply(ApplyContext &context, const std::vector<ledger::RateFact> &rates)
{
    for (const size_t i : knownOrder(rates)) {
        if (const Result<> done = applyOne(context, rates[i], qint64(i)); !done)
            return done;
        if (const Result<> done = context.advance(); !done)
            return done;
    }
    return {};
}

Result<> RateWriter::applyOne(ApplyContext &context, const ledger::RateFact &fact, qint64 index)
{
    const bool isPair = fact.from.isValid() && fact.to.isValid() && fact.from != fact.to && fact.day.isValid();
    const Result<Rate> rate = Rate::parse(fact.rate);
    if (!isPair || !rate) {
        context.report(FactType::Rate, index, remoteIdOf(fact),
                       isPair ? rate.error().message
                              : ApplyText::tr("An exchange rate needs a day and two different currencies."));
        return {};
    }
    const QString remoteId = remoteIdOf(fact);
    const qint64 key = m_hash.add(remoteId).finish();
    const qint64 content = m_hash.add(remoteId).add(rate->text()).finish();
    const Result<KeyMap::Entry> row = m_table.find(key);
    if (!row)
        return failed(row);
    const Result<Stored> stored = m_table.put(context.scope, *row, {key, content, remoteId, fact.knownAt}, fact.day,
                                              fact.from, fact.to, rate->text());
    if (!stored)
        return failed(stored);
    context.count(FactType::Rate, stored->change);
    context.outcome->changes.rates = context.outcome->changes.rates || stored->change != Change::Unchanged;
    return {};
}

} // namespace quittance::store
