#include "ui/aging/aging_matrix_model.h"

#include "ui/aging/aging_figures.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"

#include <QCollator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kName = 0;
constexpr int kCurrency = 1;
constexpr int kFirstBucket = 2;
/// Old buckets hold less: the design's own widths.
constexpr std::array kBucketWidths = {98, 86, 84, 78, 76};

} // namespace

insight::AgingFilter AgingCell::filter() const
{
    insight::AgingFilter filter;
    filter.currency = currency;
    if (customer.isValid())
        filter.customer = customer;
    if (part == Part::Bucket)
        filter.bucket = bucket;
    if (part == Part::Unapplied)
        filter.bucket = -1;
    if (part == Part::Gross)
        filter.side = insight::AgingFilter::Side::Debits;
    return filter;
}

AgingMatrixModel::AgingMatrixModel(QStringList labels, QObject *parent)
    : WindowedModelBase(parent)
    , m_labels(std::move(labels))
{
}

int AgingMatrixModel::rankOf(const insight::AgingRow &row) const
{
    return m_rankOf.value(row.currency.number(), int(m_rankOf.size()) + row.currency.number());
}

qint64 AgingMatrixModel::keyOf(const insight::AgingRow &row) const
{
    return row.customer.value() * 1000 + row.currency.number();
}

void AgingMatrixModel::setTable(insight::AgingTable table, AgingGroup group)
{
    m_table = std::move(table);
    m_group = group;
    m_customers.clear();
    for (const insight::AgingRow &row : m_table.rows)
        ++m_customers[row.currency.number()];
    m_rankOf.clear();
    for (const Currency currency : currenciesByWeight(m_table))
        m_rankOf.insert(currency.number(), int(m_rankOf.size()));
    std::ranges::stable_sort(m_table.totals, {}, [this](const insight::AgingRow &total) { return rankOf(total); });
    if (group == AgingGroup::Currency)
        m_table.rows = m_table.totals;
    m_rowOfKey.clear();
    for (std::size_t i = 0; i < m_table.rows.size(); ++i)
        m_rowOfKey.insert(keyOf(m_table.rows[i]), int(i));
    arrange();
}

void AgingMatrixModel::setDifference(bool isDifference)
{
    m_isDifference = isDifference;
}

void AgingMatrixModel::setRestated(QSet<QString> names)
{
    m_restated = std::move(names);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, kName), index(rowCount() - 1, kName));
}

int AgingMatrixModel::columnOf(AgingCell::Part part) const
{
    const int after = kFirstBucket + int(m_labels.size());
    switch (part) {
    case AgingCell::Part::Row:
        return kName;
    case AgingCell::Part::Bucket:
        return kFirstBucket;
    case AgingCell::Part::Gross:
        return after;
    case AgingCell::Part::Unapplied:
        return after + 1;
    case AgingCell::Part::Net:
        return after + 2;
    }
    return kName;
}

QList<ColumnSpec> AgingMatrixModel::columns() const
{
    QList<ColumnSpec> columns{{.key = u"customer"_s, .width = 168, .isStretch = true},
                              {.key = u"currency"_s, .width = 38, .tone = Tone::Secondary, .dropOrder = 2}};
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        columns.append({.key = u"bucket-%1"_s.arg(m_labels[i]),
                        .kind = CellKind::Money,
                        .width = kBucketWidths[std::min(std::size_t(i), kBucketWidths.size() - 1)],
                        .headerBucket = int(i),
                        .headerBucketCount = int(m_labels.size())});
    columns.append({.key = u"gross"_s, .kind = CellKind::Money, .width = 92, .dropOrder = 3});
    columns.append({.key = u"unapplied"_s, .kind = CellKind::Money, .width = 84});
    columns.append({.key = u"net"_s, .kind = CellKind::Money, .width = 94, .emphasis = Emphasis::Medium});
    columns.append({.key = u"late"_s, .kind = CellKind::Number, .width = 44, .dropOrder = 1});
    return columns;
}

const insight::AgingRow *AgingMatrixModel::rowAt(int row) const
{
    const auto found = m_rowOfKey.constFind(idAt(row));
    return found == m_rowOfKey.constEnd() ? nullptr : &m_table.rows[std::size_t(*found)];
}

