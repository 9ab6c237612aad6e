#include "ui/vintage/vintage_view.h"

#include "ui/charts/chart_pane.h"
#include "ui/charts/metric_figures.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/pane_quad.h"
#include "ui/documents/screen_memory.h"
#include "ui/vintage/vintage_bar.h"
#include "ui/vintage/vintage_charts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

std::vector<ItemFigure> itemFigures()
{
    using Kind = ItemFigure::Kind;
    return {{u"issue"_s, VintageView::tr("Issued"), {}, Kind::Date},
            {u"billed"_s, VintageView::tr("Billed"), VintageView::tr("Amount of the invoice."), Kind::Money},
            {u"cash"_s, VintageView::tr("Received"), VintageView::tr("Within the age chosen."), Kind::Money},
            {u"resolved"_s, VintageView::tr("Resolved"), VintageView::tr("Received or credited within the age chosen."),
             Kind::Money, 4}};
}

QList<ColumnSpec> cohortColumns()
{
    const auto number = [](const QString &key, int width) {
        return ColumnSpec{.key = key, .kind = CellKind::Number, .width = width};
    };
    return {{.key = u"month"_s, .width = 84, .isStretch = true},
            number(u"invoices"_s, 62),
            {.key = u"billed"_s, .kind = CellKind::Money, .width = 108, .isSummed = true},
            number(u"knownTo"_s, 66),
            {.key = u"settled"_s, .kind = CellKind::Money, .width = 108, .dropOrder = 2},
            number(u"share"_s, 60),
            {.key = u"expected"_s, .kind = CellKind::Money, .width = 112, .dropOrder = 1},
            number(u"shareThen"_s, 78)};
}

} // namespace

VintageView::VintageView(Theme &theme, QWidget *parent)
    : AnalysisView(theme, parent)
    , m_bar(new VintageBar(theme, this))
    , m_curves(new LineChart(theme))
    , m_heat(new HeatTable(theme))
    , m_curvePane(new ChartPane(theme, tr("Collection curves"), m_curves, this))
    , m_heatPane(new ChartPane(theme, tr("Settled by age"), m_heat, this))
    , m_charts(new QStackedWidget(this))
    , m_cohorts(new TablePane(theme, tr("Months"), u"cohorts"_s, this))
    , m_rows(new CellGrid(cohortHeadings(insight::VintageQuestion{}.ages), this))
    , m_items(new ItemPane(theme, u"vintage"_s, itemFigures(), this))
{
    setObjectName(u"vintageView"_s);
    build(theme);
    connectParts();
    clear();
}

void VintageView::build(Theme &)
{
    m_curvePane->setObjectName(u"curves"_s);
    m_heatPane->setObjectName(u"heat"_s);
    for (ChartPane *pane : {m_curvePane, m_heatPane}) {
        pane->setDefinition(metricDefinition(u"vintage_curve"));
        m_charts->addWidget(pane);
    }
    m_cohorts->table().setColumns(cohortColumns());
    m_cohorts->table().setModel(m_rows);
    rememberColumns(m_cohorts->table(), u"vintage"_s, u"cohorts"_s);
    auto *panes = new PaneQuad(u"vintage"_s,
                               {.topLeft = m_charts,
                                .topRight = nullptr,
                                .bottomLeft = m_cohorts,
                                .bottomRight = m_items,
                                .topShare = 55,
                                .leftShare = 58},
                               this);
    stack({m_bar, panes});
    chainTabs({m_bar, m_curvePane, m_heatPane, m_cohorts, m_items});
    addKey(Qt::Key_V, m_bar, &VintageBar::cycleMeasure);
    addKey(Qt::Key_L, m_bar, &VintageBar::cycleView);
}

void VintageView::connectParts()
{
    connect(m_bar, &VintageBar::lookChanged, this, &VintageView::refresh);
    connect(&m_bar->currency(), &CurrencyChoice::chosen, this, [this] {
        m_chosen = -1;
        refresh();
    });
    connect(m_curvePane, &ChartPane::drilled, this, [this](int series, int age) {
        const insight::VintageTable *table = shown();
        if (!table)
            return;
        const int cohorts = int(table->cohorts.size());
        // Past the cohorts come the pooled line and the projection of the chosen one.
        openCell(series > cohorts ? m_chosen : series, age);
    });
    connect(m_heatPane, &ChartPane::drilled, this, [this](int age, int row) { openCell(row, age); });
    connect(&m_cohorts->table(), &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(cohortAt(index.row()));
    });
    connect(&m_cohorts->table(), &DataTable::activated, this,
            [this](const QModelIndex &index) { openCell(cohortAt(index.row()), -1); });
    connect(&m_cohorts->table(), &DataTable::emptyButtonClicked, this, &VintageView::importWanted);
    setMainTable(m_cohorts->table(), tr("The curves could not be worked out."));
    listenTo(QList<ChartPane *>{m_curvePane, m_heatPane});
}

void VintageView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen >= 0)
        choose(-1);
    else
        AnalysisView::keyPressEvent(event);
}

ChartPane &VintageView::shownPane() const
{
    return m_bar->isHeat() ? *m_heatPane : *m_curvePane;
}

const insight::VintageTable *VintageView::shown() const
{
    return answerIn(m_tables, m_bar->currency().current());
}

