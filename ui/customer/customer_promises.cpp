#include "core/workspace/workspace.h"
#include "ui/customer/customer_screen.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/customer_view.h"
#include "ui/customer/promise_page.h"
#include "ui/customer/timeline_pane.h"
#include "ui/documents/promise_recorder.h"
#include "ui/documents/question.h"
#include "ui/reconcile/reason_dialog.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Open items offered for a dispute: the oldest come first.
constexpr std::size_t kMostChoices = 200;

} // namespace

void CustomerScreen::connectPromises()
{
    PromisePage &page = m_view->tabs().promises();
    connect(m_recorder, &PromiseRecorder::notice, this, &CustomerScreen::notice);
    connect(&page, &PromisePage::promiseWanted, this, &CustomerScreen::recordPromise);
    connect(&page, &PromisePage::disputeWanted, this, &CustomerScreen::recordDispute);
    connect(&page, &PromisePage::documentChosen, m_view, &CustomerView::documentChosen);
    connect(&page, &PromisePage::cancelWanted, this, [this](qint64 promise) {
        auto *dialog = new ReasonDialog(
            tr("Cancel the promise"), tr("The promise counts neither as kept nor as broken. Say why."), tr("Cancel it"),
            {tr("In dispute"), tr("Agreed otherwise"), tr("Recorded by mistake")}, this);
        dialog->askThen([this, promise](const QString &reason) {
            m_recorder->tell(m_workspace.promises().cancelPromise(promise, m_workspace.view().asOf().day, reason));
        });
    });
    connect(&page, &PromisePage::closeWanted, this, [this](qint64 dispute, bool isValid) {
        auto *dialog
            = new ReasonDialog(tr("Close the dispute"),
                               isValid ? tr("The customer was right. Say what follows from it.")
                                       : tr("The customer was wrong and owes the money. Say why."),
                               tr("Close"), {tr("Credit note follows"), tr("Delivery proven"), tr("Withdrawn")}, this);
        dialog->askThen([this, dispute, isValid](const QString &reason) {
            m_recorder->tell(
                m_workspace.promises().closeDispute(dispute, m_workspace.view().asOf().day, isValid, reason));
        });
    });
}

void CustomerScreen::askPromises()
{
    m_promises->ask(m_workspace.promises().read(m_workspace.view().asOf(), m_workspace.view().base()),
                    [this](Result<workspace::PromiseBoard> board) {
                        if (!board) {
                            showFailure(board.error());
                            return;
                        }
                        std::erase_if(board->promises,
                                      [this](const auto &row) { return row.promise.customer != m_customer; });
                        std::erase_if(board->disputes, [this](const auto &row) { return row.customer != m_customer; });
                        askDisputed(std::move(*board));
                    });
}

void CustomerScreen::askDisputed(workspace::PromiseBoard board)
{
    std::vector<ledger::DocumentId> ids;
    for (const insight::DisputeRow &row : board.disputes)
        ids.push_back(row.dispute.document);
    m_promises->ask(
        m_workspace.ledger().documentRows(std::move(ids), m_workspace.view().asOf(), m_workspace.agingPolicy()),
        [this, board = std::move(board)](const Result<std::vector<workspace::DocumentRow>> &rows) {
            if (!rows) {
                showFailure(rows.error());
                return;
            }
            QHash<ledger::DocumentId, QString> numbers;
            for (const workspace::DocumentRow &row : *rows)
                numbers.insert(row.document.id, row.document.fact.number);
            const workspace::ViewState &view = m_workspace.view();
            PromisePage &page = m_view->tabs().promises();
            page.setContext(m_view->currency(), view.asOf().day, view.today(), view.isLookingBack());
            page.setBoard(board, numbers);
            m_view->timeline().setPromises(board.promises);
            m_view->tabs().setCount(CustomerTab::Promises, page.openCount());
        });
}

void CustomerScreen::recordPromise()
{
    // A promise is in the customer's own money, whatever the page is shown in.
    const Currency shown = m_view->currency();
    const std::vector<Currency> &own = m_view->overview().currencies;
    const bool isOwn = own.empty() || std::ranges::find(own, shown) != own.end();
    qint64 overdue = 0;
    if (!m_workspace.view().base()) {
        for (const insight::AgingRow &row : m_view->overview().balances) {
            if (row.currency == shown)
                overdue = row.grossOpen - (row.buckets.empty() ? 0 : row.buckets.front());
        }
    }
    m_recorder->askPromise(m_customer, {overdue, isOwn ? shown : own.front()});
}

void CustomerScreen::recordDispute()
{
    workspace::DocumentQuery query = shownQuery();
    query.filter.side = insight::AgingFilter::Side::Debits;
    whenAnswered(this, m_workspace.ledger().documents(query), [this](const Result<workspace::DocumentList> &list) {
        if (!list) {
            Q_EMIT notice(list.error().message);
            return;
        }
        std::vector<ledger::DocumentId> ids = list->ids;
        ids.resize(std::min(ids.size(), kMostChoices));
        m_recorder->askDispute(ids);
    });
}

} // namespace quittance::ui
