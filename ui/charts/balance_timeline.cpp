#include "ui/charts/balance_timeline.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kLeft = 60;
constexpr int kRight = 12;
constexpr int kTop = 10;
constexpr int kEvents = 18;
constexpr int kDays = 18;
constexpr int kMostGridLines = 4;

qint64 sumOf(const BalanceStep &step, qsizetype buckets)
{
    return std::accumulate(step.units.begin(), step.units.begin() + std::min(buckets, step.units.size()), qint64{0});
}

qint64 totalOf(const BalanceStep &step)
{
    return sumOf(step, step.units.size());
}

} // namespace

BalanceTimeline::BalanceTimeline(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(90);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

BalanceTimeline::~BalanceTimeline() = default;

void BalanceTimeline::setHistory(BalanceHistory history)
{
    m_history = std::move(history);
    qint64 largest = m_history.limit.value_or(0);
    for (const BalanceStep &step : m_history.steps)
        largest = std::max(largest, totalOf(step));
    m_scale = makeScale(largest, kMostGridLines);
    m_cursor = {};
    setAccessibleName(tr("Running balance"));
    setAccessibleDescription(ui::tableText(table()));
    update();
    Q_EMIT historyChanged();
}

void BalanceTimeline::setCursorDay(QDate day)
{
    if (day == m_cursor)
        return;
    m_cursor = day;
    update();
    Q_EMIT cursorMoved(day);
}

void BalanceTimeline::setDayLabelsShown(bool shown)
{
    m_hasDayLabels = shown;
    update();
}

QSize BalanceTimeline::sizeHint() const
{
    return {600, kTop + 104 + kEvents + (m_hasDayLabels ? kDays : 0)};
}

QRectF BalanceTimeline::plot() const
{
    const int below = kEvents + (m_hasDayLabels ? kDays : 0);
    return QRectF(kLeft, kTop, std::max(width() - kLeft - kRight, 10), std::max(height() - kTop - below, 10));
}

qreal BalanceTimeline::xOf(QDate day) const
{
    const QRectF area = plot();
    const qint64 days = std::max<qint64>(m_history.from.daysTo(m_history.to), 1);
    return area.left() + area.width() * qreal(m_history.from.daysTo(day)) / qreal(days);
}

QDate BalanceTimeline::dayAt(qreal x) const
{
    const QRectF area = plot();
    const qint64 days = std::max<qint64>(m_history.from.daysTo(m_history.to), 1);
    const qint64 day = qint64((x - area.left()) / area.width() * qreal(days));
    return m_history.from.addDays(std::clamp<qint64>(day, 0, days));
}

qreal BalanceTimeline::yOf(qint64 units) const
{
    const QRectF area = plot();
    return area.bottom() - area.height() * qreal(std::max<qint64>(units, 0)) / qreal(m_scale.top());
}

const BalanceStep *BalanceTimeline::stepAt(QDate day) const
{
    const auto after = std::ranges::upper_bound(m_history.steps, day, {}, &BalanceStep::day);
    return after == m_history.steps.begin() ? nullptr : &*(after - 1);
}

QPolygonF BalanceTimeline::edgeAbove(int buckets) const
{
    QPolygonF edge;
    const QDate end = m_history.today.isValid() ? std::min(m_history.today, m_history.to) : m_history.to;
    qreal y = yOf(0);
    qreal lastX = plot().left();
    if (const BalanceStep *before = stepAt(m_history.from))
        y = yOf(sumOf(*before, buckets));
    edge << QPointF(lastX, y);
    for (const BalanceStep &step : m_history.steps) {
        if (step.day <= m_history.from || step.day > end)
            continue;
        const qreal x = std::round(xOf(step.day));
        edge << QPointF(x, y);
        y = yOf(sumOf(step, buckets));
        edge << QPointF(x, y);
        lastX = x;
    }
    edge << QPointF(std::max(std::round(xOf(end)), lastX), y);
    return edge;
}

void BalanceTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.panel);
    if (!m_history.from.isValid() || !m_history.to.isValid())
        return;
    paintGrid(painter);
    paintAreas(painter);
    paintMarks(painter);
    paintEvents(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void BalanceTimeline::paintGrid(QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRectF area = plot();
    painter.setFont(m_theme.font(TextStyle::Caption));
    for (int line = 0; line <= m_scale.steps; ++line) {
        const qreal y = std::round(area.bottom() - area.height() * line / m_scale.steps);
        painter.setPen(line == 0 ? t.line2 : t.grid);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(t.tx3);
        painter.drawText(QRectF(0, y - 8, kLeft - 8, 16), int(Qt::AlignRight | Qt::AlignVCenter), m_scale.label(line));
    }
    const qreal foot = m_hasDayLabels ? height() - kDays : height();
    const bool isLong = m_history.from.daysTo(m_history.to) > 500;
    for (QDate month(m_history.from.year(), m_history.from.month(), 1); month <= m_history.to;
         month = month.addMonths(isLong ? 3 : 1)) {
        if (month < m_history.from)
            continue;
        const qreal x = std::round(xOf(month));
        painter.setPen(t.grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, foot));
        if (!m_hasDayLabels)
            continue;
        painter.setPen(t.tx3);
        const QString text = QLocale().toString(month, month.month() == 1 || isLong ? u"MMM yyyy"_s : u"MMM"_s);
        painter.drawText(QRectF(x + 3, foot, 80, kDays), int(Qt::AlignLeft | Qt::AlignVCenter), text);
    }
}

