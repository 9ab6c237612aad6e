#include "core/workspace/table_reading.h"

#include <QCoreApplication>

namespace quittance::workspace {
namespace {

struct Label
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::FieldLabels)
};

QString partyLabel(exchange::Field field)
{
    using enum exchange::Field;
    switch (field) {
    case Id:
        return Label::tr("Id");
    case Name:
        return Label::tr("Name");
    case Currency:
        return Label::tr("Currency");
    case Email:
        return Label::tr("E-mail");
    case Parent:
        return Label::tr("Parent customer");
    case Country:
        return Label::tr("Country");
    case Aliases:
        return Label::tr("Other names");
    case Accounts:
        return Label::tr("Accounts the customer pays from");
    case CreditLimit:
        return Label::tr("Credit limit");
    case TermsDays:
        return Label::tr("Payment terms in days");
    case CustomerId:
        return Label::tr("Customer id");
    case CustomerName:
        return Label::tr("Customer name");
    default:
        return {};
    }
}

QString documentLabel(exchange::Field field)
{
    using enum exchange::Field;
    switch (field) {
    case Number:
        return Label::tr("Number");
    case AltNumbers:
        return Label::tr("Other numbers a payer may quote");
    case Issue:
        return Label::tr("Issue date");
    case Due:
        return Label::tr("Due date");
    case Amount:
        return Label::tr("Amount");
    case Open:
        return Label::tr("Open amount");
    case CurrencyRate:
        return Label::tr("Exchange rate");
    case Status:
        return Label::tr("Status");
    case PaidOn:
        return Label::tr("Paid on");
    case VoidedOn:
        return Label::tr("Voided on");
    case Updated:
        return Label::tr("Last change");
    case Reference:
        return Label::tr("Payment reference");
    case Description:
        return Label::tr("Description");
    case Date:
        return Label::tr("Payment date");
    case AppliesTo:
        return Label::tr("Invoice it pays");
    default:
        return {};
    }
}

QString bankLabel(exchange::Field field)
{
    using enum exchange::Field;
    switch (field) {
    case Booking:
        return Label::tr("Booking date");
    case Value:
        return Label::tr("Value date");
    case Credit:
        return Label::tr("Money in");
    case Debit:
        return Label::tr("Money out");
    case Direction:
        return Label::tr("Credit or debit");
    case Balance:
        return Label::tr("Balance, for the check");
    case Account:
        return Label::tr("Own account");
    case Counterparty:
        return Label::tr("Payer name");
    case CounterpartyAccount:
        return Label::tr("Payer account");
    case Text:
        return Label::tr("Bank text");
    case EndToEndId:
        return Label::tr("End-to-end id");
    case FromCurrency:
        return Label::tr("From currency");
    case ToCurrency:
        return Label::tr("To currency");
    case ExchangeRate:
        return Label::tr("Rate: units of the second currency for one of the first");
    default:
        return {};
    }
}

} // namespace

QString fieldLabel(exchange::Field field)
{
    for (const QString &label : {partyLabel(field), documentLabel(field), bankLabel(field)}) {
        if (!label.isEmpty())
            return label;
    }
    return exchange::fieldName(field);
}

} // namespace quittance::workspace
