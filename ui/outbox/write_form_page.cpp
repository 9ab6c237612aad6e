#include "ui/outbox/write_form_page.h"

#include "ui/outbox/attachment_list.h"
#include "ui/outbox/extra_fields.h"
#include "ui/outbox/write_input.h"
#include "ui/outbox/write_parts.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::MappingUse;
using connect::SendOn;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using connect::WriteShare;

namespace {

constexpr int kMessageHeight = 64;

Currency currencyOf(const WriteIntent &intent)
{
    if (intent.amount)
        return intent.amount->currency();
    for (const WriteLine &line : intent.lines) {
        if (const std::optional<Money> &amount = line.amount ? line.amount : line.unitAmount)
            return amount->currency();
    }
    return intent.shares.empty() ? Currency() : intent.shares.front().amount.currency();
}

WriteChoices choicesFor(const std::vector<workspace::MappingOffer> &offers, MappingUse use)
{
    WriteChoices choices;
    const auto offer = std::ranges::find(offers, use, &workspace::MappingOffer::use);
    if (offer == offers.end())
        return choices;
    for (const sync::MappingChoice &choice : offer->choices)
        choices.push_back({choice.value, choice.label});
    return choices;
}

/// What of a payment settles nothing is kept for the customer.
void putRestOnAccount(WriteIntent &intent)
{
    if (intent.kind != WriteKind::Payment || !intent.amount || intent.shares.empty())
        return;
    qint64 left = intent.amount->units();
    for (const WriteShare &share : intent.shares)
        left -= share.amount.units();
    if (left <= 0)
        return;
    const auto account = std::ranges::find(intent.shares, WriteShare::To::OnAccount, &WriteShare::to);
    if (account == intent.shares.end())
        intent.shares.push_back({.to = WriteShare::To::OnAccount, .amount = Money(left, intent.amount->currency())});
    else
        account->amount = Money(account->amount.units() + left, intent.amount->currency());
}

/// Of a payment: what becomes of it.
QString totalSentence(const WriteIntent &intent)
{
    if (intent.kind != WriteKind::Payment || !intent.amount)
        return {};
    const Currency currency = intent.amount->currency();
    qint64 settled = 0;
    for (const WriteShare &share : intent.shares)
        settled += share.to == WriteShare::To::OnAccount ? 0 : share.amount.units();
    const qint64 left = intent.amount->units() - settled;
    if (left == 0)
        return WriteFormPage::tr("All of it settles something.");
    return left > 0 ? WriteFormPage::tr("%1 stays on account.").arg(moneyText(Money(left, currency)))
                    : WriteFormPage::tr("%1 more than was paid.").arg(moneyText(Money(-left, currency)));
}

} // namespace

WriteFormPage::WriteFormPage(Theme &theme, WriteIntent intent, QWidget *parent)
    : QWidget(parent)
    , m_intent(std::move(intent))
    , m_form(new QFormLayout)
    , m_files(new AttachmentList(theme, this))
    , m_parts(new WriteParts(theme, m_intent.kind, this))
    , m_extras(new ExtraFields(this))
{
    build(theme);
}

void WriteFormPage::build(Theme &theme)
{
    m_form->setContentsMargins({});
    buildFields();
    if (m_intent.kind == WriteKind::Receivable)
        buildReceivable(theme);
    const bool hasParts = m_intent.kind != WriteKind::Customer;
    m_parts->setVisible(hasParts);
    if (m_intent.kind == WriteKind::Payment)
        m_parts->setShares(m_intent.shares);
    else
        m_parts->setLines(m_intent.lines);
    m_extras->setFields({}, m_intent.fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(m_form);
    layout->addWidget(m_extras);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_files);
    if (!hasParts)
        layout->addStretch();
    setFocusProxy(m_fields.front().edit);
    QObject::connect(m_parts, &WriteParts::changed, this, &WriteFormPage::refresh);
    QObject::connect(m_extras, &ExtraFields::changed, this, &WriteFormPage::refresh);
    QObject::connect(m_files, &AttachmentList::changed, this, &WriteFormPage::refresh);
    refresh();
}

