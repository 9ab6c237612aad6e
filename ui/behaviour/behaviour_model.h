#pragma once

#include "core/insight/behaviour.h"
#include "core/insight/late_score.h"
#include "ui/documents/named_rows_model.h"
#include "ui/widgets/column_spec.h"

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
class BehaviourModel : public NamedRowsModel
{
    Q_OBJECT

public:
    explicit BehaviourModel(QObject *parent = nullptr);

    void setBehaviour(std::vector<insight::BehaviourRow> rows, Currency currency, insight::BehaviourPolicy policy,
                      bool byParent);
    /// Scores of the customers; groups have none.
    void setScores(std::vector<insight::LateScoreRow> scores);
    [[nodiscard]] const insight::BehaviourRow *rowAt(int row) const;
    [[nodiscard]] qsizetype allRows() const { return qsizetype(m_rows.size()); }
    /// The row of the book under the table.
    [[nodiscard]] GridRow totalRow(const insight::BehaviourRow &total) const;
    /// What one row answers, for exports too.
    [[nodiscard]] Cell cellOf(const insight::BehaviourRow &row, BehaviourColumn column) const;

private:
    [[nodiscard]] std::size_t held() const override { return m_rows.size(); }
    [[nodiscard]] qint64 heldId(std::size_t at) const override { return m_rows[at].customer.value(); }
    [[nodiscard]] QString heldName(std::size_t at) const override { return m_rows[at].name; }
    [[nodiscard]] Cell heldCell(std::size_t at, int column) const override;
    [[nodiscard]] QString heading(int column) const override;
    [[nodiscard]] QString definition(int column) const override;
    [[nodiscard]] Cell scoreCell(const insight::BehaviourRow &row) const;
    [[nodiscard]] QString whyBlank(const insight::BehaviourRow &row) const;

    std::vector<insight::BehaviourRow> m_rows;
    std::vector<insight::LateScoreRow> m_scores;
    QHash<qint64, int> m_scoreAt;
    insight::BehaviourPolicy m_policy;
    Currency m_currency;
    bool m_byParent = false;
};

} // namespace quittance::ui
