#include "ui/credit/credit_view.h"

#include "ui/charts/metric_figures.h"
#include "ui/credit/credit_bar.h"
#include "ui/credit/credit_tiles.h"
#include "ui/credit/provision_pane.h"
#include "ui/credit/runs_pane.h"
#include "ui/credit/score_pane.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/pane_quad.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_pane.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace quittance::ui {

CreditView::CreditView(Theme &theme, QWidget *parent)
    : AnalysisView(theme, parent)
    , m_bar(new CreditBar(theme, this))
    , m_tiles(new KpiStrip(theme, KpiSize::Small, this))
    , m_customers(new TablePane(theme, tr("Limits and scores"), u"creditCustomers"_s, this))
    , m_filter(new FilterField(tr("Filter customers"), m_customers, this))
    , m_model(new CreditModel(this))
    , m_totals(new CellGrid(std::vector<GridHeading>(std::size_t(kCreditColumns)), this))
    , m_score(new ScorePane(theme, this))
    , m_provision(new ProvisionPane(theme, this))
    , m_runs(new RunsPane(theme, this))
{
    setObjectName(u"creditView"_s);
    build(theme);
    connectParts();
    connectProvision();
    clear();
}

void CreditView::build(Theme &)
{
    m_tiles->setObjectName(u"tiles"_s);
    DataTable &table = m_customers->table();
    table.setColumns(creditColumns());
    table.setModel(m_model);
    m_filter->setMaximumWidth(180);
    m_customers->header().addWidget(m_filter);
    rememberColumns(table, u"credit"_s, u"customers"_s);
    auto *panes = new PaneQuad(u"credit"_s,
                               {.topLeft = m_customers,
                                .topRight = m_score,
                                .bottomLeft = m_provision,
                                .bottomRight = m_runs,
                                .topShare = 60,
                                .leftShare = 62},
                               this);
    stack({m_bar, m_tiles, panes});
    setFocusProxy(m_customers);
    chainTabs({m_bar, m_tiles, m_filter, m_customers, m_score, m_provision, m_runs});
}

void CreditView::connectParts()
{
    DataTable &table = m_customers->table();
    connect(&m_bar->currency(), &CurrencyChoice::chosen, this, &CreditView::refresh);
    connect(m_tiles, &KpiStrip::drilled, this, &CreditView::openTile);
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) { m_model->setFilter(text); });
    connect(&table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        const insight::CreditRow *row = index.isValid() ? m_model->rowAt(index.row()) : nullptr;
        m_chosen = row ? row->customer : ledger::CustomerId();
        refreshScore();
    });
    connect(&table, &DataTable::activated, this, [this](const QModelIndex &index) {
        const insight::CreditRow *row = m_model->rowAt(index.row());
        if (row && CreditColumn(index.column()) == CreditColumn::Exposure)
            Q_EMIT exposureOpened(row->customer);
        else if (row)
            Q_EMIT customerOpened(row->customer);
    });
    connect(m_score, &ScorePane::documentsWanted, this, [this] {
        if (m_chosen.isValid())
            Q_EMIT exposureOpened(m_chosen);
    });
    connect(m_score, &ScorePane::promisesWanted, this, [this] {
        if (m_chosen.isValid())
            Q_EMIT promisesOpened(m_chosen);
    });
    connect(&table, &DataTable::emptyButtonClicked, m_filter, &FilterField::clearFilter);
    setMainTable(table, tr("Limits and scores could not be worked out."));
}

void CreditView::connectProvision()
{
    connect(m_provision, &ProvisionPane::ratesChanged, this, &CreditView::policyChanged);
    connect(m_provision, &ProvisionPane::bucketWanted, this, &CreditView::bucketOpened);
    connect(m_provision, &ProvisionPane::keepWanted, this, &CreditView::keepWanted);
    connect(m_provision, &ProvisionPane::assessWanted, this, &CreditView::assessWanted);
    connect(m_provision, &ProvisionPane::retryWanted, this, &CreditView::retryWanted);
    connect(m_provision, &ProvisionPane::notice, this, &CreditView::notice);
    connect(&m_provision->table(), &DataTable::selectionSummed, this, &CreditView::selectionSummed);
    connect(m_runs, &RunsPane::runChosen, this, &CreditView::takeRun);
    connect(&m_runs->table(), &DataTable::notice, this, &CreditView::notice);
}

