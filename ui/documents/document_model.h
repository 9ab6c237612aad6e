#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model.h"

namespace quittance::ui {

enum class DocumentColumn {
    Number,
    Kind,
    Customer,
    Reference,
    Issue,
    Due,
    Days,
    Amount,
    Applied,
    Open,
    Currency,
    Bucket,
    Evidence,
    BaseAmount, ///< in a base currency only
    BaseOpen,
};
inline constexpr int kDocumentColumns = int(DocumentColumn::BaseOpen) + 1;

/// Where a list stands, and so which columns it has at first.
enum class DocumentListUse {
    Screen, ///< a screen of its own
    Customer, ///< a tab of one customer
    Aside ///< beside a matrix: number, days, open
};

[[nodiscard]] QList<ColumnSpec> documentColumns(DocumentListUse use);
[[nodiscard]] QString documentHeading(DocumentColumn column);
/// What a column means; the tool tip of its heading.
[[nodiscard]] QString documentDefinition(DocumentColumn column);
/// The order a press on the heading asks for; nothing for columns that have none.
[[nodiscard]] std::optional<workspace::DocumentSort> documentSort(DocumentColumn column);

/// Any number of documents, page by page.
class DocumentModel : public WindowedModel<workspace::DocumentRow>
{
    Q_OBJECT

public:
    using WindowedModel::WindowedModel;

    /// The labels of insight::bucketLabels() for the policy asked under, and the day the list is of; the currency its
    /// totals are in, if they are in one.
    void setContext(QStringList labels, QDate asOf, std::optional<Currency> base = {});

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] qint64 rowId(const workspace::DocumentRow &row) const override;
    [[nodiscard]] QVariant cell(const workspace::DocumentRow &row, int column, int role) const override;

private:
    [[nodiscard]] QVariant moneyOf(const Money &money, int role, bool showZero) const;
    [[nodiscard]] QVariant textOf(const workspace::DocumentRow &row, DocumentColumn column) const;
    [[nodiscard]] QVariant tipOf(const workspace::DocumentRow &row, DocumentColumn column) const;
    [[nodiscard]] QVariant bucketOf(const workspace::DocumentRow &row, int role) const;

    QStringList m_words;
    QDate m_asOf;
    std::optional<Currency> m_base;
};

} // namespace quittance::ui
