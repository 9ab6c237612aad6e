#include "ui/import/import_steps.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace quittance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDisc = 18;
constexpr int kGap = 8;
constexpr int kLine = 20;
constexpr int kSide = 6;
constexpr ImportStep kSteps[] = {ImportStep::File, ImportStep::Columns, ImportStep::Check, ImportStep::Import};

} // namespace

ImportSteps::ImportSteps(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"importSteps"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setCurrent(ImportStep::File);
}

QString ImportSteps::stepWord(ImportStep step)
{
    switch (step) {
    case ImportStep::File:
        return tr("File");
    case ImportStep::Columns:
        return tr("Columns");
    case ImportStep::Check:
        return tr("Check");
    case ImportStep::Import:
        return tr("Import");
    }
    return {};
}

void ImportSteps::setCurrent(ImportStep step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of 4, %2").arg(int(step) + 1).arg(stepWord(step)));
    updateGeometry();
    update();
}

int ImportSteps::wordWidth(ImportStep step) const
{
    // The widest of both weights, so that the row does not move from step to step.
    return QFontMetrics(m_theme.font(TextStyle::BodyBold)).horizontalAdvance(stepWord(step));
}

QRect ImportSteps::stepRect(ImportStep step) const
{
    int left = kSide;
    for (const ImportStep before : kSteps) {
        const int width = kDisc + kGap + wordWidth(before);
        if (before == step)
            return {left, 0, width, height()};
        left += width + kGap + kLine + kGap;
    }
    return {};
}

QSize ImportSteps::sizeHint() const
{
    return {stepRect(ImportStep::Import).right() + 1 + kSide, 26};
}

void ImportSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (const ImportStep step : kSteps)
        paintStep(painter, step);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.tokens().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 3, 3);
    }
}

void ImportSteps::paintStep(QPainter &painter, ImportStep step) const
{
    const Tokens &t = m_theme.tokens();
    const QRect place = stepRect(step);
    const QRectF disc(place.left() + 0.5, (height() - kDisc) / 2 + 0.5, kDisc - 1, kDisc - 1);
    const bool isReached = step <= m_current;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isReached ? t.accent : t.line2, 1));
    painter.setBrush(isReached ? QBrush(t.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc);
    if (step < m_current) {
        m_theme.icons().paint(painter, disc.adjusted(3, 3, -3, -3), u"check"_s, t.accentText);
    } else {
        painter.setFont(m_theme.font(TextStyle::Label));
        painter.setPen(isReached ? t.accentText : t.tx3);
        painter.drawText(disc, Qt::AlignCenter, QLocale().toString(int(step) + 1));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(m_theme.font(step == m_current ? TextStyle::BodyBold : TextStyle::Body));
    painter.setPen(isReached ? t.tx : t.tx3);
    painter.drawText(place.adjusted(kDisc + kGap, 0, 4, 0), int(Qt::AlignLeft | Qt::AlignVCenter), stepWord(step));
    if (step != ImportStep::Import)
        painter.fillRect(place.right() + 1 + kGap, height() / 2, kLine, 1, t.line2);
}

void ImportSteps::mouseReleaseEvent(QMouseEvent *event)
{
    for (const ImportStep step : kSteps) {
        if (step < m_current && stepRect(step).contains(event->position().toPoint())) {
            Q_EMIT stepChosen(step);
            return;
        }
    }
}

void ImportSteps::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left && event->modifiers() == Qt::NoModifier && m_current > ImportStep::File)
        Q_EMIT stepChosen(ImportStep(int(m_current) - 1));
    else
        QWidget::keyPressEvent(event);
}

} // namespace quittance::ui
