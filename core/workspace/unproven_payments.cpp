#include "core/workspace/unproven_payments.h"

#include "core/match/explain.h"
#include "core/store/document_gateway.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/line_query.h"
#include "core/workspace/line_view.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::UnprovenPayments)
};

constexpr size_t kNearest = 5;

} // namespace

std::vector<ledger::DocumentId> findUnproven(const ReconcileBoard &board, const EvidenceStates &evidence,
                                             const QString &text)
{
    const LineQuery query(text);
    std::vector<ledger::DocumentId> found = evidence.unproven();
    if (query.isEmpty())
        return found;
    std::erase_if(found, [&](ledger::DocumentId id) {
        const match::OpenDocument *document = board.document(id);
        const QString *customer = document ? board.customerName(document->customer) : nullptr;
        return !document
            || !query.fits({document->number, customer ? *customer : QString(), document->reference},
                           document->openUnits, document->issue);
    });
    return found;
}

Result<std::vector<UnprovenPayment>> readUnprovenRows(const store::Connection &connection, const ReconcileBoard &board,
                                                      const std::vector<ledger::DocumentId> &ids)
{
    Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(ids);
    if (!rows)
        return failed(rows);
    std::vector<UnprovenPayment> payments;
    for (ledger::Document &row : *rows) {
        const match::OpenDocument *open = board.document(row.id);
        const qint64 units = open ? open->openUnits : row.fact.amount.units();
        payments.push_back({std::move(row), units});
    }
    return payments;
}

Result<UnprovenView> readUnproven(const store::Connection &connection, const ReconcileBoard &board,
                                  const EvidenceStates &evidence, ledger::DocumentId payment)
{
    Result<std::vector<UnprovenPayment>> rows = readUnprovenRows(connection, board, {payment});
    if (!rows)
        return failed(rows);
    if (rows->empty() || std::ranges::find(evidence.unproven(), payment) == evidence.unproven().end())
        return fail(Error::Kind::NotFound, Text::tr("This payment is proven by now."));
    UnprovenView view{.payment = std::move(rows->front()), .lines = {}};
    match::OpenDocument open = openDocumentOf(view.payment.payment);
    open.openUnits = view.payment.unprovenUnits;
    // Waiting lines of the currency, nearest amount first, then nearest day: few enough to weigh each.
    std::vector<const match::Receipt *> lines;
    for (const match::Receipt &receipt : board.input().receipts) {
        if (receipt.currency == open.currency)
            lines.push_back(&receipt);
    }
    const auto distance = [&open](const match::Receipt *receipt) {
        return std::tuple(qAbs(receipt->units - open.openUnits), qAbs(receipt->bookedOn.daysTo(open.issue)),
                          receipt->id);
    };
    const size_t count = std::min(kNearest, lines.size());
    std::ranges::partial_sort(lines, lines.begin() + std::ptrdiff_t(count), {}, distance);
    lines.resize(count);
    std::vector<ledger::BankLineId> ids;
    for (const match::Receipt *receipt : lines)
        ids.push_back(receipt->id);
    Result<std::vector<BankLineRow>> found = readLineRows(connection, board, ids);
    if (!found)
        return failed(found);
    for (size_t i = 0; i < found->size() && i < lines.size(); ++i)
        view.lines.push_back({std::move((*found)[i]), match::explain(*lines[i], open, board.input().parties, {})});
    std::ranges::stable_sort(view.lines, std::ranges::greater(),
                             [](const UnprovenView::Near &near) { return near.candidate.probabilityPpm; });
    return view;
}

} // namespace quittance::workspace
