#include "ui/documents/named_rows_model.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

NamedRowsModel::NamedRowsModel(const Shape &shape, QObject *parent)
    : WindowedModelBase(parent)
    , m_shape(shape)
    , m_sortColumn(shape.firstColumn)
    , m_sortOrder(shape.firstOrder)
{
}

void NamedRowsModel::rowsChanged()
{
    m_at.clear();
    for (std::size_t at = 0; at < held(); ++at)
        m_at.insert(heldId(at), int(at));
    arrange();
}

void NamedRowsModel::setFilter(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    arrange();
}

std::optional<std::size_t> NamedRowsModel::heldBy(qint64 id) const
{
    const auto found = m_at.constFind(id);
    return found == m_at.constEnd() ? std::nullopt : std::optional(std::size_t(*found));
}

std::optional<qint64> NamedRowsModel::sortKey(std::size_t at, int column) const
{
    const QVariant key = heldCell(at, column).value(SortRole);
    return key.isValid() ? std::optional(key.toLongLong()) : std::nullopt;
}

int NamedRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shape.columns;
}

QVariant NamedRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_shape.columns)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return heading(section);
    case Qt::ToolTipRole: {
        const QString sentence = definition(section);
        return sentence.isEmpty() ? QVariant() : sentence;
    }
    case Qt::TextAlignmentRole:
        return int((section == m_shape.nameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant NamedRowsModel::data(const QModelIndex &index, int role) const
{
    const std::optional<std::size_t> at = index.isValid() ? heldBy(idAt(index.row())) : std::nullopt;
    if (!at)
        return {};
    if (role == IdRole)
        return heldId(*at);
    if (role == LoadedRole)
        return true;
    return heldCell(*at, index.column()).value(role);
}

void NamedRowsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? m_shape.firstColumn : column;
    m_sortOrder = column < 0 ? m_shape.firstOrder : order;
    arrange();
}

bool NamedRowsModel::passes(const QString &name) const
{
    return std::ranges::all_of(m_words,
                               [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

void NamedRowsModel::arrange()
{
    struct Keyed
    {
        std::optional<qint64> key;
        QString name;
        qint64 id = 0;
    };
    const bool isByName = m_sortColumn == m_shape.nameColumn;
    std::vector<Keyed> shown;
    for (std::size_t at = 0; at < held(); ++at) {
        if (QString name = heldName(at); passes(name))
            shown.push_back({isByName ? std::nullopt : sortKey(at, m_sortColumn), std::move(name), heldId(at)});
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const bool isUp = m_sortOrder == Qt::AscendingOrder;
    std::ranges::stable_sort(shown, [&](const Keyed &a, const Keyed &b) {
        if (a.key != b.key)
            return !b.key || (a.key && (isUp ? *a.key < *b.key : *b.key < *a.key));
        const int order = collator.compare(a.name, b.name);
        return isByName && !isUp ? order > 0 : order < 0;
    });
    RowIds ids;
    ids.reserve(shown.size());
    std::ranges::transform(shown, std::back_inserter(ids), &Keyed::id);
    setRowMap(std::move(ids));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_shape.columns - 1));
}

} // namespace quittance::ui
