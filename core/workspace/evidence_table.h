#pragma once

#include "core/store/connection.h"
#include "core/workspace/evidence_book.h"

#include <QHash>

namespace quittance::workspace {

/// What the bank says of every receipt of a book on a day: by the accepted matches where there are any, else by holding
/// the receipt against the lines that nothing uses.
struct EvidenceTable
{
    EvidenceBook book;
    std::vector<match::PaymentProof> proofs; ///< as book.payments
    QHash<quint32, size_t> byIndex; ///< position in proofs by document index
    std::vector<match::LineLink> returned;
    std::vector<match::TwiceRecorded> twice;
    std::vector<ledger::BankLine> lines; ///< of the bank, by id
    std::vector<match::Party> parties;
    bool hasBank = false;

    [[nodiscard]] const ledger::BankLine *line(ledger::BankLineId id) const;
    /// The worst of what paid an invoice; nothing where no cash did.
    [[nodiscard]] std::optional<match::EvidenceState> stateOf(const SettledInvoice &invoice) const;
};

[[nodiscard]] Result<EvidenceTable> readEvidence(const store::Connection &connection, const store::Snapshot &snapshot,
                                                 ledger::CompanyId company, const ledger::AsOf &asOf,
                                                 const match::PaymentMatchPolicy &policy = {});

} // namespace quittance::workspace
