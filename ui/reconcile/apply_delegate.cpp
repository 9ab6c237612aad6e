#include "ui/reconcile/apply_delegate.h"

#include "ui/reconcile/tray_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

ApplyDelegate::ApplyDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QRect ApplyDelegate::fieldRect(const QRect &cell)
{
    return cell.adjusted(4, 2, -4, -3);
}

void ApplyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = m_theme.tokens();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool isFocused = view && view->hasFocus();
    const bool isRefused = index.data(kRefusedRole).toBool();
    const bool isEditable = index.flags() & Qt::ItemIsEditable;
    painter->save();
    painter->fillRect(option.rect, isSelected ? (isFocused ? t.sel : t.selIn) : t.panel);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.hair);
    const QRect field = fieldRect(option.rect);
    if (isEditable) {
        const bool isCurrent = isFocused && view->currentIndex() == index;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(isRefused ? t.danger : isCurrent ? t.focus : t.line2, isRefused || isCurrent ? 2 : 1));
        painter->setBrush(isRefused ? t.dangerTint : t.field);
        painter->drawRoundedRect(QRectF(field).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
    const QFont font = m_theme.font(TextStyle::BodyMedium);
    painter->setFont(font);
    painter->setPen(isRefused ? t.danger : t.tx);
    const QRect room = field.adjusted(5, 0, -5, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(room, int(Qt::AlignRight | Qt::AlignVCenter),
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

QWidget *ApplyDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"applyEditor"_s);
    editor->setAlignment(Qt::AlignRight);
    editor->setAccessibleName(
        tr("Amount applied to %1").arg(index.siblingAtColumn(int(TrayColumn::Document)).data().toString()));
    return editor;
}

void ApplyDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(2, 0, -2, -1));
}

} // namespace quittance::ui
