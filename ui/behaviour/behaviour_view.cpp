#include "ui/behaviour/behaviour_view.h"

#include "ui/behaviour/behaviour_bar.h"
#include "ui/behaviour/behaviour_charts.h"
#include "ui/behaviour/behaviour_model.h"
#include "ui/charts/chart_pane.h"
#include "ui/charts/metric_figures.h"
#include "ui/documents/currency_choice.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/item_pane.h"
#include "ui/documents/pane_quad.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

std::vector<ItemFigure> itemFigures()
{
    using Kind = ItemFigure::Kind;
    return {{u"due"_s, BehaviourView::tr("Due"), BehaviourView::tr("Of the last instalment."), Kind::Date, 3},
            {u"paid"_s, BehaviourView::tr("Paid"), BehaviourView::tr("The day of the last receipt."), Kind::Date},
            {u"toPay"_s, BehaviourView::tr("To pay"), BehaviourView::tr("Days from issue to the last receipt."),
             Kind::Days, 4},
            {u"late"_s, BehaviourView::tr("Late"), BehaviourView::tr("Days after the due date; early is below 0."),
             Kind::Days},
            {u"amount"_s, BehaviourView::tr("Amount"), BehaviourView::tr("Of the invoice."), Kind::Money}};
}

std::vector<ItemRow> itemRows(const std::vector<insight::SettledItem> &items)
{
    std::vector<ItemRow> rows;
    rows.reserve(items.size());
    for (const insight::SettledItem &item : items)
        rows.push_back({item.invoice,
                        {item.due.toJulianDay(), item.paid.toJulianDay(), item.daysToPay, item.daysLate, item.units}});
    return rows;
}

workspace::ExportColumn::Type exportType(BehaviourColumn column)
{
    using Type = workspace::ExportColumn::Type;
    switch (column) {
    case BehaviourColumn::Name:
        return Type::Text;
    case BehaviourColumn::Settled:
    case BehaviourColumn::Percentile90:
        return Type::Number;
    case BehaviourColumn::Paid:
    case BehaviourColumn::Open:
    case BehaviourColumn::OpenLater:
        return Type::Money;
    case BehaviourColumn::DaysToPay:
    case BehaviourColumn::DaysLate:
    case BehaviourColumn::Median:
    case BehaviourColumn::Deviation:
    case BehaviourColumn::OnTime:
    case BehaviourColumn::Score:
        break;
    }
    return Type::Decimal;
}

workspace::ExportCell exportCell(const Cell &cell, workspace::ExportColumn::Type type)
{
    using Type = workspace::ExportColumn::Type;
    const QVariant key = cell.value(SortRole);
    if (!key.isValid())
        return {};
    if (type == Type::Decimal)
        return {.millionths = key.toLongLong()};
    if (type == Type::Number)
        return {.text = QString::number(key.toLongLong())};
    if (type == Type::Money) {
        const std::optional<Currency> currency = Currency::fromCode(cell.value(CurrencyRole).toString());
        return currency ? workspace::ExportCell{.money = Money(key.toLongLong(), *currency)} : workspace::ExportCell{};
    }
    return {.text = key.toString()};
}

} // namespace

BehaviourView::BehaviourView(Theme &theme, QWidget *parent)
    : AnalysisView(theme, parent)
    , m_bar(new BehaviourBar(theme, this))
    , m_tiles(new KpiStrip(theme, KpiSize::Small, this))
    , m_histogram(new ColumnChart(theme))
    , m_trend(new LineChart(theme))
    , m_histogramPane(new ChartPane(theme, tr("Days late"), m_histogram, this))
    , m_trendPane(new ChartPane(theme, tr("Month by month"), m_trend, this))
    , m_customers(new TablePane(theme, tr("By customer"), u"payers"_s, this))
    , m_filter(new FilterField(tr("Filter customers"), m_customers, this))
    , m_model(new BehaviourModel(this))
    , m_totals(new CellGrid(std::vector<GridHeading>(std::size_t(kBehaviourColumns)), this))
    , m_items(new ItemPane(theme, u"behaviour"_s, itemFigures(), this))
    , m_toBook(new HintButton(theme, tr("Whole book"), {}, this))
{
    setObjectName(u"behaviourView"_s);
    build(theme);
    connectParts();
    addKeys();
    clear();
}

