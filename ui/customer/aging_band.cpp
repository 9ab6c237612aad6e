#include "ui/customer/aging_band.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kSide = 12;
constexpr int kLeastLabel = 42;
constexpr int kLabelGap = 12;
constexpr int kSwatch = 9;

} // namespace

AgingBand::AgingBand(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"agingBand"_s);
    setAccessibleName(tr("Aging"));
    setFixedHeight(kHeight);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void AgingBand::setRow(const insight::AgingRow &row, const QStringList &words)
{
    m_row = row;
    m_words = words;
    QStringList spoken;
    for (qsizetype i = 0; i < words.size() && std::size_t(i) < row.buckets.size(); ++i)
        spoken << words[i] + u' ' + moneyText(Money(row.buckets[std::size_t(i)], row.currency));
    setAccessibleDescription(spoken.join(u", "_s));
    update();
}

QRect AgingBand::segmentRect(int bucket) const
{
    const QRect bar(kSide + labelWidth(), kHeight / 2 - 6, std::max(width() / 4, 80), 12);
    Int128 total = 0;
    for (const qint64 units : m_row.buckets)
        total += std::max<qint64>(units, 0);
    if (total == 0 || bucket < 0 || std::size_t(bucket) >= m_row.buckets.size())
        return {};
    Int128 before = 0;
    for (int i = 0; i < bucket; ++i)
        before += std::max<qint64>(m_row.buckets[std::size_t(i)], 0);
    const Int128 own = std::max<qint64>(m_row.buckets[std::size_t(bucket)], 0);
    const int left = bar.left() + int(before * bar.width() / total);
    const int right = bar.left() + int((before + own) * bar.width() / total);
    return own == 0 ? QRect() : QRect(left, bar.top(), std::max(right - left, 1), bar.height());
}

int AgingBand::labelWidth() const
{
    return std::max(kLeastLabel,
                    QFontMetrics(m_theme.font(TextStyle::Caption)).horizontalAdvance(tr("Aging")) + kLabelGap);
}

void AgingBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), 1, t.line);
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(t.tx3);
    painter.drawText(QRect(kSide, 0, labelWidth(), kHeight), int(Qt::AlignVCenter), tr("Aging"));
    const int count = std::max(int(m_row.buckets.size()), 1);
    int left = kSide + labelWidth() + std::max(width() / 4, 80) + 12;
    const QString gross = tr("gross %1").arg(moneyText(Money(m_row.grossOpen, m_row.currency), {.withCurrency = true}));
    const int grossWidth = painter.fontMetrics().horizontalAdvance(gross);
    painter.drawText(QRect(width() - kSide - grossWidth, 0, grossWidth + 1, kHeight), int(Qt::AlignVCenter), gross);
    for (int i = 0; i < int(m_row.buckets.size()); ++i) {
        const QRect segment = segmentRect(i);
        if (segment.isEmpty())
            continue;
        painter.setPen(t.bucketOutline(i, count));
        painter.setBrush(t.bucketFill(i, count));
        painter.drawRect(segment.adjusted(0, 0, -1, -1));
        const QString amount = moneyText(Money(m_row.buckets[std::size_t(i)], m_row.currency));
        painter.setFont(m_theme.font());
        const int textWidth = painter.fontMetrics().horizontalAdvance(amount);
        if (left + kSwatch + 6 + textWidth > width() - kSide - grossWidth - 8)
            continue;
        painter.drawRect(left, kHeight / 2 - kSwatch / 2, kSwatch, kSwatch);
        painter.setPen(t.tx);
        painter.drawText(QRect(left + kSwatch + 6, 0, textWidth + 1, kHeight), int(Qt::AlignVCenter), amount);
        left += kSwatch + 6 + textWidth + 14;
    }
}

int AgingBand::bucketAt(const QPoint &at) const
{
    for (int i = 0; i < int(m_row.buckets.size()); ++i) {
        if (segmentRect(i).adjusted(0, -6, 0, 6).contains(at))
            return i;
    }
    return -1;
}

void AgingBand::mousePressEvent(QMouseEvent *event)
{
    if (const int bucket = bucketAt(event->position().toPoint()); bucket >= 0)
        Q_EMIT bucketClicked(bucket);
}

bool AgingBand::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int bucket = bucketAt(help->pos());
    if (bucket >= 0)
        QToolTip::showText(
            help->globalPos(),
            m_words.value(bucket) + u": "_s
                + moneyText(Money(m_row.buckets[std::size_t(bucket)], m_row.currency), {.withCurrency = true}),
            this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace quittance::ui
