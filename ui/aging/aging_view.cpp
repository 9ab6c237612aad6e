#include "ui/aging/aging_view.h"

#include "ui/aging/aging_bar.h"
#include "ui/aging/aging_figures.h"
#include "ui/aging/aging_matrix.h"
#include "ui/aging/aging_side.h"
#include "ui/charts/stacked_aging_chart.h"
#include "ui/documents/document_table.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Below this the panes beside the matrix go under it.
constexpr int kNarrow = 1200;
constexpr int kSideWidth = 356;
constexpr int kChartHeight = 183;
constexpr int kNarrowChart = 132; ///< where the side stands below, the matrix has most of the height
constexpr int kNarrowSide = 124;

QWidget *paneOf(PaneHeader *header, QWidget *content, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(content, 1);
    return pane;
}

} // namespace

AgingView::AgingView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_bar(new AgingBar(theme, this))
    , m_banner(new Banner(theme, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, m_columns))
    , m_chartHeader(new PaneHeader(theme, tr("Month ends"), this))
    , m_currencyChoice(new Segmented(theme, {}, this))
    , m_chart(new StackedAgingChart(theme, this))
    , m_matrixHeader(new PaneHeader(theme, tr("Customer by bucket"), this))
    , m_matrix(new AgingMatrix(theme, this))
    , m_side(new AgingSide(theme, this))
{
    setObjectName(u"agingView"_s);
    build(theme);
    connectParts();
    addKeys();
}

void AgingView::build(Theme &)
{
    m_banner->setObjectName(u"lookingBackBanner"_s);
    m_banner->setIconName(u"history"_s);
    m_showRestated = m_banner->addButton(tr("Show them"));
    m_compare = m_banner->addButton(tr("Compare with known now"));
    m_compare->setObjectName(u"compare"_s);
    m_compare->setCheckable(true);
    m_compare->setToolTip(tr("Shows what every figure changed by since, instead of the figure."));
    HintButton *back = m_banner->addButton(tr("Return to today"));
    back->setObjectName(u"returnToToday"_s);
    back->setKeyShown(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0));
    connect(back, &QPushButton::clicked, this, &AgingView::returnWanted);
    m_banner->hide();

    m_chart->setObjectName(u"trend"_s);
    m_currencyChoice->setObjectName(u"currencyChoice"_s);
    m_currencyChoice->setAccessibleName(tr("Currency of the chart"));
    m_currencyChoice->hide();
    m_chartHeader->addWidget(m_currencyChoice);

    m_rows->addWidget(paneOf(m_chartHeader, m_chart, m_rows));
    m_rows->addWidget(paneOf(m_matrixHeader, m_matrix, m_rows));
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 0);
    m_rows->setStretchFactor(1, 1);
    m_rows->setSizes({kChartHeight, 500});
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_side);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 0);
    m_columns->setSizes({932, kSideWidth});
    m_side->setMinimumWidth(kSideWidth - 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_columns, 1);
    setFocusProxy(m_matrix);
    chainTabs({m_bar, m_chart, m_matrix, m_side});
    rememberSplitter(*m_rows, u"aging"_s, u"rows"_s);
    rememberSplitter(*m_columns, u"aging"_s, u"columns"_s);
}

void AgingView::connectParts()
{
    connect(m_showRestated, &QPushButton::clicked, m_side, &AgingSide::showRestated);
    connect(m_compare, &QPushButton::clicked, this, &AgingView::compareWanted);
    connect(m_currencyChoice, &Segmented::chosen, this, [this](int index) {
        if (std::size_t(index) < m_currencies.size())
            setCurrency(m_currencies[std::size_t(index)]);
    });
    connect(m_chart, &StackedAgingChart::drilled, this, [this](int column, int bucket) {
        if (column < 0 || std::size_t(column) >= m_trend.size())
            return;
        const QDate day = m_trend[std::size_t(column)].asOf.day;
        if (bucket < 0)
            Q_EMIT dayWanted(day);
        else
            Q_EMIT segmentOpened(day, bucket, m_currency);
    });
    connect(m_matrix, &AgingMatrix::cellChosen, this, [this](const AgingCell &cell) {
        m_side->setCell(cell, cellTitle(cell));
        Q_EMIT cellChosen(cell);
    });
    connect(m_matrix, &AgingMatrix::cellOpened, this, &AgingView::cellOpened);
    connect(m_bar, &AgingBar::groupChanged, this, &AgingView::refreshMatrix);
    connect(m_side, &AgingSide::treatmentChosen, m_bar, &AgingBar::setCredits);
    connect(m_side, &AgingSide::bridgeLineOpened, this, [this](BridgeLine line) {
        const auto bridge = std::ranges::find(m_bridges, m_currency, &insight::RollForward::currency);
        if (bridge != m_bridges.end())
            Q_EMIT bridgeOpened(*bridge, line);
    });
    connect(m_side, &AgingSide::listWanted, this, [this] {
        if (const std::optional<AgingCell> cell = m_matrix->chosen())
            Q_EMIT cellOpened(*cell);
    });
}

