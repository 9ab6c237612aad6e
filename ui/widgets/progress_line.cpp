#include "ui/widgets/progress_line.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace quittance::ui {

ProgressLine::ProgressLine(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedHeight(2);
}

void ProgressLine::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    setVisible(total != 0);
    update();
}

QSize ProgressLine::sizeHint() const
{
    return {100, 2};
}

void ProgressLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = m_theme.tokens();
    painter.fillRect(rect(), t.line);
    if (m_total > 0)
        painter.fillRect(QRect(0, 0, int(width() * std::min(m_done, m_total) / m_total), height()), t.accent);
    else
        painter.fillRect(rect(), t.chart2);
}

} // namespace quittance::ui
