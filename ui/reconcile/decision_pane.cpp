#include "ui/reconcile/decision_pane.h"

#include "ui/documents/screen_memory.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/pane_header.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace quittance::ui {

using workspace::DifferenceHandling;

namespace {

QString amountText(qint64 units, const Tray &tray)
{
    return moneyText(Money(units, tray.currency()).abs(), {.withCurrency = true});
}

QString differenceSentence(const Tray &tray)
{
    const qint64 missing = tray.sums().missing;
    if (missing == 0)
        return {};
    switch (tray.handling()) {
    case DifferenceHandling::None:
        return {};
    case DifferenceHandling::LeaveOpen:
        return missing > 0 ? DecisionPane::tr("%1 stays open.").arg(amountText(missing, tray))
                           : DecisionPane::tr("%1 stays on account of the customer.").arg(amountText(missing, tray));
    case DifferenceHandling::BankFee:
        return DecisionPane::tr("%1 is booked as a bank fee.").arg(amountText(missing, tray));
    case DifferenceHandling::WriteOff:
        return DecisionPane::tr("%1 is written off.").arg(amountText(missing, tray));
    case DifferenceHandling::Discount:
        return DecisionPane::tr("%1 is credited as a discount.").arg(amountText(missing, tray));
    case DifferenceHandling::OnAccount:
        return DecisionPane::tr("%1 stays on account of the customer.").arg(amountText(missing, tray));
    case DifferenceHandling::Dispute:
        return DecisionPane::tr("%1 stays open and is disputed.").arg(amountText(missing, tray));
    case DifferenceHandling::KeepWaiting:
        return DecisionPane::tr("%1 of the line waits on.").arg(amountText(missing, tray));
    case DifferenceHandling::Rate:
        if (tray.hasForeign())
            return DecisionPane::tr("The documents are settled by the bank's rate: %1 came for them.")
                .arg(amountText(tray.sums().available, tray));
        return missing > 0 ? DecisionPane::tr("%1 is lost by the bank's rate.").arg(amountText(missing, tray))
                           : DecisionPane::tr("%1 is gained by the bank's rate.").arg(amountText(missing, tray));
    }
    return {};
}

} // namespace

DecisionPane::DecisionPane(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_header(new PaneHeader(theme, tr("On accept"), this))
    , m_effects(new TextLabel(theme, TextStyle::Caption, Tone::Secondary, this))
    , m_accept(new HintButton(theme, tr("Accept"), {}, this))
    , m_acceptNext(new HintButton(theme, tr("Accept, next"), {}, this))
    , m_unmatch(new HintButton(theme, tr("Unmatch…"), {}, this))
    , m_ignore(new HintButton(theme, tr("Ignore…"), {}, this))
    , m_skip(new HintButton(theme, tr("Skip"), {}, this))
    , m_approve(new HintButton(theme, tr("Approve"), {}, this))
    , m_withdraw(new HintButton(theme, tr("Withdraw…"), {}, this))
{
    setObjectName(u"decision"_s);
    build();
    connect(m_accept, &QPushButton::clicked, this, [this] { Q_EMIT acceptWanted(false); });
    connect(m_acceptNext, &QPushButton::clicked, this, [this] { Q_EMIT acceptWanted(true); });
    connect(m_unmatch, &QPushButton::clicked, this, &DecisionPane::unmatchWanted);
    connect(m_ignore, &QPushButton::clicked, this, &DecisionPane::ignoreWanted);
    connect(m_skip, &QPushButton::clicked, this, &DecisionPane::skipWanted);
    connect(m_approve, &QPushButton::clicked, this, &DecisionPane::approveWanted);
    connect(m_withdraw, &QPushButton::clicked, this, &DecisionPane::withdrawWanted);
    refresh();
}

void DecisionPane::build()
{
    m_effects->setObjectName(u"effects"_s);
    m_effects->setWordWrap(true);
    m_effects->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_effects->setContentsMargins(12, 6, 12, 6);
    m_effects->setMinimumHeight(36);
    m_accept->setObjectName(u"accept"_s);
    m_accept->setLook(ButtonLook::Primary);
    m_accept->setIconName(u"check"_s);
    m_accept->setKeyShown(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_acceptNext->setObjectName(u"acceptNext"_s);
    m_acceptNext->setKeyShown(QKeySequence(Qt::SHIFT | Qt::Key_Return));
    m_unmatch->setObjectName(u"unmatch"_s);
    m_unmatch->setIconName(u"undo"_s);
    m_unmatch->setKeyShown(QKeySequence(Qt::Key_U));
    m_ignore->setObjectName(u"ignore"_s);
    m_ignore->setKeyShown(QKeySequence(Qt::Key_I));
    m_skip->setObjectName(u"skip"_s);
    m_skip->setKeyShown(QKeySequence(Qt::Key_J));
    m_skip->setToolTip(tr("Leaves the line as it is and goes to the next."));
    m_approve->setObjectName(u"approve"_s);
    m_approve->setLook(ButtonLook::Primary);
    m_approve->setIconName(u"check"_s);
    m_approve->setKeyShown(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_withdraw->setObjectName(u"withdraw"_s);
    m_withdraw->setKeyShown(QKeySequence(Qt::Key_U));

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 6, 12, 10);
    buttons->setSpacing(6);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_acceptNext);
    buttons->addWidget(m_unmatch);
    buttons->addWidget(m_approve);
    buttons->addWidget(m_withdraw);
    buttons->addStretch();
    buttons->addWidget(m_ignore);
    buttons->addWidget(m_skip);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_effects, 1);
    layout->addLayout(buttons);
    chainTabs({m_accept, m_acceptNext, m_unmatch, m_approve, m_withdraw, m_ignore, m_skip});
}