void WriteFormPage::buildFields()
{
    const WriteKind kind = m_intent.kind;
    const bool isCustomer = kind == WriteKind::Customer;
    if (kind != WriteKind::Payment)
        addText(u"writeNumber"_s, isCustomer ? tr("&Name") : tr("&Number"), &WriteIntent::number,
                isCustomer ? tr("As the platform lists the customer.") : tr("By which the record is found again."));
    if (!isCustomer) {
        addChoice(u"writeCustomer"_s, tr("&Customer"), &WriteIntent::customerId,
                  tr("A customer of this connection, by name or by its id at the platform."));
        m_issue = addDay(u"writeIssue"_s, kind == WriteKind::Payment ? tr("&Date") : tr("&Issued"), m_intent.issue);
        if (kind != WriteKind::Payment)
            m_due = addDay(u"writeDue"_s, tr("D&ue"), m_intent.due);
        buildMoney();
    }
    addText(u"writeDescription"_s, tr("D&escription"), &WriteIntent::description, {});
    addText(u"writeReference"_s, tr("&Reference"), &WriteIntent::reference, {});
    if (kind == WriteKind::Payment || !m_intent.account.isEmpty())
        addChoice(u"writeAccount"_s, tr("&Account"), &WriteIntent::account,
                  tr("The bank or ledger account the money went to, by name or by its id. Empty: as the connection's "
                     "mappings say."));
}

void WriteFormPage::buildMoney()
{
    m_currency = new QComboBox(this);
    m_currency->setObjectName(u"writeCurrency"_s);
    const Currency known = currencyOf(m_intent);
    if (!known.code().isEmpty())
        m_currency->addItem(known.code());
    m_form->addRow(tr("Cu&rrency"), m_currency);
    m_amount = new QLineEdit(m_intent.amount && m_intent.amount->units() != 0 ? moneyText(*m_intent.amount) : QString(),
                             this);
    m_amount->setObjectName(u"writeAmount"_s);
    m_amount->setToolTip(m_intent.kind == WriteKind::Payment
                             ? tr("What was paid.")
                             : tr("The whole with tax. Empty: what the lines add up to."));
    m_form->addRow(m_intent.kind == WriteKind::Payment ? tr("A&mount") : tr("A&mount with tax"), m_amount);
    QObject::connect(m_amount, &QLineEdit::textChanged, this, &WriteFormPage::refresh);
    QObject::connect(m_currency, &QComboBox::currentTextChanged, this, &WriteFormPage::refresh);
}

void WriteFormPage::addText(const QString &name, const QString &label, QString WriteIntent::*member, const QString &tip)
{
    auto *edit = new QLineEdit(m_intent.*member, this);
    edit->setObjectName(name);
    edit->setToolTip(tip);
    m_form->addRow(label, edit);
    m_fields.push_back({member, edit, nullptr});
    QObject::connect(edit, &QLineEdit::textChanged, this, &WriteFormPage::refresh);
}

void WriteFormPage::addChoice(const QString &name, const QString &label, QString WriteIntent::*member,
                              const QString &tip)
{
    auto *box = new QComboBox(this);
    offerChoices(*box, {}, m_intent.*member);
    box->setObjectName(name + u"Box"_s);
    box->lineEdit()->setObjectName(name);
    box->setToolTip(tip);
    m_form->addRow(label, box);
    m_fields.push_back({member, box->lineEdit(), box});
    QObject::connect(box, &QComboBox::editTextChanged, this, &WriteFormPage::refresh);
}

/// As ISO text: a day may be missing, which a date field cannot say.
QLineEdit *WriteFormPage::addDay(const QString &name, const QString &label, QDate day)
{
    auto *edit = new QLineEdit(day.isValid() ? toIsoDate(day) : QString(), this);
    edit->setObjectName(name);
    edit->setToolTip(tr("Year, month and day: 2026-03-31. Empty: none."));
    m_form->addRow(label, edit);
    QObject::connect(edit, &QLineEdit::textChanged, this, &WriteFormPage::refresh);
    return edit;
}

