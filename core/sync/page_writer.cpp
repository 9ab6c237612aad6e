#include "core/sync/page_writer.h"

#include "core/store/indexes.h"
#include "core/sync/closed_customers.h"
#include "core/sync/movement_table.h"
#include "core/sync/retraction.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::sync {

using connect::PulledPage;
using ledger::FactBatch;
using store::ApplyOutcome;
using store::ChangeSet;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

/// A list of so many records that suddenly names none is not believed.
constexpr qint64 kTooManyToLose = 50;
/// Keys of a table held at most: six megabytes.
constexpr size_t kMostKeys = size_t(1) << 17;
/// Records that went away, taken out of the book in one go.
constexpr qint64 kGoneAtOnce = 1000;
/// Above so many, the changes of a page are “everything”.
constexpr qsizetype kToldChanges = 100'000;

template<typename Id>
void merge(QHash<Id, store::Fields> &into, const QHash<Id, store::Fields> &more)
{
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        into[it.key()] |= it.value();
}

void merge(ChangeSet &into, const ChangeSet &more)
{
    merge(into.customers, more.customers);
    merge(into.documents, more.documents);
    merge(into.bankLines, more.bankLines);
    into.rates = into.rates || more.rates;
    into.everything = into.everything || more.everything;
    if (into.customers.size() + into.documents.size() + into.bankLines.size() > kToldChanges)
        into.everything = true;
    if (into.everything) {
        into.customers.clear();
        into.documents.clear();
        into.bankLines.clear();
    }
}

quint32 kindsOf(const connect::MappedPage &page)
{
    quint32 kinds = 0;
    for (const ledger::DocumentFact &fact : page.batch.documents)
        kinds |= 1u << quint32(fact.kind);
    if (!page.batch.bankLines.empty())
        kinds |= quint32(RecordKind::BankLine);
    if (!page.batch.customers.empty())
        kinds |= quint32(RecordKind::Customer);
    if (!page.movements.empty())
        kinds |= quint32(RecordKind::Movement);
    if (!page.references.empty())
        kinds |= quint32(RecordKind::Reference);
    return kinds;
}

/// Where the page leaves the list.
void advance(ListState &state, const PulledPage &page)
{
    state.cursor = page.cursor;
    state.kinds |= kindsOf(page.mapped);
    for (const connect::RawPayload &payload : page.mapped.payloads) {
        if (payload.modified)
            state.walkNewest = std::max(state.walkNewest.value_or(*payload.modified), *payload.modified);
    }
    if (page.asOf)
        state.asOf = page.asOf;
}

/// Moves a record from what it was counted as to the rejected ones: mapped, but not something the book can hold.
void countAsRejected(PageRecords &records, const QString &remoteId)
{
    const auto found = std::ranges::find(records.records, remoteId, &PageRecords::Record::remoteId);
    if (found != records.records.end())
        found->change = RecordChange::Rejected;
}

} // namespace

Result<PageOutcome> PageWriter::write(const Connection &connection, const ListState &state, PulledPage &page,
                                      const QByteArray &packed, Instant at)
{
    if (const Result<> less = connection.limitCache(store::Connection::kFrugalCache); !less)
        return failed(less);
    const RecordTable table(connection);
    PageOutcome outcome{.state = state};
    Result<PageRecords> records = table.compare(state, page.mapped);
    if (!records)
        return failed(records);
    if (const Result<> done = table.keep(state, page.mapped, *records, packed, at); !done)
        return failed(done);
    if (const Result<> done = table.keepRejected(state, page.mapped, *records, at); !done)
        return failed(done);
    for (const connect::RejectedRecord &rejected : page.mapped.rejected)
        outcome.rejected.push_back({rejected.remoteId, rejected.path, rejected.value, rejected.reason});
    advance(outcome.state, page);
    if (const Result<> done = writeFacts(connection, page, outcome); !done)
        return failed(done);
    if ((outcome.state.kinds & quint32(RecordKind::Customer)) != 0) {
        if (const Result<> done = ClosedCustomers(connection, m_source).take(page.mapped, at); !done)
            return failed(done);
    }
    for (size_t i = page.mapped.rejected.size(); i < outcome.rejected.size(); ++i)
        countAsRejected(*records, outcome.rejected[i].remoteId);
    outcome.counts = records->counts();
    if (page.isWhole && state.isFullWalk) {
        if (const Result<> done = closeUnnamed(connection, outcome, at); !done)
            return failed(done);
        outcome.state.fullAt = state.walkStarted;
    }
    if (const Result<> done = ListTable(connection).save(outcome.state); !done)
        return failed(done);
    return outcome;
}

