#pragma once

#include "core/workspace/ledger_rows.h"
#include "ui/customers/customer_model.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

namespace quittance::ui {

class CellGrid;
class DataTable;
class FilterField;
class HintButton;
class LookingBackBanner;
class ScreenBar;
class Segmented;
class Theme;

/// The table of customers with its totals per currency, fed by setRows().
class CustomersView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomersView(Theme &theme, QWidget *parent = nullptr);

    void setRows(std::vector<workspace::CustomerRow> rows, const QStringList &bucketLabels, QDate asOf);
    void setBusy(bool isBusy);
    void showError(const Error &error);
    [[nodiscard]] CustomerModel &model() { return *m_model; }
    [[nodiscard]] DataTable &table() { return *m_table; }
    [[nodiscard]] const CellGrid &totals() const { return *m_totals; }
    [[nodiscard]] LookingBackBanner &banner() { return *m_banner; }
    /// What the screen shows, for a file; cells are taken now, so it may be written on another thread.
    [[nodiscard]] std::vector<workspace::CustomerRow> shownRows() const;

Q_SIGNALS:
    void openCustomer(quittance::ledger::CustomerId customer);
    /// A press on a total: everything of that currency.
    void drillTotal(quittance::Currency currency, quittance::ui::CustomerColumn column);
    void importWanted();
    void exportWanted();
    void retryWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

private:
    void build(Theme &theme);
    void connectParts();
    void refilter();
    void refreshTotals();
    void refreshEmptyState();

    CustomerModel *m_model;
    CellGrid *m_totals;
    LookingBackBanner *m_banner;
    DataTable *m_table;
    ScreenBar *m_bar;
    Segmented *m_show;
    FilterField *m_filter;
    HintButton *m_export;
    QString m_text;
};

} // namespace quittance::ui
