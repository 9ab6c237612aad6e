#include "ui/widgets/grid_header.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemModel>
#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeight = 24;
constexpr int kPadding = 6;
constexpr int kEdgePadding = 12;
constexpr int kSwatch = 10;
constexpr int kSortMark = 12;

} // namespace

GridHeader::GridHeader(Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    setMinimumSectionSize(28);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
}

void GridHeader::setColumns(const QList<ColumnSpec> &columns)
{
    m_columns = columns;
}

QSize GridHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), kHeight};
}

QSize GridHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const int text = QFontMetrics(m_theme.font(TextStyle::Label)).horizontalAdvance(title);
    return {text + 2 * kEdgePadding + kSortMark, kHeight};
}

void GridHeader::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = true;
    QHeaderView::mousePressEvent(event);
}

void GridHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    m_isPressed = false;
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    const Tokens &t = m_theme.tokens();
    const ColumnSpec column = logicalIndex < m_columns.size() ? m_columns[logicalIndex] : ColumnSpec{};
    const bool isRight = isRightAligned(column.kind);
    const bool isSorted = sortIndicatorSection() == logicalIndex && isSortIndicatorShown();
    const bool isLast = sectionPosition(logicalIndex) + sectionSize(logicalIndex) == length();

    painter->save();
    painter->fillRect(rect, t.header);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    const QFont font = m_theme.font(TextStyle::Label);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    QRect room = rect.adjusted(sectionPosition(logicalIndex) == 0 ? kEdgePadding : kPadding, 0,
                               isLast ? -kEdgePadding : -kPadding, -1);
    const int before = column.headerBucket >= 0 ? kSwatch + kPadding : 0;
    const int after = isSorted ? kSortMark : 0;
    const QString title = metrics.elidedText(model()->headerData(logicalIndex, Qt::Horizontal).toString(),
                                             Qt::ElideRight, room.width() - before - after);
    const int used = before + metrics.horizontalAdvance(title) + after;
    int left = isRight ? std::max(room.left(), room.right() + 1 - used) : room.left();

    if (before > 0) {
        painter->setPen(t.bucketOutline(column.headerBucket, column.headerBucketCount));
        painter->setBrush(t.bucketFill(column.headerBucket, column.headerBucketCount));
        painter->drawRect(QRect(left, room.center().y() - kSwatch / 2 + 1, kSwatch - 1, kSwatch - 1));
        left += before;
    }
    painter->setPen(isSorted ? t.tx : t.tx3);
    painter->drawText(QRect(left, room.top(), room.width(), room.height()),
                      int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), title);
    if (isSorted) {
        const QString mark = sortIndicatorOrder() == Qt::AscendingOrder ? u"up"_s : u"down"_s;
        m_theme.icons().paint(*painter,
                              QRectF(left + metrics.horizontalAdvance(title), room.center().y() - kSortMark / 2 + 1,
                                     kSortMark, kSortMark),
                              mark, t.tx);
    }
    painter->restore();
}

} // namespace quittance::ui
