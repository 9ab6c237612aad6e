#pragma once

#include "ui/today/today_figures.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

namespace quittance::workspace {
struct ExportTable;
}

namespace quittance::ui {

class DataTable;
class PaneHeader;
class Theme;

/// Who to ask for money first: customers with something overdue in one currency.
class WorklistPane : public QWidget
{
    Q_OBJECT

public:
    explicit WorklistPane(Theme &theme, QWidget *parent = nullptr);

    void setWork(std::vector<WorkRow> work, QDate today);
    [[nodiscard]] const std::vector<WorkRow> &work() const { return m_work; }
    [[nodiscard]] DataTable &table() { return *m_table; }
    /// A sentence in place of rows.
    void setEmptyState(const QString &sentence, const QString &button = {});
    void setBusy(bool isBusy);
    void showError(const QString &cause);
    [[nodiscard]] workspace::ExportTable exportTable() const;

Q_SIGNALS:
    void customerOpened(quittance::ledger::CustomerId customer);
    void totalOpened(); ///< A press on the total.
    void whyWanted(const QString &sentence); ///< Space: the arithmetic of the row.
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);
    void emptyButtonClicked();
    void retryWanted();

private:
    void build();

    PaneHeader *m_header;
    CellGrid *m_rows;
    CellGrid *m_totals;
    DataTable *m_table;
    std::vector<WorkRow> m_work;
};

} // namespace quittance::ui
