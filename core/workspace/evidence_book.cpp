#include "core/workspace/evidence_book.h"

#include "core/workspace/board_loader.h"

#include <QHash>

#include <algorithm>

namespace quittance::workspace {

using ledger::DocumentKind;

std::vector<match::BankEntry> bankEntries(std::span<const ledger::BankLine> lines,
                                          std::span<const insight::BankLineLink> links)
{
    QHash<ledger::BankLineId, const insight::BankLineLink *> linkOf;
    for (const insight::BankLineLink &link : links)
        linkOf.insert(link.line, &link);
    std::vector<match::BankEntry> entries;
    entries.reserve(lines.size());
    for (const ledger::BankLine &line : lines) {
        if (line.fact.status == ledger::BankLineStatus::Info)
            continue;
        match::BankEntry &entry = entries.emplace_back();
        entry.line = receiptOf(line);
        entry.isPending = line.fact.status == ledger::BankLineStatus::Pending;
        if (const insight::BankLineLink *link = linkOf.value(line.id)) {
            entry.supersedes = link->supersedes;
            entry.reverses = link->reverses;
        }
    }
    return entries;
}

std::vector<match::Party> partiesOf(std::span<const ledger::Customer> customers)
{
    std::vector<match::Party> parties;
    parties.reserve(customers.size());
    for (const ledger::Customer &customer : customers) {
        match::Party &party = parties.emplace_back();
        party.id = customer.id;
        party.parent = customer.parent;
        party.name = customer.fact.name;
        party.aliases = customer.fact.aliases;
        party.accounts = customer.fact.accounts;
    }
    return parties;
}

EvidenceBook evidenceBookOf(const store::Snapshot &snapshot, const ledger::AsOf &asOf, std::optional<Currency> currency)
{
    const insight::DocumentLookup lookup(snapshot, asOf.knownAt);
    const auto day = qint32(asOf.day.toJulianDay());
    EvidenceBook book;
    for (const insight::StandingDocument &document : lookup.allStanding(asOf.day)) {
        if (currency && document.currency != *currency)
            continue;
        if (document.kind == DocumentKind::Payment && document.units < 0) {
            match::LedgerPayment &payment = book.payments.emplace_back();
            payment.id = snapshot.documentId[document.index];
            payment.customer = snapshot.customerId[document.customer];
            payment.currency = document.currency;
            payment.units = -document.units;
            payment.date = document.issue;
            book.paymentIndex.push_back(document.index);
        }
        if (document.kind != DocumentKind::Invoice)
            continue;
        const size_t position = book.invoices.size();
        SettledInvoice &invoice = book.invoices.emplace_back();
        invoice.index = document.index;
        invoice.standing = document;
        lookup.forEachApplied(document.index, day, [&](const store::AppliedColumns &columns, quint32 entry) {
            const quint32 other = columns.other[entry];
            const insight::DocumentLookup::Row row = lookup.versionOf(other);
            if (!row.columns)
                return;
            const auto kind = DocumentKind(row.columns->kind[row.row]);
            if (kind == DocumentKind::Payment)
                invoice.payments.push_back(other);
            else if (kind == DocumentKind::CreditNote)
                invoice.credits.push_back({position, snapshot.documentId[other], -columns.units[entry],
                                           QDate::fromJulianDay(columns.day[entry])});
        });
    }
    return book;
}

} // namespace quittance::workspace
