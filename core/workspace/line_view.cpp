#include "core/workspace/line_view.h"

#include "core/base/decimal.h"
#include "core/base/text_fold.h"
#include "core/match/explain.h"
#include "core/store/bank_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"
#include "core/workspace/decision_ground.h"

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

bool hasAmount(const QString &text, qint64 units)
{
    const Result<qint64> wanted = parseUnits(text);
    return wanted && qAbs(*wanted) == qAbs(units);
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
        return Text::tr("Something fits, but not enough to do it without a person.");
    case Queue::Ambiguous:
        return Text::tr("%n document(s) fit equally well; a tie is never picked.", nullptr,
                        proposal ? int(proposal->candidates.size()) : 0);
    case Queue::Stale:
        return Text::tr("More of this line is used than there is: the statement changed after the decision.");
    case Queue::NoCandidate:
    case Queue::All:
        break;
    }
    return Text::tr("No open document fits. The nearest are shown with what speaks against them.");
}

/// What the line is matched to: each decision that stands, its documents as they are now.
Result<std::vector<CandidateView>> acceptedViews(const store::Connection &connection, const ReconcileBoard &board,
                                                 ledger::CompanyId company, BankLineId line)
{
    const Result<DecisionGround> ground = DecisionGround::forReading(connection, company);
    if (!ground)
        return failed(ground);
    const Result<StandingMatches> standing = ground->standingMatches(line);
    if (!standing)
        return failed(standing);
    std::vector<CandidateView> views;
    for (size_t i = 0; i < standing->matches.size(); ++i) {
        const AcceptedMatch &match = standing->matches[i];
        CandidateView view;
        view.candidate.probabilityPpm = standing->weights[i].probabilityPpm;
        view.candidate.reasons = standing->weights[i].reasons;
        view.candidate.residualUnits = 0;
        for (const MatchedPart &part : match.parts) {
            const Result<ledger::DocumentId> id
                = store::DocumentGateway(connection)
                      .byRemoteId(part.document.connection, part.document.kind, part.document.remoteId);
            if (!id)
                return failed(id);
            const Result<std::vector<ledger::Document>> rows
                = store::DocumentGateway(connection).byIds(std::span(&*id, 1));
            if (!rows)
                return failed(rows);
            match::OpenDocument document{.id = *id,
                                         .kind = part.document.kind,
                                         .number = part.document.number,
                                         .currency = match.amount.currency()};
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
        view.summary = view.documents.size() == 1 ? view.documents.front().number
                                                  : Text::tr("%n document(s)", nullptr, int(view.documents.size()));
        views.push_back(std::move(view));
    }
    return views;
}

} // namespace

std::vector<BankLineId> findLines(const ReconcileBoard &board, Queue queue, const QString &text)
{
    std::vector<BankLineId> lines = board.lines(queue);
    const QString folded = foldText(text);
    if (folded.isEmpty())
        return lines;
    std::erase_if(lines, [&](BankLineId id) {
        const match::Receipt &receipt = board.line(id)->receipt;
        return !foldText(receipt.counterparty).contains(folded) && !foldText(receipt.text).contains(folded)
            && !foldText(receipt.reference).contains(folded) && !hasAmount(text, receipt.units);
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
        rows.push_back({std::move(line), queue, known ? known->usedUnits : 0});
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
    Result<std::vector<CandidateView>> accepted = acceptedViews(connection, board, company, line);
    if (!accepted)
        return failed(accepted);
    LineView view{.row = std::move(rows->front()), .accepted = std::move(*accepted)};
    view.verdict = verdictOf(board, line, view.row.queue);
    const match::Proposal *proposal = board.proposal(line);
    std::vector<match::Candidate> candidates;
    if (proposal)
        candidates = proposal->candidates;
    if (proposal && candidates.empty()) {
        candidates = match::nearest(board.line(line)->receipt, board.input().documents, board.input().parties, {}, 3);
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
    return match::explain(known->receipt, *open, board.input().parties, {}).reasons;
}

std::vector<match::OpenDocument> findOpenDocuments(const ReconcileBoard &board, BankLineId line, const QString &text)
{
    const BoardLine *known = board.line(line);
    if (!known)
        return {};
    const QString folded = foldText(text);
    std::vector<match::OpenDocument> found;
    for (const match::OpenDocument &document : board.input().documents) {
        if (document.currency != known->receipt.currency)
            continue;
        const QString *customer = board.customerName(document.customer);
        if (folded.isEmpty() || foldText(document.number).contains(folded)
            || (customer && foldText(*customer).contains(folded)) || hasAmount(text, document.openUnits))
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
