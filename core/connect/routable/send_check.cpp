#include "core/connect/routable/send_check.h"

#include "core/connect/json/json_page.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

/// A customer is named by its id, or is an object that has one.
QString customerOf(const JsonValue &record)
{
    for (const char *name : {"due_from_company", "pay_from_company"}) {
        const JsonValue company = record[name];
        if (company.isThere())
            return company.kind() == JsonKind::Object ? company["id"].string() : company.string();
    }
    return {};
}

/// The contacts of a list, or of a page of one.
std::vector<JsonValue> contactsOf(const JsonValue &contacts)
{
    return contacts.kind() == JsonKind::Object ? contacts["results"].children() : contacts.children();
}

/// A contact that says nothing of it can act: that is how they are made.
bool canAct(const JsonValue &contact)
{
    const QString level = contact["default_contact_for_payable_and_receivable"].string();
    const bool isActionable = level.isEmpty() || level == u"actionable"_s;
    return isActionable && !contact["is_archived"].isTrue() && !contact["email"].string().isEmpty();
}

QString nobodyText()
{
    return Text::tr("No contact of this customer can act on it: Routable would send it to nobody. Give the customer a "
                    "contact with an e-mail address first.");
}

} // namespace

SendCheck::SendCheck(const RoutableClient &client, FrozenRequest request, QObject *context, Done done)
    : m_client(client)
    , m_request(std::move(request))
    , m_context(context)
    , m_done(std::move(done))
{
}

void SendCheck::start()
{
    JsonPageReader reader;
    const Result<JsonValue> body = reader.read(m_request.body);
    if (m_request.kind != WriteKind::Receivable || !body) {
        end({});
        return;
    }
    m_goesOut = (*body)["send_on"].isThere() && (*body)["type"].string() != u"external"_s;
    m_customer = customerOf(*body);
    if (m_request.method == "PATCH" && m_goesOut)
        askRecord();
    else
        askCustomer();
}

void SendCheck::ask(const QByteArray &path, void (SendCheck::*take)(const HttpAnswer &))
{
    m_client.get(path, m_context, [self = shared_from_this(), take](const Result<HttpAnswer> &answer) {
        if (!answer)
            self->m_done(failed(answer));
        else if (answer->isSuccess())
            ((*self).*take)(*answer);
        else
            self->end({});
    });
}

void SendCheck::askRecord()
{
    ask(m_request.path, &SendCheck::takeRecord);
}

void SendCheck::takeRecord(const HttpAnswer &answer)
{
    JsonPageReader reader;
    const Result<JsonValue> record = reader.read(answer.body);
    if (!record) {
        end({});
        return;
    }
    if (m_customer.isEmpty())
        m_customer = customerOf(*record);
    m_goesOut = m_goesOut && (*record)["type"].string() != u"external"_s;
    askCustomer();
}

void SendCheck::askCustomer()
{
    if (!m_goesOut || m_customer.isEmpty())
        end({});
    else
        ask("/v1/companies/" + QUrl::toPercentEncoding(m_customer), &SendCheck::takeCustomer);
}

void SendCheck::takeCustomer(const HttpAnswer &answer)
{
    JsonPageReader reader;
    const Result<JsonValue> company = reader.read(answer.body);
    const JsonValue contacts = company ? (*company)["contacts"] : JsonValue();
    if (std::ranges::any_of(contactsOf(contacts), canAct))
        end({});
    else
        askContacts();
}

void SendCheck::askContacts()
{
    ask("/v1/companies/" + QUrl::toPercentEncoding(m_customer) + "/contacts?page=1&page_size=100",
        &SendCheck::takeContacts);
}

void SendCheck::takeContacts(const HttpAnswer &answer)
{
    JsonPageReader reader;
    const Result<JsonValue> page = reader.read(answer.body);
    const JsonValue results = page ? (*page)["results"] : JsonValue();
    const bool isSaid = results.kind() == JsonKind::Array && (*page)["links"]["next"].string().isEmpty();
    end(isSaid && std::ranges::none_of(contactsOf(results), canAct) ? nobodyText() : QString());
}

} // namespace quittance::connect::routable
