#include "ui/today/today_view.h"

#include "ui/aging/aging_figures.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/today/exceptions_pane.h"
#include "ui/today/worklist_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Below this the two charts are tabs.
constexpr int kNarrow = 1100;
constexpr int kSideWidth = 488;
constexpr int kNarrowSide = 360;
constexpr int kChartHeight = 234;
constexpr int kNarrowChart = 190;

} // namespace

TodayView::TodayView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_bar(new ScreenBar(theme, tr("Today"), this))
    , m_currencyChoice(new Segmented(theme, {}, this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
    , m_banner(new LookingBackBanner(theme, this))
    , m_tiles(new KpiStrip(theme, KpiSize::Large, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_charts(new QSplitter(Qt::Horizontal, this))
    , m_lists(new QSplitter(Qt::Horizontal, this))
    , m_aging(new StackedAgingChart(theme, this))
    , m_dso(new LineChart(theme, this))
    , m_agingPane(new ChartPane(theme, tr("Aging by month end"), m_aging, this))
    , m_dsoPane(new ChartPane(theme, tr("DSO against best possible"), m_dso, this))
    , m_worklist(new WorklistPane(theme, this))
    , m_exceptions(new ExceptionsPane(theme, this))
    , m_chartChoice{new Segmented(theme, {tr("Aging"), tr("DSO")}, this),
                    new Segmented(theme, {tr("Aging"), tr("DSO")}, this)}
{
    setObjectName(u"todayView"_s);
    build();
    connectParts();
    addKeys();
    refresh();
}

void TodayView::build()
{
    m_tiles->setObjectName(u"tiles"_s);
    m_currencyChoice->setObjectName(u"currencyChoice"_s);
    m_currencyChoice->setAccessibleName(tr("Currency"));
    m_currencyChoice->hide();
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the worklist as a workbook or a CSV file."));
    m_bar->addStretch();
    m_bar->addWidget(m_currencyChoice);
    m_bar->addWidget(m_export);

    buildCharts(*m_rows);
    m_lists->addWidget(m_worklist);
    m_lists->addWidget(m_exceptions);
    m_lists->setChildrenCollapsible(false);
    m_lists->setStretchFactor(0, 1);
    m_lists->setSizes({800, kSideWidth});
    m_rows->addWidget(m_lists);
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(1, 1);
    m_rows->setSizes({kChartHeight, 440});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_tiles);
    layout->addWidget(m_rows, 1);
    setFocusProxy(m_worklist);
    chainTabs({m_currencyChoice, m_export, m_tiles, m_agingPane, m_dsoPane, m_worklist, m_exceptions});
    rememberSplitter(*m_rows, u"today"_s, u"rows"_s);
    rememberSplitter(*m_charts, u"today"_s, u"charts"_s);
    rememberSplitter(*m_lists, u"today"_s, u"lists"_s);
}

void TodayView::buildCharts(QSplitter &rows)
{
    m_aging->setObjectName(u"aging"_s);
    m_dso->setObjectName(u"dso"_s);
    m_agingPane->setDefinition(
        tr("What is open at each month end, by days past due, as known on the day of the view."));
    m_dsoPane->setDefinition(tr("Countback on gross invoiced sales. The dashed floor is the countback of what is not "
                                "yet due; what lies between is delay."));
    m_agingPane->addTool(m_chartChoice[0]);
    m_dsoPane->addTool(m_chartChoice[1]);
    for (Segmented *choice : m_chartChoice) {
        choice->setAccessibleName(tr("Chart"));
        choice->setObjectName(u"chartChoice"_s);
    }
    chooseChart(0);
    m_charts->addWidget(m_agingPane);
    m_charts->addWidget(m_dsoPane);
    m_charts->setChildrenCollapsible(false);
    m_charts->setStretchFactor(0, 1);
    m_charts->setSizes({800, kSideWidth});
    rows.addWidget(m_charts);
}

void TodayView::connectParts()
{
    connect(m_currencyChoice, &Segmented::chosen, this, [this](int index) {
        if (std::size_t(index) < m_currencies.size())
            setCurrency(m_currencies[std::size_t(index)]);
    });
    connect(m_export, &QPushButton::clicked, this, &TodayView::exportWanted);
    connect(m_tiles, &KpiStrip::drilled, this, [this](int tile) { Q_EMIT tileDrilled(TodayTile(tile)); });
    connect(m_tiles, &KpiStrip::whyWanted, this,
            [this](int tile) { Q_EMIT notice(m_tiles->tiles()[tile].definition.simplified()); });
    for (Segmented *choice : m_chartChoice)
        connect(choice, &Segmented::chosen, this, &TodayView::chooseChart);
    connect(m_agingPane, &ChartPane::drilled, this, [this](int bucket, int column) {
        if (column >= 0 && std::size_t(column) < m_figures.trend.size())
            Q_EMIT monthOpened(m_figures.trend[std::size_t(column)].asOf.day, bucket);
    });
    connect(m_dsoPane, &ChartPane::drilled, this, [this](int, int index) {
        const std::vector<insight::PerformancePoint> points = m_figures.points();
        if (index >= 0 && std::size_t(index) < points.size())
            Q_EMIT balanceOpened(points[std::size_t(index)].day);
    });
    connect(m_dsoPane, &ChartPane::whyWanted, this, [this](int series, int index) {
        Q_EMIT notice(m_dso->markText({series, index}).split(u'\n').join(u", "_s));
    });
    for (ChartPane *pane : {m_agingPane, m_dsoPane}) {
        connect(pane, &ChartPane::notice, this, &TodayView::notice);
        connect(pane, &ChartPane::emptyButtonClicked, this, &TodayView::importWanted);
    }
    connect(m_worklist, &WorklistPane::emptyButtonClicked, this, &TodayView::importWanted);
    connect(m_worklist, &WorklistPane::totalOpened, this, [this] { Q_EMIT tileDrilled(TodayTile::Overdue); });
    connect(m_worklist, &WorklistPane::whyWanted, this, &TodayView::notice);
    connect(m_worklist, &WorklistPane::notice, this, &TodayView::notice);
    connect(m_exceptions, &ExceptionsPane::notice, this, &TodayView::notice);
    connect(m_exceptions, &ExceptionsPane::importWanted, this, &TodayView::importWanted);
}

void TodayView::addKeys()
{
    const auto key = [this](int code, auto act) {
        auto *shortcut = new QShortcut(QKeySequence(code), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    for (int tile = 0; tile <= int(TodayTile::Evidence); ++tile) {
        key(Qt::Key_1 + tile, [this, tile] {
            m_tiles->setCurrentTile(tile);
            m_tiles->setFocus(Qt::ShortcutFocusReason);
        });
    }
    key(Qt::Key_W, [this] { m_worklist->table().view()->setFocus(Qt::ShortcutFocusReason); });
    key(Qt::Key_X, [this] { m_exceptions->table().view()->setFocus(Qt::ShortcutFocusReason); });
}

void TodayView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kNarrow;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    placeCharts();
    const int side = isNarrow ? kNarrowSide : kSideWidth;
    m_lists->setSizes({width() - side, side});
    m_charts->setSizes({width() - kSideWidth, kSideWidth});
    m_rows->setSizes({isNarrow ? kNarrowChart : kChartHeight, height()});
}

void TodayView::chooseChart(int chart)
{
    m_chart = chart;
    for (Segmented *choice : m_chartChoice) {
        const QSignalBlocker quiet(choice);
        choice->setCurrent(chart);
    }
    placeCharts();
}

void TodayView::placeCharts()
{
    for (Segmented *choice : m_chartChoice)
        choice->setVisible(m_isNarrow);
    m_agingPane->setVisible(!m_isNarrow || m_chart == 0);
    m_dsoPane->setVisible(!m_isNarrow || m_chart == 1);
}

void TodayView::setDays(QDate asOf, QDate today, const QStringList &rules)
{
    m_figures.asOf = asOf;
    m_today = today;
    m_agingPane->setContext(rules);
    m_dsoPane->setContext(rules);
}

void TodayView::setCustomers(std::vector<workspace::CustomerRow> rows)
{
    m_customers = std::move(rows);
    const std::vector<Currency> currencies = currenciesOf(m_customers);
    if (currencies != m_currencies) {
        m_currencies = currencies;
        QStringList codes;
        for (const Currency currency : currencies)
            codes << currency.code();
        const QSignalBlocker quiet(m_currencyChoice);
        m_currencyChoice->setChoices(codes);
        m_currencyChoice->setVisible(codes.size() > 1);
    }
    m_isEmpty = m_customers.empty();
    const auto chosen = std::ranges::find(m_currencies, m_figures.currency);
    if (chosen == m_currencies.end())
        m_figures.currency = m_currencies.empty() ? Currency() : m_currencies.front();
    const QSignalBlocker quiet(m_currencyChoice);
    m_currencyChoice->setCurrent(chosen == m_currencies.end() ? 0 : int(chosen - m_currencies.begin()));
    refresh();
}

void TodayView::setCurrency(Currency currency)
{
    const auto chosen = std::ranges::find(m_currencies, currency);
    if (currency == m_figures.currency || chosen == m_currencies.end())
        return;
    m_figures.currency = currency;
    m_figures.attention.reset();
    m_scores.clear();
    const QSignalBlocker quiet(m_currencyChoice);
    m_currencyChoice->setCurrent(int(chosen - m_currencies.begin()));
    refresh();
    Q_EMIT currencyChanged();
}

void TodayView::setScores(std::vector<insight::LateScoreRow> scores)
{
    m_scores = std::move(scores);
    refreshWork();
}

void TodayView::setPromises(workspace::PromiseBoard board)
{
    m_board = std::move(board);
    refreshWork();
}

void TodayView::setTrend(std::vector<insight::AgingTable> tables)
{
    m_figures.trend = std::move(tables);
    refreshCharts();
}

void TodayView::setPerformance(insight::Performance performance)
{
    m_figures.performance = std::move(performance);
    refreshCharts();
}

void TodayView::setAttention(workspace::Attention attention)
{
    m_figures.attention = std::move(attention);
    m_exceptions->setAttention(*m_figures.attention, m_figures.currency, m_today);
    m_tiles->setTiles(todayTiles(m_figures));
    refreshBar();
}

void TodayView::clear()
{
    m_figures = {};
    m_customers.clear();
    m_scores.clear();
    m_board = {};
    m_currencies.clear();
    m_currencyChoice->hide();
    m_exceptions->setAttention({.hasBankSource = true}, {}, {});
    refresh();
}

void TodayView::refresh()
{
    refreshEmptyState();
    refreshCharts();
    refreshWork();
}

void TodayView::refreshEmptyState()
{
    const QString sentence = m_isEmpty ? tr("No documents yet.") : QString();
    const QString button = m_isEmpty ? tr("Import files…") : QString();
    m_agingPane->setEmptyState(sentence, button);
    m_dsoPane->setEmptyState(sentence, button);
    m_worklist->setEmptyState(m_isEmpty ? sentence : tr("Nothing is overdue on this day."), button);
}

void TodayView::refreshCharts()
{
    m_tiles->setTiles(todayTiles(m_figures));
    const AgingSeries series = trendSeries(m_figures.trend, m_figures.currency);
    m_aging->setSeries(series);
    m_aging->setSelectedColumn(series.columns.isEmpty() ? -1 : int(series.columns.size()) - 1);
    m_agingPane->header().setBucketLegend(series.buckets);
    const QString scale = m_aging->scaleWord();
    const QString money
        = scale.isEmpty() ? m_figures.currency.code() : u"%1 %2"_s.arg(m_figures.currency.code(), scale);
    m_agingPane->setMeta(tr("gross, by due date, %1").arg(money));
    m_dso->setData(dsoChart(m_figures));
    m_dsoPane->setMeta(tr("countback on gross invoiced sales, days"));
}

void TodayView::refreshWork()
{
    m_worklist->setWork(ui::worklist(m_customers, m_scores, m_board, m_figures.currency, m_figures.asOf), m_today);
    refreshBar();
}

void TodayView::refreshBar()
{
    const auto actionable
        = std::ranges::count_if(m_worklist->work(), [](const WorkRow &row) { return row.actionable > 0; });
    QStringList words{tr("%n to chase", nullptr, int(actionable))};
    if (m_figures.attention)
        words << tr("%n exceptions", nullptr, int(m_exceptions->count()));
    m_bar->setMeta(m_isEmpty ? QString() : words.join(u", "_s));
    m_export->setEnabled(!m_worklist->work().empty());
}

} // namespace quittance::ui
