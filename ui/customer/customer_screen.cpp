#include "ui/customer/customer_screen.h"

#include "core/base/date.h"
#include "core/workspace/workspace.h"
#include "ui/charts/chart_pane.h"
#include "ui/customer/aging_band.h"
#include "ui/customer/behaviour_page.h"
#include "ui/customer/customer_header.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/customer_view.h"
#include "ui/customer/ladder_pane.h"
#include "ui/customer/promise_page.h"
#include "ui/customer/timeline_pane.h"
#include "ui/documents/document_feed.h"
#include "ui/documents/document_table.h"
#include "ui/documents/grid_export.h"
#include "ui/documents/ledger_words.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/documents/promise_recorder.h"
#include "ui/documents/question.h"
#include "ui/documents/save_dialog.h"

#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// As many lanes as fit under the chart.
constexpr std::size_t kMostLanes = 14;

} // namespace

CustomerScreen::CustomerScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_view(new CustomerView(theme, this))
    , m_open(new DocumentFeed(workspace, m_view->tabs().openItems(), this))
    , m_all(new DocumentFeed(workspace, m_view->tabs().allDocuments(), this))
    , m_credits(new DocumentFeed(workspace, m_view->tabs().creditNotes(), this))
    , m_overview(new Question(this))
    , m_timeline(new Question(this))
    , m_allocations(new Question(this))
    , m_evidence(new Question(this))
    , m_laneIds(new Question(this))
    , m_laneRows(new Question(this))
    , m_ladder(new Question(this))
    , m_own(new Question(this))
    , m_book(new Question(this))
    , m_ownVintage(new Question(this))
    , m_bookVintage(new Question(this))
    , m_scores(new Question(this))
    , m_settled(new Question(this))
    , m_promises(new Question(this))
    , m_recorder(new PromiseRecorder(workspace, this))
    , m_habit(std::make_unique<PaymentHabit>())
{
    setObjectName(u"customerScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_view->banner().follow(workspace.view());
    m_later.setSingleShot(true);
    m_later.setInterval(250ms);
    connectView();

    connect(&m_later, &QTimer::timeout, this, &CustomerScreen::ask);
    connect(&workspace.view(), &workspace::ViewState::changed, this, &CustomerScreen::ask);
    connect(&workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.everything || change.settings || !change.documents.isEmpty() || !change.bankLines.isEmpty()
            || change.customers.contains(m_customer))
            m_later.start();
    });
    connect(&workspace, &workspace::Workspace::closed, this, [this] { m_customer = {}; });
}

CustomerScreen::~CustomerScreen() = default;

void CustomerScreen::connectView()
{
    CustomerTabs &tabs = m_view->tabs();
    connect(m_overview, &Question::busyChanged, m_view, &CustomerView::setBusy);
    connect(m_view, &CustomerView::retryWanted, this, &CustomerScreen::ask);
    connect(m_view, &CustomerView::tileDrilled, this, &CustomerScreen::openList);
    connect(m_view, &CustomerView::documentChosen, this, &CustomerScreen::askLadder);
    connect(m_view, &CustomerView::dayWanted, this, [this](QDate day) {
        m_workspace.view().setAsOf({.day = day, .knownAt = m_workspace.view().asOf().knownAt});
    });
    connect(&m_view->timeline(), &TimelinePane::rangeChosen, this, &CustomerScreen::askTimeline);
    connect(&m_view->header(), &CustomerHeader::documentsWanted, this, [this] { openList(CustomerTile::Balance); });
    connect(&m_view->header(), &CustomerHeader::exportWanted, this, &CustomerScreen::exportTab);
    connect(&m_view->band(), &AgingBand::bucketClicked, this, &CustomerScreen::openBucket);
    connect(&m_view->ladder(), &LadderPane::bankLineOpened, this, &CustomerScreen::openBankLine);
    connect(&tabs, &CustomerTabs::bankLineOpened, this, &CustomerScreen::openBankLine);
    connect(&tabs, &CustomerTabs::importWanted, this, &CustomerScreen::importWanted);
    connect(&tabs, &CustomerTabs::selectionSummed, this, &CustomerScreen::selectionSummed);
    connect(&tabs, &CustomerTabs::notice, this, &CustomerScreen::notice);
    connectHabit();
    connectPromises();
    const auto count = [this](DocumentFeed *feed, CustomerTab tab) {
        connect(feed, &DocumentFeed::listed, this,
                [this, feed, tab] { m_view->tabs().setCount(tab, qint64(feed->list().ids.size())); });
    };
    count(m_open, CustomerTab::Open);
    count(m_all, CustomerTab::All);
    count(m_credits, CustomerTab::Credits);
    connect(m_open, &DocumentFeed::listed, this, &CustomerScreen::askLanes);
}

