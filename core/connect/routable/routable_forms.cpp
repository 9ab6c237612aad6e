#include "core/connect/routable/routable_forms.h"

#include "core/connect/routable/message_html.h"

#include <QCoreApplication>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

using Kind = WriteField::Kind;
constexpr bool kIsRequired = true;

WriteField choice(const QString &path, const QString &label, std::vector<WriteChoice> choices, bool isRequired = false)
{
    WriteField made = formField(path, Kind::Text, label, isRequired);
    made.choices = std::move(choices);
    return made;
}

WriteField hinted(WriteField made, const QString &hint)
{
    made.hints.append(hint);
    return made;
}

/// Source: alloy-routable.md 2.13.
std::vector<WriteField> companyFields()
{
    return {choice(u"type"_s, Text::tr("Kind"),
                   {{u"business"_s, Text::tr("Business")}, {u"personal"_s, Text::tr("Person")}}, kIsRequired),
            hinted(formField(u"business_name"_s, Kind::Text, Text::tr("Name"), kIsRequired),
                   Text::tr("Up to 128 characters.")),
            formField(u"display_name"_s, Kind::Text, Text::tr("Shown as")),
            formField(u"country_code"_s, Kind::Text, Text::tr("Country")),
            formField(u"external_id"_s, Kind::Text, Text::tr("Our reference")),
            formField(u"collect_tax_form"_s, Kind::Boolean, Text::tr("Ask for a tax form")),
            formField(u"is_vendor"_s, Kind::Boolean, Text::tr("Also a vendor")),
            formField(u"contacts"_s, Kind::List, Text::tr("Contacts"), kIsRequired),
            formField(u"contacts[].email"_s, Kind::Text, Text::tr("E-mail"), kIsRequired),
            formField(u"contacts[].first_name"_s, Kind::Text, Text::tr("First name")),
            formField(u"contacts[].last_name"_s, Kind::Text, Text::tr("Last name")),
            formField(u"contacts[].phone_number"_s, Kind::Text, Text::tr("Phone")),
            choice(u"contacts[].default_contact_for_payable_and_receivable"_s, Text::tr("Receivables"),
                   {{u"actionable"_s, Text::tr("May act on them")},
                    {u"read_only"_s, Text::tr("May read them")},
                    {u"none"_s, Text::tr("Does not get them")}})};
}

/// Source: alloy-routable.md 2.4.
std::vector<WriteField> receivableFields()
{
    return {choice(u"type"_s, Text::tr("Kind"),
                   {{u"invoice"_s, Text::tr("Sent to the customer")}, {u"external"_s, Text::tr("Paid another way")}},
                   kIsRequired),
            formField(u"due_from_company"_s, Kind::Text, Text::tr("Customer"), kIsRequired),
            formField(u"deposit_into_account"_s, Kind::Text, Text::tr("Bank account"), kIsRequired),
            formField(u"bill_number"_s, Kind::Text, Text::tr("Number")),
            formField(u"reference"_s, Kind::Text, Text::tr("Reference")),
            formField(u"external_id"_s, Kind::Text, Text::tr("Our reference")),
            formField(u"amount"_s, Kind::Number, Text::tr("Amount"), kIsRequired),
            formField(u"currency_code"_s, Kind::Text, Text::tr("Currency"), kIsRequired),
            hinted(formField(u"send_on"_s, Kind::Time, Text::tr("Goes out on"), kIsRequired),
                   Text::tr("A day of the Pacific coast, or none: then it is prepared and not sent.")),
            hinted(formField(u"due_on"_s, Kind::Time, Text::tr("Due")), Text::tr("A day to come.")),
            formField(u"terms"_s, Kind::Text, Text::tr("Terms")),
            hinted(formField(u"message"_s, Kind::Text, Text::tr("Message")),
                   Text::tr("HTML is reduced to what Routable allows.")),
            formField(u"line_items"_s, Kind::List, Text::tr("Lines"), kIsRequired),
            formField(u"line_items[].description"_s, Kind::Text, Text::tr("Description"), kIsRequired),
            formField(u"line_items[].quantity"_s, Kind::Number, Text::tr("Quantity")),
            formField(u"line_items[].unit_price"_s, Kind::Number, Text::tr("Unit price")),
            formField(u"line_items[].amount"_s, Kind::Number, Text::tr("Amount"), kIsRequired),
            formField(u"line_items[].item"_s, Kind::Group, Text::tr("Item")),
            formField(u"line_items[].item.id"_s, Kind::Text, Text::tr("Item")),
            formField(u"line_items[].account"_s, Kind::Group, Text::tr("Account")),
            hinted(formField(u"line_items[].account.id"_s, Kind::Text, Text::tr("Account")),
                   Text::tr("A line names an item or an account, not both.")),
            hinted(formField(u"attachments"_s, Kind::File, Text::tr("Attachments")),
                   Text::tr("CSV, DOCX, JPG, PDF, PNG, TXT and XLSX, 18 MB together."))};
}

/// Source: alloy-routable.md 2.4.
AttachmentOffer attachmentOffer()
{
    constexpr qint64 kMostBytes = qint64(18) * 1024 * 1024;
    return {.mostBytes = kMostBytes,
            .suffixes = {u"csv"_s, u"docx"_s, u"jpg"_s, u"pdf"_s, u"png"_s, u"txt"_s, u"xlsx"_s},
            .isTogether = true,
            .about = Text::tr("CSV, DOCX, JPG, PDF, PNG, TXT and XLSX, 18 MB together. They go out with the "
                              "receivable.")};
}

} // namespace

WriteForm formOf(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Customer:
        return {.kind = kind, .title = Text::tr("Customer"), .fields = companyFields()};
    case WriteKind::Receivable:
        return {.kind = kind,
                .title = Text::tr("Receivable"),
                .fields = receivableFields(),
                .reduced = &reducedHtml,
                .attachments = attachmentOffer()};
    case WriteKind::Invoice:
    case WriteKind::CreditNote:
    case WriteKind::Payment:
        break;
    }
    return {.kind = kind};
}

} // namespace quittance::connect::routable
