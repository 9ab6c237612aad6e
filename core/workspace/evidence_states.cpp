#include "core/workspace/evidence_states.h"

#include "core/workspace/match_rules.h"

#include <algorithm>
#include <numeric>

namespace quittance::workspace {

using match::EvidenceState;

EvidenceStates::EvidenceStates(const EvidenceTable &table, size_t documents)
    : m_states(documents, kNone)
{
    std::vector<size_t> order(table.proofs.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&table](size_t i) { return table.book.paymentIndex[i]; });
    m_firstLine.reserve(order.size() + 1);
    for (const size_t i : order) {
        const match::PaymentProof &proof = table.proofs[i];
        m_states[table.book.paymentIndex[i]] = quint8(proof.state);
        m_firstLine.emplace_back(table.book.paymentIndex[i], quint32(m_lines.size()));
        m_lines.insert(m_lines.end(), proof.lines.begin(), proof.lines.end());
    }
    m_firstLine.emplace_back(~quint32(0), quint32(m_lines.size()));
    noteQueues(table);
    for (const ledger::BankLine &line : table.lines)
        m_currencies.insert(line.fact.amount.currency());
    for (const SettledInvoice &invoice : table.book.invoices) {
        if (const std::optional<EvidenceState> worst = table.stateOf(invoice))
            m_states[invoice.index] = quint8(*worst);
    }
}

void EvidenceStates::noteQueues(const EvidenceTable &table)
{
    std::vector<size_t> unproven;
    for (size_t i = 0; i < table.proofs.size(); ++i) {
        const match::PaymentProof &proof = table.proofs[i];
        if (proof.state == EvidenceState::NoEvidence)
            unproven.push_back(i);
        if (proof.state == EvidenceState::PayerDiffers)
            m_otherPayers.insert(m_otherPayers.end(), proof.lines.begin(), proof.lines.end());
    }
    std::ranges::sort(m_otherPayers);
    m_otherPayers.erase(std::unique(m_otherPayers.begin(), m_otherPayers.end()), m_otherPayers.end());
    std::ranges::stable_sort(unproven, std::ranges::greater(),
                             [&table](size_t i) { return table.book.payments[i].date; });
    for (const size_t i : unproven)
        m_unproven.push_back(table.book.payments[i].id);
}

bool EvidenceStates::hasOtherPayer(ledger::BankLineId line) const
{
    return std::ranges::binary_search(m_otherPayers, line);
}

std::optional<EvidenceState> EvidenceStates::of(quint32 document) const
{
    const quint8 state = document < m_states.size() ? m_states[document] : kNone;
    return state == kNone ? std::nullopt : std::optional(EvidenceState(state));
}

bool EvidenceStates::isProven(quint32 payment) const
{
    const std::optional<EvidenceState> state = of(payment);
    return state == EvidenceState::Matched || state == EvidenceState::PayerDiffers;
}

std::span<const ledger::BankLineId> EvidenceStates::linesOf(quint32 payment) const
{
    const auto row = std::ranges::lower_bound(m_firstLine, payment, {}, &std::pair<quint32, quint32>::first);
    if (row == m_firstLine.end() || row->first != payment || std::next(row) == m_firstLine.end())
        return {};
    return std::span(m_lines).subspan(row->second, std::next(row)->second - row->second);
}

Result<EvidenceStates> readEvidenceStates(const store::Connection &connection, const store::Snapshot &snapshot,
                                          ledger::CompanyId company, const ledger::AsOf &asOf)
{
    const Result<MatchRules> rules = readMatchRules(connection, company);
    if (!rules)
        return failed(rules);
    const Result<EvidenceTable> table = readEvidence(connection, snapshot, company, asOf, rules->paymentPolicy());
    if (!table)
        return failed(table);
    return EvidenceStates(*table, snapshot.documentId.size());
}

} // namespace quittance::workspace
