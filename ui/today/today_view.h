#pragma once

#include "ui/today/today_figures.h"

#include <QWidget>

#include <array>

class QSplitter;

namespace quittance::ui {

class ChartPane;
class ExceptionsPane;
class HintButton;
class LineChart;
class LookingBackBanner;
class ScreenBar;
class Segmented;
class StackedAgingChart;
class Theme;
class WorklistPane;

/// What changed, what to do, what is unsafe: the first screen of a book. Fed by plain values, all amounts in one
/// currency.
class TodayView : public QWidget
{
    Q_OBJECT

public:
    explicit TodayView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] LookingBackBanner &banner() { return *m_banner; }
    [[nodiscard]] KpiStrip &tiles() { return *m_tiles; }
    [[nodiscard]] ChartPane &agingPane() { return *m_agingPane; }
    [[nodiscard]] ChartPane &dsoPane() { return *m_dsoPane; }
    [[nodiscard]] WorklistPane &worklist() { return *m_worklist; }
    [[nodiscard]] ExceptionsPane &exceptions() { return *m_exceptions; }

    /// The day looked at; `today` for dates without a year. `rules` stand above what is printed and exported.
    void setDays(QDate asOf, QDate today, const QStringList &rules);
    /// Also says which currencies there are; one that was chosen stays while it is among them.
    void setCustomers(std::vector<workspace::CustomerRow> rows);
    void setScores(std::vector<insight::LateScoreRow> scores);
    void setPromises(workspace::PromiseBoard board);
    void setTrend(std::vector<insight::AgingTable> tables);
    void setPerformance(insight::Performance performance);
    /// Of currency(), or of all.
    void setAttention(workspace::Attention attention);
    /// Shows one currency of the book; another than there are is left alone.
    void setCurrency(Currency currency);
    [[nodiscard]] Currency currency() const { return m_figures.currency; }
    [[nodiscard]] const TodayFigures &figures() const { return m_figures; }
    /// Before another book.
    void clear();

Q_SIGNALS:
    void currencyChanged();
    void tileDrilled(quittance::ui::TodayTile tile);
    void monthOpened(QDate day, int bucket); ///< A column, or its segment; -1: as a whole.
    void balanceOpened(QDate day); ///< A point of the DSO chart.
    void importWanted();
    void exportWanted();
    void notice(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildCharts(QSplitter &rows);
    void connectParts();
    void addKeys();
    void placeCharts();
    void chooseChart(int chart);
    void refresh();
    void refreshCharts();
    void refreshWork();
    void refreshBar();
    void refreshEmptyState();

    ScreenBar *m_bar;
    Segmented *m_currencyChoice;
    HintButton *m_export;
    LookingBackBanner *m_banner;
    KpiStrip *m_tiles;
    QSplitter *m_rows;
    QSplitter *m_charts;
    QSplitter *m_lists;
    StackedAgingChart *m_aging;
    LineChart *m_dso;
    ChartPane *m_agingPane;
    ChartPane *m_dsoPane;
    WorklistPane *m_worklist;
    ExceptionsPane *m_exceptions;
    std::array<Segmented *, 2> m_chartChoice; ///< In the head of each chart, where there is room for one only.
    TodayFigures m_figures;
    QDate m_today;
    std::vector<workspace::CustomerRow> m_customers;
    std::vector<insight::LateScoreRow> m_scores;
    workspace::PromiseBoard m_board;
    std::vector<Currency> m_currencies;
    int m_chart = 0; ///< The one shown where it is narrow.
    bool m_isNarrow = false;
    bool m_isEmpty = false;
};

} // namespace quittance::ui
