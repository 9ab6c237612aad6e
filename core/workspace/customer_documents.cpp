#include "core/insight/document_lookup.h"
#include "core/store/bank_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/customer_page.h"
#include "core/workspace/evidence_states.h"

#include <algorithm>
#include <unordered_set>

namespace quittance::workspace {

Result<std::vector<ledger::Allocation>> readAllocations(const store::Connection &connection,
                                                        const store::Snapshot &snapshot, ledger::CustomerId customer,
                                                        ledger::AsOf asOf)
{
    const insight::DocumentLookup lookup(snapshot, asOf.knownAt);
    const store::DocumentGateway documents(connection);
    std::vector<ledger::Allocation> list;
    std::unordered_set<qint64> listed;
    for (const quint32 index : lookup.documentsOf(customer)) {
        const Result<std::vector<ledger::Allocation>> allocations = documents.allocations(snapshot.documentId[index]);
        if (!allocations)
            return failed(allocations);
        for (const ledger::Allocation &allocation : *allocations) {
            if (allocation.date <= asOf.day && allocation.knownFrom <= asOf.knownAt
                && listed.insert(allocation.id.value()).second)
                list.push_back(allocation);
        }
    }
    std::ranges::sort(list, [](const ledger::Allocation &a, const ledger::Allocation &b) {
        return std::tuple(b.date, b.id) < std::tuple(a.date, a.id);
    });
    return list;
}

Result<std::vector<BankEvidenceRow>> readBankEvidence(const store::Connection &connection,
                                                      const store::Snapshot &snapshot, ledger::CustomerId customer,
                                                      const EvidenceStates &evidence)
{
    const insight::DocumentLookup lookup(snapshot, Instant::max());
    std::vector<ledger::DocumentId> payments;
    for (const quint32 index : lookup.documentsOf(customer)) {
        if (!evidence.linesOf(index).empty())
            payments.push_back(snapshot.documentId[index]);
    }
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(connection).byIds(payments);
    if (!documents)
        return failed(documents);
    std::vector<BankEvidenceRow> rows;
    for (const ledger::Document &payment : *documents) {
        const std::optional<quint32> index = lookup.indexOf(payment.id);
        if (!index)
            continue;
        const Result<std::vector<ledger::BankLine>> lines
            = store::BankGateway(connection).linesByIds(evidence.linesOf(*index));
        if (!lines)
            return failed(lines);
        for (const ledger::BankLine &line : *lines)
            rows.push_back({line, payment.id, payment.fact.number,
                            evidence.of(*index).value_or(match::EvidenceState::NoEvidence)});
    }
    std::ranges::stable_sort(rows, std::greater<>(), [](const BankEvidenceRow &row) { return row.line.fact.bookedOn; });
    return rows;
}

} // namespace quittance::workspace
