#include "ui/customer/customer_view.h"

#include "ui/charts/chart_pane.h"
#include "ui/charts/column_chart.h"
#include "ui/customer/aging_band.h"
#include "ui/customer/behaviour_page.h"
#include "ui/customer/customer_header.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/ladder_pane.h"
#include "ui/customer/ladder_view.h"
#include "ui/customer/promise_page.h"
#include "ui/customer/timeline_pane.h"
#include "ui/documents/document_table.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/progress_line.h"

#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Below this the ladder goes under the tabs.
constexpr int kNarrow = 1150;
constexpr int kNarrowTimeline = 150;
constexpr int kLadder = 486;
constexpr int kLate = 376;
constexpr int kTimeline = 328;

} // namespace

CustomerView::CustomerView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_header(new CustomerHeader(theme, this))
    , m_banner(new LookingBackBanner(theme, this))
    , m_error(new ErrorBar(theme, this))
    , m_progress(new ProgressLine(theme, this))
    , m_tiles(new KpiStrip(theme, KpiSize::Small, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_upper(new QSplitter(Qt::Horizontal, m_rows))
    , m_timeline(new TimelinePane(theme, m_upper))
    , m_late{new ColumnChart(theme, this), new ColumnChart(theme, this)}
    , m_latePanes{new ChartPane(theme, tr("Days early and late"), m_late[0], this),
                  new ChartPane(theme, tr("Days early and late"), m_late[1], this)}
    , m_lower(new QSplitter(Qt::Horizontal, m_rows))
    , m_tabs(new CustomerTabs(theme, this))
    , m_ladder(new LadderPane(theme, this))
    , m_band(new AgingBand(theme, this))
{
    setObjectName(u"customerView"_s);
    build();
    connectParts();
}

void CustomerView::build()
{
    m_tiles->setObjectName(u"tiles"_s);
    m_error->setObjectName(u"error"_s);
    m_error->addButton(tr("Try again"));
    m_error->hide();
    buildLate();
    auto *left = new QWidget(m_lower);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->setSpacing(0);
    leftLayout->addWidget(m_tabs, 1);
    leftLayout->addWidget(m_band);
    m_lower->addWidget(left);
    m_lower->addWidget(m_ladder);
    m_lower->setChildrenCollapsible(false);
    m_lower->setStretchFactor(0, 1);
    m_lower->setSizes({802, kLadder});
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(1, 1);
    m_rows->setSizes({kTimeline, 336});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_progress);
    layout->addWidget(m_banner);
    layout->addWidget(m_error);
    layout->addWidget(m_tiles);
    layout->addWidget(m_rows, 1);
    setFocusProxy(&m_tabs->openItems());
    chainTabs({m_header, m_tiles, m_timeline, m_latePanes[0], m_tabs, m_ladder});
    rememberSplitter(*m_rows, u"customer"_s, u"rows"_s);
}

/// Two charts of the same figures: one that moved from the top to a tab would forget its colours.
void CustomerView::buildLate()
{
    for (std::size_t i = 0; i < m_late.size(); ++i) {
        m_late[i]->setObjectName(u"daysLate"_s);
        m_latePanes[i]->setDefinition(tr("Settled invoices of the last twelve months by days from due date to the last "
                                         "receipt; the line in each bar's place is the whole book."));
    }
    m_tabs->setLatePane(m_latePanes[1]);
    m_upper->addWidget(m_timeline);
    m_upper->addWidget(m_latePanes[0]);
    m_upper->setChildrenCollapsible(false);
    m_upper->setStretchFactor(0, 1);
    m_upper->setSizes({912, kLate});
}

void CustomerView::connectLate()
{
    for (std::size_t i = 0; i < m_late.size(); ++i) {
        connect(m_latePanes[i], &ChartPane::drilled, this, [this](int, int bin) { Q_EMIT binOpened(bin); });
        connect(m_latePanes[i], &ChartPane::whyWanted, this, [this, chart = m_late[i]](int series, int bin) {
            Q_EMIT notice(chart->markText({series, bin}).split(u'\n').join(u", "_s));
        });
    }
    for (ChartPane *pane : chartPanes())
        connect(pane, &ChartPane::notice, this, &CustomerView::notice);
}

QList<ChartPane *> CustomerView::chartPanes() const
{
    BehaviourPage &page = m_tabs->behaviour();
    return {m_latePanes[0], m_latePanes[1], &page.trendPane(), &page.vintagePane(), &m_timeline->pane()};
}

void CustomerView::connectParts()
{
    connect(m_header, &CustomerHeader::currencyChosen, this, &CustomerView::setCurrency);
    connect(m_error, &MessageBar::buttonClicked, this, &CustomerView::retryWanted);
    connect(m_tiles, &KpiStrip::drilled, this, &CustomerView::drill);
    connect(m_timeline, &TimelinePane::dayChosen, this, &CustomerView::dayWanted);
    connect(m_timeline, &TimelinePane::documentChosen, this, &CustomerView::choose);
    connect(m_timeline, &TimelinePane::promiseChosen, this, &CustomerView::showPromises);
    connect(m_tabs, &CustomerTabs::documentChosen, this, &CustomerView::choose);
    connect(m_tabs, &CustomerTabs::allocationChosen, this, &CustomerView::choose);
    connect(m_tabs, &CustomerTabs::documentActivated, this,
            [this](const workspace::DocumentRow &) { m_ladder->ladder().setFocus(Qt::OtherFocusReason); });
    connect(m_ladder, &LadderPane::documentOpened, this, &CustomerView::choose);
    connect(m_tabs, &CustomerTabs::tabChanged, this, [this](CustomerTab tab) {
        // Figures of behaviour have no ladder and need the width; so do promises beside disputes.
        const bool isAboutDocuments = tab != CustomerTab::Behaviour && tab != CustomerTab::DaysLate;
        m_ladder->setVisible(isAboutDocuments && tab != CustomerTab::Promises);
        m_band->setVisible(isAboutDocuments);
    });
    connectLate();
}

void CustomerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() < kNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_lower->orientation() == wanted)
        return;
    m_lower->setOrientation(wanted);
    m_isNarrow = wanted == Qt::Vertical;
    m_ladder->setNarrow(m_isNarrow);
    m_timeline->setNarrow(m_isNarrow);
    m_latePanes[0]->setVisible(!m_isNarrow);
    m_tabs->setLateShown(m_isNarrow);
    if (m_isNarrow) {
        m_rows->setSizes({kNarrowTimeline, height()});
        m_lower->setSizes({230, 110});
    } else {
        m_rows->setSizes({kTimeline, height() - kTimeline});
        m_upper->setSizes({width() - kLate, kLate});
        m_lower->setSizes({width() - kLadder, kLadder});
    }
}