std::optional<Currency> CreditView::currency() const
{
    return m_bar->currency().current();
}

const insight::Provision *CreditView::shownProvision() const
{
    return answerIn(m_provisions, currency());
}

const insight::LossRateDerivation *CreditView::shownHistory() const
{
    return m_history ? answerIn(*m_history, currency()) : nullptr;
}

void CreditView::setCredit(std::vector<insight::CreditRow> rows, std::optional<Currency> only)
{
    if (only)
        std::erase_if(rows, [&only](const insight::CreditRow &row) { return row.currency != *only; });
    m_rows = std::move(rows);
    std::map<QString, std::pair<int, Currency>> counted;
    for (const insight::CreditRow &row : m_rows) {
        --counted[row.currency.code()].first;
        counted[row.currency.code()].second = row.currency;
    }
    std::vector<std::pair<int, Currency>> weighed;
    for (const auto &[code, one] : counted)
        weighed.push_back(one);
    std::ranges::stable_sort(weighed, {}, &std::pair<int, Currency>::first);
    std::vector<Currency> currencies;
    for (const auto &[count, currency] : weighed)
        currencies.push_back(currency);
    m_bar->currency().setCurrencies(std::move(currencies));
    m_customers->table().clearError();
    refresh();
    if (!m_chosen.isValid() && m_model->rowCount() > 0)
        m_customers->table().setCurrentRow(0);
    settleRates();
}

void CreditView::setScores(std::vector<insight::LateScoreRow> scores)
{
    m_scores = std::move(scores);
    refresh();
}

void CreditView::refresh()
{
    const auto isOther = [this](const auto &row) { return !currency() || row.currency != *currency(); };
    std::vector<insight::CreditRow> rows = m_rows;
    std::erase_if(rows, isOther);
    std::vector<insight::LateScoreRow> scores = m_scores;
    std::erase_if(scores, isOther);
    m_model->setRows(std::move(rows));
    m_model->setScores(std::move(scores));
    m_totals->setRows(m_model->totalRows());
    showTotalsRows(m_customers->table(), *m_totals, 1);
    m_customers->header().setMeta(currency() ? tr("%1; Enter opens a customer").arg(currency()->code()) : QString());
    if (m_rows.empty())
        m_customers->table().setEmptyState(tr("Nothing is open on this day, and no limit is stated."));
    else
        m_customers->table().setEmptyState(tr("No customer passes this filter."), tr("Clear filter"));
    m_runs->setCurrency(currency());
    refreshScore();
    refreshProvision();
}

void CreditView::refreshScore()
{
    if (const insight::CreditRow *row = m_model->rowOfCustomer(m_chosen))
        m_score->setCustomer(*row, m_model->scoreOf(m_chosen));
    else
        m_score->clear();
}

void CreditView::refreshProvision()
{
    m_provision->setProvision(shownProvision(), shownHistory());
    refreshTiles();
}

void CreditView::refreshTiles()
{
    std::vector<insight::CreditRow> rows = m_rows;
    std::erase_if(rows, [this](const insight::CreditRow &row) { return !currency() || row.currency != *currency(); });
    m_tiles->setTiles(currency() ? creditTiles(rows, *currency(), shownProvision()) : QList<KpiTile>());
    m_tiles->setVisible(currency().has_value());
}

void CreditView::setAging(const insight::AgingPolicy &policy)
{
    if (m_aging.edges != policy.edges) {
        m_hasRates = false;
        m_hasRuns = false;
        m_history.reset();
    }
    m_aging = policy;
    m_aging.credits = insight::CreditTreatment::Separate;
}

void CreditView::setRuns(std::vector<workspace::ProvisionRun> runs)
{
    m_runs->setRuns(std::move(runs));
    m_hasRuns = true;
    settleRates();
}

void CreditView::setSpecific(std::vector<insight::SpecificRate> specific)
{
    if (m_specific == specific)
        return;
    m_specific = std::move(specific);
    if (m_hasRates)
        Q_EMIT policyChanged();
}

void CreditView::setHistory(std::vector<insight::LossRateDerivation> history)
{
    m_history = std::move(history);
    settleRates();
    refreshProvision();
}

