#include "ui/reconcile/undo_strip.h"

#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kMostShown = 6;
constexpr int kGap = 12;

} // namespace

UndoStrip::UndoStrip(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QHBoxLayout(this))
    , m_title(new TextLabel(theme, TextStyle::BodyMedium, Tone::Normal, this))
    , m_undo(new HintButton(theme, tr("Undo"), {}, this))
    , m_redo(new HintButton(theme, tr("Redo"), {}, this))
    , m_room(new QWidget(this))
{
    setObjectName(u"undoStrip"_s);
    setFixedHeight(kHeight);
    m_undo->setObjectName(u"undo"_s);
    m_undo->setIconName(u"undo"_s);
    m_undo->setKeyShown(QKeySequence::Undo);
    m_redo->setObjectName(u"redo"_s);
    m_redo->setIconName(u"redo"_s);
    m_redo->setKeyShown(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    m_layout->setContentsMargins(12, 0, 12, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_undo);
    m_layout->addWidget(m_redo);
    m_layout->addWidget(m_room, 1);
    m_room->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_undo, &QPushButton::clicked, this, &UndoStrip::undoWanted);
    connect(m_redo, &QPushButton::clicked, this, &UndoStrip::redoWanted);
    refresh();
}

void UndoStrip::follow(workspace::UndoHistory &history)
{
    const auto show = [this, &history] { setEntries(history.entries(), history.canUndo(), history.canRedo()); };
    connect(&history, &workspace::UndoHistory::changed, this, show);
    connect(this, &UndoStrip::undoWanted, &history, &workspace::UndoHistory::undo);
    connect(this, &UndoStrip::redoWanted, &history, &workspace::UndoHistory::redo);
    show();
}

void UndoStrip::setEntries(const std::vector<workspace::UndoEntry> &entries, bool canUndo, bool canRedo)
{
    m_entries = entries;
    m_canUndo = canUndo;
    m_canRedo = canRedo;
    refresh();
}

void UndoStrip::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    refresh();
}

void UndoStrip::refresh()
{
    m_title->setText(m_entries.empty() ? tr("Nothing decided in this sitting")
                                       : tr("This sitting, %1").arg(numberText(qint64(m_entries.size()))));
    m_undo->setEnabled(m_canUndo && m_readOnly.isEmpty());
    m_redo->setEnabled(m_canRedo && m_readOnly.isEmpty());
    const QString why = m_readOnly;
    m_undo->setToolTip(!why.isEmpty() ? why : m_canUndo ? tr("Takes the last decision back.") : tr("Nothing to undo."));
    m_redo->setToolTip(!why.isEmpty() ? why : m_canRedo ? tr("Decides it again.") : tr("Nothing to redo."));
    qDeleteAll(std::exchange(m_labels, {}));
    const std::size_t first = m_entries.size() > kMostShown ? m_entries.size() - kMostShown : 0;
    for (std::size_t i = first; i < m_entries.size(); ++i) {
        const workspace::UndoEntry &entry = m_entries[i];
        auto *label = new QLabel(m_room);
        label->setObjectName(u"decision%1"_s.arg(i));
        label->setTextFormat(Qt::RichText);
        label->setFont(m_theme.font(TextStyle::Caption));
        const QString text = entry.text.toHtmlEscaped();
        const QString time = QLocale().toString(entry.at.toLocalTime().time(), u"HH:mm"_s);
        label->setText(entry.isUndone ? u"<span>%1 <s>%2</s></span>"_s.arg(time, text)
                                      : u"<span>%1 %2</span>"_s.arg(time, text));
        label->setToolTip(entry.isUndone ? tr("%1 at %2, undone").arg(entry.text, time)
                                         : tr("%1 at %2").arg(entry.text, time));
        label->setEnabled(!entry.isUndone);
        m_labels << label;
    }
    layOutEntries();
}

void UndoStrip::layOutEntries()
{
    // The latest ones that fit, in the order they were made.
    int left = m_room->width();
    int shown = 0;
    for (auto label = m_labels.rbegin(); label != m_labels.rend(); ++label) {
        left -= (*label)->sizeHint().width() + kGap;
        if (left < 0)
            break;
        ++shown;
    }
    int x = 4;
    for (int i = 0; i < int(m_labels.size()); ++i) {
        QLabel *label = m_labels[i];
        const bool fits = i >= int(m_labels.size()) - shown;
        label->setVisible(fits);
        if (!fits)
            continue;
        label->setGeometry(x, 0, label->sizeHint().width(), m_room->height());
        x += label->width() + kGap;
    }
}

QStringList UndoStrip::shownEntries() const
{
    QStringList texts;
    for (const QLabel *label : m_labels)
        texts << label->text();
    return texts;
}

void UndoStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_layout->activate();
    layOutEntries();
}

void UndoStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().window);
    painter.fillRect(0, 0, width(), 1, m_theme.tokens().line);
}

} // namespace quittance::ui