void VintageView::setVintages(std::vector<insight::VintageTable> tables, const insight::VintageQuestion &question,
                              std::optional<Currency> only)
{
    if (only)
        std::erase_if(tables, [&only](const insight::VintageTable &one) { return one.currency != *only; });
    const insight::VintageTable *before = m_chosen < 0 ? nullptr : shown();
    const QDate month = before ? before->cohorts[std::size_t(m_chosen)].month : QDate();
    m_tables = std::move(tables);
    m_question = question;
    const auto invoices = [](const insight::VintageTable &one) {
        int count = 0;
        for (const insight::VintageCohort &cohort : one.cohorts)
            count += cohort.invoices;
        return count;
    };
    m_bar->currency().setCurrencies(currenciesByWeight(m_tables, invoices));
    m_chosen = month.isValid() ? cohortOf(month) : -1;
    m_cohorts->table().clearError();
    refresh();
    if (m_chosen >= 0)
        openCell(m_chosen, -1);
}

int VintageView::cohortOf(QDate month) const
{
    const insight::VintageTable *table = shown();
    if (!table)
        return -1;
    const auto found = std::ranges::find(table->cohorts, month, &insight::VintageCohort::month);
    return found == table->cohorts.end() ? -1 : int(found - table->cohorts.begin());
}

int VintageView::cohortAt(int row) const
{
    return cohortOf(QDate::fromJulianDay(m_rows->idAt(row)));
}

void VintageView::refresh()
{
    const insight::VintageTable *table = shown();
    m_rows->setRows(table ? cohortRows(*table, m_bar->isResolved()) : std::vector<GridRow>());
    m_heat->setData(table ? cohortHeat(*table, m_bar->isResolved()) : HeatData());
    m_charts->setCurrentWidget(&shownPane());
    setFocusProxy(&shownPane());
    refreshCharts();
    refreshEmptyStates();
    if (m_chosen < 0)
        m_items->clear(tr("Choose a month or a cell."));
}

void VintageView::refreshCharts()
{
    const insight::VintageTable *table = shown();
    m_curves->setData(table ? curves(*table, m_bar->isResolved(), m_chosen) : LineChartData());
    m_heat->setSelectedIndex(m_chosen);
    if (!table) {
        m_curvePane->setMeta({});
        m_heatPane->setMeta({});
        return;
    }
    const QString what = m_bar->isResolved() ? tr("received or credited") : tr("received");
    QString meta = tr("%1, share of what was billed that was %2").arg(table->currency.code(), what);
    if (table->inferredUnits != 0)
        meta += tr("; the days of %1 are inferred").arg(moneyText(table->inferredUnits, table->currency.code()));
    m_curvePane->setMeta(meta);
    m_heatPane->setMeta(meta);
    m_cohorts->header().setMeta(tr("%1, by month of issue").arg(table->currency.code()));
}

void VintageView::refreshEmptyStates()
{
    const insight::VintageTable *table = shown();
    const bool hasCohorts = table && !table->cohorts.empty();
    const QString none = table ? tr("No invoice was issued in these months.") : tr("There are no invoices yet.");
    m_curvePane->setEmptyState(hasCohorts ? QString() : none);
    m_heatPane->setEmptyState(hasCohorts ? QString() : none);
    m_cohorts->table().setEmptyState(none, table ? QString() : tr("Import files…"));
}

void VintageView::choose(int cohort)
{
    if (cohort == m_chosen)
        return;
    m_chosen = cohort;
    if (cohort < 0)
        m_cohorts->table().view()->selectionModel()->clear();
    refreshCharts();
    openCell(cohort, -1);
}

void VintageView::openCell(int cohort, int age)
{
    const insight::VintageTable *table = shown();
    if (!table || cohort < 0) {
        m_items->clear(tr("Choose a month or a cell."));
        return;
    }
    if (std::size_t(cohort) >= table->cohorts.size()) {
        m_items->clear(tr("The pooled curve is of all months: choose one."));
        return;
    }
    const insight::VintageCohort &one = table->cohorts[std::size_t(cohort)];
    const bool hasAge = age >= 0 && std::size_t(age) < table->ages.size();
    if (hasAge && !table->isMature(one, std::size_t(age))) {
        m_items->clear(immatureSentence(*table, one, std::size_t(age)));
        return;
    }
    Q_EMIT drillWanted(
        {.month = one.month, .age = hasAge ? std::optional(table->ages[std::size_t(age)]) : std::nullopt});
}

void VintageView::setItems(const VintageDrill &drill, const std::vector<insight::VintageItem> &items)
{
    const insight::VintageTable *table = shown();
    if (!table)
        return;
    std::vector<ItemRow> rows;
    for (const insight::VintageItem &item : items) {
        if (item.currency == table->currency)
            rows.push_back({item.invoice, {item.issue.toJulianDay(), item.billed, item.cash, item.resolved}});
    }
    const QString month = QLocale().toString(drill.month, u"MMM yyyy"_s);
    m_items->setItems(drill.age ? tr("invoiced in %1, settled within %n days", nullptr, *drill.age).arg(month)
                                : tr("invoiced in %1, settled until the day").arg(month),
                      std::move(rows), table->currency, m_question.asOf.day);
}

void VintageView::setContext(const QStringList &lines)
{
    m_curvePane->setContext(lines);
    m_heatPane->setContext(lines);
}

void VintageView::clear()
{
    m_tables.clear();
    m_chosen = -1;
    m_bar->currency().setCurrencies({});
    refresh();
}

} // namespace quittance::ui
