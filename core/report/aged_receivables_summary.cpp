#include "core/report/aged_receivables_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <xlsxwriter.h>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

constexpr size_t kTopCustomers = 10;
/// Rows of the usual 20 pixels that a chart of 300 pixels covers, with air.
constexpr quint32 kChartRows = 16;
constexpr double kChartHeightScale = 300.0 / 288.0;
constexpr int kHalfWidth = 525;
constexpr double kStandardChartWidth = 480.0;

Column amountColumn(const QString &title)
{
    return {.title = title, .kind = CellKind::Amount, .width = 16};
}

qint64 itemCount(const insight::AgingRow &row)
{
    return std::accumulate(row.counts.begin(), row.counts.end(), qint64(0));
}

/// The sum of a column of By customer, live where it is one table.
Cell customerSum(const AgedBook &aged, Currency currency, const QString &column, qint64 units)
{
    const auto place = aged.customerTables.constFind(currency.number());
    if (place == aged.customerTables.constEnd() || place->parts > 1 || !cellNumber(units))
        return Cell::ofMoney({units, currency});
    return Cell::ofFormula(QStringLiteral("=SUM(%1[%2])").arg(QString::fromLatin1(place->name), column),
                           {units, currency});
}

void writeKeyFigures(AgedBook &aged, XlsxSheet &sheet)
{
    const bool hasCurrent = aged.hasCurrent();
    TableSpec spec = {.name = QStringLiteral("tblKeyFigures"),
                      .caption = Text::tr("Key figures"),
                      .columns = {{.title = Text::tr("Currency"), .width = 36}, amountColumn(Text::tr("Gross open"))},
                      .bucketCount = aged.bucketCount(),
                      .hasCurrent = hasCurrent,
                      .hasTotals = false};
    spec.columns.push_back({.title = hasCurrent ? Text::tr("Current share") : Text::tr("Share of first bucket"),
                            .kind = CellKind::Ratio,
                            .width = 14});
    if (hasCurrent)
        spec.columns.push_back(amountColumn(Text::tr("Overdue")));
    spec.columns.push_back(
        amountColumn(aged.input.aging.labels.isEmpty() ? QString() : aged.input.aging.labels.constLast()));
    spec.columns.back().bucket = aged.bucketCount() - 1;
    spec.columns.push_back(amountColumn(Text::tr("Unapplied")));
    spec.columns.push_back(amountColumn(Text::tr("Net")));
    spec.columns.push_back({.title = Text::tr("Customers"), .kind = CellKind::Integer, .width = 11});
    spec.columns.push_back({.title = Text::tr("Items"), .kind = CellKind::Integer, .width = 11});
    // The facts at the head stand in this column too.
    spec.columns[1].width = 22;
    sheet.beginTable(std::move(spec));
    for (const insight::AgingRow &total : aged.input.aging.totals) {
        const Currency currency = total.currency;
        const qint64 first = total.buckets.empty() ? 0 : total.buckets.front();
        std::vector<Cell> cells
            = {Cell::ofText(currency.code()), customerSum(aged, currency, Text::tr("Gross open"), total.grossOpen),
               Cell::ofRatio(first, total.grossOpen)};
        if (hasCurrent)
            cells.push_back(customerSum(aged, currency, Text::tr("Overdue"), aged.overdue(total)));
        cells.push_back(Cell::ofMoney({total.buckets.empty() ? 0 : total.buckets.back(), currency}));
        cells.push_back(customerSum(aged, currency, Text::tr("Unapplied"), total.unapplied));
        cells.push_back(customerSum(aged, currency, Text::tr("Net"), total.net));
        cells.push_back(
            Cell::ofInteger(std::ranges::count(aged.input.aging.rows, currency, &insight::AgingRow::currency)));
        cells.push_back(Cell::ofInteger(itemCount(total)));
        sheet.addRow(cells);
    }
    sheet.endTable();
}

void addSeries(const AgedBook &aged, lxw_chart *chart, const TablePlace &place, int bucket)
{
    const QByteArray sheet = place.sheet.toUtf8();
    const auto column = static_cast<lxw_col_t>(bucket + 1);
    lxw_chart_series *series = chart_add_series(chart, nullptr, nullptr);
    chart_series_set_name_range(series, sheet.constData(), place.headerRow, column);
    chart_series_set_categories(series, sheet.constData(), place.firstRow, 0, place.lastRow, 0);
    chart_series_set_values(series, sheet.constData(), place.firstRow, column, place.lastRow, column);
    const BucketColour colour = bucketColour(bucket, aged.bucketCount(), aged.hasCurrent());
    lxw_chart_fill fill = {};
    fill.color = colour.fill;
    lxw_chart_line line = {};
    line.color = colour.line;
    line.width = 0.75F;
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &line);
}

