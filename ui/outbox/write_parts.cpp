#include "ui/outbox/write_parts.h"

#include "ui/outbox/write_input.h"
#include "ui/reconcile/text_label.h"
#include "ui/widgets/format.h"
#include "ui/widgets/hint_button.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quittance::ui {

using namespace Qt::StringLiterals;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using connect::WriteShare;

namespace {

enum Column { WhatColumn, QuantityColumn, UnitColumn, AmountColumn, AccountColumn, TaxColumn, OpenColumn, ColumnCount };

QString textOf(const std::optional<Money> &money)
{
    return money ? moneyText(*money) : QString();
}

QString shareText(const WriteShare &share)
{
    switch (share.to) {
    case WriteShare::To::Invoice:
        return WriteParts::tr("Invoice %1").arg(share.remoteId);
    case WriteShare::To::CreditNote:
        return WriteParts::tr("Credit note %1").arg(share.remoteId);
    case WriteShare::To::OnAccount:
        break;
    }
    return WriteParts::tr("On account");
}

bool isEmpty(const WriteLine &line)
{
    return line.description.isEmpty() && line.quantity.isEmpty() && !line.unitAmount && !line.amount
        && line.account.isEmpty() && line.taxRate.isEmpty() && line.item.isEmpty();
}

} // namespace

WriteParts::WriteParts(Theme &theme, WriteKind kind, QWidget *parent)
    : QWidget(parent)
    , m_isPayment(kind == WriteKind::Payment)
    , m_table(new QTableWidget(this))
    , m_accounts(new ChoiceDelegate(this))
    , m_taxRates(new ChoiceDelegate(this))
    , m_add(new HintButton(theme, tr("Add a line"), QKeySequence(Qt::Key_Insert), this))
    , m_remove(new HintButton(theme, tr("Take the line out"), QKeySequence(Qt::CTRL | Qt::Key_Delete), this))
    , m_total(new TextLabel(theme, TextStyle::BodyBold, Tone::Normal, this))
{
    build();
}

void WriteParts::build()
{
    m_table->setObjectName(u"writeParts"_s);
    m_table->setAccessibleName(m_isPayment ? tr("What it settles") : tr("Lines"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("What"), tr("Quantity"), tr("Unit amount"), tr("Amount"), tr("Account"), tr("Tax rate"), tr("Open")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setStyleSheet(u"QTableWidget { gridline-color: palette(mid); }"_s); // an empty line has to be seen
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(AccountColumn, m_accounts);
    m_table->setItemDelegateForColumn(TaxColumn, m_taxRates);
    for (const int column : {QuantityColumn, UnitColumn, AccountColumn, TaxColumn})
        m_table->setColumnHidden(column, m_isPayment);
    m_table->setColumnHidden(OpenColumn, !m_isPayment);
    m_table->setMinimumHeight(110);
    m_add->setObjectName(u"addLine"_s);
    m_remove->setObjectName(u"removeLine"_s);
    m_total->setObjectName(u"writeTotal"_s);
    for (HintButton *button : {m_add, m_remove}) {
        button->setButtonSize(ButtonSize::Small);
        button->setVisible(!m_isPayment);
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_total);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    setFocusProxy(m_table);
    QObject::connect(m_table, &QTableWidget::cellChanged, this, &WriteParts::changed);
    QObject::connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        m_table->setCurrentCell(m_table->rowCount() - 1, WhatColumn);
        m_table->setFocus();
        Q_EMIT changed();
    });
    QObject::connect(m_remove, &QPushButton::clicked, this, &WriteParts::removeLine);
}

void WriteParts::setLines(const std::vector<WriteLine> &lines)
{
    m_table->setRowCount(0);
    m_lines.clear();
    for (const WriteLine &line : lines)
        addLine(line);
}

void WriteParts::addLine(const WriteLine &line)
{
    const QSignalBlocker filling(m_table);
    m_lines.push_back(line);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    put(row, WhatColumn, line.description);
    put(row, QuantityColumn, line.quantity);
    put(row, UnitColumn, textOf(line.unitAmount));
    put(row, AmountColumn, textOf(line.amount));
    put(row, AccountColumn, labelOf(m_accounts->choices(), line.account), line.account);
    put(row, TaxColumn, labelOf(m_taxRates->choices(), line.taxRate), line.taxRate);
}

void WriteParts::removeLine()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_table->removeRow(row);
    m_lines.erase(m_lines.begin() + row);
    Q_EMIT changed();
}

void WriteParts::setShares(const std::vector<WriteShare> &shares)
{
    m_table->setRowCount(0);
    m_shares.clear();
    for (const WriteShare &share : shares)
        addShare(share, shareText(share), {});
}

