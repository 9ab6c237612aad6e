#include "ui/documents/filter_field.h"
#include "ui/reconcile/candidate_list.h"
#include "ui/reconcile/decision_pane.h"
#include "ui/reconcile/difference_pane.h"
#include "ui/reconcile/document_finder.h"
#include "ui/reconcile/evidence_pane.h"
#include "ui/reconcile/fold_pane.h"
#include "ui/reconcile/ground_pane.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reason_dialog.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/runner_up_pane.h"
#include "ui/reconcile/tray_pane.h"
#include "ui/reconcile/unproven_pane.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::DifferenceHandling;
using workspace::Queue;

void ReconcileView::connectLines()
{
    connect(m_queues, &QueueBar::queueChosen, this, [this] {
        showQueuePanes();
        m_picksFirst = true;
        Q_EMIT linesWanted();
    });
    connect(m_queues, &QueueBar::acceptExactWanted, this, &ReconcileView::askAcceptExact);
    connect(m_filter, &FilterField::filterChanged, this, [this](const QString &text) {
        m_text = text;
        m_picksFirst = true;
        Q_EMIT linesWanted();
    });
    connect(m_lines, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        const ledger::BankLineId line(m_model->idAt(index.row()));
        m_row = index.row();
        if (!line.isValid() || line == m_current)
            return;
        m_current = line;
        Q_EMIT lineChosen(line);
    });
    connect(m_lines, &DataTable::emptyButtonClicked, this, [this] {
        if (!m_text.isEmpty()) {
            m_filter->clearFilter();
        } else if (m_counts.all + m_counts.done + m_counts.ignored == 0) {
            Q_EMIT importWanted();
        } else {
            m_picksFirst = true;
            setQueue(Queue::All);
            Q_EMIT linesWanted();
        }
    });
    connect(m_lines, &DataTable::selectionSummed, this, [this](const SelectionSum &sum) {
        if (queue() != Queue::Unproven)
            Q_EMIT selectionSummed(sum);
    });
    connect(m_lines, &DataTable::notice, this, &ReconcileView::notice);
    connect(m_error, &MessageBar::buttonClicked, this, [this] {
        clearError();
        Q_EMIT retryWanted();
    });
}

void ReconcileView::connectPanes()
{
    connect(m_candidates, &CandidateList::chosen, this, &ReconcileView::useCandidate);
    connect(m_candidates, &CandidateList::rejectWanted, this, &ReconcileView::rejectCandidate);
    connect(&m_candidates->table(), &DataTable::contextMenuAboutToShow, this,
            [this](QMenu *menu, const QModelIndex &index) {
                if (!m_line || !index.isValid())
                    return;
                const auto &documents = candidatesOf(*m_line)[std::size_t(index.row())].documents;
                if (documents.empty() || !documents.front().customer.isValid())
                    return;
                const ledger::CustomerId customer = documents.front().customer;
                connect(menu->addAction(tr("Open the customer")), &QAction::triggered, this,
                        [this, customer] { Q_EMIT openCustomer(customer); });
            });
    connect(m_tray, &TrayPane::trayChanged, this, [this] {
        const ledger::BankLineFact fact = m_line ? m_line->row.line.fact : ledger::BankLineFact();
        m_decision->setTray(m_tray->tray(), fact.valueOn.isValid() ? fact.valueOn : fact.bookedOn);
    });
    connect(m_evidence, &EvidencePane::ruleWanted, this, &ReconcileView::ruleWanted);
    connect(m_unproven, &UnprovenPane::ruleWanted, this, &ReconcileView::ruleWanted);
    connect(m_tray, &TrayPane::explainWanted, this, [this](ledger::DocumentId document) {
        if (m_current.isValid())
            Q_EMIT explainWanted(m_current, document, {});
    });
    connect(m_tray, &TrayPane::whyNotWanted, this, [this](ledger::DocumentId document, const QString &number) {
        if (m_current.isValid())
            Q_EMIT explainWanted(m_current, document, number);
    });
    connect(m_ground, &GroundPane::keepWanted, this, &ReconcileView::askKeep);
    connect(m_ground, &GroundPane::unmatchWanted, this, &ReconcileView::askUnmatch);
    connect(m_decision, &DecisionPane::approveWanted, this, [this] { acceptOrApprove(false); });
    connect(m_decision, &DecisionPane::withdrawWanted, this, &ReconcileView::askWithdraw);
    connect(m_tray, &TrayPane::rejectWanted, this, [this](ledger::DocumentId document) {
        if (isCurrentShown())
            Q_EMIT rejectWanted(m_current, {document});
    });
    connect(m_tray, &TrayPane::openDocument, this, &ReconcileView::openDocument);
    connect(&m_tray->finder(), &DocumentFinder::findWanted, this, [this](const QString &text) {
        if (m_current.isValid())
            Q_EMIT findWanted(m_current, text);
    });
    connect(m_decision, &DecisionPane::acceptWanted, this, &ReconcileView::accept);
    connect(m_decision, &DecisionPane::skipWanted, this, [this] { goNext(); });
    connect(m_decision, &DecisionPane::unmatchWanted, this, &ReconcileView::askUnmatch);
    connect(m_decision, &DecisionPane::ignoreWanted, this, &ReconcileView::askIgnore);
}

