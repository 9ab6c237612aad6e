#include "ui/connections/connections_view.h"

#include "ui/connections/budget_box.h"
#include "ui/connections/comparison_pane.h"
#include "ui/connections/connection_grids.h"
#include "ui/connections/connection_words.h"
#include "ui/connections/mappings_pane.h"
#include "ui/connections/offer_matrix.h"
#include "ui/documents/cell_grid.h"
#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/pane_header.h"
#include "ui/widgets/segmented.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using sync::ConnectionStatus;

namespace {

constexpr int kConnectionsWidth = 260;
constexpr int kOffersWidth = 410;
constexpr int kLowerHeight = 270;
/// From here on the matrix stands beside the types.
constexpr int kWideFrom = 1180;

bool isContent(const QWidget *part)
{
    return qobject_cast<const DataTable *>(part) || qobject_cast<const MappingsPane *>(part)
        || qobject_cast<const ComparisonPane *>(part) || qobject_cast<const OfferMatrix *>(part);
}

/// A type that the books do not have is none of these.
bool isBroken(const sync::ListStatus &list)
{
    return list.isOn && !list.error.isEmpty() && list.outcome != sync::ListOutcome::NotSupported
        && list.outcome != sync::ListOutcome::NotEnabled;
}

QWidget *paneOf(std::initializer_list<QWidget *> parts, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QWidget *part : parts)
        layout->addWidget(part, isContent(part) ? 1 : 0);
    return pane;
}

} // namespace

ConnectionsView::ConnectionsView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_connectionGrid(new CellGrid(connectionHeadings(), this))
    , m_typeGrid(new CellGrid(typeHeadings(), this))
    , m_runGrid(new CellGrid(runHeadings(), this))
    , m_refusedGrid(new CellGrid(refusedHeadings(), this))
    , m_requestGrid(new CellGrid(requestHeadings(), this))
    , m_bar(new ScreenBar(theme, tr("Connections"), this))
    , m_stop(new HintButton(theme, tr("Stop"), {}, this))
    , m_full(new HintButton(theme, tr("Read all anew"), QKeySequence(Qt::CTRL | Qt::Key_F5), this))
    , m_refresh(new HintButton(theme, tr("Refresh at the platform"), {}, this))
    , m_syncAll(new HintButton(theme, tr("Sync all"), QKeySequence(Qt::Key_F5), this))
    , m_add(new HintButton(theme, tr("Add connection…"), QKeySequence(Qt::Key_Insert), this))
    , m_connectionHeader(new PaneHeader(theme, tr("Sources"), this))
    , m_test(new HintButton(theme, tr("Test"), {}, this))
    , m_remove(new HintButton(theme, tr("Remove…"), {}, this))
    , m_typeHeader(new PaneHeader(theme, tr("Data types"), this))
    , m_every(new HintButton(theme, tr("Every…"), {}, this))
    , m_again(new HintButton(theme, tr("Sync again"), QKeySequence(Qt::SHIFT | Qt::Key_F5), this))
    , m_banner(new Banner(theme, this))
    , m_choice(new Segmented(
          theme, {tr("Runs"), tr("Refused"), tr("Requests"), tr("Mappings"), tr("Comparison"), tr("What each can do")},
          this))
    , m_lowerHeader(new PaneHeader(theme, tr("Runs"), this))
    , m_connections(new DataTable(theme, this))
    , m_types(new DataTable(theme, this))
    , m_runs(new DataTable(theme, this))
    , m_refused(new DataTable(theme, this))
    , m_requests(new DataTable(theme, this))
    , m_budget(new BudgetBox(theme, this))
    , m_mappings(new MappingsPane(theme, this))
    , m_comparison(new ComparisonPane(theme, this))
    , m_offers(new OfferMatrix(theme, this))
    , m_offersBelow(new OfferMatrix(theme, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"connectionsView"_s);
    buildTables();
    buildButtons();
    build(theme);
    connectParts();
    connectTables();
    clear();
    placeOffers();
    rememberColumns(*m_types, u"connections"_s, u"types"_s);
    rememberSplitter(*m_columns, u"connections"_s, u"panes"_s);
    rememberSplitter(*m_rows, u"connections"_s, u"halves"_s);
}

