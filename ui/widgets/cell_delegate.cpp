#include "ui/widgets/cell_delegate.h"

#include "ui/widgets/cell_paint.h"
#include "ui/widgets/chip_row.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kPadding = 6;
constexpr int kEdgePadding = 12;
constexpr int kCurrentBar = 3;

TextStyle styleOf(Emphasis emphasis)
{
    switch (emphasis) {
    case Emphasis::Regular:
        return TextStyle::Body;
    case Emphasis::Medium:
        return TextStyle::BodyMedium;
    case Emphasis::Bold:
        return TextStyle::BodyBold;
    }
    return TextStyle::Body;
}

const QHeaderView *headerOf(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? table->horizontalHeader() : nullptr;
}

QString joined(const QList<ChipSpec> &chips)
{
    QStringList words;
    for (const ChipSpec &chip : chips)
        words << chip.text;
    return words.join(u", "_s);
}

} // namespace

CellDelegate::CellDelegate(Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void CellDelegate::setColumns(const QList<ColumnSpec> &columns)
{
    m_columns = columns;
}

void CellDelegate::setTotals(bool totals)
{
    m_isTotals = totals;
}

void CellDelegate::setHoverRow(int row)
{
    m_hoverRow = row;
}

void CellDelegate::setCellCursor(bool cellCursor)
{
    m_hasCellCursor = cellCursor;
}

const ColumnSpec &CellDelegate::columnOf(const QModelIndex &index) const
{
    static const ColumnSpec plain;
    return index.column() < m_columns.size() ? m_columns[index.column()] : plain;
}

CellKind CellDelegate::kindOf(const QModelIndex &index) const
{
    const QVariant kind = index.data(KindRole);
    return kind.isValid() ? CellKind(kind.toInt()) : columnOf(index).kind;
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int left = kPadding;
    int right = kPadding;
    if (const QHeaderView *header = headerOf(option)) {
        const int at = header->sectionPosition(index.column());
        if (at == 0)
            left = kEdgePadding;
        if (at + header->sectionSize(index.column()) == header->length())
            right = kEdgePadding;
    }
    return option.rect.adjusted(left, 0, -right, -1);
}

QColor CellDelegate::textColor(const CellPaint &cell) const
{
    const Tokens &t = m_theme.tokens();
    if (!cell.isEnabled)
        return t.txd;
    if (cell.kind == CellKind::Money && cell.text.size() == 1 && cell.index.data(MoneyRole).toLongLong() == 0)
        return t.txd; // the dash of a zero
    QVariant tone = cell.index.data(ToneRole);
    if (!tone.isValid())
        tone = cell.index.siblingAtColumn(0).data(RowToneRole);
    return t.text(tone.isValid() ? Tone(tone.toInt()) : columnOf(cell.index).tone, cell.isOnPanel);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QModelIndex current = view && !m_isTotals ? view->currentIndex() : QModelIndex();
    const QHeaderView *header = headerOf(option);
    CellPaint cell{.painter = *painter,
                   .theme = m_theme,
                   .index = index,
                   .rect = option.rect,
                   .content = contentRect(option, index),
                   .kind = kindOf(index)};
    cell.isSelected = !m_isTotals && option.state.testFlag(QStyle::State_Selected);
    cell.isViewActive = view && view->hasFocus();
    cell.isGroup = m_isTotals || index.siblingAtColumn(0).data(GroupRole).toBool();
    cell.isOnPanel = !cell.isSelected && !cell.isGroup;
    cell.isFirst = header && header->sectionPosition(index.column()) == 0;
    cell.isCurrent = index == current;
    cell.isCurrentRow = current.isValid() && current.row() == index.row();
    cell.isEnabled = option.state.testFlag(QStyle::State_Enabled);

    painter->save();
    paintBackground(cell);
    const QVariant loaded = index.data(LoadedRole);
    if (loaded.isValid() && !loaded.toBool()) {
        paintPlaceholder(cell);
    } else {
        const QVariant emphasis = index.data(EmphasisRole);
        const Emphasis weight = emphasis.isValid() ? Emphasis(emphasis.toInt()) : columnOf(index).emphasis;
        cell.text = textOf(index);
        cell.font = m_theme.font(cell.isGroup ? TextStyle::BodyBold : styleOf(weight));
        cell.color = textColor(cell);
        painter->setClipRect(cell.rect);
        paintCellContent(cell);
        painter->setClipping(false);
    }
    paintCursor(cell);
    painter->restore();
}

void CellDelegate::paintBackground(const CellPaint &cell) const
{
    const Tokens &t = m_theme.tokens();
    QColor fill = cell.isGroup ? t.header : t.panel;
    if (cell.isSelected)
        fill = cell.isViewActive ? t.sel : t.selIn;
    else if (!m_isTotals && m_hoverRow == cell.index.row())
        fill = t.hover;
    cell.painter.fillRect(cell.rect, fill);
    cell.painter.fillRect(QRect(cell.rect.left(), cell.rect.bottom(), cell.rect.width(), 1),
                          m_isTotals ? t.line : t.hair);
    if (m_isTotals)
        cell.painter.fillRect(QRect(cell.rect.left(), cell.rect.top(), cell.rect.width(), 1), t.line2);
}

void CellDelegate::paintCursor(const CellPaint &cell) const
{
    const Tokens &t = m_theme.tokens();
    if (m_hasCellCursor) {
        if (!cell.isCurrent)
            return;
        cell.painter.setBrush(Qt::NoBrush);
        QPen pen(cell.isViewActive ? t.focus : t.line2, 2);
        pen.setJoinStyle(Qt::MiterJoin);
        cell.painter.setPen(pen);
        cell.painter.drawRect(cell.rect.adjusted(1, 1, -1, -1));
    } else if (cell.isCurrentRow && cell.isFirst) {
        cell.painter.fillRect(QRect(cell.rect.left(), cell.rect.top(), kCurrentBar, cell.rect.height()), t.accent);
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::BodyMedium));
    int width = metrics.horizontalAdvance(textOf(index)) + 2 * kEdgePadding;
    if (kindOf(index) == CellKind::Chips) {
        width = 2 * kEdgePadding;
        for (const ChipSpec &chip : index.data(ChipsRole).value<QList<ChipSpec>>())
            width += chipWidth(m_theme, chip) + 4;
    }
    return {width, m_theme.rowHeight()};
}