std::optional<qint64> AgingMatrixModel::unitsOf(const insight::AgingRow &row, int column) const
{
    const int bucket = column - kFirstBucket;
    if (bucket >= 0 && bucket < m_labels.size())
        return std::size_t(bucket) < row.buckets.size() ? row.buckets[std::size_t(bucket)] : 0;
    if (column == columnOf(AgingCell::Part::Gross))
        return row.grossOpen;
    if (column == columnOf(AgingCell::Part::Unapplied))
        return row.unapplied;
    if (column == columnOf(AgingCell::Part::Net))
        return row.net;
    return std::nullopt;
}

std::optional<int> AgingMatrixModel::lateShare(const insight::AgingRow &row) const
{
    const std::optional<qint64> overdue = overdueOf(m_table, row);
    if (!overdue || row.grossOpen <= 0 || m_isDifference)
        return std::nullopt;
    const std::optional<qint64> share = divideRounded(Int128(*overdue) * 1000, row.grossOpen);
    return share ? std::optional(int(*share)) : std::nullopt;
}

std::optional<AgingCell> AgingMatrixModel::cellOf(const insight::AgingRow &row, int column) const
{
    AgingCell cell{.customer = row.customer, .customerName = row.customerName, .currency = row.currency};
    if (column == kName)
        return cell;
    const std::optional<qint64> units = unitsOf(row, column);
    if (!units)
        return std::nullopt;
    cell.units = *units;
    if (column < columnOf(AgingCell::Part::Gross)) {
        cell.part = AgingCell::Part::Bucket;
        cell.bucket = column - kFirstBucket;
    } else if (column == columnOf(AgingCell::Part::Gross)) {
        cell.part = AgingCell::Part::Gross;
    } else if (column == columnOf(AgingCell::Part::Unapplied)) {
        cell.part = AgingCell::Part::Unapplied;
    } else {
        cell.part = AgingCell::Part::Net;
    }
    return cell;
}

std::optional<AgingCell> AgingMatrixModel::cellAt(const QModelIndex &index) const
{
    const insight::AgingRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    return row ? cellOf(*row, index.column()) : std::nullopt;
}

std::optional<AgingCell> AgingMatrixModel::totalCellAt(int total, int column) const
{
    if (total < 0 || std::size_t(total) >= m_table.totals.size())
        return std::nullopt;
    std::optional<AgingCell> cell = cellOf(m_table.totals[std::size_t(total)], column);
    if (cell && cell->part == AgingCell::Part::Row)
        cell->part = AgingCell::Part::Net;
    return cell;
}

std::vector<GridRow> AgingMatrixModel::totalRows() const
{
    std::vector<GridRow> rows;
    if (m_group == AgingGroup::Currency)
        return rows; // the rows are the totals
    for (const insight::AgingRow &total : m_table.totals) {
        GridRow row{.id = total.currency.number(), .cells = std::vector<Cell>(std::size_t(columnCount()))};
        row.cells[kName] = textCell(tr("Total, %n customers", nullptr, m_customers.value(total.currency.number())));
        row.cells[kCurrency] = textCell(total.currency.code());
        for (int column = kFirstBucket; column < columnCount(); ++column) {
            if (const std::optional<qint64> units = unitsOf(total, column)) {
                row.cells[std::size_t(column)] = moneyCell({*units, total.currency});
                row.cells[std::size_t(column)].insert(SignRole, m_isDifference);
            }
        }
        if (const std::optional<int> late = lateShare(total))
            row.cells.back() = textCell(percentText(*late));
        rows.push_back(std::move(row));
    }
    return rows;
}

int AgingMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kFirstBucket + int(m_labels.size()) + 4;
}

QString AgingMatrixModel::definitionOf(int column) const
{
    if (column == columnOf(AgingCell::Part::Gross))
        return tr("Open items that are owed, credits not taken off.");
    if (column == columnOf(AgingCell::Part::Unapplied))
        return tr("Receipts and credit notes that stand in no bucket.");
    if (column == columnOf(AgingCell::Part::Net))
        return tr("All buckets and unapplied credits together. It is the same under every credit treatment.");
    if (column == columnCount() - 1)
        return tr("What is past due as a share of gross.");
    const int bucket = column - kFirstBucket;
    if (bucket < 0 || bucket >= m_labels.size())
        return {};
    const QString word = bucketWord(m_labels[bucket]);
    if (isCurrentLabel(m_labels[bucket]))
        return tr("Open and not yet due.");
    return m_table.policy.basis == insight::AgingBasis::DueDate ? tr("Open and %1 days past due.").arg(word)
                                                                : tr("Open and issued %1 days ago.").arg(word);
}