void AgingView::addKeys()
{
    auto *basis = new QShortcut(QKeySequence(Qt::Key_B), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(basis, &QShortcut::activated, m_bar, &AgingBar::cycleBasis);
    auto *credits = new QShortcut(QKeySequence(Qt::Key_C), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(credits, &QShortcut::activated, m_bar, &AgingBar::cycleCredits);
}

void AgingView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kNarrow;
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        placeSide();
    }
}

void AgingView::placeSide()
{
    m_bar->setNarrow(m_isNarrow);
    m_columns->setOrientation(m_isNarrow ? Qt::Vertical : Qt::Horizontal);
    // Before the sizes: panes that are tabs now no longer ask for their height.
    m_side->setMinimumWidth(m_isNarrow ? 0 : kSideWidth - 1);
    m_side->setNarrow(m_isNarrow);
    m_side->layout()->activate();
    if (m_isNarrow)
        m_columns->setSizes({height() - kNarrowSide, kNarrowSide});
    else
        m_columns->setSizes({width() - kSideWidth, kSideWidth});
    m_rows->setSizes({m_isNarrow ? kNarrowChart : kChartHeight, height()});
    m_matrix->setMostTotals(m_isNarrow ? 2 : 4);
}

void AgingView::setAsOf(const ledger::AsOf &asOf, QDate today, bool isLookingBack)
{
    if (m_asOf != asOf)
        m_restatements.clear();
    m_asOf = asOf;
    m_today = today;
    m_isLookingBack = isLookingBack;
    refreshBanner();
    refreshRestated();
}

void AgingView::setAging(const insight::AgingTable &table)
{
    m_table = table;
    m_now.reset();
    m_isComparing = false;
    refreshCurrencies();
    refreshMatrix();
    refreshBanner();
}

void AgingView::setComparison(const insight::AgingTable &now)
{
    m_now = now;
    m_isComparing = true;
    refreshMatrix();
    refreshBanner();
}

void AgingView::refreshMatrix()
{
    const AgingGroup group = m_bar->group();
    m_matrixHeader->setTitle(group == AgingGroup::Customer ? tr("Customer by bucket") : tr("Currency by bucket"));
    const bool isOneCurrency = m_table.totals.size() <= 1;
    m_matrixHeader->setMeta(m_isComparing ? tr("difference: as known now less as known then")
                                : isOneCurrency
                                ? tr("every cell drills to the list that sums to it")
                                : tr("every cell drills to the list that sums to it; currencies are never "
                                     "added up"));
    m_matrix->setTable(m_now ? differenceOf(*m_now, m_table) : m_table, group, m_isComparing);
}

void AgingView::refreshBanner()
{
    const qsizetype count = qsizetype(m_restatements.size());
    QString cause = tr("The view is read-only while looking back.");
    if (count > 0)
        cause = tr("%n records restated since.", nullptr, int(count));
    m_banner->setMessage(asOfSentence(m_asOf), cause);
    m_showRestated->setText(tr("Show the %1").arg(numberText(count)));
    m_showRestated->setVisible(count > 0);
    m_compare->setVisible(m_asOf.knownAt != Instant::max());
    m_compare->setChecked(m_isComparing);
    m_banner->setVisible(m_isLookingBack);
}

void AgingView::refreshCurrencies()
{
    const std::vector<Currency> currencies = currenciesByWeight(m_table);
    if (currencies != m_currencies) {
        m_currencies = currencies;
        QStringList codes;
        for (const Currency currency : currencies)
            codes << currency.code();
        const QSignalBlocker quiet(m_currencyChoice);
        m_currencyChoice->setChoices(codes);
        m_currencyChoice->setVisible(codes.size() > 1);
    }
    if (std::ranges::find(m_currencies, m_currency) == m_currencies.end())
        m_currency = m_currencies.empty() ? Currency() : m_currencies.front();
    const QSignalBlocker quiet(m_currencyChoice);
    m_currencyChoice->setCurrent(int(std::ranges::find(m_currencies, m_currency) - m_currencies.begin()));
    refreshForCurrency();
}

