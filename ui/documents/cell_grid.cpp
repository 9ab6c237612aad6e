#include "ui/documents/cell_grid.h"

#include "ui/widgets/format.h"

#include <algorithm>

namespace quittance::ui {

namespace {

bool isBefore(const QVariant &left, const QVariant &right)
{
    if (left.typeId() == QMetaType::QString || right.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(left.toString(), right.toString()) < 0;
    return QVariant::compare(left, right) == QPartialOrdering::Less;
}

} // namespace

Cell textCell(const QString &text, const QString &secondary)
{
    Cell cell{{Qt::DisplayRole, text}, {SortRole, text}};
    if (!secondary.isEmpty())
        cell.insert(SecondaryRole, secondary);
    return cell;
}

Cell moneyCell(Money money, bool showZero)
{
    return {{MoneyRole, money.units()},
            {CurrencyRole, money.currency().code()},
            {ZeroRole, showZero},
            {SortRole, money.units()}};
}

Cell dateCell(QDate day, QDate today)
{
    return {{Qt::DisplayRole, dateText(day, today)}, {SortRole, day}};
}

Cell numberCell(qint64 number)
{
    return {{Qt::DisplayRole, numberText(number)}, {SortRole, number}};
}

CellGrid::CellGrid(std::vector<GridHeading> headings, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headings(std::move(headings))
{
}

void CellGrid::setRows(std::vector<GridRow> rows)
{
    const int before = rowCount();
    const int after = int(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows.resize(rows.size());
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
    if (rows.empty())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<GridRow> old = std::exchange(m_rows, std::move(rows));
    order();
    const QModelIndexList kept = persistentIndexList();
    for (const QModelIndex &from : kept) {
        const qint64 id = old[std::size_t(from.row())].id;
        const auto found = std::ranges::find(m_rows, id, &GridRow::id);
        changePersistentIndex(
            from, found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), from.column()));
    }
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT dataChanged(index(0, 0), index(after - 1, columnCount() - 1));
}

qint64 CellGrid::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[std::size_t(row)].id : 0;
}

int CellGrid::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CellGrid::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant CellGrid::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const GridRow &row = m_rows[std::size_t(index.row())];
    if (role == IdRole)
        return row.id;
    return std::size_t(index.column()) < row.cells.size() ? row.cells[std::size_t(index.column())].value(role)
                                                          : QVariant();
}

QVariant CellGrid::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const GridHeading &heading = m_headings[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return heading.title;
    case Qt::ToolTipRole:
        return heading.definition.isEmpty() ? QVariant() : heading.definition;
    case Qt::TextAlignmentRole:
        return int((heading.isRightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

void CellGrid::sort(int column, Qt::SortOrder sortOrder)
{
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    if (!m_rows.empty())
        setRows(m_rows);
}

void CellGrid::order()
{
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    const auto valueOf = [this](const GridRow &row) {
        return std::size_t(m_sortColumn) < row.cells.size() ? row.cells[std::size_t(m_sortColumn)].value(SortRole)
                                                            : QVariant();
    };
    std::ranges::stable_sort(m_rows, [&](const GridRow &a, const GridRow &b) {
        return m_sortOrder == Qt::AscendingOrder ? isBefore(valueOf(a), valueOf(b)) : isBefore(valueOf(b), valueOf(a));
    });
}

} // namespace quittance::ui
