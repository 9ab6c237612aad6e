#include "ui/widgets/column_fit.h"

#include "ui/widgets/cell_delegate.h"

#include <QHeaderView>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace quittance::ui {

ColumnFit::ColumnFit(QTableView &view, const CellDelegate &delegate, QTableView &totals,
                     const CellDelegate &totalsDelegate, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_delegate(delegate)
    , m_totals(totals)
    , m_totalsDelegate(totalsDelegate)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &ColumnFit::fit);
}

void ColumnFit::setColumns(const QList<ColumnSpec> &columns)
{
    m_columns = columns;
    m_kept.clear();
}

void ColumnFit::fitLater()
{
    if (!m_timer->isActive())
        m_timer->start();
}

void ColumnFit::fit()
{
    if (!m_view.model())
        return;
    bool hasWidened = false;
    m_isFitting = true;
    QHeaderView *header = m_view.horizontalHeader();
    for (int column = 0; column < int(m_columns.size()) && column < header->count(); ++column) {
        const ColumnSpec &spec = m_columns[column];
        const bool isFigure = isRightAligned(spec.kind) || spec.kind == CellKind::Date;
        if (!isFigure || spec.isStretch || m_kept.contains(column) || header->isSectionHidden(column))
            continue;
        const int needed = neededBy(column);
        if (needed > header->sectionSize(column)) {
            header->resizeSection(column, needed);
            hasWidened = true;
        }
    }
    m_isFitting = false;
    if (hasWidened)
        Q_EMIT widened();
}

int ColumnFit::neededBy(int column) const
{
    const QAbstractItemModel &model = *m_view.model();
    const int first = std::max(m_view.rowAt(0), 0);
    const int bottom = m_view.rowAt(m_view.viewport()->height() - 1);
    const int last = bottom < 0 ? model.rowCount() - 1 : bottom;
    const QHeaderView &header = *m_view.horizontalHeader();
    const bool isAtEdge = header.sectionPosition(column) == 0
        || header.sectionPosition(column) + header.sectionSize(column) == header.length();
    int needed = 0;
    for (int row = first; row <= last; ++row)
        needed = std::max(needed, m_delegate.neededWidth(model.index(row, column), isAtEdge));
    const QAbstractItemModel *totals = m_totals.model();
    for (int row = 0; totals && row < totals->rowCount(); ++row)
        needed = std::max(needed, m_totalsDelegate.neededWidth(totals->index(row, column), isAtEdge));
    return needed;
}

} // namespace quittance::ui