void ReconcileView::addKeys()
{
    // A line edit takes the letters that are typed into it before a shortcut does.
    const auto key = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(Qt::Key_J, [this] { goNext(); });
    key(Qt::Key_K, [this] { goNext(-1); });
    for (int number = 1; number <= 5; ++number)
        key(QKeySequence(Qt::Key_0 + number), [this, number] { m_candidates->choose(number - 1); });
    key(Qt::Key_M, [this] { m_tray->focusFinder(); });
    key(Qt::Key_X, [this] { takeOutOrReject(); });
    key(Qt::Key_U, [this] { m_decision->canWithdraw() ? askWithdraw() : askUnmatch(); });
    key(Qt::Key_N, [this] { askNote(); });
    key(Qt::Key_Y, [this] { askKeep(); });
    key(Qt::Key_S, [this] { splitLine(); });
    key(Qt::Key_A, [this] { keepOnAccount(); });
    key(Qt::Key_G, [this] { compareRunnerUp(); });
    key(Qt::Key_B, [this] { Q_EMIT m_queues->acceptAboveWanted(); });
    key(Qt::Key_I, [this] { askIgnore(); });
    key(Qt::Key_O, [this] { m_tray->difference().choose(DifferenceHandling::LeaveOpen); });
    key(Qt::Key_F, [this] { m_tray->difference().choose(DifferenceHandling::BankFee); });
    key(Qt::Key_D, [this] { m_tray->difference().choose(DifferenceHandling::Discount); });
    key(Qt::Key_W, [this] { m_tray->difference().choose(DifferenceHandling::WriteOff); });
    key(Qt::Key_E, [this] { m_tray->difference().choose(DifferenceHandling::Rate); });
    key(Qt::Key_P, [this] { m_tray->difference().choose(DifferenceHandling::Dispute); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        key(QKeySequence(int(Qt::CTRL) | int(enter)), [this] { acceptOrApprove(false); });
        key(QKeySequence(int(Qt::SHIFT) | int(enter)), [this] { acceptOrApprove(true); });
    }
}

void ReconcileView::accept(bool goesOn)
{
    if (!isCurrentShown())
        return;
    m_tray->finishEditing();
    if (!m_decision->canAccept())
        return;
    sendAccept(m_tray->tray().decision(m_current), goesOn);
}

void ReconcileView::acceptOrApprove(bool goesOn)
{
    if (isCurrentShown() && m_decision->canApprove())
        Q_EMIT approveWanted(m_current);
    else
        accept(goesOn);
}

void ReconcileView::sendAccept(workspace::MatchDecision decision, bool goesOn)
{
    const bool isDisputed = decision.difference == DifferenceHandling::Dispute;
    if (!isDisputed && !m_line->isLocked) {
        Q_EMIT acceptWanted(decision, goesOn);
        return;
    }
    const QStringList codes = isDisputed
        ? QStringList{tr("Price"),         tr("Quantity"), tr("Quality"), tr("Delivery"),    tr("Duplicate"),
                      tr("Order missing"), tr("Terms"),    tr("Tax"),     tr("Not ordered"), tr("Already paid")}
        : QStringList{tr("The statement came late"), tr("Matched wrongly before"), tr("Corrected by the bank")};
    auto *dialog = new ReasonDialog(
        isDisputed ? tr("Dispute what is missing") : tr("Change a reconciled period"),
        isDisputed
            ? tr("%1 pays less than is asked. What does the customer object to?").arg(lineName())
            : tr("%1 lies in a period that is reconciled. The change is a restatement, and says why.").arg(lineName()),
        tr("Accept"), codes, this);
    dialog->askThen([this, decision, goesOn](const QString &reason) {
        workspace::MatchDecision reasoned = decision;
        reasoned.reason = reason;
        Q_EMIT acceptWanted(reasoned, goesOn);
    });
}

void ReconcileView::splitLine()
{
    m_tray->difference().choose(DifferenceHandling::KeepWaiting);
}

void ReconcileView::keepOnAccount()
{
    m_tray->difference().choose(DifferenceHandling::OnAccount);
}

void ReconcileView::compareRunnerUp()
{
    m_middle->showLower();
    m_runnerUp->setFocus();
}

void ReconcileView::askNote()
{
    if (!isCurrentShown() || !m_readOnly.isEmpty())
        return;
    auto *dialog = new ReasonDialog(tr("Note on a bank line"), tr("What should be known about %1?").arg(lineName()),
                                    tr("Keep the note"), {}, this);
    dialog->askThen([this, line = m_current](const QString &text) { Q_EMIT noteWanted(line, text); });
}

void ReconcileView::askKeep()
{
    if (!isCurrentShown() || !m_ground->canKeep())
        return;
    auto *dialog = new ReasonDialog(
        tr("Keep a match"), tr("%1 stays matched as it is, with what has changed.").arg(lineName()), tr("Keep"),
        {tr("The change does not concern the payment"), tr("The customer has confirmed it"), tr("The payer is known")},
        this);
    dialog->askThen([this, line = m_current](const QString &reason) { Q_EMIT keepWanted(line, reason); });
}

void ReconcileView::askWithdraw()
{
    if (!isCurrentShown() || !m_decision->canWithdraw())
        return;
    auto *dialog = new ReasonDialog(
        tr("Withdraw a decision"), tr("What is put up for %1 is taken out again, and the line waits.").arg(lineName()),
        tr("Withdraw"), {tr("Wrong documents"), tr("Wrong amount"), tr("Needs a document first")}, this);
    dialog->askThen([this, line = m_current](const QString &reason) { Q_EMIT withdrawWanted(line, reason); });
}

QString ReconcileView::lineName() const
{
    if (!m_line)
        return {};
    const ledger::BankLineFact &fact = m_line->row.line.fact;
    return tr("%1, %2 of %3")
        .arg(lineTitle(fact), moneyText(fact.amount, {.withCurrency = true}), dateText(fact.bookedOn));
}

void ReconcileView::askUnmatch()
{
    if (!isCurrentShown() || !(m_decision->canUnmatch() || m_ground->canKeep()))
        return;
    auto *dialog = new ReasonDialog(
        tr("Unmatch a bank line"), tr("%1 waits again, and what the match settled is open again.").arg(lineName()),
        tr("Unmatch"), {tr("Matched by mistake"), tr("Belongs to another customer"), tr("Belongs to another document")},
        this);
    dialog->askThen([this, line = m_current](const QString &reason) { Q_EMIT unmatchWanted(line, reason); });
}

void ReconcileView::askIgnore()
{
    if (!isCurrentShown() || !m_decision->canIgnore())
        return;
    auto *dialog = new ReasonDialog(
        tr("Ignore a bank line"), tr("%1 is set aside and waits no more.").arg(lineName()), tr("Ignore"),
        {tr("Own transfer"), tr("Interest"), tr("Tax refund"), tr("Not a customer's money")}, this);
    dialog->askThen([this, line = m_current](const QString &reason) { Q_EMIT ignoreWanted(line, reason); });
}

void ReconcileView::askAcceptExact()
{
    const int count = int(m_counts.exact);
    auto *box
        = new QMessageBox(QMessageBox::Question, tr("Accept exact matches"),
                          tr("Accept the exact match of %n bank line(s)?", nullptr, count), QMessageBox::Cancel, this);
    box->setObjectName(u"confirmExact"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Each has one reading only, and its amount agrees. It is one decision: one undo takes "
                               "it back whole."));
    QPushButton *accept = box->addButton(tr("Accept %1").arg(numberText(count)), QMessageBox::AcceptRole);
    accept->setObjectName(u"confirm"_s);
    box->setDefaultButton(accept);
    connect(accept, &QPushButton::clicked, this, &ReconcileView::acceptExactConfirmed);
    box->open();
}

