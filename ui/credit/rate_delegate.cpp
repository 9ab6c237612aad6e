#include "ui/credit/rate_delegate.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace quittance::ui {

QWidget *RateDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"rateEditor"_s);
    editor->setAlignment(Qt::AlignRight);
    editor->setAccessibleName(tr("Loss rate of %1 in per cent").arg(index.siblingAtColumn(0).data().toString()));
    return editor;
}

} // namespace quittance::ui