void DecisionPane::setMode(DecisionMode mode)
{
    m_mode = mode;
    refresh();
}

QStringList DecisionPane::sentences(const Tray &tray, QDate received) const
{
    using ledger::DocumentKind;
    int payments = 0;
    int settled = 0;
    int open = 0;
    int credits = 0;
    qint64 proven = 0;
    QStringList kept;
    for (int i = 0; i < int(tray.rows().size()); ++i) {
        const TrayRow &row = tray.rows()[std::size_t(i)];
        if (row.isAccount())
            kept << tr("%1 is kept on account of %2.").arg(amountText(row.units, tray), row.document.number);
        else if (row.document.kind == DocumentKind::Payment) {
            ++payments;
            proven += row.units;
        } else if (row.units < 0) {
            ++credits;
        } else {
            ++(tray.leftOf(i) == 0 ? settled : open);
        }
    }
    QStringList all;
    if (payments > 0)
        all << tr("The bank proves %n payment(s) that the ledger holds already.", nullptr, payments);
    const bool waitsOn = tray.handling() == DifferenceHandling::KeepWaiting;
    const qint64 receivedUnits = (waitsOn ? tray.sums().applied : tray.sums().available) - proven;
    if (settled + open + int(kept.size()) > 0 && receivedUnits > 0)
        all << tr("A receipt of %1 is made on %2.").arg(amountText(receivedUnits, tray), dateText(received));
    if (settled > 0)
        all << tr("%n document(s) are settled in full.", nullptr, settled);
    if (open > 0)
        all << tr("%n document(s) stay open in part.", nullptr, open);
    if (credits > 0)
        all << tr("%n credit(s) are used.", nullptr, credits);
    all << kept;
    if (const QString difference = differenceSentence(tray); !difference.isEmpty())
        all << difference;
    return all;
}

void DecisionPane::setTray(const Tray &tray, QDate received)
{
    m_problem = tray.problem();
    m_sentences = tray.rows().empty() ? QStringList() : sentences(tray, received);
    refresh();
}

void DecisionPane::setLine(const workspace::LineView &line)
{
    const Money amount = line.row.line.fact.amount;
    m_decided.clear();
    m_whoAsked.clear();
    for (const workspace::CandidateView &accepted : line.accepted)
        m_decided << accepted.effects;
    if (line.pending) {
        const workspace::PendingApproval &pending = *line.pending;
        const QDate day = QDateTime::fromMSecsSinceEpoch(pending.at.ms, Qt::UTC).date();
        m_decided = {pending.reason.isEmpty()
                         ? tr("Put up by %1 on %2.").arg(pending.author, dateText(day))
                         : tr("Put up by %1 on %2: %3.").arg(pending.author, dateText(day), pending.reason)};
        for (const workspace::CandidateView &proposed : line.proposed)
            m_decided << proposed.effects;
        if (!pending.canApprove)
            m_whoAsked = tr("You put this up yourself: a second person has to approve it.");
    }
    m_asksSecond = line.policy.needsApproval(amount);
    const std::optional<Money> limit = line.policy.approvalLimit(amount.currency());
    m_note = line.isLocked ? tr("Everything through %1 is reconciled: a change needs a reason and is a restatement.")
                                 .arg(dateText(line.policy.lockedThrough))
        : m_asksSecond ? tr("Above %1 a second person approves.").arg(moneyText(*limit, {.withCurrency = true}))
                       : QString();
    refresh();
}

