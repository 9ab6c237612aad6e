#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/windowed_model_base.h"

#include <QHash>

namespace quittance::ui {

enum class CustomerColumn {
    Name,
    Country,
    Currency,
    Aging,
    Balance,
    Overdue,
    Unapplied,
    OldestDays,
    LastReceipt,
    OpenItems,
};
inline constexpr int kCustomerColumns = int(CustomerColumn::OpenItems) + 1;

[[nodiscard]] QList<ColumnSpec> customerColumns();
[[nodiscard]] QString customerHeading(CustomerColumn column);
/// Of a customer that its platform no longer has: two words to stand beside its name, or what that means.
[[nodiscard]] QString closedText(Instant since, bool isWhole);

/// Which customers to list.
enum class CustomerShow {
    Open, ///< something is open or on account
    Overdue,
    OnAccount, ///< with unapplied credits
    All
};

/// All customers of the book, one row per currency, sorted and filtered here.
class CustomerModel : public WindowedModelBase
{
    Q_OBJECT

public:
    using WindowedModelBase::WindowedModelBase;

    void setRows(std::vector<workspace::CustomerRow> rows, const QStringList &bucketLabels, QDate asOf);
    /// Words that must all be in the name, country or currency; case and accents do not matter.
    void setFilter(const QString &text, CustomerShow show);
    [[nodiscard]] const workspace::CustomerRow *rowAt(int row) const;
    /// The row of `customer`, -1 if none; the first of its currencies.
    [[nodiscard]] int rowOfCustomer(ledger::CustomerId customer) const;
    /// What the rows shown add up to, per currency by code; `openItems` counts rows in `customerCount`.
    struct Total
    {
        workspace::CustomerRow sum;
        int customers = 0;
    };
    [[nodiscard]] std::vector<Total> totals() const;
    [[nodiscard]] qint64 allRows() const { return qint64(m_rows.size()); }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void dropPages() override;
    void dropPage(int page) override;
    [[nodiscard]] QList<int> heldPages() const override;
    void arrange();
    [[nodiscard]] bool passes(const workspace::CustomerRow &row) const;
    [[nodiscard]] QVariant moneyOf(const workspace::CustomerRow &row, CustomerColumn column, int role) const;
    [[nodiscard]] QVariant textOf(const workspace::CustomerRow &row, CustomerColumn column) const;

    std::vector<workspace::CustomerRow> m_rows;
    QHash<qint64, int> m_rowOfKey;
    QStringList m_words; ///< of the buckets
    QStringList m_filter; ///< folded words
    QDate m_asOf;
    CustomerShow m_show = CustomerShow::Open;
    int m_sortColumn = int(CustomerColumn::Name);
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace quittance::ui
