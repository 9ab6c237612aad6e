#pragma once

#include "core/workspace/data_health.h"
#include "ui/widgets/column_spec.h"

#include <QAbstractTableModel>
#include <QList>

#include <optional>

namespace quittance::ui {

/// Which findings a table shows beside its filter.
enum class FindingShow { Standing, Dismissed, All };

/// The findings of a book, one a row, filtered and sorted in memory: at most a few thousand a rule are listed.
/// IdRole is the finding's place in what was set.
class FindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SeverityColumn,
        SentenceColumn,
        RuleColumn,
        DayColumn,
        AmountColumn,
        CurrencyColumn,
        DecisionColumn,
        ColumnCount
    };

    explicit FindingModel(QObject *parent = nullptr);

    [[nodiscard]] static QList<ColumnSpec> columns();

    /// Takes the place of what was shown, under the filter and order chosen before.
    void setRows(std::vector<workspace::FindingRow> rows, QDate today);
    /// One rule, or all of them; `text` in sentences and reasons.
    void setFilter(std::optional<insight::FindingRule> rule, FindingShow show, const QString &text);

    [[nodiscard]] int allRows() const { return int(m_rows.size()); }
    /// Null outside the table.
    [[nodiscard]] const workspace::FindingRow *rowAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void refilter();
    [[nodiscard]] bool isShown(const workspace::FindingRow &row) const;
    [[nodiscard]] bool isBefore(int a, int b) const;

    std::vector<workspace::FindingRow> m_rows;
    std::vector<int> m_order; ///< rows shown, into m_rows
    std::optional<insight::FindingRule> m_rule;
    FindingShow m_show = FindingShow::Standing;
    QString m_text; ///< folded
    QDate m_today;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// "Wrong", "Doubtful", "Notice", and the icon and tone that go with it.
[[nodiscard]] QString severityWord(insight::FindingSeverity severity);
[[nodiscard]] QString severityIcon(insight::FindingSeverity severity);
[[nodiscard]] Tone severityTone(insight::FindingSeverity severity);

} // namespace quittance::ui
