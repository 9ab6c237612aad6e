#pragma once

#include "core/insight/data_findings.h"
#include "core/workspace/evidence_table.h"

#include <map>
#include <set>

namespace quittance::workspace {

/// A flag before its documents are named: what the sentence will be made of.
struct IntegrityFlag
{
    insight::FindingRule rule = insight::FindingRule::PaidWithoutEvidence;
    std::vector<ledger::DocumentId> documents = {}; ///< the one it is about first
    std::vector<ledger::BankLineId> lines = {};
    ledger::CustomerId customer = {};
    QDate day = {};
    Money amount = {};
    qint64 count = 0; ///< days, percent or how many, as the rule has it
    QString word = {}; ///< a name or number that the sentence quotes
};

/// What bank lines say against what the ledger says. Source: receivables.md 1.16.
[[nodiscard]] std::vector<IntegrityFlag> evidenceFlags(const EvidenceTable &table, const store::Snapshot &snapshot,
                                                       std::span<const ledger::BankAccount> own);
/// Receipts that settle invoices of customers outside the payer's group.
[[nodiscard]] std::vector<IntegrityFlag> crossCustomerFlags(const EvidenceTable &table,
                                                            const store::Snapshot &snapshot);
/// Invoices held against each other and their credit notes. `invoices` in the order of `table.book.invoices`.
[[nodiscard]] std::vector<IntegrityFlag> invoiceFlags(std::span<const insight::FlagInvoice> invoices,
                                                      std::span<const insight::FlagCredit> credits);
/// Numbers of a series against their dates.
[[nodiscard]] std::vector<IntegrityFlag> numberFlags(std::span<const insight::FlagInvoice> invoices);
/// Months, currencies and debtors that stand out; documents that became known late. As of `today`.
[[nodiscard]] std::vector<IntegrityFlag> historyFlags(const store::Snapshot &snapshot, QDate today);

/// Findings that name their documents, and how many more of each rule are only counted.
struct IntegrityFindings
{
    std::vector<insight::Finding> named;
    std::map<insight::FindingRule, qint64> counted;
};

/// The flags of integrity: the first `most` of each rule as findings, and all of the rules in `whole`. Source:
/// receivables.md 1.16. What it lists and this does not look for lacks its data: off-hours edits (no source states the
/// hour), diverted receipts (no promises).
[[nodiscard]] Result<IntegrityFindings> readIntegrityFindings(const store::Connection &connection,
                                                              const store::Snapshot &snapshot,
                                                              ledger::CompanyId company, QDate today, qint64 most,
                                                              const std::set<insight::FindingRule> &whole);

} // namespace quittance::workspace
