#include "ui/reconcile/difference_pane.h"

#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/shell/key_cap.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QButtonGroup>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::DifferenceHandling;

namespace {

/// The document that a shortfall stays on.
QString lastOwed(const Tray &tray)
{
    for (auto row = tray.rows().rbegin(); row != tray.rows().rend(); ++row) {
        if (row->units > 0)
            return row->document.number;
    }
    return {};
}

} // namespace

DifferencePane::DifferencePane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("Difference"), this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"difference"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    const std::tuple<DifferenceHandling, const char16_t *, const char16_t *> choices[]
        = {{DifferenceHandling::LeaveOpen, u"O", u"leaveOpen"},
           {DifferenceHandling::BankFee, u"F", u"bankFee"},
           {DifferenceHandling::WriteOff, u"W", u"writeOff"}};
    for (const auto &[handling, key, name] : choices) {
        auto *button = new QRadioButton(handlingWord(handling), this);
        button->setObjectName(QString::fromUtf16(name));
        auto *effect = new TextLabel(theme, TextStyle::Caption, Tone::Caption, this);
        effect->setContentsMargins(21, 0, 28, 0);
        auto *row = new QVBoxLayout;
        row->setContentsMargins(12, 4, 12, 4);
        row->setSpacing(0);
        row->addWidget(button);
        row->addWidget(effect);
        layout->addLayout(row);
        m_group->addButton(button, int(handling));
        m_choices.push_back({handling, QString::fromUtf16(key), button, effect});
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosen(DifferenceHandling(id)); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QString DifferencePane::effectOf(DifferenceHandling handling, const Tray &tray) const
{
    const qint64 missing = tray.sums().missing;
    if (missing == 0)
        return tr("Nothing is missing and nothing is left.");
    const QString amount = moneyText(Money(missing, tray.currency()).abs());
    switch (handling) {
    case DifferenceHandling::None:
        return {};
    case DifferenceHandling::LeaveOpen:
        if (missing < 0)
            return tr("%1 stays on account of the customer.").arg(amount);
        return tr("%1 stays open on %2 and is chased with it.").arg(amount, lastOwed(tray));
    case DifferenceHandling::BankFee:
        return missing < 0 ? tr("Only what is missing can be a fee.")
                           : tr("%1 goes to bank charges; the documents are settled in full.").arg(amount);
    case DifferenceHandling::WriteOff:
        return missing < 0 ? tr("Only what is missing can be written off.")
                           : tr("%1 is written off and counts as dilution.").arg(amount);
    }
    return {};
}

void DifferencePane::setTray(const Tray &tray, bool readOnly)
{
    const qint64 missing = tray.sums().missing;
    const QString amount = moneyText(Money(missing, tray.currency()).abs());
    const bool hasRows = !tray.rows().empty();
    m_header->setTitle(!hasRows || missing == 0 ? tr("No difference")
                           : missing > 0        ? tr("The %1 that is missing").arg(amount)
                                                : tr("The %1 that is left").arg(amount));
    m_header->setMeta(hasRows && missing != 0 && tray.handling() == DifferenceHandling::None
                          ? tr("choose what becomes of it")
                          : QString());
    m_group->setExclusive(false);
    for (const Choice &choice : m_choices) {
        choice.button->setChecked(choice.handling == tray.handling());
        choice.button->setEnabled(!readOnly && tray.allows(choice.handling));
        choice.effect->setText(hasRows ? effectOf(choice.handling, tray) : QString());
        choice.effect->setTone(choice.button->isEnabled() ? Tone::Caption : Tone::Disabled);
        choice.button->setAccessibleDescription(choice.effect->text());
        choice.button->setToolTip(choice.effect->text());
    }
    m_group->setExclusive(true);
    update();
}

void DifferencePane::setCompact(bool isCompact)
{
    for (const Choice &choice : m_choices)
        choice.effect->setVisible(!isCompact);
}

void DifferencePane::choose(DifferenceHandling handling)
{
    for (const Choice &choice : m_choices) {
        if (choice.handling == handling && choice.button->isEnabled() && isEnabled())
            choice.button->click();
    }
}

void DifferencePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().panel);
    for (const Choice &choice : m_choices) {
        const int bottom
            = choice.effect->isVisible() ? choice.effect->geometry().bottom() : choice.button->geometry().bottom();
        const QRect row(0, choice.button->y() - 4, width(), bottom - choice.button->y() + 9);
        if (choice.button->isChecked())
            painter.fillRect(row, m_theme.tokens().sel);
        const int cap = keyCapWidth(m_theme, choice.key);
        paintKeyCap(painter, m_theme, choice.key, QRect(width() - 12 - cap, row.top(), cap, row.height()));
    }
}

} // namespace quittance::ui
