#pragma once

#include "core/insight/dilution.h"
#include "ui/documents/bridge_lines.h"
#include "ui/performance/performance_figures.h"
#include "ui/widgets/selection_sum.h"

#include <QWidget>

class QComboBox;
class QSplitter;
class QStackedWidget;

namespace quittance::ui {

class ChartPane;
class ColumnChart;
class EmptyState;
class ErrorBar;
class HintButton;
class KpiStrip;
class LineChart;
class LookingBackBanner;
class MonthPane;
class PerformanceBar;
class ProgressLine;
class TermsPane;
class Theme;
class WaterfallChart;

/// The performance screen without its data: tiles, DSO band, collection effectiveness, the bridge of a chosen month and
/// its figures. Fed by plain values.
class PerformanceView : public QWidget
{
    Q_OBJECT

public:
    explicit PerformanceView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] PerformanceBar &bar() { return *m_bar; }
    [[nodiscard]] LookingBackBanner &banner() { return *m_banner; }
    [[nodiscard]] KpiStrip &tiles() { return *m_tiles; }
    [[nodiscard]] LineChart &dso() { return *m_dso; }
    [[nodiscard]] ColumnChart &effectiveness() { return *m_effectiveness; }
    [[nodiscard]] WaterfallChart &bridge() { return *m_bridge; }
    [[nodiscard]] MonthPane &month() { return *m_month; }
    /// What the effectiveness of the chosen point is made of; in the place of month() once it was opened.
    [[nodiscard]] TermsPane &terms() { return *m_terms; }
    [[nodiscard]] QList<ChartPane *> panes() const { return {m_dsoPane, m_effectivenessPane, m_bridgePane}; }

    [[nodiscard]] const insight::Performance &performance() const { return m_performance; }
    /// Currencies come in the order of `order`, those it does not name last. `isInBase`: the one there is holds those
    /// of every currency.
    void setPerformance(insight::Performance performance, const std::vector<Currency> &order, bool isInBase);
    /// Of the year up to `day`, shown while its month is chosen.
    void setLosses(QDate day, std::vector<insight::LossWindow> losses);
    void setBusy(bool isBusy);
    void showError(const QString &subject, const QString &cause);

    [[nodiscard]] Currency currency() const { return m_currency; }
    void setCurrency(Currency currency);
    /// The point that bridge and figures are of; null without figures.
    [[nodiscard]] const insight::PerformancePoint *chosenPoint() const { return pointAt(m_chosen); }
    void choosePoint(int index);

Q_SIGNALS:
    void questionChanged(); ///< see PerformanceBar
    void pointChosen(const quittance::insight::PerformancePoint &point); ///< its losses are wanted
    void partOpened(const quittance::insight::PerformancePoint &point, quittance::ui::PointPart part);
    void bridgeOpened(const quittance::insight::RollForward &bridge, quittance::ui::BridgeLine line);
    void retryWanted();
    void importWanted();
    void selectionSummed(const quittance::ui::SelectionSum &sum);
    void notice(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(Theme &theme);
    void buildPanes();
    void connectParts();
    void connectCharts();
    void addKeys();
    void refreshCurrencies();
    void refresh();
    void refreshCharts();
    void refreshMonths();
    void refreshChosen();
    void refreshBridge(const insight::RollForward &bridge);
    void refreshLosses();
    void openPoint(int index, PointPart part);
    void openTerms(int index);
    void showTerms(bool areShown);
    void explain(int index);
    [[nodiscard]] QString currencyWords() const;
    [[nodiscard]] const insight::CurrencyPerformance *shown() const;
    [[nodiscard]] const insight::PerformancePoint *pointAt(int index) const;

    PerformanceBar *m_bar;
    LookingBackBanner *m_banner;
    ProgressLine *m_progress;
    ErrorBar *m_error;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    KpiStrip *m_tiles;
    QSplitter *m_rows;
    QSplitter *m_upper;
    QSplitter *m_lower;
    LineChart *m_dso;
    ColumnChart *m_effectiveness;
    WaterfallChart *m_bridge;
    ChartPane *m_dsoPane;
    ChartPane *m_effectivenessPane;
    ChartPane *m_bridgePane;
    QStackedWidget *m_figures; ///< those of the month, or the terms of its effectiveness
    MonthPane *m_month;
    TermsPane *m_terms;
    HintButton *m_simple;
    QComboBox *m_monthChoice;

    insight::Performance m_performance;
    std::vector<insight::LossWindow> m_losses;
    QDate m_lossDay;
    bool m_isInBase = false;
    std::vector<Currency> m_currencies;
    Currency m_currency;
    int m_chosen = -1;
};

} // namespace quittance::ui
