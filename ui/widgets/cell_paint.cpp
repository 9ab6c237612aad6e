#include "ui/widgets/cell_paint.h"

#include "ui/widgets/chip_row.h"
#include "ui/widgets/column_spec.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kIcon = 14;
constexpr int kGap = 6;
constexpr int kSparkWidth = 66;
constexpr int kSparkHeight = 10;
constexpr int kBarWidth = 72;
constexpr int kBarHeight = 8;
constexpr int kSwatch = 10;

void drawText(const CellPaint &cell, const QRect &rect, const QString &text, Qt::Alignment side)
{
    cell.painter.setFont(cell.font);
    cell.painter.setPen(cell.color);
    const QFontMetrics metrics(cell.font);
    const bool fits = metrics.horizontalAdvance(text) <= rect.width();
    // A cut amount is worse than none: it shows as dots, the tool tip has it.
    const QString shown = fits       ? text
        : !isRightAligned(cell.kind) ? metrics.elidedText(text, Qt::ElideRight, rect.width())
                                     : u"…"_s;
    cell.painter.drawText(rect, int(side | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

int iconAt(const CellPaint &cell, const QRect &rect, int left)
{
    const QString name = cell.index.data(IconRole).toString();
    if (name.isEmpty())
        return 0;
    const QVariant tone = cell.index.data(IconToneRole);
    const QColor color
        = tone.isValid() ? cell.theme.tokens().text(Tone(tone.toInt()), cell.isOnPanel) : cell.theme.tokens().tx3;
    cell.theme.icons().paint(cell.painter, QRectF(left, rect.center().y() - kIcon / 2 + 1, kIcon, kIcon), name, color);
    return kIcon + kGap;
}

void paintText(const CellPaint &cell)
{
    QRect rect = cell.content;
    rect.setLeft(rect.left() + iconAt(cell, rect, rect.left()));
    const QString secondary = cell.index.data(SecondaryRole).toString();
    const QVariant side = cell.index.data(Qt::TextAlignmentRole);
    const Qt::Alignment alignment
        = side.isValid() ? Qt::Alignment(side.toInt()) & Qt::AlignHorizontal_Mask : Qt::AlignLeft;
    drawText(cell, rect, cell.text, alignment);
    if (secondary.isEmpty())
        return;
    const int used = QFontMetrics(cell.font).horizontalAdvance(cell.text) + kGap;
    if (used >= rect.width())
        return;
    CellPaint after = cell;
    after.font = cell.theme.font(TextStyle::Caption);
    after.color = cell.theme.tokens().tx3;
    drawText(after, rect.adjusted(used, 0, 0, 0), secondary, Qt::AlignLeft);
}

void paintRight(const CellPaint &cell)
{
    QRect rect = cell.content;
    rect.setLeft(rect.left() + iconAt(cell, rect, rect.left()));
    drawText(cell, rect, cell.text, Qt::AlignRight);
}

void paintBucket(const CellPaint &cell)
{
    QRect rect = cell.content;
    const QVariant bucket = cell.index.data(BucketRole);
    if (bucket.isValid()) {
        const QVariant count = cell.index.data(BucketCountRole);
        const int of = count.isValid() ? count.toInt() : 5;
        const QRect swatch(rect.left(), rect.center().y() - kSwatch / 2 + 1, kSwatch - 1, kSwatch - 1);
        cell.painter.setPen(cell.theme.tokens().bucketOutline(bucket.toInt(), of));
        cell.painter.setBrush(cell.theme.tokens().bucketFill(bucket.toInt(), of));
        cell.painter.drawRect(swatch);
        rect.setLeft(rect.left() + kSwatch + kGap);
    }
    drawText(cell, rect, cell.text, Qt::AlignLeft);
}

void paintChips(const CellPaint &cell)
{
    const auto chips = cell.index.data(ChipsRole).value<QList<ChipSpec>>();
    int left = cell.content.left();
    for (const ChipSpec &chip : chips) {
        const int width = chipWidth(cell.theme, chip);
        const int room = cell.content.right() + 1 - left;
        if (width > room && left > cell.content.left())
            break; // the tool tip names them all
        paintChip(cell.painter, cell.theme, chip,
                  QRect(left, cell.rect.top(), std::min(width, room), cell.rect.height()));
        left += width + 4;
    }
}

void paintSparkbar(const CellPaint &cell)
{
    const auto units = cell.index.data(SegmentsRole).value<QList<qint64>>();
    if (units.isEmpty())
        return;
    const int width = std::min(kSparkWidth, cell.content.width());
    paintSegments(cell.painter, cell.theme,
                  QRect(cell.content.left(), cell.rect.center().y() - kSparkHeight / 2 + 1, width, kSparkHeight),
                  units);
}

void paintBar(const CellPaint &cell, const QRect &bar, int perMille, const QColor &fill)
{
    cell.painter.fillRect(bar, cell.theme.tokens().band);
    const int width = bar.width() * std::clamp(perMille, 0, 1000) / 1000;
    cell.painter.fillRect(QRect(bar.left(), bar.top(), std::max(width, perMille > 0 ? 2 : 0), bar.height()), fill);
}

void paintProbability(const CellPaint &cell)
{
    const QVariant value = cell.index.data(PerMilleRole);
    if (!value.isValid())
        return;
    const int perMille = value.toInt();
    const int textRoom = QFontMetrics(cell.font).horizontalAdvance(percentText(1000)) + kGap;
    const int width = std::min(kBarWidth, cell.content.width() - textRoom);
    const Tokens &t = cell.theme.tokens();
    if (width > 8) {
        const QRect bar(cell.content.left(), cell.rect.center().y() - kBarHeight / 2 + 1, width, kBarHeight);
        paintBar(cell, bar, perMille, perMille >= 500 ? t.match[std::size_t(MatchMark::Probable)] : t.chart2);
    }
    drawText(cell, cell.content, cell.text, Qt::AlignRight);
}

void paintPriority(const CellPaint &cell)
{
    const QVariant value = cell.index.data(PerMilleRole);
    if (!value.isValid())
        return;
    paintBar(cell, QRect(cell.content.left(), cell.rect.center().y() - 4 + 1, cell.content.width(), 8), value.toInt(),
             cell.theme.tokens().chart2);
}

void paintState(const CellPaint &cell)
{
    if (!cell.text.isEmpty()) {
        paintText(cell);
        return;
    }
    iconAt(cell, cell.content, cell.content.left() + (cell.content.width() - kIcon) / 2);
}

void paintSwitch(const CellPaint &cell)
{
    const QVariant state = cell.index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    const bool isOn = state.toInt() == Qt::Checked;
    const Tokens &t = cell.theme.tokens();
    const QRectF track(cell.content.left(), cell.rect.center().y() - 7 + 1, 24, 14);
    cell.painter.save();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(Qt::NoPen);
    cell.painter.setBrush(!cell.isEnabled ? t.line : isOn ? t.accent : t.txd);
    cell.painter.drawRoundedRect(track, 7, 7);
    cell.painter.setBrush(t.panel);
    cell.painter.drawEllipse(QPointF(isOn ? track.right() - 7 : track.left() + 7, track.center().y()), 5, 5);
    cell.painter.restore();
}

void paintCheck(const CellPaint &cell)
{
    const QVariant state = cell.index.data(Qt::CheckStateRole);
    if (!state.isValid())
        return;
    const bool isOn = state.toInt() == Qt::Checked;
    const Tokens &t = cell.theme.tokens();
    const QRectF box(cell.content.left() + 0.5, cell.rect.center().y() - 6 + 0.5, 12, 12);
    cell.painter.save();
    cell.painter.setRenderHint(QPainter::Antialiasing);
    cell.painter.setPen(isOn ? t.accent : t.line2);
    cell.painter.setBrush(isOn ? t.accent : t.field);
    cell.painter.drawRoundedRect(box, 2, 2);
    if (isOn)
        cell.theme.icons().paint(cell.painter, box, u"check"_s, t.accentText);
    cell.painter.restore();
}

} // namespace

void paintCellContent(const CellPaint &cell)
{
    switch (cell.kind) {
    case CellKind::Text:
    case CellKind::Date:
        return paintText(cell);
    case CellKind::Number:
    case CellKind::Money:
        return paintRight(cell);
    case CellKind::Chips:
        return paintChips(cell);
    case CellKind::Bucket:
        return paintBucket(cell);
    case CellKind::Sparkbar:
        return paintSparkbar(cell);
    case CellKind::Probability:
        return paintProbability(cell);
    case CellKind::Priority:
        return paintPriority(cell);
    case CellKind::State:
        return paintState(cell);
    case CellKind::Switch:
        return paintSwitch(cell);
    case CellKind::Check:
        return paintCheck(cell);
    }
}

void paintPlaceholder(const CellPaint &cell)
{
    // Widths differ by row so that a page on its way looks like rows, not stripes.
    const int share = 35 + (cell.index.row() * 7 + cell.index.column() * 13) % 40;
    const int width = cell.content.width() * share / 100;
    if (width <= 0)
        return;
    const int left = isRightAligned(cell.kind) ? cell.content.right() + 1 - width : cell.content.left();
    cell.painter.fillRect(QRect(left, cell.rect.center().y() - 3, width, 6), cell.theme.tokens().hair);
}

void paintSegments(QPainter &painter, const Theme &theme, const QRect &bar, const QList<qint64> &units)
{
    qint64 total = 0;
    for (const qint64 value : units) {
        if (value > 0 && qAddOverflow(total, value, &total))
            return;
    }
    if (total <= 0)
        return;
    const int count = int(units.size());
    qint64 before = 0;
    // The share of the bar to the left of an amount; 4,096 steps keep the product inside 64 bits.
    const auto xOf = [&](qint64 amount) {
        const qint64 scale = std::max<qint64>(total / 4096, 1);
        return bar.left() + int(std::min<qint64>(amount / scale * bar.width() / (total / scale), bar.width()));
    };
    for (int i = 0; i < count; ++i) {
        if (units[i] <= 0)
            continue;
        const int left = xOf(before);
        before += units[i];
        const int right = before == total ? bar.left() + bar.width() : std::max(xOf(before), left + 1);
        painter.setPen(theme.tokens().bucketOutline(i, count));
        painter.setBrush(theme.tokens().bucketFill(i, count));
        painter.drawRect(QRect(left, bar.top(), std::max(right - left - 1, 0), bar.height() - 1));
    }
}

} // namespace quittance::ui
