#include "ui/charts/chart_twin.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

using Type = workspace::ExportColumn::Type;

Cell cellOf(const ChartPoint &point, const ChartMeasure &measure)
{
    if (!point.value)
        return point.note.isEmpty() ? Cell{} : Cell{{Qt::ToolTipRole, point.note}};
    Cell cell{{SortRole, *point.value}};
    if (measure.kind == ChartMeasure::Kind::Money) {
        cell.insert(MoneyRole, *point.value);
        cell.insert(CurrencyRole, measure.currency);
        cell.insert(ZeroRole, true);
    } else {
        cell.insert(Qt::DisplayRole, measure.cellText(*point.value));
        cell.insert(CopyRole, measure.plainText(*point.value));
    }
    if (!point.note.isEmpty())
        cell.insert(Qt::ToolTipRole, point.note);
    return cell;
}

Type typeOf(const ChartMeasure &measure)
{
    switch (measure.kind) {
    case ChartMeasure::Kind::Money:
        return Type::Money;
    case ChartMeasure::Kind::Count:
        return Type::Number;
    case ChartMeasure::Kind::Days:
    case ChartMeasure::Kind::Percent:
    case ChartMeasure::Kind::Plain:
        break;
    }
    return Type::Decimal;
}

workspace::ExportCell exportedCell(const ChartPoint &point, const ChartMeasure &measure)
{
    if (!point.value)
        return {};
    if (measure.kind == ChartMeasure::Kind::Count)
        return {.text = measure.plainText(*point.value, QLocale::c())};
    if (measure.kind != ChartMeasure::Kind::Money)
        return {.millionths = point.value};
    const std::optional<Currency> currency = Currency::fromCode(measure.currency);
    return currency ? workspace::ExportCell{.money = Money(*point.value, *currency)} : workspace::ExportCell{};
}

QString headingOf(const ChartTable::Column &column)
{
    const QString unit = column.measure.unitWord();
    return unit.isEmpty() || column.measure.kind == ChartMeasure::Kind::Percent ? column.heading
                                                                                : column.heading + u", "_s + unit;
}

/// In a file the figures stand alone, so their unit is always named.
QString exportHeadingOf(const ChartTable::Column &column)
{
    const QString unit = column.measure.unitWord();
    return unit.isEmpty() ? column.heading : column.heading + u", "_s + unit;
}

} // namespace

std::vector<GridHeading> twinHeadings(const ChartTable &table)
{
    std::vector<GridHeading> headings{{.title = table.rowHeading}};
    for (const ChartTable::Column &column : table.columns)
        headings.push_back({.title = headingOf(column), .definition = column.definition, .isRightAligned = true});
    return headings;
}

std::vector<GridRow> twinRows(const ChartTable &table)
{
    std::vector<GridRow> rows;
    for (int row = 0; row < int(table.rows.size()); ++row) {
        Cell label = textCell(table.rows[row]);
        label.insert(SortRole, row); // in the chart's order, not by the letters of a month
        GridRow line{.id = row + 1, .cells = {label}};
        for (int column = 0; column < int(table.columns.size()); ++column)
            line.cells.push_back(cellOf(table.at({column, row}), table.columns[column].measure));
        rows.push_back(std::move(line));
    }
    return rows;
}

QList<ColumnSpec> twinColumns(const ChartTable &table)
{
    QList<ColumnSpec> columns{{.key = u"row"_s, .width = 110, .isStretch = table.columns.size() < 8}};
    for (int i = 0; i < int(table.columns.size()); ++i) {
        const bool isMoney = table.columns[i].measure.kind == ChartMeasure::Kind::Money;
        columns << ColumnSpec{.key = u"series%1"_s.arg(i),
                              .kind = isMoney ? CellKind::Money : CellKind::Number,
                              .width = isMoney ? 112 : 92};
    }
    return columns;
}

workspace::ExportTable twinExport(const ChartTable &table, const QString &title, const QStringList &context)
{
    workspace::ExportTable out{.title = title, .context = context};
    out.columns.push_back({.heading = table.rowHeading, .type = Type::Text});
    for (const ChartTable::Column &column : table.columns)
        out.columns.push_back({.heading = exportHeadingOf(column), .type = typeOf(column.measure)});
    out.rows = table.rows.size();
    out.row = [table](qint64 at) {
        std::vector<workspace::ExportCell> cells{{.text = table.rows[at]}};
        for (int column = 0; column < int(table.columns.size()); ++column)
            cells.push_back(exportedCell(table.at({column, int(at)}), table.columns[column].measure));
        return cells;
    };
    return out;
}

} // namespace quittance::ui