int CellDelegate::neededWidth(const QModelIndex &index, bool isAtEdge) const
{
    const QFontMetrics metrics(m_theme.font(m_isTotals ? TextStyle::BodyBold : TextStyle::BodyMedium));
    return metrics.horizontalAdvance(textOf(index)) + kPadding + (isAtEdge ? kEdgePadding : kPadding) + 1;
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    const CellKind kind = kindOf(index);
    const bool isToggle = kind == CellKind::Switch || kind == CellKind::Check;
    if (!isToggle || !(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    bool isPressed = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        isPressed = mouse->button() == Qt::LeftButton && option.rect.contains(mouse->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        isPressed = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    if (!isPressed)
        return false;
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(isOn ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && index.isValid()) {
        const QString text = textOf(index);
        const QString secondary = index.data(SecondaryRole).toString();
        const QString whole = secondary.isEmpty() ? text : text + u"  "_s + secondary;
        const int room = contentRect(option, index).width();
        if (sizeHint(option, index).width() - 2 * kEdgePadding > room || (!secondary.isEmpty() && !whole.isEmpty()))
            tip = whole;
    }
    QToolTip::showText(event->globalPos(), tip, view);
    return !tip.isEmpty();
}

QString CellDelegate::moneyOf(const QModelIndex &index) const
{
    const QVariant units = index.data(MoneyRole);
    if (!units.isValid())
        return index.data(Qt::DisplayRole).toString();
    return moneyText(units.toLongLong(), index.data(CurrencyRole).toString(),
                     {.zeroAsDash = !index.data(ZeroRole).toBool(), .withSign = index.data(SignRole).toBool()});
}

QString CellDelegate::textOf(const QModelIndex &index) const
{
    switch (kindOf(index)) {
    case CellKind::Money:
        return moneyOf(index);
    case CellKind::Date: {
        const QVariant value = index.data(Qt::DisplayRole);
        return value.typeId() == QMetaType::QDate ? dateText(value.toDate(), m_theme.today()) : value.toString();
    }
    case CellKind::Chips:
        return joined(index.data(ChipsRole).value<QList<ChipSpec>>());
    case CellKind::Probability: {
        const QVariant text = index.data(Qt::DisplayRole);
        const QVariant perMille = index.data(PerMilleRole);
        return text.isValid() ? text.toString() : perMille.isValid() ? percentText(perMille.toInt()) : QString();
    }
    case CellKind::Switch:
    case CellKind::Check: {
        const QVariant state = index.data(Qt::CheckStateRole);
        return !state.isValid() ? QString() : state.toInt() == Qt::Checked ? tr("yes") : tr("no");
    }
    case CellKind::Number: {
        const QVariant value = index.data(Qt::DisplayRole);
        const bool isInteger = value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong;
        return isInteger ? numberText(value.toLongLong()) : value.toString();
    }
    case CellKind::Text:
    case CellKind::Bucket:
    case CellKind::Sparkbar:
    case CellKind::Priority:
    case CellKind::State:
        break;
    }
    return index.data(Qt::DisplayRole).toString();
}

QString CellDelegate::copyTextOf(const QModelIndex &index) const
{
    if (const QVariant copy = index.data(CopyRole); copy.isValid())
        return copy.toString();
    const CellKind kind = kindOf(index);
    if (kind == CellKind::Money) {
        if (const QVariant units = index.data(MoneyRole); units.isValid()) {
            QLocale plain;
            plain.setNumberOptions(QLocale::OmitGroupSeparator);
            QString text = moneyText(units.toLongLong(), index.data(CurrencyRole).toString(), {}, plain);
            return text.replace(QChar(0x2212), u'-');
        }
    }
    if (kind == CellKind::Date) {
        if (const QVariant value = index.data(Qt::DisplayRole); value.typeId() == QMetaType::QDate)
            return value.toDate().toString(Qt::ISODate);
    }
    const QString secondary = kind == CellKind::Text ? index.data(SecondaryRole).toString() : QString();
    return secondary.isEmpty() ? textOf(index) : textOf(index) + u' ' + secondary;
}

} // namespace quittance::ui