void WriteFormPage::buildReceivable(Theme &theme)
{
    m_type = new QComboBox(this);
    m_type->setObjectName(u"writeType"_s);
    m_type->addItem(tr("an invoice that is sent"), u"invoice"_s);
    m_type->addItem(tr("paid elsewhere"), u"external"_s);
    m_type->setCurrentIndex(std::max(0, m_type->findData(m_intent.type)));
    m_sendOn = new QComboBox(this);
    m_sendOn->setObjectName(u"writeSendOn"_s);
    m_sendOn->addItem(tr("held at the platform"), int(SendOn::When::Hold));
    m_sendOn->addItem(tr("on a day"), int(SendOn::When::Day));
    m_sendOn->setToolTip(tr("When the platform sends it to the customer."));
    m_sendDay = new QDateEdit(m_intent.sendOn.day.isValid() ? m_intent.sendOn.day : QDate::currentDate(), this);
    m_sendDay->setObjectName(u"writeSendDay"_s);
    m_sendDay->setCalendarPopup(true);
    m_sendDay->setToolTip(tr("A day in the Pacific time zone."));
    m_message = new QPlainTextEdit(m_intent.message, this);
    m_message->setObjectName(u"writeMessage"_s);
    m_message->setAccessibleName(tr("Message to the customer"));
    m_message->setTabChangesFocus(true);
    m_message->setMaximumHeight(kMessageHeight);
    m_form->addRow(tr("&Kind"), m_type);
    m_form->addRow(tr("It &goes out"), m_sendOn);
    m_form->addRow(tr("&Day it goes out"), m_sendDay);
    m_form->addRow(tr("Me&ssage"), m_message);
    m_preview = new TextLabel(theme, TextStyle::Caption, Tone::Caption, this);
    m_preview->setObjectName(u"writeMessagePreview"_s);
    m_preview->setTextFormat(Qt::RichText);
    m_preview->setWordWrap(true);
    m_form->addRow(QString(), m_preview);
    m_sendOn->setCurrentIndex(m_intent.sendOn.when == SendOn::When::Day ? 1 : 0);
    QObject::connect(m_type, &QComboBox::currentIndexChanged, this, &WriteFormPage::refresh);
    QObject::connect(m_sendOn, &QComboBox::currentIndexChanged, this, &WriteFormPage::refresh);
    QObject::connect(m_sendDay, &QDateEdit::dateChanged, this, &WriteFormPage::refresh);
    QObject::connect(m_message, &QPlainTextEdit::textChanged, this, &WriteFormPage::refresh);
}

void WriteFormPage::setPlan(const workspace::WritePlan &plan)
{
    if (QComboBox *box = boxOf(&WriteIntent::customerId)) {
        WriteChoices customers;
        for (const workspace::WriteParty &party : plan.customers)
            customers.push_back({party.remoteId, party.name});
        offerChoices(*box, customers, chosenValue(*box));
    }
    m_extras->setFields(plan.extras, m_extras->values());
    m_files->setOffer(plan.form ? plan.form->attachments : std::nullopt);
    QStringList earlier;
    for (const connect::WriteAttachment &file : m_intent.attachments)
        earlier.append(file.name);
    m_files->setEarlier(earlier, m_intent.kind);
    if (plan.form)
        m_reduced = plan.form->reduced;
    refresh();
}

void WriteFormPage::setCurrencies(const std::vector<Currency> &currencies)
{
    if (!m_currency)
        return;
    for (const Currency &one : currencies) {
        if (m_currency->findText(one.code()) < 0)
            m_currency->addItem(one.code());
    }
    refresh();
}

