#include "core/workspace/line_view.h"

#include "core/match/explain.h"
#include "core/store/bank_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/decision_ground.h"
#include "core/workspace/ground_changes.h"
#include "core/workspace/line_query.h"
#include "core/workspace/line_record.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using ledger::BankLineId;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::LineView)
};

constexpr size_t kFoundDocuments = 50;
constexpr int kRejected = -1000; ///< hundredths: nothing outweighs a person

/// Why what fits is left to a person.
QString probableSentence(const ReconcileBoard &board, BankLineId line)
{
    const match::Proposal *proposal = board.proposal(line);
    const bool hasOne = proposal && !proposal->candidates.empty();
    const qint64 residual = hasOne ? proposal->candidates.front().residualUnits : 0;
    if (residual == 0)
        return Text::tr("Something fits, but not surely enough to do it without a person.");
    return residual < 0 ? Text::tr("It fits but for a shortage, and a person decides what becomes of that.")
                        : Text::tr("It fits but for a surplus, and a person decides what becomes of that.");
}

QString verdictOf(const ReconcileBoard &board, BankLineId line, Queue queue)
{
    const match::Proposal *proposal = board.proposal(line);
    switch (queue) {
    case Queue::Done:
        return Text::tr("The whole amount is matched.");
    case Queue::Ignored:
        return Text::tr("This line was put aside by a person.");
    case Queue::Returned:
        return Text::tr("Money that went back. The receipt it takes back has to be reopened in the ledger.");
    case Queue::Exact:
        return Text::tr("A reference and the amount agree, or the payer has exactly one open document of this amount.");
    case Queue::Probable:
        return probableSentence(board, line);
    case Queue::Ambiguous:
        return Text::tr("%n document(s) fit equally well; a tie is never picked.", nullptr,
                        proposal ? int(proposal->candidates.size()) : 0);
    case Queue::Stale:
        return Text::tr("What this was decided on has changed since. Keep the match as it is, or take it apart and "
                        "decide again.");
    case Queue::Approval:
        return Text::tr("A person has decided, and a second one has to agree before it is booked.");
    case Queue::PayerDiffers:
    case Queue::Unproven:
    case Queue::NoCandidate:
    case Queue::All:
        break;
    }
    return Text::tr("No open document fits. The nearest are shown with what speaks against them.");
}

/// What becomes of the difference of a match, one sentence each.
QStringList effectsOf(const AcceptedMatch &match)
{
    const QString code = match.amount.currency().code();
    const auto text
        = [&](qint64 units) { return u"%1 %2"_s.arg(Money(units, match.amount.currency()).toDecimalString(), code); };
    QStringList effects;
    if (match.differenceUnits > 0 && match.difference == DifferenceHandling::BankFee)
        effects << Text::tr("%1 booked as a bank fee.").arg(text(match.differenceUnits));
    if (match.differenceUnits > 0 && match.difference == DifferenceHandling::WriteOff)
        effects << Text::tr("%1 written off.").arg(text(match.differenceUnits));
    if (match.differenceUnits > 0 && match.difference == DifferenceHandling::Discount)
        effects << Text::tr("%1 taken as a discount.").arg(text(match.differenceUnits));
    if (match.difference == DifferenceHandling::Rate && settledCurrency(match) != match.amount.currency())
        effects << Text::tr("Exchanged by the bank: %1 came for documents in %2.")
                       .arg(text(match.amount.units()), settledCurrency(match).code());
    else if (match.difference == DifferenceHandling::Rate && match.differenceUnits > 0)
        effects << Text::tr("%1 lost by the bank's rate.").arg(text(match.differenceUnits));
    else if (match.difference == DifferenceHandling::Rate && match.differenceUnits < 0)
        effects << Text::tr("%1 gained by the bank's rate.").arg(text(-match.differenceUnits));
    for (const KeptShare &share : match.onAccount)
        effects << Text::tr("%1 on account of %2.").arg(text(share.units), share.customerName);
    qint64 rest = match.amount.units();
    for (const MatchedPart &part : match.parts)
        rest -= part.cashUnits;
    for (const KeptShare &share : match.onAccount)
        rest -= share.units;
    if (rest > 0)
        effects << Text::tr("%1 on account of the first customer.").arg(text(rest));
    for (const DisputedPart &part : match.disputed)
        effects << Text::tr("%1 of %2 disputed.").arg(text(part.units), part.document.number);
    return effects;
}

