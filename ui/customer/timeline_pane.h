#pragma once

#include "core/insight/promise_rows.h"
#include "core/workspace/ledger_rows.h"
#include "ui/customer/lifeline_view.h"

#include <QWidget>

namespace quittance::ui {

class BalanceTimeline;
class ChartPane;
class Segmented;
class Theme;

/// The running balance of one customer in one currency, and below it the lifelines of its invoices.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    explicit TimelinePane(Theme &theme, QWidget *parent = nullptr);

    void setTimelines(std::vector<workspace::BalanceTimeline> timelines, const QStringList &labels);
    void setContext(QDate asOf, QDate today, std::optional<qint64> limit);
    void setLanes(std::vector<Lifeline> lanes);
    /// Those of the customer; broken ones are marked.
    void setPromises(std::vector<insight::PromiseRow> promises);
    /// Without lifelines, where there is no height for them.
    void setNarrow(bool isNarrow);
    void setCurrency(Currency currency);
    void setCurrentDocument(ledger::DocumentId document);
    /// The first day the chosen range shows; invalid: all there is.
    [[nodiscard]] QDate firstDay(QDate asOf) const;
    [[nodiscard]] BalanceTimeline &chart() { return *m_chart; }
    /// The chart with its head and its table twin.
    [[nodiscard]] ChartPane &pane() { return *m_pane; }
    [[nodiscard]] LifelineView &lanes() { return *m_lifelines; }

Q_SIGNALS:
    void rangeChosen(); ///< Ask for balances from firstDay() on.
    void dayChosen(QDate day);
    void documentChosen(quittance::ledger::DocumentId document);
    void promiseChosen(qint64 promise);

private:
    void refresh();

    Segmented *m_range;
    BalanceTimeline *m_chart;
    ChartPane *m_pane;
    LifelineView *m_lifelines;
    std::vector<workspace::BalanceTimeline> m_timelines;
    std::vector<Lifeline> m_lanes;
    std::vector<insight::PromiseRow> m_promises;
    QStringList m_labels;
    QDate m_asOf;
    QDate m_today;
    std::optional<qint64> m_limit;
    Currency m_currency;
};

} // namespace quittance::ui
