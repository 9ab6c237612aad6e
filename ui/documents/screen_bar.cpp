#include "ui/documents/screen_bar.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kSide = 12;

void setColor(QWidget &widget, const QColor &color)
{
    QPalette palette = widget.palette();
    palette.setColor(QPalette::WindowText, color);
    widget.setPalette(palette);
}

} // namespace

ScreenBar::ScreenBar(Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(title, this))
    , m_meta(new ElidedLabel(this))
{
    setObjectName(u"screenBar"_s);
    setFixedHeight(kHeight);
    m_layout->setContentsMargins(kSide, 0, kSide, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_meta);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"screenTitle"_s);
    m_meta->setTextFormat(Qt::PlainText);
    m_meta->setMinimumWidth(0);
    m_meta->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_meta->hide();
    connect(&theme, &Theme::changed, this, &ScreenBar::restyle);
    restyle();
}

void ScreenBar::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString ScreenBar::title() const
{
    return m_title->text();
}

void ScreenBar::setMeta(const QString &meta)
{
    m_meta->setText(meta);
    m_meta->setToolTip(meta);
    m_meta->setVisible(!meta.isEmpty());
    m_layout->setStretchFactor(m_meta, meta.isEmpty() ? 0 : 1);
}

void ScreenBar::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

QLabel *ScreenBar::addLabelled(const QString &label, QWidget *control)
{
    auto *caption = new QLabel(label, this);
    caption->setBuddy(control);
    caption->setContentsMargins(4, 0, 0, 0);
    control->setAccessibleName(label);
    m_captions << caption;
    m_layout->addWidget(caption);
    m_layout->addWidget(control);
    restyle();
    return caption;
}

void ScreenBar::addStretch()
{
    m_layout->addStretch();
}

void ScreenBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

void ScreenBar::restyle()
{
    const Tokens &t = m_theme.tokens();
    m_title->setFont(m_theme.font(TextStyle::Screen));
    setColor(*m_title, t.tx);
    m_meta->setFont(m_theme.font(TextStyle::Caption));
    setColor(*m_meta, t.tx3);
    for (QLabel *caption : m_captions) {
        caption->setFont(m_theme.font(TextStyle::Caption));
        setColor(*caption, t.tx3);
    }
    update();
}

void ScreenBar::setCaptionsFrom(int width)
{
    m_captionsFrom = width;
    shedCaptions();
}

void ScreenBar::shedCaptions()
{
    for (QLabel *caption : std::as_const(m_captions))
        caption->setVisible(width() >= m_captionsFrom);
}

void ScreenBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_captionsFrom > 0)
        shedCaptions();
    foldChoices();
}

bool ScreenBar::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        foldChoices();
    return isTaken;
}

int ScreenBar::neededUnfolded() const
{
    int needed = m_layout->minimumSize().width();
    const QList<Segmented *> choices = findChildren<Segmented *>();
    for (const Segmented *one : choices) {
        if (one->isFolded() && one->isVisibleTo(this))
            needed += one->foldingSaves();
    }
    return needed;
}

void ScreenBar::foldChoices()
{
    QList<Segmented *> choices = findChildren<Segmented *>();
    choices.removeIf([this](const Segmented *one) { return !one->isVisibleTo(this); });
    std::ranges::stable_sort(choices, std::ranges::greater(), &Segmented::foldingSaves);
    int needed = neededUnfolded();
    for (Segmented *one : choices) {
        const int saved = one->foldingSaves();
        const bool isFolded = needed > width() && saved > 0;
        one->setFolded(isFolded);
        needed -= isFolded ? saved : 0;
    }
}

QSize ScreenBar::minimumSizeHint() const
{
    QSize size = QWidget::minimumSizeHint();
    const QList<Segmented *> choices = findChildren<Segmented *>();
    for (const Segmented *one : choices) {
        if (!one->isFolded() && one->isVisibleTo(this))
            size.rwidth() -= one->foldingSaves();
    }
    if (m_captionsFrom == 0)
        return size;
    // Captions that go when it gets narrow must not keep it wide.
    for (const QLabel *caption : m_captions) {
        if (!caption->isHidden())
            size.rwidth() -= caption->minimumSizeHint().width() + m_layout->spacing();
    }
    return size;
}

} // namespace quittance::ui
