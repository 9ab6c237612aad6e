#include "core/exchange/csv/column_mapping.h"

#include "core/base/text_fold.h"

#include <QCryptographicHash>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

/// By the number of the field.
constexpr const char16_t *kFieldNames[kFieldCount]
    = {u"id",           u"name",          u"currency",      u"email",
       u"parent",       u"country",       u"aliases",       u"accounts",
       u"credit_limit", u"terms_days",    u"number",        u"alt_numbers",
       u"customer_id",  u"customer_name", u"issue",         u"due",
       u"amount",       u"open",          u"currency_rate", u"status",
       u"paid_on",      u"voided_on",     u"updated",       u"reference",
       u"description",  u"date",          u"applies_to",    u"booking",
       u"value",        u"credit",        u"debit",         u"direction",
       u"balance",      u"account",       u"counterparty",  u"counterparty_account",
       u"text",         u"end_to_end_id", u"from",          u"to",
       u"rate"};

std::vector<Field> documentFields()
{
    using enum Field;
    return {Id,     Number,   AltNumbers, CustomerId,      CustomerName, Issue,
            Due,    Amount,   Open,       Field::Currency, CurrencyRate, Status,
            PaidOn, VoidedOn, Updated,    Reference,       Description};
}

} // namespace

QString recordKindName(RecordKind kind)
{
    using enum RecordKind;
    switch (kind) {
    case Customers:
        return u"customers"_s;
    case Invoices:
        return u"invoices"_s;
    case CreditNotes:
        return u"credit-notes"_s;
    case Payments:
        return u"payments"_s;
    case Bank:
        return u"bank"_s;
    case Rates:
        return u"rates"_s;
    }
    return {};
}

std::optional<RecordKind> recordKindFromName(QStringView name)
{
    for (const RecordKind kind : kRecordKinds) {
        if (name == recordKindName(kind))
            return kind;
    }
    return std::nullopt;
}

QString fieldName(Field field)
{
    return QString::fromUtf16(kFieldNames[int(field)]);
}

std::optional<Field> fieldFromName(QStringView name)
{
    for (int i = 0; i < kFieldCount; ++i) {
        if (name == QStringView(kFieldNames[i]))
            return Field(i);
    }
    return std::nullopt;
}

std::vector<Field> fieldsOf(RecordKind kind)
{
    using enum Field;
    switch (kind) {
    case RecordKind::Customers:
        return {Id, Name, Field::Currency, Email, Parent, Country, Aliases, Accounts, CreditLimit, TermsDays};
    case RecordKind::Invoices:
    case RecordKind::CreditNotes:
        return documentFields();
    case RecordKind::Payments:
        return {Id,           Number,    CustomerId, CustomerName, Date,    Amount,    Field::Currency,
                CurrencyRate, AppliesTo, Status,     VoidedOn,     Updated, Reference, Description};
    case RecordKind::Bank:
        return {Id,        Booking,         Value,      Amount,  Credit,       Debit,
                Direction, Field::Currency, Balance,    Account, Counterparty, CounterpartyAccount,
                Text,      Reference,       EndToEndId, Status};
    case RecordKind::Rates:
        return {Date, FromCurrency, ToCurrency, ExchangeRate};
    }
    return {};
}

std::vector<Field> requiredFieldsOf(RecordKind kind)
{
    using enum Field;
    switch (kind) {
    case RecordKind::Customers:
        return {Name};
    case RecordKind::Invoices:
    case RecordKind::CreditNotes:
        return {Number, Issue, Amount};
    case RecordKind::Payments:
        return {Date, Amount};
    case RecordKind::Bank:
        return {Booking};
    case RecordKind::Rates:
        return {Date, FromCurrency, ToCurrency, ExchangeRate};
    }
    return {};
}

QStringList ColumnMapping::headingsFor(Field field) const
{
    QStringList headings;
    for (const Column &column : columns) {
        if (std::ranges::find(column.fields, field) != column.fields.end())
            headings += column.heading;
    }
    return headings;
}

QByteArray headerSignature(const QStringList &headings)
{
    QStringList folded;
    for (const QString &heading : headings)
        folded += foldText(heading);
    folded.sort();
    return QCryptographicHash::hash(folded.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256).toHex().first(32);
}

} // namespace quittance::exchange
