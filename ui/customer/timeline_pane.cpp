#include "ui/customer/timeline_pane.h"

#include "ui/charts/balance_timeline.h"
#include "ui/charts/chart_pane.h"
#include "ui/customer/customer_figures.h"
#include "ui/documents/ledger_words.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr std::array kMonths = {3, 6, 13, 0};

} // namespace

TimelinePane::TimelinePane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_range(new Segmented(theme, {tr("3 m"), tr("6 m"), tr("13 m"), tr("All")}, this))
    , m_chart(new BalanceTimeline(theme, this))
    , m_pane(new ChartPane(theme, tr("Running balance and lifelines"), m_chart, this))
    , m_lifelines(new LifelineView(
          theme, [this](QDate day) { return m_chart->xOf(day); }, this))
{
    m_chart->setObjectName(u"balance"_s);
    m_chart->setMinimumHeight(120);
    m_range->setObjectName(u"range"_s);
    m_range->setCurrent(1);
    m_range->setToolTips(
        {tr("Three months."), tr("Six months."), tr("Thirteen months."), tr("From the first document.")});
    m_pane->setDefinition(tr("What was open at the end of each day, by bucket, with the credits on account taken off "
                             "on top."));
    m_pane->setMeta(tr("click a step for the balance that day"));
    m_pane->addTool(m_range);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_pane, 3);
    layout->addWidget(m_lifelines, 2);

    connect(m_range, &Segmented::chosen, this, &TimelinePane::rangeChosen);
    connect(m_chart, &BalanceTimeline::dayClicked, this, &TimelinePane::dayChosen);
    connect(m_pane, &ChartPane::drilled, this, [this](int, int step) {
        if (step >= 0 && step < m_chart->history().steps.size())
            Q_EMIT dayChosen(m_chart->history().steps[step].day);
    });
    connect(m_chart, &BalanceTimeline::eventClicked, this,
            [this](qint64 id) { Q_EMIT documentChosen(ledger::DocumentId(id)); });
    connect(m_chart, &BalanceTimeline::promiseClicked, this, &TimelinePane::promiseChosen);
    connect(m_lifelines, &LifelineView::documentChosen, this, &TimelinePane::documentChosen);
}

void TimelinePane::setTimelines(std::vector<workspace::BalanceTimeline> timelines, const QStringList &labels)
{
    m_timelines = std::move(timelines);
    m_labels = labels;
    m_pane->header().setBucketLegend(bucketWords(labels));
    refresh();
}

void TimelinePane::setContext(QDate asOf, QDate today, std::optional<qint64> limit)
{
    m_asOf = asOf;
    m_today = today;
    m_limit = limit;
}

void TimelinePane::setLanes(std::vector<Lifeline> lanes)
{
    m_lanes = std::move(lanes);
    refresh();
}

void TimelinePane::setPromises(std::vector<insight::PromiseRow> promises)
{
    m_promises = std::move(promises);
    refresh();
}

void TimelinePane::setNarrow(bool isNarrow)
{
    m_lifelines->setVisible(!isNarrow);
    m_chart->setMinimumHeight(isNarrow ? 90 : 120);
}

void TimelinePane::setCurrency(Currency currency)
{
    m_currency = currency;
    refresh();
}

void TimelinePane::setCurrentDocument(ledger::DocumentId document)
{
    m_lifelines->setCurrent(document);
}

QDate TimelinePane::firstDay(QDate asOf) const
{
    const int months = kMonths[std::size_t(std::clamp(m_range->current(), 0, int(kMonths.size()) - 1))];
    return months == 0 ? QDate() : asOf.addMonths(-months);
}

void TimelinePane::refresh()
{
    const auto timeline = std::ranges::find(m_timelines, m_currency, &workspace::BalanceTimeline::currency);
    workspace::BalanceTimeline none;
    none.currency = m_currency;
    const workspace::BalanceTimeline &shown = timeline == m_timelines.end() ? none : *timeline;
    QDate from = firstDay(m_asOf);
    if (!from.isValid())
        from = shown.points.empty() ? m_asOf.addMonths(-6) : shown.points.front().day;
    BalanceHistory history = customerHistory(shown, m_labels, from, m_asOf, m_today, m_limit);
    history.events << brokenPromises(m_promises, m_currency, from, m_today);
    m_chart->setHistory(std::move(history));
    std::vector<Lifeline> lanes;
    std::ranges::copy_if(m_lanes, std::back_inserter(lanes), [&](const Lifeline &lane) {
        return lane.amount.currency() == m_currency && (!lane.settled.isValid() || lane.settled >= from);
    });
    m_lifelines->setLanes(std::move(lanes), m_asOf, int(m_labels.size()));
}

} // namespace quittance::ui
