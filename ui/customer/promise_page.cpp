#include "ui/customer/promise_page.h"

#include "ui/documents/grid_export.h"
#include "ui/documents/promise_words.h"
#include "ui/documents/screen_memory.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QModelIndex>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

PromisePage::PromisePage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_promises(new TablePane(theme, tr("Promises"), u"promises"_s, this))
    , m_disputes(new TablePane(theme, tr("Disputes"), u"disputes"_s, this))
    , m_promiseRows(new CellGrid(promiseHeadings(), this))
    , m_disputeRows(new CellGrid(disputeHeadings(), this))
    , m_record(new HintButton(theme, tr("Record promise…"), {}, this))
    , m_cancel(new HintButton(theme, tr("Cancel it…"), {}, this))
    , m_dispute(new HintButton(theme, tr("Record dispute…"), {}, this))
    , m_justified(new HintButton(theme, tr("Justified…"), {}, this))
    , m_unjustified(new HintButton(theme, tr("Not justified…"), {}, this))
{
    setObjectName(u"promisePage"_s);
    build(theme);
    connectParts();
    refresh();
}

void PromisePage::build(Theme &)
{
    m_record->setObjectName(u"recordPromise"_s);
    m_cancel->setObjectName(u"cancelPromise"_s);
    m_cancel->setToolTip(tr("The promise counts neither as kept nor as broken from today on."));
    m_dispute->setObjectName(u"recordDispute"_s);
    m_justified->setObjectName(u"closeJustified"_s);
    m_justified->setToolTip(tr("Closes the dispute: the customer was right."));
    m_unjustified->setObjectName(u"closeUnjustified"_s);
    m_unjustified->setToolTip(tr("Closes the dispute: the customer was wrong and owes the money."));
    for (HintButton *button : {m_record, m_cancel, m_dispute, m_justified, m_unjustified})
        button->setButtonSize(ButtonSize::Small);
    for (HintButton *button : {m_record, m_cancel})
        m_promises->header().addWidget(button);
    for (HintButton *button : {m_dispute, m_justified, m_unjustified})
        m_disputes->header().addWidget(button);
    m_promises->table().setColumns(promiseColumns());
    m_promises->table().setModel(m_promiseRows);
    m_promises->table().setEmptyState(tr("No promise is recorded. What a customer says it will pay, and when, goes "
                                         "here."));
    m_disputes->table().setColumns(disputeColumns());
    m_disputes->table().setModel(m_disputeRows);
    m_disputes->table().setEmptyState(tr("No dispute is recorded."));

    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(m_promises);
    columns->addWidget(m_disputes);
    columns->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(columns);
    setFocusProxy(m_promises);
    chainTabs({m_record, m_cancel, m_promises, m_dispute, m_justified, m_unjustified, m_disputes});
    rememberSplitter(*columns, u"customer"_s, u"promises"_s);
    rememberColumns(m_promises->table(), u"customer"_s, u"promiseColumns"_s);
    rememberColumns(m_disputes->table(), u"customer"_s, u"disputeColumns"_s);
}

void PromisePage::connectParts()
{
    connect(m_record, &QPushButton::clicked, this, &PromisePage::promiseWanted);
    connect(m_dispute, &QPushButton::clicked, this, &PromisePage::disputeWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const insight::PromiseRow *row = chosenPromise())
            Q_EMIT cancelWanted(row->promise.id);
    });
    for (const auto &[button, isValid] : {std::pair(m_justified, true), std::pair(m_unjustified, false)}) {
        connect(button, &QPushButton::clicked, this, [this, isValid = isValid] {
            if (const insight::DisputeRow *row = chosenDispute())
                Q_EMIT closeWanted(row->dispute.id, isValid);
        });
    }
    connect(&m_promises->table(), &DataTable::currentChanged, this, &PromisePage::refreshButtons);
    connect(&m_disputes->table(), &DataTable::currentChanged, this, [this] {
        refreshButtons();
        if (const insight::DisputeRow *row = chosenDispute())
            Q_EMIT documentChosen(row->dispute.document);
    });
    for (const TablePane *pane : {m_promises, m_disputes}) {
        connect(&pane->table(), &DataTable::selectionSummed, this, &PromisePage::selectionSummed);
        connect(&pane->table(), &DataTable::notice, this, &PromisePage::notice);
    }
}

