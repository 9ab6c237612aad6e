#include "ui/import/rejected_model.h"

#include "ui/widgets/cell_roles.h"

#include <QFileInfo>

#include <algorithm>

namespace quittance::ui {

void RejectedModel::setFiles(const std::vector<workspace::ImportedFile> &files)
{
    if (!m_rows.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    std::vector<Row> rows;
    for (const workspace::ImportedFile &file : files) {
        for (const workspace::RejectedRow &rejected : file.rejected)
            rows.push_back({file.path, rejected});
    }
    if (rows.empty())
        return;
    beginInsertRows({}, 0, int(rows.size()) - 1);
    m_rows = std::move(rows);
    endInsertRows();
}

int RejectedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RejectedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RejectedModel::textOf(const Row &row, int column)
{
    switch (column) {
    case File:
        return QFileInfo(row.path).fileName();
    case Field:
        return row.rejected.field;
    case Value:
        return row.rejected.value;
    case Reason:
        return row.rejected.reason;
    default:
        return {};
    }
}

QVariant RejectedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return index.column() == File ? row.path : index.column() == Reason ? row.rejected.reason : QString();
    if (role == ToneRole && index.column() == Value)
        return int(Tone::Danger);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (index.column() == Line)
        return row.rejected.line > 0 ? QVariant(row.rejected.line) : QVariant();
    return textOf(row, index.column());
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Line:
        return tr("Line");
    case Field:
        return tr("Field");
    case Value:
        return tr("Value");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

void RejectedModel::sort(int column, Qt::SortOrder order)
{
    const auto isBefore = [column, order](const Row &a, const Row &b) {
        const Row &first = order == Qt::AscendingOrder ? a : b;
        const Row &second = order == Qt::AscendingOrder ? b : a;
        if (column == Line)
            return first.rejected.line < second.rejected.line;
        return textOf(first, column).localeAwareCompare(textOf(second, column)) < 0;
    };
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::ranges::stable_sort(m_rows, isBefore);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace quittance::ui