void BehaviourView::build(Theme &)
{
    m_tiles->setObjectName(u"tiles"_s);
    m_histogramPane->setObjectName(u"histogram"_s);
    m_histogramPane->setDefinition(metricDefinition(u"late_distribution"));
    m_trendPane->setObjectName(u"trend"_s);
    m_trendPane->setDefinition(metricDefinition(u"payment_days"));
    m_toBook->setObjectName(u"toBook"_s);
    m_toBook->setButtonSize(ButtonSize::Small);
    m_toBook->setLook(ButtonLook::Flat);
    m_toBook->setKeyShown(Qt::Key_Escape);
    m_toBook->setToolTip(tr("Shows the figures of the book instead of one customer's."));
    m_histogramPane->addTool(m_toBook);
    DataTable &table = m_customers->table();
    table.setColumns(behaviourColumns());
    table.setModel(m_model);
    m_filter->setMaximumWidth(180);
    m_customers->header().addWidget(m_filter);
    rememberColumns(table, u"behaviour"_s, u"customers"_s);

    auto *panes = new PaneQuad(u"behaviour"_s,
                               {.topLeft = m_histogramPane,
                                .topRight = m_trendPane,
                                .bottomLeft = m_customers,
                                .bottomRight = m_items,
                                .topShare = 42,
                                .leftShare = 60},
                               this);
    stack({m_bar, m_tiles, panes});
    setFocusProxy(m_tiles); // a table with the focus chooses its first row
    chainTabs({m_bar, m_tiles, m_histogramPane, m_trendPane, m_filter, m_customers, m_items});
}

void BehaviourView::connectParts()
{
    DataTable &table = m_customers->table();
    connect(&m_bar->currency(), &CurrencyChoice::chosen, this, [this] {
        m_chosen = {};
        refresh();
        Q_EMIT currencyChosen();
    });
    connect(m_tiles, &KpiStrip::drilled, this, &BehaviourView::openTile);
    connect(m_histogramPane, &ChartPane::drilled, this, [this](int series, int bin) {
        // The second series is the book's line.
        const bool isBook = series == 1;
        if (bin >= 0)
            Q_EMIT drillWanted({.customer = isBook ? ledger::CustomerId() : m_chosen, .bin = bin, .month = {}});
    });
    connect(m_trendPane, &ChartPane::drilled, this, [this](int, int month) {
        const insight::PaymentBehaviour *book = shown();
        if (book && month >= 0 && std::size_t(month) < book->trend.size())
            Q_EMIT drillWanted({.customer = m_chosen, .bin = {}, .month = book->trend[std::size_t(month)].month});
    });
    connect(m_toBook, &QPushButton::clicked, this, &BehaviourView::chooseBook);
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        refreshHead();
    });
    connect(&table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (const insight::BehaviourRow *row = index.isValid() ? m_model->rowAt(index.row()) : nullptr)
            choose(row->customer);
    });
    connect(&table, &DataTable::activated, this, [this](const QModelIndex &index) {
        if (const insight::BehaviourRow *row = m_model->rowAt(index.row()))
            Q_EMIT customerOpened(row->customer);
    });
    connect(table.totalsView(), &QTableView::clicked, this, &BehaviourView::chooseBook);
    connect(&table, &DataTable::emptyButtonClicked, this, [this] {
        if (m_answers.empty())
            Q_EMIT importWanted();
        else
            m_filter->clearFilter();
    });
    setMainTable(table, tr("The figures could not be worked out."));
    listenTo(QList<ChartPane *>{m_histogramPane, m_trendPane});
}

void BehaviourView::addKeys()
{
    addKey(Qt::Key_G, m_bar, &BehaviourBar::cycleGroup);
    addKey(Qt::Key_P, m_bar, &BehaviourBar::cyclePaidOn);
}

void BehaviourView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_chosen.isValid())
        chooseBook();
    else
        AnalysisView::keyPressEvent(event);
}