void ConnectionsView::buildTables()
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
        {m_connections, m_connectionGrid, connectionColumns(), u"connections"_s, tr("Connections")},
        {m_types, m_typeGrid, typeColumns(), u"types"_s, tr("Data types")},
        {m_runs, m_runGrid, runColumns(), u"runs"_s, tr("Runs")},
        {m_refused, m_refusedGrid, refusedColumns(), u"refused"_s, tr("Refused records")},
        {m_requests, m_requestGrid, requestColumns(), u"requests"_s, tr("Requests")},
    };
    for (const Part &part : parts) {
        part.table->setObjectName(part.name);
        part.table->setColumns(part.columns);
        part.table->setModel(part.grid);
        part.table->view()->setAccessibleName(part.title);
        connect(part.table, &DataTable::notice, this, &ConnectionsView::notice);
    }
    m_connections->setEmptyState(tr("No source yet."), tr("Add connection…"));
    m_runs->setEmptyState(tr("Nothing was read over this connection yet."));
    m_refused->setEmptyState(tr("No record of the chosen type was refused."));
    m_requests->setEmptyState(tr("No request was sent since the program started."));
}

void ConnectionsView::buildButtons()
{
    const std::tuple<HintButton *, QString, QString> buttons[] = {
        {m_stop, u"stop"_s, tr("Stops the reading. What arrived whole is kept, and the next run goes on there.")},
        {m_full, u"full"_s,
         tr("Reads every record of the chosen connection, also what did not change. Finds what was "
            "deleted without a trace.")},
        {m_refresh, u"refresh"_s, tr("Asks the platform to read the books first, waits, and then reads what changed.")},
        {m_syncAll, u"syncAll"_s, tr("Reads what changed, from every connection.")},
        {m_add, u"add"_s, tr("Connects a platform, step by step.")},
        {m_test, u"test"_s, tr("Asks the platform who it is. Nothing is read into the book.")},
        {m_remove, u"remove"_s, tr("Takes the connection off the list and forgets its secret. What it brought stays.")},
        {m_every, u"every"_s, tr("Sets how often the chosen types are read by themselves.")},
        {m_again, u"again"_s, tr("Reads the chosen types again.")},
    };
    for (const auto &[button, name, tip] : buttons) {
        button->setObjectName(name);
        button->setToolTip(tip);
    }
    m_syncAll->setIconName(u"sync"_s);
    m_add->setIconName(u"plus"_s);
    m_add->setLook(ButtonLook::Primary);
    for (HintButton *button : {m_test, m_remove, m_every, m_again})
        button->setButtonSize(ButtonSize::Small);
    m_banner->setObjectName(u"typesBanner"_s);
    m_banner->addButton(tr("Sync again"));
    m_banner->hide();
    m_choice->setObjectName(u"lower"_s);
    m_choice->setCurrent(0);
    m_choice->setToolTips({tr("Every reading of the chosen connection, newest first."),
                           tr("Records of the chosen type that could not be taken over."),
                           tr("The last requests to servers, without secrets."),
                           tr("What writes to the chosen connection leave open because it is said here once."),
                           tr("The platform's own figures held against the book."),
                           tr("What each platform's connector reads and writes.")});
}

void ConnectionsView::build(Theme & /*theme*/)
{
    m_bar->addStretch();
    for (HintButton *button : {m_stop, m_refresh, m_full, m_syncAll, m_add})
        m_bar->addWidget(button);
    m_connectionHeader->addWidget(m_test);
    m_connectionHeader->addWidget(m_remove);
    m_typeHeader->addWidget(m_every);
    m_typeHeader->addWidget(m_again);
    m_lowerHeader->addWidget(m_choice);

    m_lowerPane = paneOf({m_lowerHeader, m_runs, m_refused, m_requests, m_mappings, m_comparison, m_offersBelow}, this);
    m_columns->addWidget(paneOf({m_connectionHeader, m_connections, m_budget}, this));
    m_columns->addWidget(paneOf({m_typeHeader, m_types, m_banner}, this));
    m_columns->addWidget(m_offers);
    m_offersBelow->setHeaderShown(false);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({kConnectionsWidth, 640, kOffersWidth});
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_lowerPane);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    m_rows->setSizes({480, kLowerHeight});
    for (QSplitter *splitter : {m_rows, m_columns}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_rows, 1);
    setFocusProxy(m_connections);
    chainTabs({m_stop, m_refresh, m_full, m_syncAll, m_add, m_test, m_remove, m_connections, m_every, m_again, m_types,
               m_offers, m_choice, m_runs, m_refused, m_requests, m_mappings, m_comparison, m_offersBelow});
}

