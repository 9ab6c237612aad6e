#include "core/match/explain.h"
#include "core/store/bank_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"
#include "core/workspace/kept_reasons.h"
#include "core/workspace/line_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Explanation)
};

ExplainedCandidate explained(const CandidateView &view, const QString &transaction, const QString &state)
{
    ExplainedCandidate candidate{.transaction = transaction,
                                 .state = state,
                                 .probabilityPpm = view.candidate.probabilityPpm,
                                 .reasons = view.candidate.reasons};
    for (size_t i = 0; i < view.documents.size(); ++i) {
        candidate.parts.push_back(
            {view.documents[i].number, Money(view.candidate.allocations[i].documentUnits, view.documents[i].currency)});
    }
    return candidate;
}

Result<Explanation> explainLine(const store::Connection &connection, const ReconcileBoard &board,
                                ledger::CompanyId company, const ledger::BankLine &line)
{
    const Result<LineView> view = readLine(connection, board, company, line.id);
    if (!view)
        return failed(view);
    Explanation explanation{.kind = u"transaction"_s,
                            .key = line.fact.remoteId,
                            .title
                            = u"%1 %2 %3 %4"_s.arg(toIsoDate(line.fact.bookedOn), line.fact.amount.toDecimalString(),
                                                   line.fact.amount.currency().code(), line.fact.counterparty),
                            .verdict = view->verdict};
    for (const CandidateView &accepted : view->accepted)
        explanation.candidates.push_back(explained(accepted, line.fact.remoteId, u"accepted"_s));
    for (const CandidateView &other : view->candidates)
        explanation.candidates.push_back(explained(other, line.fact.remoteId, u"suggested"_s));
    if (const BoardLine *known = board.line(line.id); known && view->candidates.empty()) {
        for (const match::Candidate &loser :
             match::nearest(known->receipt, board.input().documents, board.input().parties, {}, 3))
            explanation.candidates.push_back(explained(board.view(loser), line.fact.remoteId, u"lost"_s));
    }
    return explanation;
}

/// The bank lines whose proposals name the document, and those that are matched to it.
Result<Explanation> explainDocument(const store::Connection &connection, const ReconcileBoard &board,
                                    const ledger::Document &document)
{
    const Result<std::vector<store::BankMatch>> matches = store::MatchGateway(connection).ofDocument(document.id);
    if (!matches)
        return failed(matches);
    Explanation explanation{
        .kind = kindName(document.fact.kind),
        .key = document.fact.number,
        .title = u"%1 %2 %3 %4"_s.arg(document.fact.number, document.fact.amount.toDecimalString(),
                                      document.fact.amount.currency().code(), document.customerName),
        .verdict = matches->empty() ? Text::tr("No bank line is matched to it directly.")
                                    : Text::tr("%n bank line(s) are matched to it.", nullptr, int(matches->size()))};
    for (const store::BankMatch &match : *matches) {
        const Result<std::vector<ledger::BankLine>> line
            = store::BankGateway(connection).linesByIds(std::span(&match.line, 1));
        if (!line)
            return failed(line);
        explanation.candidates.push_back(
            {.transaction = line->empty() ? QString() : line->front().fact.remoteId,
             .parts = {{document.fact.number, Money(match.documentUnits, document.fact.amount.currency())}},
             .state = u"accepted"_s,
             .probabilityPpm = int(match.probabilityPpm),
             .reasons = reasonsFromText(match.reasons)});
    }
    for (const match::Proposal &proposal : board.proposals()) {
        for (const match::Candidate &candidate : proposal.candidates) {
            const bool names = std::ranges::find(candidate.allocations, document.id, &match::Allocation::document)
                != candidate.allocations.end();
            if (!names)
                continue;
            const Result<std::vector<ledger::BankLine>> line
                = store::BankGateway(connection).linesByIds(std::span(&proposal.receipt, 1));
            if (!line)
                return failed(line);
            explanation.candidates.push_back(explained(
                board.view(candidate), line->empty() ? QString() : line->front().fact.remoteId, u"suggested"_s));
        }
    }
    return explanation;
}

} // namespace

Result<Explanation> readExplanation(const store::Connection &connection, const ReconcileBoard &board,
                                    ledger::CompanyId company, const QString &key)
{
    const store::BankGateway bank(connection);
    const Result<std::vector<ledger::BankAccount>> accounts = bank.accounts(company);
    if (!accounts)
        return failed(accounts);
    for (const ledger::BankAccount &account : *accounts) {
        const Result<ledger::BankLineId> id = bank.lineByRemoteId(company, account.fact.remoteId, key);
        if (!id)
            return failed(id);
        if (!id->isValid())
            continue;
        const Result<std::vector<ledger::BankLine>> lines = bank.linesByIds(std::span(&*id, 1));
        return lines ? explainLine(connection, board, company, lines->front()) : failed(lines);
    }
    const store::DocumentGateway documents(connection);
    const Result<std::vector<ledger::DocumentId>> numbered = documents.byNumber(company, key);
    if (!numbered)
        return failed(numbered);
    if (numbered->empty())
        return fail(Error::Kind::NotFound, Text::tr("No bank line and no document is called “%1”.").arg(key));
    const Result<std::vector<ledger::Document>> rows = documents.byIds(*numbered);
    return rows ? explainDocument(connection, board, rows->front()) : failed(rows);
}

} // namespace quittance::workspace
