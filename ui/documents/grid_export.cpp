#include "ui/documents/grid_export.h"

namespace quittance::ui {

namespace {

using Type = workspace::ExportColumn::Type;

Type typeOf(const CellGrid &grid, std::size_t column)
{
    for (const GridRow &row : grid.rows()) {
        const Cell &cell = row.cells[column];
        if (cell.contains(MoneyRole))
            return Type::Money;
        if (cell.value(SortRole).typeId() == QMetaType::QDate)
            return Type::Date;
    }
    return Type::Text;
}

workspace::ExportCell exported(const Cell &cell, Type type)
{
    switch (type) {
    case Type::Money:
        if (const auto currency = Currency::fromCode(cell.value(CurrencyRole).toString()))
            return {.money = Money(cell.value(MoneyRole).toLongLong(), *currency)};
        return {};
    case Type::Date:
        return {.date = cell.value(SortRole).toDate()};
    case Type::Number:
    case Type::Decimal:
    case Type::Text:
        break;
    }
    return {.text = cell.value(Qt::DisplayRole).toString()};
}

} // namespace

workspace::ExportTable gridExport(const CellGrid &grid, const QString &title)
{
    workspace::ExportTable table;
    table.title = title;
    for (int column = 0; column < grid.columnCount(); ++column)
        table.columns.push_back(
            {grid.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), typeOf(grid, std::size_t(column))});
    table.rows = grid.rowCount();
    table.row = [rows = grid.rows(), columns = table.columns](qint64 at) {
        std::vector<workspace::ExportCell> cells;
        for (std::size_t column = 0; column < columns.size(); ++column)
            cells.push_back(exported(rows[std::size_t(at)].cells[column], columns[column].type));
        return cells;
    };
    return table;
}

} // namespace quittance::ui
