#include "ui/performance/performance_view.h"

#include "ui/charts/chart_pane.h"
#include "ui/charts/metric_figures.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/screen_memory.h"
#include "ui/performance/month_pane.h"
#include "ui/performance/performance_bar.h"
#include "ui/performance/performance_charts.h"
#include "ui/performance/terms_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/progress_line.h"

#include <QComboBox>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using insight::CurrencyPerformance;
using insight::PerformancePoint;

namespace {

/// Below this the captions of the tool row go.
constexpr int kNarrow = 1150;
constexpr char kSimpleShown[] = "screens/performance/simple";

} // namespace

PerformanceView::PerformanceView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_bar(new PerformanceBar(theme, this))
    , m_banner(new LookingBackBanner(theme, this))
    , m_progress(new ProgressLine(theme, this))
    , m_error(new ErrorBar(theme, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(theme, this))
    , m_tiles(new KpiStrip(theme, KpiSize::Large, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_upper(new QSplitter(Qt::Horizontal, m_rows))
    , m_lower(new QSplitter(Qt::Horizontal, m_rows))
    , m_dso(new LineChart(theme))
    , m_effectiveness(new ColumnChart(theme))
    , m_bridge(new WaterfallChart(theme))
    , m_dsoPane(new ChartPane(theme, tr("DSO"), m_dso, m_upper))
    , m_effectivenessPane(new ChartPane(theme, tr("Collection effectiveness"), m_effectiveness, m_upper))
    , m_bridgePane(new ChartPane(theme, tr("Bridge"), m_bridge, m_lower))
    , m_figures(new QStackedWidget(m_lower))
    , m_month(new MonthPane(theme, m_figures))
    , m_terms(new TermsPane(theme, m_figures))
    , m_simple(new HintButton(theme, tr("Simple"), {}, this))
    , m_monthChoice(new QComboBox(this))
{
    setObjectName(u"performanceView"_s);
    buildPanes();
    build(theme);
    connectParts();
    connectCharts();
    addKeys();
}

void PerformanceView::buildPanes()
{
    m_dso->setObjectName(u"dso"_s);
    m_effectiveness->setObjectName(u"effectiveness"_s);
    m_bridge->setObjectName(u"bridge"_s);
    m_tiles->setObjectName(u"tiles"_s);
    m_tiles->setAccessibleName(tr("Collection performance on the day of the view"));
    m_simple->setObjectName(u"simple"_s);
    m_simple->setCheckable(true);
    m_simple->setButtonSize(ButtonSize::Small);
    m_simple->setLook(ButtonLook::Flat);
    m_simple->setChecked(QSettings().value(kSimpleShown).toBool());
    m_simple->setToolTip(tr("Shows the simple DSO of 90 days as well."));
    m_dsoPane->addTool(m_simple);
    m_monthChoice->setObjectName(u"month"_s);
    m_monthChoice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_monthChoice->setAccessibleName(tr("Month of the bridge"));
    m_monthChoice->setToolTip(tr("The month that the bridge and the figures are of. Keys [ and ] go through them."));
    m_bridgePane->addTool(m_monthChoice);
    m_bridgePane->setDefinition(tr("From the net receivables at the close of one month to those of the next. Every bar "
                                   "opens the documents that add up to it."));
}

void PerformanceView::build(Theme &)
{
    m_rows->addWidget(m_upper);
    m_rows->addWidget(m_lower);
    m_upper->addWidget(m_dsoPane);
    m_upper->addWidget(m_effectivenessPane);
    m_lower->addWidget(m_bridgePane);
    m_figures->addWidget(m_month);
    m_figures->addWidget(m_terms);
    m_lower->addWidget(m_figures);
    for (QSplitter *splitter : {m_rows, m_upper, m_lower})
        splitter->setChildrenCollapsible(false);
    m_rows->setSizes({330, 340});
    m_upper->setSizes({740, 548});
    m_lower->setSizes({860, 428});

    auto *content = new QWidget(m_pages);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tiles);
    column->addWidget(m_rows, 1);
    m_pages->addWidget(content);
    m_pages->addWidget(m_empty);
    m_error->hide();
    m_progress->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_progress);
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_dsoPane);
    chainTabs({m_bar, m_tiles, m_dsoPane, m_effectivenessPane, m_bridgePane, m_month, m_terms});
    rememberSplitter(*m_rows, u"performance"_s, u"rows"_s);
    rememberSplitter(*m_upper, u"performance"_s, u"upper"_s);
    rememberSplitter(*m_lower, u"performance"_s, u"lower"_s);
}

