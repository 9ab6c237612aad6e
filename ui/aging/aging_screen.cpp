#include "ui/aging/aging_screen.h"

#include "core/base/date.h"
#include "core/workspace/workspace.h"
#include "ui/aging/aging_bar.h"
#include "ui/aging/aging_figures.h"
#include "ui/aging/aging_matrix.h"
#include "ui/aging/aging_side.h"
#include "ui/aging/aging_view.h"
#include "ui/documents/document_feed.h"
#include "ui/documents/document_table.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"
#include "ui/widgets/format.h"

#include <QDir>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

AgingScreen::AgingScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new AgingView(theme, this))
    , m_cellFeed(new DocumentFeed(workspace, m_view->side().documents(), this))
    , m_table(new Question(this))
    , m_now(new Question(this))
    , m_trend(new Question(this))
    , m_bridge(new Question(this))
    , m_restated(new Question(this))
    , m_treatments{new Question(this), new Question(this), new Question(this), new Question(this)}
{
    setObjectName(u"agingScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connectView();

    connect(&m_later, &QTimer::timeout, this, &AgingScreen::ask);
    connect(&workspace.view(), &workspace::ViewState::changed, this, &AgingScreen::ask);
    connect(&workspace, &workspace::Workspace::opened, this, [this] {
        m_view->bar().setPolicy(m_workspace.agingPolicy());
        ask();
    });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.settings)
            m_view->bar().setPolicy(m_workspace.agingPolicy());
        if (change.everything || change.settings || !change.customers.isEmpty() || !change.documents.isEmpty())
            m_later.start();
    });
    if (workspace.isOpen())
        m_view->bar().setPolicy(workspace.agingPolicy());
    ask();
}

void AgingScreen::connectView()
{
    AgingBar &bar = m_view->bar();
    AgingMatrix &matrix = m_view->matrix();
    connect(&bar, &AgingBar::policyChanged, this, &AgingScreen::ask);
    connect(&bar, &AgingBar::exportWanted, this, &AgingScreen::exportWorkbook);
    connect(&bar, &AgingBar::notice, this, &AgingScreen::notice);
    connect(&matrix, &AgingMatrix::retryWanted, this, &AgingScreen::ask);
    connect(&matrix, &AgingMatrix::selectionSummed, this, &AgingScreen::selectionSummed);
    connect(&matrix, &AgingMatrix::notice, this, &AgingScreen::notice);
    connect(m_table, &Question::busyChanged, &matrix, &AgingMatrix::setBusy);
    connect(m_view, &AgingView::cellOpened, this, &AgingScreen::openCell);
    connect(m_view, &AgingView::cellChosen, this,
            [this](const AgingCell &cell) { m_cellFeed->setQuery(queryOf(cell)); });
    connect(m_view, &AgingView::segmentOpened, this, &AgingScreen::openSegment);
    connect(m_view, &AgingView::bridgeOpened, this, &AgingScreen::openBridge);
    connect(m_view, &AgingView::dayWanted, this, [this](QDate day) {
        m_workspace.view().setAsOf({.day = day, .knownAt = m_workspace.view().asOf().knownAt});
    });
    connect(m_view, &AgingView::compareWanted, this, &AgingScreen::compare);
    connect(m_view, &AgingView::returnWanted, &m_workspace.view(), &workspace::ViewState::returnToToday);
    connect(&m_view->side(), &AgingSide::restatementOpened, this, &AgingScreen::openDocument);
    connect(&m_view->side().documents(), &DocumentTable::documentActivated, this,
            [this](const workspace::DocumentRow &row) { Q_EMIT openDocument(row.document.id); });
}

void AgingScreen::ask()
{
    if (!m_workspace.isOpen())
        return;
    m_later.stop();
    const workspace::ViewState &view = m_workspace.view();
    m_view->setAsOf(view.asOf(), view.today(), view.isLookingBack());
    askTable();
    askTrend();
    askSide();
    m_treatmentTables.assign(kTreatments.size(), {});
    for (std::size_t i = 0; i < kTreatments.size(); ++i)
        askTreatment(i);
    m_now->drop();
}

QFuture<Result<insight::AgingTable>> AgingScreen::agingOf(ledger::AsOf asOf, const insight::AgingPolicy &policy) const
{
    const std::optional<Currency> base = m_workspace.view().base();
    return base ? m_workspace.figures().agingInBase(asOf, policy, *base) : m_workspace.figures().aging(asOf, policy);
}

void AgingScreen::askTable()
{
    m_table->ask(agingOf(m_workspace.view().asOf(), m_view->bar().policy()), [this](Result<insight::AgingTable> table) {
        if (!table) {
            showFailure(table.error());
            return;
        }
        keepCurrency(*table);
        m_view->setAging(*table);
        if (const std::optional<AgingCell> cell = m_view->matrix().chosen())
            m_cellFeed->setQuery(queryOf(*cell));
        else
            m_cellFeed->clear();
    });
}

void AgingScreen::askTrend()
{
    const workspace::ViewState &view = m_workspace.view();
    const std::vector<QDate> days = trendDays(view.asOf().day, view.today());
    const insight::AgingPolicy policy = m_view->bar().policy();
    const workspace::Figures &figures = m_workspace.figures();
    m_trend->ask(view.base() ? figures.agingTrendInBase(days, view.asOf().knownAt, policy, *view.base())
                             : figures.agingTrend(days, view.asOf().knownAt, policy),
                 [this](Result<std::vector<insight::AgingTable>> tables) {
                     if (tables)
                         m_view->setTrend(std::move(*tables));
                     else
                         showFailure(tables.error());
                 });
}

