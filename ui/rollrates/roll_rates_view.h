#pragma once

#include "core/insight/transitions.h"
#include "ui/documents/analysis_view.h"
#include "ui/rollrates/roll_rates_charts.h"

class QStackedWidget;

namespace quittance::ui {

class ChartPane;
class HeatTable;
class HintButton;
class ItemPane;
class LineChart;
class RollRatesBar;
class TablePane;
class Theme;

/// The screen of roll rates without its data. Fed by plain values.
class RollRatesView : public AnalysisView
{
    Q_OBJECT

public:
    explicit RollRatesView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] RollRatesBar &bar() const { return *m_bar; }
    [[nodiscard]] ChartPane &matrix() const { return *m_matrixPane; }
    [[nodiscard]] ChartPane &trend() const { return *m_trendPane; }
    [[nodiscard]] TablePane &rates() const { return *m_rates; }
    [[nodiscard]] ItemPane &items() const { return *m_items; }
    /// The months that the chosen cell of the mean is the sum of; in the place of the documents.
    [[nodiscard]] TablePane &monthParts() const { return *m_parts; }

    /// One entry per currency; `only` leaves the others out.
    void setRates(std::vector<insight::RollRates> rates, std::optional<Currency> only);
    /// The documents of the chosen cell, which was wanted.
    void setItems(const std::vector<insight::TransitionItem> &items);
    void setBusy(bool isBusy) override;
    void showError(const Error &error) override;
    /// Lines above exports and on paper.
    void setContext(const QStringList &lines);
    void clear();

    /// The month looked at, or the mean of all; nothing where nothing was open.
    [[nodiscard]] const insight::TransitionMatrix *shown() const;
    [[nodiscard]] TransitionCell chosen() const { return m_chosen; }
    /// Shows a cell over the months and lists what adds up to it: documents of a single month, months of the mean. An
    /// invalid one shows the roll rates.
    void choose(TransitionCell cell);

Q_SIGNALS:
    /// The documents of the chosen cell of the month shown.
    void itemsWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(Theme &theme);
    void connectParts();
    void refresh();
    void refreshTrend();
    void refreshItems();
    void refreshParts();
    void showMonth(QDate lastDay);
    [[nodiscard]] const insight::RollRates *ofCurrency() const;
    [[nodiscard]] bool isMean() const;

    RollRatesBar *m_bar;
    HeatTable *m_matrix;
    LineChart *m_trend;
    ChartPane *m_matrixPane;
    ChartPane *m_trendPane;
    TablePane *m_rates;
    CellGrid *m_rateRows;
    QStackedWidget *m_drill; ///< documents, or the months of a mean
    ItemPane *m_items;
    TablePane *m_parts;
    CellGrid *m_partRows;
    CellGrid *m_partTotals;
    HintButton *m_allRates;

    std::vector<insight::RollRates> m_all;
    TransitionCell m_chosen;
};

} // namespace quittance::ui
