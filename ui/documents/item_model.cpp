#include "ui/documents/item_model.h"

#include "ui/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kNumber = 0;
constexpr int kCustomer = 1;
constexpr int kFirstFigure = 2;
constexpr int kCustomerDrop = 2; ///< see ColumnSpec; figures that may go first have a higher one

CellKind cellKind(ItemFigure::Kind kind)
{
    switch (kind) {
    case ItemFigure::Kind::Date:
        return CellKind::Date;
    case ItemFigure::Kind::Days:
        return CellKind::Number;
    case ItemFigure::Kind::Money:
        break;
    }
    return CellKind::Money;
}

int widthOf(ItemFigure::Kind kind)
{
    switch (kind) {
    case ItemFigure::Kind::Date:
        return 74; // a day of this year; a longer one widens it
    case ItemFigure::Kind::Days:
        return 52;
    case ItemFigure::Kind::Money:
        break;
    }
    return 98;
}

} // namespace

ItemModel::ItemModel(std::vector<ItemFigure> figures, QObject *parent)
    : WindowedModel(parent)
    , m_figures(std::move(figures))
{
}

void ItemModel::setItems(std::vector<ItemRow> items, Currency currency, QDate today)
{
    m_items = std::move(items);
    m_currency = currency;
    m_today = today;
    arrange();
}

void ItemModel::arrange()
{
    if (m_sortFigure >= 0) {
        const auto figure = std::size_t(m_sortFigure);
        std::ranges::stable_sort(m_items, [&](const ItemRow &a, const ItemRow &b) {
            return m_sortOrder == Qt::AscendingOrder ? a.figures[figure] < b.figures[figure]
                                                     : b.figures[figure] < a.figures[figure];
        });
    }
    RowIds ids;
    ids.reserve(m_items.size());
    m_at.clear();
    m_at.reserve(qsizetype(m_items.size()));
    for (const ItemRow &item : m_items) {
        m_at.insert(item.document.value(), int(ids.size()));
        ids.push_back(item.document.value());
    }
    setRowMap(std::move(ids));
}

QList<ColumnSpec> ItemModel::columns() const
{
    const int customerWidth = m_figures.size() > 1 ? 128 : 220;
    QList<ColumnSpec> columns{{.key = u"number"_s, .width = 124, .isStretch = true, .isSortable = false},
                              {.key = u"customer"_s,
                               .width = customerWidth,
                               .isSortable = false,
                               .tone = Tone::Secondary,
                               .dropOrder = kCustomerDrop}};
    for (const ItemFigure &figure : m_figures)
        columns.append({.key = figure.key,
                        .kind = cellKind(figure.kind),
                        .width = widthOf(figure.kind),
                        .dropOrder = figure.dropOrder});
    return columns;
}

std::array<qint64, kItemFigures> ItemModel::sums() const
{
    std::array<qint64, kItemFigures> sums{};
    for (std::size_t figure = 0; figure < m_figures.size(); ++figure) {
        if (m_figures[figure].kind != ItemFigure::Kind::Money)
            continue;
        for (const ItemRow &item : m_items)
            sums[figure] += item.figures[figure];
    }
    return sums;
}

int ItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kFirstFigure + int(m_figures.size());
}

QVariant ItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ItemFigure *figure = section < kFirstFigure ? nullptr : &m_figures[std::size_t(section - kFirstFigure)];
    switch (role) {
    case Qt::DisplayRole:
        return figure ? figure->title : section == kNumber ? tr("Document") : tr("Customer");
    case Qt::ToolTipRole:
        return figure && !figure->definition.isEmpty() ? figure->definition : QVariant();
    case Qt::TextAlignmentRole:
        return int((figure && figure->kind != ItemFigure::Kind::Date ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    default:
        return {};
    }
}

void ItemModel::sort(int column, Qt::SortOrder order)
{
    if (column < kFirstFigure || column >= columnCount())
        return;
    m_sortFigure = column - kFirstFigure;
    m_sortOrder = order;
    arrange();
}

qint64 ItemModel::rowId(const workspace::DocumentRow &row) const
{
    return row.document.id.value();
}

QVariant ItemModel::cell(const workspace::DocumentRow &row, int column, int role) const
{
    if (column == kNumber)
        return role == Qt::DisplayRole ? row.document.fact.number : QVariant();
    if (column == kCustomer)
        return role == Qt::DisplayRole ? row.document.customerName : QVariant();
    const auto found = m_at.constFind(row.document.id.value());
    return found == m_at.constEnd() ? QVariant()
                                    : figureOf(m_items[std::size_t(*found)], std::size_t(column - kFirstFigure), role);
}

QVariant ItemModel::figureOf(const ItemRow &item, std::size_t figure, int role) const
{
    const qint64 value = item.figures[figure];
    switch (m_figures[figure].kind) {
    case ItemFigure::Kind::Date:
        if (role == Qt::DisplayRole)
            return dateText(QDate::fromJulianDay(value), m_today);
        return role == CopyRole ? toIsoDate(QDate::fromJulianDay(value)) : QVariant();
    case ItemFigure::Kind::Days:
        return role == Qt::DisplayRole ? numberText(value) : QVariant();
    case ItemFigure::Kind::Money:
        break;
    }
    if (role == MoneyRole)
        return value;
    if (role == CurrencyRole)
        return m_currency.code();
    return {};
}

} // namespace quittance::ui
