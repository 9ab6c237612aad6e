#include "ui/connections/comparison_grids.h"

#include "ui/connections/connection_words.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::BalanceComparison;
using workspace::InvoiceComparison;
using workspace::TheirEvidence;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::ui::ComparisonGrids)
};

Cell tipped(const QString &text, const QString &tip)
{
    Cell cell = textCell(text);
    if (!tip.isEmpty())
        cell.insert(Qt::ToolTipRole, tip);
    return cell;
}

/// Not known is blank with its reason, never zero.
Cell amountCell(const std::optional<Money> &amount, const QString &whyNot)
{
    return amount ? moneyCell(*amount, true) : tipped({}, whyNot);
}

Cell agreementCell(bool agrees)
{
    Cell cell = textCell(agrees ? Text::tr("Agrees") : Text::tr("Differs"));
    cell.insert(IconRole, agrees ? u"check"_s : u"warn"_s);
    cell.insert(IconToneRole, int(agrees ? Tone::Info : Tone::Caution));
    return cell;
}

QString theirWord(TheirEvidence evidence)
{
    switch (evidence) {
    case TheirEvidence::Unpaid:
        return Text::tr("not paid");
    case TheirEvidence::None:
        return Text::tr("paid, no bank line");
    case TheirEvidence::Part:
        return Text::tr("in part proven");
    case TheirEvidence::Proven:
        return Text::tr("proven");
    }
    return {};
}

Cell ourEvidenceCell(const InvoiceComparison &invoice)
{
    if (!invoice.ours)
        return tipped({},
                      invoice.document.isValid() ? Text::tr("No cash paid it, so no bank line is expected.")
                                                 : Text::tr("The book does not have it."));
    Cell cell = textCell(evidenceWord(*invoice.ours));
    cell.insert(IconRole, evidenceIcon(*invoice.ours));
    return cell;
}

Cell instantCell(const std::optional<Instant> &at, QDate today)
{
    if (!at)
        return {{Qt::DisplayRole, u"–"_s}, {SortRole, qint64(0)}, {ToneRole, int(Tone::Disabled)}};
    return {{Qt::DisplayRole, instantText(*at, today)}, {SortRole, at->ms}};
}

} // namespace

QList<ColumnSpec> balanceColumns()
{
    return {{.key = u"customer"_s, .width = 180, .isStretch = true, .emphasis = Emphasis::Medium},
            {.key = u"agrees"_s, .kind = CellKind::State, .width = 92},
            {.key = u"theirs"_s, .kind = CellKind::Money, .width = 110},
            {.key = u"ours"_s, .kind = CellKind::Money, .width = 110},
            {.key = u"difference"_s, .kind = CellKind::Money, .width = 110},
            {.key = u"currency"_s, .width = 46},
            {.key = u"id"_s, .width = 110, .tone = Tone::Secondary, .dropOrder = 1}};
}

std::vector<GridHeading> balanceHeadings()
{
    return {{.title = Text::tr("Customer"), .definition = Text::tr("Enter opens the customer's page")},
            {.title = Text::tr("Checked"), .definition = Text::tr("Whether both sums are the same")},
            {.title = Text::tr("Theirs"),
             .definition = Text::tr("What the platform says the customer owes on the day"),
             .isRightAligned = true},
            {.title = Text::tr("Ours"),
             .definition = Text::tr("What the book says on the same day"),
             .isRightAligned = true},
            {.title = Text::tr("Difference"), .definition = Text::tr("Theirs less ours"), .isRightAligned = true},
            {.title = Text::tr("Ccy"), .definition = Text::tr("The currency of the row; nothing is converted")},
            {.title = Text::tr("Id"), .definition = Text::tr("The customer's id at the platform")}};
}

std::vector<GridRow> balanceRows(const std::vector<BalanceComparison> &balances)
{
    std::vector<GridRow> rows;
    rows.reserve(balances.size());
    for (const BalanceComparison &one : balances) {
        Cell difference = amountCell(one.difference, Text::tr("One of the two sums is not there."));
        if (!one.agrees)
            difference.insert(ToneRole, int(Tone::Caution));
        const QString theirs = one.isUnreadable ? Text::tr("The platform states something that is no amount.")
                                                : Text::tr("The platform states nothing of this customer.");
        rows.push_back(
            {.id = qint64(rows.size()),
             .cells = {textCell(one.name.isEmpty() ? one.remoteId : one.name), agreementCell(one.agrees),
                       amountCell(one.theirs, theirs), amountCell(one.ours, Text::tr("The book has no such customer.")),
                       std::move(difference), textCell(one.currency.code()), textCell(one.remoteId)}});
    }
    return rows;
}

QList<ColumnSpec> statedInvoiceColumns()
{
    return {{.key = u"number"_s, .width = 110, .emphasis = Emphasis::Medium},
            {.key = u"customer"_s, .width = 150, .isStretch = true, .dropOrder = 2},
            {.key = u"agrees"_s, .kind = CellKind::State, .width = 92},
            {.key = u"theirs"_s, .width = 130},
            {.key = u"ours"_s, .kind = CellKind::State, .width = 150},
            {.key = u"theirOpen"_s, .kind = CellKind::Money, .width = 100},
            {.key = u"ourOpen"_s, .kind = CellKind::Money, .width = 100},
            {.key = u"currency"_s, .width = 46, .dropOrder = 3},
            {.key = u"status"_s, .width = 90, .tone = Tone::Secondary, .dropOrder = 1}};
}

