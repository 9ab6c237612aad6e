#include "core/connect/json/json_text.h"
#include "core/connect/routable/receivable_body.h"
#include "core/connect/write_rules.h"

#include <QCoreApplication>
#include <QUrl>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

constexpr int kLongestName = 128;

/// A field under the name that files have, or the platform's own.
QString anyOf(const WriteIntent &intent, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const QString value = fieldOf(intent, QString::fromLatin1(name)); !value.isEmpty())
            return value;
    }
    return {};
}

/// Flags are texts among an intent's fields.
void addFlag(JsonObjectText &body, const WriteIntent &intent, const char *name)
{
    const QString value = fieldOf(intent, QString::fromLatin1(name));
    if (!value.isEmpty())
        body.flag(name, value == u"true"_s || value == u"1"_s);
}

void addContactFields(JsonObjectText &body, const WriteIntent &intent)
{
    body.textIfAny("email", fieldOf(intent, u"email"_s));
    body.textIfAny("phone_number", anyOf(intent, {"phone_number", "phone"}));
    for (const char *name : {"first_name", "last_name", "default_contact_for_company_management",
                             "default_contact_for_payable_and_receivable"})
        body.textIfAny(name, fieldOf(intent, QString::fromLatin1(name)));
    addFlag(body, intent, "allow_for_multiple_companies");
}

/// Whom the receivables of a new customer go to. Somebody must be able to act on them.
Result<QByteArray> firstContact(const WriteIntent &intent)
{
    if (fieldOf(intent, u"email"_s).isEmpty())
        return missingField(u"email"_s);
    JsonObjectText contact;
    addContactFields(contact, intent);
    if (fieldOf(intent, u"default_contact_for_payable_and_receivable"_s).isEmpty())
        contact.text("default_contact_for_payable_and_receivable", u"actionable");
    return contact.done();
}

Result<> newCompany(const WriteIntent &intent, const Writer &writer, FrozenRequest &request)
{
    if (intent.number.trimmed().isEmpty())
        return missingField(u"number"_s);
    if (intent.number.size() > kLongestName)
        return fail(Error::Kind::InvalidInput, Text::tr("Routable takes names of up to 128 characters."),
                    {.field = u"number"_s});
    const Result<QByteArray> contact = firstContact(intent);
    if (!contact)
        return failed(contact);
    const QString type = fieldOf(intent, u"type"_s).isEmpty() ? u"business"_s : fieldOf(intent, u"type"_s);
    const QString given = fieldOf(intent, u"external_id"_s);
    request.naturalKey = given.isEmpty() ? u"quittance-cust-"_s + intent.number : given;
    JsonObjectText body;
    body.text("acting_team_member", writer.teamMember).text("type", type);
    if (type == u"business"_s)
        body.text("business_name", intent.number);
    body.text("display_name",
              anyOf(intent, {"display_name"}).isEmpty() ? intent.number : fieldOf(intent, u"display_name"_s));
    body.flag("is_customer", true);
    addFlag(body, intent, "is_vendor");
    addFlag(body, intent, "collect_tax_form");
    body.textIfAny("country_code", anyOf(intent, {"country_code", "country"}));
    body.text("external_id", request.naturalKey).raw("contacts", jsonList({*contact}));
    request.body = body.done();
    return {};
}

Result<> changedCompany(const WriteIntent &intent, const Writer &writer, FrozenRequest &request)
{
    JsonObjectText body;
    body.text("acting_team_member", writer.teamMember);
    const QByteArray nothing = body.done();
    body.textIfAny("business_name", intent.number).textIfAny("display_name", fieldOf(intent, u"display_name"_s));
    body.textIfAny("external_id", fieldOf(intent, u"external_id"_s));
    addFlag(body, intent, "is_customer");
    addFlag(body, intent, "is_vendor");
    addFlag(body, intent, "is_archived");
    request.body = body.done();
    if (request.body == nothing)
        return fail(Error::Kind::InvalidInput, Text::tr("Nothing is to be changed."));
    return {};
}

Result<> companyContact(const WriteIntent &intent, const Writer &writer, const QString &contactId,
                        FrozenRequest &request)
{
    if (!intent.number.isEmpty())
        return fail(Error::Kind::InvalidInput,
                    Text::tr("A company and its contact are changed one after the other: leave out the name."),
                    {.field = u"number"_s});
    request.path += "/contacts";
    request.method = contactId.isEmpty() ? "POST" : "PATCH";
    if (!contactId.isEmpty())
        request.path += '/' + QUrl::toPercentEncoding(contactId);
    JsonObjectText body;
    body.text("acting_team_member", writer.teamMember);
    addContactFields(body, intent);
    addFlag(body, intent, "is_archived");
    request.naturalKey = contactId.isEmpty() ? fieldOf(intent, u"email"_s) : contactId;
    request.body = body.done();
    return {};
}

} // namespace

Result<> writeCompany(const WriteIntent &intent, const Writer &writer, FrozenRequest &request)
{
    if (intent.action == WriteAction::Create)
        return newCompany(intent, writer, request);
    const QString contactId = fieldOf(intent, u"contact_id"_s);
    const bool isContact = !contactId.isEmpty() || !fieldOf(intent, u"email"_s).isEmpty();
    return isContact ? companyContact(intent, writer, contactId, request) : changedCompany(intent, writer, request);
}

} // namespace quittance::connect::routable
