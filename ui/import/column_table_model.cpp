#include "ui/import/column_table_model.h"

#include "ui/widgets/cell_roles.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using workspace::ColumnChoice;

namespace {

/// Below it a proposal is marked for a look.
constexpr int kSure = 70;
constexpr int kPerMille = 10;

} // namespace

void ColumnTableModel::setFields(std::vector<NamedValue> fields)
{
    m_fields = std::move(fields);
    if (!m_columns.empty())
        Q_EMIT dataChanged(index(0, Becomes), index(rowCount() - 1, Holds));
}

void ColumnTableModel::setColumns(std::vector<ColumnChoice> columns)
{
    const int before = rowCount();
    const int after = int(columns.size());
    // Rows are added or taken off at the end before any of them changes.
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_columns.resize(columns.size());
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_columns.resize(columns.size());
        endRemoveRows();
    }
    m_columns = std::move(columns);
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int ColumnTableModel::usedCount() const
{
    return int(std::ranges::count_if(m_columns, [](const ColumnChoice &column) { return !column.fields.isEmpty(); }));
}

QString ColumnTableModel::labelOf(const QStringList &fields) const
{
    QStringList labels;
    for (const QString &field : fields) {
        const auto named = std::ranges::find(m_fields, field, &NamedValue::first);
        labels << (named == m_fields.end() ? field : named->second);
    }
    return labels.join(tr(" and "));
}

std::vector<NamedValue> ColumnTableModel::choicesFor(int row) const
{
    std::vector<NamedValue> choices{{QString(), tr("Leave out")}};
    choices.insert(choices.end(), m_fields.begin(), m_fields.end());
    const QStringList &fields = m_columns[std::size_t(row)].fields;
    const QString now = fields.join(u',');
    if (std::ranges::find(choices, now, &NamedValue::first) == choices.end())
        choices.insert(choices.begin() + 1, {now, labelOf(fields)});
    return choices;
}

int ColumnTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int ColumnTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ColumnTableModel::reasonOf(const ColumnChoice &column) const
{
    if (column.fields.isEmpty())
        return column.reason.isEmpty() ? tr("This column is not imported.") : column.reason;
    if (column.reason.isEmpty())
        return tr("As you chose.");
    return tr("%1 Sure to %2.").arg(column.reason, percentText(column.confidence * kPerMille));
}

QVariant ColumnTableModel::becomes(const ColumnChoice &column, int role) const
{
    const bool isUsed = !column.fields.isEmpty();
    const bool isGuess = isUsed && column.confidence > 0 && column.confidence < kSure;
    switch (role) {
    case Qt::DisplayRole:
        return isUsed ? labelOf(column.fields) : tr("Leave out");
    case Qt::EditRole:
        return column.fields.join(u',');
    case IconRole:
        return isGuess ? QVariant(u"q"_s) : QVariant();
    case IconToneRole:
        return int(Tone::Caution);
    case EmphasisRole:
        return int(isUsed ? Emphasis::Medium : Emphasis::Regular);
    case ToneRole:
        return int(isUsed ? Tone::Normal : Tone::Caption);
    default:
        return {};
    }
}

QVariant ColumnTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ColumnChoice &column = m_columns[std::size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return index.column() == FirstValue ? column.samples.join(u'\n') : reasonOf(column);
    if (index.column() == Becomes)
        return becomes(column, role);
    if (role == ToneRole)
        return int(index.column() == Heading && !column.fields.isEmpty() ? Tone::Normal : Tone::Caption);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Heading:
        return column.heading;
    case FirstValue:
        return column.samples.value(0);
    case Holds:
        return fieldTypeWords(column.fields.value(0));
    default:
        return {};
    }
}

QVariant ColumnTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !isTip)
        return {};
    switch (section) {
    case Heading:
        return isTip ? tr("The heading in the file.") : tr("Column");
    case FirstValue:
        return isTip ? tr("The first value in the file, as read. The tool tip shows more of them.") : tr("First value");
    case Becomes:
        return isTip ? tr("What the column becomes in the book. F2 changes it.") : tr("Becomes");
    case Holds:
        return isTip ? tr("How its values are read.") : tr("As", "a column is read as a date, as an amount");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Becomes ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Becomes || role != Qt::EditRole)
        return false;
    ColumnChoice &column = m_columns[std::size_t(index.row())];
    const QStringList fields = value.toString().split(u',', Qt::SkipEmptyParts);
    if (fields == column.fields)
        return false;
    column.fields = fields;
    column.confidence = 0;
    column.reason.clear();
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

} // namespace quittance::ui