QVariant AgingMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (section == kName)
            return m_group == AgingGroup::Customer ? tr("Customer") : tr("Customers");
        if (section == kCurrency)
            return tr("Ccy");
        if (section < columnOf(AgingCell::Part::Gross))
            return bucketWord(m_labels[section - kFirstBucket]);
        if (section == columnOf(AgingCell::Part::Gross))
            return tr("Gross");
        if (section == columnOf(AgingCell::Part::Unapplied))
            return tr("Unapplied");
        return section == columnOf(AgingCell::Part::Net) ? tr("Net") : tr("Late");
    case Qt::ToolTipRole:
        return definitionOf(section);
    case Qt::TextAlignmentRole:
        return int((section >= kFirstBucket ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant AgingMatrixModel::nameOf(const insight::AgingRow &row, int role) const
{
    const bool isRestated = m_restated.contains(row.customerName) && m_group == AgingGroup::Customer;
    switch (role) {
    case Qt::DisplayRole:
        return m_group == AgingGroup::Customer ? row.customerName
                                               : tr("%n customers", nullptr, m_customers.value(row.currency.number()));
    case IconRole:
        return isRestated ? u"history"_s : QVariant();
    case IconToneRole:
        return int(Tone::Caution);
    case Qt::ToolTipRole:
        return isRestated ? tr("%1. Something of this customer was restated since.").arg(row.customerName) : QVariant();
    default:
        return {};
    }
}

QVariant AgingMatrixModel::data(const QModelIndex &index, int role) const
{
    const insight::AgingRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == IdRole)
        return keyOf(*row);
    if (index.column() == kName)
        return nameOf(*row, role);
    if (index.column() == kCurrency)
        return role == Qt::DisplayRole ? row->currency.code() : QVariant();
    if (index.column() == columnCount() - 1) {
        const std::optional<int> late = lateShare(*row);
        return role == Qt::DisplayRole && late && *late > 0 ? percentText(*late) : QVariant();
    }
    switch (role) {
    case MoneyRole:
        return unitsOf(*row, index.column()).value_or(0);
    case CurrencyRole:
        return row->currency.code();
    case SignRole:
        return m_isDifference;
    default:
        return {};
    }
}

void AgingMatrixModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void AgingMatrixModel::arrange()
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const int column = m_sortColumn < 0 ? columnOf(AgingCell::Part::Net) : m_sortColumn;
    const int way = m_sortOrder == Qt::AscendingOrder ? 1 : -1;
    const auto compared = [&](const insight::AgingRow &a, const insight::AgingRow &b) {
        if (column <= kCurrency)
            return collator.compare(a.customerName, b.customerName);
        const bool isLate = column == columnCount() - 1;
        const qint64 x = isLate ? lateShare(a).value_or(-1) : unitsOf(a, column).value_or(0);
        const qint64 y = isLate ? lateShare(b).value_or(-1) : unitsOf(b, column).value_or(0);
        return x < y ? -1 : int(y < x);
    };
    std::vector<const insight::AgingRow *> rows;
    for (const insight::AgingRow &row : m_table.rows)
        rows.push_back(&row);
    std::ranges::stable_sort(rows, [&](const insight::AgingRow *a, const insight::AgingRow *b) {
        if (a->currency != b->currency)
            return (rankOf(*a) < rankOf(*b)) == (column != kCurrency || way > 0);
        const int order = compared(*a, *b) * (column == kCurrency ? 1 : way);
        return order != 0 ? order < 0 : collator.compare(a->customerName, b->customerName) < 0;
    });
    RowIds ids;
    std::ranges::transform(rows, std::back_inserter(ids), [this](const auto *row) { return keyOf(*row); });
    setRowMap(std::move(ids));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void AgingMatrixModel::dropPages() { }

void AgingMatrixModel::dropPage(int) { }

QList<int> AgingMatrixModel::heldPages() const
{
    return {};
}

} // namespace quittance::ui
