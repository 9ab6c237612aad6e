#include "core/workspace/evidence_table.h"

#include "core/match/payment_evidence.h"
#include "core/store/bank_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"
#include "core/workspace/payment_proofs.h"

#include <QSet>

#include <algorithm>

namespace quittance::workspace {

using match::EvidenceState;

namespace {

/// What the receipts that no match settles refer to: by it they are held against the bank.
Result<> addReferences(const store::Connection &connection, std::span<const store::UsedPart> used,
                       std::vector<match::LedgerPayment> &payments)
{
    QSet<ledger::DocumentId> settled;
    for (const store::UsedPart &part : used)
        settled.insert(part.document);
    std::vector<ledger::DocumentId> ids;
    for (const match::LedgerPayment &payment : payments) {
        if (!settled.contains(payment.id))
            ids.push_back(payment.id);
    }
    const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(ids);
    if (!rows)
        return failed(rows);
    QHash<ledger::DocumentId, QString> references;
    for (const ledger::Document &row : *rows) {
        if (!row.fact.reference.isEmpty())
            references.insert(row.id, row.fact.reference);
    }
    for (match::LedgerPayment &payment : payments) {
        if (const auto reference = references.constFind(payment.id); reference != references.cend())
            payment.numbers = {*reference};
    }
    return {};
}

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
    const store::CustomerGateway customers(connection);
    const Result<std::vector<ledger::CustomerId>> ids = customers.ids(company);
    if (!ids)
        return failed(ids);
    const Result<std::vector<ledger::Customer>> rows = customers.byIds(*ids);
    Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).allLines(company);
    const Result<std::vector<store::UsedPart>> used = store::MatchGateway(connection).usedParts(company);
    if (!rows || !lines)
        return rows ? failed(lines) : failed(rows);
    if (!used)
        return failed(used);
    EvidenceTable table{.book = evidenceBookOf(snapshot, asOf)};
    for (size_t i = 0; i < table.book.payments.size(); ++i)
        table.byIndex.insert(table.book.paymentIndex[i], i);
    if (const Result<> done = addReferences(connection, *used, table.book.payments); !done)
        return failed(done);
    table.parties = partiesOf(*rows);
    table.lines = std::move(*lines);
    table.hasBank = !table.lines.empty();
    const std::vector<match::BankEntry> entries = bankEntries(table.lines);
    match::PaymentMatches matches
        = provePayments({table.book.payments, entries, *used}, match::PayerWords(table.parties), policy);
    table.proofs = std::move(matches.payments);
    table.returned = std::move(matches.returned);
    table.twice = std::move(matches.twice);
    return table;
}

} // namespace quittance::workspace
