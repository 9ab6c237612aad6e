#include "core/workspace/write_planning.h"

#include "core/connect/json/json_page.h"
#include "core/insight/document_lookup.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"

#include <QSet>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using connect::WriteField;
using connect::WriteIntent;
using connect::WriteKind;
using ledger::DocumentKind;

namespace {

/// An intent that says everything our own words can say.
WriteIntent fullIntent(WriteKind kind, Instant now)
{
    const Money one(kUnitsPerWhole, *Currency::fromCode(u"USD"));
    const QDate today = civilDate(now, QTimeZone::utc());
    // Some take only a due day that is still to come.
    WriteIntent intent{.kind = kind, .number = u"1"_s, .customerId = u"1"_s, .issue = today, .due = today.addDays(30)};
    intent.description = u"1"_s;
    intent.reference = u"1"_s;
    intent.account = u"1"_s;
    intent.sendOn.when = connect::SendOn::When::Hold;
    if (kind == WriteKind::Customer)
        return intent;
    intent.amount = one;
    if (kind == WriteKind::Payment)
        intent.shares = {{.to = connect::WriteShare::To::OnAccount, .remoteId = {}, .amount = one}};
    else
        intent.lines = {{.description = u"1"_s, .amount = one, .account = u"1"_s}};
    if (kind == WriteKind::Receivable) {
        intent.type = u"invoice"_s;
        intent.message = u"1"_s;
    }
    return intent;
}

QString sampleOf(const WriteField &field)
{
    if (!field.choices.empty())
        return field.choices.front().value;
    switch (field.kind) {
    case WriteField::Kind::Number:
        return u"1"_s;
    case WriteField::Kind::Boolean:
        return u"true"_s;
    case WriteField::Kind::Time:
        return u"2026-01-01"_s;
    case WriteField::Kind::Text:
    case WriteField::Kind::File:
    case WriteField::Kind::Group:
    case WriteField::Kind::List:
        break;
    }
    return u"1"_s;
}

bool isPlain(const WriteField &field)
{
    const bool isValue = field.kind == WriteField::Kind::Text || field.kind == WriteField::Kind::Number
        || field.kind == WriteField::Kind::Boolean || field.kind == WriteField::Kind::Time;
    return isValue && !field.path.contains(u'.') && !field.path.contains(u'[');
}

} // namespace

Result<std::vector<WriteParty>> readParties(const store::Connection &connection, ledger::CompanyId company,
                                            ledger::ConnectionId of)
{
    const store::CustomerGateway customers(connection);
    const Result<std::vector<ledger::CustomerId>> ids = customers.ids(company);
    if (!ids)
        return failed(ids);
    const Result<std::vector<ledger::Customer>> all = customers.byIds(*ids);
    if (!all)
        return failed(all);
    std::vector<WriteParty> parties;
    for (const ledger::Customer &customer : *all) {
        if (customer.connection == of)
            parties.push_back({customer.fact.remoteId, customer.fact.name, customer.fact.currency});
    }
    return parties;
}

Result<std::vector<WriteOpenItem>> readOpenItems(const store::Connection &connection, const store::Snapshot &snapshot,
                                                 ledger::ConnectionId of, const QString &customerRemoteId, QDate day)
{
    const store::CustomerGateway gateway(connection);
    const Result<std::vector<ledger::Customer>> customers = gateway.byIds(snapshot.customerId);
    if (!customers)
        return failed(customers);
    const auto customer = std::ranges::find_if(*customers, [&](const ledger::Customer &one) {
        return one.connection == of && one.fact.remoteId == customerRemoteId;
    });
    if (customer == customers->end())
        return std::vector<WriteOpenItem>();
    const insight::DocumentLookup lookup(snapshot, Instant::max());
    std::vector<ledger::DocumentId> ids;
    std::map<ledger::DocumentId, insight::StandingDocument> standing;
    for (const quint32 index : lookup.documentsOf(customer->id)) {
        const auto document = lookup.standing(index, day);
        const bool isEither
            = document && (document->kind == DocumentKind::Invoice || document->kind == DocumentKind::CreditNote);
        if (!isEither || document->open == 0)
            continue;
        ids.push_back(snapshot.documentId[index]);
        standing.emplace(ids.back(), *document);
    }
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(connection).byIds(ids);
    if (!documents)
        return failed(documents);
    std::vector<WriteOpenItem> items;
    for (const ledger::Document &document : *documents) {
        const insight::StandingDocument &stands = standing.at(document.id);
        // What is here alone the platform does not know.
        if (document.connection == of)
            items.push_back({document.fact.remoteId, document.fact.number, stands.kind, stands.due,
                             Money(std::abs(stands.open), stands.currency)});
    }
    std::ranges::stable_sort(items, {}, &WriteOpenItem::due);
    return items;
}

/// Found out by freezing: what a connector takes is known nowhere else, and nothing is sent.
std::vector<WriteField> extraFields(const connect::Connector &connector, const connect::WriteForm &form, Instant now)
{
    std::vector<WriteField> extras;
    WriteIntent intent = fullIntent(form.kind, now);
    const Result<connect::FrozenRequest> filled = connector.freeze(intent, now);
    if (!filled)
        return extras;
    QSet<QByteArray> said;
    connect::JsonPageReader reader;
    if (const Result<connect::JsonValue> body = reader.read(filled->body)) {
        for (const connect::JsonValue &member : body->children())
            said.insert(member.key().toByteArray());
    }
    for (const WriteField &field : form.fields) {
        if (!isPlain(field) || said.contains(field.path.toUtf8()))
            continue;
        intent.fields = {{field.path, sampleOf(field)}};
        if (connector.freeze(intent, now))
            extras.push_back(field);
    }
    return extras;
}

} // namespace quittance::workspace
