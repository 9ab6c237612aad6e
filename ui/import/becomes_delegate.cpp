#include "ui/import/becomes_delegate.h"

#include "ui/import/column_table_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kArrow = 12;
constexpr int kSide = 8;

} // namespace

BecomesDelegate::BecomesDelegate(Theme &theme, const ColumnTableModel &model, QAbstractItemView &view)
    : CellDelegate(theme, &view)
    , m_theme(theme)
    , m_model(model)
    , m_view(view)
    , m_viewport(view.viewport())
{
    view.viewport()->installEventFilter(this);
}

void BecomesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    CellDelegate::paint(painter, option, index);
    const QRectF arrow(option.rect.right() - kSide - kArrow, option.rect.center().y() - kArrow / 2 + 1, kArrow, kArrow);
    m_theme.icons().paint(*painter, arrow, u"down"_s, m_theme.tokens().tx3);
}

QWidget *BecomesDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *combo = new QComboBox(parent);
    combo->setObjectName(u"becomesEditor"_s);
    combo->setAccessibleName(tr("%1 becomes").arg(index.siblingAtColumn(ColumnTableModel::Heading).data().toString()));
    for (const auto &[field, label] : m_model.choicesFor(index.row()))
        combo->addItem(label, field);
    auto *self = const_cast<BecomesDelegate *>(this); // the base declares this function const, and it commits
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

void BecomesDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
}

void BecomesDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData(), Qt::EditRole);
}

bool BecomesDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_viewport)
        return CellDelegate::eventFilter(watched, event);
    if (event->type() == QEvent::MouseMove)
        setHoverRow(m_view.indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    return false;
}

} // namespace quittance::ui
