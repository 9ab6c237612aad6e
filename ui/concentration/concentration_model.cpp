#include "ui/concentration/concentration_model.h"

#include "ui/charts/metric_figures.h"
#include "ui/widgets/format.h"

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

ConcentrationModel::ConcentrationModel(QObject *parent)
    : NamedRowsModel({.columns = kConcentrationColumns,
                      .nameColumn = int(ConcentrationColumn::Name),
                      .firstColumn = int(ConcentrationColumn::Rank),
                      .firstOrder = Qt::AscendingOrder},
                     parent)
{
}

void ConcentrationModel::setConcentration(insight::Concentration concentration, bool byParent)
{
    m_concentration = std::move(concentration);
    m_byParent = byParent;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kConcentrationColumns - 1);
    rowsChanged();
}

std::optional<std::size_t> ConcentrationModel::at(int row) const
{
    return heldBy(idAt(row));
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
    row.cells[int(ConcentrationColumn::Name)]
        = textCell(tr("Total, %n debtors", nullptr, int(m_concentration.rows.size())));
    row.cells[int(ConcentrationColumn::Gross)]
        = moneyCell({m_concentration.shares.total(), m_concentration.currency}, true);
    row.cells[int(ConcentrationColumn::Share)]
        = ratioCell(m_concentration.shares.shareOf(m_concentration.shares.total()), kPercent);
    return row;
}

Cell ConcentrationModel::heldCell(std::size_t at, int column) const
{
    return cellOf(at, ConcentrationColumn(column));
}

/// Debtors of one size share their share, but not their rank: it tells them apart.
std::optional<qint64> ConcentrationModel::sortKey(std::size_t at, int column) const
{
    switch (ConcentrationColumn(column)) {
    case ConcentrationColumn::Gross:
    case ConcentrationColumn::Share:
        return m_concentration.rows[at].gross;
    case ConcentrationColumn::Members:
        return m_concentration.rows[at].members;
    default:
        return qint64(at);
    }
}

QString ConcentrationModel::heading(int column) const
{
    return headingOf(ConcentrationColumn(column), m_byParent);
}

QString ConcentrationModel::definition(int column) const
{
    return definitionOf(ConcentrationColumn(column));
}

} // namespace quittance::ui