void WriteFormPage::setOffers(const std::vector<workspace::MappingOffer> &offers)
{
    m_parts->setAccounts(choicesFor(offers, MappingUse::IncomeAccount));
    m_parts->setTaxRates(choicesFor(offers, MappingUse::TaxRate));
    if (QComboBox *box = boxOf(&WriteIntent::account))
        offerChoices(*box, choicesFor(offers, MappingUse::BankAccount), chosenValue(*box));
}

void WriteFormPage::setOpenItems(const std::vector<workspace::WriteOpenItem> &items)
{
    m_parts->setOpenItems(items);
}

QComboBox *WriteFormPage::boxOf(QString WriteIntent::*member) const
{
    const auto found = std::ranges::find_if(m_fields, [member](const Field &field) { return field.member == member; });
    return found == m_fields.end() ? nullptr : found->box;
}

Currency WriteFormPage::currency() const
{
    return m_currency ? Currency::fromCode(m_currency->currentText()).value_or(Currency()) : Currency();
}

Result<> WriteFormPage::readDays(WriteIntent &intent) const
{
    const std::pair<QLineEdit *, QDate WriteIntent::*> days[]
        = {{m_issue, &WriteIntent::issue}, {m_due, &WriteIntent::due}};
    for (const auto &[edit, member] : days) {
        if (!edit)
            continue;
        const Result<QDate> day = readDay(edit->text());
        if (!day)
            return failed(day);
        intent.*member = *day;
    }
    return {};
}

Result<WriteIntent> WriteFormPage::intent() const
{
    WriteIntent intent = m_intent;
    for (const Field &field : m_fields)
        intent.*(field.member) = field.box ? chosenValue(*field.box) : field.edit->text().trimmed();
    if (const Result<> done = readDays(intent); !done)
        return failed(done);
    if (m_amount) {
        const Result<std::optional<Money>> amount = readMoney(m_amount->text(), currency());
        if (!amount)
            return failed(amount);
        intent.amount = *amount;
    }
    if (m_sendOn) {
        intent.type = m_type->currentData().toString();
        intent.message = m_message->toPlainText();
        intent.sendOn.when = SendOn::When(m_sendOn->currentData().toInt());
        intent.sendOn.day = intent.sendOn.when == SendOn::When::Day ? m_sendDay->date() : QDate();
    }
    intent.fields = m_extras->values();
    if (intent.kind != WriteKind::Customer) {
        if (const Result<> done = m_parts->read(intent, currency()); !done)
            return failed(done);
        putRestOnAccount(intent);
    }
    if (const QString missing = m_extras->missing(); !missing.isEmpty())
        return fail(Error::Kind::InvalidInput, tr("The platform asks for “%1”.").arg(missing));
    if (const QString problem = m_files->problem(); !problem.isEmpty())
        return fail(Error::Kind::InvalidInput, problem);
    return intent;
}

QStringList WriteFormPage::attachments() const
{
    return m_files->paths();
}

void WriteFormPage::showPreview()
{
    const QString message = m_message->toPlainText();
    const QString left = m_reduced ? m_reduced(message) : QString();
    if (message.trimmed().isEmpty() || !m_reduced)
        m_preview->setText({});
    else if (left.isEmpty())
        m_preview->setText(tr("Nothing of this message is left once it is reduced to what the platform allows."));
    else
        m_preview->setText(tr("The customer reads: %1").arg(left));
    m_preview->setVisible(!m_preview->text().isEmpty());
}

void WriteFormPage::refresh()
{
    if (m_sendDay) {
        m_sendDay->setEnabled(m_sendOn->currentIndex() == 1);
        showPreview();
    }
    const Result<WriteIntent> now = intent();
    m_parts->showTotal(now ? totalSentence(*now) : QString());
    if (const QComboBox *box = boxOf(&WriteIntent::customerId)) {
        if (const QString customer = chosenValue(*box); customer != m_customer) {
            m_customer = customer;
            Q_EMIT customerChosen(customer);
        }
    }
    Q_EMIT changed();
}

} // namespace quittance::ui
