#include "ui/reconcile/reconcile_screen.h"

#include "core/workspace/workspace.h"
#include "ui/documents/looking_back_banner.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/reconcile/undo_strip.h"
#include "ui/reconcile/unproven_pane.h"
#include "ui/widgets/format.h"

#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::LineView;
using workspace::Queue;

namespace {

constexpr auto kSettle = 50ms; ///< changes that come together are read once

std::vector<ledger::BankLineId> lineIds(const RowIds &ids)
{
    std::vector<ledger::BankLineId> lines;
    lines.reserve(ids.size());
    for (const qint64 id : ids)
        lines.emplace_back(id);
    return lines;
}

bool isWaiting(Queue queue)
{
    return queue != Queue::Done && queue != Queue::Ignored;
}

} // namespace

ReconcileScreen::ReconcileScreen(workspace::Workspace &workspace, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_view(new ReconcileView(theme, this))
    , m_counts(new Question(this))
    , m_lines(new Question(this))
    , m_line(new Question(this))
    , m_reasons(new Question(this))
    , m_found(new Question(this))
    , m_customers(new Question(this))
    , m_payments(new Question(this))
    , m_payment(new Question(this))
{
    setObjectName(u"reconcileScreen"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);
    m_later.setSingleShot(true);
    m_later.setInterval(kSettle);
    connectView();
    connectWrites();
    connectDesk();
    connectWorkspace();
    reset();
}

void ReconcileScreen::connectView()
{
    connect(&m_later, &QTimer::timeout, this, &ReconcileScreen::refresh);
    connect(m_lines, &Question::busyChanged, m_view, &ReconcileView::setBusy);
    connect(&m_view->model(), &WindowedModelBase::pageWanted, this, &ReconcileScreen::loadPage);
    connect(m_view, &ReconcileView::linesWanted, this, &ReconcileScreen::askLines);
    connect(m_view, &ReconcileView::retryWanted, this, &ReconcileScreen::refresh);
    connect(m_view, &ReconcileView::lineChosen, this, &ReconcileScreen::askLine);
    connect(m_view, &ReconcileView::explainWanted, this,
            [this](ledger::BankLineId line, ledger::DocumentId document, const QString &number) {
                m_reasons->ask(m_workspace.reconcile().explain(line, document),
                               [this, document, number](const Result<std::vector<match::Reason>> &reasons) {
                                   if (reasons)
                                       m_view->setExplanation(document, *reasons, number);
                                   else
                                       fail(tr("The evidence could not be read."), reasons.error());
                               });
            });
    connect(m_view, &ReconcileView::findWanted, this, [this](ledger::BankLineId line, const QString &text) {
        m_found->ask(m_workspace.reconcile().findDocuments(line, text),
                     [this, text](Result<std::vector<match::OpenDocument>> documents) {
                         if (documents)
                             m_view->tray().finder().setFound(text, std::move(*documents));
                         else
                             fail(tr("The documents could not be searched."), documents.error());
                     });
        using Customers = std::vector<std::pair<ledger::CustomerId, QString>>;
        m_customers->ask(m_workspace.reconcile().desk().customers(text), [this, text](Result<Customers> customers) {
            if (customers)
                m_view->tray().finder().setCustomers(text, std::move(*customers));
        });
    });
    connect(m_view, &ReconcileView::openCustomer, this, &ReconcileScreen::openCustomer);
    connect(m_view, &ReconcileView::openDocument, this, &ReconcileScreen::openDocument);
    connect(m_view, &ReconcileView::importWanted, this, &ReconcileScreen::importWanted);
    connect(m_view, &ReconcileView::selectionSummed, this, &ReconcileScreen::selectionSummed);
    connect(m_view, &ReconcileView::notice, this, &ReconcileScreen::notice);
    connect(m_view, &ReconcileView::ruleWanted, this, &ReconcileScreen::ruleWanted);
}

void ReconcileScreen::connectWorkspace()
{
    m_view->banner().follow(m_workspace.view());
    m_view->undoStrip().follow(m_workspace.history());
    connect(&m_workspace.view(), &workspace::ViewState::changed, this, &ReconcileScreen::updateReadOnly);
    connect(&m_workspace.history(), &workspace::UndoHistory::failed, this,
            [this](const Error &error) { fail(tr("The decision could not be taken back."), error); });
    connect(&m_workspace, &workspace::Workspace::opened, this, &ReconcileScreen::reset);
    connect(&m_workspace, &workspace::Workspace::closed, this, &ReconcileScreen::reset);
    connect(&m_workspace, &workspace::Workspace::changed, this, [this](const workspace::Change &change) {
        if (change.everything || change.settings || !change.bankLines.isEmpty() || !change.documents.isEmpty())
            m_later.start();
    });
}

void ReconcileScreen::connectWrites()
{
    using Done = std::function<void(const Result<> &)>;
    connect(m_view, &ReconcileView::acceptWanted, this, [this](const workspace::MatchDecision &decision, bool goesOn) {
        follow(m_workspace.reconcile().accept(decision), tr("The match was not written."),
               Done([this, goesOn, line = decision.line](const Result<> &) {
                   if (goesOn && m_view->currentLine() == line)
                       m_view->goNext();
                   m_later.start();
               }));
    });
    connect(m_view, &ReconcileView::unmatchWanted, this, [this](ledger::BankLineId line, const QString &reason) {
        follow(m_workspace.reconcile().unmatch(line, reason), tr("The match was not taken apart."),
               Done([this](const Result<> &) { m_later.start(); }));
    });
    connect(m_view, &ReconcileView::ignoreWanted, this, [this](ledger::BankLineId line, const QString &reason) {
        follow(m_workspace.reconcile().ignore(line, reason), tr("The line was not set aside."),
               Done([this, line](const Result<> &) {
                   if (m_view->currentLine() == line)
                       m_view->goNext();
                   m_later.start();
               }));
    });
    connect(m_view, &ReconcileView::rejectWanted, this, &ReconcileScreen::reject);
    connect(m_view, &ReconcileView::acceptExactConfirmed, this, [this] {
        follow(m_workspace.reconcile().acceptAllExact(), tr("The exact matches were not accepted."),
               std::function<void(const Result<qint64> &)>([this](const Result<qint64> &count) {
                   Q_EMIT notice(tr("%n bank line(s) accepted as one decision.", nullptr, int(*count)));
                   m_later.start();
               }));
    });
    connect(&m_view->queues(), &QueueBar::runWanted, this, &ReconcileScreen::run);
}

void ReconcileScreen::reject(ledger::BankLineId line, std::vector<ledger::DocumentId> documents)
{
    if (documents.empty()) {
        m_later.start();
        return;
    }
    const ledger::DocumentId first = documents.front();
    documents.erase(documents.begin());
    follow(
        m_workspace.reconcile().reject(line, first, tr("Rejected in the workbench")),
        tr("The candidate was not rejected."),
        std::function<void(const Result<> &)>([this, line, documents](const Result<> &) { reject(line, documents); }));
}

void ReconcileScreen::run()
{
    m_view->queues().setRunning(true);
    m_view->clearError();
    whenAnswered(this, m_workspace.reconcile().run(), [this](const Result<workspace::ReconcileOutcome> &outcome) {
        m_view->queues().setRunning(false);
        m_later.start();
        if (!outcome) {
            if (outcome.error().kind != Error::Kind::Cancelled)
                fail(tr("Matching stopped."), outcome.error());
            return;
        }
        Q_EMIT notice(
            tr("Matching accepted %1 lines, proposes something for %2 and found nothing for %3.")
                .arg(numberText(outcome->accepted), numberText(outcome->suggested), numberText(outcome->unmatched)));
    });
}

void ReconcileScreen::reset()
{
    for (Question *question : {m_counts, m_lines, m_line, m_reasons, m_found, m_customers, m_payments, m_payment})
        question->drop();
    m_isBookReadOnly = false;
    m_view->clearError();
    m_view->clearLine();
    m_view->pickFirst();
    updateReadOnly();
    if (!m_workspace.isOpen()) {
        m_view->setCounts({});
        m_view->setLines({});
        return;
    }
    whenAnswered(this, m_workspace.info(), [this](const Result<workspace::BookInfo> &info) {
        m_isBookReadOnly = info && info->isReadOnly;
        updateReadOnly();
    });
    refresh();
}

void ReconcileScreen::updateReadOnly()
{
    if (m_isBookReadOnly)
        m_view->setReadOnly(tr("This book is open for reading only."));
    else if (m_workspace.view().isLookingBack())
        m_view->setReadOnly(
            tr("The view looks back at %1. Return to today to decide.").arg(dateText(m_workspace.view().asOf().day)));
    else
        m_view->setReadOnly({});
}

void ReconcileScreen::refresh()
{
    m_later.stop();
    if (!m_workspace.isOpen())
        return;
    askCounts();
    askLines();
    if (m_view->currentLine().isValid())
        askLine(m_view->currentLine());
}

void ReconcileScreen::askCounts()
{
    m_counts->ask(m_workspace.reconcile().counts(), [this](const Result<workspace::QueueCounts> &counts) {
        if (counts)
            m_view->setCounts(*counts);
        else
            fail(tr("The bank lines could not be counted."), counts.error());
    });
}

void ReconcileScreen::askLines()
{
    if (!m_workspace.isOpen())
        return;
    if (m_view->queue() == Queue::Unproven) {
        askUnproven();
        return;
    }
    m_lines->ask(m_workspace.reconcile().lines(m_view->queue(), m_view->filterText()),
                 [this](const Result<std::vector<ledger::BankLineId>> &lines) {
                     if (!lines) {
                         fail(tr("The bank lines could not be read."), lines.error());
                         return;
                     }
                     RowIds ids;
                     ids.reserve(lines->size());
                     for (const ledger::BankLineId line : *lines)
                         ids.push_back(line.value());
                     showRows(std::move(ids));
                 });
}

void ReconcileScreen::showRows(RowIds ids)
{
    // The page with the cursor comes along, so that the rows do not go blank for a moment.
    const auto current = std::ranges::find(ids, m_view->currentLine().value());
    const int row = current == ids.end() ? 0 : int(current - ids.begin());
    const int page = row / WindowedModelBase::kPageRows;
    const auto first = std::size_t(page) * WindowedModelBase::kPageRows;
    const std::size_t last = std::min(first + WindowedModelBase::kPageRows, ids.size());
    if (first >= last) {
        m_view->setLines(std::move(ids));
        return;
    }
    const RowIds shown(ids.begin() + std::ptrdiff_t(first), ids.begin() + std::ptrdiff_t(last));
    m_lines->ask(m_workspace.reconcile().lineRows(lineIds(shown)),
                 [this, page, ids = std::move(ids)](Result<std::vector<workspace::BankLineRow>> rows) {
                     m_view->setLines(ids);
                     if (rows)
                         m_view->model().setPage(m_view->model().generation(), page, std::move(*rows));
                     else
                         fail(tr("The bank lines could not be read."), rows.error());
                 });
}

void ReconcileScreen::loadPage(int generation, int page, const RowIds &ids)
{
    whenAnswered(this, m_workspace.reconcile().lineRows(lineIds(ids)),
                 [this, generation, page](Result<std::vector<workspace::BankLineRow>> rows) {
                     if (rows)
                         m_view->model().setPage(generation, page, std::move(*rows));
                     else
                         fail(tr("The bank lines could not be read."), rows.error());
                 });
}

void ReconcileScreen::askLine(ledger::BankLineId line)
{
    if (m_workspace.isOpen())
        m_line->ask(m_workspace.reconcile().line(line),
                    [this](Result<LineView> view) { showLineView(std::move(view)); });
}

void ReconcileScreen::showLineView(Result<LineView> line)
{
    if (!line) {
        if (line.error().kind == Error::Kind::NotFound)
            m_view->clearLine();
        fail(tr("The bank line could not be read."), line.error());
        return;
    }
    const bool isWanted = m_wanted == line->row.line.id;
    m_view->setLine(*line);
    if (!isWanted)
        return;
    m_wanted = {};
    const Queue queue = isWaiting(line->row.queue) ? Queue::All : line->row.queue;
    if (m_view->queue() != queue) {
        m_view->setQueue(queue);
        askLines();
    }
}

void ReconcileScreen::showLine(ledger::BankLineId line)
{
    m_wanted = line;
    m_view->goTo(line);
}

void ReconcileScreen::setWriting(bool isWriting)
{
    m_view->setWriting(isWriting);
    if (isWriting)
        m_view->clearError();
}

void ReconcileScreen::fail(const QString &subject, const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        m_view->showError(subject, error.message);
}

} // namespace quittance::ui
