#include "ui/charts/stacked_aging_chart.h"

#include "ui/charts/chart_surface.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <numeric>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr double kBarShare = 0.58;
constexpr int kMostGridLines = 4;
constexpr int kLeft = 54;
constexpr int kRight = 12;
constexpr int kTop = 22;
constexpr int kBottom = 22;
/// QtCharts draws items of ours below its own unless they are well above.
constexpr double kAbove = 100;

qint64 totalOf(const AgingColumn &column)
{
    return std::accumulate(column.units.begin(), column.units.end(), qint64{0});
}

} // namespace

StackedAgingChart::StackedAgingChart(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_surface(new ChartSurface(theme, this))
{
    auto *box = new QVBoxLayout(this);
    box->setContentsMargins({});
    box->addWidget(m_surface);
    setFocusPolicy(Qt::StrongFocus);
    m_surface->setFocusPolicy(Qt::NoFocus);
    m_surface->viewport()->installEventFilter(this);
    m_surface->setContextMenuPolicy(Qt::NoContextMenu);
    setMinimumHeight(110);
    connect(&theme, &Theme::changed, this, &StackedAgingChart::rebuild);
    rebuild();
}

StackedAgingChart::~StackedAgingChart() = default;

void StackedAgingChart::setSeries(AgingSeries series)
{
    m_series = std::move(series);
    m_selected = std::min(m_selected, int(m_series.columns.size()) - 1);
    m_cursor = m_selected;
    rebuild();
    Q_EMIT seriesChanged();
}

void StackedAgingChart::setSelectedColumn(int column)
{
    m_selected = column >= 0 && column < int(m_series.columns.size()) ? column : -1;
    m_cursor = m_selected;
    restyle();
}

QString StackedAgingChart::scaleWord() const
{
    return m_scale.word();
}

void StackedAgingChart::rebuild()
{
    QChart *chart = m_surface->chart();
    chart->removeAllSeries();
    for (QAbstractAxis *axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    qDeleteAll(m_items);
    m_items.clear();
    m_sets.clear();

    qint64 largest = 0;
    for (const AgingColumn &column : m_series.columns)
        largest = std::max(largest, totalOf(column));
    m_scale = makeScale(largest, kMostGridLines);

    m_bars = new QStackedBarSeries(chart);
    m_bars->setBarWidth(kBarShare);
    for (int bucket = 0; bucket < int(m_series.buckets.size()); ++bucket) {
        auto *set = new QBarSet(m_series.buckets[bucket], m_bars);
        for (const AgingColumn &column : m_series.columns)
            set->append(qreal(std::max<qint64>(column.units.value(bucket), 0))); // a height, never a label
        m_bars->append(set);
        m_sets << set;
    }
    chart->addSeries(m_bars);
    m_days = new QBarCategoryAxis(chart);
    for (int i = 0; i < int(m_series.columns.size()); ++i)
        m_days->append(QString::number(i));
    m_days->setVisible(false);
    m_amounts = new QValueAxis(chart);
    m_amounts->setRange(0, qreal(m_scale.top()));
    m_amounts->setVisible(false);
    chart->addAxis(m_days, Qt::AlignBottom);
    chart->addAxis(m_amounts, Qt::AlignLeft);
    m_bars->attachAxis(m_days);
    m_bars->attachAxis(m_amounts);
    setAccessibleName(tableText());
    restyle();
}

void StackedAgingChart::restyle()
{
    const Tokens &t = tokens();
    const int count = int(m_sets.size());
    for (int bucket = 0; bucket < count; ++bucket) {
        m_sets[bucket]->setBrush(t.bucketFill(bucket, count));
        m_sets[bucket]->setPen(QPen(t.bucketOutline(bucket, count), 1));
    }
    layoutItems();
}

QRectF StackedAgingChart::columnRect(int column) const
{
    const QRectF plot = m_surface->plot();
    const qreal width = plot.width() / std::max<qreal>(qreal(m_series.columns.size()), 1);
    return {plot.left() + width * column, plot.top(), width, plot.height()};
}

void StackedAgingChart::layoutItems()
{
    m_surface->setPlot(
        QRectF(kLeft, kTop, std::max(width() - kLeft - kRight, 10), std::max(height() - kTop - kBottom, 10)));
    qDeleteAll(m_items);
    m_items.clear();
    QGraphicsScene *scene = m_surface->scene();
    const Tokens &t = tokens();
    const QRectF plot = m_surface->plot();
    const auto addBand = [&](int column, const QBrush &fill, const QPen &pen) {
        QGraphicsRectItem *band = scene->addRect(columnRect(column).adjusted(2, -kTop + 2, -2, kBottom - 2), pen, fill);
        band->setZValue(-1);
        m_items << band;
    };
    if (m_selected >= 0)
        addBand(m_selected, t.sel, Qt::NoPen);
    if (hasFocus() && m_cursor >= 0)
        addBand(m_cursor, Qt::NoBrush, QPen(t.focus, 2));
    for (int line = 0; line <= m_scale.steps; ++line) {
        const qreal y = std::round(plot.bottom() - plot.height() * line / m_scale.steps);
        QGraphicsLineItem *grid
            = scene->addLine(plot.left(), y, plot.right(), y, QPen(line == 0 ? t.line2 : t.grid, 1));
        grid->setZValue(line == 0 ? kAbove : -0.5);
        m_items << grid;
        addText(m_scale.label(line), TextStyle::Caption, t.tx3, QPointF(kLeft - 8, y), Qt::AlignRight);
    }
    // Labels thin out before they touch.
    const int room = int(columnRect(0).width());
    const int every = room >= 40 ? 1 : room >= 20 ? 2 : 4;
    for (int column = 0; column < int(m_series.columns.size()); ++column) {
        const bool isChosen = column == m_selected;
        if (column % every != 0 && !isChosen)
            continue;
        const QPointF middle = columnRect(column).center();
        addText(m_series.columns[column].label, isChosen ? TextStyle::BodyBold : TextStyle::Caption,
                isChosen ? t.tx : t.tx3, QPointF(middle.x(), plot.bottom() + kBottom / 2 + 1), Qt::AlignHCenter);
        const qint64 total = totalOf(m_series.columns[column]);
        addText(m_scale.amountLabel(total), isChosen ? TextStyle::Label : TextStyle::Caption, isChosen ? t.tx : t.tx2,
                QPointF(middle.x(), yOf(total) - 9), Qt::AlignHCenter);
    }
}

void StackedAgingChart::addText(const QString &text, TextStyle style, const QColor &color, QPointF at,
                                Qt::Alignment side)
{
    QGraphicsSimpleTextItem *item = m_surface->scene()->addSimpleText(text, m_theme.font(style));
    item->setBrush(color);
    item->setZValue(kAbove);
    const QRectF box = item->boundingRect();
    const qreal left = side & Qt::AlignRight ? at.x() - box.width() : at.x() - box.width() / 2;
    item->setPos(std::round(left), std::round(at.y() - box.height() / 2));
    m_items << item;
}

qreal StackedAgingChart::yOf(qint64 units) const
{
    const QRectF plot = m_surface->plot();
    return plot.bottom() - plot.height() * qreal(std::max<qint64>(units, 0)) / qreal(m_scale.top());
}

QRectF StackedAgingChart::segmentRect(int column, int bucket) const
{
    if (column < 0 || column >= int(m_series.columns.size()) || bucket < 0)
        return {};
    const QList<qint64> &units = m_series.columns[column].units;
    qint64 below = 0;
    for (int i = 0; i < bucket && i < int(units.size()); ++i)
        below += std::max<qint64>(units[i], 0);
    const QRectF area = columnRect(column);
    const qreal inset = area.width() * (1 - kBarShare) / 2;
    const qreal top = yOf(below + std::max<qint64>(units.value(bucket), 0));
    return {area.left() + inset, top, area.width() * kBarShare, yOf(below) - top};
}

StackedAgingChart::Hit StackedAgingChart::hitAt(const QPointF &position) const
{
    for (int column = 0; column < int(m_series.columns.size()); ++column) {
        const QRectF area = columnRect(column);
        if (position.x() < area.left() || position.x() >= area.right())
            continue;
        for (int bucket = 0; bucket < int(m_series.buckets.size()); ++bucket) {
            // A sliver is still a target of 3 px.
            QRectF segment = segmentRect(column, bucket);
            if (m_series.columns[column].units.value(bucket) > 0 && segment.height() < 3)
                segment.adjust(0, -(3 - segment.height()), 0, 0);
            if (segment.contains(position))
                return {column, bucket};
        }
        return {column, -1};
    }
    return {};
}

QString StackedAgingChart::hitText(Hit hit) const
{
    const AgingColumn &column = m_series.columns[hit.column];
    QStringList lines{column.label};
    for (int bucket = 0; bucket < int(m_series.buckets.size()); ++bucket) {
        const QString amount = moneyText(column.units.value(bucket), m_series.currency, {.zeroAsDash = true});
        const QString line = u"%1  %2"_s.arg(m_series.buckets[bucket], amount);
        lines << (bucket == hit.bucket ? u"▸ "_s + line : line);
    }
    lines << tr("Total  %1").arg(moneyText(totalOf(column), m_series.currency, {.withCurrency = true}));
    if (!column.note.isEmpty())
        lines << column.note;
    return lines.join(u'\n');
}

QString StackedAgingChart::tableText() const
{
    return ui::tableText(table());
}

ChartTable StackedAgingChart::table() const
{
    const ChartMeasure money{.kind = ChartMeasure::Kind::Money, .currency = m_series.currency};
    ChartTable table{.rowHeading = tr("Day")};
    for (const QString &bucket : m_series.buckets)
        table.columns << ChartTable::Column{bucket, {}, money};
    table.columns << ChartTable::Column{tr("Total"), {}, money};
    for (const AgingColumn &column : m_series.columns) {
        table.rows << column.label;
        QList<ChartPoint> cells;
        for (int bucket = 0; bucket < int(m_series.buckets.size()); ++bucket)
            cells << ChartPoint{column.units.value(bucket), {}};
        table.cells << (cells << ChartPoint{totalOf(column), column.note});
    }
    return table;
}

void StackedAgingChart::paintTo(QPainter &painter, const QSizeF &size, const Tokens &tokens)
{
    StackedAgingChart paper(m_theme);
    paper.m_paper = &tokens;
    paper.resize(size.toSize());
    paper.m_surface->resize(paper.size());
    paper.m_surface->setBackgroundBrush(tokens.panel);
    paper.setSeries(m_series);
    paper.setSelectedColumn(m_selected);
    paper.m_surface->render(&painter, QRectF(QPointF(), size));
}

void StackedAgingChart::copyTable() const
{
    QGuiApplication::clipboard()->setText(tableText());
}

void StackedAgingChart::copyPicture()
{
    m_surface->copyPicture();
}

void StackedAgingChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layoutItems();
}

void StackedAgingChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_series.columns.size()) - 1;
    if (event->matches(QKeySequence::Copy))
        return copyTable();
    if (last < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursor = std::max((m_cursor < 0 ? last + 1 : m_cursor) - 1, 0);
        break;
    case Qt::Key_Right:
        m_cursor = std::min(m_cursor + 1, last);
        break;
    case Qt::Key_Home:
        m_cursor = 0;
        break;
    case Qt::Key_End:
        m_cursor = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor >= 0)
            Q_EMIT drilled(m_cursor, -1, event->modifiers());
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
    layoutItems();
}

void StackedAgingChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    layoutItems();
}

void StackedAgingChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    layoutItems();
}

void StackedAgingChart::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Copy as table")), &QAction::triggered, this, &StackedAgingChart::copyTable);
    connect(menu.addAction(tr("Copy as picture")), &QAction::triggered, this, &StackedAgingChart::copyPicture);
    menu.exec(event->globalPos());
}

bool StackedAgingChart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_surface->viewport())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        return true;
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const Hit hit = hitAt(mouse->position());
        if (mouse->button() == Qt::LeftButton && hit.column >= 0) {
            m_cursor = hit.column;
            Q_EMIT drilled(hit.column, hit.bucket, mouse->modifiers());
        }
        return true;
    }
    case QEvent::MouseMove:
        m_surface->viewport()->setCursor(hitAt(static_cast<QMouseEvent *>(event)->position()).column >= 0
                                             ? Qt::PointingHandCursor
                                             : Qt::ArrowCursor);
        break;
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        QToolTip::showText(help->globalPos(), hit.column >= 0 ? hitText(hit) : QString(), this);
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace quittance::ui
