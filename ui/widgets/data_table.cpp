#include "ui/widgets/data_table.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/column_fit.h"
#include "ui/widgets/column_state.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/grid_header.h"
#include "ui/widgets/grid_view.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/table_copy.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kSumDelayMs = 30;
constexpr int kLeastStretch = 90;

} // namespace

DataTable::DataTable(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_delegate(new CellDelegate(theme, this))
    , m_totalsDelegate(new CellDelegate(theme, this))
    , m_view(new GridView(theme, *m_delegate, this))
    , m_header(new GridHeader(theme, m_view))
    , m_totals(new QTableView(this))
    , m_empty(new EmptyState(theme, m_view))
    , m_error(new ErrorBar(theme, this))
    , m_progress(new ProgressLine(theme, m_view))
    , m_sumTimer(new QTimer(this))
    , m_bindTimer(new QTimer(this))
    , m_fit(new ColumnFit(*m_view, *m_delegate, *m_totals, *m_totalsDelegate, this))
{
    build();
    connectView();
}

DataTable::~DataTable() = default;

void DataTable::build()
{
    m_view->setHorizontalHeader(m_header);
    m_view->setObjectName(u"rows"_s);
    m_totals->setObjectName(u"totals"_s);
    m_totalsDelegate->setTotals(true);
    m_totals->setItemDelegate(m_totalsDelegate);
    m_totals->setFrameShape(QFrame::NoFrame);
    m_totals->setShowGrid(false);
    m_totals->setFocusPolicy(Qt::NoFocus);
    m_totals->setSelectionMode(QAbstractItemView::NoSelection);
    m_totals->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_totals->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_totals->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_totals->horizontalHeader()->hide();
    m_totals->horizontalHeader()->setMinimumSectionSize(0);
    m_totals->verticalHeader()->hide();
    m_totals->verticalHeader()->setMinimumSectionSize(24);
    m_totals->verticalHeader()->setDefaultSectionSize(24);
    m_totals->setFixedHeight(24);
    m_totals->hide();
    m_error->hide();
    m_empty->hide();
    m_progress->hide();
    m_sumTimer->setSingleShot(true);
    m_sumTimer->setInterval(kSumDelayMs);
    m_bindTimer->setSingleShot(true);
    m_bindTimer->setInterval(0);
    setFocusProxy(m_view);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_error);
    column->addWidget(m_view, 1);
    column->addWidget(m_totals);
}

void DataTable::connectView()
{
    connect(m_view, &GridView::entered, this, &DataTable::activated);
    connect(m_view, &GridView::whyWanted, this, &DataTable::whyWanted);
    connect(m_view, &GridView::copyWanted, this, &DataTable::copySelection);
    connect(m_view, &GridView::resized, this, [this] {
        dropColumns();
        layOut();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &DataTable::showContextMenu);
    connect(m_view->horizontalScrollBar(), &QScrollBar::valueChanged, m_totals->horizontalScrollBar(),
            &QScrollBar::setValue);
    connect(m_header, &QWidget::customContextMenuRequested, this, &DataTable::showHeaderMenu);
    connect(m_header, &QHeaderView::sectionClicked, this, &DataTable::sortBy);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, m_fit, &ColumnFit::fitLater);
    connect(m_fit, &ColumnFit::widened, this, &DataTable::dropColumns);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        m_totals->setColumnWidth(column, size);
        if (m_header->isPressed() && !m_fit->isFitting())
            m_fit->keep(column);
        m_bindTimer->start(); // hidden columns are known only after this signal
        if (!m_isDropping && !m_fit->isFitting())
            Q_EMIT columnsChanged();
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this](int, int from, int to) {
        if (from < m_totals->horizontalHeader()->count() && to < m_totals->horizontalHeader()->count())
            m_totals->horizontalHeader()->moveSection(from, to);
        Q_EMIT columnsChanged();
    });
    connect(m_header, &QHeaderView::geometriesChanged, m_bindTimer, qOverload<>(&QTimer::start));
    connect(m_bindTimer, &QTimer::timeout, this, &DataTable::bindTotals);
    connect(m_sumTimer, &QTimer::timeout, this, [this] {
        m_sum = sumOfSelection(*m_view, m_columns, m_isCellMode);
        Q_EMIT selectionSummed(m_sum);
    });
    connect(m_empty, &EmptyState::buttonClicked, this, &DataTable::emptyButtonClicked);
    connect(m_error, &MessageBar::buttonClicked, this, &DataTable::errorButtonClicked);
}

void DataTable::setColumns(QList<ColumnSpec> columns)
{
    m_columns = std::move(columns);
    m_delegate->setColumns(m_columns);
    m_totalsDelegate->setColumns(m_columns);
    m_header->setColumns(m_columns);
    m_fit->setColumns(m_columns);
    applyColumns();
}

