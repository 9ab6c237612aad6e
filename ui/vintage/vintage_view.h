#pragma once

#include "core/base/result.h"
#include "core/insight/vintage.h"
#include "ui/documents/analysis_view.h"

class QStackedWidget;

namespace quittance::ui {

class CellGrid;
class ChartPane;
class HeatTable;
class ItemPane;
class LineChart;
class TablePane;
class Theme;
class VintageBar;

/// Which invoices the user asked to see: of a month, settled within an age.
struct VintageDrill
{
    QDate month; ///< any day of the issue month
    std::optional<int> age; ///< in days; absent: with all they received
};

/// The screen of collection curves without its data. Fed by plain values.
class VintageView : public AnalysisView
{
    Q_OBJECT

public:
    explicit VintageView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] VintageBar &bar() const { return *m_bar; }
    [[nodiscard]] ChartPane &curvePane() const { return *m_curvePane; }
    [[nodiscard]] ChartPane &heatPane() const { return *m_heatPane; }
    [[nodiscard]] TablePane &cohorts() const { return *m_cohorts; }
    [[nodiscard]] ItemPane &items() const { return *m_items; }
    /// Lines or table: the one that is shown.
    [[nodiscard]] ChartPane &shownPane() const;

    /// The answer to `question`, one table per currency; `only` leaves the others out.
    void setVintages(std::vector<insight::VintageTable> tables, const insight::VintageQuestion &question,
                     std::optional<Currency> only);
    /// The invoices of `drill`, which was wanted.
    void setItems(const VintageDrill &drill, const std::vector<insight::VintageItem> &items);
    /// Lines above exports and on paper.
    void setContext(const QStringList &lines);
    void clear();

    [[nodiscard]] const insight::VintageTable *shown() const;
    /// Index of the cohort under the cursor of the table; −1 for none.
    [[nodiscard]] int chosen() const { return m_chosen; }
    void choose(int cohort);

Q_SIGNALS:
    void drillWanted(const quittance::ui::VintageDrill &drill);
    void importWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(Theme &theme);
    void connectParts();
    void refresh();
    void refreshCharts();
    void refreshEmptyStates();
    void openCell(int cohort, int age);
    /// Index of the cohort of a month, of a row of the table; −1 for none.
    [[nodiscard]] int cohortOf(QDate month) const;
    [[nodiscard]] int cohortAt(int row) const;

    VintageBar *m_bar;
    LineChart *m_curves;
    HeatTable *m_heat;
    ChartPane *m_curvePane;
    ChartPane *m_heatPane;
    QStackedWidget *m_charts;
    TablePane *m_cohorts;
    CellGrid *m_rows;
    ItemPane *m_items;

    std::vector<insight::VintageTable> m_tables;
    insight::VintageQuestion m_question;
    int m_chosen = -1;
};

} // namespace quittance::ui