void ConnectionsView::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &ConnectionsView::addWanted);
    connect(m_stop, &QPushButton::clicked, this, &ConnectionsView::stopWanted);
    connect(m_syncAll, &QPushButton::clicked, this, [this] { Q_EMIT syncWanted({}); });
    connect(m_full, &QPushButton::clicked, this, [this] { sync(true, false, false); });
    connect(m_refresh, &QPushButton::clicked, this, [this] { sync(false, true, false); });
    connect(m_again, &QPushButton::clicked, this, [this] { sync(false, false, true); });
    connect(m_banner, &MessageBar::buttonClicked, this, [this] {
        workspace::SyncWish wish{.names = {chosen()}};
        for (const sync::ListStatus &list : current() ? current()->lists : std::vector<sync::ListStatus>()) {
            if (list.isOn && (list.isBehind || isBroken(list)))
                wish.lists.push_back(list.list);
        }
        Q_EMIT syncWanted(wish);
    });
    connect(m_every, &QPushButton::clicked, this, &ConnectionsView::showScheduleMenu);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (!chosen().isEmpty())
            Q_EMIT testWanted(chosen());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (!chosen().isEmpty())
            Q_EMIT removeWanted(chosen());
    });
    for (const OfferMatrix *matrix : {m_offers, m_offersBelow})
        connect(matrix, &OfferMatrix::notice, this, &ConnectionsView::notice);
    connect(m_choice, &Segmented::chosen, this, [this] {
        refreshTitles();
        Q_EMIT detailWanted();
    });
}

void ConnectionsView::connectTables()
{
    connect(m_connections, &DataTable::currentChanged, this, [this] {
        showTypes();
        Q_EMIT detailWanted();
    });
    connect(m_connections, &DataTable::activated, this, [this] { m_types->setFocus(); });
    connect(m_connections, &DataTable::emptyButtonClicked, this, &ConnectionsView::addWanted);
    connect(m_connections, &DataTable::errorButtonClicked, this, &ConnectionsView::retryWanted);
    connect(m_connections, &DataTable::contextMenuAboutToShow, this, &ConnectionsView::addToConnectionMenu);
    connect(m_types, &DataTable::currentChanged, this, [this] {
        refreshButtons();
        if (page() == ConnectionPage::Refused)
            Q_EMIT detailWanted();
    });
    connect(m_types->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConnectionsView::refreshButtons);
    connect(m_types, &DataTable::contextMenuAboutToShow, this, &ConnectionsView::addToTypeMenu);
    connect(m_types, &DataTable::activated, this, &ConnectionsView::openType);
    connect(m_types, &DataTable::whyWanted, this, [this](const QModelIndex &index) { toggle(index.row()); });
    connect(m_types->view(), &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == kSwitchColumn)
            toggle(index.row());
    });
}

void ConnectionsView::setStatuses(std::vector<ConnectionStatus> statuses, Instant now, QDate today)
{
    const QString before = chosen();
    m_statuses = std::move(statuses);
    m_now = now;
    m_today = today;
    m_connections->clearError();
    m_connectionGrid->setRows(connectionRows(m_statuses, now, today));
    if (chosen().isEmpty() && m_connectionGrid->rowCount() > 0)
        m_connections->setCurrentRow(0);
    showTypes();
    if (chosen() != before)
        Q_EMIT detailWanted();
}

void ConnectionsView::showTypes()
{
    const ConnectionStatus *status = current();
    m_typeGrid->setRows(status ? typeRows(*status, m_now, m_today) : std::vector<GridRow>());
    if (status && !m_types->currentIndex().isValid() && m_typeGrid->rowCount() > 0)
        m_types->setCurrentRow(0);
    m_types->setEmptyState(m_statuses.empty() ? tr("The types of a connection and how current each is show here.")
                                              : tr("Choose a connection."));
    if (status)
        m_budget->setBudgets(status->connection.settings.provider, status->budgets, m_now, m_today);
    else
        m_budget->setBudgets({}, {}, m_now, m_today);
    refreshButtons();
    refreshTitles();
    refreshBanner();
}

void ConnectionsView::setRuns(const std::vector<sync::PastRun> &runs)
{
    m_runGrid->setRows(runRows(runs, m_today));
}

void ConnectionsView::setRefused(const QByteArray &list, const std::vector<sync::RejectedItem> &items)
{
    m_refusedType = list.isEmpty() ? QString() : typeWord(list);
    m_refusedGrid->setRows(refusedRows(items));
    refreshTitles();
}

void ConnectionsView::setRequests(const std::vector<connect::LoggedRequest> &requests)
{
    m_requestGrid->setRows(requestRows(requests, m_today));
}

void ConnectionsView::setOffers(const std::vector<workspace::ProviderOffer> &offers)
{
    m_hasOffers = !offers.empty();
    m_offers->setOffers(offers);
    m_offersBelow->setOffers(offers);
    refreshTitles();
}

void ConnectionsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((width() >= kWideFrom) != m_isWide)
        placeOffers();
}

void ConnectionsView::placeOffers()
{
    m_isWide = width() >= kWideFrom;
    m_choice->button(int(ConnectionPage::Offers))->setVisible(!m_isWide);
    if (m_isWide && page() == ConnectionPage::Offers)
        setPage(ConnectionPage::Runs);
    refreshTitles();
}

