#include "ui/customer/lifeline_view.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kLane = 13;
constexpr int kBar = 7;
constexpr int kTop = 4;
constexpr int kLeastLanes = 3;

} // namespace

LifelineView::LifelineView(Theme &theme, std::function<qreal(QDate)> xOf, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_xOf(std::move(xOf))
{
    setObjectName(u"lifelines"_s);
    setAccessibleName(tr("Lifelines of invoices"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LifelineView::setLanes(std::vector<Lifeline> lanes, QDate asOf, int bucketCount)
{
    m_lanes = std::move(lanes);
    m_asOf = asOf;
    m_bucketCount = std::max(bucketCount, 1);
    QStringList spoken;
    for (const Lifeline &lane : m_lanes)
        spoken << textOf(lane);
    setAccessibleDescription(spoken.join(u". "_s));
    updateGeometry();
    update();
}

void LifelineView::setCurrent(ledger::DocumentId document)
{
    if (document == m_current)
        return;
    m_current = document;
    update();
}

int LifelineView::firstLane() const
{
    // Without room for all the newest stay: those are open.
    return std::max(int(m_lanes.size()) - (height() - kTop) / kLane, 0);
}

QRect LifelineView::laneRect(int lane) const
{
    return {0, kTop + (lane - firstLane()) * kLane, width(), kLane};
}

QSize LifelineView::sizeHint() const
{
    return {600, kTop * 2 + std::max(int(m_lanes.size()), kLeastLanes) * kLane};
}

QSize LifelineView::minimumSizeHint() const
{
    return {200, kTop * 2 + kLeastLanes * kLane};
}

int LifelineView::laneAt(int y) const
{
    const int lane = firstLane() + (y - kTop) / kLane;
    return y >= kTop && std::size_t(lane) < m_lanes.size() ? lane : -1;
}

int LifelineView::currentLane() const
{
    const auto found = std::ranges::find(m_lanes, m_current, &Lifeline::document);
    return found == m_lanes.end() ? -1 : int(found - m_lanes.begin());
}

void LifelineView::choose(int lane)
{
    if (lane < 0 || std::size_t(lane) >= m_lanes.size())
        return;
    setCurrent(m_lanes[std::size_t(lane)].document);
    Q_EMIT documentChosen(m_current);
}

QString LifelineView::textOf(const Lifeline &lane) const
{
    const QString span = tr("%1, issued %2, due %3").arg(lane.number, dateText(lane.issue), dateText(lane.due));
    if (!lane.settled.isValid())
        return tr("%1, open %2").arg(span, moneyText(lane.open, {.withCurrency = true}));
    const qint64 late = lane.due.daysTo(lane.settled);
    if (late <= 0)
        return tr("%1, settled %2").arg(span, dateText(lane.settled));
    return tr("%1, settled %2, %n days late", nullptr, int(late)).arg(span, dateText(lane.settled));
}

void LifelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.panel);
    for (int i = firstLane(); i < int(m_lanes.size()); ++i)
        paintLane(painter, i);
    if (m_asOf.isValid())
        painter.fillRect(QRectF(m_xOf(m_asOf), 0, 1, height()), t.tx);
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void LifelineView::paintLane(QPainter &painter, int index) const
{
    const Tokens &t = m_theme.tokens();
    const Lifeline &lane = m_lanes[std::size_t(index)];
    const QRect area = laneRect(index);
    const bool isCurrent = lane.document == m_current;
    if (isCurrent)
        painter.fillRect(area, t.sel);
    paintBars(painter, lane, area.top() + (kLane - kBar) / 2);

    painter.setFont(m_theme.font(isCurrent ? TextStyle::Label : TextStyle::Caption));
    painter.setPen(isCurrent ? t.tx : t.tx3);
    const int textWidth = painter.fontMetrics().horizontalAdvance(lane.number);
    const int start = int(m_xOf(lane.issue));
    const QDate last = lane.settled.isValid() ? lane.settled : std::max(lane.due, m_asOf);
    const bool hasRoom = start - textWidth - 6 >= 4;
    const int left = hasRoom ? start - textWidth - 6 : int(m_xOf(last)) + 8;
    painter.drawText(QRect(left, area.top() - 2, textWidth + 2, kLane + 4), int(Qt::AlignVCenter), lane.number);
}

void LifelineView::paintBars(QPainter &painter, const Lifeline &lane, int top) const
{
    const Tokens &t = m_theme.tokens();
    const auto x = [this](QDate day) { return std::max(int(m_xOf(day)), 4); };
    const QDate end = lane.settled.isValid() ? lane.settled : m_asOf;
    const int issue = x(lane.issue);
    const int due = x(lane.settled.isValid() ? std::min(lane.due, lane.settled) : lane.due);
    painter.setBrush(t.panel);
    painter.setPen(t.line2);
    if (due > issue)
        painter.drawRect(issue, top, due - issue, kBar);
    if (end > lane.due) {
        const int until = x(end);
        if (lane.settled.isValid()) {
            painter.fillRect(x(lane.due), top + 1, until - x(lane.due), kBar - 1, t.chart2);
        } else {
            const int bucket = std::max(lane.bucket, 0);
            painter.setBrush(t.bucketFill(bucket, m_bucketCount));
            painter.setPen(t.bucketOutline(bucket, m_bucketCount));
            painter.drawRect(x(lane.due), top, until - x(lane.due), kBar);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const QDate day : lane.paid) {
        const qreal centre = m_xOf(day);
        if (day == lane.settled || centre < 4)
            continue;
        painter.setBrush(day > lane.due ? t.panel : t.chart);
        painter.drawPolygon(QPolygonF({{centre - 3, top + 1.0}, {centre + 3, top + 1.0}, {centre, top + 6.0}}));
    }
    if (lane.settled.isValid()) {
        painter.setBrush(t.chart);
        painter.drawEllipse(QPointF(m_xOf(lane.settled), top + kBar / 2.0), 3, 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LifelineView::mousePressEvent(QMouseEvent *event)
{
    choose(laneAt(event->position().toPoint().y()));
}

void LifelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_J)
        choose(currentLane() + 1);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_K)
        choose(currentLane() - 1);
    else
        QWidget::keyPressEvent(event);
}

bool LifelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int lane = laneAt(help->pos().y()); lane >= 0)
        QToolTip::showText(help->globalPos(), textOf(m_lanes[std::size_t(lane)]), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace quittance::ui
