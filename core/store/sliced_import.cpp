#include "core/store/sliced_import.h"

#include "core/store/apply_context.h"
#include "core/store/undo_import.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcImport, "quittance.store.import", QtInfoMsg)

namespace quittance::store {
namespace {

using ledger::FactBatch;

constexpr qint64 kSliceMs = 12;
constexpr size_t kSmallestSlice = 50;
constexpr size_t kLargestSlice = 20'000;

/// Puts facts into the order in which they became known, which must hold across slices; answers their former places.
template<typename Fact>
std::vector<qint64> sortByKnown(std::vector<Fact> &facts)
{
    const std::vector<size_t> order = knownOrder(facts);
    std::vector<Fact> sorted;
    sorted.reserve(facts.size());
    for (const size_t i : order)
        sorted.push_back(std::move(facts[i]));
    facts = std::move(sorted);
    return {order.begin(), order.end()};
}

/// Moves up to `room` facts from `all` at `at` into `slice`.
template<typename Fact>
void take(std::vector<Fact> &all, size_t &at, std::vector<Fact> &slice, size_t &room)
{
    const size_t count = std::min(room, all.size() - at);
    slice.insert(slice.end(), std::make_move_iterator(all.begin() + qptrdiff(at)),
                 std::make_move_iterator(all.begin() + qptrdiff(at + count)));
    at += count;
    room -= count;
}

} // namespace

SlicedImport::SlicedImport(const Connection &connection, ledger::CompanyId company, ledger::ConnectionId source,
                           std::vector<FactStream> streams, const ApplyOptions &options, Progress progress,
                           CancelToken cancel)
    : m_connection(connection)
    , m_loader(connection, company, source, options)
    , m_streams(std::move(streams))
    , m_progress(std::move(progress))
    , m_cancel(std::move(cancel))
    , m_outcomes(m_streams.size())
{
    for (FactStream &stream : m_streams) {
        m_total += stream.size();
        FactBatch &batch = stream.facts;
        m_order.push_back({sortByKnown(batch.documents), sortByKnown(batch.allocations)});
        sortByKnown(batch.rates);
    }
}

FactBatch SlicedImport::nextSlice()
{
    FactBatch &batch = m_streams[m_batch].facts;
    FactBatch slice{.sourceName = batch.sourceName, .sourceSha256 = batch.sourceSha256, .format = batch.format};
    size_t room = m_sliceFacts;
    auto &at = m_cursor.at;
    take(batch.customers, at[size_t(FactType::Customer)], slice.customers, room);
    take(batch.documents, at[size_t(FactType::Document)], slice.documents, room);
    take(batch.allocations, at[size_t(FactType::Allocation)], slice.allocations, room);
    take(batch.bankAccounts, at[size_t(FactType::BankAccount)], slice.bankAccounts, room);
    take(batch.statements, at[size_t(FactType::Statement)], slice.statements, room);
    take(batch.bankLines, at[size_t(FactType::BankLine)], slice.bankLines, room);
    take(batch.rates, at[size_t(FactType::Rate)], slice.rates, room);
    return slice;
}

bool SlicedImport::isUsedUp() const
{
    qint64 reached = 0;
    for (const size_t at : m_cursor.at)
        reached += qint64(at);
    return reached == m_streams[m_batch].facts.size();
}

Result<> SlicedImport::applySlice()
{
    const Cursor before = m_cursor;
    const FactBatch slice = nextSlice();
    QElapsedTimer timer;
    timer.start();
    Result<ApplyOutcome> outcome = m_cancel.isCancelled()
        ? Result<ApplyOutcome>(
            fail(Error::Kind::Cancelled, ApplyText::tr("The import was stopped; nothing was changed.")))
        // The last batch ends the import; until then all of them can be taken back.
        : m_loader.applyPart(slice, m_outcomes[m_batch].import, false, m_total, m_cancel);
    if (!outcome)
        return failed(outcome);
    // Half as long again or half as short per turn, towards the slice that takes kSliceMs.
    const size_t fitting = m_sliceFacts * size_t(kSliceMs) / size_t(std::max<qint64>(timer.elapsed(), 1));
    m_sliceFacts = std::clamp(std::min(fitting, m_sliceFacts * 2), kSmallestSlice, kLargestSlice);
    merge(std::move(*outcome), before);
    m_done += slice.size();
    if (m_progress)
        m_progress(m_done, m_total);
    return {};
}

Result<SlicedImport::Next> SlicedImport::step()
{
    if (m_batch == m_streams.size())
        return Next::Nothing;
    const bool isBegun = m_outcomes[m_batch].import.isValid();
    if (!isBegun || !isUsedUp()) {
        if (const Result<> done = applySlice(); !done) {
            takeBack();
            return failed(done);
        }
    }
    if (!isUsedUp())
        return Next::Slice;
    if (lines())
        return Next::Lines;
    ++m_batch;
    m_cursor = {};
    m_linesBefore = 0;
    if (m_batch < m_streams.size())
        return Next::Slice;
    if (const Result<> done = finish(); !done) {
        takeBack();
        return failed(done);
    }
    return Next::Nothing;
}

Result<> SlicedImport::finish()
{
    Result<> finished = m_loader.finish();
    for (const ApplyOutcome &done : m_outcomes) {
        if (finished)
            finished = m_connection.exec("UPDATE import_batch SET is_whole = 1 WHERE id = "
                                         + QByteArray::number(done.import.value()));
    }
    return finished;
}

void SlicedImport::addLines(std::vector<ledger::BankLineFact> lines)
{
    std::vector<ledger::BankLineFact> &held = m_streams[m_batch].facts.bankLines;
    m_linesBefore += qint64(held.size());
    held = std::move(lines);
    m_cursor.at[size_t(FactType::BankLine)] = 0;
}

Result<> SlicedImport::endLines(const Result<> &given)
{
    m_streams[m_batch].lines = {};
    if (!given)
        takeBack();
    return given;
}

void SlicedImport::merge(ApplyOutcome slice, const Cursor &before)
{
    const auto place = [&](FactType type, qint64 index) {
        const qint64 at = index + qint64(before.at[size_t(type)]);
        if (type == FactType::Document)
            return m_order[m_batch][0][size_t(at)];
        if (type == FactType::BankLine)
            return m_linesBefore + at;
        return type == FactType::Allocation ? m_order[m_batch][1][size_t(at)] : at;
    };
    for (FactIssue &issue : slice.issues)
        issue.index = issue.index < 0 ? issue.index : place(issue.type, issue.index);
    for (PossibleDuplicate &duplicate : slice.possibleDuplicates)
        duplicate.index = place(FactType::Document, duplicate.index);
    m_outcomes[m_batch].add(std::move(slice));
}

void SlicedImport::takeBack()
{
    m_connection.setCancelToken(CancelToken());
    Result<> done = m_loader.finish();
    for (const ApplyOutcome &outcome : m_outcomes) {
        if (done && outcome.import.isValid())
            done = undoImport(m_connection, outcome.import);
    }
    if (!done)
        qCWarning(lcImport).noquote() << "taken back at the next opening instead:" << done.error().message;
}

} // namespace quittance::store
