#include "core/workspace/workspace.h"
#include "ui/reconcile/bulk_dialog.h"
#include "ui/reconcile/limits_dialog.h"
#include "ui/reconcile/queue_bar.h"
#include "ui/reconcile/reconcile_screen.h"
#include "ui/reconcile/reconcile_view.h"
#include "ui/reconcile/unproven_pane.h"

#include <map>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::Queue;

void ReconcileScreen::connectDesk()
{
    using Done = std::function<void(const Result<> &)>;
    const Done again([this](const Result<> &) { m_later.start(); });
    connect(m_view, &ReconcileView::noteWanted, this, [this, again](ledger::BankLineId line, const QString &text) {
        follow(m_workspace.reconcile().desk().note(line, text), tr("The note was not written."), again);
    });
    connect(m_view, &ReconcileView::keepWanted, this, [this, again](ledger::BankLineId line, const QString &reason) {
        follow(m_workspace.reconcile().desk().keep(line, reason), tr("The match was not kept."), again);
    });
    connect(m_view, &ReconcileView::approveWanted, this, [this, again](ledger::BankLineId line) {
        follow(m_workspace.reconcile().desk().approve(line, {}), tr("The decision was not approved."), again);
    });
    connect(
        m_view, &ReconcileView::withdrawWanted, this, [this, again](ledger::BankLineId line, const QString &reason) {
            follow(m_workspace.reconcile().desk().withdraw(line, reason), tr("The decision was not withdrawn."), again);
        });
    connect(&m_view->queues(), &QueueBar::acceptAboveWanted, this, &ReconcileScreen::openBulk);
    connect(&m_view->queues(), &QueueBar::limitsWanted, this, &ReconcileScreen::openLimits);
    UnprovenPane &unproven = m_view->unproven();
    connect(&unproven.model(), &WindowedModelBase::pageWanted, this,
            [this](int generation, int page, const RowIds &ids) {
                std::vector<ledger::DocumentId> documents;
                for (const qint64 id : ids)
                    documents.emplace_back(id);
                whenAnswered(this, m_workspace.reconcile().desk().unprovenRows(std::move(documents)),
                             [this, generation, page](Result<std::vector<workspace::UnprovenPayment>> rows) {
                                 if (rows)
                                     m_view->unproven().model().setPage(generation, page, std::move(*rows));
                             });
            });
    connect(&unproven, &UnprovenPane::paymentChosen, this, &ReconcileScreen::askPayment);
    connect(&unproven, &UnprovenPane::selectionSummed, this, &ReconcileScreen::tellUnprovenSum);
    connect(&unproven, &UnprovenPane::lineWanted, this, &ReconcileScreen::takeToLine);
    connect(&unproven, &UnprovenPane::openDocument, this, &ReconcileScreen::openDocument);
}

void ReconcileScreen::openBulk()
{
    if (!m_workspace.isOpen() || m_isBookReadOnly || m_workspace.view().isLookingBack())
        return;
    auto *dialog = new BulkDialog(m_theme, this);
    auto *preview = new Question(dialog);
    connect(dialog, &BulkDialog::previewWanted, this, [this, dialog, preview](int fromPpm) {
        preview->ask(m_workspace.reconcile().desk().previewAbove(fromPpm),
                     [dialog](const Result<workspace::BulkPreview> &answer) {
                         if (answer)
                             dialog->setPreview(*answer);
                         else
                             dialog->setError(answer.error().message);
                     });
    });
    connect(dialog, &BulkDialog::acceptWanted, this, [this](int fromPpm, const std::vector<ledger::BankLineId> &lines) {
        follow(m_workspace.reconcile().desk().acceptAbove(fromPpm, lines), tr("The likely matches were not accepted."),
               std::function<void(const Result<qint64> &)>([this](const Result<qint64> &count) {
                   Q_EMIT notice(tr("%n bank line(s) accepted as one decision.", nullptr, int(*count)));
                   m_later.start();
               }));
    });
    dialog->begin();
}

void ReconcileScreen::openLimits()
{
    if (!m_workspace.isOpen())
        return;
    whenAnswered(
        this, m_workspace.reconcile().desk().policy(), [this](const Result<workspace::ReconcilePolicy> &policy) {
            if (!policy) {
                fail(tr("The limits could not be read."), policy.error());
                return;
            }
            whenAnswered(this, m_workspace.info(), [this, policy](const Result<workspace::BookInfo> &info) {
                QStringList currencies;
                for (const Currency currency : info ? info->currencies : std::vector<Currency>())
                    currencies << currency.code();
                auto *dialog = new LimitsDialog(m_theme, *policy, currencies, m_workspace.today(), this);
                connect(dialog, &LimitsDialog::policyWanted, this,
                        [this](const workspace::ReconcilePolicy &wanted, const QString &reason) {
                            follow(
                                m_workspace.reconcile().desk().setPolicy(wanted, reason),
                                tr("The limits were not changed."),
                                std::function<void(const Result<> &)>([this](const Result<> &) { m_later.start(); }));
                        });
                dialog->open();
            });
        });
}

void ReconcileScreen::askUnproven()
{
    m_payments->ask(m_workspace.reconcile().desk().unproven(m_view->filterText()),
                    [this](const Result<std::vector<ledger::DocumentId>> &payments) {
                        if (!payments) {
                            fail(tr("The payments could not be read."), payments.error());
                            return;
                        }
                        RowIds ids;
                        for (const ledger::DocumentId payment : *payments)
                            ids.push_back(payment.value());
                        m_view->unproven().setPayments(std::move(ids));
                        sumUnproven(*payments);
                    });
}

void ReconcileScreen::sumUnproven(const std::vector<ledger::DocumentId> &payments)
{
    m_payments->ask(m_workspace.reconcile().desk().unprovenRows(payments),
                    [this](const Result<std::vector<workspace::UnprovenPayment>> &rows) {
                        if (!rows)
                            return;
                        std::map<QString, qint64> sums;
                        for (const workspace::UnprovenPayment &row : *rows)
                            sums[row.payment.fact.amount.currency().code()] += row.unprovenUnits;
                        m_unprovenSum = {.rows = qint64(rows->size()), .column = tr("Unproven")};
                        for (const auto &[currency, units] : sums)
                            m_unprovenSum.sums.push_back({currency, units});
                        tellUnprovenSum({});
                    });
}

/// The cursor's own row is no choice: only several rows are told instead of the whole.
void ReconcileScreen::tellUnprovenSum(const SelectionSum &selected)
{
    if (m_view->queue() != Queue::Unproven)
        return;
    if (selected.rows > 1)
        Q_EMIT selectionSummed(selected);
    else
        Q_EMIT shownSummed(m_unprovenSum);
}

void ReconcileScreen::askPayment(ledger::DocumentId payment)
{
    m_payment->ask(m_workspace.reconcile().desk().unprovenPayment(payment),
                   [this](const Result<workspace::UnprovenView> &view) {
                       if (view)
                           m_view->unproven().setPayment(*view);
                       else if (view.error().kind != Error::Kind::NotFound)
                           fail(tr("The payment could not be read."), view.error());
                   });
}

void ReconcileScreen::takeToLine(ledger::BankLineId line, ledger::DocumentId payment)
{
    whenAnswered(this, m_workspace.reconcile().desk().openDocument(payment),
                 [this, line](const Result<match::OpenDocument> &document) {
                     if (!document) {
                         fail(tr("The payment could not be taken to the line."), document.error());
                         return;
                     }
                     m_view->setQueue(Queue::All);
                     m_view->goToWith(line, *document);
                     askLines();
                 });
}

} // namespace quittance::ui
