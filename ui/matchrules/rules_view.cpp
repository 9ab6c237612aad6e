#include "ui/matchrules/rules_view.h"

#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/matchrules/rule_grids.h"
#include "ui/matchrules/value_bar.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLowerHeight = 220;

} // namespace

RulesView::RulesView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_fields(workspace::ruleFields())
    , m_ruleGrid(new CellGrid(ruleHeadingsOf(), this))
    , m_learntGrid(new CellGrid(learntHeadings(), this))
    , m_sourceGrid(new CellGrid(sourceDecisionHeadings(), this))
    , m_reliabilityGrid(new CellGrid(reliabilityHeadings(), this))
    , m_trialGrid(new CellGrid(trialHeadings(), this))
    , m_differenceGrid(new CellGrid(differenceHeadings(), this))
    , m_bar(new ScreenBar(theme, tr("Matching rules"), this))
    , m_choice(new Segmented(theme, {tr("Rules"), tr("Learnt"), tr("Reliability"), tr("What if")}, this))
    , m_try(new HintButton(theme, tr("Try on past decisions"), QKeySequence(Qt::CTRL | Qt::Key_T), this))
    , m_discard(new HintButton(theme, tr("Discard"), {}, this))
    , m_save(new HintButton(theme, tr("Save"), QKeySequence(Qt::CTRL | Qt::Key_S), this))
    , m_switch(new HintButton(theme, tr("Switch off…"), QKeySequence(Qt::Key_Delete), this))
    , m_forget(new HintButton(theme, tr("Forget…"), QKeySequence(Qt::SHIFT | Qt::Key_Delete), this))
    , m_pages(new QStackedWidget(this))
    , m_rules(new DataTable(theme, this))
    , m_value(new ValueBar(theme, this))
    , m_learnt(new DataTable(theme, this))
    , m_sources(new DataTable(theme, this))
    , m_reliabilityHeader(new PaneHeader(theme, tr("Stated and came true"), this))
    , m_reliability(new DataTable(theme, this))
    , m_trial(new DataTable(theme, this))
    , m_differences(new DataTable(theme, this))
{
    setObjectName(u"rulesView"_s);
    buildTables();
    build(theme);
    connectParts();
    connectTables();
    m_choice->setCurrent(0);
    clear();
    rememberColumns(*m_rules, u"matchrules"_s, u"rules"_s);
    rememberColumns(*m_learnt, u"matchrules"_s, u"learnt"_s);
}

void RulesView::buildTables()
{
    struct Part
    {
        DataTable *table;
        CellGrid *grid;
        QList<ColumnSpec> columns;
        QString name;
        QString title;
    };
    const Part parts[] = {
        {m_rules, m_ruleGrid, ruleColumnsOf(), u"rules"_s, tr("Rules")},
        {m_learnt, m_learntGrid, learntColumns(), u"learnt"_s, tr("Learnt facts")},
        {m_sources, m_sourceGrid, sourceDecisionColumns(), u"sources"_s, tr("Decisions behind the fact")},
        {m_reliability, m_reliabilityGrid, reliabilityColumns(), u"reliability"_s, tr("Reliability")},
        {m_trial, m_trialGrid, trialColumns(), u"trial"_s, tr("Rules in force and tried")},
        {m_differences, m_differenceGrid, differenceColumns(), u"differences"_s, tr("Lines that differ")},
    };
    for (const Part &part : parts) {
        part.table->setObjectName(part.name);
        part.table->setColumns(part.columns);
        part.table->setModel(part.grid);
        part.table->view()->setAccessibleName(part.title);
        connect(part.table, &DataTable::notice, this, &RulesView::notice);
        connect(part.table, &DataTable::errorButtonClicked, this, &RulesView::retryWanted);
    }
    m_learnt->setEmptyState(tr("Nothing was learnt yet. Each bank line that you match by hand teaches a name, an "
                               "account or a usual fee."));
    m_sources->setEmptyState(tr("Choose a fact to see the decisions behind it."));
    m_reliability->setEmptyState(tr("There are no decisions yet."));
    m_trial->setEmptyState(tr("Change a rule and try it: what would it have made of the lines you decided?"),
                           tr("Try on past decisions"));
    m_differences->setEmptyState(tr("No line would have been treated differently."));
}

QWidget *RulesView::pageOf(std::initializer_list<QWidget *> parts)
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QWidget *part : parts)
        layout->addWidget(part, qobject_cast<DataTable *>(part) ? 1 : 0);
    m_pages->addWidget(page);
    return page;
}