void DataTable::applyColumns()
{
    if (m_model)
        resetColumnState(*m_header, m_columns);
    dropColumns();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    if (m_model)
        disconnect(m_model, nullptr, this, nullptr);
    m_model = model;
    m_view->setModel(model);
    applyColumns();
    bindTotals();
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::selectionMoved);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current, const QModelIndex &before) {
                m_view->viewport()->update(); // the bar of the row that was current
                if (current.row() != before.row() || m_isCellMode)
                    Q_EMIT currentChanged(current);
            });
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::layOut);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::layOut);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        layOut();
        selectionMoved();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        m_fit->fitLater();
        if (m_view->selectionModel()->hasSelection())
            m_sumTimer->start();
        if (m_isCopyPending)
            finishCopy();
    });
    layOut();
}

void DataTable::setTotalsModel(QAbstractItemModel *totals)
{
    if (m_totals->model())
        disconnect(m_totals->model(), nullptr, m_fit, nullptr);
    m_totals->setModel(totals);
    if (totals) {
        connect(totals, &QAbstractItemModel::modelReset, m_fit, &ColumnFit::fitLater);
        connect(totals, &QAbstractItemModel::dataChanged, m_fit, &ColumnFit::fitLater);
    }
    m_totals->setVisible(totals != nullptr);
    bindTotals();
}

void DataTable::bindTotals()
{
    if (!m_totals->model() || !m_model)
        return;
    QHeaderView *below = m_totals->horizontalHeader();
    below->setSectionResizeMode(QHeaderView::Fixed);
    for (int visual = 0; visual < m_header->count() && visual < below->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        below->moveSection(below->visualIndex(column), visual);
        m_totals->setColumnHidden(column, m_header->isSectionHidden(column));
        if (!m_header->isSectionHidden(column))
            m_totals->setColumnWidth(column, m_header->sectionSize(column));
    }
    m_totals->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value());
}

QAbstractItemModel *DataTable::model() const
{
    return m_model;
}

QTableView *DataTable::view() const
{
    return m_view;
}

QTableView *DataTable::totalsView() const
{
    return m_totals;
}

void DataTable::setCellSelection(bool cells)
{
    m_isCellMode = cells;
    m_delegate->setCellCursor(cells);
    m_view->setSelectionBehavior(cells ? QAbstractItemView::SelectItems : QAbstractItemView::SelectRows);
}

void DataTable::setHeaderShown(bool shown)
{
    m_header->setVisible(shown);
}

void DataTable::setEmptyState(const QString &sentence, const QString &button, const QKeySequence &key)
{
    m_empty->setContent(sentence, button, key);
    layOut();
}

void DataTable::showError(const QString &subject, const QString &cause, const QString &button)
{
    m_error->setMessage(subject, cause);
    m_error->clearButtons();
    if (!button.isEmpty())
        m_error->addButton(button);
    m_error->show();
}

void DataTable::clearError()
{
    m_error->hide();
}

void DataTable::setProgress(qint64 done, qint64 total)
{
    m_progress->setProgress(done, total);
    layOut();
}

QModelIndex DataTable::currentIndex() const
{
    return m_view->currentIndex();
}

void DataTable::setCurrentRow(int row)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return;
    const int column = std::max(m_header->logicalIndex(0), 0);
    m_view->setCurrentIndex(m_model->index(row, column));
    m_view->scrollTo(m_view->currentIndex());
}

SelectionSum DataTable::selectionSum() const
{
    return sumOfSelection(*m_view, m_columns, m_isCellMode);
}

void DataTable::selectionMoved()
{
    m_isCopyPending = false;
    m_sumTimer->start();
}

void DataTable::copySelection()
{
    m_isCopyPending = true;
    finishCopy();
}

void DataTable::finishCopy()
{
    TableCopy copy;
    const CopyState state = copySelectedCells(*m_view, *m_delegate, copy);
    m_isCopyPending = state == CopyState::StillLoading;
    switch (state) {
    case CopyState::Ready: {
        auto *mime = new QMimeData; // the clipboard owns it
        mime->setText(copy.tabSeparated);
        mime->setHtml(copy.html);
        QGuiApplication::clipboard()->setMimeData(mime);
        Q_EMIT notice(tr("%n row(s) copied.", nullptr, copy.rows));
        break;
    }
    case CopyState::TooMany:
        Q_EMIT notice(
            tr("A copy takes at most %1 rows. Export takes them all.").arg(QLocale().toString(mostCopiedRows())));
        break;
    case CopyState::StillLoading:
        Q_EMIT notice(tr("The rows are being read for the copy."));
        break;
    case CopyState::NothingSelected:
        break;
    }
}

