#include "ui/widgets/segmented.h"

#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace quittance::ui {

Segmented::Segmented(Theme &theme, const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(new QButtonGroup(this))
    , m_list(new QComboBox(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_list);
    m_list->hide();
    m_group->setExclusive(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (!isOn || id == m_current)
            return;
        m_current = id;
        m_list->setCurrentIndex(id);
        Q_EMIT chosen(id);
    });
    connect(m_list, &QComboBox::activated, this, &Segmented::setCurrent);
    setChoices(choices);
}

void Segmented::setChoices(const QStringList &choices)
{
    const QList<QAbstractButton *> old = m_group->buttons();
    for (QAbstractButton *button : old)
        delete button;
    m_current = -1;
    for (int i = 0; i < int(choices.size()); ++i) {
        auto *button = new QPushButton(choices[i], this);
        button->setCheckable(true);
        button->setAutoDefault(false); // a dialog would show it as chosen
        button->setProperty("segment", true);
        button->setProperty("edge", i == 0 ? u"first"_s : i + 1 == int(choices.size()) ? u"last"_s : QString());
        button->setFixedHeight(24);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(choices[i]);
        // Room for the heavier type of the chosen one, so that choosing moves nothing.
        const int text = QFontMetrics(m_theme.font(TextStyle::BodyMedium)).horizontalAdvance(choices[i]);
        button->setFixedWidth(text + 22 + (i > 0 ? 1 : 0));
        button->installEventFilter(this);
        layout()->addWidget(button);
        m_group->addButton(button, i);
        button->setVisible(!m_isFolded);
    }
    m_list->clear();
    m_list->addItems(choices);
    if (!choices.isEmpty()) {
        const QSignalBlocker quiet(this);
        m_group->button(0)->setChecked(true);
    }
}

void Segmented::setCurrent(int index)
{
    if (QAbstractButton *wanted = m_group->button(index))
        wanted->setChecked(true);
}

bool Segmented::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return QWidget::eventFilter(watched, event);
    const int wanted = m_current + (key == Qt::Key_Right ? 1 : -1);
    if (QAbstractButton *next = m_group->button(wanted)) {
        next->setFocus(Qt::TabFocusReason);
        setCurrent(wanted);
    }
    return true;
}

int Segmented::current() const
{
    return m_current;
}

void Segmented::cycle()
{
    const int count = int(m_group->buttons().size());
    if (count > 0)
        setCurrent((m_current + 1) % count);
}

void Segmented::setToolTips(const QStringList &tips)
{
    for (int i = 0; i < int(tips.size()) && m_group->button(i); ++i) {
        m_group->button(i)->setToolTip(tips[i]);
        m_list->setItemData(i, tips[i], Qt::ToolTipRole);
    }
}

void Segmented::setFolded(bool isFolded)
{
    if (isFolded == m_isFolded)
        return;
    const bool hasFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_isFolded = isFolded;
    m_list->setAccessibleName(accessibleName());
    m_list->setVisible(isFolded);
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        button->setVisible(!isFolded);
    QWidget *next = isFolded ? static_cast<QWidget *>(m_list) : m_group->button(m_current);
    if (hasFocus && next)
        next->setFocus(Qt::OtherFocusReason);
}

int Segmented::foldingSaves() const
{
    int buttons = 0;
    const QList<QAbstractButton *> all = m_group->buttons();
    for (const QAbstractButton *button : all)
        buttons += button->width();
    return all.size() < 2 ? 0 : std::max(0, buttons - m_list->sizeHint().width());
}

QAbstractButton *Segmented::button(int index) const
{
    return m_group->button(index);
}

} // namespace quittance::ui