void CreditView::settleRates()
{
    if (m_hasRates || !m_hasRuns || !m_history || !currency())
        return;
    const auto buckets = std::size_t(insight::bucketLabels(m_aging).size());
    insight::LossRates rates{.percent = std::vector<qint64>(buckets)};
    const auto kept
        = std::ranges::find(m_runs->runs(), m_aging.edges, [](const auto &run) { return run.policy.aging.edges; });
    if (kept != m_runs->runs().end()) {
        rates = kept->policy.rates;
    } else if (const insight::LossRateDerivation *history = shownHistory()) {
        for (std::size_t i = 0; i < std::min(buckets, history->reached.size()); ++i)
            rates.percent[i] = history->rate(i);
    }
    m_hasRates = true;
    m_provision->setRates(rates);
    Q_EMIT policyChanged();
}

std::optional<insight::ProvisionPolicy> CreditView::policy() const
{
    if (!m_hasRates)
        return std::nullopt;
    return insight::ProvisionPolicy{.aging = m_aging, .rates = m_provision->rates(), .specific = m_specific};
}

void CreditView::setProvisions(std::vector<insight::Provision> provisions)
{
    m_provisions = std::move(provisions);
    refreshProvision();
}

void CreditView::takeRun(qint64 id)
{
    const auto run = std::ranges::find(m_runs->runs(), id, &workspace::ProvisionRun::id);
    if (run == m_runs->runs().end())
        return;
    if (run->policy.aging.edges != m_aging.edges) {
        Q_EMIT notice(tr("That provision was made with other buckets. Set them in Preferences to take its rates."));
        return;
    }
    m_provision->setRates(run->policy.rates);
    Q_EMIT notice(tr("The rates of the provision of %1 are taken.").arg(dateText(run->asOf.day)));
    Q_EMIT policyChanged();
}

void CreditView::openTile(int tile)
{
    const auto sortBy = [this](CreditColumn column, Qt::SortOrder order) {
        m_customers->table().view()->horizontalHeader()->setSortIndicator(int(column), order);
        m_model->sort(int(column), order);
        m_customers->setFocus();
    };
    switch (CreditTile(tile)) {
    case CreditTile::Exposure:
        sortBy(CreditColumn::Exposure, Qt::DescendingOrder);
        break;
    case CreditTile::Limits:
        sortBy(CreditColumn::Limit, Qt::DescendingOrder);
        break;
    case CreditTile::Over:
        sortBy(CreditColumn::Headroom, Qt::AscendingOrder);
        break;
    case CreditTile::NoLimit:
        sortBy(CreditColumn::Limit, Qt::AscendingOrder);
        break;
    case CreditTile::Provision:
    case CreditTile::Coverage:
        m_provision->setFocus();
        break;
    }
}

void CreditView::clear()
{
    m_rows.clear();
    m_scores.clear();
    m_provisions.clear();
    m_history.reset();
    m_specific.clear();
    m_chosen = {};
    m_hasRuns = false;
    m_hasRates = false;
    m_runs->setRuns({});
    m_bar->currency().setCurrencies({});
    refresh();
}

workspace::ExportTable CreditView::exportTable() const
{
    using Type = workspace::ExportColumn::Type;
    workspace::ExportTable table{.title = m_bar->title()};
    for (int column = 0; column < kCreditColumns; ++column)
        table.columns.push_back({m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                 creditColumns()[column].kind == CellKind::Money ? Type::Money : Type::Text});
    std::vector<std::vector<workspace::ExportCell>> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        std::vector<workspace::ExportCell> &cells = rows.emplace_back();
        for (int column = 0; column < kCreditColumns; ++column) {
            const Cell cell = m_model->cellOf(*m_model->rowAt(row), CreditColumn(column));
            if (const auto code = Currency::fromCode(cell.value(CurrencyRole).toString()))
                cells.push_back({.money = Money(cell.value(MoneyRole).toLongLong(), *code)});
            else
                cells.push_back({.text = cell.value(CopyRole, cell.value(Qt::DisplayRole)).toString()});
        }
    }
    table.rows = qint64(rows.size());
    table.row = [rows = std::move(rows)](qint64 at) { return rows[std::size_t(at)]; };
    return table;
}

} // namespace quittance::ui
