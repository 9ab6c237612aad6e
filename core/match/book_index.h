#pragma once

#include "core/match/amount_index.h"
#include "core/match/group_search.h"
#include "core/match/id_slots.h"
#include "core/match/option.h"
#include "core/match/party_index.h"
#include "core/match/reference_index.h"

#include <memory>

namespace quittance::match {

/// All that the documents and customers of a book can be asked, built once. Documents are positions in the order of
/// their ids. What it was built from must outlive it.
class BookIndex
{
public:
    BookIndex(std::span<const OpenDocument> documents, std::span<const Party> parties,
              std::span<const LearntFact> learnt);
    /// The same for customers that are indexed already.
    BookIndex(std::span<const OpenDocument> documents, std::shared_ptr<const PartyIndex> parties);
    BookIndex(const BookIndex &) = delete;
    BookIndex &operator=(const BookIndex &) = delete;

    [[nodiscard]] const OpenDocument &document(quint32 position) const { return *m_documents[position]; }
    /// The document's open units, without looking at the document.
    [[nodiscard]] qint64 openUnits(quint32 position) const { return m_openUnits[position]; }
    [[nodiscard]] std::optional<quint32> positionOf(ledger::DocumentId id) const;
    [[nodiscard]] size_t size() const { return m_documents.size(); }
    [[nodiscard]] const PartyIndex &parties() const { return *m_parties; }
    [[nodiscard]] const std::shared_ptr<const PartyIndex> &sharedParties() const { return m_parties; }
    [[nodiscard]] const ReferenceIndex &references() const { return m_references; }
    [[nodiscard]] const AmountIndex &amounts() const { return m_amounts; }
    /// All open documents of a customer in a currency, first due first.
    [[nodiscard]] std::vector<OpenAmount> openOf(ledger::CustomerId customer, Currency currency) const;
    /// The payments that the ledger holds of a day, by position.
    [[nodiscard]] std::vector<OpenAmount> paymentsOf(QDate day, Currency currency) const;

private:
    struct Row
    {
        qint64 customer = 0;
        int currency = 0;
        int day = 0;
        quint32 document = 0;
        qint64 units = 0;

        friend auto operator<=>(const Row &, const Row &) = default;
    };

    std::vector<const OpenDocument *> m_documents; ///< by id
    std::vector<qint64> m_openUnits; ///< as m_documents
    std::shared_ptr<const PartyIndex> m_parties;
    ReferenceIndex m_references;
    AmountIndex m_amounts;
    std::vector<Row> m_byDue;
    IdRanges m_ofCustomer; ///< in m_byDue
    std::vector<Row> m_payments; ///< customer left at 0
};

} // namespace quittance::match
