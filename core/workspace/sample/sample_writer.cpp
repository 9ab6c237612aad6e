#include "core/workspace/sample/sample_writer.h"

#include "core/store/apply.h"
#include "core/store/book.h"
#include "core/store/company_gateway.h"
#include "core/store/setting_gateway.h"
#include "core/store/snapshot_loader.h"
#include "core/workspace/author.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/book_info.h"
#include "core/workspace/match_decisions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using store::Connection;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::SampleWriter)
};

template<typename T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

struct Place
{
    ledger::CompanyId company;
    ledger::ConnectionId source;
};

Result<Place> makePlace(const Connection &connection, const SampleBook &sample)
{
    const store::CompanyGateway gateway(connection);
    const Result<ledger::CompanyId> company
        = gateway.add(sample.companyName, sample.baseCurrency, u"UTC"_s, sample.batches.front().at);
    if (!company)
        return failed(company);
    const Result<ledger::ConnectionId> source = gateway.source(*company, u"files"_s, u"Files"_s);
    const Result<> today
        = store::SettingGateway(connection).set(*company, kTodaySetting, u"[\"%1\"]"_s.arg(toIsoDate(sample.lastDay)));
    if (!source || !today)
        return source ? Result<Place>(failed(today)) : failed(source);
    return Place{*company, *source};
}

Result<qint64> loadFacts(store::Book &file, const Place &place, const SampleBook &sample, const Progress &progress,
                         const CancelToken &cancel)
{
    qint64 facts = 0;
    for (size_t i = 0; i < sample.batches.size(); ++i) {
        const SampleBatch &batch = sample.batches[i];
        const auto applied
            = wait(file.import(place.company, place.source, {batch.facts}, {.at = batch.at}, {}, cancel, true));
        if (!applied)
            return failed(applied);
        facts += batch.facts.size();
        if (progress)
            progress(qint64(i) + 1, qint64(sample.batches.size()) + 1);
    }
    return facts;
}

/// The proposals that only prove what the ledger already says: no balance changes by them.
std::vector<WeighedDecision> provenPayments(const ReconcileBoard &board)
{
    std::vector<WeighedDecision> decisions;
    for (const match::Proposal &proposal : board.proposals()) {
        if (proposal.verdict != match::Verdict::Accepted || proposal.candidates.empty())
            continue;
        const match::Candidate &best = proposal.candidates.front();
        const bool onlyPayments = std::ranges::all_of(best.allocations, [&](const match::Allocation &part) {
            const match::OpenDocument *document = board.document(part.document);
            return document && document->kind == ledger::DocumentKind::Payment;
        });
        if (onlyPayments)
            decisions.push_back(
                {{.line = proposal.receipt, .allocations = best.allocations}, best.probabilityPpm, best.reasons});
    }
    return decisions;
}

Result<qint64> prove(store::Book &file, const Place &place, const SampleBook &sample, const CancelToken &cancel)
{
    const Instant at = sample.batches.back().at;
    return wait(file.write([&](const Connection &connection) -> Result<qint64> {
        const Result<store::Snapshot> snapshot = store::loadSnapshot(connection, place.company, cancel);
        if (!snapshot)
            return failed(snapshot);
        const Result<ReconcileBoard> board
            = loadBoard(connection, *snapshot, place.company, sample.lastDay, {}, cancel);
        if (!board)
            return failed(board);
        const std::vector<WeighedDecision> decisions = provenPayments(*board);
        if (decisions.empty())
            return 0;
        const Result<DecisionOutcome> accepted
            = acceptMatches(connection,
                            {.company = place.company,
                             .author = kEngineAuthor,
                             .reason = Text::tr("The bank line proves a payment of the ledger."),
                             .origin = store::MatchOrigin::Engine,
                             .at = at},
                            decisions);
        return accepted ? Result<qint64>(accepted->matches) : failed(accepted);
    }));
}

Result<SampleWritten> fill(const QString &path, const SampleRecipe &recipe, const Progress &progress,
                           const CancelToken &cancel)
{
    const SampleBook sample = makeSampleBook(recipe);
    Result<std::unique_ptr<store::Book>> file = store::Book::open(path, Connection::Mode::Create);
    if (!file)
        return failed(file);
    const Result<Place> place
        = wait((*file)->write([&](const Connection &connection) { return makePlace(connection, sample); }));
    if (!place)
        return failed(place);
    const Result<qint64> facts = loadFacts(**file, *place, sample, progress, cancel);
    if (!facts)
        return failed(facts);
    const Result<qint64> proven = prove(**file, *place, sample, cancel);
    if (!proven)
        return failed(proven);
    return SampleWritten{*facts, *proven};
}

void removeBook(const QString &path)
{
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

} // namespace

Result<SampleWritten> writeSampleBook(const QString &path, const SampleRecipe &recipe, const Progress &progress,
                                      const CancelToken &cancel)
{
    if (QFileInfo::exists(path))
        return fail(Error::Kind::Conflict,
                    Text::tr("There is a file %1 already; the sample book replaces nothing.").arg(path), {path});
    Result<SampleWritten> written = fill(path, recipe, progress, cancel);
    if (!written)
        removeBook(path);
    return written;
}

} // namespace quittance::workspace
