#include "core/sync/retraction.h"

#include "core/store/allocation_gateway.h"
#include "core/store/bank_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/rows.h"
#include "core/sync/record_table.h"

#include <algorithm>
#include <array>

namespace quittance::sync {

using connect::PaymentAllocations;
using ledger::AllocationFact;
using ledger::DocumentId;
using ledger::DocumentState;
using store::Statement;

namespace {

constexpr char kStated[] = "SELECT allocation_id FROM stated_allocation WHERE connection_id = ?1 AND payment_id = ?2";
constexpr char kAdd[] = "INSERT OR IGNORE INTO stated_allocation VALUES (?1, ?2, ?3)";
constexpr char kDrop[]
    = "DELETE FROM stated_allocation WHERE connection_id = ?1 AND payment_id = ?2 AND allocation_id = ?3";
constexpr char kInForce[] = "SELECT remote_id FROM allocation WHERE source_id = ?1 AND unapplied_day IS NULL";

} // namespace

Result<> Retraction::addUnstated(const std::vector<PaymentAllocations> &stated)
{
    constexpr std::array kSql = {kStated, kAdd, kDrop};
    Result<std::vector<Statement>> statements = store::prepareAll(m_connection, kSql);
    if (!statements)
        return failed(statements);
    for (const PaymentAllocations &payment : stated) {
        const auto before = store::collectRows((*statements)[0].bind(m_source, payment.paymentId),
                                               [](const Statement &row) { return row.text(0); });
        if (!before)
            return failed(before);
        for (const QString &allocation : *before) {
            if (payment.allocationIds.contains(allocation))
                continue;
            if (const Result<> done = addAllocation(allocation); !done)
                return done;
            if (const Result<> done = (*statements)[2].bind(m_source, payment.paymentId, allocation).run(); !done)
                return done;
        }
        for (const QString &allocation : payment.allocationIds) {
            if (std::ranges::find(*before, allocation) != before->end())
                continue;
            if (const Result<> done = (*statements)[1].bind(m_source, payment.paymentId, allocation).run(); !done)
                return done;
        }
    }
    return addOrphans();
}

Result<> Retraction::addAllocation(const QString &remoteId)
{
    const store::AllocationGateway gateway(m_connection);
    Result<std::optional<AllocationFact>> fact = gateway.byRemoteId(m_source, remoteId);
    if (!fact)
        return failed(fact);
    if (!*fact)
        return gateway.dropPending(m_source, remoteId);
    if ((*fact)->unappliedOn.isValid())
        return {};
    // It was never so, as far as we know now; what was known before stays in the history.
    (*fact)->unappliedOn = (*fact)->date;
    m_takenBack.insert(remoteId);
    m_facts.allocations.push_back(std::move(**fact));
    return {};
}

/// Documents that no list names by themselves exist for their allocations alone.
Result<> Retraction::addOrphans()
{
    const RecordTable records(m_connection);
    const store::DocumentGateway documents(m_connection);
    QSet<DocumentId> done;
    for (const AllocationFact &allocation : m_facts.allocations) {
        if (allocation.source.connection != m_source)
            continue;
        const Result<bool> isNamed = records.isNamed(m_source, allocation.source.remoteId);
        if (!isNamed)
            return failed(isNamed);
        const Result<DocumentId> id
            = documents.byRemoteId(m_source, allocation.source.kind, allocation.source.remoteId);
        if (!id)
            return failed(id);
        if (*isNamed || !id->isValid() || done.contains(*id))
            continue;
        done.insert(*id);
        const Result<bool> orphan = isOrphan(*id);
        if (!orphan)
            return failed(orphan);
        if (*orphan) {
            if (const Result<> added = addDocument(*id); !added)
                return added;
        }
    }
    return {};
}

Result<bool> Retraction::isOrphan(DocumentId document) const
{
    const auto left = store::readRows(
        m_connection, kInForce, [](const Statement &row) { return row.text(0); }, document);
    if (!left)
        return failed(left);
    return std::ranges::all_of(*left, [this](const QString &remoteId) { return m_takenBack.contains(remoteId); });
}

Result<> Retraction::addDocument(DocumentId document)
{
    Result<ledger::Document> stored = store::DocumentGateway(m_connection).whole(document);
    if (!stored)
        return failed(stored);
    if (stored->fact.state == DocumentState::Deleted)
        return {};
    stored->fact.state = DocumentState::Deleted;
    stored->fact.knownAt.reset();
    m_facts.documents.push_back(std::move(stored->fact));
    return {};
}

Result<> Retraction::addBankLines(const QStringList &remoteIds)
{
    if (remoteIds.isEmpty())
        return {};
    const store::BankGateway bank(m_connection);
    const Result<std::vector<ledger::BankAccount>> accounts = bank.accounts(m_company);
    if (!accounts)
        return failed(accounts);
    for (const QString &remoteId : remoteIds) {
        for (const ledger::BankAccount &account : *accounts) {
            if (account.connection != m_source)
                continue;
            const Result<ledger::BankLineId> id = bank.lineByRemoteId(m_company, account.fact.remoteId, remoteId);
            if (!id)
                return failed(id);
            if (!id->isValid())
                continue;
            Result<std::vector<ledger::BankLine>> line = bank.linesByIds(std::span(&*id, 1));
            if (!line)
                return failed(line);
            line->front().fact.status = ledger::BankLineStatus::Info;
            m_facts.bankLines.push_back(std::move(line->front().fact));
        }
    }
    return {};
}

Result<> Retraction::addRecords(const ListState &state, const QStringList &remoteIds)
{
    const store::DocumentGateway documents(m_connection);
    std::vector<PaymentAllocations> stated;
    for (const QString &remoteId : remoteIds) {
        for (const ledger::DocumentKind kind : ledger::kDocumentKinds) {
            if ((state.kinds & (1u << quint32(kind))) == 0)
                continue;
            const Result<DocumentId> id = documents.byRemoteId(m_source, kind, remoteId);
            if (!id)
                return failed(id);
            if (!id->isValid())
                continue;
            if (const Result<> added = addDocument(*id); !added)
                return added;
        }
        stated.push_back({remoteId, {}});
    }
    if ((state.kinds & quint32(RecordKind::BankLine)) != 0) {
        if (const Result<> added = addBankLines(remoteIds); !added)
            return added;
    }
    return addUnstated(stated);
}

} // namespace quittance::sync
