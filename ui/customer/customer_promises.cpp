#include "core/workspace/workspace.h"
#include "ui/customer/customer_screen.h"
#include "ui/customer/customer_tabs.h"
#include "ui/customer/customer_view.h"
#include "ui/customer/promise_page.h"
#include "ui/customer/record_dialog.h"
#include "ui/documents/question.h"
#include "ui/reconcile/reason_dialog.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Open items offered for a dispute: the oldest come first.
constexpr qsizetype kMostChoices = 200;

} // namespace

void CustomerScreen::connectPromises()
{
    PromisePage &page = m_view->tabs().promises();
    connect(&page, &PromisePage::promiseWanted, this, &CustomerScreen::recordPromise);
    connect(&page, &PromisePage::disputeWanted, this, &CustomerScreen::recordDispute);
    connect(&page, &PromisePage::documentChosen, m_view, &CustomerView::documentChosen);
    connect(&page, &PromisePage::cancelWanted, this, [this](qint64 promise) {
        auto *dialog = new ReasonDialog(
            tr("Cancel the promise"), tr("The promise counts neither as kept nor as broken. Say why."), tr("Cancel it"),
            {tr("In dispute"), tr("Agreed otherwise"), tr("Recorded by mistake")}, this);
        dialog->askThen([this, promise](const QString &reason) {
            tell(m_workspace.promises().cancelPromise(promise, m_workspace.view().asOf().day, reason));
        });
    });
    connect(&page, &PromisePage::closeWanted, this, [this](qint64 dispute, bool isValid) {
        auto *dialog
            = new ReasonDialog(tr("Close the dispute"),
                               isValid ? tr("The customer was right. Say what follows from it.")
                                       : tr("The customer was wrong and owes the money. Say why."),
                               tr("Close"), {tr("Credit note follows"), tr("Delivery proven"), tr("Withdrawn")}, this);
        dialog->askThen([this, dispute, isValid](const QString &reason) {
            tell(m_workspace.promises().closeDispute(dispute, m_workspace.view().asOf().day, isValid, reason));
        });
    });
}

void CustomerScreen::askPromises()
{
    m_promises->ask(
        m_workspace.promises().read(m_workspace.view().asOf()), [this](Result<workspace::PromiseBoard> board) {
            if (!board) {
                showFailure(board.error());
                return;
            }
            std::erase_if(board->promises, [this](const auto &row) { return row.promise.customer != m_customer; });
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
            m_view->tabs().setCount(CustomerTab::Promises, page.openCount());
        });
}

void CustomerScreen::recordPromise()
{
    const workspace::ViewState &view = m_workspace.view();
    qint64 overdue = 0;
    for (const insight::AgingRow &row : m_view->overview().balances) {
        if (row.currency == m_view->currency())
            overdue = row.grossOpen - (row.buckets.empty() ? 0 : row.buckets.front());
    }
    QList<RecordDialog::Choice> open;
    for (const insight::PromiseRow &row : m_view->tabs().promises().board().promises) {
        if (row.awaitedUnits() > 0 && row.promise.amount.currency() == m_view->currency())
            open << RecordDialog::Choice{
                row.promise.id,
                tr("%1 for %2").arg(moneyText(row.promise.amount), dateText(row.promise.date, view.today())), 0};
    }
    auto *dialog = new RecordDialog(tr("Record a promise"), m_view->currency(), view.asOf().day, this);
    dialog->askPromise(overdue, open);
    connect(dialog, &QDialog::accepted, this, [this, dialog, customer = m_customer, day = view.asOf().day] {
        const qint64 replaced = dialog->choice();
        tell(m_workspace.promises().recordPromise({.customer = customer,
                                                   .amount = dialog->amount(),
                                                   .madeOn = day,
                                                   .date = dialog->date(),
                                                   .note = dialog->note(),
                                                   .replaces = replaced > 0 ? std::optional(replaced) : std::nullopt}));
    });
    dialog->open();
}

void CustomerScreen::recordDispute()
{
    workspace::DocumentQuery query = baseQuery();
    query.filter.currency = m_view->currency();
    query.filter.side = insight::AgingFilter::Side::Debits;
    whenAnswered(this, m_workspace.ledger().documents(query), [this](const Result<workspace::DocumentList> &list) {
        if (!list) {
            Q_EMIT notice(list.error().message);
            return;
        }
        std::vector<ledger::DocumentId> ids = list->ids;
        ids.resize(std::min(ids.size(), std::size_t(kMostChoices)));
        whenAnswered(
            this,
            m_workspace.ledger().documentRows(std::move(ids), m_workspace.view().asOf(), m_workspace.agingPolicy()),
            [this](const Result<std::vector<workspace::DocumentRow>> &rows) {
                if (rows && !rows->empty())
                    askDispute(*rows);
                else
                    Q_EMIT notice(rows ? tr("Nothing is open, so nothing can be disputed.") : rows.error().message);
            });
    });
}

void CustomerScreen::askDispute(const std::vector<workspace::DocumentRow> &open)
{
    QList<RecordDialog::Choice> documents;
    for (const workspace::DocumentRow &row : open)
        documents << RecordDialog::Choice{row.document.id.value(),
                                          tr("%1, %2 open").arg(row.document.fact.number, moneyText(row.open)),
                                          row.open.units()};
    auto *dialog = new RecordDialog(tr("Record a dispute"), m_view->currency(), m_workspace.view().asOf().day, this);
    dialog->askDispute(documents);
    connect(dialog, &QDialog::accepted, this, [this, dialog, day = m_workspace.view().asOf().day] {
        tell(m_workspace.promises().recordDispute({.document = ledger::DocumentId(dialog->choice()),
                                                   .amount = dialog->amount(),
                                                   .reason = dialog->reason(),
                                                   .openedOn = day,
                                                   .note = dialog->note()}));
    });
    dialog->open();
}

void CustomerScreen::tell(const QFuture<Result<>> &decided)
{
    whenAnswered(this, decided, [this](const Result<> &done) {
        if (!done)
            Q_EMIT notice(done.error().message);
    });
}

} // namespace quittance::ui
