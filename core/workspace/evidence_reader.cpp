#include "core/workspace/evidence_reader.h"

#include "core/match/payment_evidence.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/board_loader.h"

namespace quittance::workspace {

using match::EvidenceState;

Result<EvidenceReader> EvidenceReader::open(const store::Connection &connection, ledger::CompanyId company)
{
    EvidenceReader reader(connection);
    const Result<std::vector<ledger::BankAccount>> accounts = store::BankGateway(connection).accounts(company);
    if (!accounts)
        return failed(accounts);
    for (const ledger::BankAccount &account : *accounts) {
        if (account.fact.currency)
            reader.m_currencies.insert(*account.fact.currency);
    }
    return reader;
}

Result<std::vector<match::Party>> EvidenceReader::groupOf(ledger::CustomerId customer) const
{
    const store::CustomerGateway gateway(m_connection);
    Result<std::vector<ledger::CustomerId>> group = gateway.children(customer);
    const Result<std::vector<ledger::Customer>> self = gateway.byIds(std::span(&customer, 1));
    if (!group || !self)
        return group ? failed(self) : failed(group);
    group->push_back(customer);
    if (!self->empty() && self->front().parent.isValid())
        group->push_back(self->front().parent);
    const Result<std::vector<ledger::Customer>> members = gateway.byIds(*group);
    if (!members)
        return failed(members);
    std::vector<match::Party> parties;
    for (const ledger::Customer &member : *members)
        parties.push_back({member.id, member.parent, member.fact.name, member.fact.aliases, member.fact.accounts});
    return parties;
}

Result<EvidenceState> EvidenceReader::ofPayment(const ledger::Document &payment) const
{
    const Result<std::vector<store::BankMatch>> matches = store::MatchGateway(m_connection).ofDocument(payment.id);
    if (!matches)
        return failed(matches);
    match::PaymentEvidence evidence;
    evidence.customer = payment.customer;
    evidence.units = payment.fact.amount.units();
    evidence.reversedOn = payment.fact.reversedOn;
    evidence.hasBankSource = m_currencies.contains(payment.fact.amount.currency());
    std::vector<ledger::BankLineId> ids;
    for (const store::BankMatch &match : *matches) {
        if (match.state == store::MatchState::Accepted)
            ids.push_back(match.line);
    }
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(m_connection).linesByIds(ids);
    const Result<std::vector<match::Party>> parties
        = ids.empty() ? Result<std::vector<match::Party>>(std::vector<match::Party>()) : groupOf(payment.customer);
    if (!lines || !parties)
        return lines ? failed(parties) : failed(lines);
    for (const ledger::BankLine &line : *lines) {
        for (const store::BankMatch &match : *matches) {
            if (match.line == line.id && match.state == store::MatchState::Accepted)
                evidence.lines.push_back({receiptOf(line), match.cashUnits});
        }
    }
    return match::evidenceState(evidence, *parties);
}

Result<std::optional<EvidenceState>> EvidenceReader::ofSettled(ledger::DocumentId document) const
{
    const store::DocumentGateway documents(m_connection);
    const Result<std::vector<ledger::Allocation>> allocations = documents.allocations(document);
    if (!allocations)
        return failed(allocations);
    std::vector<ledger::DocumentId> payments;
    for (const ledger::Allocation &allocation : *allocations) {
        if (allocation.target == document && allocation.sourceKind == ledger::DocumentKind::Payment
            && !allocation.ended.isValid())
            payments.push_back(allocation.source);
    }
    const Result<std::vector<ledger::Document>> rows = documents.byIds(payments);
    if (!rows)
        return failed(rows);
    std::optional<EvidenceState> worst;
    for (const ledger::Document &payment : *rows) {
        const Result<EvidenceState> state = ofPayment(payment);
        if (!state)
            return failed(state);
        worst = worst ? match::worseOf(*worst, *state) : *state;
    }
    return worst;
}

Result<std::vector<ledger::BankLine>> EvidenceReader::linesOf(ledger::DocumentId document) const
{
    const Result<std::vector<store::BankMatch>> matches = store::MatchGateway(m_connection).ofDocument(document);
    if (!matches)
        return failed(matches);
    std::vector<ledger::BankLineId> ids;
    for (const store::BankMatch &match : *matches) {
        if (match.state == store::MatchState::Accepted)
            ids.push_back(match.line);
    }
    return store::BankGateway(m_connection).linesByIds(ids);
}

} // namespace quittance::workspace
