#include "ui/outbox/edit_write_dialog.h"

#include "ui/outbox/outbox_grids.h"
#include "ui/reconcile/text_label.h"
#include "ui/reconcile/tray.h"
#include "ui/widgets/format.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::SendOn;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using connect::WriteShare;

namespace {

enum PartColumn { WhatColumn, QuantityColumn, UnitColumn, AmountColumn, AccountColumn, TaxColumn, PartColumnCount };

QString textOf(const std::optional<Money> &money)
{
    return money ? moneyText(*money) : QString();
}

QString shareText(const WriteShare &share)
{
    switch (share.to) {
    case WriteShare::To::Invoice:
        return EditWriteDialog::tr("Invoice %1").arg(share.remoteId);
    case WriteShare::To::CreditNote:
        return EditWriteDialog::tr("Credit note %1").arg(share.remoteId);
    case WriteShare::To::OnAccount:
        break;
    }
    return EditWriteDialog::tr("On account");
}

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

} // namespace

EditWriteDialog::EditWriteDialog(Theme &theme, const store::OutboxItem &item, WriteIntent intent, QWidget *parent)
    : QDialog(parent)
    , m_intent(std::move(intent))
    , m_currency(currencyOf(m_intent))
    , m_form(new QFormLayout)
    , m_amount(new QLineEdit(this))
    , m_parts(new QTableWidget(this))
    , m_problem(new TextLabel(theme, TextStyle::Caption, Tone::Danger, this))
{
    setObjectName(u"editWriteDialog"_s);
    setWindowTitle(tr("Edit and send"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(theme, item);
    refresh();
}

void EditWriteDialog::build(Theme &theme, const store::OutboxItem &item)
{
    auto *about = new TextLabel(theme, TextStyle::Body, Tone::Secondary, this);
    about->setWordWrap(true);
    about->setText(tr("%1 %2 to %3. What is sent is a new write with a key of its own; the old one is put aside.")
                       .arg(writeKindWord(item.kind), item.request.naturalKey, item.to));
    addText(u"writeNumber"_s, m_intent.kind == WriteKind::Customer ? tr("&Name") : tr("&Number"), &WriteIntent::number);
    addText(u"writeCustomer"_s, tr("&Customer id"), &WriteIntent::customerId);
    if (m_intent.kind != WriteKind::Customer) {
        m_issue = addDay(u"writeIssue"_s, m_intent.kind == WriteKind::Payment ? tr("&Date") : tr("&Issued"),
                         m_intent.issue);
        if (m_intent.kind != WriteKind::Payment)
            m_due = addDay(u"writeDue"_s, tr("D&ue"), m_intent.due);
    }
    m_amount->setObjectName(u"writeAmount"_s);
    m_amount->setText(textOf(m_intent.amount));
    m_amount->setVisible(m_intent.amount.has_value());
    if (m_intent.amount) {
        m_form->addRow(tr("A&mount in %1").arg(m_currency.code()), m_amount);
        QObject::connect(m_amount, &QLineEdit::textChanged, this, &EditWriteDialog::refresh);
    }
    addText(u"writeDescription"_s, tr("D&escription"), &WriteIntent::description);
    addText(u"writeReference"_s, tr("&Reference"), &WriteIntent::reference);
    addText(u"writeAccount"_s, tr("&Account id"), &WriteIntent::account);
    if (m_intent.kind == WriteKind::Receivable)
        buildSendOn();
    buildParts();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send = buttons->addButton(tr("Send as a new write"), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"confirm"_s);
    m_send->setDefault(true);
    m_problem->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(about);
    layout->addLayout(m_form);
    layout->addWidget(m_parts, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(640, 520);
    QObject::connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QObject::connect(m_send, &QPushButton::clicked, this, [this] {
        if (const Result<WriteIntent> now = intent()) {
            m_send->setEnabled(false);
            Q_EMIT sendWanted(*now);
        }
    });
}

void EditWriteDialog::addText(const QString &name, const QString &label, QString WriteIntent::*member)
{
    auto *edit = new QLineEdit(m_intent.*member, this);
    edit->setObjectName(name);
    m_form->addRow(label, edit);
    m_fields.push_back({member, edit});
    QObject::connect(edit, &QLineEdit::textChanged, this, &EditWriteDialog::refresh);
}

/// As ISO text: a day may be missing, which a date field cannot say.
QLineEdit *EditWriteDialog::addDay(const QString &name, const QString &label, QDate day)
{
    auto *edit = new QLineEdit(day.isValid() ? toIsoDate(day) : QString(), this);
    edit->setObjectName(name);
    edit->setToolTip(tr("Year, month and day: 2026-03-31. Empty: none."));
    m_form->addRow(label, edit);
    QObject::connect(edit, &QLineEdit::textChanged, this, &EditWriteDialog::refresh);
    return edit;
}

void EditWriteDialog::buildSendOn()
{
    m_sendOn = new QComboBox(this);
    m_sendOn->setObjectName(u"writeSendOn"_s);
    m_sendOn->addItem(tr("held at the platform"), int(SendOn::When::Hold));
    m_sendOn->addItem(tr("on a day"), int(SendOn::When::Day));
    m_sendOn->setToolTip(tr("When the platform sends it to the customer."));
    m_sendDay = new QDateEdit(m_intent.sendOn.day.isValid() ? m_intent.sendOn.day : QDate::currentDate(), this);
    m_sendDay->setObjectName(u"writeSendDay"_s);
    m_sendDay->setCalendarPopup(true);
    m_sendDay->setToolTip(tr("A day in the Pacific time zone."));
    m_form->addRow(tr("It &goes out"), m_sendOn);
    m_form->addRow(tr("&Day it goes out"), m_sendDay);
    QObject::connect(m_sendOn, &QComboBox::currentIndexChanged, this, &EditWriteDialog::refresh);
    QObject::connect(m_sendDay, &QDateEdit::dateChanged, this, &EditWriteDialog::refresh);
    m_sendOn->setCurrentIndex(m_intent.sendOn.when == SendOn::When::Day ? 1 : 0);
}

void EditWriteDialog::buildParts()
{
    m_parts->setObjectName(u"writeParts"_s);
    m_parts->setAccessibleName(tr("Lines"));
    m_parts->setColumnCount(PartColumnCount);
    m_parts->setHorizontalHeaderLabels(
        {tr("What"), tr("Quantity"), tr("Unit amount"), tr("Amount"), tr("Account id"), tr("Tax rate id")});
    m_parts->verticalHeader()->hide();
    m_parts->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    const bool isPayment = m_intent.kind == WriteKind::Payment;
    m_parts->setRowCount(int(isPayment ? m_intent.shares.size() : m_intent.lines.size()));
    const auto put = [this](int row, int column, const QString &text, bool isFixed = false) {
        auto *cell = new QTableWidgetItem(text);
        if (isFixed)
            cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
        if (column == UnitColumn || column == AmountColumn || column == QuantityColumn)
            cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_parts->setItem(row, column, cell);
    };
    for (int row = 0; row < m_parts->rowCount(); ++row) {
        if (isPayment) {
            const WriteShare &share = m_intent.shares[size_t(row)];
            put(row, WhatColumn, shareText(share), true);
            put(row, AmountColumn, moneyText(share.amount));
            continue;
        }
        const WriteLine &line = m_intent.lines[size_t(row)];
        put(row, WhatColumn, line.description);
        put(row, QuantityColumn, line.quantity);
        put(row, UnitColumn, textOf(line.unitAmount));
        put(row, AmountColumn, textOf(line.amount));
        put(row, AccountColumn, line.account);
        put(row, TaxColumn, line.taxRate);
    }
    if (isPayment) {
        for (const int column : {QuantityColumn, UnitColumn, AccountColumn, TaxColumn})
            m_parts->hideColumn(column);
    }
    m_parts->setVisible(m_parts->rowCount() > 0);
    QObject::connect(m_parts, &QTableWidget::cellChanged, this, &EditWriteDialog::refresh);
}

Result<Money> EditWriteDialog::readAmount(const QString &text) const
{
    const Result<qint64> units = parseUnits(text.trimmed(), decimalRuleOf(QLocale()));
    if (!units)
        return fail(Error::Kind::InvalidInput, tr("“%1” is no amount.").arg(text));
    return Money(*units, m_currency);
}

Result<> EditWriteDialog::readParts(WriteIntent &intent) const
{
    const auto textAt = [this](int row, int column) {
        const QTableWidgetItem *cell = m_parts->item(row, column);
        return cell ? cell->text().trimmed() : QString();
    };
    const auto read = [this](const QString &text, std::optional<Money> &money) -> Result<> {
        money.reset();
        if (text.isEmpty())
            return {};
        const Result<Money> amount = readAmount(text);
        if (!amount)
            return failed(amount);
        money = *amount;
        return {};
    };
    for (int row = 0; row < m_parts->rowCount(); ++row) {
        if (intent.kind == WriteKind::Payment) {
            const Result<Money> amount = readAmount(textAt(row, AmountColumn));
            if (!amount)
                return failed(amount);
            intent.shares[size_t(row)].amount = *amount;
            continue;
        }
        WriteLine &line = intent.lines[size_t(row)];
        line.description = textAt(row, WhatColumn);
        line.quantity = textAt(row, QuantityColumn);
        line.account = textAt(row, AccountColumn);
        line.taxRate = textAt(row, TaxColumn);
        if (const Result<> done = read(textAt(row, UnitColumn), line.unitAmount); !done)
            return done;
        if (const Result<> done = read(textAt(row, AmountColumn), line.amount); !done)
            return done;
    }
    return {};
}

Result<WriteIntent> EditWriteDialog::intent() const
{
    WriteIntent intent = m_intent;
    for (const Field &field : m_fields)
        intent.*(field.member) = field.edit->text().trimmed();
    const std::pair<QLineEdit *, QDate WriteIntent::*> days[]
        = {{m_issue, &WriteIntent::issue}, {m_due, &WriteIntent::due}};
    for (const auto &[edit, member] : days) {
        if (!edit)
            continue;
        const QString text = edit->text().trimmed();
        const Result<QDate> day = text.isEmpty() ? Result<QDate>(QDate()) : parseIsoDate(text);
        if (!day)
            return fail(Error::Kind::InvalidInput, tr("“%1” is no day; write 2026-03-31.").arg(text));
        intent.*member = *day;
    }
    if (intent.amount) {
        const Result<Money> amount = readAmount(m_amount->text());
        if (!amount)
            return failed(amount);
        intent.amount = *amount;
    }
    if (m_sendOn) {
        intent.sendOn.when = SendOn::When(m_sendOn->currentData().toInt());
        intent.sendOn.day = intent.sendOn.when == SendOn::When::Day ? m_sendDay->date() : QDate();
    }
    if (const Result<> done = readParts(intent); !done)
        return failed(done);
    return intent;
}

void EditWriteDialog::refresh()
{
    if (!m_send)
        return;
    const Result<WriteIntent> now = intent();
    m_problem->setText(now ? QString() : now.error().message);
    m_problem->setVisible(!now);
    m_send->setEnabled(now.has_value());
    if (m_sendDay)
        m_sendDay->setEnabled(m_sendOn->currentIndex() == 1);
}

void EditWriteDialog::showSent(const Result<> &sent)
{
    if (sent) {
        accept();
        return;
    }
    m_problem->setText(sent.error().message);
    m_problem->show();
    m_send->setEnabled(true);
}

} // namespace quittance::ui
