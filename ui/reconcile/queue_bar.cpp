#include "ui/reconcile/queue_bar.h"

#include "ui/documents/screen_bar.h"
#include "ui/documents/screen_memory.h"
#include "ui/reconcile/reconcile_words.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::Queue;
using workspace::QueueCounts;

namespace {

constexpr Queue kChips[]
    = {Queue::All,      Queue::Exact, Queue::Probable,     Queue::Ambiguous, Queue::Returned, Queue::NoCandidate,
       Queue::Approval, Queue::Stale, Queue::PayerDiffers, Queue::Unproven,  Queue::Ignored};

/// Shown only while something is in it.
bool isRare(Queue queue)
{
    return queue == Queue::Approval || queue == Queue::Stale || queue == Queue::PayerDiffers || queue == Queue::Unproven
        || queue == Queue::Ignored;
}
constexpr int kLeast = 600; ///< px; the chips lose their words before that

qint64 allLines(const QueueCounts &counts)
{
    return counts.all + counts.done + counts.ignored;
}

} // namespace

/// "176 of 214 lines done" and a bar; a press lists what is done.
class QueueBar::Meter : public QAbstractButton
{
public:
    Meter(Theme &theme, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setObjectName(u"queueDone"_s);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    void setCounts(const QueueCounts &counts)
    {
        m_counts = counts;
        setText(QueueBar::tr("%1 of %2 lines done").arg(numberText(counts.done), numberText(allLines(counts))));
        setAccessibleName(text());
        setToolTip(QueueBar::tr("%1. Lists the lines that are done.").arg(text()));
        updateGeometry();
        update();
    }

    /// The bar alone; the words stay in the tool tip.
    void setNarrow(bool isNarrow)
    {
        m_isNarrow = isNarrow;
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        if (m_isNarrow)
            return {kBar + 2 * kSide, 24};
        const QFontMetrics metrics(m_theme.font(TextStyle::Caption));
        return {metrics.horizontalAdvance(text()) + kGap + kBar + 2 * kSide, 24};
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = m_theme.tokens();
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || hasFocus() || underMouse()) {
            painter.setPen(hasFocus() ? t.focus : isChecked() ? t.line2 : QColor(Qt::transparent));
            painter.setBrush(isChecked() ? t.sel : t.hover);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QFont font = m_theme.font(TextStyle::Caption);
        painter.setFont(font);
        painter.setPen(t.tx2);
        if (!m_isNarrow)
            painter.drawText(rect().adjusted(kSide, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter), text());
        const QRect bar(width() - kSide - kBar, height() / 2 - 4, kBar, 8);
        painter.fillRect(bar, t.band);
        const qint64 all = std::max<qint64>(allLines(m_counts), 1);
        const auto part = [&](qint64 from, qint64 lines, const QColor &color) {
            const int left = int(from * kBar / all);
            const int right = int((from + lines) * kBar / all);
            painter.fillRect(QRect(bar.left() + left, bar.top(), right - left, bar.height()), color);
        };
        part(0, m_counts.done, t.match[std::size_t(MatchMark::Exact)]);
        part(m_counts.done, m_counts.exact, t.match[std::size_t(MatchMark::Probable)]);
        part(all - m_counts.ignored, m_counts.ignored, t.match[std::size_t(MatchMark::Ignored)]);
    }

private:
    static constexpr int kBar = 96;
    static constexpr int kGap = 8;
    static constexpr int kSide = 6;
    Theme &m_theme;
    QueueCounts m_counts;
    bool m_isNarrow = false;
};

QueueBar::QueueBar(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_bar(new ScreenBar(theme, tr("Reconcile"), this))
    , m_group(new QButtonGroup(this))
    , m_meter(new Meter(theme, this))
    , m_run(new HintButton(theme, tr("Run matching"), {}, this))
    , m_acceptExact(new HintButton(theme, tr("Accept exact…"), {}, this))
    , m_acceptAbove(new HintButton(theme, {}, {}, this))
    , m_limits(new HintButton(theme, {}, {}, this))
{
    setObjectName(u"queueBar"_s);
    m_run->setObjectName(u"runMatching"_s);
    m_run->setIconName(u"sync"_s);
    m_acceptExact->setObjectName(u"acceptExact"_s);
    m_acceptExact->setIconName(u"check"_s);
    m_run->setAccessibleName(tr("Run matching"));
    m_acceptAbove->setObjectName(u"acceptAbove"_s);
    m_acceptAbove->setIconName(u"half"_s);
    m_acceptAbove->setAccessibleName(tr("Accept likely matches"));
    m_limits->setObjectName(u"limits"_s);
    m_limits->setIconName(u"lock"_s);
    m_limits->setAccessibleName(tr("Limits and closed periods"));
    m_bar->setMinimumWidth(kLeast);
    addChips();
    m_bar->addStretch();
    m_bar->addWidget(m_meter);
    m_bar->addWidget(m_run);
    m_bar->addWidget(m_acceptExact);
    m_bar->addWidget(m_acceptAbove);
    m_bar->addWidget(m_limits);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_bar);
    chainTabs({chip(kChips[std::size(kChips) - 1]), m_meter, m_run, m_acceptExact, m_acceptAbove, m_limits});
    // Tab stops at the chosen queue, however it was chosen; the arrows lead on from there.
    connect(m_group, &QButtonGroup::idToggled, this, [this] {
        for (QAbstractButton *button : m_group->buttons())
            button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT queueChosen(Queue(id)); });
    connect(m_run, &QPushButton::clicked, this, &QueueBar::runWanted);
    connect(m_acceptExact, &QPushButton::clicked, this, &QueueBar::acceptExactWanted);
    connect(m_acceptAbove, &QPushButton::clicked, this, &QueueBar::acceptAboveWanted);
    connect(m_limits, &QPushButton::clicked, this, &QueueBar::limitsWanted);
    setQueue(Queue::All);
    refresh();
}

void QueueBar::addChips()
{
    for (const Queue queue : kChips) {
        auto *chip = new HintButton(m_theme, queueWord(queue), {}, this);
        chip->setObjectName(u"queue%1"_s.arg(int(queue)));
        chip->setCheckable(true);
        chip->setIconName(queueIcon(queue));
        chip->setAccessibleName(queueWord(queue));
        m_group->addButton(chip, int(queue));
        m_bar->addWidget(chip);
    }
    m_group->addButton(m_meter, int(Queue::Done));
}

void QueueBar::setCounts(const QueueCounts &counts)
{
    m_counts = counts;
    refresh();
}

void QueueBar::setQueue(Queue queue)
{
    if (QAbstractButton *button = m_group->button(int(queue)))
        button->setChecked(true);
}

Queue QueueBar::queue() const
{
    return Queue(std::max(m_group->checkedId(), 0));
}

void QueueBar::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    refresh();
}