void ConnectionsView::setTestAnswer(const QString &name, const QString &sentence)
{
    m_answers.insert_or_assign(name, sentence);
    refreshTitles();
}

void ConnectionsView::setBusy(bool isBusy)
{
    m_connections->setProgress(0, isBusy ? -1 : 0);
}

void ConnectionsView::setRunning(bool isRunning, qint64 done, qint64 total)
{
    m_isRunning = isRunning;
    m_types->setProgress(done, !isRunning ? 0 : total > 0 ? total : -1);
    refreshButtons();
    refreshTitles();
}

void ConnectionsView::showError(const Error &error)
{
    m_connections->showError(tr("The connections could not be read."), error.message, tr("Try again"));
}

void ConnectionsView::clear()
{
    m_answers.clear();
    setStatuses({}, {}, {});
    setRuns({});
    setRefused({}, {});
    setRunning(false);
}

void ConnectionsView::setPage(ConnectionPage page)
{
    if (m_isWide && page == ConnectionPage::Offers)
        return; // it stands beside the types
    m_choice->setCurrent(int(page));
}

ConnectionPage ConnectionsView::page() const
{
    return ConnectionPage(m_choice->current());
}

void ConnectionsView::choose(const QString &name)
{
    for (int row = 0; row < m_connectionGrid->rowCount(); ++row) {
        if (m_connectionGrid->index(row, 0).data().toString() == name)
            m_connections->setCurrentRow(row);
    }
}

const ConnectionStatus *ConnectionsView::current() const
{
    const QModelIndex index = m_connections->currentIndex();
    const qint64 id = index.isValid() ? m_connectionGrid->idAt(index.row()) : 0;
    const auto found = std::ranges::find_if(
        m_statuses, [id](const ConnectionStatus &status) { return status.connection.id.value() == id; });
    return found == m_statuses.end() ? nullptr : &*found;
}

QString ConnectionsView::chosen() const
{
    const ConnectionStatus *status = current();
    return status ? status->connection.settings.name : QString();
}

QByteArray ConnectionsView::chosenType() const
{
    const ConnectionStatus *status = current();
    const QModelIndex index = m_types->currentIndex();
    const size_t at = index.isValid() ? size_t(m_typeGrid->idAt(index.row())) : 0;
    return status && index.isValid() && at < status->lists.size() ? status->lists[at].list : QByteArray();
}

void ConnectionsView::refreshTitles()
{
    const auto needing = std::ranges::count_if(
        m_statuses, [](const ConnectionStatus &status) { return std::ranges::any_of(status.lists, needsSomebody); });
    m_bar->setMeta(m_statuses.empty() ? QString()
                       : needing > 0  ? tr("%n linked", nullptr, int(m_statuses.size())) + u", "_s
                           + tr("%n need(s) you", nullptr, int(needing))
                                     : tr("%n linked", nullptr, int(m_statuses.size())));
    const auto answer = m_answers.find(chosen());
    m_typeHeader->setMeta(m_isRunning                     ? tr("reading")
                              : answer != m_answers.end() ? answer->second
                                                          : tr("what is read, how often, and how it went"));
    const QString titles[]
        = {tr("Runs"), tr("Refused records"), tr("Requests"), tr("Mappings"), tr("Comparison"), tr("What each can do")};
    const QString metas[] = {chosen(), m_refusedType, tr("of this sitting, without secrets"),
                             chosen(), chosen(),      tr("buttons follow this")};
    m_lowerHeader->setTitle(titles[m_choice->current()]);
    m_lowerHeader->setMeta(metas[m_choice->current()]);
    m_runs->setVisible(page() == ConnectionPage::Runs);
    m_refused->setVisible(page() == ConnectionPage::Refused);
    m_requests->setVisible(page() == ConnectionPage::Requests);
    m_mappings->setVisible(page() == ConnectionPage::Mappings);
    m_comparison->setVisible(page() == ConnectionPage::Comparison);
    m_offers->setVisible(m_isWide);
    m_offersBelow->setVisible(page() == ConnectionPage::Offers);
}

void ConnectionsView::refreshBanner()
{
    const ConnectionStatus *status = current();
    m_banner->hide();
    if (!status)
        return;
    const auto failed
        = std::ranges::find_if(status->lists, [](const sync::ListStatus &list) { return isBroken(list); });
    const QString apart = apartSentence(*status);
    if (failed != status->lists.end())
        m_banner->setMessage(tr("%1 failed.").arg(typeWord(failed->list)),
                             u"%1 %2"_s.arg(failed->error, touchedSentence(*failed, m_today)).trimmed());
    else if (!apart.isEmpty())
        m_banner->setMessage(tr("Types are apart."), apart);
    m_banner->setVisible(failed != status->lists.end() || !apart.isEmpty());
}

} // namespace quittance::ui
