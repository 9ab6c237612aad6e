#pragma once

#include "core/insight/credit_use.h"
#include "core/insight/late_score.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model_base.h"

#include <QHash>

namespace quittance::ui {

enum class CreditColumn { Name, Exposure, Limit, Use, Headroom, Score, Chance };
inline constexpr int kCreditColumns = int(CreditColumn::Chance) + 1;

[[nodiscard]] QList<ColumnSpec> creditColumns();
/// Why a customer has no percentage of its limit used; empty where it has one.
[[nodiscard]] QString limitGap(const insight::CreditUse &use);
/// The colour a band of the late score is told by, beside its word.
[[nodiscard]] Tone toneOfBand(insight::LateBand band);

/// Exposure, limit and score of the customers of one currency, sorted and filtered here. What is not known sorts last.
class CreditModel : public WindowedModelBase
{
    Q_OBJECT

public:
    using WindowedModelBase::WindowedModelBase;

    /// All of one currency.
    void setRows(std::vector<insight::CreditRow> rows);
    void setScores(std::vector<insight::LateScoreRow> scores);
    /// Words that must all be in the name; case does not matter.
    void setFilter(const QString &text);
    [[nodiscard]] qsizetype allRows() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] const insight::CreditRow *rowAt(int row) const;
    [[nodiscard]] const insight::CreditRow *rowOfCustomer(ledger::CustomerId customer) const;
    [[nodiscard]] const insight::LateScoreRow *scoreOf(ledger::CustomerId customer) const;
    [[nodiscard]] Cell cellOf(const insight::CreditRow &row, CreditColumn column) const;
    /// The row under the table; nothing without customers.
    [[nodiscard]] std::vector<GridRow> totalRows() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void dropPages() override { }
    void dropPage(int) override { }
    [[nodiscard]] QList<int> heldPages() const override { return {}; }
    void arrange();

    std::vector<insight::CreditRow> m_rows;
    QHash<qint64, int> m_at;
    std::vector<insight::LateScoreRow> m_scores;
    QHash<qint64, int> m_scoreAt;
    QStringList m_words;
    int m_sortColumn = int(CreditColumn::Exposure);
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace quittance::ui
