#include "core/report/aged_receivables_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

constexpr qint64 kRowsBetweenChecks = 1'024;

QString kindText(ledger::DocumentKind kind)
{
    switch (kind) {
    case ledger::DocumentKind::Invoice:
        return Text::tr("Invoice");
    case ledger::DocumentKind::CreditNote:
        return Text::tr("Credit note");
    case ledger::DocumentKind::Payment:
        return Text::tr("Payment");
    case ledger::DocumentKind::Refund:
        return Text::tr("Refund");
    case ledger::DocumentKind::WriteOff:
        return Text::tr("Write-off");
    case ledger::DocumentKind::OpeningBalance:
        return Text::tr("Opening balance");
    }
    return {};
}

Column amountColumn(const QString &title, const QString &note = {})
{
    return {.title = title, .kind = CellKind::Amount, .width = 15, .total = ColumnTotal::Sum, .note = note};
}

std::vector<Column> openItemColumns(const AgedBook &aged)
{
    const QString days = aged.hasCurrent() ? Text::tr("Days past due") : Text::tr("Days since issue");
    return {{.title = Text::tr("Document"), .width = 20, .total = ColumnTotal::Label},
            {.title = Text::tr("Customer"), .width = 36},
            {.title = Text::tr("Issued"), .kind = CellKind::Day, .width = 12},
            {.title = Text::tr("Due"), .kind = CellKind::Day, .width = 12},
            {.title = days,
             .kind = CellKind::Integer,
             .width = 14,
             .note = Text::tr("As-of day less due day; negative: not yet due. An item without a due day ages from its "
                              "issue."),
             .hasDataBar = true},
            {.title = Text::tr("Bucket"), .width = 11},
            {.title = Text::tr("Currency"), .width = 9},
            amountColumn(Text::tr("Amount")),
            amountColumn(Text::tr("Applied"), Text::tr("Allocations in force on the as-of day.")),
            amountColumn(Text::tr("Open"), Text::tr("Amount less what is applied."))};
}

/// Into cells made by `openItemCells`, so that a row allocates nothing.
void fillCells(const AgedBook &aged, const OpenItemRow &row, std::vector<Cell> &cells)
{
    cells[0].text = row.number;
    cells[1].text = row.customer;
    cells[2] = Cell::ofDay(row.issue);
    cells[3] = Cell::ofDay(row.due);
    cells[4].number = row.days;
    const QStringList &labels = aged.input.aging.labels;
    cells[5].text = row.bucket >= 0 && row.bucket < labels.size() ? labels[row.bucket] : QString();
    cells[7].number = row.amount;
    cells[8].number = row.applied;
    cells[9].number = row.open;
}

std::vector<Cell> openItemCells(Currency currency)
{
    const Cell amount = Cell::ofMoney({0, currency});
    return {Cell::ofText({}),
            Cell::ofText({}),
            Cell(),
            Cell(),
            Cell::ofInteger(0),
            Cell::ofText({}),
            Cell::ofText(currency.code()),
            amount,
            amount,
            amount};
}

/// The rows of one currency; `row` holds the first, and the first of the next currency afterwards.
Result<> writeOpenItemsOf(AgedBook &aged, Currency currency, OpenItemRow &row, bool &hasRow)
{
    const bool isOnly = aged.input.aging.totals.size() < 2;
    const QString name = Text::tr("By invoice");
    XlsxSheet sheet(
        aged.book, aged.input.header,
        {.name = isOnly ? name : name + u' ' + currency.code(), .isStreamed = true, .rowLimit = aged.input.rowLimit});
    TableSpec spec = aged.tableSpec(QStringLiteral("tblOpenItems"), currency);
    spec.columns = openItemColumns(aged);
    sheet.beginTable(std::move(spec));
    std::vector<Cell> cells = openItemCells(currency);
    qint64 open = 0;
    while (hasRow && row.currency == currency) {
        fillCells(aged, row, cells);
        sheet.addRow(cells);
        if (qAddOverflow(open, row.open, &open))
            return fail(
                Error::Kind::Full,
                Text::tr("The open items in %1 add up to more than the program can count.").arg(currency.code()));
        hasRow = aged.input.openItems(row);
        if (++aged.openItems % kRowsBetweenChecks != 0)
            continue;
        if (aged.cancel.isCancelled())
            return fail(Error::Kind::Cancelled, Text::tr("The report was stopped; no file was written."));
        if (aged.progress)
            aged.progress(aged.openItems, aged.input.openItemCount);
    }
    sheet.endTable();
    sheet.finish();
    const auto total = std::ranges::find(aged.input.aging.totals, currency, &insight::AgingRow::currency);
    if (total == aged.input.aging.totals.end())
        return {};
    const qint64 aging = std::accumulate(total->buckets.begin(), total->buckets.end(), qint64(0));
    if (aging != open)
        aged.book.addNote(Text::tr("The open items add up to %1 %3, the aging to %2 %3.")
                              .arg(Money(open, currency).toDecimalString(), Money(aging, currency).toDecimalString(),
                                   currency.code()));
    return {};
}

} // namespace

