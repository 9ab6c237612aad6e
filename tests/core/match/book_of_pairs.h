#pragma once

#include "core/match/match_engine.h"

#include <algorithm>

namespace quittance::match {

/// Builds small inputs for matching tests: customers 1 and 2 (child of 1), EUR, invoices of March 2026.
struct BookOfPairs
{
    MatchInput input;

    BookOfPairs()
    {
        input.parties = {
            {.id = ledger::CustomerId(1),
             .name = QStringLiteral("Harbour Tools Ltd"),
             .aliases = {QStringLiteral("HT Trading")},
             .accounts = {QStringLiteral("DE02 1203 0000 0000 2020 51")}},
            {.id = ledger::CustomerId(2), .parent = ledger::CustomerId(1), .name = QStringLiteral("Quayside Rental")},
            {.id = ledger::CustomerId(3), .name = QStringLiteral("Müller & Söhne GmbH")}};
    }

    OpenDocument &invoice(qint64 id, const char *number, qint64 units, qint64 customer = 1)
    {
        input.documents.push_back({.id = ledger::DocumentId(id),
                                   .customer = ledger::CustomerId(customer),
                                   .number = QString::fromUtf8(number),
                                   .currency = *Currency::fromCode(u"EUR"),
                                   .openUnits = units,
                                   .issue = QDate(2026, 3, 1),
                                   .due = QDate(2026, 3, 31)});
        return input.documents.back();
    }

    /// What is known of the account FR76: it paid for a customer so often, and for others.
    void learn(qint64 customer, int confirmations, int contradictions = 0)
    {
        input.learnt = {{.kind = LearntFact::Kind::Account,
                         .customer = ledger::CustomerId(customer),
                         .text = QStringLiteral("FR76"),
                         .confirmations = confirmations,
                         .contradictions = contradictions}};
    }

    Receipt &receipt(qint64 id, qint64 units, const char *text, const char *payer = "")
    {
        input.receipts.push_back({.id = ledger::BankLineId(id),
                                  .currency = *Currency::fromCode(u"EUR"),
                                  .units = units,
                                  .bookedOn = QDate(2026, 4, 2),
                                  .counterparty = QString::fromUtf8(payer),
                                  .text = QString::fromUtf8(text)});
        return input.receipts.back();
    }

    [[nodiscard]] std::vector<Proposal> run(const MatchPolicy &policy = {}) const
    {
        return MatchEngine().run(input, policy);
    }

    /// The documents of the best candidate of the only or first receipt.
    [[nodiscard]] static std::vector<qint64> best(const Proposal &proposal)
    {
        std::vector<qint64> ids;
        if (!proposal.candidates.empty()) {
            for (const Allocation &part : proposal.candidates.front().allocations)
                ids.push_back(part.document.value());
        }
        return ids;
    }
};

} // namespace quittance::match
