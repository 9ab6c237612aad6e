#include "ui/datahealth/health_view.h"

#include "ui/datahealth/finding_model.h"
#include "ui/datahealth/health_grids.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/filter_field.h"
#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kChecksWidth = 384;
constexpr int kLowerHeight = 250;

QWidget *paneOf(QWidget *header, std::initializer_list<QWidget *> parts, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(header);
    for (QWidget *part : parts)
        layout->addWidget(part, 1);
    return pane;
}

} // namespace

HealthView::HealthView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingModel(this))
    , m_checkGrid(new CellGrid(ruleHeadings(), this))
    , m_sourceGrid(new CellGrid(sourceHeadings(), this))
    , m_monthEndGrid(new CellGrid(monthEndHeadings(), this))
    , m_bar(new ScreenBar(theme, tr("Data health"), this))
    , m_show(new Segmented(theme, {tr("Standing"), tr("Dismissed"), tr("All")}, this))
    , m_dismiss(new HintButton(theme, tr("Dismiss…"), QKeySequence(Qt::Key_Delete), this))
    , m_restore(new HintButton(theme, tr("Restore"), QKeySequence(Qt::CTRL | Qt::Key_R), this))
    , m_export(new HintButton(theme, tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this))
    , m_findingsHeader(new PaneHeader(theme, tr("All checks"), this))
    , m_lower(new Segmented(theme, {tr("Sources"), tr("Month ends")}, this))
    , m_lowerHeader(new PaneHeader(theme, tr("Sources"), this))
    , m_checks(new DataTable(theme, this))
    , m_findings(new DataTable(theme, this))
    , m_sources(new DataTable(theme, this))
    , m_monthEnds(new DataTable(theme, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"healthView"_s);
    m_filter = new FilterField(tr("Filter findings"), m_findings, this);
    build(theme);
    connectParts();
    connectTables();
    clear();
    rememberColumns(*m_findings, u"datahealth"_s, u"columns"_s);
    rememberSplitter(*m_columns, u"datahealth"_s, u"split"_s);
    rememberSplitter(*m_rows, u"datahealth"_s, u"rows"_s);
}

void HealthView::buildTables()
{
    const std::pair<DataTable *, QString> names[] = {
        {m_checks, u"checks"_s}, {m_findings, u"findings"_s}, {m_sources, u"sources"_s}, {m_monthEnds, u"monthEnds"_s}};
    for (const auto &[table, name] : names)
        table->setObjectName(name);
    m_checks->setColumns(ruleColumns());
    m_checks->setModel(m_checkGrid);
    m_checks->view()->setAccessibleName(tr("Checks"));
    m_findings->setColumns(FindingModel::columns());
    m_findings->setModel(m_model);
    m_findings->view()->setAccessibleName(tr("Findings"));
    m_sources->setColumns(sourceColumns());
    m_sources->setModel(m_sourceGrid);
    m_sources->view()->setAccessibleName(tr("Sources"));
    m_sources->setEmptyState(tr("Nothing was imported yet."), tr("Import files…"));
    m_monthEnds->setColumns(monthEndColumns());
    m_monthEnds->setModel(m_monthEndGrid);
    m_monthEnds->view()->setAccessibleName(tr("Month ends"));
    m_monthEnds->setEmptyState(tr("No month has been closed yet."));
}

