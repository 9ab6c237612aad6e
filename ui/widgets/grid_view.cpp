#include "ui/widgets/grid_view.h"

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

namespace quittance::ui {

GridView::GridView(Theme &theme, CellDelegate &delegate, QWidget *parent)
    : QTableView(parent)
    , m_delegate(delegate)
{
    setItemDelegate(&delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(theme.rowHeight());
    verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    connect(&theme, &Theme::changed, this, [this, &theme] {
        if (verticalHeader()->defaultSectionSize() == theme.rowHeight())
            return;
        verticalHeader()->setMinimumSectionSize(theme.rowHeight());
        verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    });
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!(index.flags() & Qt::ItemIsEditable))
            Q_EMIT entered(index);
    });
}

void GridView::keyboardSearch(const QString &) { }

bool GridView::handleKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        return true;
    }
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const bool isEditable = currentIndex().flags() & Qt::ItemIsEditable;
    switch (event->key()) {
    case Qt::Key_J:
        if (isEditable)
            return false;
        step(1);
        return true;
    case Qt::Key_K:
        if (isEditable)
            return false;
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!currentIndex().isValid() || event->modifiers() & Qt::ShiftModifier)
            return false;
        Q_EMIT entered(currentIndex());
        return true;
    case Qt::Key_Space:
        if (!currentIndex().isValid() || currentIndex().flags() & Qt::ItemIsUserCheckable)
            return false;
        Q_EMIT whyWanted(currentIndex());
        return true;
    default:
        return false;
    }
}

void GridView::step(int rows)
{
    if (!model() || model()->rowCount() == 0)
        return;
    const QModelIndex from = currentIndex();
    const int last = model()->rowCount() - 1;
    const int row = from.isValid() ? std::clamp(from.row() + rows, 0, last) : 0;
    const int column = from.isValid() ? from.column() : std::max(horizontalHeader()->logicalIndex(0), 0);
    selectionModel()->setCurrentIndex(
        model()->index(row, column),
        QItemSelectionModel::ClearAndSelect
            | (selectionBehavior() == SelectRows ? QItemSelectionModel::Rows : QItemSelectionModel::NoUpdate));
    scrollTo(currentIndex());
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    if (state() != EditingState && handleKey(event)) {
        event->accept();
        return;
    }
    // A letter is a command of the screen, unless it begins an edit.
    const bool isLetter = !event->text().isEmpty() && event->text().at(0).isLetterOrNumber();
    if (isLetter && !(currentIndex().flags() & Qt::ItemIsEditable)) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    setHoverRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool GridView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    return QTableView::viewportEvent(event);
}

void GridView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    Q_EMIT resized();
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (m_hoverRow >= 0)
        setHoverRow(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
}

void GridView::setHoverRow(int row)
{
    if (row == m_hoverRow)
        return;
    const int before = std::exchange(m_hoverRow, row);
    m_delegate.setHoverRow(row);
    updateRow(before);
    updateRow(row);
}

void GridView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

} // namespace quittance::ui
