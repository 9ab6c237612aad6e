#include "ui/outbox/new_write_dialog.h"

#include "ui/outbox/outbox_grids.h"
#include "ui/outbox/write_form_page.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/hint_button.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::WriteAction;
using connect::WriteIntent;
using connect::WriteKind;

namespace {

constexpr WriteKind kKinds[]
    = {WriteKind::Invoice, WriteKind::CreditNote, WriteKind::Payment, WriteKind::Customer, WriteKind::Receivable};

QStringList kindNames()
{
    QStringList names;
    for (const WriteKind kind : kKinds)
        names << writeKindWord(connect::wordOf(kind));
    return names;
}

/// What a new record of that kind begins as.
WriteIntent blankOf(WriteKind kind)
{
    WriteIntent intent{.kind = kind};
    if (kind == WriteKind::Customer)
        return intent;
    intent.issue = QDate::currentDate();
    if (kind != WriteKind::Payment)
        intent.lines.emplace_back();
    intent.sendOn.when = connect::SendOn::When::Hold;
    return intent;
}

} // namespace

NewWriteDialog::NewWriteDialog(Theme &theme, std::vector<WriteTarget> targets, std::vector<Currency> currencies,
                               QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_targets(std::move(targets))
    , m_currencies(std::move(currencies))
    , m_to(new QComboBox(this))
    , m_kinds(new Segmented(theme, kindNames(), this))
    , m_cannot(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_progress(new ProgressLine(theme, this))
    , m_about(new TextLabel(theme, TextStyle::Caption, Tone::Caption, this))
    , m_area(new QScrollArea(this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
    , m_hold(new QCheckBox(tr("&Hold it until somebody releases it"), this))
    , m_send(new HintButton(theme, tr("Send"), QKeySequence(Qt::CTRL | Qt::Key_Return), this))
{
    setObjectName(u"newWriteDialog"_s);
    setWindowTitle(tr("New record at a platform"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    chooseTarget();
}

void NewWriteDialog::build()
{
    m_to->setObjectName(u"writeTo"_s);
    for (const WriteTarget &target : m_targets)
        m_to->addItem(target.name);
    m_kinds->setObjectName(u"writeKind"_s);
    m_kinds->setAccessibleName(tr("Kind of record"));
    m_cannot->setObjectName(u"writeCannot"_s);
    m_about->setObjectName(u"writeAbout"_s);
    m_problem->setObjectName(u"writeProblem"_s);
    m_hold->setObjectName(u"writeHold"_s);
    m_send->setObjectName(u"confirm"_s);
    for (TextLabel *label : {m_cannot, m_about, m_problem})
        label->setWordWrap(true);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    auto *top = new QFormLayout;
    top->addRow(tr("&To"), m_to);
    top->addRow(tr("A new"), m_kinds);
    auto *cancel = new HintButton(m_theme, tr("Cancel"), {}, this);
    cancel->setObjectName(u"cancel"_s);
    m_send->setLook(ButtonLook::Primary);
    m_send->setIconName(u"send"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hold);
    buttons->addStretch();
    for (HintButton *button : {cancel, m_send}) {
        button->setButtonSize(ButtonSize::Big);
        buttons->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_cannot);
    layout->addWidget(m_progress);
    layout->addWidget(m_about);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    resize(760, 640);
    QObject::connect(m_to, &QComboBox::currentIndexChanged, this, &NewWriteDialog::chooseTarget);
    QObject::connect(m_kinds, &Segmented::chosen, this, &NewWriteDialog::chooseKind);
    QObject::connect(m_hold, &QCheckBox::toggled, this, &NewWriteDialog::refresh);
    QObject::connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    QObject::connect(m_send, &QPushButton::clicked, this, &NewWriteDialog::send);
}

const WriteTarget *NewWriteDialog::target() const
{
    const auto found = std::ranges::find(m_targets, m_to->currentText(), &WriteTarget::name);
    return found == m_targets.end() ? nullptr : &*found;
}

QString NewWriteDialog::to() const
{
    return m_to->currentText();
}

WriteKind NewWriteDialog::kind() const
{
    const int at = m_kinds->current();
    return at < 0 ? WriteKind::Invoice : kKinds[at];
}

bool NewWriteDialog::canCreate(const WriteTarget &target, WriteKind kind, QString &whyNot)
{
    const auto found = std::ranges::find_if(target.writes, [kind](const workspace::WriteOffer &offer) {
        return offer.kind == kind && offer.action == WriteAction::Create;
    });
    whyNot = found == target.writes.end() ? tr("The platform has no such records.") : found->whyNot;
    return whyNot.isEmpty();
}

void NewWriteDialog::chooseTarget()
{
    const WriteTarget *chosen = target();
    QStringList cannot;
    QStringList tips;
    int first = -1;
    for (int i = 0; i < int(std::size(kKinds)); ++i) {
        QString whyNot = tr("No platform is connected.");
        const bool can = chosen && canCreate(*chosen, kKinds[i], whyNot);
        m_kinds->button(i)->setEnabled(can);
        tips << whyNot;
        if (can && first < 0)
            first = i;
        if (!can && chosen)
            cannot << u"%1: %2"_s.arg(m_kinds->button(i)->text(), whyNot);
    }
    m_kinds->setToolTips(tips);
    m_cannot->setText(chosen ? cannot.join(u'\n') : tr("Connect a platform first; what is written goes there."));
    m_cannot->setVisible(!m_cannot->text().isEmpty());
    const int now = m_kinds->current();
    const QSignalBlocker choosing(m_kinds);
    if (first >= 0 && (now < 0 || !m_kinds->button(now)->isEnabled()))
        m_kinds->setCurrent(first);
    chooseKind();
}

void NewWriteDialog::chooseKind()
{
    m_customer.clear();
    m_refusal.clear();
    m_about->setText({});
    m_about->hide();
    const int at = m_kinds->current();
    const bool isPossible = target() && at >= 0 && m_kinds->button(at)->isEnabled();
    m_form = isPossible ? new WriteFormPage(m_theme, blankOf(kind()), m_area) : nullptr;
    m_area->setWidget(m_form ? m_form : new QWidget(m_area));
    // Return ends a field; only Ctrl+Return sends.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_progress->setProgress(0, m_form ? -1 : 0);
    if (m_form) {
        m_form->setCurrencies(m_currencies);
        QObject::connect(m_form, &WriteFormPage::changed, this, [this] {
            m_refusal.clear();
            refresh();
        });
        QObject::connect(m_form, &WriteFormPage::customerChosen, this, [this](const QString &customer) {
            m_customer = customer;
            if (kind() == WriteKind::Payment && !customer.isEmpty())
                Q_EMIT openItemsWanted(to(), customer);
        });
        Q_EMIT planWanted(to(), kind());
    }
    refresh();
}

void NewWriteDialog::showPlan(const Result<workspace::WritePlan> &plan)
{
    if (!m_form || (plan && (plan->to != to() || plan->kind != kind())))
        return;
    m_progress->setProgress(0, 0);
    QString about;
    if (!plan)
        about = plan.error().message;
    else if (!plan->whyNot.isEmpty())
        about = plan->whyNot;
    else if (!plan->formProblem.isEmpty())
        about = tr("The platform could not be asked what it wants, so that is looked at before sending. %1")
                    .arg(plan->formProblem);
    else if (plan->form)
        about = tr("As the books behind the connection ask for it; each field's tip says what they take.");
    m_about->setText(about);
    m_about->setVisible(!about.isEmpty());
    const QString refusal = m_refusal; // what was typed is still the same
    if (plan)
        m_form->setPlan(*plan);
    m_refusal = refusal;
    refresh();
}

void NewWriteDialog::showOffers(const QString &to, const std::vector<workspace::MappingOffer> &offers)
{
    if (!m_form || to != this->to())
        return;
    const QString refusal = m_refusal;
    m_form->setOffers(offers);
    m_refusal = refusal;
    refresh();
}

void NewWriteDialog::showOpenItems(const QString &customerId, const std::vector<workspace::WriteOpenItem> &items)
{
    if (m_form && customerId == m_customer)
        m_form->setOpenItems(items);
}

void NewWriteDialog::refresh()
{
    const Result<WriteIntent> now = m_form ? m_form->intent() : Result<WriteIntent>(WriteIntent());
    m_problem->setText(now ? m_refusal : now.error().message);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_send->setText(m_hold->isChecked() ? tr("Put on hold") : tr("Send"));
    m_send->setEnabled(m_form && now && !m_isSending);
}

void NewWriteDialog::send()
{
    const Result<WriteIntent> intent = m_form ? m_form->intent() : Result<WriteIntent>(WriteIntent());
    if (!m_form || !intent)
        return;
    workspace::WriteWish wish{.to = to(), .kind = kind(), .file = {}, .intent = *intent};
    wish.attachments = m_form->attachments();
    wish.isHeld = m_hold->isChecked();
    m_isSending = true;
    m_refusal.clear();
    refresh();
    Q_EMIT sendWanted(wish);
}

void NewWriteDialog::showSent(const Result<> &sent)
{
    m_isSending = false;
    if (sent) {
        accept();
        return;
    }
    m_refusal = sent.error().message;
    refresh();
}

} // namespace quittance::ui
