#include "core/connect/alloy/alloy_mapping.h"

#include "core/connect/alloy/alloy_documents.h"
#include "core/connect/json/wire_time.h"

#include <QCoreApplication>

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;
using namespace ledger;

namespace {

/// Lists come as lists, and in some samples as their only element.
std::vector<JsonValue> elementsOf(const JsonValue &value)
{
    return value.kind() == JsonKind::Object ? std::vector{value} : value.children();
}

void mapCustomer(RecordFields &fields, MappedPage &page)
{
    CustomerFact fact{.remoteId = fields.required(fields.record(), "id"), .name = fields.text(fields["customerName"])};
    if (fact.name.isEmpty())
        fact.name = fact.remoteId;
    fact.email = fields.text(fields["email"]);
    if (!fields.text(fields["currency"]).isEmpty())
        fact.currency = fields.currency(fields.record());
    for (const JsonValue &address : elementsOf(fields["addresses"])) {
        const QString country = fields.text(address["country"]);
        const bool isBilling = address["addressType"].string().compare(u"billing"_s, Qt::CaseInsensitive) == 0;
        if (!country.isEmpty() && (fact.country.isEmpty() || isBilling))
            fact.country = country;
    }
    if (fields.isGood() && !fields["remoteDeleted"].isTrue())
        page.batch.customers.push_back(std::move(fact));
}

/// Which members of a list's records say what.
struct ReferenceNames
{
    const char *list;
    const char *name;
    const char *code;
    const char *kind;
    const char *status;
    const char *parent;
};

constexpr ReferenceNames kReferences[] = {
    {"accounts", "accountName", "accountNumber", "accountType", "accountStatus", "parentAccountId"},
    {"items", "itemName", "remoteId", "itemType", "itemStatus", "invoiceAccountId"},
    {"tax-rates", "description", "totalTaxRate", "effectiveTaxRate", "taxRateStatus", "parentId"},
    {"tracking-categories", "trackingCategoryName", "remoteId", "trackingCategoryType", "trackingCategoryStatus",
     "parentCategoryId"},
};

void mapReference(const AlloyList &list, RecordFields &fields, MappedPage &page)
{
    for (const ReferenceNames &names : kReferences) {
        if (QByteArrayView(names.list) != QByteArrayView(list.key))
            continue;
        ReferenceItem item{.list = QString::fromLatin1(list.key),
                           .remoteId = fields.required(fields.record(), "id"),
                           .name = fields.text(fields[names.name]),
                           .code = fields.text(fields[names.code]),
                           .kind = fields.text(fields[names.kind]),
                           .sourceStatus = fields.text(fields[names.status]),
                           .parent = fields.text(fields[names.parent]),
                           .isDeleted = fields["remoteDeleted"].isTrue()};
        if (fields.isGood())
            page.references.push_back(std::move(item));
    }
}

void mapFields(const AlloyList &list, RecordFields &fields, MappedPage &page)
{
    const QByteArrayView key(list.key);
    if (key == "customers")
        mapCustomer(fields, page);
    else if (key == "invoices")
        mapInvoice(fields, page);
    else if (key == "payments")
        mapPayment(fields, page);
    else
        mapReference(list, fields, page);
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

/// The times have one name in each version.
std::optional<Instant> modifiedAt(const JsonValue &record)
{
    for (const char *name : {"remoteUpdatedAt", "updatedTimestamp", "updatedAt"}) {
        if (const std::optional<WireTime> time = parseWireTime(record[name].text()))
            return time->instant(QTimeZone::utc());
    }
    return std::nullopt;
}

} // namespace

void mapRecord(const AlloyList &list, const JsonRecord &record, const MappingContext &context, MappedPage &page)
{
    ++page.records;
    if (!record.error.isEmpty()) {
        page.rejected.push_back(rejectedOf(record, {record.errorPath, {}, record.error}));
        return;
    }
    RecordFields fields(record.value, context);
    mapFields(list, fields, page);
    if (fields.problem()) {
        page.rejected.push_back(rejectedOf(record, *fields.problem()));
        return;
    }
    page.payloads.push_back({.remoteId = record.value["id"].string(),
                             .bytes = record.bytes.toByteArray(),
                             .modified = modifiedAt(record.value),
                             .isDeleted = fields["remoteDeleted"].isTrue()});
}

std::optional<Instant> asOf(const JsonValue &syncInfo)
{
    std::optional<Instant> latest;
    for (const JsonValue &member : syncInfo.children()) {
        const QString name = QString::fromUtf8(member.key()).toLower();
        const bool isToCome = name.contains(u"next"_s) || name.contains(u"start"_s);
        const std::optional<WireTime> time = parseWireTime(member.text());
        if (!isToCome && time)
            latest = std::max(latest, std::optional(time->instant(QTimeZone::utc())));
    }
    return latest;
}

} // namespace quittance::connect::alloy
