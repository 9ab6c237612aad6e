#include "core/connect/codat/page_mapper.h"

#include "core/connect/codat/record_mappers.h"

namespace quittance::connect::codat {
namespace {

void mapFields(DataType type, RecordFields &fields, MappedPage &page)
{
    switch (type) {
    case DataType::Customers:
        return mapCustomer(fields, page);
    case DataType::Invoices:
        return mapInvoice(fields, page);
    case DataType::CreditNotes:
        return mapCreditNote(fields, page);
    case DataType::Payments:
        return mapPayment(fields, page);
    case DataType::BankAccounts:
        return mapBankAccount(fields, page);
    case DataType::BankTransactions:
        return mapBankTransaction(fields, page);
    case DataType::BankingAccounts:
        return mapBankingAccount(fields, page);
    case DataType::BankingTransactions:
        return mapBankingTransaction(fields, page);
    case DataType::AccountTransactions:
    case DataType::DirectCosts:
    case DataType::DirectIncomes:
    case DataType::Transfers:
        return mapMovement(type, fields, page);
    case DataType::Accounts:
    case DataType::TaxRates:
    case DataType::TrackingCategories:
    case DataType::PaymentMethods:
        return mapReference(type, fields, page);
    }
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

} // namespace

void mapRecord(DataType type, const JsonRecord &record, const MappingContext &context, MappedPage &page)
{
    ++page.records;
    if (!record.error.isEmpty()) {
        page.rejected.push_back(rejectedOf(record, {record.errorPath, {}, record.error}));
        return;
    }
    RecordFields fields(record.value, context);
    mapFields(type, fields, page);
    if (fields.problem()) {
        page.rejected.push_back(rejectedOf(record, *fields.problem()));
        return;
    }
    const std::optional<WireTime> modified = parseWireTime(record.value["modifiedDate"].text());
    page.payloads.push_back({.remoteId = record.value["id"].string(),
                             .bytes = record.bytes.toByteArray(),
                             .modified = modified ? std::optional(modified->instant(QTimeZone::utc())) : std::nullopt,
                             .isDeleted = fields.isDeleted()});
}

PageEnvelope envelopeOf(const JsonValue &page)
{
    bool isNumber = false;
    const qint64 total = page["totalResults"].text().toByteArray().toLongLong(&isNumber);
    return {.number = page["pageNumber"].text().toByteArray().toLongLong(),
            .totalResults = isNumber ? std::optional(total) : std::nullopt,
            .next = page["_links"]["next"]["href"].string()};
}

Result<ReadPage> PageMapper::read(DataType type, const QByteArray &page, const MappingContext &context,
                                  const Filter &filter)
{
    ReadPage read;
    const Result<JsonValue> root = m_reader.read(page, "results", [&](const JsonRecord &record) {
        if (!filter || filter(record))
            mapRecord(type, record, context, read.mapped);
    });
    if (!root)
        return failed(root);
    read.envelope = envelopeOf(*root);
    return read;
}

Result<MappedPage> PageMapper::readOne(DataType type, const QByteArray &record, const MappingContext &context)
{
    MappedPage page;
    const Result<JsonValue> root = m_reader.read(record);
    if (!root)
        return failed(root);
    mapRecord(type, {.index = 0, .bytes = record, .value = *root, .error = {}, .errorPath = {}}, context, page);
    return page;
}

} // namespace quittance::connect::codat
