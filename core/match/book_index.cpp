#include "core/match/book_index.h"

#include <algorithm>
#include <limits>

namespace quittance::match {
namespace {

std::vector<const OpenDocument *> sortedById(std::span<const OpenDocument> documents)
{
    std::vector<const OpenDocument *> sorted;
    sorted.reserve(documents.size());
    for (const OpenDocument &document : documents)
        sorted.push_back(&document);
    std::ranges::sort(sorted, {}, [](const OpenDocument *document) { return document->id; });
    return sorted;
}

} // namespace

BookIndex::BookIndex(std::span<const OpenDocument> documents, std::span<const Party> parties,
                     std::span<const LearntFact> learnt)
    : BookIndex(documents, std::make_shared<const PartyIndex>(parties, learnt))
{
}

BookIndex::BookIndex(std::span<const OpenDocument> documents, std::shared_ptr<const PartyIndex> parties)
    : m_documents(sortedById(documents))
    , m_parties(std::move(parties))
    , m_references(m_documents)
    , m_amounts(m_documents)
{
    m_byDue.reserve(m_documents.size());
    m_openUnits.reserve(m_documents.size());
    for (quint32 i = 0; i < m_documents.size(); ++i) {
        const OpenDocument &document = *m_documents[i];
        m_openUnits.push_back(document.openUnits);
        if (document.openUnits != 0)
            m_byDue.push_back({document.customer.value(), document.currency.number(),
                               int(expectedDay(document).toJulianDay()), i, document.openUnits});
        if (document.openUnits != 0 && document.kind == ledger::DocumentKind::Payment)
            m_payments.push_back(
                {0, document.currency.number(), int(document.issue.toJulianDay()), i, document.openUnits});
    }
    std::ranges::sort(m_byDue);
    m_ofCustomer = rangesByCustomer(m_byDue);
    std::ranges::sort(m_payments);
}

std::optional<quint32> BookIndex::positionOf(ledger::DocumentId id) const
{
    const auto found = std::ranges::lower_bound(m_documents, id, {}, [](const OpenDocument *d) { return d->id; });
    if (found == m_documents.end() || (*found)->id != id)
        return std::nullopt;
    return quint32(found - m_documents.begin());
}

std::vector<OpenAmount> BookIndex::paymentsOf(QDate day, Currency currency) const
{
    const Row first{0, currency.number(), int(day.toJulianDay()), 0, std::numeric_limits<qint64>::min()};
    std::vector<OpenAmount> payments;
    for (auto row = std::ranges::lower_bound(m_payments, first);
         row != m_payments.end() && row->currency == first.currency && row->day == first.day; ++row)
        payments.push_back({row->document, row->units});
    return payments;
}

std::vector<OpenAmount> BookIndex::openOf(ledger::CustomerId customer, Currency currency) const
{
    std::vector<OpenAmount> open;
    const auto [begin, end] = m_ofCustomer.of(customer.value());
    for (const Row &row : std::span(m_byDue).subspan(begin, end - begin)) {
        if (row.currency == currency.number())
            open.push_back({row.document, row.units});
    }
    return open;
}

} // namespace quittance::match