void AgingView::setCurrency(Currency currency)
{
    m_currency = currency;
    const QSignalBlocker quiet(m_currencyChoice);
    m_currencyChoice->setCurrent(int(std::ranges::find(m_currencies, currency) - m_currencies.begin()));
    refreshForCurrency();
}

void AgingView::refreshForCurrency()
{
    refreshChart();
    refreshRestated();
    setRollForward(m_bridges);
    m_side->setTreatments(m_treatmentTables, m_currency, m_bar->policy().credits);
}

void AgingView::setTrend(std::vector<insight::AgingTable> tables)
{
    m_trend = std::move(tables);
    refreshChart();
}

void AgingView::refreshChart()
{
    const AgingSeries series = trendSeries(m_trend, m_currency);
    m_chart->setSeries(series);
    const auto selected
        = std::ranges::find(m_trend, m_asOf.day, [](const insight::AgingTable &table) { return table.asOf.day; });
    m_chart->setSelectedColumn(selected == m_trend.end() ? -1 : int(selected - m_trend.begin()));
    m_chartHeader->setBucketLegend(series.buckets);
    const QString scale = m_chart->scaleWord();
    m_chartHeader->setMeta(scale.isEmpty()
                               ? tr("%1, click a column or a segment to drill").arg(m_currency.code())
                               : tr("%1 %2, click a column or a segment to drill").arg(m_currency.code(), scale));
}

void AgingView::setRestatements(std::vector<workspace::Restatement> restatements)
{
    m_restatements = std::move(restatements);
    refreshRestated();
    refreshBanner();
}

void AgingView::refreshRestated()
{
    const Money net(totalOf(m_table, m_currency).net, m_currency);
    const QDate known = QDateTime::fromMSecsSinceEpoch(m_asOf.knownAt.ms, Qt::UTC).date();
    m_side->setRestated(restatedRows(m_restatements, net, m_today), dateText(known, m_today));
    QSet<QString> names;
    for (const workspace::Restatement &restated : m_restatements)
        names.insert(restated.customerName);
    m_matrix->setRestated(names);
}

void AgingView::setRollForward(std::vector<insight::RollForward> bridges)
{
    m_bridges = std::move(bridges);
    const auto bridge = std::ranges::find(m_bridges, m_currency, &insight::RollForward::currency);
    if (bridge == m_bridges.end())
        m_side->setRollForward({}, {});
    else
        m_side->setRollForward(
            bridgeRows(*bridge),
            tr("%1 to %2, %3").arg(dateText(bridge->from, m_today), dateText(bridge->to, m_today), m_currency.code()));
}

void AgingView::setTreatments(std::vector<insight::AgingTable> tables)
{
    m_treatmentTables = std::move(tables);
    m_side->setTreatments(m_treatmentTables, m_currency, m_bar->policy().credits);
}

QString AgingView::cellTitle(const AgingCell &cell) const
{
    const QString who = cell.customer.isValid() ? cell.customerName : cell.currency.code();
    switch (cell.part) {
    case AgingCell::Part::Bucket:
        return tr("%1, %2").arg(who, bucketWord(m_table.labels.value(cell.bucket)));
    case AgingCell::Part::Unapplied:
        return tr("%1, unapplied").arg(who);
    case AgingCell::Part::Gross:
        return tr("%1, gross").arg(who);
    case AgingCell::Part::Row:
    case AgingCell::Part::Net:
        break;
    }
    return who;
}

QString AgingView::breadcrumbOf(const AgingCell &cell) const
{
    QStringList steps{tr("Aging"), cell.customer.isValid() ? cell.customerName : cell.currency.code()};
    switch (cell.part) {
    case AgingCell::Part::Bucket:
        steps << bucketWord(m_table.labels.value(cell.bucket));
        break;
    case AgingCell::Part::Unapplied:
        steps << tr("Unapplied");
        break;
    case AgingCell::Part::Gross:
        steps << tr("Gross");
        break;
    case AgingCell::Part::Row:
    case AgingCell::Part::Net:
        steps << tr("Net");
        break;
    }
    return steps.join(u" › "_s);
}

} // namespace quittance::ui