void ReconcileView::takeOutOrReject()
{
    if (m_tray->hasTrayFocus())
        m_tray->takeOutCurrent();
    else
        rejectCandidate(m_candidates->current());
}

void ReconcileView::rejectCandidate(int candidate)
{
    if (!isCurrentShown() || isMatched(*m_line) || !m_readOnly.isEmpty() || candidate < 0
        || candidate >= int(m_line->candidates.size()))
        return;
    const workspace::CandidateView &view = m_line->candidates[std::size_t(candidate)];
    std::vector<ledger::DocumentId> documents;
    QStringList numbers;
    for (const match::OpenDocument &document : view.documents) {
        documents.push_back(document.id);
        numbers << document.number;
    }
    if (documents.size() < 2) {
        if (!documents.empty())
            Q_EMIT rejectWanted(m_current, documents);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question, tr("Reject a candidate"),
                                tr("Never propose any of these for this line?"), QMessageBox::Cancel, this);
    box->setObjectName(u"confirmReject"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(numbers.join(u", "_s));
    QPushButton *reject
        = box->addButton(tr("Reject %1").arg(numberText(qint64(documents.size()))), QMessageBox::AcceptRole);
    reject->setObjectName(u"confirm"_s);
    connect(reject, &QPushButton::clicked, this,
            [this, line = m_current, documents] { Q_EMIT rejectWanted(line, documents); });
    box->open();
}

} // namespace quittance::ui
