#include "ui/reconcile/sums_pane.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::DifferenceHandling;

namespace {

constexpr int kRow = 22;
constexpr int kLast = 30;
constexpr int kSide = 12;
constexpr int kRows = 4;

QString handledAs(DifferenceHandling handling, bool isShort)
{
    switch (handling) {
    case DifferenceHandling::None:
        return SumsPane::tr("Not handled yet");
    case DifferenceHandling::LeaveOpen:
        return isShort ? SumsPane::tr("Stays open") : SumsPane::tr("Stays on account");
    case DifferenceHandling::BankFee:
        return SumsPane::tr("Booked as bank fee");
    case DifferenceHandling::WriteOff:
        return SumsPane::tr("Written off");
    case DifferenceHandling::Discount:
        return SumsPane::tr("Taken as a discount");
    case DifferenceHandling::OnAccount:
        return SumsPane::tr("Stays on account");
    case DifferenceHandling::Dispute:
        return SumsPane::tr("Stays open, disputed");
    case DifferenceHandling::KeepWaiting:
        return SumsPane::tr("Waits on with the line");
    case DifferenceHandling::Rate:
        return SumsPane::tr("Exchange difference");
    }
    return {};
}

} // namespace

SumsPane::SumsPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"sums"_s);
    setFixedHeight(kRows * kRow + kLast + 8);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SumsPane::setTray(const Tray &tray, bool isDecided)
{
    TraySums sums = tray.sums();
    if (isDecided) {
        sums.explained = sums.missing;
        sums.left = 0;
    }
    const auto text = [&tray](qint64 units) { return moneyText(Money(units, tray.currency())); };
    m_rows = {{tr("Applied to %n document(s)", nullptr, int(tray.rows().size())), text(sums.applied), false, false},
              {tr("Bank line"), text(-sums.available), false, false}};
    const bool isShort = sums.missing > 0;
    m_rows.push_back({sums.missing == 0 ? tr("Difference")
                          : isShort     ? tr("Short pay")
                                        : tr("More than applied"),
                      text(sums.missing), true, true});
    const QString handled = sums.missing == 0 ? tr("Nothing to handle")
        : !isDecided                          ? handledAs(tray.handling(), isShort)
        : isShort                             ? tr("Booked as fee, discount or written off")
                                              : tr("On account");
    m_rows.push_back({handled, text(-sums.explained), false, false});
    m_isSettled = isDecided || (!tray.rows().empty() && tray.problem().isEmpty());
    m_rows.push_back({tr("Left to explain"), text(sums.left), true, false});
    QStringList words;
    for (const Row &row : m_rows)
        words << row.text + u' ' + row.amount;
    setAccessibleName(words.join(u", "_s));
    update();
}

QString SumsPane::leftText() const
{
    return m_rows.empty() ? QString() : m_rows.back().amount;
}

void SumsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), 1, t.line);
    int top = 4;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const bool isLast = i + 1 == m_rows.size();
        const QRect line(0, top, width(), isLast ? kLast : kRow);
        if (isLast) {
            painter.fillRect(line, m_isSettled ? t.infoTint : t.cautionTint);
            painter.fillRect(0, line.top(), width(), 1, m_isSettled ? t.info : t.caution);
            painter.fillRect(0, line.bottom(), width(), 1, m_isSettled ? t.info : t.caution);
        }
        if (row.hasRule)
            painter.fillRect(kSide, line.top(), width() - 2 * kSide, 1, t.line2);
        const QFont font = m_theme.font(row.isBold ? TextStyle::BodyBold : TextStyle::Body);
        painter.setFont(font);
        painter.setPen(t.tx);
        const QRect room = line.adjusted(kSide, 0, -kSide, 0);
        painter.drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), row.text);
        if (isLast) {
            const int icon = room.left() + QFontMetrics(font).horizontalAdvance(row.text) + 8;
            m_theme.icons().paint(painter, QRectF(icon, line.center().y() - 6, 14, 14),
                                  m_isSettled ? u"check"_s : u"warn"_s, m_isSettled ? t.infoStrong : t.cautionStrong);
            painter.setFont(m_theme.font(TextStyle::Screen));
        }
        painter.drawText(room, int(Qt::AlignRight | Qt::AlignVCenter), row.amount);
        top += line.height();
    }
}

} // namespace quittance::ui
