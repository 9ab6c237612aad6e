#include "ui/widgets/empty_state.h"

#include "ui/widgets/hint_button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

EmptyState::EmptyState(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new QLabel(this))
    , m_button(new HintButton(theme, {}, {}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    row->addWidget(m_sentence);
    row->addWidget(m_button);
    row->addStretch();
    m_sentence->setObjectName(u"emptySentence"_s);
    m_button->setObjectName(u"emptyButton"_s);
    m_button->hide();
    const auto restyle = [this] {
        QPalette colors = m_sentence->palette();
        colors.setColor(QPalette::WindowText, m_theme.tokens().tx2);
        m_sentence->setPalette(colors);
    };
    restyle();
    connect(&theme, &Theme::changed, this, restyle);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setContent(const QString &sentence, const QString &button, const QKeySequence &key)
{
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setKey(key);
    m_button->setVisible(!button.isEmpty());
}

int EmptyState::wrapTo(int width)
{
    const QMargins margins = layout()->contentsMargins();
    int left = width - margins.left() - margins.right();
    if (!m_button->isHidden())
        left -= m_button->sizeHint().width() + layout()->spacing();
    const bool fits = m_sentence->fontMetrics().horizontalAdvance(m_sentence->text()) <= left;
    m_sentence->setWordWrap(!fits);
    m_sentence->setMinimumWidth(fits ? 0 : std::max(left, 0));
    const int lines = fits ? m_sentence->sizeHint().height() : m_sentence->heightForWidth(left);
    return std::max(lines, m_button->isHidden() ? 0 : m_button->sizeHint().height()) + margins.top() + margins.bottom();
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

} // namespace quittance::ui