void RulesView::build(Theme &theme)
{
    m_choice->setObjectName(u"page"_s);
    m_choice->setToolTips({tr("Every tolerance, window and list, with its default."),
                           tr("Names, accounts, payers and fees that your decisions taught."),
                           tr("What was stated before your decisions, and what came true."),
                           tr("What the rules shown would have made of your past decisions.")});
    m_try->setObjectName(u"try"_s);
    m_try->setToolTip(tr("Runs matching over the lines you decided, under the rules in force and those shown."));
    m_discard->setObjectName(u"discard"_s);
    m_discard->setToolTip(tr("Takes back what was changed and not saved."));
    m_save->setObjectName(u"save"_s);
    m_save->setToolTip(tr("The rules shown hold for this book from now on. Undo brings the old ones back."));
    m_switch->setObjectName(u"switchOff"_s);
    m_switch->setToolTip(tr("The chosen facts stay listed, but matching no longer uses them."));
    m_forget->setObjectName(u"forget"_s);
    m_forget->setToolTip(tr("As if your decisions until now had not taught the chosen facts."));
    m_bar->addWidget(m_choice);
    m_bar->addStretch();
    for (HintButton *button : {m_switch, m_forget, m_try, m_discard, m_save})
        m_bar->addWidget(button);

    m_sources->setFixedHeight(kLowerHeight);
    m_trial->setFixedHeight(kLowerHeight);
    pageOf({m_rules, m_value});
    pageOf({m_learnt, new PaneHeader(theme, tr("Decisions behind it"), this), m_sources});
    pageOf({m_reliabilityHeader, m_reliability});
    pageOf({m_trial, new PaneHeader(theme, tr("Treated differently"), this), m_differences});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_rules);
    chainTabs({m_choice, m_switch, m_forget, m_try, m_discard, m_save, m_rules, m_value, m_learnt, m_sources,
               m_reliability, m_trial, m_differences});
}

void RulesView::connectParts()
{
    connect(m_choice, &Segmented::chosen, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        refreshButtons();
    });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(m_shown); });
    connect(m_discard, &QPushButton::clicked, this, [this] { setRules(m_kept, true); });
    const auto tryOut = [this] {
        setPage(RulesPage::Trial);
        Q_EMIT trialWanted(m_shown);
    };
    connect(m_try, &QPushButton::clicked, this, tryOut);
    connect(m_trial, &DataTable::emptyButtonClicked, this, tryOut);
    connect(m_switch, &QPushButton::clicked, this, [this] {
        const QStringList on = chosenKeys(false);
        Q_EMIT switchWanted(on.isEmpty() ? chosenKeys(true) : on, !on.isEmpty());
    });
    connect(m_forget, &QPushButton::clicked, this,
            [this] { Q_EMIT forgetWanted(chosenKeys(false) + chosenKeys(true)); });
    connect(m_value, &ValueBar::valueGiven, this, [this](qint64 value) {
        if (const auto field = chosenField())
            field->change(m_shown, value);
        refreshRules();
        m_rules->view()->setFocus();
    });
    connect(m_value, &ValueBar::namesGiven, this, [this](const QStringList &names) {
        m_shown.processors = names;
        refreshRules();
        m_rules->view()->setFocus();
    });
}

void RulesView::connectTables()
{
    connect(m_rules, &DataTable::currentChanged, this, &RulesView::showRule);
    connect(m_rules, &DataTable::activated, m_value, &ValueBar::edit);
    connect(m_learnt, &DataTable::currentChanged, this, &RulesView::showSources);
    connect(m_learnt->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RulesView::refreshButtons);
    connect(m_differences, &DataTable::activated, this, [this](const QModelIndex &index) {
        Q_EMIT lineOpened(ledger::BankLineId(m_differenceGrid->idAt(index.row())));
    });
}

void RulesView::setRules(const workspace::MatchRules &rules, bool dropChanges)
{
    if (dropChanges || m_shown == m_kept)
        m_shown = rules;
    m_kept = rules;
    m_rules->clearError();
    refreshRules();
}

void RulesView::refreshRules()
{
    const int row = std::max(m_rules->currentIndex().row(), 0);
    m_ruleGrid->setRows(ruleRowsOf(m_fields, m_shown, m_kept));
    m_rules->setCurrentRow(row);
    showRule();
    refreshButtons();
    if (!m_wanted.isEmpty())
        goToRule(std::exchange(m_wanted, {}));
}

void RulesView::goToRule(const QString &name)
{
    setPage(name == workspace::kLearntRule ? RulesPage::Learnt : RulesPage::Rules);
    if (name == workspace::kLearntRule)
        return;
    if (m_ruleGrid->rowCount() == 0) {
        m_wanted = name;
        return;
    }
    const auto field = std::ranges::find(m_fields, name, &workspace::RuleField::name);
    for (int row = 0; field != m_fields.end() && row < m_ruleGrid->rowCount(); ++row) {
        if (m_ruleGrid->idAt(row) == field - m_fields.begin())
            m_rules->setCurrentRow(row);
    }
    m_rules->view()->setFocus();
}

