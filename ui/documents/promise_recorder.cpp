#include "ui/documents/promise_recorder.h"

#include "core/workspace/promise_service.h"
#include "core/workspace/workspace.h"
#include "ui/documents/question.h"
#include "ui/documents/record_dialog.h"
#include "ui/widgets/format.h"

#include <QWidget>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

using Rows = std::vector<workspace::DocumentRow>;

/// What is open of the documents, "12,300.00 EUR and 40.00 USD" by code.
std::vector<Money> sumsOf(const Rows &documents)
{
    std::map<QString, Money> sums;
    for (const workspace::DocumentRow &row : documents) {
        const Currency currency = row.open.currency();
        Money &sum = sums.try_emplace(currency.code(), Money(0, currency)).first->second;
        sum = sum.plus(row.open).value_or(sum);
    }
    std::vector<Money> all;
    for (const auto &[code, sum] : sums)
        all.push_back(sum);
    return all;
}

QString sumsText(const Rows &documents)
{
    QStringList parts;
    for (const Money &sum : sumsOf(documents))
        parts << moneyText(sum, {.withCurrency = true});
    return QLocale().createSeparatedList(parts);
}

} // namespace

PromiseRecorder::PromiseRecorder(workspace::Workspace &workspace, QWidget *screen)
    : QObject(screen)
    , m_workspace(workspace)
    , m_screen(screen)
{
}

/// Calls `answer(rows)` with those of the documents that are owed on the day of the view.
template<typename Answer>
void PromiseRecorder::readOwed(const std::vector<ledger::DocumentId> &documents, Answer answer)
{
    if (!m_workspace.isOpen())
        return;
    whenAnswered(this,
                 m_workspace.ledger().documentRows(documents, m_workspace.view().asOf(), m_workspace.agingPolicy()),
                 [this, answer = std::move(answer)](Result<Rows> rows) {
                     if (!rows) {
                         Q_EMIT notice(rows.error().message);
                         return;
                     }
                     std::erase_if(*rows, [](const workspace::DocumentRow &row) { return row.open.units() <= 0; });
                     answer(*rows);
                 });
}

void PromiseRecorder::askPromise(ledger::CustomerId customer, Money proposed)
{
    if (!m_workspace.isOpen())
        return;
    whenAnswered(this, m_workspace.promises().read(m_workspace.view().asOf()),
                 [this, customer, proposed](const Result<workspace::PromiseBoard> &board) {
                     if (board)
                         showPromise(customer, proposed, *board);
                     else
                         Q_EMIT notice(board.error().message);
                 });
}

void PromiseRecorder::showPromise(ledger::CustomerId customer, Money proposed, const workspace::PromiseBoard &board)
{
    const workspace::ViewState &view = m_workspace.view();
    QList<RecordDialog::Choice> open;
    for (const insight::PromiseRow &row : board.promises) {
        if (row.promise.customer == customer && row.awaitedUnits() > 0
            && row.promise.amount.currency() == proposed.currency())
            open << RecordDialog::Choice{
                row.promise.id,
                tr("%1 for %2").arg(moneyText(row.promise.amount), dateText(row.promise.date, view.today()))};
    }
    auto *dialog = new RecordDialog(tr("Record a promise"), view.asOf().day, m_screen);
    dialog->askPromise(proposed, open);
    connect(dialog, &QDialog::accepted, this, [this, dialog, customer, day = view.asOf().day] {
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

void PromiseRecorder::askDispute(const std::vector<ledger::DocumentId> &documents)
{
    readOwed(documents, [this](const Rows &rows) { showDispute(rows); });
}

void PromiseRecorder::promiseAll(const std::vector<ledger::DocumentId> &documents)
{
    readOwed(documents, [this](const Rows &rows) {
        const std::vector<Money> sums = sumsOf(rows);
        const auto isOfFirst = [&rows](const workspace::DocumentRow &row) {
            return row.document.customer == rows.front().document.customer;
        };
        if (rows.empty())
            Q_EMIT notice(tr("Nothing of the selection is owed, so nothing can be promised."));
        else if (sums.size() > 1 || !std::ranges::all_of(rows, isOfFirst))
            Q_EMIT notice(tr("A promise is made by one customer in one currency. Select documents of one."));
        else
            askPromise(rows.front().document.customer, sums.front());
    });
}

void PromiseRecorder::disputeAll(const std::vector<ledger::DocumentId> &documents)
{
    readOwed(documents, [this](const Rows &rows) {
        if (rows.size() > 1)
            showDisputes(rows);
        else
            showDispute(rows);
    });
}

void PromiseRecorder::showDispute(const Rows &documents)
{
    if (documents.empty()) {
        Q_EMIT notice(tr("Nothing is owed, so nothing can be disputed."));
        return;
    }
    QList<RecordDialog::Choice> choices;
    for (const workspace::DocumentRow &row : documents)
        choices << RecordDialog::Choice{row.document.id.value(),
                                        tr("%1, %2 open").arg(row.document.fact.number, moneyText(row.open)), row.open};
    const QDate day = m_workspace.view().asOf().day;
    auto *dialog = new RecordDialog(tr("Record a dispute"), day, m_screen);
    dialog->askDispute(choices);
    connect(dialog, &QDialog::accepted, this, [this, dialog, day] {
        tell(m_workspace.promises().recordDispute({.document = ledger::DocumentId(dialog->choice()),
                                                   .amount = dialog->amount(),
                                                   .reason = dialog->reason(),
                                                   .openedOn = day,
                                                   .note = dialog->note()}));
    });
    dialog->open();
}

void PromiseRecorder::showDisputes(const Rows &documents)
{
    const QDate day = m_workspace.view().asOf().day;
    const int count = int(documents.size());
    auto *dialog = new RecordDialog(tr("Record %n disputes", nullptr, count), day, m_screen);
    dialog->askDisputes(
        tr("All that is open of %n documents is disputed: %1.", nullptr, count).arg(sumsText(documents)));
    connect(dialog, &QDialog::accepted, this, [this, dialog, documents, day] {
        std::vector<workspace::NewDispute> disputes;
        disputes.reserve(documents.size());
        for (const workspace::DocumentRow &row : documents)
            disputes.push_back({.document = row.document.id,
                                .amount = row.open,
                                .reason = dialog->reason(),
                                .openedOn = day,
                                .note = dialog->note()});
        tell(m_workspace.promises().recordDisputes(std::move(disputes)));
    });
    dialog->open();
}

void PromiseRecorder::tell(const QFuture<Result<>> &decided)
{
    whenAnswered(this, decided, [this](const Result<> &done) {
        if (!done)
            Q_EMIT notice(done.error().message);
    });
}

} // namespace quittance::ui