void PerformanceView::connectParts()
{
    connect(m_bar, &PerformanceBar::questionChanged, this, &PerformanceView::questionChanged);
    connect(m_bar, &PerformanceBar::definitionChanged, this, &PerformanceView::refresh);
    connect(m_simple, &QPushButton::toggled, this, [this](bool isShown) {
        QSettings().setValue(kSimpleShown, isShown);
        refreshCharts();
    });
    connect(m_bar, &PerformanceBar::currencyChosen, this, [this](int index) {
        if (std::size_t(index) < m_currencies.size())
            setCurrency(m_currencies[std::size_t(index)]);
    });
    connect(m_monthChoice, &QComboBox::activated, this, &PerformanceView::choosePoint);
    connect(m_tiles, &KpiStrip::drilled, this, [this](int tile) {
        const CurrencyPerformance *performance = shown();
        const int last = performance ? int(performance->points.size()) - 1 : -1;
        if (kPerformanceTiles[std::size_t(tile)] == PerformanceTile::Effectiveness)
            openTerms(last);
        else
            openPoint(last, partOf(kPerformanceTiles[std::size_t(tile)]));
    });
    connect(m_tiles, &KpiStrip::whyWanted, this, [this] {
        if (const CurrencyPerformance *performance = shown())
            explain(int(performance->points.size()) - 1);
    });
    connect(m_month, &MonthPane::partOpened, this, [this](PointPart part) { openPoint(m_chosen, part); });
    connect(m_month, &MonthPane::definitionChosen, m_bar, &PerformanceBar::setDefinition);
    connect(m_month, &MonthPane::effectivenessOpened, this, [this] { openTerms(m_chosen); });
    connect(m_terms, &TermsPane::partOpened, this, [this](PointPart part) { openPoint(m_chosen, part); });
    connect(m_terms, &TermsPane::left, this, [this] { showTerms(false); });
    connect(m_terms, &TermsPane::selectionSummed, this, &PerformanceView::selectionSummed);
    connect(m_terms, &TermsPane::notice, this, &PerformanceView::notice);
    connect(m_error, &MessageBar::buttonClicked, this, &PerformanceView::retryWanted);
    connect(m_empty, &EmptyState::buttonClicked, this, &PerformanceView::importWanted);
}

void PerformanceView::connectCharts()
{
    const auto choose = [this](int, int index) { choosePoint(index); };
    const auto ask = [this](int, int index) { explain(index); };
    connect(m_dso, &Chart::currentChanged, this, choose);
    connect(m_effectiveness, &Chart::currentChanged, this, choose);
    connect(m_dsoPane, &ChartPane::whyWanted, this, ask);
    connect(m_effectivenessPane, &ChartPane::whyWanted, this, ask);
    connect(m_bridgePane, &ChartPane::whyWanted, this, [this] { explain(m_chosen); });
    connect(m_dsoPane, &ChartPane::drilled, this, [this](int series, int index) {
        const std::vector<DsoLine> lines = dsoLines(m_bar->definition(), m_simple->isChecked());
        const bool isLine = series >= 0 && std::size_t(series) < lines.size();
        openPoint(index, isLine ? partOf(lines[std::size_t(series)]) : PointPart::Net);
    });
    connect(m_effectivenessPane, &ChartPane::drilled, this, [this](int, int index) { openTerms(index); });
    connect(m_bridgePane, &ChartPane::drilled, this, [this](int, int index) {
        const PerformancePoint *point = chosenPoint();
        const std::vector<BridgeLine> lines = point ? shownLines(point->bridge) : std::vector<BridgeLine>();
        if (index >= 0 && std::size_t(index) < lines.size())
            Q_EMIT bridgeOpened(point->bridge, lines[std::size_t(index)]);
    });
}

