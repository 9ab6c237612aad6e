#include "ui/documents/document_table.h"

#include "ui/documents/cell_grid.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"

#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

RowIds rowIds(const std::vector<ledger::DocumentId> &documents)
{
    RowIds ids;
    ids.reserve(documents.size());
    std::ranges::transform(documents, std::back_inserter(ids), &ledger::DocumentId::value);
    return ids;
}

std::vector<GridHeading> noHeadings()
{
    return std::vector<GridHeading>(std::size_t(kDocumentColumns));
}

} // namespace

DocumentTable::DocumentTable(Theme &theme, DocumentListUse use, QWidget *parent)
    : QWidget(parent)
    , m_use(use)
    , m_model(new DocumentModel(this))
    , m_totals(new CellGrid(noHeadings(), this))
    , m_table(new DataTable(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    m_table->setColumns(documentColumns(use));
    m_table->setModel(m_model);
    m_table->setObjectName(u"documents"_s);
    m_table->view()->setAccessibleName(tr("Documents"));
    setFocusProxy(m_table->view());

    connect(m_model, &WindowedModelBase::sortWanted, this, [this](int column, Qt::SortOrder order) {
        if (const auto sort = documentSort(DocumentColumn(column)))
            Q_EMIT sortWanted(*sort, order == Qt::DescendingOrder);
    });
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex &index) {
        if (const workspace::DocumentRow *row = m_model->row(index.row()))
            Q_EMIT documentActivated(*row);
    });
    connect(m_table, &DataTable::currentChanged, this, [this] { Q_EMIT currentDocumentChanged(currentDocument()); });
}

void DocumentTable::setList(const workspace::DocumentList &list, const workspace::DocumentQuery &query, bool isFiltered)
{
    m_model->setContext(insight::bucketLabels(query.policy), query.asOf.day, query.base);
    const bool isMoved = query.moves.has_value() || !query.openOnly;
    m_table->setColumnShown(int(DocumentColumn::BaseAmount), query.base && isMoved);
    m_table->setColumnShown(int(DocumentColumn::BaseOpen), query.base && !isMoved);
    m_model->setRowMap(rowIds(list.ids));
    m_table->clearError();
    showTotals(list, query, isFiltered);
    takePendingSelection();
}

void DocumentTable::showTotals(const workspace::DocumentList &list, const workspace::DocumentQuery &query,
                               bool isFiltered)
{
    // Under a bucket, a movement or a virtual application what is open of a row is not amount and applied together.
    const bool hasApplied
        = !query.filter.bucket && !query.moves && query.policy.credits != insight::CreditTreatment::FifoOldestDue;
    std::vector<GridRow> rows;
    for (const Money &open : list.openTotals) {
        const auto amount = std::ranges::find(list.amountTotals, open.currency(), &Money::currency);
        const QString code = open.currency().code();
        QString title = isFiltered ? tr("Total of filter, %n items", nullptr, int(list.ids.size()))
                                   : tr("Total, %n items", nullptr, int(list.ids.size()));
        if (list.openTotals.size() > 1)
            title = isFiltered ? tr("Total %1 of filter").arg(code) : tr("Total %1").arg(code);
        GridRow row{.id = open.currency().number(), .cells = std::vector<Cell>(std::size_t(kDocumentColumns))};
        const auto at = [&row](DocumentColumn column) -> Cell & { return row.cells[std::size_t(column)]; };
        at(DocumentColumn::Number) = textCell(title);
        if (query.base) { // each row has its own currency: only the base adds up
            at(DocumentColumn::BaseOpen) = moneyCell(open, true);
            if (amount != list.amountTotals.end())
                at(DocumentColumn::BaseAmount) = moneyCell(*amount, true);
            rows.push_back(std::move(row));
            continue;
        }
        at(DocumentColumn::Open) = moneyCell(open, true);
        at(DocumentColumn::Currency) = textCell(code);
        if (amount != list.amountTotals.end()) {
            at(DocumentColumn::Amount) = moneyCell(*amount, true);
            if (const auto applied = open.minus(*amount); applied && hasApplied)
                at(DocumentColumn::Applied) = moneyCell(*applied);
        }
        rows.push_back(std::move(row));
    }
    m_totals->setRows(std::move(rows));
    showTotalsRows(*m_table, *m_totals, m_use == DocumentListUse::Aside ? 1 : 4, int(DocumentColumn::Days));
}

ledger::DocumentId DocumentTable::currentDocument() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? ledger::DocumentId(m_model->idAt(current.row())) : ledger::DocumentId();
}

const workspace::DocumentRow *DocumentTable::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model->row(current.row()) : nullptr;
}

std::vector<ledger::DocumentId> DocumentTable::selectedDocuments(int most) const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : m_table->view()->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && int(rows.size()) < most; ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    std::vector<ledger::DocumentId> documents;
    documents.reserve(rows.size());
    for (const int row : rows)
        documents.emplace_back(m_model->idAt(row));
    return documents;
}

void DocumentTable::selectDocument(ledger::DocumentId document)
{
    m_pending = document;
    takePendingSelection();
}

void DocumentTable::takePendingSelection()
{
    if (!m_pending.isValid())
        return;
    const int row = m_model->rowOf(m_pending.value());
    if (row < 0)
        return;
    m_pending = {};
    m_table->setCurrentRow(row);
}

} // namespace quittance::ui