Result<> PageWriter::writeFacts(const Connection &connection, PulledPage &page, PageOutcome &outcome)
{
    const MovementTable beside(connection);
    if (const Result<> done = beside.put(m_source, page.mapped.movements); !done)
        return done;
    if (const Result<> done = beside.put(m_source, page.mapped.references); !done)
        return done;
    if (page.mapped.batch.size() > 0) {
        Result<ApplyOutcome> applied = apply(connection, outcome.state, page.mapped.batch);
        if (!applied)
            return failed(applied);
        merge(outcome.changes, applied->changes);
        for (const store::FactIssue &issue : applied->issues) {
            if (!issue.isPending)
                outcome.rejected.push_back({issue.remoteId, {}, {}, issue.reason});
        }
    }
    return retract(connection, page, outcome);
}

Result<> PageWriter::retract(const Connection &connection, PulledPage &page, PageOutcome &outcome)
{
    Retraction gone(connection, m_company, m_source);
    if (const Result<> done = gone.addUnstated(page.mapped.allocations); !done)
        return done;
    if (const Result<> done = gone.addBankLines(page.mapped.deletedBankLines); !done)
        return done;
    if (gone.facts().size() == 0)
        return {};
    Result<ApplyOutcome> applied = apply(connection, outcome.state, gone.facts());
    if (!applied)
        return failed(applied);
    merge(outcome.changes, applied->changes);
    return {};
}

Result<> PageWriter::closeUnnamed(const Connection &connection, PageOutcome &outcome, Instant at)
{
    const RecordTable table(connection);
    const Result<qint64> unnamed = table.unnamedCount(outcome.state);
    const Result<qint64> there = table.count(outcome.state.id);
    if (!unnamed || !there)
        return unnamed ? failed(there) : failed(unnamed);
    if (*unnamed >= kTooManyToLose && *there == *unnamed)
        return fail(
            Error::Kind::Conflict,
            Text::tr("The platform now names none of the %n record(s) it had. That looks like a fault there, so "
                     "nothing was deleted here.",
                     nullptr, int(*unnamed)));
    for (qint64 left = *unnamed; left > 0; left -= kGoneAtOnce) {
        const Result<QStringList> some = table.unnamed(outcome.state, kGoneAtOnce);
        if (!some)
            return failed(some);
        if (const Result<> done = closeRecords(connection, *some, outcome, at); !done)
            return done;
        if (const Result<> done = table.forget(outcome.state, *some); !done)
            return done;
    }
    outcome.counts.deleted += *unnamed;
    return {};
}

Result<> PageWriter::closeRecords(const Connection &connection, const QStringList &unnamed, PageOutcome &outcome,
                                  Instant at)
{
    Retraction gone(connection, m_company, m_source);
    if (const Result<> done = gone.addRecords(outcome.state, unnamed); !done)
        return done;
    if (const Result<> done = MovementTable(connection).close(m_source, outcome.state.list, unnamed); !done)
        return done;
    if (gone.facts().size() > 0) {
        Result<ApplyOutcome> applied = apply(connection, outcome.state, gone.facts());
        if (!applied)
            return failed(applied);
        merge(outcome.changes, applied->changes);
    }
    const bool isOfCustomers = (outcome.state.kinds & quint32(RecordKind::Customer)) != 0;
    return isOfCustomers ? ClosedCustomers(connection, m_source).close(unnamed, at) : Result<>();
}

Result<ApplyOutcome> PageWriter::apply(const Connection &connection, const ListState &state, FactBatch &batch)
{
    if (!m_loader)
        m_loader = std::make_unique<store::BatchLoader>(
            connection, m_company, m_source,
            store::ApplyOptions{
                .bulkLoad = state.isFullWalk && !state.fullAt, .mostKeys = kMostKeys, .isWithin = true});
    ledger::ImportId &import = m_imports[state.list];
    batch.sourceName = m_sourceName;
    batch.format = QString::fromUtf8(state.list);
    Result<ApplyOutcome> applied = m_loader->applyPart(batch, import, true, 0);
    if (applied)
        import = applied->import;
    return applied;
}

void PageWriter::forget()
{
    m_imports.clear();
    if (m_loader)
        m_loader->forget();
}

Result<> PageWriter::finish(const Connection &connection)
{
    m_loader.reset();
    const Result<> built = store::createIndexes(connection);
    const Result<> back = connection.limitCache(store::Connection::kUsualCache);
    return built ? back : built;
}

} // namespace quittance::sync
