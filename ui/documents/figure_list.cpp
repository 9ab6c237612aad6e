#include "ui/documents/figure_list.h"

#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kLine = 22;
constexpr int kTwoLines = 42;
constexpr int kSide = 12;
constexpr int kIcon = 12;

} // namespace

FigureList::FigureList(Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setMouseTracking(true);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void FigureList::setRows(QList<FigureRow> rows)
{
    m_rows = std::move(rows);
    m_current = -1;
    m_hover = -1;
    const bool opens = std::ranges::any_of(m_rows, [](const FigureRow &row) { return row.id != 0; });
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    QStringList spoken;
    for (const FigureRow &row : std::as_const(m_rows))
        spoken << row.label + u' ' + row.value;
    setAccessibleDescription(spoken.join(u". "_s));
    updateScrollBar();
    viewport()->update();
}

void FigureList::setLabelWidth(int width)
{
    m_labelWidth = width;
    viewport()->update();
}

int FigureList::heightOf(const FigureRow &row) const
{
    return row.sub.isEmpty() ? kLine : kTwoLines;
}

int FigureList::contentHeight() const
{
    return std::accumulate(m_rows.begin(), m_rows.end(), 0,
                           [this](int sum, const FigureRow &row) { return sum + heightOf(row); });
}

QRect FigureList::rowRect(int row) const
{
    int top = -verticalScrollBar()->value();
    for (int i = 0; i < row && i < int(m_rows.size()); ++i)
        top += heightOf(m_rows[i]);
    return row >= 0 && row < int(m_rows.size()) ? QRect(0, top, viewport()->width(), heightOf(m_rows[row])) : QRect();
}

int FigureList::rowAt(int y) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (const QRect rect = rowRect(i); y >= rect.top() && y <= rect.bottom())
            return i;
    }
    return -1;
}

QSize FigureList::sizeHint() const
{
    return {240, std::max(contentHeight(), kLine)};
}

QSize FigureList::minimumSizeHint() const
{
    return {120, kLine * 2};
}

void FigureList::updateScrollBar()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(kLine);
    verticalScrollBar()->setRange(0, std::max(0, contentHeight() - viewport()->height()));
}

void FigureList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.tokens().panel);
    for (int i = 0; i < int(m_rows.size()); ++i)
        paintRow(painter, i);
}

void FigureList::paintRow(QPainter &painter, int index) const
{
    const FigureRow &row = m_rows[index];
    const Tokens &t = m_theme.tokens();
    const QRect rect = rowRect(index);
    if (row.id != 0 && index == m_current && hasFocus()) {
        painter.fillRect(rect, t.sel);
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), t.accent);
    } else if (row.id != 0 && index == m_hover) {
        painter.fillRect(rect, t.hover);
    }
    if (row.hasLine)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), t.line2);
    else if (!row.sub.isEmpty())
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.hair);
    paintWords(painter, row, rect.adjusted(kSide, 0, -kSide, 0));
}

void FigureList::paintWords(QPainter &painter, const FigureRow &row, const QRect &area) const
{
    const Tokens &t = m_theme.tokens();
    const QFont body = m_theme.font(row.isBold ? TextStyle::BodyBold : TextStyle::Body);
    const QFontMetrics metrics(body);
    QRect words = area;
    if (!row.icon.isEmpty()) {
        const QRect icon(words.left(), words.center().y() - kIcon / 2, kIcon, kIcon);
        m_theme.icons().paint(painter, icon, row.icon, t.text(row.tone));
        words.setLeft(icon.right() + 6);
    }
    painter.setFont(body);
    painter.setPen(t.text(row.tone));
    if (row.isText) {
        painter.setPen(t.tx3);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.label, Qt::ElideRight, m_labelWidth - 8));
        painter.setPen(t.text(row.tone));
        words.setLeft(area.left() + m_labelWidth);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.value, Qt::ElideRight, words.width()));
        return;
    }
    const int valueWidth = metrics.horizontalAdvance(row.value);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, row.value);
    words.setRight(words.right() - valueWidth - 12);
    if (row.sub.isEmpty()) {
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(row.label, Qt::ElideRight, words.width()));
        return;
    }
    const QRect upper(words.left(), words.top() + 4, words.width(), 17);
    const QRect lower(words.left(), upper.bottom() + 1, words.width(), 16);
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(row.label, Qt::ElideRight, words.width()));
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(t.tx3);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.sub, Qt::ElideRight, words.width()));
}

void FigureList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void FigureList::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row < 0 || m_rows[row].id == 0)
        return;
    m_current = row;
    viewport()->update();
    Q_EMIT rowOpened(row);
}

void FigureList::mouseMoveEvent(QMouseEvent *event)
{
    m_hover = rowAt(event->position().toPoint().y());
    viewport()->update();
}

void FigureList::leaveEvent(QEvent *event)
{
    m_hover = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void FigureList::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0)
        moveCurrent(1);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void FigureList::moveCurrent(int step)
{
    for (int row = m_current + step; row >= 0 && row < int(m_rows.size()); row += step) {
        if (m_rows[row].id == 0)
            continue;
        m_current = row;
        if (const QRect rect = rowRect(row); rect.top() < 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top());
        else if (rect.bottom() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - viewport()->height());
        break;
    }
    viewport()->update();
}

void FigureList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        moveCurrent(1);
        return;
    case Qt::Key_Up:
    case Qt::Key_K:
        moveCurrent(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT rowOpened(m_current);
        return;
    default:
        event->ignore();
    }
}

bool FigureList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        const QString words = row < 0                                ? QString()
            : m_rows[row].definition.isEmpty() && m_rows[row].isText ? m_rows[row].value
                                                                     : m_rows[row].definition;
        if (!words.isEmpty())
            QToolTip::showText(help->globalPos(), words, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace quittance::ui