void DataTable::sortBy(int column)
{
    if (!m_model || column >= m_columns.size() || !m_columns[column].isSortable)
        return;
    // The header has turned its own mark before it tells of the press.
    const bool isAgain = m_sortColumn == column;
    const Qt::SortOrder first = isRightAligned(m_columns[column].kind) ? Qt::DescendingOrder : Qt::AscendingOrder;
    const Qt::SortOrder other = m_sortOrder == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    setSort(column, isAgain ? other : first);
}

void DataTable::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_header->setSortIndicatorShown(true);
    m_header->setSortIndicator(column, order);
    m_model->sort(column, order);
    Q_EMIT columnsChanged();
}

void DataTable::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    const int column = m_header->logicalIndexAt(position);
    if (column >= 0 && column < m_columns.size() && m_columns[column].isSortable) {
        QAction *up = menu.addAction(tr("Sort ascending"));
        QAction *down = menu.addAction(tr("Sort descending"));
        connect(up, &QAction::triggered, this, [this, column] { setSort(column, Qt::AscendingOrder); });
        connect(down, &QAction::triggered, this, [this, column] { setSort(column, Qt::DescendingOrder); });
        menu.addSeparator();
    }
    fillColumnMenu(menu, *m_header);
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        m_dropped.clear();
        m_fit->setColumns(m_columns);
        applyColumns();
        bindTotals();
        m_fit->fitLater();
        Q_EMIT columnsChanged();
    });
    menu.exec(m_header->mapToGlobal(position));
}

void DataTable::showContextMenu(const QPoint &position)
{
    QMenu menu(this);
    QAction *copy = menu.addAction(tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(m_view->selectionModel() && m_view->selectionModel()->hasSelection());
    connect(copy, &QAction::triggered, this, &DataTable::copySelection);
    QAction *all = menu.addAction(tr("Select all"));
    all->setShortcut(QKeySequence::SelectAll);
    connect(all, &QAction::triggered, m_view, &QAbstractItemView::selectAll);
    Q_EMIT contextMenuAboutToShow(&menu, m_view->indexAt(position));
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

QByteArray DataTable::saveColumns() const
{
    return saveColumnState(*m_header, m_columns, m_dropped);
}

bool DataTable::restoreColumns(const QByteArray &state)
{
    m_isDropping = true;
    const bool isRestored = m_model && restoreColumnState(*m_header, m_columns, state);
    m_isDropping = false;
    if (!isRestored)
        return false;
    m_dropped.clear();
    dropColumns();
    bindTotals();
    if (m_header->isSortIndicatorShown())
        setSort(m_header->sortIndicatorSection(), m_header->sortIndicatorOrder());
    return true;
}

void DataTable::setColumnShown(int column, bool isShown)
{
    if (m_columns[column].isShown == isShown && m_header->isSectionHidden(column) != isShown)
        return;
    m_columns[column].isShown = isShown;
    m_header->setSectionHidden(column, !isShown);
    m_fit->setColumns(m_columns);
    bindTotals();
    m_fit->fitLater();
}

void DataTable::dropColumns()
{
    if (!m_model || m_isDropping)
        return;
    m_isDropping = true;
    int needed = 0;
    QList<int> droppable;
    for (int column = 0; column < int(m_columns.size()); ++column) {
        if (m_dropped.contains(column))
            m_header->showSection(column);
        if (m_header->isSectionHidden(column))
            continue;
        needed += m_columns[column].isStretch ? kLeastStretch : m_header->sectionSize(column);
        if (m_columns[column].dropOrder > 0)
            droppable << column;
    }
    m_dropped.clear();
    std::ranges::stable_sort(droppable, std::ranges::greater{},
                             [this](int column) { return m_columns[column].dropOrder; });
    for (const int column : droppable) {
        if (needed <= m_view->viewport()->width())
            break;
        needed -= m_columns[column].isStretch ? kLeastStretch : m_header->sectionSize(column);
        m_header->hideSection(column);
        m_dropped.insert(column);
    }
    m_isDropping = false;
}

void DataTable::layOut()
{
    const int top = m_header->isVisibleTo(m_view) ? m_header->sizeHint().height() : 0;
    const bool isEmpty = m_model && m_model->rowCount() == 0 && !m_empty->sentence().isEmpty();
    m_empty->setVisible(isEmpty && m_progress->isHidden());
    m_empty->setGeometry(0, top, m_view->width(), m_empty->wrapTo(m_view->width()));
    m_progress->setGeometry(0, 0, m_view->width(), 2);
    m_progress->raise();
    m_fit->fitLater();
}

} // namespace quittance::ui