std::vector<GridHeading> statedInvoiceHeadings()
{
    return {
        {.title = Text::tr("Invoice"), .definition = Text::tr("Enter opens the invoice")},
        {.title = Text::tr("Customer"), .definition = Text::tr("As the platform calls it")},
        {.title = Text::tr("Checked"),
         .definition = Text::tr("Whether both say the same of what is open and of whether the money is proven")},
        {.title = Text::tr("Their evidence"),
         .definition = Text::tr("What the platform's own reconciliation says of the money")},
        {.title = Text::tr("Our evidence"), .definition = Text::tr("What the bank lines in the book say of it")},
        {.title = Text::tr("Their open"),
         .definition = Text::tr("What the platform says is open"),
         .isRightAligned = true},
        {.title = Text::tr("Our open"), .definition = Text::tr("What the book says is open"), .isRightAligned = true},
        {.title = Text::tr("Ccy"), .definition = Text::tr("The currency of the row; nothing is converted")},
        {.title = Text::tr("Status"), .definition = Text::tr("The platform's own word")}};
}

std::vector<GridRow> statedInvoiceRows(const std::vector<InvoiceComparison> &invoices)
{
    std::vector<GridRow> rows;
    rows.reserve(invoices.size());
    for (const InvoiceComparison &one : invoices) {
        const std::optional<Money> &either = one.theirOpen ? one.theirOpen : one.ourOpen;
        rows.push_back(
            {.id = qint64(rows.size()),
             .cells = {textCell(one.number.isEmpty() ? one.remoteId : one.number), textCell(one.customerName),
                       agreementCell(one.agrees), textCell(theirWord(one.theirs)), ourEvidenceCell(one),
                       amountCell(one.theirOpen, Text::tr("The platform does not say what is open.")),
                       amountCell(one.ourOpen, Text::tr("The book does not have it.")),
                       textCell(either ? either->currency().code() : QString()), textCell(one.theirStatus)}});
    }
    return rows;
}

QList<ColumnSpec> platformFindingColumns()
{
    return {{.key = u"state"_s, .kind = CellKind::State, .width = 92},
            {.key = u"list"_s, .width = 130},
            {.key = u"item"_s, .width = 150, .tone = Tone::Secondary, .dropOrder = 2},
            {.key = u"rule"_s, .width = 150, .tone = Tone::Secondary, .dropOrder = 1},
            {.key = u"message"_s, .width = 240, .isStretch = true}};
}

std::vector<GridHeading> platformFindingHeadings()
{
    return {{.title = Text::tr("Weight"), .definition = Text::tr("An error, or something to be looked at")},
            {.title = Text::tr("Type"), .definition = Text::tr("The list the record is of")},
            {.title = Text::tr("Record"), .definition = Text::tr("Its id at the platform")},
            {.title = Text::tr("Rule"), .definition = Text::tr("The platform's own rule, as it calls it")},
            {.title = Text::tr("What it says"), .definition = Text::tr("In the platform's words")}};
}

std::vector<GridRow> platformFindingRows(const std::vector<connect::PlatformFinding> &findings)
{
    std::vector<GridRow> rows;
    rows.reserve(findings.size());
    for (const connect::PlatformFinding &one : findings) {
        Cell state = textCell(one.isError ? Text::tr("Error") : Text::tr("Warning"));
        state.insert(IconRole, u"warn"_s);
        state.insert(IconToneRole, int(one.isError ? Tone::Danger : Tone::Caution));
        rows.push_back({.id = qint64(rows.size()),
                        .cells = {std::move(state), textCell(typeWord(one.list.toUtf8())), textCell(one.item),
                                  textCell(one.rule), tipped(one.message, one.message)}});
    }
    return rows;
}

QList<ColumnSpec> platformReadColumns()
{
    return {{.key = u"requested"_s, .kind = CellKind::Date, .width = 110},
            {.key = u"completed"_s, .kind = CellKind::Date, .width = 110, .dropOrder = 1},
            {.key = u"list"_s, .width = 150},
            {.key = u"status"_s, .width = 130},
            {.key = u"error"_s, .width = 240, .isStretch = true, .tone = Tone::Danger}};
}

std::vector<GridHeading> platformReadHeadings()
{
    return {{.title = Text::tr("Asked"), .definition = Text::tr("When the platform was to read the books")},
            {.title = Text::tr("Ended"), .definition = Text::tr("When it had read them")},
            {.title = Text::tr("Type"), .definition = Text::tr("What was read")},
            {.title = Text::tr("Status"), .definition = Text::tr("The platform's own word")},
            {.title = Text::tr("Error"), .definition = Text::tr("What went wrong between the platform and the books")}};
}

std::vector<GridRow> platformReadRows(const std::vector<connect::PlatformRead> &reads, QDate today)
{
    std::vector<GridRow> rows;
    rows.reserve(reads.size());
    for (const connect::PlatformRead &one : reads)
        rows.push_back(
            {.id = qint64(rows.size()),
             .cells = {instantCell(one.requested, today), instantCell(one.completed, today),
                       textCell(typeWord(one.list.toUtf8())), textCell(one.status), tipped(one.error, one.error)}});
    return rows;
}

} // namespace quittance::ui