void CustomerScreen::setCustomer(ledger::CustomerId customer, ledger::DocumentId document)
{
    m_document = document;
    if (customer != m_customer) {
        m_view->setLadder({}, {});
        *m_habit = {};
        showHabit();
        m_view->timeline().setPromises({});
    }
    m_customer = customer;
    ask();
    if (document.isValid()) {
        m_view->tabs().openItems().selectDocument(document);
        m_view->tabs().allDocuments().selectDocument(document);
        askLadder(document);
    }
}

void CustomerScreen::showPromises(ledger::CustomerId customer)
{
    setCustomer(customer);
    m_view->showPromises();
}

workspace::DocumentQuery CustomerScreen::baseQuery() const
{
    workspace::DocumentQuery query;
    query.asOf = m_workspace.view().asOf();
    query.policy = m_workspace.agingPolicy();
    query.filter.customer = m_customer;
    query.base = m_workspace.view().base();
    return query;
}

workspace::DocumentQuery CustomerScreen::shownQuery() const
{
    workspace::DocumentQuery query = baseQuery();
    if (!query.base)
        query.filter.currency = m_view->currency();
    return query;
}

QString CustomerScreen::breadcrumb(const QString &what) const
{
    return QStringList{m_view->overview().customer.fact.name, what}.join(u" › "_s);
}

void CustomerScreen::ask()
{
    if (!m_workspace.isOpen() || !m_customer.isValid())
        return;
    m_later.stop();
    m_view->setDays(m_workspace.view().asOf().day, m_workspace.view().today());
    askOverview();
    setQueries();
    askAllocations();
    askHabit();
    askPromises();
    if (m_document.isValid())
        askLadder(m_document);
}

void CustomerScreen::setQueries()
{
    workspace::DocumentQuery query = baseQuery();
    m_open->setQuery(query);
    query.openOnly = false;
    query.sort = workspace::DocumentSort::Issue;
    query.descending = true;
    m_all->setQuery(query);
    query.kinds = {ledger::DocumentKind::CreditNote};
    m_credits->setQuery(query);
}

void CustomerScreen::askOverview()
{
    m_overview->ask(m_workspace.ledger().customerOverview(m_customer, m_workspace.view().asOf(),
                                                          m_workspace.agingPolicy(), m_workspace.view().base()),
                    [this](Result<workspace::CustomerOverview> overview) {
                        if (!overview) {
                            showFailure(overview.error());
                            return;
                        }
                        m_view->setOverview(*overview);
                        const workspace::ViewState &view = m_workspace.view();
                        if (const auto wanted = view.base() ? view.base() : view.currency())
                            m_view->setCurrency(*wanted);
                        m_view->setContext(contextSentences(view.asOf(), view.base()));
                        askTimeline();
                        m_evidence->ask(m_workspace.ledger().bankEvidence(m_customer),
                                        [this](Result<std::vector<workspace::BankEvidenceRow>> evidence) {
                                            if (evidence)
                                                m_view->setEvidence(*evidence);
                                            else
                                                showFailure(evidence.error());
                                        });
                    });
}

void CustomerScreen::askTimeline()
{
    if (!m_workspace.isOpen() || !m_customer.isValid())
        return;
    const QDate from = m_view->timeline().firstDay(m_workspace.view().asOf().day);
    if (from.isValid()) {
        askTimelineFrom(from);
        return;
    }
    m_timeline->ask(m_workspace.figures().extent(), [this](Result<std::pair<QDate, QDate>> extent) {
        if (extent && extent->first.isValid())
            askTimelineFrom(extent->first);
    });
}

void CustomerScreen::askTimelineFrom(QDate from)
{
    m_timeline->ask(m_workspace.ledger().balanceTimelines(m_customer, from, m_workspace.view().asOf(),
                                                          m_workspace.agingPolicy(), m_workspace.view().base()),
                    [this](Result<std::vector<workspace::BalanceTimeline>> timelines) {
                        if (timelines)
                            m_view->setTimelines(std::move(*timelines));
                        else
                            showFailure(timelines.error());
                    });
}

void CustomerScreen::askAllocations()
{
    m_allocations->ask(m_workspace.ledger().allocations(m_customer, m_workspace.view().asOf()),
                       [this](Result<std::vector<ledger::Allocation>> allocations) {
                           if (allocations)
                               m_view->setAllocations(*allocations);
                           else
                               showFailure(allocations.error());
                       });
}

