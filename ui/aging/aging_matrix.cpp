#include "ui/aging/aging_matrix.h"

#include "ui/documents/screen_memory.h"
#include "ui/documents/table_totals.h"
#include "ui/widgets/data_table.h"

#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

AgingMatrix::AgingMatrix(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"agingMatrix"_s);
    m_layout->setContentsMargins({});
    rebuild(insight::bucketLabels({}));
}

void AgingMatrix::rebuild(const QStringList &labels)
{
    const bool hadFocus = m_table && m_table->view()->hasFocus();
    delete m_table;
    delete m_totals;
    delete m_model;
    m_model = new AgingMatrixModel(labels, this);
    m_totals = new CellGrid(std::vector<GridHeading>(std::size_t(m_model->columnCount())), this);
    m_table = new DataTable(m_theme, this);
    m_table->setObjectName(u"matrix"_s);
    m_table->setColumns(m_model->columns());
    m_table->setModel(m_model);
    m_table->setCellSelection(true);
    m_table->setEmptyState(tr("Nothing is open on this day."));
    m_table->view()->setAccessibleName(tr("Customers by bucket"));
    m_layout->addWidget(m_table);
    setFocusProxy(m_table->view());
    if (hadFocus)
        m_table->view()->setFocus();
    rememberColumns(*m_table, u"aging"_s, u"columns-%1"_s.arg(labels.size()));

    connect(m_table, &DataTable::currentChanged, this, [this](const QModelIndex &index) {
        if (const std::optional<AgingCell> cell = m_model->cellAt(index))
            Q_EMIT cellChosen(*cell);
    });
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex &index) {
        if (const std::optional<AgingCell> cell = m_model->cellAt(index))
            Q_EMIT cellOpened(*cell);
    });
    connect(m_table->totalsView(), &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (const std::optional<AgingCell> cell = m_model->totalCellAt(index.row(), index.column()))
            Q_EMIT cellOpened(*cell);
    });
    connect(m_table, &DataTable::errorButtonClicked, this, &AgingMatrix::retryWanted);
    connect(m_table, &DataTable::selectionSummed, this, &AgingMatrix::selectionSummed);
    connect(m_table, &DataTable::notice, this, &AgingMatrix::notice);
}

void AgingMatrix::setTable(const insight::AgingTable &table, AgingGroup group, bool isDifference)
{
    if (table.labels != m_model->labels())
        rebuild(table.labels);
    m_model->setDifference(isDifference);
    m_model->setTable(table, group);
    m_totals->setRows(m_model->totalRows());
    showTotalsRows(*m_table, *m_totals, m_mostTotals);
    m_table->setEmptyState(isDifference ? tr("Nothing of this day was restated since.")
                                        : tr("Nothing is open on this day."));
    m_table->clearError();
}

void AgingMatrix::setMostTotals(int rows)
{
    m_mostTotals = rows;
    showTotalsRows(*m_table, *m_totals, m_mostTotals);
}

void AgingMatrix::setRestated(const QSet<QString> &names)
{
    m_model->setRestated(names);
}

void AgingMatrix::setBusy(bool isBusy)
{
    m_table->setProgress(0, isBusy ? -1 : 0);
}

void AgingMatrix::showError(const QString &subject, const QString &cause)
{
    m_table->showError(subject, cause, tr("Try again"));
}

std::optional<AgingCell> AgingMatrix::chosen() const
{
    return m_model->cellAt(m_table->currentIndex());
}

} // namespace quittance::ui
