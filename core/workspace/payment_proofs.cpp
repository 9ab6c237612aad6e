#include "core/workspace/payment_proofs.h"

#include "core/match/payment_evidence.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using match::EvidenceState;

namespace {

/// The days that booked lines cover, by currency.
std::vector<match::BankCoverage> coverageOf(std::span<const match::BankEntry> entries)
{
    std::map<Currency, match::BankCoverage> days;
    for (const match::BankEntry &entry : entries) {
        if (entry.isPending)
            continue;
        match::BankCoverage &one = days[entry.line.currency];
        const QDate day = entry.line.bookedOn;
        one.currency = entry.line.currency;
        one.from = one.from.isValid() ? std::min(one.from, day) : day;
        one.to = one.to.isValid() ? std::max(one.to, day) : day;
    }
    std::vector<match::BankCoverage> list;
    list.reserve(days.size());
    for (const auto &[currency, one] : days)
        list.push_back(one);
    return list;
}

/// Goes through the receipts of one question.
class Prover
{
public:
    Prover(const ProofQuestion &question, const match::PayerWords &words, const match::PaymentMatchPolicy &policy)
        : m_question(question)
        , m_words(words)
        , m_policy(policy)
        , m_returned(match::returnedLines(question.entries, policy.returnDays))
    {
        for (const match::BankEntry &entry : question.entries)
            m_lines.insert(entry.line.id, &entry.line);
        for (const store::UsedPart &part : question.used) {
            m_accepted[part.document].push_back(&part);
            m_used.insert(part.line);
        }
    }

    match::PaymentMatches run()
    {
        std::vector<match::LedgerPayment> undecided;
        std::vector<size_t> places;
        for (size_t i = 0; i < m_question.payments.size(); ++i) {
            if (m_accepted.contains(m_question.payments[i].id))
                continue;
            undecided.push_back(m_question.payments[i]);
            places.push_back(i);
        }
        std::vector<match::BankEntry> unused;
        for (const match::BankEntry &entry : m_question.entries) {
            if (!m_used.contains(entry.line.id))
                unused.push_back(entry);
        }
        const std::vector<match::BankCoverage> coverage = coverageOf(m_question.entries);
        match::PaymentMatches matches = match::matchPayments({undecided, unused, coverage}, m_words, m_policy);
        std::vector<match::PaymentProof> proofs(m_question.payments.size());
        for (size_t k = 0; k < places.size() && k < matches.payments.size(); ++k)
            proofs[places[k]] = std::move(matches.payments[k]);
        for (size_t i = 0; i < proofs.size(); ++i) {
            if (const auto parts = m_accepted.constFind(m_question.payments[i].id); parts != m_accepted.cend())
                proofs[i] = decided(m_question.payments[i], *parts);
        }
        passCollectors(proofs);
        matches.payments = std::move(proofs);
        matches.returned = std::move(m_returned);
        return matches;
    }

private:
    using Parts = std::vector<const store::UsedPart *>;

    [[nodiscard]] ledger::BankLineId returnedBy(ledger::BankLineId line) const
    {
        const auto back = std::ranges::lower_bound(m_returned, line, {}, &match::LineLink::line);
        return back != m_returned.end() && back->line == line ? back->by : ledger::BankLineId();
    }

    [[nodiscard]] match::PaymentProof decided(const match::LedgerPayment &payment, const Parts &parts) const
    {
        match::PaymentEvidence evidence;
        evidence.customer = payment.customer;
        evidence.units = payment.units;
        evidence.reversedOn = payment.reversedOn;
        evidence.hasBankSource = true;
        match::PaymentProof proof;
        proof.payment = payment.id;
        proof.rule = parts.size() > 1 ? match::PaymentRule::Parts : match::PaymentRule::Exact;
        ledger::BankLineId taken;
        for (const store::UsedPart *part : parts) {
            const match::Receipt *line = m_lines.value(part->line);
            if (!line)
                continue;
            match::Receipt money = *line;
            if (qAbs(part->cashUnits) < qAbs(money.units)) {
                // A collection or deposit of several receipts: its text names who brought it, not who paid.
                money.counterparty.clear();
                money.counterpartyAccount.clear();
                if (parts.size() == 1)
                    proof.rule = match::PaymentRule::Batch;
            }
            evidence.lines.push_back({std::move(money), part->cashUnits < 0 ? part->cashUnits : part->documentUnits});
            proof.lines.push_back(part->line);
            if (const ledger::BankLineId by = returnedBy(part->line); by.isValid())
                taken = by;
        }
        proof.state = match::evidenceState(evidence, m_words.parties());
        if (taken.isValid()) {
            proof.state = EvidenceState::Reversed;
            proof.lines.push_back(taken);
        }
        return proof;
    }

    [[nodiscard]] QString payerOf(const match::PaymentProof &proof) const
    {
        const match::Receipt *line = proof.lines.empty() ? nullptr : m_lines.value(proof.lines.front());
        return line ? match::nameKey(payerWord(*line)) : QString();
    }

    void passCollectors(std::vector<match::PaymentProof> &proofs) const
    {
        QHash<QString, QSet<ledger::CustomerId>> paysFor;
        for (size_t i = 0; i < proofs.size(); ++i) {
            if (proofs[i].state == EvidenceState::PayerDiffers)
                paysFor[payerOf(proofs[i])].insert(m_question.payments[i].customer);
        }
        for (match::PaymentProof &proof : proofs) {
            if (proof.state == EvidenceState::PayerDiffers
                && paysFor.value(payerOf(proof)).size() >= m_policy.collectsFor)
                proof.state = EvidenceState::Matched;
        }
    }

    const ProofQuestion &m_question;
    const match::PayerWords &m_words;
    const match::PaymentMatchPolicy &m_policy;
    std::vector<match::LineLink> m_returned; ///< by line
    QHash<ledger::BankLineId, const match::Receipt *> m_lines;
    QHash<ledger::DocumentId, Parts> m_accepted;
    QSet<ledger::BankLineId> m_used;
};

} // namespace

match::PaymentMatches provePayments(const ProofQuestion &question, const match::PayerWords &words,
                                    const match::PaymentMatchPolicy &policy)
{
    return Prover(question, words, policy).run();
}

QString payerWord(const match::Receipt &line)
{
    return line.counterparty.isEmpty() ? line.text : line.counterparty;
}

} // namespace quittance::workspace