void RulesView::setLearning(workspace::Learning learning, QDate today)
{
    m_learning = std::move(learning);
    m_today = today;
    m_learnt->clearError();
    m_reliability->clearError();
    m_learntGrid->setRows(learntRows(m_learning.facts, today));
    const auto count = int(m_learning.outcomes.size());
    m_reliabilityGrid->setRows(count == 0 ? std::vector<GridRow>() : reliabilityRows(m_learning.outcomes));
    const std::optional<qint64> brier = match::brierScore(m_learning.outcomes);
    m_reliabilityHeader->setMeta(
        brier ? tr("%n decision(s), Brier score %1", nullptr, count).arg(unitsToDecimalString((*brier + 50) / 100, 4))
              : QString());
    m_reliabilityHeader->setToolTip(tr("The Brier score is the mean squared difference of what was stated and what "
                                       "came true: 0 is perfect, 0.25 is guessing."));
    showSources();
    refreshButtons();
}

void RulesView::setTrial(const workspace::TrialAnswer &answer, QDate today)
{
    m_trial->clearError();
    const bool hasDecisions = answer.report.before.all() > 0;
    if (!hasDecisions)
        m_trial->setEmptyState(tr("There are no decisions to try rules on yet."));
    m_trialGrid->setRows(hasDecisions ? trialRows(answer.report) : std::vector<GridRow>());
    m_differenceGrid->setRows(differenceRows(answer.rows, today));
}

void RulesView::setBusy(RulesPage page, bool isBusy)
{
    tableOf(page)->setProgress(0, isBusy ? -1 : 0);
}

void RulesView::showError(RulesPage page, const Error &error)
{
    tableOf(page)->showError(tr("This could not be read."), error.message, tr("Try again"));
}

void RulesView::clear()
{
    setRules({}, true);
    setLearning({}, {});
    m_trialGrid->setRows({});
    m_differenceGrid->setRows({});
}

void RulesView::setPage(RulesPage page)
{
    m_choice->setCurrent(int(page));
}

DataTable *RulesView::tableOf(RulesPage page) const
{
    switch (page) {
    case RulesPage::Rules:
        return m_rules;
    case RulesPage::Learnt:
        return m_learnt;
    case RulesPage::Reliability:
        return m_reliability;
    case RulesPage::Trial:
        break;
    }
    return m_trial;
}

std::optional<workspace::RuleField> RulesView::chosenField() const
{
    const QModelIndex current = m_rules->currentIndex();
    const qint64 id = current.isValid() ? m_ruleGrid->idAt(current.row()) : 0;
    return id == kProcessorsRow ? std::nullopt : std::optional(m_fields[size_t(id)]);
}

QStringList RulesView::chosenKeys(bool isOff) const
{
    QStringList keys;
    for (const QModelIndex &index : m_learnt->view()->selectionModel()->selectedRows()) {
        const workspace::LearntView &fact = m_learning.facts[size_t(m_learntGrid->idAt(index.row()))];
        if (fact.isOff == isOff)
            keys.append(fact.key);
    }
    return keys;
}

void RulesView::showRule()
{
    m_value->setRule(chosenField(), m_shown);
}

void RulesView::showSources()
{
    const QModelIndex current = m_learnt->currentIndex();
    const bool isFact = current.isValid() && current.row() < m_learntGrid->rowCount();
    m_sourceGrid->setRows(
        isFact ? sourceDecisionRows(m_learning.facts[size_t(m_learntGrid->idAt(current.row()))].row, m_today)
               : std::vector<GridRow>());
}

void RulesView::refreshButtons()
{
    const auto page = RulesPage(m_choice->current());
    const bool isLearnt = page == RulesPage::Learnt;
    const QStringList on = chosenKeys(false);
    const QStringList off = chosenKeys(true);
    m_switch->setVisible(isLearnt);
    m_forget->setVisible(isLearnt);
    m_switch->setText(on.isEmpty() && !off.isEmpty() ? tr("Switch on") : tr("Switch off…"));
    m_switch->setKey(QKeySequence(Qt::Key_Delete)); // a new text takes a button's key away
    m_switch->setEnabled(!on.isEmpty() || !off.isEmpty());
    m_forget->setEnabled(m_switch->isEnabled());
    const bool isAboutRules = page == RulesPage::Rules || page == RulesPage::Trial;
    for (HintButton *button : {m_try, m_discard, m_save})
        button->setVisible(isAboutRules);
    const bool isChanged = m_shown != m_kept;
    m_discard->setEnabled(isChanged);
    m_save->setEnabled(isChanged);
    m_bar->setMeta(isChanged ? tr("changed, not saved") : QString());
}

} // namespace quittance::ui