void PerformanceView::addKeys()
{
    const auto add = [this](Qt::Key key, auto act) {
        auto *shortcut = new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_D, [this] { m_bar->cycleDefinition(); });
    add(Qt::Key_BracketLeft, [this] { choosePoint(m_chosen - 1); });
    add(Qt::Key_BracketRight, [this] { choosePoint(m_chosen + 1); });
}

void PerformanceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_bar->setNarrow(width() < kNarrow);
}

void PerformanceView::setPerformance(insight::Performance performance, const std::vector<Currency> &order,
                                     bool isInBase)
{
    const QDate chosen = chosenPoint() && !pointAt(m_chosen + 1) ? QDate()
        : chosenPoint()                                          ? chosenPoint()->day
                                                                 : QDate();
    const auto rank
        = [&order](const CurrencyPerformance &one) { return std::ranges::find(order, one.currency) - order.begin(); };
    std::ranges::stable_sort(performance.currencies, {}, rank);
    m_performance = std::move(performance);
    m_isInBase = isInBase;
    m_error->hide();
    m_currencies.clear();
    for (const CurrencyPerformance &one : m_performance.currencies)
        m_currencies.push_back(one.currency);
    if (std::ranges::find(m_currencies, m_currency) == m_currencies.end())
        m_currency = m_currencies.empty() ? Currency() : m_currencies.front();
    refreshCurrencies();

    // The month looked at stays; the last one goes on being the last one.
    m_chosen = -1;
    if (const CurrencyPerformance *now = shown()) {
        const auto found = std::ranges::find(now->points, chosen, &PerformancePoint::day);
        m_chosen = int((found == now->points.end() ? found - 1 : found) - now->points.begin());
    }
    m_empty->setContent(tr("There is nothing in the book up to %1.").arg(dateText(m_performance.asOf.day)),
                        tr("Import…"));
    m_pages->setCurrentIndex(shown() ? 0 : 1);
    refresh();
    if (const PerformancePoint *point = chosenPoint())
        Q_EMIT pointChosen(*point);
}

void PerformanceView::setLosses(QDate day, std::vector<insight::LossWindow> losses)
{
    m_lossDay = day;
    m_losses = std::move(losses);
    refreshLosses();
}

void PerformanceView::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    m_progress->setProgress(0, isBusy ? -1 : 0);
}

void PerformanceView::showError(const QString &subject, const QString &cause)
{
    m_error->clearButtons();
    m_error->setMessage(subject, cause);
    m_error->addButton(tr("Try again"));
    m_error->show();
}

void PerformanceView::setCurrency(Currency currency)
{
    m_currency = currency;
    refreshCurrencies();
    refresh();
}

void PerformanceView::refreshCurrencies()
{
    QStringList codes;
    for (const Currency currency : m_currencies)
        codes << currency.code();
    m_bar->setCurrencies(codes, int(codes.indexOf(m_currency.code())));
}

QString PerformanceView::currencyWords() const
{
    return m_isInBase ? tr("all currencies in %1").arg(m_currency.code()) : m_currency.code();
}

const CurrencyPerformance *PerformanceView::shown() const
{
    const auto found = std::ranges::find(m_performance.currencies, m_currency, &CurrencyPerformance::currency);
    return found == m_performance.currencies.end() || found->points.empty() ? nullptr : &*found;
}

const PerformancePoint *PerformanceView::pointAt(int index) const
{
    const CurrencyPerformance *performance = shown();
    const bool isThere = performance && index >= 0 && std::size_t(index) < performance->points.size();
    return isThere ? &performance->points[std::size_t(index)] : nullptr;
}

void PerformanceView::refresh()
{
    const CurrencyPerformance *performance = shown();
    m_tiles->setTiles(performance ? performanceTiles(*performance, m_bar->definition()) : QList<KpiTile>());
    refreshCharts();
    refreshMonths();
    refreshChosen();
}

