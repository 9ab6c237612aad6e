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

WriteField field(const QString &path, Kind kind, const QString &label, bool isRequired = false)
{
    return {.path = path,
            .kind = kind,
            .label = label,
            .description = {},
            .isRequired = isRequired,
            .choices = {},
            .hints = {}};
}

std::vector<WriteField> customerFields()
{
    return {field(u"customerName"_s, Kind::Text, Text::tr("Name"), kIsRequired),
            field(u"email"_s, Kind::Text, Text::tr("E-mail")),
            field(u"currency"_s, Kind::Text, Text::tr("Currency")),
            field(u"taxNumber"_s, Kind::Text, Text::tr("Tax number")),
            field(u"companyId"_s, Kind::Text, Text::tr("Company")),
            field(u"phoneNumbers"_s, Kind::List, Text::tr("Phone numbers")),
            field(u"phoneNumbers[].phoneNumber"_s, Kind::Text, Text::tr("Phone"), kIsRequired),
            field(u"addresses"_s, Kind::List, Text::tr("Addresses")),
            field(u"addresses[].street1"_s, Kind::Text, Text::tr("Street")),
            field(u"addresses[].street2"_s, Kind::Text, Text::tr("Street, second line")),
            field(u"addresses[].city"_s, Kind::Text, Text::tr("City")),
            field(u"addresses[].zipCode"_s, Kind::Text, Text::tr("Postal code")),
            field(u"addresses[].countrySubdivision"_s, Kind::Text, Text::tr("State or province")),
            field(u"addresses[].country"_s, Kind::Text, Text::tr("Country"))};
}

std::vector<WriteField> invoiceFields()
{
    return {field(u"customerId"_s, Kind::Text, Text::tr("Customer"), kIsRequired),
            field(u"invoiceNumber"_s, Kind::Text, Text::tr("Number"), kIsRequired),
            field(u"issueDate"_s, Kind::Time, Text::tr("Issued")),
            field(u"dueDate"_s, Kind::Time, Text::tr("Due")),
            field(u"currency"_s, Kind::Text, Text::tr("Currency"), kIsRequired),
            field(u"memo"_s, Kind::Text, Text::tr("Memo")),
            field(u"companyId"_s, Kind::Text, Text::tr("Company")),
            field(u"lineItems"_s, Kind::List, Text::tr("Lines"), kIsRequired),
            field(u"lineItems[].description"_s, Kind::Text, Text::tr("Description")),
            field(u"lineItems[].quantity"_s, Kind::Number, Text::tr("Quantity")),
            field(u"lineItems[].unitPrice"_s, Kind::Number, Text::tr("Unit price")),
            field(u"lineItems[].totalAmount"_s, Kind::Number, Text::tr("Amount"), kIsRequired),
            field(u"lineItems[].accountingItemId"_s, Kind::Text, Text::tr("Item")),
            field(u"lineItems[].accountId"_s, Kind::Text, Text::tr("Account")),
            field(u"lineItems[].trackingCategoryIds"_s, Kind::List, Text::tr("Tracking categories"))};
}

std::vector<WriteField> paymentFields()
{
    return {field(u"customerId"_s, Kind::Text, Text::tr("Customer"), kIsRequired),
            field(u"totalAmount"_s, Kind::Number, Text::tr("Amount"), kIsRequired),
            field(u"currency"_s, Kind::Text, Text::tr("Currency"), kIsRequired),
            field(u"transactionDate"_s, Kind::Time, Text::tr("Date")),
            field(u"accountId"_s, Kind::Text, Text::tr("Bank account")),
            field(u"paymentMethod"_s, Kind::Text, Text::tr("Payment method")),
            field(u"companyId"_s, Kind::Text, Text::tr("Company"))};
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
