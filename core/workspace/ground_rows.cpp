#include "core/workspace/ground_rows.h"

#include "core/store/bank_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"

#include <algorithm>

namespace quittance::workspace {

using ledger::BankLineId;
using ledger::CustomerId;
using ledger::DocumentId;
using ledger::DocumentKind;

namespace {

template<typename Map>
const typename Map::mapped_type *find(const Map &map, qint64 id)
{
    const auto found = map.find(id);
    return found == map.end() ? nullptr : &found->second;
}

/// Each once, in order: rows that lie beside each other are read after each other.
template<typename Id>
void sortOut(std::vector<Id> &ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

bool isInForce(const ledger::DocumentFact &fact)
{
    return !fact.voidedOn.isValid() && !fact.reversedOn.isValid() && fact.state == ledger::DocumentState::Posted;
}

} // namespace

Result<> GroundRows::read(std::span<const MatchDecision *const> decisions)
{
    std::vector<BankLineId> lines;
    std::vector<DocumentId> documents;
    std::vector<CustomerId> customers;
    for (const MatchDecision *decision : decisions) {
        if (!line(decision->line))
            lines.push_back(decision->line);
        for (const match::Allocation &part : decision->allocations) {
            if (!document(part.document))
                documents.push_back(part.document);
        }
        for (const AccountShare &share : decision->onAccount)
            customers.push_back(share.customer);
    }
    sortOut(lines);
    sortOut(documents);
    if (const Result<> done = readLines(lines); !done)
        return done;
    if (const Result<> done = readDocuments(documents); !done)
        return done;
    for (const DocumentId id : documents) {
        if (const ledger::Document *row = document(id))
            customers.push_back(row->customer);
    }
    std::erase_if(customers, [this](CustomerId id) { return m_customers.contains(id.value()); });
    sortOut(customers);
    return readCustomers(customers);
}

Result<> GroundRows::readLines(std::span<const BankLineId> ids)
{
    if (ids.empty())
        return {};
    Result<std::vector<ledger::BankLine>> rows = store::BankGateway(m_connection).linesByIds(ids);
    const Result<std::vector<store::UsedPart>> used = store::MatchGateway(m_connection).usedParts(ids);
    if (!rows || !used)
        return rows ? Result<>(failed(used)) : Result<>(failed(rows));
    for (ledger::BankLine &row : *rows)
        m_lines.emplace(row.id.value(), std::move(row));
    for (const store::UsedPart &part : *used)
        m_used[part.line.value()] += part.cashUnits;
    return {};
}

Result<> GroundRows::readDocuments(std::span<const DocumentId> ids)
{
    if (ids.empty())
        return {};
    Result<std::vector<ledger::Document>> rows = store::DocumentGateway(m_connection).byIds(ids);
    if (!rows)
        return failed(rows);
    if (const Result<> done = readOpen(*rows); !done)
        return done;
    for (ledger::Document &row : *rows)
        m_documents.emplace(row.id.value(), std::move(row));
    return {};
}

/// Of a payment what no bank line proves, of every other document what allocations in force leave.
Result<> GroundRows::readOpen(std::span<const ledger::Document> documents)
{
    std::vector<DocumentId> payments;
    std::vector<DocumentId> others;
    for (const ledger::Document &row : documents) {
        if (!isInForce(row.fact))
            continue;
        const bool isPayment = row.fact.kind == DocumentKind::Payment;
        const qint64 units = row.fact.amount.units();
        m_open[row.id.value()] = isPayment ? units : receivableSign(row.fact.kind) * units;
        (isPayment ? payments : others).push_back(row.id);
    }
    const Result<std::vector<store::UsedPart>> proven = store::MatchGateway(m_connection).usedParts(payments);
    const Result<std::vector<store::AppliedUnits>> applied = store::DocumentGateway(m_connection).appliedUnits(others);
    if (!proven || !applied)
        return proven ? Result<>(failed(applied)) : Result<>(failed(proven));
    for (const store::UsedPart &part : *proven)
        m_open[part.document.value()] -= part.documentUnits;
    for (const store::AppliedUnits &change : *applied)
        m_open[change.document.value()] += change.units;
    return {};
}

Result<> GroundRows::readCustomers(std::span<const CustomerId> ids)
{
    if (ids.empty())
        return {};
    Result<std::vector<ledger::Customer>> rows = store::CustomerGateway(m_connection).byIds(ids);
    if (!rows)
        return failed(rows);
    for (ledger::Customer &row : *rows)
        m_customers.emplace(row.id.value(), std::move(row));
    return {};
}

const ledger::BankLine *GroundRows::line(BankLineId id) const
{
    return find(m_lines, id.value());
}

const ledger::Document *GroundRows::document(DocumentId id) const
{
    return find(m_documents, id.value());
}

Result<const ledger::Customer *> GroundRows::customer(CustomerId id)
{
    if (!m_customers.contains(id.value())) {
        if (const Result<> done = readCustomers(std::span(&id, 1)); !done)
            return failed(done);
    }
    return find(m_customers, id.value());
}

} // namespace quittance::workspace