void PromisePage::setBoard(workspace::PromiseBoard board, QHash<ledger::DocumentId, QString> numbers)
{
    m_board = std::move(board);
    m_numbers = std::move(numbers);
    refresh();
}

void PromisePage::setContext(Currency currency, QDate asOf, QDate today, bool isLookingBack)
{
    m_currency = currency;
    m_asOf = asOf;
    m_today = today;
    m_isLookingBack = isLookingBack;
    refresh();
}

workspace::ExportTable PromisePage::exportTable(const QString &title) const
{
    const bool isAboutDisputes = m_disputes->isAncestorOf(focusWidget());
    return gridExport(isAboutDisputes ? *m_disputeRows : *m_promiseRows, title);
}

void PromisePage::choosePromise(qint64 promise)
{
    const std::vector<GridRow> &rows = m_promiseRows->rows();
    const auto found = std::ranges::find(rows, promise, &GridRow::id);
    if (!rows.empty())
        m_promises->table().setCurrentRow(found == rows.end() ? 0 : int(found - rows.begin()));
}

qint64 PromisePage::openCount() const
{
    return std::ranges::count_if(m_board.promises, [](const auto &row) { return row.awaitedUnits() > 0; })
        + std::ranges::count_if(m_board.disputes, [this](const auto &row) { return row.isOpen(m_asOf); });
}

void PromisePage::refresh()
{
    m_promiseRows->setRows(promiseGridRows(m_board.promises, m_today));
    m_disputeRows->setRows(disputeGridRows(m_board.disputes, m_numbers, m_asOf, m_today));
    m_promises->header().setMeta(keptText(m_board.promises, m_currency, m_asOf));
    const auto open = std::ranges::count_if(m_board.disputes, [this](const auto &row) { return row.isOpen(m_asOf); });
    m_disputes->header().setMeta(open > 0 ? tr("%n open", nullptr, int(open)) : QString());
    refreshButtons();
}

void PromisePage::refreshButtons()
{
    const insight::PromiseRow *promise = chosenPromise();
    const insight::DisputeRow *dispute = chosenDispute();
    const QString why = m_isLookingBack ? tr("The view is read-only while looking back.") : QString();
    m_record->setEnabled(!m_isLookingBack);
    m_record->setToolTip(m_isLookingBack ? why : tr("Records what the customer says it will pay, and when."));
    m_dispute->setEnabled(!m_isLookingBack);
    m_dispute->setToolTip(m_isLookingBack ? why : tr("Records why the customer does not pay an open document."));
    m_cancel->setEnabled(!m_isLookingBack && promise && promise->awaitedUnits() > 0);
    for (HintButton *button : {m_justified, m_unjustified})
        button->setEnabled(!m_isLookingBack && dispute && dispute->isOpen(m_asOf));
}

const insight::PromiseRow *PromisePage::chosenPromise() const
{
    const QModelIndex current = m_promises->table().currentIndex();
    const auto found = std::ranges::find(m_board.promises, current.isValid() ? m_promiseRows->idAt(current.row()) : 0,
                                         [](const insight::PromiseRow &row) { return row.promise.id; });
    return found == m_board.promises.end() ? nullptr : &*found;
}

const insight::DisputeRow *PromisePage::chosenDispute() const
{
    const QModelIndex current = m_disputes->table().currentIndex();
    const auto found = std::ranges::find(m_board.disputes, current.isValid() ? m_disputeRows->idAt(current.row()) : 0,
                                         [](const insight::DisputeRow &row) { return row.dispute.id; });
    return found == m_board.disputes.end() ? nullptr : &*found;
}

} // namespace quittance::ui