void addChart(AgedBook &aged, XlsxSheet &sheet, Currency currency, const TablePlace &place, int slot, bool isOnly)
{
    lxw_chart *chart = workbook_add_chart(aged.book.raw(), LXW_CHART_COLUMN_STACKED);
    for (int bucket = 0; bucket < aged.bucketCount(); ++bucket)
        addSeries(aged, chart, place, bucket);
    const QByteArray title = Text::tr("Aging at month ends, %1").arg(currency.code()).toUtf8();
    chart_title_set_name(chart, title.constData());
    lxw_chart_font font = {};
    font.size = 11;
    font.bold = LXW_TRUE;
    chart_title_set_name_font(chart, &font);
    chart_axis_set_num_format(chart->x_axis, "yyyy-mm");
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_set_series_gap(chart, 60);
    lxw_chart_line grid = {};
    grid.color = 0xE6E8EB;
    grid.width = 0.75F;
    chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
    lxw_chart_options options = {};
    options.x_offset = slot % 2 == 0 ? 0 : kHalfWidth;
    options.x_scale = (isOnly ? 2 * kHalfWidth : kHalfWidth - 10) / kStandardChartWidth;
    options.y_scale = kChartHeightScale;
    worksheet_insert_chart_opt(sheet.raw(), sheet.nextRow(), 0, chart, &options);
}

void writeCharts(AgedBook &aged, XlsxSheet &sheet)
{
    const auto count = aged.trendTables.size();
    int slot = 0;
    for (const Currency currency : aged.currencies()) {
        const auto place = aged.trendTables.constFind(currency.number());
        if (place == aged.trendTables.constEnd())
            continue;
        if (slot == 0 || slot % 2 == 0)
            sheet.skipRows(slot == 0 ? 0 : kChartRows);
        addChart(aged, sheet, currency, *place, slot, count == 1);
        ++slot;
    }
    if (slot > 0)
        sheet.skipRows(kChartRows);
}

void writeTopCustomers(AgedBook &aged, XlsxSheet &sheet, const insight::AgingRow &total)
{
    const std::vector<insight::AgingRow> &rows = aged.input.aging.rows;
    std::vector<size_t> order;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].currency == total.currency)
            order.push_back(i);
    }
    std::ranges::stable_sort(order, std::ranges::greater(), [&rows](size_t i) { return rows[i].grossOpen; });
    order.resize(std::min(order.size(), kTopCustomers));

    TableSpec spec = aged.tableSpec(QStringLiteral("tblTopCustomers"), total.currency);
    spec.caption = Text::tr("Largest customers, %1").arg(total.currency.code());
    spec.hasTotals = false;
    spec.columns = {{.title = Text::tr("Customer"), .kind = CellKind::Link, .width = 36},
                    amountColumn(Text::tr("Gross open")),
                    {.title = Text::tr("Share"), .kind = CellKind::Ratio, .width = 14}};
    if (aged.hasCurrent())
        spec.columns.push_back(amountColumn(Text::tr("Overdue")));
    spec.columns.push_back(
        amountColumn(aged.input.aging.labels.isEmpty() ? QString() : aged.input.aging.labels.constLast()));
    spec.columns.back().bucket = aged.bucketCount() - 1;
    spec.columns.push_back(amountColumn(Text::tr("Unapplied")));
    spec.columns.push_back(amountColumn(Text::tr("Net")));
    sheet.beginTable(std::move(spec));
    for (const size_t i : order) {
        const insight::AgingRow &row = rows[i];
        const CustomerPlace &place = aged.customerPlaces[i];
        std::vector<Cell> cells
            = {Cell::ofLink(row.customerName, QStringLiteral("'%1'!A%2").arg(place.sheet).arg(place.row + 1)),
               Cell::ofMoney({row.grossOpen, row.currency}), Cell::ofRatio(row.grossOpen, total.grossOpen)};
        if (aged.hasCurrent())
            cells.push_back(Cell::ofMoney({aged.overdue(row), row.currency}));
        cells.push_back(Cell::ofMoney({row.buckets.empty() ? 0 : row.buckets.back(), row.currency}));
        cells.push_back(Cell::ofMoney({row.unapplied, row.currency}));
        cells.push_back(Cell::ofMoney({row.net, row.currency}));
        sheet.addRow(cells);
    }
    sheet.endTable();
}

} // namespace

void writeSummary(AgedBook &aged, XlsxSheet &sheet)
{
    const QByteArray sheetName = sheet.name().toUtf8();
    workbook_define_name(aged.book.raw(), "AsOf", ("='" + sheetName + "'!$B$3").constData());
    workbook_define_name(aged.book.raw(), "KnownAt", ("='" + sheetName + "'!$B$4").constData());
    const QStringList notes = aged.book.notes();
    for (const QString &note : notes)
        sheet.writeLine(note, CellStyle::Note);
    if (!notes.isEmpty())
        sheet.skipRows(1);
    writeKeyFigures(aged, sheet);
    writeCharts(aged, sheet);
    for (const insight::AgingRow &total : aged.input.aging.totals)
        writeTopCustomers(aged, sheet, total);
    sheet.finish();
}

} // namespace quittance::report
