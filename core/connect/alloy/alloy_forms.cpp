#include "core/connect/alloy/alloy_forms.h"

#include <QCoreApplication>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::alloy)
};

using Kind = WriteField::Kind;
constexpr bool kIsRequired = true;

std::vector<WriteField> customerFields()
{
    return {formField(u"customerName"_s, Kind::Text, Text::tr("Name"), kIsRequired),
            formField(u"email"_s, Kind::Text, Text::tr("E-mail")),
            formField(u"currency"_s, Kind::Text, Text::tr("Currency")),
            formField(u"taxNumber"_s, Kind::Text, Text::tr("Tax number")),
            formField(u"companyId"_s, Kind::Text, Text::tr("Company")),
            formField(u"phoneNumbers"_s, Kind::List, Text::tr("Phone numbers")),
            formField(u"phoneNumbers[].phoneNumber"_s, Kind::Text, Text::tr("Phone"), kIsRequired),
            formField(u"addresses"_s, Kind::List, Text::tr("Addresses")),
            formField(u"addresses[].street1"_s, Kind::Text, Text::tr("Street")),
            formField(u"addresses[].street2"_s, Kind::Text, Text::tr("Street, second line")),
            formField(u"addresses[].city"_s, Kind::Text, Text::tr("City")),
            formField(u"addresses[].zipCode"_s, Kind::Text, Text::tr("Postal code")),
            formField(u"addresses[].countrySubdivision"_s, Kind::Text, Text::tr("State or province")),
            formField(u"addresses[].country"_s, Kind::Text, Text::tr("Country"))};
}

std::vector<WriteField> invoiceFields()
{
    return {formField(u"customerId"_s, Kind::Text, Text::tr("Customer"), kIsRequired),
            formField(u"invoiceNumber"_s, Kind::Text, Text::tr("Number"), kIsRequired),
            formField(u"issueDate"_s, Kind::Time, Text::tr("Issued")),
            formField(u"dueDate"_s, Kind::Time, Text::tr("Due")),
            formField(u"currency"_s, Kind::Text, Text::tr("Currency"), kIsRequired),
            formField(u"memo"_s, Kind::Text, Text::tr("Memo")),
            formField(u"companyId"_s, Kind::Text, Text::tr("Company")),
            formField(u"lineItems"_s, Kind::List, Text::tr("Lines"), kIsRequired),
            formField(u"lineItems[].description"_s, Kind::Text, Text::tr("Description")),
            formField(u"lineItems[].quantity"_s, Kind::Number, Text::tr("Quantity")),
            formField(u"lineItems[].unitPrice"_s, Kind::Number, Text::tr("Unit price")),
            formField(u"lineItems[].totalAmount"_s, Kind::Number, Text::tr("Amount"), kIsRequired),
            formField(u"lineItems[].accountingItemId"_s, Kind::Text, Text::tr("Item")),
            formField(u"lineItems[].accountId"_s, Kind::Text, Text::tr("Account")),
            formField(u"lineItems[].trackingCategoryIds"_s, Kind::List, Text::tr("Tracking categories"))};
}

std::vector<WriteField> paymentFields()
{
    return {formField(u"customerId"_s, Kind::Text, Text::tr("Customer"), kIsRequired),
            formField(u"totalAmount"_s, Kind::Number, Text::tr("Amount"), kIsRequired),
            formField(u"currency"_s, Kind::Text, Text::tr("Currency"), kIsRequired),
            formField(u"transactionDate"_s, Kind::Time, Text::tr("Date")),
            formField(u"accountId"_s, Kind::Text, Text::tr("Bank account")),
            formField(u"paymentMethod"_s, Kind::Text, Text::tr("Payment method")),
            formField(u"companyId"_s, Kind::Text, Text::tr("Company"))};
}

} // namespace

WriteForm formOf(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Customer:
        return {.kind = kind, .title = Text::tr("Customer"), .fields = customerFields()};
    case WriteKind::Invoice:
        return {.kind = kind, .title = Text::tr("Invoice"), .fields = invoiceFields()};
    case WriteKind::Payment:
        return {.kind = kind, .title = Text::tr("Payment"), .fields = paymentFields()};
    case WriteKind::CreditNote:
    case WriteKind::Receivable:
        break;
    }
    return {.kind = kind};
}

} // namespace quittance::connect::alloy
