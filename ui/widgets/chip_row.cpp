#include "ui/widgets/chip_row.h"

#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace quittance::ui {

namespace {

constexpr int kPadding = 5;
constexpr int kIcon = 12;
constexpr int kGap = 4;

} // namespace

int chipWidth(const Theme &theme, const ChipSpec &chip, int height)
{
    const int text = QFontMetrics(theme.font(TextStyle::Caption)).horizontalAdvance(chip.text);
    const int side = height > 16 ? kPadding + 1 : kPadding;
    return 2 * side + text + (chip.icon.isEmpty() ? 0 : kIcon + kGap);
}

int paintChip(QPainter &painter, const Theme &theme, const ChipSpec &chip, const QRect &rect, int height)
{
    const Tokens &t = theme.tokens();
    const bool isPlain = chip.tone == Tone::Normal || chip.tone == Tone::Secondary || chip.tone == Tone::Caption;
    const QColor color = t.text(chip.tone, true);
    const int width = std::min(chipWidth(theme, chip, height), rect.width());
    const QRect box(rect.left(), rect.center().y() - height / 2 + 1, width, height);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isPlain ? t.line2 : color);
    painter.setBrush(t.panel); // also in a selected row: the colours are verified on the panel
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const int side = height > 16 ? kPadding + 1 : kPadding;
    int left = box.left() + side;
    if (!chip.icon.isEmpty()) {
        theme.icons().paint(painter, QRectF(left, box.top() + (height - kIcon) / 2.0, kIcon, kIcon), chip.icon, color);
        left += kIcon + kGap;
    }
    const QFont font = theme.font(TextStyle::Caption);
    painter.setFont(font);
    painter.setPen(color);
    const QRect words(left, box.top(), box.right() - side + 2 - left, height);
    const QString shown = QFontMetrics(font).elidedText(chip.text, Qt::ElideRight, words.width() + 1);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    painter.restore();
    return width;
}

ChipRow::ChipRow(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChipRow::setChips(QList<ChipSpec> chips)
{
    m_chips = std::move(chips);
    m_current = 0;
    setVisible(!m_chips.isEmpty());
    setFocusPolicy(m_chips.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    QStringList words;
    for (const ChipSpec &chip : m_chips)
        words << chip.text;
    setAccessibleName(words.join(QLatin1String(", ")));
    updateGeometry();
    update();
}

QRect ChipRow::chipRect(int chip) const
{
    int left = 0;
    for (int i = 0; i < chip; ++i)
        left += chipWidth(m_theme, m_chips[i], 20) + kGap;
    return {left, 0, chipWidth(m_theme, m_chips[chip], 20), height()};
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const ChipSpec &chip : m_chips)
        width += chipWidth(m_theme, chip, 20) + kGap;
    return {width, 20};
}

void ChipRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < int(m_chips.size()); ++i) {
        paintChip(painter, m_theme, m_chips[i], chipRect(i), 20);
        if (hasFocus() && i == m_current) {
            painter.setPen(QPen(m_theme.tokens().focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(chipRect(i).adjusted(1, 1, -1, -1), 3, 3);
        }
    }
}

void ChipRow::mouseReleaseEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_chips.size()); ++i) {
        if (chipRect(i).contains(event->position().toPoint())) {
            m_current = i;
            Q_EMIT chipClicked(i);
            return;
        }
    }
}

void ChipRow::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_chips.size()) - 1;
    if (event->key() == Qt::Key_Right)
        m_current = std::min(m_current + 1, last);
    else if (event->key() == Qt::Key_Left)
        m_current = std::max(m_current - 1, 0);
    else if (last >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space))
        Q_EMIT chipClicked(m_current);
    else
        return QWidget::keyPressEvent(event);
    update();
}

} // namespace quittance::ui