void PerformanceView::refreshCharts()
{
    const CurrencyPerformance empty{m_currency, {}};
    const CurrencyPerformance *now = shown();
    const CurrencyPerformance &performance = now ? *now : empty;
    const DsoDefinition definition = m_bar->definition();
    const QString code = currencyWords();
    m_dso->setData(dsoChart(performance, m_performance.policy, definition, m_simple->isChecked()));
    m_simple->setEnabled(definition != DsoDefinition::Simple);
    m_dsoPane->setDefinition(dsoSentence(definition));
    m_dsoPane->setMeta(u"%1, %2, %3"_s.arg(dsoWord(definition, m_performance.policy), code, tr("days")));
    m_effectiveness->setData(effectivenessChart(performance));
    m_effectivenessPane->setDefinition(metricDefinition(u"cei"_s));
    m_effectivenessPane->setMeta(tr("%1, percent of what could be collected").arg(code));
    const QStringList context{asOfSentence(m_performance.asOf), code};
    for (ChartPane *pane : panes())
        pane->setContext(context);
    m_dso->setSelectedIndex(m_chosen);
    m_effectiveness->setSelectedIndex(m_chosen);
}

void PerformanceView::refreshMonths()
{
    m_monthChoice->clear();
    if (const CurrencyPerformance *performance = shown()) {
        for (const PerformancePoint &point : performance->points)
            m_monthChoice->addItem(dateText(point.day));
    }
}

void PerformanceView::choosePoint(int index)
{
    if (index == m_chosen || !pointAt(index))
        return;
    m_chosen = index;
    refreshChosen();
    Q_EMIT pointChosen(*chosenPoint());
}

void PerformanceView::refreshChosen()
{
    m_monthChoice->setCurrentIndex(m_chosen);
    m_dso->setSelectedIndex(m_chosen);
    m_effectiveness->setSelectedIndex(m_chosen);
    const PerformancePoint *point = chosenPoint();
    if (!point) {
        m_bridge->setData({});
        m_month->clear();
        m_terms->clear();
        return;
    }
    refreshBridge(point->bridge);
    m_month->setPoint(*point, m_currency, m_performance.policy, m_bar->definition());
    m_terms->setPoint(*point, m_currency);
    refreshLosses();
}

void PerformanceView::refreshBridge(const insight::RollForward &bridge)
{
    m_bridge->setData(bridgeChart(bridge));
    const QString days = tr("%1 to %2").arg(dateText(bridge.from), dateText(bridge.to));
    const QString scale = m_bridge->scaleWord();
    m_bridgePane->setMeta(scale.isEmpty() ? days : u"%1, %2"_s.arg(days, scale));
    if (const qint64 gap = bridgeGap(bridge); gap != 0)
        m_bridgePane->showError(
            tr("The bridge does not add up."),
            tr("It misses the closing by %1.").arg(moneyText(gap, bridge.currency.code(), {.withCurrency = true})));
    else
        m_bridgePane->clearError();
}

void PerformanceView::refreshLosses()
{
    const PerformancePoint *point = chosenPoint();
    const auto losses = std::ranges::find(m_losses, m_currency, &insight::LossWindow::currency);
    if (point && point->day == m_lossDay && losses != m_losses.end())
        m_month->setLosses(*losses);
}

void PerformanceView::openPoint(int index, PointPart part)
{
    if (const PerformancePoint *point = pointAt(index))
        Q_EMIT partOpened(*point, part);
}

void PerformanceView::openTerms(int index)
{
    if (!pointAt(index))
        return;
    choosePoint(index);
    showTerms(true);
}

void PerformanceView::showTerms(bool areShown)
{
    m_figures->setCurrentWidget(areShown ? static_cast<QWidget *>(m_terms) : m_month);
    m_figures->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void PerformanceView::explain(int index)
{
    choosePoint(index);
    m_figures->setCurrentWidget(m_month);
    m_month->setFocus(Qt::OtherFocusReason);
}

} // namespace quittance::ui