/// A decision with its documents as they are now.
Result<CandidateView> viewOf(const store::Connection &connection, const ReconcileBoard &board,
                             const DecisionGround &ground, const AcceptedMatch &match)
{
    CandidateView view;
    view.candidate.residualUnits = 0;
    for (const MatchedPart &part : match.parts) {
        const Result<ledger::DocumentId> id = ground.documentOf(part.document);
        if (!id)
            return failed(id);
        const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(std::span(&*id, 1));
        if (!rows)
            return failed(rows);
        match::OpenDocument document{
            .id = *id, .kind = part.document.kind, .number = part.document.number, .currency = match.amount.currency()};
        if (!rows->empty()) {
            document.customer = rows->front().customer;
            document.issue = rows->front().fact.issue;
            document.due = rows->front().fact.due;
            if (!view.customerNames.contains(rows->front().customerName))
                view.customerNames.append(rows->front().customerName);
        }
        if (const match::OpenDocument *open = board.document(*id))
            document.openUnits = open->openUnits;
        view.documents.push_back(document);
        view.candidate.allocations.push_back({*id, part.cashUnits, part.units});
    }
    for (const KeptShare &share : match.onAccount) {
        if (!view.customerNames.contains(share.customerName))
            view.customerNames.append(share.customerName);
    }
    view.summary = view.documents.empty() ? Text::tr("On account")
        : view.documents.size() == 1      ? view.documents.front().number
                                          : Text::tr("%n document(s)", nullptr, int(view.documents.size()));
    view.effects = effectsOf(match);
    return view;
}

/// What the line is matched to: each decision that stands, its documents as they are now.
Result<std::vector<CandidateView>> acceptedViews(const store::Connection &connection, const ReconcileBoard &board,
                                                 const DecisionGround &ground, const StandingMatches &standing)
{
    std::vector<CandidateView> views;
    for (size_t i = 0; i < standing.matches.size(); ++i) {
        Result<CandidateView> view = viewOf(connection, board, ground, standing.matches[i]);
        if (!view)
            return failed(view);
        view->candidate.probabilityPpm = standing.weights[i].probabilityPpm;
        view->candidate.reasons = standing.weights[i].reasons;
        views.push_back(std::move(*view));
    }
    return views;
}

/// What people decided and wrote of the line, and what of its ground has moved.
Result<> addRecord(const store::Connection &connection, const ReconcileBoard &board, const DecisionGround &ground,
                   ledger::CompanyId company, LineView &view)
{
    Result<LineRecord> record = readLineRecord(connection, company, view.row.line);
    if (!record)
        return failed(record);
    if (record->pending) {
        Result<CandidateView> match = viewOf(connection, board, ground, record->pending->match);
        if (!match)
            return failed(match);
        view.proposed = {std::move(*match)};
        view.pending = PendingApproval{.seq = record->pending->seq,
                                       .at = record->pending->at,
                                       .author = record->pending->author,
                                       .reason = record->pending->reason,
                                       .difference = record->pending->match.difference,
                                       .differenceUnits = record->pending->match.differenceUnits,
                                       .canApprove = record->pending->author != sittingAuthor()};
    }
    view.notes = std::move(record->notes);
    view.history = std::move(record->history);
    view.policy = ground.policy();
    const ledger::BankLineFact &fact = view.row.line.fact;
    view.isLocked = view.policy.isLocked(fact.valueOn.isValid() ? fact.valueOn : fact.bookedOn);
    if (view.row.queue != Queue::Stale)
        return {};
    Result<std::vector<GroundChange>> moved = movedGround(connection, ground, company, view.row.line.id);
    if (!moved)
        return failed(moved);
    view.moved = std::move(*moved);
    return {};
}

} // namespace

std::vector<BankLineId> findLines(const ReconcileBoard &board, Queue queue, const QString &text)
{
    return findLines(board, board.lines(queue), text);
}

std::vector<BankLineId> findLines(const ReconcileBoard &board, std::vector<BankLineId> lines, const QString &text)
{
    const LineQuery query(text);
    if (query.isEmpty())
        return lines;
    std::erase_if(lines, [&](BankLineId id) {
        const match::Receipt &receipt = board.line(id)->receipt;
        QStringList texts{receipt.counterparty, receipt.text, receipt.reference, receipt.endToEndId};
        if (const match::Proposal *proposal = board.proposal(id)) {
            for (const match::Candidate &candidate : proposal->candidates)
                texts << board.view(candidate).numbers();
        }
        return !query.fits(texts, receipt.units, receipt.bookedOn);
    });
    return lines;
}

