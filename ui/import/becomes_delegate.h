#pragma once

#include "ui/widgets/cell_delegate.h"

class QAbstractItemView;

namespace quittance::ui {

class ColumnTableModel;
class Theme;

/// Paints what a column becomes with a small arrow, and edits it as a list of fields.
class BecomesDelegate : public CellDelegate
{
    Q_OBJECT

public:
    /// `view` shows `model`; the delegate belongs to it.
    BecomesDelegate(Theme &theme, const ColumnTableModel &model, QAbstractItemView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Theme &m_theme;
    const ColumnTableModel &m_model;
    QAbstractItemView &m_view;
    const QObject *m_viewport; ///< Asking the view for it is too late while it is being destroyed.
};

} // namespace quittance::ui