void AgingScreen::askSide()
{
    const ledger::AsOf asOf = m_workspace.view().asOf();
    const QDate before = monthEnd(asOf.day.addMonths(-1));
    const std::optional<Currency> base = m_workspace.view().base();
    m_bridge->ask(base ? m_workspace.figures().rollForwardInBase(before, asOf.day, asOf.knownAt, *base)
                       : m_workspace.figures().rollForward(before, asOf.day, asOf.knownAt),
                  [this](Result<std::vector<insight::RollForward>> bridges) {
                      if (bridges)
                          m_view->setRollForward(std::move(*bridges));
                      else
                          showFailure(bridges.error());
                  });
    if (asOf.knownAt == Instant::max()) {
        m_restated->drop();
        m_view->setRestatements({});
        return;
    }
    m_restated->ask(m_workspace.figures().restatements(asOf),
                    [this](Result<std::vector<workspace::Restatement>> restatements) {
                        if (restatements)
                            m_view->setRestatements(std::move(*restatements));
                        else
                            showFailure(restatements.error());
                    });
}

void AgingScreen::askTreatment(std::size_t which)
{
    insight::AgingPolicy policy = m_view->bar().policy();
    policy.credits = kTreatments[which];
    m_treatments[which]->ask(
        agingOf(m_workspace.view().asOf(), policy), [this, which](Result<insight::AgingTable> table) {
            if (!table)
                return; // the matrix says what failed
            m_treatmentTables[which] = std::move(*table);
            const auto isThere = [](const insight::AgingTable &one) { return !one.labels.isEmpty(); };
            if (std::ranges::all_of(m_treatmentTables, isThere))
                m_view->setTreatments(m_treatmentTables);
        });
}

void AgingScreen::compare(bool isWanted)
{
    if (!isWanted) {
        askTable();
        return;
    }
    m_now->ask(agingOf({.day = m_workspace.view().asOf().day}, m_view->bar().policy()),
               [this](Result<insight::AgingTable> table) {
                   if (!table) {
                       showFailure(table.error());
                       return;
                   }
                   keepCurrency(*table);
                   m_view->setComparison(*table);
               });
}

void AgingScreen::keepCurrency(insight::AgingTable &table) const
{
    const std::optional<Currency> only = m_workspace.view().currency();
    if (!only || m_workspace.view().base())
        return;
    const auto isOther = [&only](const insight::AgingRow &row) { return row.currency != *only; };
    std::erase_if(table.rows, isOther);
    std::erase_if(table.totals, isOther);
}

workspace::DocumentQuery AgingScreen::queryOf(const AgingCell &cell) const
{
    workspace::DocumentQuery query;
    query.asOf = m_workspace.view().asOf();
    query.policy = m_view->bar().policy();
    query.filter = cell.filter();
    askInBase(query);
    return query;
}

void AgingScreen::askInBase(workspace::DocumentQuery &query, QDate ratesOn) const
{
    query.base = m_workspace.view().base();
    if (!query.base)
        return;
    query.filter.currency.reset(); // the documents of every currency are behind it
    query.ratesOn = ratesOn;
}

void AgingScreen::openCell(const AgingCell &cell)
{
    if (cell.part == AgingCell::Part::Row && cell.customer.isValid())
        Q_EMIT openCustomer(cell.customer);
    else
        Q_EMIT openDocuments(queryOf(cell), m_view->breadcrumbOf(cell));
}

void AgingScreen::openSegment(QDate day, int bucket, Currency currency)
{
    workspace::DocumentQuery query;
    query.asOf = {.day = day, .knownAt = m_workspace.view().asOf().knownAt};
    query.policy = m_view->bar().policy();
    query.filter.currency = currency;
    query.filter.bucket = bucket;
    askInBase(query);
    const QStringList labels = insight::bucketLabels(query.policy);
    Q_EMIT openDocuments(
        query,
        QStringList{tr("Aging"), dateText(day), currency.code(), bucketWord(labels.value(bucket))}.join(u" › "_s));
}

void AgingScreen::openBridge(const insight::RollForward &bridge, BridgeLine line)
{
    workspace::DocumentQuery query
        = bridgeQuery(bridge, line, m_workspace.view().asOf().knownAt, m_view->bar().policy());
    askInBase(query, bridge.to);
    Q_EMIT openDocuments(query,
                         QStringList{tr("Aging"), tr("%1 to %2").arg(dateText(bridge.from), dateText(bridge.to)),
                                     bridge.currency.code(), bridgeWord(line)}
                             .join(u" › "_s));
}

void AgingScreen::exportWorkbook()
{
    const ledger::AsOf asOf = m_workspace.view().asOf();
    askWhereToSave(
        this, tr("Export aged receivables"), tr("Aged receivables %1").arg(toIsoDate(asOf.day)),
        tr("Excel workbook (*.xlsx)"), u"xlsx"_s, [this, asOf, policy = m_view->bar().policy()](const QString &path) {
            whenAnswered(this, m_workspace.reports().agedReceivables(path, asOf, policy),
                         [this, path](const Result<> &written) {
                             Q_EMIT notice(written ? tr("The workbook is at %1.").arg(QDir::toNativeSeparators(path))
                                                   : written.error().message);
                         });
        });
}

void AgingScreen::showFailure(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_view->matrix().showError(tr("The aging could not be worked out."), error.message);
}

} // namespace quittance::ui
