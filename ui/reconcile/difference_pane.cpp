#include "ui/reconcile/difference_pane.h"

#include "ui/reconcile/reconcile_words.h"
#include "ui/reconcile/text_label.h"
#include "ui/shell/key_cap.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane_header.h"

#include <QButtonGroup>
#include <QHBoxLayout>
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
    , m_effect(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
{
    setObjectName(u"difference"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    const std::tuple<DifferenceHandling, const char16_t *, const char16_t *> choices[] = {
        {DifferenceHandling::LeaveOpen, u"O", u"leaveOpen"}, {DifferenceHandling::BankFee, u"F", u"bankFee"},
        {DifferenceHandling::Discount, u"D", u"discount"},   {DifferenceHandling::WriteOff, u"W", u"writeOff"},
        {DifferenceHandling::Dispute, u"P", u"dispute"},     {DifferenceHandling::Rate, u"E", u"rate"},
        {DifferenceHandling::OnAccount, u"A", u"onAccount"}, {DifferenceHandling::KeepWaiting, u"S", u"keepWaiting"}};
    for (const auto &[handling, key, name] : choices) {
        auto *button = new QRadioButton(handlingWord(handling), this);
        button->setObjectName(QString::fromUtf16(name));
        auto *row = new QHBoxLayout;
        row->setContentsMargins(12, 3, 40, 3);
        row->addWidget(button, 1);
        layout->addLayout(row);
        m_group->addButton(button, int(handling));
        m_choices.push_back({handling, QString::fromUtf16(key), button, row});
    }
    m_effect->setObjectName(u"differenceEffect"_s);
    m_effect->setWordWrap(true);
    m_effect->setContentsMargins(33, 0, 12, 0);
    layout->addWidget(m_effect);
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
        return tr("%1 stays open on %2 and is chased with it.").arg(amount, lastOwed(tray));
    case DifferenceHandling::BankFee:
        return tr("%1 goes to bank charges; the documents are settled in full.").arg(amount);
    case DifferenceHandling::Discount:
        return tr("%1 is credited as a discount and counts as dilution.").arg(amount);
    case DifferenceHandling::WriteOff:
        if (const std::optional<Money> limit = tray.writeOffLimit(); limit && missing > limit->units())
            return tr("%1 is more than the limit of %2.").arg(amount, moneyText(*limit));
        return tr("%1 is written off and counts as bad debt.").arg(amount);
    case DifferenceHandling::Dispute:
        return tr("%1 stays open on %2 and is disputed; accepting asks why.").arg(amount, lastOwed(tray));
    case DifferenceHandling::OnAccount:
        return tr("%1 stays on account of the customer.").arg(amount);
    case DifferenceHandling::KeepWaiting:
        return tr("Only %1 of the line is used; %2 waits to be matched.")
            .arg(moneyText(Money(tray.sums().applied, tray.currency())), amount);
    case DifferenceHandling::Rate:
        if (tray.hasForeign())
            return tr("The documents are settled as applied; %1 is what the bank made of it.").arg(amount);
        return missing > 0 ? tr("%1 was lost in the exchange; the documents are settled in full.").arg(amount)
                           : tr("%1 was gained in the exchange; nothing stays on account.").arg(amount);
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
    QString chosen;
    for (const Choice &choice : m_choices) {
        const bool isForOver
            = choice.handling == DifferenceHandling::OnAccount || choice.handling == DifferenceHandling::KeepWaiting;
        const bool isChosen = choice.handling == tray.handling();
        const QString effect = hasRows ? effectOf(choice.handling, tray) : QString();
        const bool isForBoth = choice.handling == DifferenceHandling::Rate;
        choice.button->setVisible(hasRows && missing != 0 && (isForBoth || isForOver == (missing < 0)));
        choice.button->setChecked(isChosen);
        choice.button->setEnabled(!readOnly && tray.allows(choice.handling));
        choice.button->setAccessibleDescription(effect);
        choice.button->setToolTip(effect);
        chosen = isChosen ? effect : chosen;
    }
    m_group->setExclusive(true);
    m_effect->setText(missing == 0 || !hasRows ? QString() : chosen);
    m_effect->setVisible(!m_isCompact && !m_effect->text().isEmpty());
    update();
}

void DifferencePane::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    for (const Choice &choice : m_choices) {
        QMargins margins = choice.row->contentsMargins();
        margins.setTop(isCompact ? 2 : 3);
        margins.setBottom(isCompact ? 2 : 3);
        choice.row->setContentsMargins(margins);
    }
    m_effect->setVisible(!isCompact && !m_effect->text().isEmpty());
}

QString DifferencePane::effect() const
{
    return m_effect->text();
}

void DifferencePane::choose(DifferenceHandling handling)
{
    for (const Choice &choice : m_choices) {
        if (choice.handling == handling && choice.button->isEnabled() && !choice.button->isHidden() && isEnabled())
            choice.button->click();
    }
}

void DifferencePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().panel);
    for (const Choice &choice : m_choices) {
        if (!choice.button->isVisible())
            continue;
        const int room = m_isCompact ? 2 : 3;
        const QRect row(0, choice.button->y() - room, width(), choice.button->height() + 2 * room);
        if (choice.button->isChecked())
            painter.fillRect(row, m_theme.tokens().sel);
        const int cap = keyCapWidth(m_theme, choice.key);
        paintKeyCap(painter, m_theme, choice.key, QRect(width() - 12 - cap, row.top(), cap, row.height()));
    }
}

} // namespace quittance::ui
