#include "ui/charts/chart.h"

#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace quittance::ui {

namespace {

constexpr qreal kPictureScale = 2;

} // namespace

Chart::Chart(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(120, 90);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

Chart::~Chart() = default;

QSize Chart::sizeHint() const
{
    return {400, 200};
}

void Chart::setSelectedIndex(int index)
{
    if (index == m_selected)
        return;
    m_selected = index;
    update();
}

void Chart::setCurrentMark(ChartMark mark)
{
    if (mark.series >= seriesCount() || mark.index >= indexCount() || !mark.isValid())
        mark = {};
    if (mark == m_current)
        return;
    m_current = mark;
    describeCurrent();
    update();
    Q_EMIT currentChanged(mark.series, mark.index);
}

void Chart::takeNewData()
{
    if (m_current.series >= seriesCount() || m_current.index >= indexCount())
        m_current = {};
    m_hover = {};
    m_pressed = {};
    if (m_selected >= indexCount())
        m_selected = -1;
    describeCurrent();
    update();
    Q_EMIT dataChanged();
}

void Chart::describeCurrent()
{
    setAccessibleDescription(m_current.isValid() ? markText(m_current) : tableText(table()));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QString Chart::markText(ChartMark mark) const
{
    const ChartTable figures = table();
    if (!mark.isValid() || mark.index >= int(figures.rows.size()) || mark.series >= int(figures.columns.size()))
        return {};
    const ChartTable::Column &column = figures.columns[mark.series];
    const ChartPoint point = figures.at(mark);
    QStringList lines{figures.rows[mark.index]};
    if (point.value)
        lines << tr("%1  %2", "a name and its figure").arg(column.heading, column.measure.exactText(*point.value));
    else
        lines << column.heading;
    if (!point.note.isEmpty())
        lines << point.note;
    if (!column.definition.isEmpty())
        lines << column.definition;
    if (!m_definition.isEmpty() && m_definition != column.definition)
        lines << m_definition;
    return lines.join(u'\n');
}

const Tokens &Chart::tokens() const
{
    return m_paper ? *m_paper : m_theme.tokens();
}

QSizeF Chart::canvas() const
{
    return m_paper ? m_paperSize : QSizeF(size());
}

void Chart::paintTo(QPainter &painter, const QSizeF &size, const Tokens &tokens)
{
    m_paper = &tokens;
    m_paperSize = size;
    painter.save();
    painter.fillRect(QRectF(QPointF(), size), tokens.panel);
    paintChart(painter);
    painter.restore();
    m_paper = nullptr;
}

void Chart::copyTable() const
{
    QGuiApplication::clipboard()->setText(tableText(table()));
}

void Chart::copyPicture()
{
    QPixmap picture((QSizeF(size()) * kPictureScale).toSize());
    picture.setDevicePixelRatio(kPictureScale);
    QPainter painter(&picture);
    paintTo(painter, size(), m_theme.tokens());
    painter.end();
    QGuiApplication::clipboard()->setPixmap(picture);
}

void Chart::paintCursor(QPainter &painter) const
{
    if (!hasFocus() || isOnPaper() || !m_current.isValid())
        return;
    const QRectF box = markRect(m_current);
    if (box.isNull())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().focus, 2));
    painter.drawRect(box.adjusted(-2, -2, 2, 2));
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().panel);
    paintChart(painter);
    if (hasFocus() && !m_current.isValid()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens().focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = markAt(event->position());
    else
        QWidget::mousePressEvent(event);
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    const ChartMark hit = markAt(event->position());
    const bool isClick = event->button() == Qt::LeftButton && hit.isValid() && hit == m_pressed;
    m_pressed = {};
    if (!isClick)
        return QWidget::mouseReleaseEvent(event);
    setCurrentMark(hit);
    Q_EMIT drilled(hit.series, hit.index);
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    setHover(markAt(event->position()));
    QWidget::mouseMoveEvent(event);
}

void Chart::leaveEvent(QEvent *event)
{
    setHover({});
    QWidget::leaveEvent(event);
}

void Chart::setHover(ChartMark mark)
{
    if (mark == m_hover)
        return;
    m_hover = mark;
    setCursor(mark.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

ChartMark Chart::step(ChartMark current, int indexes, int series) const
{
    if (!current.isValid())
        return {0, indexes < 0 ? indexCount() - 1 : 0};
    return {std::clamp(current.series + series, 0, seriesCount() - 1),
            std::clamp(current.index + indexes, 0, indexCount() - 1)};
}

bool Chart::handleCommand(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copyTable();
        return true;
    }
    if (event.key() == Qt::Key_C && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyPicture();
        return true;
    }
    if (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.isValid())
            Q_EMIT drilled(m_current.series, m_current.index);
        return m_current.isValid();
    case Qt::Key_Space:
        if (m_current.isValid())
            Q_EMIT whyWanted(m_current.series, m_current.index);
        return m_current.isValid();
    default:
        return false;
    }
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    if (handleCommand(*event))
        return;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain || seriesCount() == 0 || indexCount() == 0)
        return QWidget::keyPressEvent(event);
    ChartMark next = m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        next = step(m_current, -1, 0);
        break;
    case Qt::Key_Right:
        next = step(m_current, 1, 0);
        break;
    case Qt::Key_Up:
        next = step(m_current, 0, -1);
        break;
    case Qt::Key_Down:
        next = step(m_current, 0, 1);
        break;
    case Qt::Key_Home:
        next = step(m_current.isValid() ? m_current : ChartMark{0, 0}, -indexCount(), 0);
        break;
    case Qt::Key_End:
        next = step(m_current.isValid() ? m_current : ChartMark{0, 0}, indexCount(), 0);
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    setCurrentMark(next);
    const QPoint at = markRect(m_current).bottomRight().toPoint();
    QToolTip::showText(mapToGlobal(at), markText(m_current), this);
}

bool Chart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const ChartMark hit = markAt(help->pos());
        QToolTip::showText(help->globalPos(), hit.isValid() ? markText(hit) : m_definition, this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace quittance::ui