void HealthView::build(Theme &theme)
{
    buildTables();
    m_show->setObjectName(u"show"_s);
    m_show->setCurrent(int(FindingShow::Standing));
    m_show->setToolTips({tr("Findings nobody has dismissed, and dismissed ones that changed since."),
                         tr("Findings that were dismissed, with the reason."), tr("All findings.")});
    m_dismiss->setObjectName(u"dismiss"_s);
    m_dismiss->setToolTip(tr("Takes the chosen findings off the list, with a reason. Undo brings them back."));
    m_restore->setObjectName(u"restore"_s);
    m_restore->setToolTip(tr("Puts the chosen findings back on the list."));
    m_export->setObjectName(u"export"_s);
    m_export->setIconName(u"report"_s);
    m_export->setToolTip(tr("Writes the findings shown as a workbook or a CSV file."));
    m_lower->setObjectName(u"lower"_s);
    m_lower->setCurrent(0);
    m_lower->setToolTips({tr("How far the facts of each source reach."),
                          tr("What each month end was answered as when it was first asked, and what it is now.")});

    m_bar->addWidget(m_show);
    m_bar->addStretch();
    m_bar->addWidget(m_filter);
    m_bar->addWidget(m_dismiss);
    m_bar->addWidget(m_restore);
    m_bar->addWidget(m_export);
    m_lowerHeader->addWidget(m_lower);

    auto *upper = paneOf(m_findingsHeader, {m_findings}, this);
    m_rows->addWidget(upper);
    m_rows->addWidget(paneOf(m_lowerHeader, {m_sources, m_monthEnds}, this));
    m_rows->setChildrenCollapsible(false);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({600, kLowerHeight});
    m_columns->addWidget(paneOf(new PaneHeader(theme, tr("Checks"), this), {m_checks}, this));
    m_columns->addWidget(m_rows);
    m_columns->setChildrenCollapsible(false);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 3);
    m_columns->setSizes({kChecksWidth, 900});
    for (QSplitter *splitter : {m_rows, m_columns})
        splitter->setHandleWidth(1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_columns, 1);
    setFocusProxy(m_findings);
    chainTabs(
        {m_show, m_filter, m_dismiss, m_restore, m_export, m_checks, m_findings, m_lower, m_sources, m_monthEnds});
}

void HealthView::connectParts()
{
    connect(m_show, &Segmented::chosen, this, &HealthView::refilter);
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        m_text = text;
        refilter();
    });
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        if (const auto chosen = selected(false); !chosen.empty())
            Q_EMIT dismissWanted(chosen);
    });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (const auto chosen = selected(true); !chosen.empty())
            Q_EMIT restoreWanted(chosen);
    });
    connect(m_export, &QPushButton::clicked, this, &HealthView::exportWanted);
    connect(m_lower, &Segmented::chosen, this, &HealthView::refreshTitles);
    for (DataTable *table : {m_checks, m_findings, m_sources, m_monthEnds})
        connect(table, &DataTable::notice, this, &HealthView::notice);
    connect(m_findings, &DataTable::selectionSummed, this, &HealthView::selectionSummed);
    connect(m_findings, &DataTable::errorButtonClicked, this, &HealthView::retryWanted);
    connect(m_sources, &DataTable::emptyButtonClicked, this, &HealthView::importWanted);
    connect(m_sources, &DataTable::activated, this, &HealthView::importWanted);
}

void HealthView::connectTables()
{
    connect(m_checks, &DataTable::currentChanged, this, &HealthView::refilter);
    connect(m_checks, &DataTable::activated, this, [this] { m_findings->setFocus(); });
    connect(m_findings, &DataTable::activated, this, [this](const QModelIndex &index) {
        if (const workspace::FindingRow *row = m_model->rowAt(index.row()))
            Q_EMIT findingOpened(row->finding);
    });
    connect(m_findings->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HealthView::refreshButtons);
    connect(m_findings, &DataTable::contextMenuAboutToShow, this, [this](QMenu *menu) { addToMenu(menu); });
    connect(m_findings, &DataTable::emptyButtonClicked, this, [this] {
        m_filter->clearFilter();
        m_checks->setCurrentRow(0);
        m_show->setCurrent(int(FindingShow::All));
    });
    connect(m_monthEnds, &DataTable::activated, this, [this](const QModelIndex &index) {
        const QDate day = QDate::fromJulianDay(m_monthEndGrid->idAt(index.row()));
        const auto kept = std::ranges::find(m_monthEndRows, day, &workspace::MonthEndRow::day);
        if (kept != m_monthEndRows.end())
            Q_EMIT monthEndOpened(day, kept->keptAt);
    });
}

void HealthView::setHealth(workspace::DataHealth health, QDate today)
{
    m_health = std::move(health);
    m_findings->clearError();
    const int check = std::max(0, m_checks->currentIndex().row());
    const int finding = m_findings->currentIndex().row();
    m_checkGrid->setRows(ruleRows(m_health.groups));
    m_sourceGrid->setRows(sourceRows(m_health.sources, today));
    m_model->setRows(m_health.rows, today);
    m_checks->setCurrentRow(check);
    refilter();
    if (m_model->rowCount() > 0)
        m_findings->setCurrentRow(std::clamp(finding, 0, m_model->rowCount() - 1));
    refreshButtons();
}