void CustomerView::choose(ledger::DocumentId document)
{
    if (!document.isValid() || m_isChoosing)
        return;
    const QScopedValueRollback guard(m_isChoosing, true);
    m_timeline->setCurrentDocument(document);
    m_tabs->openItems().selectDocument(document);
    m_tabs->allDocuments().selectDocument(document);
    m_tabs->creditNotes().selectDocument(document);
    Q_EMIT documentChosen(document);
}

void CustomerView::drill(int tile)
{
    switch (CustomerTile(tile)) {
    case CustomerTile::LastReceipt:
        m_tabs->setCurrent(CustomerTab::Payments);
        return;
    case CustomerTile::BankEvidence:
        m_tabs->setCurrent(CustomerTab::Bank);
        return;
    case CustomerTile::DaysToPay:
    case CustomerTile::LateScore:
        m_tabs->setCurrent(CustomerTab::Behaviour);
        return;
    case CustomerTile::OnTime:
        if (m_tabs->bar().isTabVisible(int(CustomerTab::DaysLate)))
            m_tabs->setCurrent(CustomerTab::DaysLate);
        else
            latePane().setFocus(Qt::OtherFocusReason);
        return;
    case CustomerTile::Exposure:
    case CustomerTile::Balance:
    case CustomerTile::Overdue:
    case CustomerTile::Unapplied:
        Q_EMIT tileDrilled(CustomerTile(tile));
        return;
    }
}

void CustomerView::setDays(QDate asOf, QDate today)
{
    m_asOf = asOf;
    m_today = today;
}