void QueueBar::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    refresh();
}

void QueueBar::refresh()
{
    for (const Queue queue : kChips) {
        HintButton *chip = this->chip(queue);
        const qint64 count = m_counts.*workspace::countOf(queue);
        chip->setCountText(numberText(count));
        chip->setVisible(!isRare(queue) || count > 0 || chip->isChecked());
        chip->setToolTip(queueWord(queue) + u": "_s + queueTip(queue));
    }
    m_meter->setCounts(m_counts);
    m_run->setEnabled(m_readOnly.isEmpty() && !m_isRunning && allLines(m_counts) > 0);
    m_run->setToolTip(!m_readOnly.isEmpty() ? m_readOnly
                          : m_isRunning     ? tr("Matching is running; Jobs shows how far it is.")
                                            : tr("Accepts what needs no person and proposes the rest."));
    m_acceptExact->setEnabled(m_readOnly.isEmpty() && !m_isRunning && m_counts.exact > 0);
    m_acceptExact->setToolTip(!m_readOnly.isEmpty() ? m_readOnly
                                  : m_counts.exact == 0
                                  ? tr("No line waits with an exact match.")
                                  : tr("Accepts the first candidate of every exact line, as one decision."));
    const bool canAccept = m_readOnly.isEmpty() && !m_isRunning;
    m_acceptAbove->setEnabled(canAccept && m_counts.exact + m_counts.probable > 0);
    m_acceptAbove->setToolTip(!m_readOnly.isEmpty()
                                  ? m_readOnly
                                  : tr("Accepts every candidate above a chance you choose, after showing which. B does "
                                       "the same."));
    m_limits->setEnabled(canAccept);
    m_limits->setToolTip(!m_readOnly.isEmpty()
                             ? m_readOnly
                             : tr("How much may be written off, what a second person approves, and which days are "
                                  "closed."));
    fitWidth();
}

void QueueBar::fitWidth()
{
    // Words go in this order until the row fits: of the meter, of the chips, of the run, of what accepts. What can be
    // pressed to change the book says so as long as it can.
    const struct
    {
        bool chips;
        QString run;
        bool meter;
        bool exact;
    } steps[] = {{true, tr("Run matching"), true, true},
                 {true, tr("Run matching"), false, true},
                 {true, tr("Match"), false, true},
                 {false, tr("Run matching"), true, true},
                 {false, tr("Run matching"), false, true},
                 {false, tr("Match"), false, true},
                 {false, {}, false, true},
                 {false, {}, false, false}};
    const QString exact
        = m_counts.exact > 0 ? tr("Accept %1 exact…").arg(numberText(m_counts.exact)) : tr("Accept exact…");
    for (const auto &step : steps) {
        for (const Queue queue : kChips) {
            chip(queue)->setText(queue == Queue::All || (step.chips && !isRare(queue)) ? queueWord(queue) : QString());
            chip(queue)->updateGeometry();
        }
        m_acceptExact->setText(step.exact ? exact : tr("Accept…"));
        m_acceptExact->updateGeometry();
        m_run->setText(step.run);
        m_run->updateGeometry();
        m_meter->setNarrow(!step.meter);
        m_bar->layout()->invalidate();
        if (m_bar->layout()->minimumSize().width() <= width())
            return;
    }
}

QString QueueBar::progressText() const
{
    return m_meter->text();
}

HintButton *QueueBar::chip(Queue queue) const
{
    return qobject_cast<HintButton *>(m_group->button(int(queue)));
}

void QueueBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

} // namespace quittance::ui
