#include "ui/widgets/pane_header.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeight = 28;

void setInk(QLabel &label, const QFont &font, const QColor &color)
{
    label.setFont(font);
    QPalette colors = label.palette();
    colors.setColor(QPalette::WindowText, color);
    label.setPalette(colors);
}

/// A swatch and a word per bucket.
class BucketLegend : public QWidget
{
public:
    BucketLegend(Theme &theme, QStringList names, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_names(std::move(names))
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(m_names.join(u", "_s));
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 0;
        const QFontMetrics metrics(m_theme.font(TextStyle::Caption));
        for (const QString &name : m_names)
            width += kStep + metrics.horizontalAdvance(name) + 12;
        return {width - 12, kHeight - 1};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = m_theme.tokens();
        const QFont font = m_theme.font(TextStyle::Caption);
        painter.setFont(font);
        int left = 0;
        for (int i = 0; i < int(m_names.size()); ++i) {
            painter.setPen(t.bucketOutline(i, int(m_names.size())));
            painter.setBrush(t.bucketFill(i, int(m_names.size())));
            painter.drawRect(QRect(left, height() / 2 - 5, 9, 9));
            painter.setPen(t.tx2);
            const int width = QFontMetrics(font).horizontalAdvance(m_names[i]);
            painter.drawText(QRect(left + kStep, 0, width + 2, height()), int(Qt::AlignVCenter), m_names[i]);
            left += kStep + width + 12;
        }
    }

private:
    static constexpr int kStep = 16;
    Theme &m_theme;
    QStringList m_names;
};

} // namespace

PaneHeader::PaneHeader(Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(title, this))
    , m_meta(new ElidedLabel(this))
    , m_stale(new QLabel(this))
{
    setFixedHeight(kHeight);
    m_layout->setContentsMargins(12, 0, 12, 1);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_meta, 1);
    m_layout->addWidget(m_stale);
    m_title->setObjectName(u"paneTitle"_s);
    m_meta->setObjectName(u"paneMeta"_s);
    m_meta->setMinimumWidth(0);
    m_meta->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_stale->hide();
    connect(m_meta, &QLabel::linkActivated, this, [this](const QString &link) { Q_EMIT crumbClicked(link.toInt()); });
    restyle();
    connect(&theme, &Theme::changed, this, &PaneHeader::restyle);
}

void PaneHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PaneHeader::title() const
{
    return m_title->text();
}

void PaneHeader::setMeta(const QString &meta)
{
    m_metaText = meta;
    restyle();
}

void PaneHeader::setBreadcrumb(const QStringList &steps)
{
    m_crumbs = steps;
    restyle();
}

void PaneHeader::setStale(const QString &reason)
{
    m_staleReason = reason;
    m_stale->setVisible(!reason.isEmpty());
    restyle();
}

void PaneHeader::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void PaneHeader::setBucketLegend(const QStringList &names)
{
    delete m_legend;
    m_legend = new BucketLegend(m_theme, names, this);
    m_layout->insertWidget(2, m_legend);
}

QSize PaneHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), kHeight};
}

void PaneHeader::restyle()
{
    const Tokens &t = m_theme.tokens();
    setInk(*m_title, m_theme.font(TextStyle::BodyBold), t.tx);
    setInk(*m_meta, m_theme.font(TextStyle::Caption), t.tx3);
    setInk(*m_stale, m_theme.font(TextStyle::Caption), t.caution);
    m_stale->setText(u"△ "_s + m_staleReason);
    if (m_crumbs.isEmpty()) {
        m_meta->setTextFormat(Qt::PlainText);
        m_meta->setText(m_metaText);
        m_meta->setToolTip(m_metaText);
        update();
        return;
    }
    QStringList shown;
    for (qsizetype i = 0; i < m_crumbs.size(); ++i) {
        const QString step = m_crumbs[i].toHtmlEscaped();
        const bool isHere = i + 1 == m_crumbs.size();
        shown << (isHere ? u"<b>%1</b>"_s.arg(step)
                         : u"<a href='%1' style='color:%2;text-decoration:none'>%3</a>"_s.arg(QString::number(i),
                                                                                              t.accent.name(), step));
    }
    m_meta->setTextFormat(Qt::RichText);
    m_meta->setText(shown.join(u" › "_s));
    m_meta->setToolTip(m_crumbs.join(u" › "_s));
    update();
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.tokens().line);
}

} // namespace quittance::ui
