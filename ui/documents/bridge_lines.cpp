#include "ui/documents/bridge_lines.h"

#include <QCoreApplication>

namespace quittance::ui {

using ledger::DocumentKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::BridgeLines)
};

std::vector<DocumentKind> kindsOf(BridgeLine line)
{
    switch (line) {
    case BridgeLine::Invoices:
        return {DocumentKind::Invoice, DocumentKind::OpeningBalance};
    case BridgeLine::Receipts:
        return {DocumentKind::Payment};
    case BridgeLine::CreditNotes:
        return {DocumentKind::CreditNote};
    case BridgeLine::WriteOffs:
        return {DocumentKind::WriteOff};
    case BridgeLine::Voids: // a receipt that ends came back: it is among the receipts
        return {DocumentKind::Invoice, DocumentKind::OpeningBalance, DocumentKind::CreditNote, DocumentKind::WriteOff,
                DocumentKind::Refund};
    case BridgeLine::Refunds:
        return {DocumentKind::Refund};
    case BridgeLine::Opening:
    case BridgeLine::Closing:
        break;
    }
    return {};
}

insight::DocumentMoves::Part partOf(BridgeLine line)
{
    using enum insight::DocumentMoves::Part;
    return line == BridgeLine::Voids ? Ended : line == BridgeLine::Receipts ? IssuedLessEnded : Issued;
}

} // namespace

bool isBalance(BridgeLine line)
{
    return line == BridgeLine::Opening || line == BridgeLine::Closing;
}

qint64 bridgeUnits(const insight::RollForward &bridge, BridgeLine line)
{
    switch (line) {
    case BridgeLine::Opening:
        return bridge.opening;
    case BridgeLine::Invoices:
        return bridge.invoices;
    case BridgeLine::Receipts:
        return bridge.payments;
    case BridgeLine::CreditNotes:
        return bridge.creditNotes;
    case BridgeLine::WriteOffs:
        return bridge.writeOffs;
    case BridgeLine::Voids:
        return bridge.voids;
    case BridgeLine::Refunds:
        return bridge.refunds;
    case BridgeLine::Closing:
        return bridge.closing;
    }
    return 0;
}

qint64 bridgeGap(const insight::RollForward &bridge)
{
    qint64 sum = bridge.opening;
    for (const BridgeLine line : kBridgeLines)
        sum += isBalance(line) ? 0 : bridgeUnits(bridge, line);
    return bridge.closing - sum;
}

QString bridgeWord(BridgeLine line)
{
    switch (line) {
    case BridgeLine::Opening:
        return Text::tr("Opening");
    case BridgeLine::Invoices:
        return Text::tr("Invoices");
    case BridgeLine::Receipts:
        return Text::tr("Receipts");
    case BridgeLine::CreditNotes:
        return Text::tr("Credit notes");
    case BridgeLine::WriteOffs:
        return Text::tr("Write-offs");
    case BridgeLine::Voids:
        return Text::tr("Voids");
    case BridgeLine::Refunds:
        return Text::tr("Refunds");
    case BridgeLine::Closing:
        return Text::tr("Closing");
    }
    return {};
}

QString bridgeDefinition(BridgeLine line)
{
    switch (line) {
    case BridgeLine::Opening:
    case BridgeLine::Closing:
        return Text::tr("The net at the close of that day.");
    case BridgeLine::Invoices:
        return Text::tr("Issued after the opening day.");
    case BridgeLine::Receipts:
        return Text::tr("Received; returned ones come back here.");
    case BridgeLine::CreditNotes:
        return Text::tr("Issued, whether applied or not.");
    case BridgeLine::WriteOffs:
        return Text::tr("Given up as bad debt.");
    case BridgeLine::Voids:
        return Text::tr("Documents that became void in between.");
    case BridgeLine::Refunds:
        return Text::tr("Paid back to customers.");
    }
    return {};
}

workspace::DocumentQuery bridgeQuery(const insight::RollForward &bridge, BridgeLine line, Instant knownAt,
                                     const insight::AgingPolicy &policy)
{
    workspace::DocumentQuery query;
    query.asOf = {.day = line == BridgeLine::Opening ? bridge.from : bridge.to, .knownAt = knownAt};
    query.policy = policy;
    query.filter.currency = bridge.currency;
    query.kinds = kindsOf(line);
    if (!isBalance(line))
        query.moves = {.after = bridge.from, .through = bridge.to, .part = partOf(line)};
    return query;
}

} // namespace quittance::ui