void CustomerView::setContext(const QStringList &lines)
{
    for (ChartPane *pane : chartPanes())
        pane->setContext(lines);
}

void CustomerView::showPromises(qint64 promise)
{
    m_tabs->setCurrent(CustomerTab::Promises);
    m_tabs->promises().choosePromise(promise);
    m_tabs->promises().setFocus(Qt::OtherFocusReason);
}

void CustomerView::setOverview(const workspace::CustomerOverview &overview)
{
    m_overview = overview;
    m_error->hide();
    m_header->setOverview(overview, oldestOpenDays());
    const std::vector<Currency> &currencies = m_header->currencies();
    if (std::ranges::find(currencies, m_currency) == currencies.end())
        m_currency = currencies.empty() ? overview.customer.fact.currency.value_or(Currency()) : currencies.front();
    refreshCurrency();
}

int CustomerView::oldestOpenDays() const
{
    int oldest = 0;
    for (const workspace::DocumentRow &row : m_laneRows) {
        if (const Money open = row.openInBase.value_or(row.open); open.units() > 0 && open.currency() == m_currency)
            oldest = std::max(oldest, row.days);
    }
    return oldest;
}

void CustomerView::setCurrency(Currency currency)
{
    if (currency == m_currency)
        return;
    m_currency = currency;
    refreshCurrency();
}

void CustomerView::refreshCurrency()
{
    m_header->setCurrency(m_currency);
    m_tiles->setTiles(customerTiles(m_overview, m_habit, m_currency, oldestOpenDays(), m_today));
    m_band->setRow(balanceOf(m_overview, m_currency), bucketWords(m_overview.bucketLabels));
    const std::optional<Money> &limit = m_overview.creditLimit;
    m_timeline->setContext(m_asOf, m_today,
                           limit && limit->currency() == m_currency ? std::optional(limit->units()) : std::nullopt);
    m_timeline->setCurrency(m_currency);
    refreshHabit();
}

void CustomerView::setHabit(PaymentHabit habit, const std::vector<int> &agingEdges)
{
    m_habit = std::move(habit);
    m_agingEdges = agingEdges;
    m_tiles->setTiles(customerTiles(m_overview, m_habit, m_currency, oldestOpenDays(), m_today));
    refreshHabit();
}

void CustomerView::refreshHabit()
{
    const ColumnChartData shown = lateHistogram(m_habit, m_currency, m_agingEdges);
    const QString none
        = shown.categories.isEmpty() ? tr("No invoice was settled by cash in the last twelve months.") : QString();
    for (std::size_t i = 0; i < m_late.size(); ++i) {
        m_late[i]->setData(shown);
        m_latePanes[i]->setMeta(histogramMeta(m_habit, m_currency));
        m_latePanes[i]->setEmptyState(none);
    }
    m_tabs->behaviour().setHabit(m_habit, m_currency);
}

void CustomerView::setTimelines(std::vector<workspace::BalanceTimeline> timelines)
{
    m_timeline->setTimelines(std::move(timelines), m_overview.bucketLabels);
}

void CustomerView::setAllocations(const std::vector<ledger::Allocation> &allocations)
{
    m_allocations = allocations;
    m_tabs->setAllocations(allocations, m_today);
    m_timeline->setLanes(lifelines(m_laneRows, m_allocations));
}

void CustomerView::setEvidence(const std::vector<workspace::BankEvidenceRow> &evidence)
{
    m_tabs->setEvidence(evidence, m_overview.hasBankSource, m_today);
}

void CustomerView::setLaneRows(const std::vector<workspace::DocumentRow> &rows)
{
    m_laneRows = rows;
    m_header->setOverview(m_overview, oldestOpenDays());
    refreshCurrency();
    m_timeline->setLanes(lifelines(m_laneRows, m_allocations));
}

void CustomerView::setLadder(const QString &number, std::vector<workspace::LadderStep> steps)
{
    m_ladder->setLadder(number, std::move(steps), m_asOf, m_today);
}

void CustomerView::setBusy(bool isBusy)
{
    m_progress->setProgress(0, isBusy ? -1 : 0);
}

void CustomerView::showError(const Error &error)
{
    m_error->setMessage(tr("The customer could not be read."), error.message);
    m_error->show();
}

} // namespace quittance::ui
