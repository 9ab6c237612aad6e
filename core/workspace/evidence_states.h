#pragma once

#include "core/workspace/evidence_table.h"

#include <QSet>

#include <span>

namespace quittance::workspace {

/// What the bank says of every receipt and every paid invoice of a book on a day: an EvidenceTable without the lines it
/// was made from, small enough to be kept. Answers by document index of the snapshot it was made for.
class EvidenceStates
{
public:
    EvidenceStates() = default;
    EvidenceStates(const EvidenceTable &table, size_t documents);

    /// Of a receipt; of an invoice the worst of what paid it. Nothing where the document does not stand on the day, and
    /// where no cash paid it.
    [[nodiscard]] std::optional<match::EvidenceState> of(quint32 document) const;
    /// True where the bank's money is there for the whole of a receipt, whoever sent it.
    [[nodiscard]] bool isProven(quint32 payment) const;
    /// The bank lines that prove a receipt, and the one that took it back, last; each once.
    [[nodiscard]] std::span<const ledger::BankLineId> linesOf(quint32 payment) const;
    /// The receipts that the bank's lines of their days do not prove, newest first.
    [[nodiscard]] const std::vector<ledger::DocumentId> &unproven() const { return m_unproven; }
    /// True of a bank line that proves a receipt by money of somebody who is not the customer or its group.
    [[nodiscard]] bool hasOtherPayer(ledger::BankLineId line) const;
    /// True where there are bank lines, of the currency where one is named.
    [[nodiscard]] bool hasBankSource(std::optional<Currency> currency = {}) const
    {
        return currency ? m_currencies.contains(*currency) : !m_currencies.isEmpty();
    }

private:
    void noteQueues(const EvidenceTable &table);

    static constexpr quint8 kNone = 0xff;

    std::vector<quint8> m_states; ///< by document index
    std::vector<std::pair<quint32, quint32>> m_firstLine; ///< payment and its first place in m_lines, ascending
    std::vector<ledger::BankLineId> m_lines;
    std::vector<ledger::DocumentId> m_unproven;
    std::vector<ledger::BankLineId> m_otherPayers; ///< ascending
    QSet<Currency> m_currencies; ///< of bank lines
};

/// By the matching rules of the book.
[[nodiscard]] Result<EvidenceStates> readEvidenceStates(const store::Connection &connection,
                                                        const store::Snapshot &snapshot, ledger::CompanyId company,
                                                        const ledger::AsOf &asOf);

} // namespace quittance::workspace
