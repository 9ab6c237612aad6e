#include "core/connect/routable/routable_mapping.h"

#include "core/connect/implied_settlement.h"
#include "core/connect/json/wire_time.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::routable)
};

/// What refers to another record has several names and shapes: an object, its id, or null.
JsonValue firstOf(const RecordFields &fields, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (fields[name].isThere())
            return fields[name];
    }
    return {};
}

QString idOf(const JsonValue &reference)
{
    return reference.kind() == JsonKind::Object ? reference["id"].string() : reference.string();
}

void readLines(RecordFields &fields, DocumentFact &fact)
{
    for (const JsonValue &line : fields["line_items"].children()) {
        RecordFields inner(line, fields.context());
        const std::optional<qint64> amount = inner.unitsIfThere(line["amount"]);
        DocumentLineFact read{.description = inner.text(line["description"]),
                              .quantity = inner.decimal(line["quantity"]),
                              .unitPrice = inner.decimal(line["unit_price"]),
                              .units = amount.value_or(0),
                              .account = idOf(line["account"])};
        if (inner.isGood() && amount)
            fact.lines.push_back(std::move(read));
    }
}

/// The day the customer was asked: as issued, as sent, as made.
QDate issueDay(RecordFields &fields)
{
    for (const char *name : {"issued_on", "send_on", "created_at", "status_changed_at"}) {
        if (const QDate day = fields.day(fields[name]); day.isValid())
            return day;
    }
    if (fields.isGood())
        fields.rejectMissing(fields.record(), "created_at");
    return {};
}

void readStatus(RecordFields &fields, DocumentFact &fact, MappedPage &page)
{
    fact.sourceStatus = fields.text(fields["status"]);
    const StatusGroup group = groupOf(fact.sourceStatus);
    const QDate changed = std::max(fact.issue, fields.day(fields["status_changed_at"]));
    if (!isKnownStatus(fact.sourceStatus))
        page.notices.push_back({fact.remoteId, u"status"_s,
                                Text::tr("The status “%1” is not known; the receivable counts as on its way, not paid.")
                                    .arg(fact.sourceStatus)});
    if (group == StatusGroup::Prepared)
        fact.state = DocumentState::Draft;
    if (group == StatusGroup::Cancelled)
        fact.voidedOn = changed;
    // A bank may say weeks later that a completed payment failed.
    if (group != StatusGroup::Paid || fact.amount.isZero()) {
        takeSettlementBack(fact, page);
        return;
    }
    const bool isStated = fields["status_changed_at"].isThere();
    addSettlement(fact, {.units = fact.amount.units(), .day = isStated ? changed : QDate(), .today = changed}, page);
}

void mapReceivable(RecordFields &fields, MappedPage &page)
{
    DocumentFact fact{.remoteId = fields.required(fields.record(), "id"), .kind = DocumentKind::Invoice};
    const QString ours = fields.text(fields["external_id"]);
    fact.number = fields.text(fields["bill_number"]);
    if (!ours.isEmpty() && fact.number.isEmpty())
        fact.number = ours;
    else if (!ours.isEmpty())
        fact.altNumbers.append(ours);
    if (fact.number.isEmpty())
        fact.number = fact.remoteId;
    const JsonValue company = firstOf(fields, {"due_from_company", "pay_from_company"});
    fact.customerRemoteId = idOf(company);
    fact.customerName = company["display_name"].string();
    fact.issue = issueDay(fields);
    fact.due = fields.day(fields["due_on"]);
    const qint64 units = fields.units(fields.record(), "amount");
    fact.amount = Money(units, fields.currency(fields.record(), "currency_code"));
    fact.reference = fields.text(fields["reference"]);
    fact.description = fields.text(fields["memo"]);
    if (!fields.isGood())
        return;
    readLines(fields, fact);
    readStatus(fields, fact, page);
    page.batch.documents.push_back(std::move(fact));
}

void mapCompany(RecordFields &fields, MappedPage &page)
{
    CustomerFact fact{.remoteId = fields.required(fields.record(), "id"), .name = fields.text(fields["display_name"])};
    if (fact.name.isEmpty())
        fact.name = fields.text(fields["business_name"]);
    if (fact.name.isEmpty())
        fact.name = fact.remoteId;
    fact.country = fields.text(fields["country_code"]);
    for (const JsonValue &contact : fields["contacts"].children()) {
        if (fact.email.isEmpty() && !contact["is_archived"].isTrue())
            fact.email = fields.text(contact["email"]);
    }
    const JsonValue isCustomer = fields["is_customer"];
    const bool isVendorOnly = isCustomer.kind() == JsonKind::Bool && !isCustomer.isTrue();
    if (fields.isGood() && !isVendorOnly)
        page.batch.customers.push_back(std::move(fact));
}

QString nameOf(RecordFields &fields)
{
    const QString full = u"%1 %2"_s.arg(fields.text(fields["first_name"]), fields.text(fields["last_name"])).trimmed();
    for (const char *name : {"name", "display_name", "email", "type"}) {
        if (full.isEmpty() && fields[name].isThere())
            return fields.text(fields[name]);
    }
    return full;
}

void mapReference(const RoutableList &list, RecordFields &fields, const QString &company, MappedPage &page)
{
    ReferenceItem item{.list = QString::fromLatin1(list.key),
                       .remoteId = fields.required(fields.record(), "id"),
                       .name = nameOf(fields),
                       .code = fields.text(firstOf(fields, {"code", "email"})),
                       .kind = fields.text(firstOf(fields, {"default_contact_for_payable_and_receivable", "type"})),
                       .sourceStatus = fields.text(fields["verification_status"]),
                       .parent = company,
                       .isDeleted = fields["is_archived"].isTrue()};
    if (item.code.isEmpty())
        item.code = fields["type_details"]["account_number"].string();
    if (fields.isGood())
        page.references.push_back(std::move(item));
}

RejectedRecord rejectedOf(const JsonRecord &record, const FieldProblem &problem)
{
    return {.index = record.index,
            .remoteId = record.value["id"].string(),
            .path = problem.path,
            .value = problem.value,
            .reason = problem.reason,
            .bytes = record.bytes.toByteArray()};
}

std::optional<Instant> modifiedAt(const JsonValue &record)
{
    for (const char *name : {"status_changed_at", "created_at"}) {
        if (const std::optional<WireTime> time = parseWireTime(record[name].text()))
            return time->instant(QTimeZone::utc());
    }
    return std::nullopt;
}

} // namespace

void mapRecord(const RoutableList &list, const JsonRecord &record, const QString &company,
               const MappingContext &context, MappedPage &page)
{
    ++page.records;
    if (!record.error.isEmpty()) {
        page.rejected.push_back(rejectedOf(record, {record.errorPath, {}, record.error}));
        return;
    }
    RecordFields fields(record.value, context);
    const QByteArrayView key(list.key);
    if (key == "receivables")
        mapReceivable(fields, page);
    else if (key == "companies")
        mapCompany(fields, page);
    else
        mapReference(list, fields, company, page);
    if (fields.problem()) {
        page.rejected.push_back(rejectedOf(record, *fields.problem()));
        return;
    }
    page.payloads.push_back({.remoteId = record.value["id"].string(),
                             .bytes = record.bytes.toByteArray(),
                             .modified = modifiedAt(record.value),
                             .isDeleted = fields["is_archived"].isTrue()});
}

} // namespace quittance::connect::routable
