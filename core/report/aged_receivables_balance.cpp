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

Column amountColumn(const QString &title)
{
    return {.title = title, .kind = CellKind::Amount, .width = 15};
}

void writeCurrencyTable(AgedBook &aged, XlsxSheet &sheet)
{
    TableSpec spec = {.name = QStringLiteral("tblByCurrency"),
                      .columns = {{.title = Text::tr("Currency"), .width = 14}},
                      .bucketCount = aged.bucketCount(),
                      .hasCurrent = aged.hasCurrent(),
                      .hasTotals = false};
    aged.addBucketColumns(spec.columns, ColumnTotal::None);
    spec.columns.push_back(amountColumn(Text::tr("Unapplied")));
    spec.columns.push_back(amountColumn(Text::tr("Gross open")));
    spec.columns.push_back(amountColumn(Text::tr("Net")));
    spec.columns.push_back({.title = aged.hasCurrent() ? Text::tr("Current share") : Text::tr("Share of first bucket"),
                            .kind = CellKind::Ratio,
                            .width = 15});
    spec.columns.push_back({.title = Text::tr("Items"), .kind = CellKind::Integer, .width = 10});
    sheet.beginTable(std::move(spec));
    for (const insight::AgingRow &total : aged.input.aging.totals) {
        std::vector<Cell> cells = {Cell::ofText(total.currency.code())};
        for (const qint64 units : total.buckets)
            cells.push_back(Cell::ofMoney({units, total.currency}));
        for (const qint64 units : {total.unapplied, total.grossOpen, total.net})
            cells.push_back(Cell::ofMoney({units, total.currency}));
        cells.push_back(Cell::ofRatio(total.buckets.empty() ? 0 : total.buckets.front(), total.grossOpen));
        cells.push_back(Cell::ofInteger(std::accumulate(total.counts.begin(), total.counts.end(), qint64(0))));
        sheet.addRow(cells);
    }
    sheet.endTable();
}

void writeTrendTable(AgedBook &aged, XlsxSheet &sheet, Currency currency)
{
    TableSpec spec = aged.tableSpec(QStringLiteral("tblTrend"), currency);
    spec.caption = Text::tr("Aging at month ends, %1").arg(currency.code());
    spec.hasTotals = false;
    spec.columns = {{.title = Text::tr("Month end"), .kind = CellKind::Day, .width = 14}};
    aged.addBucketColumns(spec.columns, ColumnTotal::None);
    spec.columns.push_back(amountColumn(Text::tr("Unapplied")));
    spec.columns.push_back(amountColumn(Text::tr("Gross open")));
    spec.columns.push_back(amountColumn(Text::tr("Net")));
    sheet.beginTable(std::move(spec));
    const insight::AgingRow nothing
        = {.currency = currency, .buckets = std::vector<qint64>(static_cast<size_t>(aged.bucketCount()))};
    for (const insight::AgingTable &month : aged.input.trend) {
        const auto total = std::ranges::find(month.totals, currency, &insight::AgingRow::currency);
        const insight::AgingRow &row = total == month.totals.end() ? nothing : *total;
        std::vector<Cell> cells = {Cell::ofDay(month.asOf.day)};
        for (const qint64 units : row.buckets)
            cells.push_back(Cell::ofMoney({units, currency}));
        for (const qint64 units : {row.unapplied, row.grossOpen, row.net})
            cells.push_back(Cell::ofMoney({units, currency}));
        sheet.addRow(cells);
    }
    aged.trendTables.insert(currency.number(), sheet.endTable());
}

} // namespace

void writeCurrencies(AgedBook &aged)
{
    XlsxSheet sheet(aged.book, aged.input.header, {.name = Text::tr("By currency")});
    writeCurrencyTable(aged, sheet);
    if (!aged.input.trend.empty()) {
        for (const insight::AgingRow &total : aged.input.aging.totals)
            writeTrendTable(aged, sheet, total.currency);
    }
    sheet.finish();
}

void writeRollForwards(AgedBook &aged)
{
    XlsxSheet sheet(aged.book, aged.input.header, {.name = Text::tr("Roll-forward")});
    TableSpec spec = {.name = QStringLiteral("tblRollForward"),
                      .columns = {{.title = Text::tr("Currency"), .width = 10},
                                  {.title = Text::tr("From"), .kind = CellKind::Day, .width = 12},
                                  {.title = Text::tr("To"), .kind = CellKind::Day, .width = 12}},
                      .hasTotals = false};
    for (const QString &title :
         {Text::tr("Opening"), Text::tr("Invoices"), Text::tr("Credit notes"), Text::tr("Payments"),
          Text::tr("Write-offs"), Text::tr("Voids"), Text::tr("Refunds"), Text::tr("Closing")})
        spec.columns.push_back(amountColumn(title));
    spec.columns.push_back({.title = Text::tr("Difference"),
                            .kind = CellKind::Formula,
                            .width = 12,
                            .note = Text::tr("Closing less the sum of what is left of it. It must be nothing.")});
    sheet.beginTable(std::move(spec));
    for (const insight::RollForward &bridge : aged.input.rollForwards) {
        const Currency currency = bridge.currency;
        std::vector<Cell> cells = {Cell::ofText(currency.code()), Cell::ofDay(bridge.from), Cell::ofDay(bridge.to)};
        qint64 bridged = 0;
        for (const qint64 units : {bridge.opening, bridge.invoices, bridge.creditNotes, bridge.payments,
                                   bridge.writeOffs, bridge.voids, bridge.refunds}) {
            cells.push_back(Cell::ofMoney({units, currency}));
            bridged += units;
        }
        cells.push_back(Cell::ofMoney({bridge.closing, currency}));
        const quint32 row = sheet.nextRow() + 1;
        cells.push_back(Cell::ofFormula(QStringLiteral("=ROUND(K%1-SUM(D%1:J%1),4)").arg(row),
                                        {bridge.closing - bridged, currency}));
        sheet.addRow(cells);
    }
    sheet.endTable();
    if (aged.input.rollForwards.empty())
        sheet.writeLine(Text::tr("Nothing was open on either day, or no earlier day was chosen."), CellStyle::Note);
    sheet.finish();
}

} // namespace quittance::report
