#include "ui/customer/ladder_view.h"

#include "ui/documents/ledger_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeader = 24;
constexpr int kStep = 38;
constexpr int kRail = 16;
constexpr int kDate = 34;
constexpr int kDocument = 92;
constexpr int kApplied = 206;
constexpr int kLeft = 286;
constexpr int kEvidence = 372;

/// The columns, squeezed where the pane is narrower than the design's.
QRect columnRect(const QRect &row, int from, int to)
{
    return {row.left() + from, row.top(), to - from - 8, row.height()};
}

QRect upperHalf(const QRect &rect)
{
    return {rect.left(), rect.top() + 3, rect.width(), 17};
}

QRect lowerHalf(const QRect &rect)
{
    return {rect.left(), rect.top() + 19, rect.width(), 16};
}

} // namespace

LadderView::LadderView(Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(u"ladder"_s);
    setAccessibleName(tr("Allocation ladder"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void LadderView::setSteps(std::vector<workspace::LadderStep> steps, QDate today)
{
    m_steps = std::move(steps);
    m_today = today;
    m_current = -1;
    QStringList spoken;
    for (const workspace::LadderStep &step : m_steps)
        spoken << u"%1 %2 %3"_s.arg(dateText(step.date), step.number, moneyText(step.left));
    setAccessibleDescription(spoken.join(u". "_s));
    updateScrollBar();
    viewport()->update();
}

QRect LadderView::stepRect(int step) const
{
    return {0, kHeader + 4 + step * kStep - verticalScrollBar()->value(), viewport()->width(), kStep};
}

QSize LadderView::sizeHint() const
{
    return {486, kHeader + 8 + int(m_steps.size()) * kStep};
}

void LadderView::updateScrollBar()
{
    verticalScrollBar()->setSingleStep(kStep);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, sizeHint().height() - viewport()->height()));
}

void LadderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void LadderView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.tokens().panel);
    if (m_steps.empty()) {
        painter.setFont(m_theme.font());
        painter.setPen(m_theme.tokens().tx3);
        painter.drawText(QRect(12, kHeader, viewport()->width() - 24, kStep), int(Qt::AlignVCenter),
                         tr("Choose a document to see what was applied to it."));
    }
    for (int i = 0; i < int(m_steps.size()); ++i)
        paintStep(painter, i);
    paintHeader(painter);
}

void LadderView::paintHeader(QPainter &painter) const
{
    const Tokens &t = m_theme.tokens();
    const QRect row(0, 0, viewport()->width(), kHeader);
    painter.fillRect(row, t.header);
    painter.fillRect(0, kHeader - 1, row.width(), 1, t.line);
    painter.setFont(m_theme.font(TextStyle::Label));
    painter.setPen(t.tx3);
    painter.drawText(columnRect(row, 12, kDocument), int(Qt::AlignVCenter), tr("Date"));
    painter.drawText(columnRect(row, kDocument, kApplied), int(Qt::AlignVCenter), tr("Document"));
    painter.drawText(columnRect(row, kApplied, kLeft), int(Qt::AlignVCenter | Qt::AlignRight), tr("Applied"));
    painter.drawText(columnRect(row, kLeft, kEvidence), int(Qt::AlignVCenter | Qt::AlignRight), tr("Left"));
    painter.drawText(columnRect(row, kEvidence + 8, row.width()), int(Qt::AlignVCenter), tr("Bank evidence"));
}

void LadderView::paintStep(QPainter &painter, int index) const
{
    const Tokens &t = m_theme.tokens();
    const workspace::LadderStep &step = m_steps[std::size_t(index)];
    const QRect row = stepRect(index);
    if (index == m_current && hasFocus())
        painter.fillRect(row, t.sel);
    const bool isEnd = index == 0 || index + 1 == int(m_steps.size());
    paintNode(painter, index, row);

    const auto draw = [&](const QRect &rect, int alignment, const QString &text) {
        painter.drawText(rect, alignment, painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter.setFont(m_theme.font());
    painter.setPen(t.tx3);
    draw(upperHalf(columnRect(row, kDate, kDocument)), Qt::AlignVCenter, dateText(step.date, m_today));
    painter.setPen(t.tx);
    const QRect document = columnRect(row, kDocument, kApplied);
    painter.setFont(m_theme.font(isEnd ? TextStyle::BodyBold : TextStyle::Body));
    const QString title = step.number.isEmpty() ? tr("Open on %1").arg(dateText(step.date, m_today)) : step.number;
    draw(upperHalf(document), Qt::AlignVCenter, title);
    draw(upperHalf(columnRect(row, kLeft, kEvidence)), Qt::AlignVCenter | Qt::AlignRight, moneyText(step.left));
    painter.setFont(m_theme.font());
    if (!step.applied.isZero())
        draw(upperHalf(columnRect(row, kApplied, kLeft)), Qt::AlignVCenter | Qt::AlignRight, moneyText(step.applied));
    painter.setFont(m_theme.font(TextStyle::Caption));
    painter.setPen(t.tx3);
    draw(lowerHalf(document), Qt::AlignVCenter, step.note.isEmpty() && !isEnd ? kindWord(step.kind) : step.note);
    paintEvidence(painter, step, columnRect(row, kEvidence + 8, row.width()));
}

void LadderView::paintNode(QPainter &painter, int index, const QRect &area) const
{
    const Tokens &t = m_theme.tokens();
    const int centre = area.top() + 12;
    const bool isFirst = index == 0;
    const bool isLast = index + 1 == int(m_steps.size());
    if (!isFirst)
        painter.fillRect(kRail, area.top(), 1, 12, t.line2);
    if (!isLast)
        painter.fillRect(kRail, centre, 1, area.bottom() - centre + 1, t.line2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.chart, 1.2));
    const bool isCash = m_steps[std::size_t(index)].kind == ledger::DocumentKind::Payment;
    painter.setBrush(!isFirst && (isCash || isLast) ? t.chart : t.panel);
    if (isFirst || isLast)
        painter.drawRect(QRectF(kRail - 4, centre - 4, 9, 9));
    else
        painter.drawEllipse(QPointF(kRail + 0.5, centre), 3.5, 3.5);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LadderView::paintEvidence(QPainter &painter, const workspace::LadderStep &step, const QRect &area) const
{
    if (!step.evidence || area.width() < 30)
        return;
    const Tokens &t = m_theme.tokens();
    QRect words = upperHalf(area);
    const QString icon = evidenceIcon(*step.evidence);
    if (!icon.isEmpty()) {
        m_theme.icons().paint(painter, QRectF(words.left(), words.center().y() - 6, 12, 12), icon, t.tx3);
        words.setLeft(words.left() + 18);
    }
    painter.setFont(m_theme.font());
    painter.setPen(t.tx);
    painter.drawText(words, int(Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(evidenceWord(*step.evidence), Qt::ElideRight, words.width()));
}

void LadderView::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < int(m_steps.size()); ++i) {
        if (!stepRect(i).contains(event->position().toPoint()))
            continue;
        m_current = i;
        viewport()->update();
        Q_EMIT stepOpened(i);
        return;
    }
}

void LadderView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_steps.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J:
        m_current = std::min(m_current + 1, last);
        break;
    case Qt::Key_Up:
    case Qt::Key_K:
        m_current = std::max(m_current - 1, 0);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT stepOpened(m_current);
        return;
    default:
        event->ignore();
        return;
    }
    viewport()->update();
}

} // namespace quittance::ui
