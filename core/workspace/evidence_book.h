#pragma once

#include "core/insight/bank_facts.h"
#include "core/insight/document_lookup.h"
#include "core/insight/invoice_flags.h"
#include "core/match/payer_words.h"
#include "core/match/payment_match.h"

namespace quittance::workspace {

/// Bank lines as matchPayments reads them; what only informs is left out.
[[nodiscard]] std::vector<match::BankEntry> bankEntries(std::span<const ledger::BankLine> lines,
                                                        std::span<const insight::BankLineLink> links = {});
[[nodiscard]] std::vector<match::Party> partiesOf(std::span<const ledger::Customer> customers);

/// An invoice of the columns and what has been settled of it.
struct SettledInvoice
{
    quint32 index = 0; ///< document index
    insight::StandingDocument standing;
    std::vector<quint32> payments; ///< document indices of the receipts applied to it
    std::vector<insight::FlagCredit> credits; ///< `invoice` is its position in `EvidenceBook::invoices`
};

/// Invoices and receipts of a book that stand on a day, by document index.
struct EvidenceBook
{
    std::vector<SettledInvoice> invoices;
    std::vector<match::LedgerPayment> payments;
    std::vector<quint32> paymentIndex; ///< document index of each payment
};

/// `currency`: only documents of this one.
[[nodiscard]] EvidenceBook evidenceBookOf(const store::Snapshot &snapshot, const ledger::AsOf &asOf,
                                          std::optional<Currency> currency = {});

} // namespace quittance::workspace
