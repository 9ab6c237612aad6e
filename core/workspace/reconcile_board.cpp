#include "core/workspace/reconcile_board.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::ReconcileBoard)
};

/// Money in, or money that goes back; payments the company makes are nobody's receivable.
bool concernsReceivables(const BoardLine &line)
{
    return line.receipt.units > 0 || line.isReturn || line.usedUnits != 0;
}

bool isDone(const BoardLine &line)
{
    return line.usedUnits != 0 && line.usedUnits == line.receipt.units;
}

bool isWaiting(Queue queue)
{
    return queue != Queue::Done && queue != Queue::Ignored;
}

} // namespace

std::optional<ReconcileBoard> ReconcileBoard::build(std::vector<BoardLine> lines, match::MatchInput input,
                                                    const Propose &propose, const CancelToken &cancel)
{
    ReconcileBoard board;
    std::erase_if(lines, [](const BoardLine &line) { return !concernsReceivables(line); });
    const auto isNewer = [](const BoardLine &a, const BoardLine &b) {
        return std::tuple(b.receipt.bookedOn, b.receipt.id) < std::tuple(a.receipt.bookedOn, a.receipt.id);
    };
    if (!std::ranges::is_sorted(lines, isNewer))
        std::ranges::sort(lines, isNewer);
    board.m_lines = std::move(lines);
    board.m_input = std::move(input);
    board.m_input.receipts.clear();
    board.m_lineRow.reserve(board.m_lines.size());
    for (size_t row = 0; row < board.m_lines.size(); ++row) {
        const BoardLine &line = board.m_lines[row];
        board.m_lineRow.emplace(line.receipt.id.value(), row);
        if (line.isIgnored || line.isReturn || line.isPending || line.receipt.units <= line.usedUnits)
            continue;
        match::Receipt receipt = line.receipt;
        receipt.units -= line.usedUnits;
        board.m_input.receipts.push_back(std::move(receipt));
    }
    board.indexRows();
    board.m_proposals = propose(board.m_input);
    if (cancel.isCancelled())
        return std::nullopt;
    for (size_t row = 0; row < board.m_proposals.size(); ++row)
        board.m_proposalRow.emplace(board.m_proposals[row].receipt.value(), row);
    board.sortIntoQueues();
    return board;
}

void ReconcileBoard::indexRows()
{
    for (size_t row = 0; row < m_input.documents.size(); ++row)
        m_documentRow.emplace(m_input.documents[row].id.value(), row);
    for (size_t row = 0; row < m_input.parties.size(); ++row)
        m_partyRow.emplace(m_input.parties[row].id.value(), row);
}

void ReconcileBoard::sortIntoQueues()
{
    m_queues.reserve(m_lines.size());
    for (const BoardLine &line : m_lines) {
        const Queue queue = classify(line);
        m_queues.push_back(queue);
        ++(m_counts.*countOf(queue));
        m_counts.all += isWaiting(queue) ? 1 : 0;
    }
}

Queue ReconcileBoard::classify(const BoardLine &line) const
{
    if (line.isStale)
        return Queue::Stale;
    if (line.isPending)
        return Queue::Approval;
    if (line.isIgnored)
        return Queue::Ignored;
    if (isDone(line))
        return Queue::Done;
    if (line.isReturn)
        return Queue::Returned;
    const match::Proposal *proposed = proposal(line.receipt.id);
    switch (proposed ? proposed->verdict : match::Verdict::Unmatched) {
    case match::Verdict::Accepted:
        // A difference asks a person, however likely the match.
        return proposed->candidates.front().residualUnits == 0 ? Queue::Exact : Queue::Probable;
    case match::Verdict::Suggested:
        return Queue::Probable;
    case match::Verdict::Ambiguous:
        return Queue::Ambiguous;
    case match::Verdict::Unmatched:
        return Queue::NoCandidate;
    }
    return Queue::NoCandidate;
}

std::vector<ledger::BankLineId> ReconcileBoard::lines(Queue queue) const
{
    std::vector<ledger::BankLineId> ids;
    for (size_t row = 0; row < m_lines.size(); ++row) {
        const bool isIn = queue == Queue::All ? isWaiting(m_queues[row]) : m_queues[row] == queue;
        if (isIn)
            ids.push_back(m_lines[row].receipt.id);
    }
    return ids;
}

std::optional<Queue> ReconcileBoard::queueOf(ledger::BankLineId line) const
{
    const auto row = m_lineRow.find(line.value());
    return row == m_lineRow.end() ? std::nullopt : std::optional(m_queues[row->second]);
}

const BoardLine *ReconcileBoard::line(ledger::BankLineId line) const
{
    const auto row = m_lineRow.find(line.value());
    return row == m_lineRow.end() ? nullptr : &m_lines[row->second];
}

const match::Proposal *ReconcileBoard::proposal(ledger::BankLineId line) const
{
    const auto row = m_proposalRow.find(line.value());
    return row == m_proposalRow.end() ? nullptr : &m_proposals[row->second];
}

const match::OpenDocument *ReconcileBoard::document(ledger::DocumentId document) const
{
    const auto row = m_documentRow.find(document.value());
    return row == m_documentRow.end() ? nullptr : &m_input.documents[row->second];
}

const QString *ReconcileBoard::customerName(ledger::CustomerId customer) const
{
    const auto row = m_partyRow.find(customer.value());
    return row == m_partyRow.end() ? nullptr : &m_input.parties[row->second].name;
}

CandidateView ReconcileBoard::view(const match::Candidate &candidate) const
{
    CandidateView view{.candidate = candidate, .documents = {}, .summary = {}, .customerNames = {}};
    int owed = 0;
    int credits = 0;
    for (const match::Allocation &part : candidate.allocations) {
        const match::OpenDocument *document = this->document(part.document);
        if (!document)
            continue;
        view.documents.push_back(*document);
        (document->openUnits < 0 ? credits : owed) += 1;
        const QString *name = customerName(document->customer);
        if (name && !view.customerNames.contains(*name))
            view.customerNames.push_back(*name);
    }
    if (view.documents.size() == 1)
        view.summary = view.documents.front().number;
    else if (credits > 0)
        view.summary
            = Text::tr("%1 less %2")
                  .arg(Text::tr("%n invoice(s)", nullptr, owed), Text::tr("%n credit note(s)", nullptr, credits));
    else
        view.summary = Text::tr("%n invoice(s)", nullptr, owed);
    return view;
}

} // namespace quittance::workspace