Result<std::vector<BankLineRow>> readLineRows(const store::Connection &connection, const ReconcileBoard &board,
                                              const std::vector<BankLineId> &ids)
{
    Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).linesByIds(ids);
    if (!lines)
        return failed(lines);
    std::vector<BankLineRow> rows;
    rows.reserve(lines->size());
    for (ledger::BankLine &line : *lines) {
        const BoardLine *known = board.line(line.id);
        const Queue queue = board.queueOf(line.id).value_or(Queue::NoCandidate);
        rows.push_back({std::move(line), queue, known ? known->usedUnits : 0, known && known->hasNote});
    }
    return rows;
}

Result<LineView> readLine(const store::Connection &connection, const ReconcileBoard &board, ledger::CompanyId company,
                          BankLineId line)
{
    Result<std::vector<BankLineRow>> rows = readLineRows(connection, board, {line});
    if (!rows)
        return failed(rows);
    if (rows->empty())
        return fail(Error::Kind::NotFound, Text::tr("This bank line is no longer in the book."));
    const Result<DecisionGround> ground = DecisionGround::forReading(connection, company);
    if (!ground)
        return failed(ground);
    const Result<StandingMatches> standing = ground->standingMatches(line);
    if (!standing)
        return failed(standing);
    Result<std::vector<CandidateView>> accepted = acceptedViews(connection, board, *ground, *standing);
    if (!accepted)
        return failed(accepted);
    LineView view{.row = std::move(rows->front()), .accepted = std::move(*accepted)};
    if (const Result<> done = addRecord(connection, board, *ground, company, view); !done)
        return failed(done);
    view.verdict = verdictOf(board, line, view.row.queue);
    const match::Proposal *proposal = board.proposal(line);
    std::vector<match::Candidate> candidates;
    if (proposal)
        candidates = proposal->candidates;
    if (proposal && candidates.empty()) {
        candidates = match::nearest(board.line(line)->receipt, board.input().documents, board.input().parties, {}, 3,
                                    board.input().rejections);
    }
    for (const match::Candidate &candidate : candidates)
        view.candidates.push_back(board.view(candidate));
    return view;
}

Result<std::vector<match::Reason>> explainPair(const ReconcileBoard &board, BankLineId line,
                                               ledger::DocumentId document)
{
    const BoardLine *known = board.line(line);
    const match::OpenDocument *open = board.document(document);
    if (!known || !open)
        return fail(Error::Kind::NotFound, Text::tr("Nothing is open there to be matched."));
    std::vector<match::Reason> reasons = match::explain(known->receipt, *open, board.input().parties, {}).reasons;
    if (std::ranges::find(board.input().rejections, match::Rejection{line, document}) != board.input().rejections.end())
        reasons.push_back({.signal = u"rejected"_s,
                           .detail = Text::tr("A person has ruled this document out for the line."),
                           .weight = kRejected});
    return reasons;
}

std::vector<match::OpenDocument> findOpenDocuments(const ReconcileBoard &board, BankLineId line, const QString &text)
{
    const BoardLine *known = board.line(line);
    if (!known)
        return {};
    const LineQuery query(text);
    std::vector<match::OpenDocument> found;
    for (const match::OpenDocument &document : board.input().documents) {
        if (document.currency != known->receipt.currency)
            continue;
        const QString *customer = board.customerName(document.customer);
        if (query.fits({document.number, customer ? *customer : QString(), document.reference}, document.openUnits,
                       document.due.isValid() ? document.due : document.issue))
            found.push_back(document);
    }
    const qint64 left = known->receipt.units - known->usedUnits;
    std::ranges::sort(found, {}, [left](const match::OpenDocument &document) {
        return std::tuple(qAbs(document.openUnits - left), document.due, document.id);
    });
    if (found.size() > kFoundDocuments)
        found.resize(kFoundDocuments);
    return found;
}

QString lineName(const ledger::BankLine &line, const QString &amount)
{
    const QString who = line.fact.counterparty.isEmpty() ? line.fact.text : line.fact.counterparty;
    return u"%1 %2"_s.arg(who.left(40).trimmed(), amount);
}

} // namespace quittance::workspace