void BalanceTimeline::paintAreas(QPainter &painter) const
{
    const Tokens &t = tokens();
    const int count = int(m_history.buckets.size());
    QPolygonF below = edgeAbove(0);
    for (int bucket = 0; bucket < count; ++bucket) {
        const QPolygonF above = edgeAbove(bucket + 1);
        QPolygonF area = above;
        for (auto point = below.crbegin(); point != below.crend(); ++point)
            area << *point;
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.bucketFill(bucket, count));
        painter.drawPolygon(area);
        painter.setPen(t.bucketOutline(bucket, count));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(above);
        below = above;
    }
    QPen ink(t.tx, 1.5);
    ink.setJoinStyle(Qt::MiterJoin);
    painter.setPen(ink);
    painter.drawPolyline(below);
}

void BalanceTimeline::paintMarks(QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRectF area = plot();
    painter.setFont(m_theme.font(TextStyle::Caption));
    if (m_history.limit) {
        const qreal y = std::round(yOf(*m_history.limit));
        painter.setPen(QPen(t.tx, 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const QString text = tr("Limit %1").arg(scaledMoneyText(*m_history.limit, 0, 0));
        const QRectF box(area.left() + 4, y - 15, QFontMetrics(painter.font()).horizontalAdvance(text) + 6, 14);
        painter.fillRect(box, t.panel);
        painter.drawText(box.adjusted(2, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), text);
    }
    if (m_history.today.isValid() && m_history.today >= m_history.from && m_history.today <= m_history.to) {
        const qreal x = std::round(xOf(m_history.today));
        painter.setPen(QPen(t.tx, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + kEvents));
        const BalanceStep *now = stepAt(m_history.today);
        const QString text = tr("Today, %1").arg(moneyText(now ? totalOf(*now) : 0, m_history.currency));
        const int wide = QFontMetrics(painter.font()).horizontalAdvance(text) + 8;
        const bool hasRoom = area.right() - x > wide;
        painter.drawText(QRectF(hasRoom ? x + 5 : x - wide, area.top() - 2, wide, 14),
                         int((hasRoom ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter), text);
    }
    if (m_cursor.isValid()) {
        painter.setPen(QPen(t.focus, 2));
        const qreal x = std::round(xOf(m_cursor));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + kEvents));
    }
}

QRectF BalanceTimeline::eventRect(int event) const
{
    const QRectF area = plot();
    return {xOf(m_history.events[event].day) - 4, area.bottom() + 7, 8, 8};
}

void BalanceTimeline::paintEvents(QPainter &painter) const
{
    const Tokens &t = tokens();
    const QRectF area = plot();
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(t.tx3);
    painter.drawText(QRectF(0, area.bottom() + 5, kLeft - 8, kEvents - 4), int(Qt::AlignRight | Qt::AlignVCenter),
                     tr("Events"));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < int(m_history.events.size()); ++i) {
        const TimelineEvent &event = m_history.events[i];
        if (event.day < m_history.from || event.day > m_history.to)
            continue;
        const QRectF box = eventRect(i).adjusted(1, 1, -1, -1);
        painter.setPen(QPen(t.chart, 1));
        painter.setBrush(event.kind == TimelineEventKind::Receipt ? QBrush(t.chart) : QBrush(t.panel));
        switch (event.kind) {
        case TimelineEventKind::Invoice:
            painter.drawPolygon(QPolygonF{box.bottomLeft(), box.bottomRight(), QPointF(box.center().x(), box.top())});
            break;
        case TimelineEventKind::Receipt:
            painter.drawPolygon(QPolygonF{box.topLeft(), box.topRight(), QPointF(box.center().x(), box.bottom())});
            break;
        case TimelineEventKind::CreditNote:
            painter.drawEllipse(box);
            break;
        case TimelineEventKind::Returned:
            painter.setPen(QPen(t.danger, 1.2));
            painter.drawPolygon(QPolygonF{QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
                                          QPointF(box.center().x(), box.bottom()),
                                          QPointF(box.left(), box.center().y())});
            break;
        case TimelineEventKind::PromiseBroken:
            painter.setPen(QPen(t.danger, 1.6));
            painter.drawLine(box.topLeft(), box.bottomRight());
            painter.drawLine(box.topRight(), box.bottomLeft());
            break;
        }
    }
    painter.restore();
}