void DecisionPane::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    const auto key = [isCompact](HintButton &button, const QKeySequence &keys) {
        button.setKeyShown(isCompact ? QKeySequence() : keys);
    };
    key(*m_accept, QKeySequence(Qt::CTRL | Qt::Key_Return));
    key(*m_acceptNext, QKeySequence(Qt::SHIFT | Qt::Key_Return));
    key(*m_unmatch, QKeySequence(Qt::Key_U));
    key(*m_ignore, QKeySequence(Qt::Key_I));
    key(*m_skip, QKeySequence(Qt::Key_J));
    key(*m_approve, QKeySequence(Qt::CTRL | Qt::Key_Return));
    key(*m_withdraw, QKeySequence(Qt::Key_U));
    refresh();
}

void DecisionPane::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    refresh();
}

void DecisionPane::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    refresh();
}

bool DecisionPane::canAccept() const
{
    return m_mode == DecisionMode::Waiting && m_readOnly.isEmpty() && m_problem.isEmpty() && !m_isBusy;
}

bool DecisionPane::canUnmatch() const
{
    return m_mode == DecisionMode::Matched && m_readOnly.isEmpty() && !m_isBusy;
}

bool DecisionPane::canIgnore() const
{
    return m_mode == DecisionMode::Waiting && m_readOnly.isEmpty() && !m_isBusy;
}

bool DecisionPane::canApprove() const
{
    return canWithdraw() && m_whoAsked.isEmpty();
}

bool DecisionPane::canWithdraw() const
{
    return m_mode == DecisionMode::Approval && m_readOnly.isEmpty() && !m_isBusy;
}

void DecisionPane::refresh()
{
    const bool isMatched = m_mode == DecisionMode::Matched;
    const bool isPending = m_mode == DecisionMode::Approval;
    const bool isWaiting = !isMatched && !isPending;
    QStringList all = isWaiting ? m_sentences : isMatched ? m_sentences + m_decided : m_decided + m_sentences;
    all.removeDuplicates();
    if (!m_note.isEmpty() && m_mode != DecisionMode::None)
        all << m_note;
    m_effects->setText(all.join(m_isCompact ? u' ' : u'\n'));
    m_header->setTitle(isMatched       ? tr("What was decided")
                           : isPending ? tr("Waits for a second person")
                                       : tr("On accept"));
    m_header->setMeta(isMatched       ? tr("unmatching is one event, with one undo")
                          : isPending ? tr("nothing is booked yet")
                                      : tr("one event, one undo"));
    m_accept->setText(m_asksSecond ? tr("Put up") : tr("Accept"));
    m_acceptNext->setText(m_asksSecond ? tr("Put up, next") : tr("Accept, next"));
    m_accept->setVisible(isWaiting);
    m_acceptNext->setVisible(isWaiting);
    m_ignore->setVisible(isWaiting);
    m_unmatch->setVisible(isMatched);
    m_approve->setVisible(isPending);
    m_withdraw->setVisible(isPending);
    m_approve->setEnabled(canApprove());
    m_withdraw->setEnabled(canWithdraw());
    m_approve->setToolTip(!m_readOnly.isEmpty()       ? m_readOnly
                              : !m_whoAsked.isEmpty() ? m_whoAsked
                                                      : tr("Books what is put up, in your name as well."));
    m_withdraw->setToolTip(!m_readOnly.isEmpty() ? m_readOnly
                                                 : tr("Takes the decision out again; the line waits as before."));
    m_accept->setEnabled(canAccept());
    m_acceptNext->setEnabled(canAccept());
    m_unmatch->setEnabled(canUnmatch());
    m_ignore->setEnabled(canIgnore());
    m_skip->setEnabled(m_mode != DecisionMode::None);
    const QString why = !m_readOnly.isEmpty() ? m_readOnly : m_mode == DecisionMode::Waiting ? m_problem : QString();
    m_accept->setToolTip(!why.isEmpty() ? why : tr("Writes the match and stays on this line."));
    m_acceptNext->setToolTip(!why.isEmpty() ? why : tr("Writes the match and goes to the next line."));
    m_unmatch->setToolTip(!m_readOnly.isEmpty() ? m_readOnly : tr("Takes the match apart; the line waits again."));
    m_ignore->setToolTip(!m_readOnly.isEmpty() ? m_readOnly : tr("Sets the line aside, with a reason."));
}

QString DecisionPane::effects() const
{
    return m_effects->text();
}

void DecisionPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().panel);
    painter.fillRect(0, 0, width(), 1, m_theme.tokens().line);
}

} // namespace quittance::ui