void CustomerScreen::askLanes()
{
    workspace::DocumentQuery query = baseQuery();
    query.openOnly = false;
    query.kinds = {ledger::DocumentKind::Invoice, ledger::DocumentKind::OpeningBalance};
    query.sort = workspace::DocumentSort::Issue;
    query.descending = true;
    m_laneIds->ask(m_workspace.ledger().documents(query), [this](Result<workspace::DocumentList> list) {
        if (!list) {
            showFailure(list.error());
            return;
        }
        // What is open first; the newest settled ones in what room is left.
        std::vector<ledger::DocumentId> ids;
        const auto take = [&ids](const std::vector<ledger::DocumentId> &from) {
            for (const ledger::DocumentId id : from) {
                if (ids.size() < kMostLanes && std::ranges::find(ids, id) == ids.end())
                    ids.push_back(id);
            }
        };
        take(m_open->list().ids);
        take(list->ids);
        askLaneRows(std::move(ids));
    });
}

void CustomerScreen::askLaneRows(std::vector<ledger::DocumentId> ids)
{
    m_laneRows->ask(m_workspace.ledger().documentRows(std::move(ids), baseQuery()),
                    [this](Result<std::vector<workspace::DocumentRow>> rows) {
                        if (!rows) {
                            showFailure(rows.error());
                            return;
                        }
                        std::erase_if(*rows, [](const workspace::DocumentRow &row) {
                            return ledger::receivableSign(row.document.fact.kind) < 0;
                        });
                        m_view->setLaneRows(*rows);
                    });
}

void CustomerScreen::askLadder(ledger::DocumentId document)
{
    m_document = document;
    m_ladder->ask(m_workspace.ledger().ladder(document, m_workspace.view().asOf()),
                  [this](Result<std::vector<workspace::LadderStep>> steps) {
                      if (!steps) {
                          showFailure(steps.error());
                          return;
                      }
                      const QString number = steps->empty() ? QString() : steps->front().number;
                      m_view->setLadder(number, std::move(*steps));
                  });
}

void CustomerScreen::openList(CustomerTile tile)
{
    workspace::DocumentQuery query = shownQuery();
    QString what = tr("Balance");
    if (tile == CustomerTile::Unapplied) {
        query.filter.bucket = -1;
        what = tr("Unapplied");
    } else if (tile == CustomerTile::Overdue) {
        query.filter.side = insight::AgingFilter::Side::Overdue;
        what = tr("Overdue");
    }
    Q_EMIT openDocuments(query, breadcrumb(what));
}

void CustomerScreen::openBucket(int bucket)
{
    workspace::DocumentQuery query = shownQuery();
    query.filter.bucket = bucket;
    Q_EMIT openDocuments(query, breadcrumb(bucketWord(m_view->overview().bucketLabels.value(bucket))));
}

void CustomerScreen::exportTab()
{
    const CustomerTab tab = m_view->tabs().current();
    QString title = m_view->tabs().bar().tabText(int(tab));
    title = u"%1, %2"_s.arg(m_view->overview().customer.fact.name, title.replace(u"&&"_s, u"&"_s).simplified());
    const QString name
        = u"%1 %2"_s.arg(m_view->overview().customer.fact.name, toIsoDate(m_workspace.view().asOf().day));
    askWhereToSave(this, tr("Export"), name,
                   tr("Excel workbook (*.xlsx)") + u";;"_s + tr("Comma-separated values (*.csv)"), u"xlsx"_s,
                   [this, tab, title](const QString &path) {
                       switch (tab) {
                       case CustomerTab::Open:
                           m_open->exportTo(path, title);
                           break;
                       case CustomerTab::All:
                           m_all->exportTo(path, title);
                           break;
                       case CustomerTab::Credits:
                           m_credits->exportTo(path, title);
                           break;
                       case CustomerTab::Payments:
                           m_workspace.reports().exportTable(path, gridExport(m_view->tabs().allocations(), title));
                           break;
                       case CustomerTab::Bank:
                           m_workspace.reports().exportTable(path, gridExport(m_view->tabs().evidence(), title));
                           break;
                       case CustomerTab::Promises:
                           m_workspace.reports().exportTable(path, m_view->tabs().promises().exportTable(title));
                           break;
                       case CustomerTab::Behaviour:
                           m_workspace.reports().exportTable(path, m_view->tabs().behaviour().scoreTable(title));
                           break;
                       case CustomerTab::DaysLate:
                           m_workspace.reports().exportTable(path, m_view->latePane().exportTable());
                           break;
                       }
                   });
}

void CustomerScreen::showFailure(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_view->showError(error);
}

} // namespace quittance::ui
