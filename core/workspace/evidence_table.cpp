#include "core/workspace/evidence_table.h"

#include "core/match/payment_evidence.h"
#include "core/store/bank_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"
#include "core/workspace/board_loader.h"

#include <QSet>

#include <algorithm>

namespace quittance::workspace {

using match::EvidenceState;

namespace {

using Accepted = QHash<ledger::DocumentId, std::vector<store::BankMatch>>;

/// Fills a table from a connection, step by step.
class TableReader
{
public:
    TableReader(const store::Connection &connection, const store::Snapshot &snapshot, ledger::CompanyId company)
        : m_connection(connection)
        , m_snapshot(snapshot)
        , m_company(company)
    {
    }

    Result<EvidenceTable> read(const ledger::AsOf &asOf, const match::PaymentMatchPolicy &policy)
    {
        if (const Result<> done = readBank(); !done)
            return failed(done);
        m_table.book = evidenceBookOf(m_snapshot, asOf);
        const auto &payments = m_table.book.payments;
        for (size_t i = 0; i < payments.size(); ++i)
            m_table.byIndex.insert(m_table.book.paymentIndex[i], i);
        const std::vector<match::BankEntry> entries = bankEntries(m_table.lines);
        m_table.returned = match::returnedLines(entries, policy.returnDays);
        m_table.proofs.resize(payments.size());
        std::vector<size_t> undecided;
        const match::PayerWords words(m_table.parties);
        const std::vector<match::BankCoverage> coverage = coverageOf(entries);
        for (size_t i = 0; i < payments.size(); ++i) {
            const auto found = m_accepted.constFind(payments[i].id);
            if (found == m_accepted.cend())
                undecided.push_back(i);
            else
                m_table.proofs[i] = decided(payments[i], *found, words.parties());
        }
        if (const Result<> done = proveRest(undecided, entries, coverage, words, policy); !done)
            return failed(done);
        return std::move(m_table);
    }

private:
    Result<> readBank()
    {
        const store::CustomerGateway customers(m_connection);
        const Result<std::vector<ledger::CustomerId>> ids = customers.ids(m_company);
        if (!ids)
            return failed(ids);
        const Result<std::vector<ledger::Customer>> rows = customers.byIds(*ids);
        Result<std::vector<ledger::BankLine>> lines = store::BankGateway(m_connection).allLines(m_company);
        const Result<std::vector<store::BankMatch>> matches = store::MatchGateway(m_connection).all(m_company);
        if (!rows || !lines)
            return rows ? failed(lines) : failed(rows);
        if (!matches)
            return failed(matches);
        m_table.parties = partiesOf(*rows);
        m_table.lines = std::move(*lines);
        m_table.hasBank = !m_table.lines.empty();
        for (const store::BankMatch &match : *matches) {
            if (match.state != store::MatchState::Accepted)
                continue;
            m_accepted[match.document].push_back(match);
            m_used.insert(match.line);
        }
        return {};
    }

    static std::vector<match::BankCoverage> coverageOf(std::span<const match::BankEntry> entries)
    {
        std::map<Currency, match::BankCoverage> days;
        for (const match::BankEntry &entry : entries) {
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

    match::PaymentProof decided(const match::LedgerPayment &payment, const std::vector<store::BankMatch> &matches,
                                const match::PartyIndex &parties) const
    {
        match::PaymentEvidence evidence;
        evidence.customer = payment.customer;
        evidence.units = payment.units;
        evidence.hasBankSource = true;
        match::PaymentProof proof;
        proof.payment = payment.id;
        proof.rule = matches.size() > 1 ? match::PaymentRule::Parts : match::PaymentRule::Exact;
        ledger::BankLineId returnedBy;
        for (const store::BankMatch &match : matches) {
            const ledger::BankLine *line = m_table.line(match.line);
            if (!line)
                continue;
            match::Receipt money = receiptOf(*line);
            if (qAbs(match.cashUnits) < qAbs(money.units)) {
                // A collection or deposit of several receipts: its text names who brought it, not who paid.
                money.counterparty.clear();
                money.counterpartyAccount.clear();
            }
            evidence.lines.push_back({std::move(money), match.cashUnits < 0 ? match.cashUnits : match.documentUnits});
            proof.lines.push_back(match.line);
            const auto back = std::ranges::lower_bound(m_table.returned, match.line, {}, &match::LineLink::line);
            if (back != m_table.returned.end() && back->line == match.line)
                returnedBy = back->by;
        }
        proof.state = match::evidenceState(evidence, parties);
        if (returnedBy.isValid()) {
            proof.state = EvidenceState::Reversed;
            proof.lines.push_back(returnedBy);
        }
        return proof;
    }

    Result<> proveRest(const std::vector<size_t> &undecided, const std::vector<match::BankEntry> &entries,
                       std::span<const match::BankCoverage> coverage, const match::PayerWords &words,
                       const match::PaymentMatchPolicy &policy)
    {
        std::vector<match::LedgerPayment> payments;
        std::vector<ledger::DocumentId> ids;
        for (const size_t i : undecided) {
            payments.push_back(m_table.book.payments[i]);
            ids.push_back(payments.back().id);
        }
        const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(m_connection).byIds(ids);
        if (!rows)
            return failed(rows);
        QHash<ledger::DocumentId, QString> references;
        for (const ledger::Document &row : *rows)
            references.insert(row.id, row.fact.reference);
        for (match::LedgerPayment &payment : payments) {
            if (const QString reference = references.value(payment.id); !reference.isEmpty())
                payment.numbers = {reference};
        }
        std::vector<match::BankEntry> unused;
        for (const match::BankEntry &entry : entries) {
            if (!m_used.contains(entry.line.id))
                unused.push_back(entry);
        }
        match::PaymentMatches matches = match::matchPayments({payments, unused, coverage}, words, policy);
        for (size_t k = 0; k < undecided.size(); ++k) {
            m_table.proofs[undecided[k]] = std::move(matches.payments[k]);
        }
        m_table.twice = std::move(matches.twice);
        return {};
    }

    store::Connection m_connection;
    const store::Snapshot &m_snapshot;
    ledger::CompanyId m_company;
    EvidenceTable m_table;
    Accepted m_accepted;
    QSet<ledger::BankLineId> m_used;
};

} // namespace

const ledger::BankLine *EvidenceTable::line(ledger::BankLineId id) const
{
    const auto found = std::ranges::lower_bound(lines, id, {}, &ledger::BankLine::id);
    return found != lines.end() && found->id == id ? &*found : nullptr;
}

std::optional<EvidenceState> EvidenceTable::stateOf(const SettledInvoice &invoice) const
{
    std::optional<EvidenceState> worst;
    for (const quint32 payment : invoice.payments) {
        const auto found = byIndex.constFind(payment);
        if (found == byIndex.cend())
            continue;
        const EvidenceState state = proofs[*found].state;
        worst = worst ? match::worseOf(*worst, state) : state;
    }
    return worst;
}

Result<EvidenceTable> readEvidence(const store::Connection &connection, const store::Snapshot &snapshot,
                                   ledger::CompanyId company, const ledger::AsOf &asOf,
                                   const match::PaymentMatchPolicy &policy)
{
    return TableReader(connection, snapshot, company).read(asOf, policy);
}

} // namespace quittance::workspace