const insight::PaymentBehaviour *BehaviourView::shown() const
{
    return answerIn(m_answers, currency());
}

std::optional<Currency> BehaviourView::currency() const
{
    return m_bar->currency().current();
}

QString BehaviourView::nameOf(ledger::CustomerId customer) const
{
    const insight::PaymentBehaviour *book = shown();
    if (!book || !customer.isValid())
        return {};
    const auto found = std::ranges::find(book->rows, customer, &insight::BehaviourRow::customer);
    return found == book->rows.end() ? QString() : found->name;
}

QString BehaviourView::titleOf(const BehaviourDrill &drill) const
{
    const QString name = nameOf(drill.customer);
    QStringList parts{name.isEmpty() ? tr("The book") : name};
    if (drill.bin)
        parts << binPhrase(m_question.policy.edges, *drill.bin);
    if (drill.month.isValid())
        parts << tr("paid in %1").arg(QLocale().toString(drill.month, u"MMM yyyy"_s));
    return parts.join(u", "_s);
}

void BehaviourView::setBehaviour(std::vector<insight::PaymentBehaviour> answers,
                                 const insight::BehaviourQuestion &question, std::optional<Currency> only)
{
    if (only)
        std::erase_if(answers, [&only](const insight::PaymentBehaviour &one) { return one.currency != *only; });
    m_answers = std::move(answers);
    m_question = question;
    m_bar->currency().setCurrencies(
        currenciesByWeight(m_answers, [](const insight::PaymentBehaviour &one) { return one.total.sums.settled; }));
    if (nameOf(m_chosen).isEmpty())
        m_chosen = {};
    m_customers->table().clearError();
    refresh();
}

void BehaviourView::setScores(std::vector<insight::LateScoreRow> scores)
{
    m_scores = std::move(scores);
    std::vector<insight::LateScoreRow> ofCurrency;
    std::ranges::copy_if(m_scores, std::back_inserter(ofCurrency), [this](const insight::LateScoreRow &row) {
        return currency() && row.currency == *currency();
    });
    m_model->setScores(std::move(ofCurrency));
}

void BehaviourView::refresh()
{
    const insight::PaymentBehaviour *book = shown();
    m_tiles->setTiles(book ? behaviourTiles(*book, m_question.policy) : QList<KpiTile>());
    m_tiles->setVisible(book != nullptr);
    m_model->setBehaviour(book ? book->rows : std::vector<insight::BehaviourRow>(), book ? book->currency : Currency(),
                          m_question.policy, m_question.byParent);
    setScores(std::move(m_scores));
    std::vector<GridRow> totals;
    if (book && !book->rows.empty())
        totals.push_back(m_model->totalRow(book->total));
    m_totals->setRows(std::move(totals));
    showTotalsRows(m_customers->table(), *m_totals, 1);
    m_trend->setData(book ? trendData(*book) : LineChartData());
    showHistogram(nullptr);
    refreshHead();
    if (!m_chosen.isValid())
        m_items->clear(tr("Choose a customer, a bar or a month."));
}

void BehaviourView::refreshHead()
{
    const insight::PaymentBehaviour *book = shown();
    m_customers->header().setTitle(m_question.byParent ? tr("By group") : tr("By customer"));
    m_customers->header().setMeta(
        book ? tr("%n in %1, weighted by what was paid", nullptr, int(m_model->allRows())).arg(book->currency.code())
             : QString());
    const bool hasSettled = book && book->total.sums.settled > 0;
    const QString none = book ? tr("No invoice was settled in these months.") : tr("There are no invoices yet.");
    m_histogramPane->setEmptyState(hasSettled ? QString() : none);
    m_trendPane->setEmptyState(hasSettled ? QString() : none);
    if (!book)
        m_customers->table().setEmptyState(tr("There are no invoices yet."), tr("Import files…"));
    else if (m_model->allRows() > 0)
        m_customers->table().setEmptyState(tr("No row passes this filter."), tr("Clear filter"));
    else
        m_customers->table().setEmptyState(tr("Nothing was paid in these months and nothing is open."));
}