void HealthView::setMonthEnds(std::vector<workspace::MonthEndRow> monthEnds, QDate today)
{
    m_monthEndRows = std::move(monthEnds);
    m_monthEndGrid->setRows(monthEndRows(m_monthEndRows, today));
    refreshTitles();
}

void HealthView::setBusy(bool isBusy)
{
    m_findings->setProgress(0, isBusy ? -1 : 0);
}

void HealthView::showError(const Error &error)
{
    m_findings->showError(tr("The data could not be checked."), error.message, tr("Try again"));
}

void HealthView::clear()
{
    setHealth({}, {});
    setMonthEnds({}, {});
}

std::optional<insight::FindingRule> HealthView::chosenRule() const
{
    const QModelIndex current = m_checks->currentIndex();
    const qint64 id = current.isValid() ? m_checkGrid->idAt(current.row()) : -1;
    return id < 0 ? std::nullopt : std::optional(insight::FindingRule(id));
}

std::vector<insight::Finding> HealthView::selected(bool dismissed) const
{
    std::vector<insight::Finding> findings;
    for (const QModelIndex &index : m_findings->view()->selectionModel()->selectedRows()) {
        const workspace::FindingRow *row = m_model->rowAt(index.row());
        if (row && row->isDismissed == dismissed)
            findings.push_back(row->finding);
    }
    return findings;
}

void HealthView::refilter()
{
    m_model->setFilter(chosenRule(), FindingShow(m_show->current()), m_text);
    if (m_health.sources.empty())
        m_findings->setEmptyState(tr("There is no data to check yet."));
    else if (!m_text.isEmpty())
        m_findings->setEmptyState(tr("No row passes this filter."), tr("Show all"));
    else if (m_show->current() == int(FindingShow::Dismissed))
        m_findings->setEmptyState(tr("Nothing was dismissed here."), tr("Show all"));
    else
        m_findings->setEmptyState(tr("Nothing was found. Every fact of these checks is in order."));
    refreshTitles();
    refreshButtons();
}

void HealthView::refreshTitles()
{
    const std::optional<insight::FindingRule> rule = chosenRule();
    qint64 standing = 0;
    qint64 dismissed = 0;
    qint64 chosen = 0;
    for (const workspace::FindingGroup &group : m_health.groups) {
        standing += group.standing;
        dismissed += group.dismissed;
        chosen += !rule || group.rule == *rule ? group.standing + group.dismissed : 0;
    }
    m_bar->setMeta(tr("%1 stand, %2 dismissed").arg(numberText(standing), numberText(dismissed)));
    m_findingsHeader->setTitle(rule ? insight::ruleTitle(*rule) : tr("All checks"));
    const auto listed = std::ranges::count_if(
        m_health.rows, [&rule](const workspace::FindingRow &row) { return !rule || row.finding.rule == *rule; });
    m_findingsHeader->setMeta(listed < chosen ? tr("the first %1 of %2").arg(numberText(listed), numberText(chosen))
                                              : QString());
    m_findingsHeader->setToolTip(rule ? insight::ruleDefinition(*rule) : QString());
    const bool areSources = m_lower->current() == 0;
    m_lowerHeader->setTitle(areSources ? tr("Sources") : tr("Month ends"));
    m_lowerHeader->setMeta(areSources ? tr("how far each reaches") : tr("as closed, and as known now"));
    m_sources->setVisible(areSources);
    m_monthEnds->setVisible(!areSources);
}

void HealthView::refreshButtons()
{
    m_dismiss->setEnabled(!selected(false).empty());
    m_restore->setEnabled(!selected(true).empty());
}

void HealthView::addToMenu(QMenu *menu)
{
    QAction *first = menu->actions().value(0);
    const auto add = [&](const QString &text, HintButton *button) {
        auto *action = new QAction(text, menu);
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QPushButton::click);
        menu->insertAction(first, action);
    };
    add(tr("Dismiss…"), m_dismiss);
    add(tr("Restore"), m_restore);
    menu->insertSeparator(first);
}

} // namespace quittance::ui
