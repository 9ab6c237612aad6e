#include "ui/reconcile/limits_dialog.h"

#include "ui/reconcile/text_label.h"
#include "ui/reconcile/tray.h"
#include "ui/widgets/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// Sets, replaces or, where nothing is typed, removes the limit of one currency.
void setLimit(std::vector<Money> &limits, Currency currency, std::optional<qint64> units)
{
    std::erase_if(limits, [currency](const Money &limit) { return limit.currency() == currency; });
    if (units)
        limits.emplace_back(*units, currency);
}

/// Nothing typed is no limit; false where it is no amount.
bool readLimit(const QLineEdit &field, std::optional<qint64> &units)
{
    const QString text = field.text().trimmed();
    if (text.isEmpty())
        return true;
    const Result<qint64> read = parseUnits(text, decimalRuleOf(QLocale()));
    if (!read || *read < 0)
        return false;
    units = *read;
    return true;
}

} // namespace

LimitsDialog::LimitsDialog(Theme &theme, const workspace::ReconcilePolicy &policy, const QStringList &currencies,
                           QDate today, QWidget *parent)
    : QDialog(parent)
    , m_policy(policy)
    , m_currency(new QComboBox(this))
    , m_writeOff(new QLineEdit(this))
    , m_approval(new QLineEdit(this))
    , m_isLocked(new QCheckBox(tr("&Reconciled through"), this))
    , m_lockedThrough(new QDateEdit(this))
    , m_reason(new QLineEdit(this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
{
    setObjectName(u"limitsDialog"_s);
    setWindowTitle(tr("Limits and closed periods"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(theme, currencies, today);
    showCurrency();
}

void LimitsDialog::build(Theme &theme, const QStringList &currencies, QDate today)
{
    m_currency->setObjectName(u"limitCurrency"_s);
    m_currency->addItems(currencies);
    m_writeOff->setObjectName(u"writeOffLimit"_s);
    m_approval->setObjectName(u"approvalLimit"_s);
    m_approval->setPlaceholderText(tr("nobody has to"));
    m_isLocked->setObjectName(u"isLocked"_s);
    m_isLocked->setChecked(m_policy.lockedThrough.isValid());
    m_lockedThrough->setObjectName(u"lockedThrough"_s);
    m_lockedThrough->setCalendarPopup(true);
    m_lockedThrough->setAccessibleName(tr("Last reconciled day"));
    m_lockedThrough->setDate(m_policy.lockedThrough.isValid() ? m_policy.lockedThrough
                                                              : QDate(today.year(), today.month(), 1).addDays(-1));
    m_lockedThrough->setEnabled(m_isLocked->isChecked());
    m_reason->setObjectName(u"limitReason"_s);
    m_problem->hide();
    m_problem->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Currency"), m_currency);
    form->addRow(tr("Most that is &written off at once"), m_writeOff);
    form->addRow(tr("A second person &approves above"), m_approval);
    form->addRow(m_isLocked, m_lockedThrough);
    form->addRow(tr("Rea&son"), m_reason);
    auto *text = new TextLabel(theme, TextStyle::Caption, Tone::Caption, this);
    text->setWordWrap(true);
    text->setText(tr("What is booked in a reconciled period changes only with a reason, and shows as a restatement. "
                     "The program leaves such lines alone."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"confirm"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(text);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(440);
    connect(m_currency, &QComboBox::currentIndexChanged, this, &LimitsDialog::showCurrency);
    for (QLineEdit *field : {m_writeOff, m_approval})
        connect(field, &QLineEdit::textChanged, this, &LimitsDialog::take);
    connect(m_isLocked, &QCheckBox::toggled, this, [this](bool isLocked) {
        m_lockedThrough->setEnabled(isLocked);
        take();
    });
    connect(m_lockedThrough, &QDateEdit::dateChanged, this, &LimitsDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT policyWanted(m_policy, m_reason->text().trimmed());
        accept();
    });
}

std::optional<Currency> LimitsDialog::currency() const
{
    return Currency::fromCode(m_currency->currentText());
}

void LimitsDialog::showCurrency()
{
    const QScopedValueRollback<bool> showing(m_isShowing, true);
    const std::optional<Currency> chosen = currency();
    if (!chosen)
        return;
    m_writeOff->setText(moneyText(m_policy.writeOffLimit(*chosen)));
    const std::optional<Money> approval = m_policy.approvalLimit(*chosen);
    m_approval->setText(approval ? moneyText(*approval) : QString());
}

void LimitsDialog::take()
{
    const std::optional<Currency> chosen = currency();
    if (m_isShowing || !chosen)
        return;
    std::optional<qint64> writeOff;
    std::optional<qint64> approval;
    const bool isRead = readLimit(*m_writeOff, writeOff) && readLimit(*m_approval, approval);
    m_problem->setText(isRead ? QString() : tr("A limit is an amount that is not below zero."));
    m_problem->setVisible(!isRead);
    m_save->setEnabled(isRead);
    if (!isRead)
        return;
    setLimit(m_policy.writeOffLimits, *chosen, writeOff);
    setLimit(m_policy.approvalLimits, *chosen, approval);
    m_policy.lockedThrough = m_isLocked->isChecked() ? m_lockedThrough->date() : QDate();
}

} // namespace quittance::ui