void BehaviourView::showHistogram(const insight::PaymentBehaviour *customer)
{
    const insight::PaymentBehaviour *book = shown();
    m_toBook->setVisible(m_chosen.isValid());
    if (!book) {
        m_histogram->setData({});
        return;
    }
    m_histogram->setData(customer ? histogramData(*customer, book, m_question.policy)
                                  : histogramData(*book, nullptr, m_question.policy));
    const QString who = customer ? nameOf(m_chosen) : tr("the book");
    const int settled = (customer ? customer : book)->total.sums.settled;
    m_histogramPane->setMeta(tr("%1, %n invoices settled; a bar lists its invoices", nullptr, settled).arg(who));
    m_trendPane->setMeta(tr("%1, by month of payment").arg(m_question.byParent ? tr("the book") : who));
}

void BehaviourView::choose(ledger::CustomerId customer)
{
    if (customer == m_chosen)
        return;
    m_chosen = customer;
    Q_EMIT customerChosen(customer);
    Q_EMIT drillWanted({.customer = customer, .bin = {}, .month = {}});
}

void BehaviourView::chooseBook()
{
    m_chosen = {};
    m_customers->table().view()->selectionModel()->clear();
    if (const insight::PaymentBehaviour *book = shown())
        m_trend->setData(trendData(*book));
    showHistogram(nullptr);
    m_items->clear(tr("Choose a customer, a bar or a month."));
    Q_EMIT customerChosen({});
}

void BehaviourView::setItems(const BehaviourDrill &drill, const std::vector<insight::SettledItem> &items)
{
    const insight::PaymentBehaviour *book = shown();
    if (!book)
        return;
    std::vector<insight::SettledItem> ofCurrency = items;
    std::erase_if(ofCurrency, [book](const insight::SettledItem &item) { return item.currency != book->currency; });
    m_items->setItems(titleOf(drill), itemRows(ofCurrency), book->currency, m_question.asOf.day);
    if (drill.bin || drill.month.isValid() || drill.customer != m_chosen || !m_chosen.isValid())
        return;
    insight::PaymentBehaviour customer;
    customer.currency = book->currency;
    customer.total.name = nameOf(m_chosen);
    customer.total.sums.settled = int(ofCurrency.size());
    customer.histogram.resize(book->histogram.size());
    for (const insight::SettledItem &item : ofCurrency) {
        insight::BehaviourBin &bin
            = customer.histogram[std::size_t(insight::lateBinOf(item.daysLate, m_question.policy.edges))];
        ++bin.count;
        bin.units += item.units;
    }
    showHistogram(&customer);
}

void BehaviourView::setCustomerTrend(const insight::PaymentBehaviour &behaviour)
{
    m_trend->setData(trendData(behaviour));
}

void BehaviourView::openTile(int tile)
{
    if (BehaviourTile(tile) != BehaviourTile::OpenLater) {
        Q_EMIT drillWanted({});
        return;
    }
    const int column = int(BehaviourColumn::OpenLater);
    m_customers->table().view()->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
    m_model->sort(column, Qt::DescendingOrder);
    m_customers->setFocus();
}

void BehaviourView::setContext(const QStringList &lines)
{
    m_histogramPane->setContext(lines);
    m_trendPane->setContext(lines);
}

void BehaviourView::clear()
{
    m_answers.clear();
    m_scores.clear();
    m_chosen = {};
    m_bar->currency().setCurrencies({});
    refresh();
}

workspace::ExportTable BehaviourView::exportTable() const
{
    workspace::ExportTable table{.title = m_bar->title()};
    for (int column = 0; column < kBehaviourColumns; ++column)
        table.columns.push_back({m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                 exportType(BehaviourColumn(column))});
    std::vector<std::vector<workspace::ExportCell>> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        std::vector<workspace::ExportCell> &cells = rows.emplace_back();
        for (int column = 0; column < kBehaviourColumns; ++column)
            cells.push_back(exportCell(m_model->cellOf(*m_model->rowAt(row), BehaviourColumn(column)),
                                       table.columns[std::size_t(column)].type));
    }
    table.rows = qint64(rows.size());
    table.row = [rows = std::move(rows)](qint64 at) { return rows[std::size_t(at)]; };
    return table;
}

} // namespace quittance::ui
