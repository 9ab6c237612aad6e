#pragma once

#include <QAbstractTableModel>
#include <QSet>

#include <span>
#include <vector>

namespace quittance::ui {

using RowIds = std::vector<qint64>;

/// A table over any number of rows that holds ids for all of them and rows for
/// the few pages on screen (WindowedModel<Row> holds those).
///
/// It asks for pages with pageWanted() and never waits: until the answer, a cell
/// is empty and LoadedRole is false. There is no reset after construction.
class WindowedModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPageRows = 256;
    static constexpr int kPagesKept = 64;

    explicit WindowedModelBase(QObject *parent = nullptr);

    /// Shows `ids` in that order, without a reset: the current row and the
    /// selection stay on their rows and go with those that are gone.
    void setRowMap(RowIds ids);
    /// Forgets the pages that hold `ids`, after the store changed them.
    void refresh(const QSet<qint64> &ids);
    /// Forgets all pages but keeps the map: another as-of, the same rows.
    void refreshAll();

    [[nodiscard]] int generation() const { return m_generation; }
    [[nodiscard]] qint64 idAt(int row) const;
    /// The row of `id`, -1 if it is not in the map. Looks through the map: for a jump, not for painting.
    [[nodiscard]] int rowOf(qint64 id) const;
    [[nodiscard]] const RowIds &rowMap() const { return m_ids; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Asks for a sorted map with sortWanted(); rows move when setRowMap() answers.
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void pageWanted(int generation, int page, const quittance::ui::RowIds &ids) const;
    void sortWanted(int column, Qt::SortOrder order);

protected:
    [[nodiscard]] std::span<const qint64> pageIds(int page) const;
    void askFor(int page) const;
    void pageArrived(int page);
    virtual void dropPages() = 0;
    virtual void dropPage(int page) = 0;
    [[nodiscard]] virtual QList<int> heldPages() const = 0;

private:
    void moveKeptIndexes(const RowIds &old);
    void pageChanged(int page);

    RowIds m_ids;
    mutable QSet<int> m_asked;
    int m_generation = 0;
};

} // namespace quittance::ui
