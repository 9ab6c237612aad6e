#include "ui/documents/record_dialog.h"

#include "ui/documents/promise_words.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

constexpr int kUsualDays = 7;

} // namespace

RecordDialog::RecordDialog(const QString &title, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout(this))
    , m_amountCaption(new QLabel(this))
    , m_amount(new QLineEdit(this))
    , m_date(new QDateEdit(today.addDays(kUsualDays), this))
    , m_choice(new QComboBox(this))
    , m_reason(new QComboBox(this))
    , m_note(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_accept(nullptr)
{
    setObjectName(u"recordDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_amount->setObjectName(u"amount"_s);
    m_amount->setAlignment(Qt::AlignRight);
    m_amount->setMinimumWidth(300);
    m_amountCaption->setBuddy(m_amount);
    m_date->setObjectName(u"date"_s);
    m_date->setCalendarPopup(true);
    m_date->setMinimumDate(today);
    m_choice->setObjectName(u"choice"_s);
    m_reason->setObjectName(u"reason"_s);
    m_note->setObjectName(u"note"_s);
    m_note->setPlaceholderText(tr("Who said it, and how"));
    connect(m_amount, &QLineEdit::textChanged, this, &RecordDialog::refresh);
}

void RecordDialog::addCommon()
{
    m_form->addRow(tr("N&ote"), m_note);
    m_form->addRow(m_problem);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Record"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"confirm"_s);
    m_accept->setDefault(true);
    m_form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_amount->isHidden()) {
        m_reason->setFocus();
    } else {
        m_amount->setFocus();
        m_amount->selectAll();
    }
    refresh();
}

void RecordDialog::propose(Money amount)
{
    m_currency = amount.currency();
    m_amountCaption->setText(tr("&Amount, %1").arg(m_currency.code()));
    if (amount.units() > 0)
        m_amount->setText(moneyText(amount));
    refresh();
}

void RecordDialog::askPromise(Money proposed, const QList<Choice> &open)
{
    m_reason->hide();
    m_form->addRow(m_amountCaption, m_amount);
    m_form->addRow(tr("&Day"), m_date);
    m_choice->addItem(tr("No other promise"), qint64(0));
    for (const Choice &one : open)
        m_choice->addItem(one.text, one.id);
    m_choice->setToolTip(tr("The replaced promise counts neither as kept nor as broken."));
    if (open.isEmpty())
        m_choice->hide();
    else
        m_form->addRow(tr("&Replaces"), m_choice);
    propose(proposed);
    addCommon();
}

void RecordDialog::addReason()
{
    m_date->hide();
    for (int i = 0; i < insight::kDisputeReasons; ++i)
        m_reason->addItem(disputeReasonWord(insight::DisputeReason(i)), i);
    m_form->addRow(tr("&Reason"), m_reason);
}

void RecordDialog::askDispute(const QList<Choice> &documents)
{
    for (const Choice &one : documents)
        m_choice->addItem(one.text, one.id);
    m_form->addRow(tr("&Document"), m_choice);
    m_form->addRow(m_amountCaption, m_amount);
    addReason();
    const auto choose = [this, documents](int index) {
        if (index >= 0 && index < documents.size())
            propose(documents[index].proposed);
    };
    connect(m_choice, &QComboBox::currentIndexChanged, this, choose);
    choose(m_choice->currentIndex());
    addCommon();
}

void RecordDialog::askDisputes(const QString &documents)
{
    auto *what = new QLabel(documents, this);
    what->setObjectName(u"documents"_s);
    what->setWordWrap(true);
    m_form->addRow(what);
    m_choice->hide();
    m_amountCaption->hide();
    m_amount->hide();
    addReason();
    addCommon();
}

void RecordDialog::refresh()
{
    if (!m_accept)
        return;
    const bool isReadable = m_amount->isHidden() || typedUnits(m_amount->text()).has_value();
    m_accept->setEnabled(isReadable);
    m_problem->setText(
        isReadable || m_amount->text().isEmpty()
            ? QString()
            : tr("The amount is a number above zero, such as %1.").arg(moneyText(12'345'000, m_currency.code())));
}

Money RecordDialog::amount() const
{
    return {typedUnits(m_amount->text()).value_or(0), m_currency};
}

QDate RecordDialog::date() const
{
    return m_date->date();
}

qint64 RecordDialog::choice() const
{
    return m_choice->currentData().toLongLong();
}

insight::DisputeReason RecordDialog::reason() const
{
    return insight::DisputeReason(std::max(m_reason->currentIndex(), 0));
}

QString RecordDialog::note() const
{
    return m_note->text().trimmed();
}

} // namespace quittance::ui
