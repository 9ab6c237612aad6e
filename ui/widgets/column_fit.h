#pragma once

#include "ui/widgets/column_spec.h"

#include <QObject>
#include <QSet>

class QTableView;
class QTimer;

namespace quittance::ui {

class CellDelegate;

/// Widens columns of figures and days until the rows in view and the totals can be read: a cut amount says nothing.
///
/// Columns only grow, so that scrolling does not make them jump; one that the user sized is left as it is.
class ColumnFit : public QObject
{
    Q_OBJECT

public:
    ColumnFit(QTableView &view, const CellDelegate &delegate, QTableView &totals, const CellDelegate &totalsDelegate,
              QObject *parent);

    void setColumns(const QList<ColumnSpec> &columns);
    /// Soon, and once for many calls.
    void fitLater();
    [[nodiscard]] bool isFitting() const { return m_isFitting; }
    /// The user chose this width.
    void keep(int column) { m_kept.insert(column); }

Q_SIGNALS:
    void widened();

private:
    void fit();
    [[nodiscard]] int neededBy(int column) const;

    QTableView &m_view;
    const CellDelegate &m_delegate;
    QTableView &m_totals;
    const CellDelegate &m_totalsDelegate;
    QTimer *m_timer;
    QList<ColumnSpec> m_columns;
    QSet<int> m_kept;
    bool m_isFitting = false;
};

} // namespace quittance::ui