void writeCustomers(AgedBook &aged)
{
    XlsxSheet sheet(aged.book, aged.input.header, {.name = Text::tr("By customer"), .rowLimit = aged.input.rowLimit});
    const std::vector<insight::AgingRow> &rows = aged.input.aging.rows;
    aged.customerPlaces.resize(rows.size());
    for (const Currency currency : aged.currencies()) {
        TableSpec spec = aged.tableSpec(QStringLiteral("tblByCustomer"), currency);
        spec.columns = {{.title = Text::tr("Customer"), .width = 36, .total = ColumnTotal::Label},
                        {.title = Text::tr("Currency"), .width = 9}};
        aged.addBucketColumns(spec.columns, ColumnTotal::Sum);
        spec.columns.push_back(amountColumn(Text::tr("Unapplied"), Text::tr("Credits that are in no bucket.")));
        spec.columns.push_back(amountColumn(Text::tr("Gross open"), Text::tr("All that is owed, before credits.")));
        spec.columns.push_back(amountColumn(Text::tr("Net"), Text::tr("Buckets and unapplied credits together.")));
        if (aged.hasCurrent()) {
            spec.columns.push_back(amountColumn(Text::tr("Overdue"), Text::tr("All buckets but the first.")));
            spec.columns.back().hasDataBar = true;
        }
        spec.columns.push_back({.title = Text::tr("Items"),
                                .kind = CellKind::Integer,
                                .width = 8,
                                .total = ColumnTotal::Sum,
                                .note = Text::tr("Open invoices and instalments.")});
        sheet.beginTable(std::move(spec));
        for (size_t i = 0; i < rows.size(); ++i) {
            const insight::AgingRow &row = rows[i];
            if (row.currency != currency)
                continue;
            std::vector<Cell> cells = {Cell::ofText(row.customerName), Cell::ofText(currency.code())};
            for (const qint64 units : row.buckets)
                cells.push_back(Cell::ofMoney({units, currency}));
            for (const qint64 units : {row.unapplied, row.grossOpen, row.net})
                cells.push_back(Cell::ofMoney({units, currency}));
            if (aged.hasCurrent())
                cells.push_back(Cell::ofMoney({aged.overdue(row), currency}));
            cells.push_back(Cell::ofInteger(std::accumulate(row.counts.begin(), row.counts.end(), qint64(0))));
            const quint32 at = sheet.addRow(cells);
            aged.customerPlaces[i] = {sheet.name(), at};
        }
        aged.customerTables.insert(currency.number(), sheet.endTable());
    }
    sheet.finish();
}

Result<> writeOpenItems(AgedBook &aged)
{
    OpenItemRow row;
    bool hasRow = aged.input.openItems && aged.input.openItems(row);
    for (const Currency currency : aged.currencies()) {
        if (Result<> written = writeOpenItemsOf(aged, currency, row, hasRow); !written)
            return written;
    }
    if (hasRow)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The open item %1 came after those of another currency were complete, or has a currency "
                             "that the aging does not have.")
                        .arg(row.number));
    return {};
}

void writeUnapplied(AgedBook &aged)
{
    XlsxSheet sheet(aged.book, aged.input.header,
                    {.name = Text::tr("Unapplied credits"), .rowLimit = aged.input.rowLimit});
    std::vector<Currency> currencies = aged.currencies();
    const Currency first = currencies.front();
    std::erase_if(currencies, [&aged](Currency currency) {
        return std::ranges::find(aged.input.unapplied, currency, &UnappliedCreditRow::currency)
            == aged.input.unapplied.end();
    });
    if (currencies.empty())
        currencies = {first};
    for (const Currency currency : currencies) {
        TableSpec spec = aged.tableSpec(QStringLiteral("tblUnappliedCredits"), currency);
        spec.columns = {{.title = Text::tr("Document"), .width = 20, .total = ColumnTotal::Label},
                        {.title = Text::tr("Kind"), .width = 16},
                        {.title = Text::tr("Customer"), .width = 36},
                        {.title = Text::tr("Date"), .kind = CellKind::Day, .width = 12},
                        {.title = Text::tr("Currency"), .width = 9},
                        amountColumn(Text::tr("Amount")),
                        amountColumn(Text::tr("Applied")),
                        amountColumn(Text::tr("Unapplied"))};
        sheet.beginTable(std::move(spec));
        for (const UnappliedCreditRow &row : aged.input.unapplied) {
            if (row.currency == currency)
                sheet.addRow(std::vector<Cell>{
                    Cell::ofText(row.number), Cell::ofText(kindText(row.kind)), Cell::ofText(row.customer),
                    Cell::ofDay(row.date), Cell::ofText(currency.code()), Cell::ofMoney({row.amount, currency}),
                    Cell::ofMoney({row.applied, currency}), Cell::ofMoney({row.open, currency})});
        }
        sheet.endTable();
    }
    sheet.finish();
}

void writeDefinitions(AgedBook &aged)
{
    XlsxSheet sheet(aged.book, aged.input.header, {.name = Text::tr("Definitions")});
    sheet.beginTable({.name = QStringLiteral("tblDefinitions"),
                      .columns = {{.title = Text::tr("Term"), .width = 26, .isWrapped = true},
                                  {.title = Text::tr("Meaning"), .width = 110, .isWrapped = true}},
                      .hasTotals = false});
    const std::vector<Definition> definitions
        = aged.input.definitions.empty() ? agedReceivablesDefinitions(aged.input.aging.policy) : aged.input.definitions;
    for (const Definition &definition : definitions)
        sheet.addRow(std::vector<Cell>{Cell::ofText(definition.term), Cell::ofText(definition.meaning)});
    sheet.endTable();
    sheet.finish();
}

} // namespace quittance::report
