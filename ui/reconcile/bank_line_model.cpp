#include "ui/reconcile/bank_line_model.h"

#include "ui/reconcile/reconcile_words.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace quittance::ui {

namespace {

/// The bank's text where the payer stands before it, and that there is a note.
QString secondaryText(const workspace::BankLineRow &row)
{
    const QString text = row.line.fact.counterparty.isEmpty() ? QString() : row.line.fact.text;
    if (!row.hasNote)
        return text;
    return text.isEmpty() ? BankLineModel::tr("note") : BankLineModel::tr("note, %1").arg(text);
}

} // namespace

QList<ColumnSpec> bankLineColumns()
{
    return {{.key = u"state"_s, .kind = CellKind::State, .width = 36, .isSortable = false},
            {.key = u"booked"_s,
             .kind = CellKind::Date,
             .width = 78,
             .isSortable = false,
             .tone = Tone::Caption,
             .dropOrder = 1},
            {.key = u"text"_s, .isStretch = true, .isSortable = false},
            {.key = u"amount"_s, .kind = CellKind::Money, .width = 96, .isSortable = false, .isSummed = true}};
}

int BankLineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kBankLineColumns;
}

QVariant BankLineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isAmount = BankLineColumn(section) == BankLineColumn::Amount;
    if (role == Qt::TextAlignmentRole)
        return int((isAmount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && isAmount)
        return tr("The amount of the line, money in above zero, in the currency of its account.");
    if (role != Qt::DisplayRole)
        return {};
    switch (BankLineColumn(section)) {
    case BankLineColumn::State:
        return {};
    case BankLineColumn::Booked:
        return tr("Booked");
    case BankLineColumn::Text:
        return tr("Bank text");
    case BankLineColumn::Amount:
        return tr("Amount");
    }
    return {};
}

qint64 BankLineModel::rowId(const workspace::BankLineRow &row) const
{
    return row.line.id.value();
}

QVariant BankLineModel::amountCell(const workspace::BankLineRow &row, int role) const
{
    switch (role) {
    case MoneyRole:
        return row.line.fact.amount.units();
    case CurrencyRole:
        return row.line.fact.amount.currency().code();
    case ZeroRole:
        return true;
    case Qt::ToolTipRole:
        return row.usedUnits == 0 ? moneyText(row.line.fact.amount, {.withCurrency = true})
                                  : tr("%1, of which %2 is matched.")
                                        .arg(moneyText(row.line.fact.amount, {.withCurrency = true}),
                                             moneyText(Money(row.usedUnits, row.line.fact.amount.currency())));
    default:
        return {};
    }
}

QVariant BankLineModel::textCell(const workspace::BankLineRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return lineTitle(row.line.fact);
    case SecondaryRole:
        return secondaryText(row);
    default:
        return {};
    }
}

QVariant BankLineModel::cell(const workspace::BankLineRow &row, int column, int role) const
{
    switch (BankLineColumn(column)) {
    case BankLineColumn::State:
        if (row.hasNote && role == Qt::ToolTipRole)
            return tr("%1, with a note").arg(queueWord(row.queue));
        return role == IconRole ? QVariant(queueIcon(row.queue))
            : role == Qt::ToolTipRole || role == CopyRole || role == Qt::AccessibleTextRole
            ? QVariant(queueWord(row.queue))
            : QVariant();
    case BankLineColumn::Booked:
        return role == Qt::DisplayRole ? QVariant(row.line.fact.bookedOn) : QVariant();
    case BankLineColumn::Text:
        return textCell(row, role);
    case BankLineColumn::Amount:
        return amountCell(row, role);
    }
    return {};
}

} // namespace quittance::ui
