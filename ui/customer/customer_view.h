#pragma once

#include "core/base/result.h"
#include "core/workspace/ledger_rows.h"
#include "ui/customer/customer_figures.h"

#include <QWidget>

#include <array>

class QSplitter;

namespace quittance::ui {

class AgingBand;
class ChartPane;
class ColumnChart;
class CustomerHeader;
class CustomerTabs;
class ErrorBar;
class KpiStrip;
class LadderPane;
class LookingBackBanner;
class ProgressLine;
class TimelinePane;

/// One debtor, whole: exposure, history, every open item and why it is open. Fed by plain values.
class CustomerView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerView(Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] CustomerHeader &header() { return *m_header; }
    [[nodiscard]] LookingBackBanner &banner() { return *m_banner; }
    [[nodiscard]] KpiStrip &tiles() { return *m_tiles; }
    [[nodiscard]] TimelinePane &timeline() { return *m_timeline; }
    [[nodiscard]] CustomerTabs &tabs() { return *m_tabs; }
    [[nodiscard]] LadderPane &ladder() { return *m_ladder; }
    [[nodiscard]] AgingBand &band() { return *m_band; }
    /// The histogram where it is: beside the balance, or on its tab where it is narrow.
    [[nodiscard]] ChartPane &latePane() { return *m_latePanes[m_isNarrow ? 1 : 0]; }
    [[nodiscard]] const std::array<ChartPane *, 2> &latePanes() const { return m_latePanes; }

    void setDays(QDate asOf, QDate today);
    /// Lines above what is exported of the charts and on paper.
    void setContext(const QStringList &lines);
    /// Brings the tab of promises to the front, on one of them where `promise` is above 0.
    void showPromises(qint64 promise = 0);
    void setOverview(const workspace::CustomerOverview &overview);
    void setTimelines(std::vector<workspace::BalanceTimeline> timelines);
    void setAllocations(const std::vector<ledger::Allocation> &allocations);
    void setEvidence(const std::vector<workspace::BankEvidenceRow> &evidence);
    void setLaneRows(const std::vector<workspace::DocumentRow> &rows);
    /// How the customer pays. `agingEdges` colour the histogram.
    void setHabit(PaymentHabit habit, const std::vector<int> &agingEdges);
    [[nodiscard]] const PaymentHabit &habit() const { return m_habit; }
    void setLadder(const QString &number, std::vector<workspace::LadderStep> steps);
    void setCurrency(Currency currency);
    [[nodiscard]] Currency currency() const { return m_currency; }
    [[nodiscard]] const workspace::CustomerOverview &overview() const { return m_overview; }
    void setBusy(bool isBusy);
    void showError(const Error &error);

Q_SIGNALS:
    void dayWanted(QDate day);
    void documentChosen(quittance::ledger::DocumentId document);
    void tileDrilled(quittance::ui::CustomerTile tile);
    void binOpened(int bin); ///< A bar of the histogram.
    void notice(const QString &sentence);
    void retryWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void refreshCurrency();
    void refreshHabit();
    void buildLate();
    void connectLate();
    [[nodiscard]] QList<ChartPane *> chartPanes() const;
    /// Days past due of the oldest open document in the currency; 0 or less when nothing is overdue.
    [[nodiscard]] int oldestOpenDays() const;
    void choose(ledger::DocumentId document);
    void drill(int tile);

    CustomerHeader *m_header;
    LookingBackBanner *m_banner;
    ErrorBar *m_error;
    ProgressLine *m_progress;
    KpiStrip *m_tiles;
    QSplitter *m_rows;
    QSplitter *m_upper;
    TimelinePane *m_timeline;
    std::array<ColumnChart *, 2> m_late; ///< Beside the balance and on a tab.
    std::array<ChartPane *, 2> m_latePanes; ///< at the top, and in a tab where there is no room
    QSplitter *m_lower;
    CustomerTabs *m_tabs;
    LadderPane *m_ladder;
    AgingBand *m_band;
    workspace::CustomerOverview m_overview;
    std::vector<ledger::Allocation> m_allocations;
    std::vector<workspace::DocumentRow> m_laneRows;
    PaymentHabit m_habit;
    std::vector<int> m_agingEdges;
    QDate m_asOf;
    QDate m_today;
    Currency m_currency;
    bool m_isNarrow = false;
    bool m_isChoosing = false;
};

} // namespace quittance::ui
