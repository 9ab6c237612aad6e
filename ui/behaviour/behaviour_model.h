#pragma once

#include "core/insight/behaviour.h"
#include "core/insight/late_score.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model_base.h"

#include <QHash>

namespace quittance::ui {

enum class BehaviourColumn {
    Name,
    Settled,
    DaysToPay,
    DaysLate,
    Median,
    Percentile90,
    Deviation,
    OnTime,
    Paid,
    Open,
    OpenLater,
    Score,
};
inline constexpr int kBehaviourColumns = int(BehaviourColumn::Score) + 1;

[[nodiscard]] QList<ColumnSpec> behaviourColumns();

/// How each customer or group of one currency pays, sorted and filtered here.
class BehaviourModel : public WindowedModelBase
{
    Q_OBJECT

public:
    using WindowedModelBase::WindowedModelBase;

    void setBehaviour(std::vector<insight::BehaviourRow> rows, Currency currency, insight::BehaviourPolicy policy,
                      bool byParent);
    /// Scores of the customers; groups have none.
    void setScores(std::vector<insight::LateScoreRow> scores);
    /// Words that must all be in the name; case does not matter.
    void setFilter(const QString &text);
    [[nodiscard]] const insight::BehaviourRow *rowAt(int row) const;
    [[nodiscard]] qsizetype allRows() const { return qsizetype(m_rows.size()); }
    /// The row of the book under the table.
    [[nodiscard]] GridRow totalRow(const insight::BehaviourRow &total) const;
    /// What one row answers, for exports too.
    [[nodiscard]] Cell cellOf(const insight::BehaviourRow &row, BehaviourColumn column) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void dropPages() override { }
    void dropPage(int) override { }
    [[nodiscard]] QList<int> heldPages() const override { return {}; }
    void arrange();
    [[nodiscard]] bool passes(const insight::BehaviourRow &row) const;
    [[nodiscard]] Cell scoreCell(const insight::BehaviourRow &row) const;
    [[nodiscard]] QString whyBlank(const insight::BehaviourRow &row) const;

    std::vector<insight::BehaviourRow> m_rows;
    QHash<qint64, int> m_at;
    std::vector<insight::LateScoreRow> m_scores;
    QHash<qint64, int> m_scoreAt;
    QStringList m_words;
    insight::BehaviourPolicy m_policy;
    Currency m_currency;
    bool m_byParent = false;
    int m_sortColumn = int(BehaviourColumn::Paid);
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace quittance::ui
