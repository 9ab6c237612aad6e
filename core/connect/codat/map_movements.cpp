#include "core/connect/codat/record_mappers.h"

namespace quittance::connect::codat {

namespace {

LedgerMovement common(DataType type, const char *dateKey, RecordFields &fields)
{
    return {.list = QString::fromLatin1(infoOf(type).key),
            .remoteId = fields.required(fields.record(), "id"),
            .date = fields.requiredDay(fields.record(), dateKey),
            .isDeleted = fields.isDeleted()};
}

LedgerMovement accountTransaction(RecordFields &fields)
{
    LedgerMovement movement = common(DataType::AccountTransactions, "date", fields);
    const qint64 units = fields.units(fields.record(), "totalAmount");
    movement.amount = Money(units, fields.currency(fields.record()));
    movement.account = fields.text(fields["bankAccountRef"]["id"]);
    movement.reference = fields.text(fields["transactionId"]);
    movement.sourceStatus = fields.text(fields["status"]);
    for (const JsonValue &line : fields["lines"].children()) {
        const JsonValue record = line["recordRef"];
        movement.links.push_back(
            {fields.text(record["dataType"]), fields.text(record["id"]), fields.unitsIfThere(line["amount"])});
    }
    return movement;
}

/// The side of a transfer; its amount has a currency of its own.
Money sideOf(RecordFields &fields, const JsonValue &side)
{
    const qint64 units = fields.units(side, "amount");
    return {units, fields.currency(side)};
}

LedgerMovement transfer(RecordFields &fields)
{
    LedgerMovement movement = common(DataType::Transfers, "date", fields);
    movement.amount = sideOf(fields, fields["from"]);
    movement.received = sideOf(fields, fields["to"]);
    movement.account = fields.text(fields["from"]["accountRef"]["id"]);
    movement.otherAccount = fields.text(fields["to"]["accountRef"]["id"]);
    movement.contact = fields.text(fields["contactRef"]["id"]);
    movement.reference = fields.text(fields["description"]);
    movement.sourceStatus = fields.text(fields["status"]);
    for (const JsonValue &deposited : fields["depositedRecordRefs"].children())
        movement.links.push_back({fields.text(deposited["dataType"]), fields.text(deposited["id"]), {}});
    return movement;
}

LedgerMovement direct(DataType type, RecordFields &fields)
{
    LedgerMovement movement = common(type, "issueDate", fields);
    const qint64 units = fields.units(fields.record(), "totalAmount");
    movement.amount = Money(units, fields.currency(fields.record()));
    movement.contact = fields.text(fields["contactRef"]["id"]);
    movement.reference = fields.text(fields["reference"]);
    for (const JsonValue &allocation : fields["paymentAllocations"].children()) {
        const JsonValue payment = allocation["payment"];
        if (movement.account.isEmpty())
            movement.account = fields.text(payment["accountRef"]["id"]);
        movement.links.push_back({QStringLiteral("payments"), fields.text(payment["id"]),
                                  fields.unitsIfThere(allocation["allocation"]["totalAmount"])});
    }
    return movement;
}

} // namespace

void mapMovement(DataType type, RecordFields &fields, MappedPage &page)
{
    LedgerMovement movement = type == DataType::AccountTransactions ? accountTransaction(fields)
        : type == DataType::Transfers                               ? transfer(fields)
                                                                    : direct(type, fields);
    if (fields.isGood())
        page.movements.push_back(std::move(movement));
}

void mapReference(DataType type, RecordFields &fields, MappedPage &page)
{
    ReferenceItem item{.list = QString::fromLatin1(infoOf(type).key),
                       .remoteId = fields.required(fields.record(), "id"),
                       .name = fields.text(fields["name"]),
                       .code = fields.text(fields["code"]),
                       .kind = fields.text(fields["type"]),
                       .sourceStatus = fields.text(fields["status"]),
                       .parent = fields.text(fields["parentId"]),
                       .isDeleted = fields.isDeleted()};
    if (item.code.isEmpty())
        item.code = fields.text(fields["nominalCode"]);
    if (type == DataType::TaxRates && item.kind.isEmpty())
        item.kind = fields.decimal(fields["effectiveTaxRate"]);
    if (type == DataType::TaxRates && item.kind.isEmpty())
        item.kind = fields.decimal(fields["totalTaxRate"]);
    if (fields.isGood())
        page.references.push_back(std::move(item));
}

} // namespace quittance::connect::codat
