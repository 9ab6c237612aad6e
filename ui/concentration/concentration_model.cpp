#include "ui/concentration/concentration_model.h"

#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

const ChartMeasure kPercent{.kind = ChartMeasure::Kind::Percent, .digits = 2};

QString headingOf(ConcentrationColumn column, bool byParent)
{
    switch (column) {
    case ConcentrationColumn::Rank:
        return ConcentrationModel::tr("Rank");
    case ConcentrationColumn::Name:
        return byParent ? ConcentrationModel::tr("Group") : ConcentrationModel::tr("Customer");
    case ConcentrationColumn::Gross:
        return ConcentrationModel::tr("Owed");
    case ConcentrationColumn::Share:
        return ConcentrationModel::tr("Share");
    case ConcentrationColumn::Running:
        return ConcentrationModel::tr("Running");
    case ConcentrationColumn::Members:
        return ConcentrationModel::tr("Customers");
    }
    return {};
}

QString definitionOf(ConcentrationColumn column)
{
    switch (column) {
    case ConcentrationColumn::Rank:
        return ConcentrationModel::tr("1 owes most.");
    case ConcentrationColumn::Name:
        return {};
    case ConcentrationColumn::Gross:
        return ConcentrationModel::tr("Open and owed on the day, credits not taken off.");
    case ConcentrationColumn::Share:
        return ConcentrationModel::tr("In per cent of everything owed in this currency.");
    case ConcentrationColumn::Running:
        return ConcentrationModel::tr("The share of this debtor and all larger ones.");
    case ConcentrationColumn::Members:
        return ConcentrationModel::tr("Customers of the group that owe something.");
    }
    return {};
}

} // namespace

QList<ColumnSpec> concentrationColumns()
{
    return {{.key = u"rank"_s, .kind = CellKind::Number, .width = 46},
            {.key = u"name"_s, .width = 160, .isStretch = true},
            {.key = u"gross"_s, .kind = CellKind::Money, .width = 110, .isSummed = true},
            {.key = u"share"_s, .kind = CellKind::Number, .width = 66},
            {.key = u"running"_s, .kind = CellKind::Number, .width = 70, .dropOrder = 1},
            {.key = u"members"_s, .kind = CellKind::Number, .width = 76, .dropOrder = 2}};
}

void ConcentrationModel::setConcentration(insight::Concentration concentration, bool byParent)
{
    m_concentration = std::move(concentration);
    m_byParent = byParent;
    m_rankOf.clear();
    for (std::size_t i = 0; i < m_concentration.rows.size(); ++i)
        m_rankOf.insert(m_concentration.rows[i].customer.value(), int(i));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kConcentrationColumns - 1);
    arrange();
}

void ConcentrationModel::setFilter(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    arrange();
}

std::optional<std::size_t> ConcentrationModel::at(int row) const
{
    const auto found = m_rankOf.constFind(idAt(row));
    return found == m_rankOf.constEnd() ? std::nullopt : std::optional(std::size_t(*found));
}

const insight::ConcentrationRow *ConcentrationModel::rowAt(int row) const
{
    const std::optional<std::size_t> rank = at(row);
    return rank ? &m_concentration.rows[*rank] : nullptr;
}

Cell ConcentrationModel::cellAt(int row, ConcentrationColumn column) const
{
    const std::optional<std::size_t> rank = at(row);
    return rank ? cellOf(*rank, column) : Cell();
}

Cell ConcentrationModel::cellOf(std::size_t rank, ConcentrationColumn column) const
{
    const insight::ConcentrationRow &row = m_concentration.rows[rank];
    switch (column) {
    case ConcentrationColumn::Rank:
        return numberCell(qint64(rank) + 1);
    case ConcentrationColumn::Name:
        return textCell(row.name);
    case ConcentrationColumn::Gross:
        return moneyCell({row.gross, m_concentration.currency});
    case ConcentrationColumn::Share:
        return ratioCell(m_concentration.shares.shareOf(row.gross), kPercent);
    case ConcentrationColumn::Running:
        return ratioCell(m_concentration.shares.topShare(rank + 1), kPercent);
    case ConcentrationColumn::Members:
        break;
    }
    return numberCell(row.members);
}

GridRow ConcentrationModel::totalRow() const
{
    GridRow row{.id = 1, .cells = std::vector<Cell>(std::size_t(kConcentrationColumns))};
    row.cells[0] = textCell(tr("Total, %n debtors", nullptr, int(m_concentration.rows.size())));
    row.cells[int(ConcentrationColumn::Gross)]
        = moneyCell({m_concentration.shares.total(), m_concentration.currency}, true);
    row.cells[int(ConcentrationColumn::Share)]
        = ratioCell(m_concentration.shares.shareOf(m_concentration.shares.total()), kPercent);
    return row;
}

int ConcentrationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kConcentrationColumns;
}

QVariant ConcentrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kConcentrationColumns)
        return {};
    const auto column = ConcentrationColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return headingOf(column, m_byParent);
    case Qt::ToolTipRole: {
        const QString definition = definitionOf(column);
        return definition.isEmpty() ? QVariant() : definition;
    }
    case Qt::TextAlignmentRole:
        return int((column == ConcentrationColumn::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ConcentrationModel::data(const QModelIndex &index, int role) const
{
    const std::optional<std::size_t> rank = index.isValid() ? at(index.row()) : std::nullopt;
    if (!rank)
        return {};
    if (role == IdRole)
        return m_concentration.rows[*rank].customer.value();
    if (role == LoadedRole)
        return true;
    return cellOf(*rank, ConcentrationColumn(index.column())).value(role);
}

void ConcentrationModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? int(ConcentrationColumn::Rank) : column;
    m_sortOrder = column < 0 ? Qt::AscendingOrder : order;
    arrange();
}

void ConcentrationModel::arrange()
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto column = ConcentrationColumn(m_sortColumn);
    const std::vector<insight::ConcentrationRow> &rows = m_concentration.rows;
    std::vector<std::size_t> ranks(rows.size());
    std::iota(ranks.begin(), ranks.end(), std::size_t(0));
    std::erase_if(ranks, [&](std::size_t rank) {
        return !std::ranges::all_of(
            m_words, [&](const QString &word) { return rows[rank].name.contains(word, Qt::CaseInsensitive); });
    });
    // Debtors of one size share their share, but not their rank: it tells them apart.
    const auto keyOf = [&](std::size_t rank) -> qint64 {
        switch (column) {
        case ConcentrationColumn::Gross:
        case ConcentrationColumn::Share:
            return rows[rank].gross;
        case ConcentrationColumn::Members:
            return rows[rank].members;
        default:
            return qint64(rank);
        }
    };
    const bool isUp = m_sortOrder == Qt::AscendingOrder;
    std::ranges::stable_sort(ranks, [&](std::size_t a, std::size_t b) {
        if (column == ConcentrationColumn::Name) {
            const int compared = collator.compare(rows[a].name, rows[b].name);
            return isUp ? compared < 0 : compared > 0;
        }
        return isUp ? keyOf(a) < keyOf(b) : keyOf(b) < keyOf(a);
    });
    RowIds ids;
    std::ranges::transform(ranks, std::back_inserter(ids),
                           [&rows](std::size_t rank) { return rows[rank].customer.value(); });
    setRowMap(std::move(ids));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kConcentrationColumns - 1));
}

} // namespace quittance::ui