int BalanceTimeline::eventAt(const QPointF &position) const
{
    for (int i = int(m_history.events.size()) - 1; i >= 0; --i) {
        if (eventRect(i).adjusted(-2, -3, 2, 3).contains(position))
            return i;
    }
    return -1;
}

QString BalanceTimeline::tipAt(const QPointF &position) const
{
    if (const int event = eventAt(position); event >= 0)
        return m_history.events[event].text;
    if (!plot().contains(position))
        return {};
    const QDate day = dayAt(position.x());
    const BalanceStep *step = stepAt(day);
    QStringList lines{longDateText(day)};
    for (int bucket = 0; step && bucket < int(m_history.buckets.size()); ++bucket)
        lines << u"%1  %2"_s.arg(m_history.buckets[bucket],
                                 moneyText(step->units.value(bucket), m_history.currency, {.zeroAsDash = true}));
    lines << tr("Balance  %1").arg(moneyText(step ? totalOf(*step) : 0, m_history.currency, {.withCurrency = true}));
    return lines.join(u'\n');
}

ChartTable BalanceTimeline::table() const
{
    const ChartMeasure money{.kind = ChartMeasure::Kind::Money, .currency = m_history.currency};
    ChartTable table{.rowHeading = tr("Day"), .rows = {}, .columns = {}, .cells = {}};
    for (const QString &bucket : m_history.buckets)
        table.columns.append({bucket, tr("What was open in this bucket at the end of the day."), money});
    table.columns.append({tr("Balance"), tr("All open items less unapplied credits at the end of the day."), money});
    for (const BalanceStep &step : m_history.steps) {
        table.rows << dateText(step.day, m_history.today);
        QList<ChartPoint> cells;
        for (int bucket = 0; bucket < int(m_history.buckets.size()); ++bucket)
            cells << ChartPoint{step.units.value(bucket), {}};
        cells << ChartPoint{totalOf(step), {}};
        table.cells << cells;
    }
    return table;
}

void BalanceTimeline::paintTo(QPainter &painter, const QSizeF &size, const Tokens &tokens)
{
    BalanceTimeline paper(m_theme);
    paper.m_paper = &tokens;
    paper.resize(size.toSize());
    paper.setHistory(m_history);
    QPalette palette = paper.palette();
    palette.setColor(QPalette::Window, tokens.panel);
    paper.setPalette(palette);
    paper.setAutoFillBackground(true);
    paper.render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground);
}

const Tokens &BalanceTimeline::tokens() const
{
    return m_paper ? *m_paper : m_theme.tokens();
}

void BalanceTimeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_history.from.isValid())
        return QWidget::mousePressEvent(event);
    if (const int hit = eventAt(event->position()); hit >= 0) {
        const TimelineEvent &mark = m_history.events[hit];
        if (mark.kind == TimelineEventKind::PromiseBroken)
            Q_EMIT promiseClicked(mark.id);
        else
            Q_EMIT eventClicked(mark.id);
    } else if (plot().contains(event->position())) {
        setCursorDay(dayAt(event->position().x()));
        Q_EMIT dayClicked(m_cursor);
    }
}

void BalanceTimeline::mouseMoveEvent(QMouseEvent *event)
{
    const bool isTarget = eventAt(event->position()) >= 0 || plot().contains(event->position());
    setCursor(isTarget ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BalanceTimeline::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(ui::tableText(table()));
        return;
    }
    if (!m_history.from.isValid())
        return QWidget::keyPressEvent(event);
    const QDate at = m_cursor.isValid() ? m_cursor : m_history.today.isValid() ? m_history.today : m_history.to;
    const int step = event->modifiers() & Qt::ShiftModifier ? 7 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCursorDay(std::max(at.addDays(-step), m_history.from));
    case Qt::Key_Right:
        return setCursorDay(std::min(at.addDays(step), m_history.to));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor.isValid())
            Q_EMIT dayClicked(m_cursor);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool BalanceTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace quittance::ui
