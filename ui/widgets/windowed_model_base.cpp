#include "ui/widgets/windowed_model_base.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace quittance::ui {

namespace {

/// Stands for "no row" while the map is longer than the ids in it.
constexpr qint64 kNoId = std::numeric_limits<qint64>::min();

} // namespace

WindowedModelBase::WindowedModelBase(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void WindowedModelBase::setRowMap(RowIds ids)
{
    const int before = rowCount();
    const int after = int(ids.size());
    const auto most = std::size_t(std::max(before, after));

    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_ids.resize(most, kNoId);
        endInsertRows();
    }

    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    ids.resize(most, kNoId); // rows past `after` go below
    const RowIds old = std::exchange(m_ids, std::move(ids));
    ++m_generation;
    dropPages();
    m_asked.clear();
    moveKeptIndexes(old);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);

    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_ids.resize(std::size_t(after));
        endRemoveRows();
    }
}

void WindowedModelBase::moveKeptIndexes(const RowIds &old)
{
    const QModelIndexList kept = persistentIndexList();
    if (kept.isEmpty())
        return; // the pass below costs more than the rest of a sort
    std::unordered_map<qint64, int> rowOfId;
    for (const QModelIndex &from : kept)
        rowOfId.emplace(old[std::size_t(from.row())], -1);
    rowOfId.erase(kNoId);
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (const auto found = rowOfId.find(m_ids[i]); found != rowOfId.end())
            found->second = int(i);
    }
    for (const QModelIndex &from : kept) {
        const auto to = rowOfId.find(old[std::size_t(from.row())]);
        const bool isGone = to == rowOfId.end() || to->second < 0;
        changePersistentIndex(from, isGone ? QModelIndex() : index(to->second, from.column()));
    }
}

void WindowedModelBase::refresh(const QSet<qint64> &ids)
{
    const QList<int> held = heldPages();
    for (const int page : held) {
        if (std::ranges::none_of(pageIds(page), [&](qint64 id) { return ids.contains(id); }))
            continue;
        dropPage(page);
        m_asked.remove(page);
        pageChanged(page);
    }
    // A page on its way was read before the change; the answer to come is asked for again.
    const QSet<int> asked = m_asked;
    for (const int page : asked) {
        if (std::ranges::any_of(pageIds(page), [&](qint64 id) { return ids.contains(id); }))
            Q_EMIT pageWanted(m_generation, page, RowIds(pageIds(page).begin(), pageIds(page).end()));
    }
}

void WindowedModelBase::refreshAll()
{
    ++m_generation;
    const QList<int> held = heldPages();
    const QSet<int> asked = std::exchange(m_asked, {});
    dropPages();
    for (const int page : held)
        pageChanged(page);
    for (const int page : asked)
        pageChanged(page);
}

qint64 WindowedModelBase::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[std::size_t(row)] : kNoId;
}

int WindowedModelBase::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int WindowedModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

void WindowedModelBase::sort(int column, Qt::SortOrder order)
{
    Q_EMIT sortWanted(column, order);
}

std::span<const qint64> WindowedModelBase::pageIds(int page) const
{
    const std::size_t first = std::size_t(page) * kPageRows;
    if (first >= m_ids.size())
        return {};
    return std::span(m_ids).subspan(first, std::min<std::size_t>(kPageRows, m_ids.size() - first));
}

void WindowedModelBase::askFor(int page) const
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    const std::span<const qint64> ids = pageIds(page);
    Q_EMIT pageWanted(m_generation, page, RowIds(ids.begin(), ids.end()));
}

void WindowedModelBase::pageArrived(int page)
{
    m_asked.remove(page);
    pageChanged(page);
}

void WindowedModelBase::pageChanged(int page)
{
    const int first = page * kPageRows;
    const int last = std::min(first + kPageRows, rowCount()) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

} // namespace quittance::ui
