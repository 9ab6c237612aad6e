#pragma once

#include "core/match/party_index.h"

namespace quittance::match {

/// Tells whether a bank line names a customer: by a known account, by the name of its payer, or by a word of the name
/// in its text. Words count from four letters on, legal forms never. Source: receivables.md 1.16, 1.17.
class PayerWords
{
public:
    explicit PayerWords(std::span<const Party> parties);

    [[nodiscard]] bool names(const Receipt &line, ledger::CustomerId customer) const;
    /// Every customer a line names, with the members of their groups, ascending. Words that very many customers share
    /// name nobody here.
    [[nodiscard]] std::vector<ledger::CustomerId> named(const Receipt &line) const;
    [[nodiscard]] const PartyIndex &parties() const { return m_parties; }

private:
    PartyIndex m_parties;
    QHash<ledger::CustomerId, QStringList> m_words;
    QHash<QString, std::vector<ledger::CustomerId>> m_byWord;
};

/// The text of a bank line as words are looked for in it: folded, letters and digits, one blank on each side of each
/// word. With its counterparty and references.
[[nodiscard]] QString wordsOf(const Receipt &line);

/// The open documents that money nobody recorded may be for: of the same amount, and of a customer or a number that the
/// line names. In the order of `documents`.
[[nodiscard]] std::vector<ledger::DocumentId> documentsFor(const Receipt &line, std::span<const OpenDocument> documents,
                                                           const PayerWords &words);

} // namespace quittance::match
