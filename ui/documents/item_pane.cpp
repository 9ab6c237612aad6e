#include "ui/documents/item_pane.h"

#include "ui/documents/cell_grid.h"
#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

ItemPane::ItemPane(Theme &theme, const QString &screen, std::vector<ItemFigure> figures, QWidget *parent)
    : TablePane(theme, tr("Documents"), u"items"_s, parent)
    , m_model(new ItemModel(std::move(figures), this))
    , m_totals(new CellGrid(std::vector<GridHeading>(std::size_t(m_model->columnCount())), this))
    , m_open(new HintButton(theme, tr("Open list"), {}, this))
{
    m_open->setObjectName(u"openList"_s);
    m_open->setButtonSize(ButtonSize::Small);
    m_open->setLook(ButtonLook::Flat);
    m_open->setEnabled(false);
    m_open->setToolTip(tr("Shows these documents with all their columns, to sort, search and export."));
    header().addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &ItemPane::listWanted);
    table().setColumns(m_model->columns());
    table().setModel(m_model);
    rememberColumns(table(), screen, u"items"_s);
    connect(&table(), &DataTable::activated, this, [this](const QModelIndex &index) {
        Q_EMIT documentOpened(ledger::DocumentId(m_model->idAt(index.row())));
    });
    connect(&table(), &DataTable::selectionSummed, this, &ItemPane::selectionSummed);
    connect(&table(), &DataTable::notice, this, &ItemPane::notice);
    connect(&table(), &DataTable::errorButtonClicked, this, &ItemPane::retryWanted);
}

void ItemPane::setItems(const QString &what, std::vector<ItemRow> items, Currency currency, QDate today)
{
    m_what = what;
    header().setMeta(what);
    table().clearError();
    table().setEmptyState(tr("No document is behind this figure."));
    m_model->setItems(std::move(items), currency, today);
    showTotals();
}

void ItemPane::showTotals()
{
    std::vector<GridRow> rows;
    if (!m_model->items().empty()) {
        GridRow row{.id = 1, .cells = std::vector<Cell>(std::size_t(m_model->columnCount()))};
        row.cells[0] = textCell(tr("Total, %n documents", nullptr, int(m_model->items().size())));
        const std::array<qint64, kItemFigures> sums = m_model->sums();
        for (std::size_t figure = 0; figure < m_model->figures().size(); ++figure) {
            if (m_model->figures()[figure].kind == ItemFigure::Kind::Money)
                row.cells[figure + 2] = moneyCell({sums[figure], m_model->currency()}, true);
        }
        rows.push_back(std::move(row));
    }
    m_open->setEnabled(!rows.empty());
    m_totals->setRows(std::move(rows));
    showTotalsRows(table(), *m_totals, 1, 2);
}

void ItemPane::clear(const QString &sentence)
{
    m_what.clear();
    header().setMeta({});
    table().clearError();
    table().setEmptyState(sentence);
    m_model->setItems({}, m_model->currency(), {});
    showTotals();
}

std::vector<ledger::DocumentId> ItemPane::documents() const
{
    std::vector<ledger::DocumentId> documents;
    documents.reserve(m_model->items().size());
    for (const ItemRow &item : m_model->items())
        documents.push_back(item.document);
    return documents;
}

void ItemPane::setBusy(bool isBusy)
{
    table().setProgress(0, isBusy ? -1 : 0);
}

void ItemPane::showError(const Error &error)
{
    if (error.kind != Error::Kind::Cancelled)
        table().showError(tr("The documents could not be read."), error.message, tr("Try again"));
}

} // namespace quittance::ui