void WriteParts::addShare(const WriteShare &share, const QString &what, const QString &open)
{
    const QSignalBlocker filling(m_table);
    m_shares.push_back(share);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    put(row, WhatColumn, what, {}, true);
    put(row, AmountColumn, share.amount.units() == 0 ? QString() : moneyText(share.amount));
    put(row, OpenColumn, open, {}, true);
}

void WriteParts::setOpenItems(const std::vector<workspace::WriteOpenItem> &items)
{
    // Those of the customer before are not this one's.
    for (int row = m_table->rowCount() - 1; row >= 0; --row) {
        if (!textAt(row, OpenColumn).isEmpty()) {
            m_table->removeRow(row);
            m_shares.erase(m_shares.begin() + row);
        }
    }
    const auto isTaken = [this](const QString &remoteId) {
        return std::ranges::find(m_shares, remoteId, &WriteShare::remoteId) != m_shares.end();
    };
    for (const workspace::WriteOpenItem &item : items) {
        if (isTaken(item.remoteId))
            continue;
        const bool isInvoice = item.kind == ledger::DocumentKind::Invoice;
        const QString what = isInvoice ? tr("Invoice %1, due %2") : tr("Credit note %1, of %2");
        addShare({.to = isInvoice ? WriteShare::To::Invoice : WriteShare::To::CreditNote,
                  .remoteId = item.remoteId,
                  .amount = Money(0, item.open.currency())},
                 what.arg(item.number, dateText(item.due, {})), moneyText(item.open));
    }
    Q_EMIT changed();
}

void WriteParts::setAccounts(WriteChoices accounts)
{
    m_accounts->setChoices(std::move(accounts));
    for (int row = 0; row < m_table->rowCount() && !m_isPayment; ++row)
        put(row, AccountColumn, labelOf(m_accounts->choices(), valueAt(row, AccountColumn)),
            valueAt(row, AccountColumn));
}

void WriteParts::setTaxRates(WriteChoices rates)
{
    m_taxRates->setChoices(std::move(rates));
    for (int row = 0; row < m_table->rowCount() && !m_isPayment; ++row)
        put(row, TaxColumn, labelOf(m_taxRates->choices(), valueAt(row, TaxColumn)), valueAt(row, TaxColumn));
}

void WriteParts::put(int row, int column, const QString &text, const QString &value, bool isFixed)
{
    auto *cell = new QTableWidgetItem(text);
    cell->setData(Qt::UserRole, value);
    if (isFixed)
        cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
    if (column == UnitColumn || column == AmountColumn || column == QuantityColumn || column == OpenColumn)
        cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, column, cell);
}

QString WriteParts::textAt(int row, int column) const
{
    const QTableWidgetItem *cell = m_table->item(row, column);
    return cell ? cell->text().trimmed() : QString();
}

/// A text that was put in without the list is its own id.
QString WriteParts::valueAt(int row, int column) const
{
    const QTableWidgetItem *cell = m_table->item(row, column);
    if (!cell)
        return {};
    const QString value = cell->data(Qt::UserRole).toString();
    const ChoiceDelegate *choices = column == AccountColumn ? m_accounts : m_taxRates;
    return labelOf(choices->choices(), value) == cell->text() ? value : cell->text().trimmed();
}

Result<> WriteParts::read(WriteIntent &intent, Currency currency) const
{
    return m_isPayment ? readShares(intent, currency) : readLines(intent, currency);
}

Result<> WriteParts::readShares(WriteIntent &intent, Currency currency) const
{
    intent.shares.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Result<std::optional<Money>> amount = readMoney(textAt(row, AmountColumn), currency);
        if (!amount)
            return failed(amount);
        if (!*amount)
            continue;
        intent.shares.push_back(m_shares[size_t(row)]);
        intent.shares.back().amount = **amount;
    }
    return {};
}

Result<> WriteParts::readLines(WriteIntent &intent, Currency currency) const
{
    intent.lines.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        WriteLine line = m_lines[size_t(row)];
        line.description = textAt(row, WhatColumn);
        line.quantity = textAt(row, QuantityColumn);
        line.account = valueAt(row, AccountColumn);
        line.taxRate = valueAt(row, TaxColumn);
        const Result<std::optional<Money>> unit = readMoney(textAt(row, UnitColumn), currency);
        const Result<std::optional<Money>> amount = readMoney(textAt(row, AmountColumn), currency);
        if (!unit)
            return failed(unit);
        if (!amount)
            return failed(amount);
        line.unitAmount = *unit;
        line.amount = *amount;
        if (!isEmpty(line))
            intent.lines.push_back(line);
    }
    return {};
}

void WriteParts::showTotal(const QString &sentence)
{
    m_total->setText(sentence);
}

} // namespace quittance::ui
