#include "core/match/amount_index.h"

#include <algorithm>

namespace quittance::match {
namespace {

/// Rows looked at for one question. A book of equal amounts must not make every question a scan.
constexpr size_t kMostRows = 128;

} // namespace

QDate expectedDay(const OpenDocument &document)
{
    return document.due.isValid() ? document.due : document.issue;
}

AmountIndex::AmountIndex(std::span<const OpenDocument *const> documents)
{
    m_all.reserve(documents.size());
    m_byCustomer.reserve(documents.size());
    for (quint32 i = 0; i < documents.size(); ++i) {
        const OpenDocument &document = *documents[i];
        if (document.openUnits == 0)
            continue;
        Row row{0, document.currency.number(), document.openUnits, expectedDay(document).toJulianDay(), i};
        m_all.push_back(row);
        row.customer = document.customer.value();
        m_byCustomer.push_back(row);
    }
    std::ranges::sort(m_all);
    std::ranges::sort(m_byCustomer);
}

AmountIndex::Found AmountIndex::search(std::span<const Row> rows, qint64 customer, const Query &query)
{
    const int currency = query.currency.number();
    const qint64 from = query.from.toJulianDay();
    const qint64 to = query.to.toJulianDay();
    Found found;
    auto row = std::ranges::lower_bound(rows, Row{customer, currency, query.low, from, 0});
    size_t looked = 0;
    for (; row != rows.end() && row->customer == customer && row->currency == currency && row->units <= query.high;) {
        if (row->day > to) { // the rest of this amount is out of reach: on to the next amount
            row = std::lower_bound(row, rows.end(), Row{customer, currency, row->units + 1, from, 0});
            continue;
        }
        if (++looked > kMostRows) {
            found.isCut = true;
            break;
        }
        if (row->day >= from)
            found.documents.push_back(row->document);
        ++row;
    }
    return found;
}

AmountIndex::Found AmountIndex::ofAnyone(const Query &query) const
{
    return search(m_all, 0, query);
}

AmountIndex::Found AmountIndex::ofCustomer(ledger::CustomerId customer, const Query &query) const
{
    return search(m_byCustomer, customer.value(), query);
}

std::vector<quint32> AmountIndex::nearestOfCustomer(ledger::CustomerId customer, Currency currency, qint64 units,
                                                    int count) const
{
    const auto isSame
        = [&](const Row &row) { return row.customer == customer.value() && row.currency == currency.number(); };
    const auto middle = std::ranges::lower_bound(m_byCustomer, Row{customer.value(), currency.number(), units, 0, 0});
    std::vector<quint32> nearest;
    auto down = middle;
    for (int i = 0; i < count && down != m_byCustomer.begin() && isSame(*std::prev(down)); ++i) {
        --down;
        nearest.push_back(down->document);
    }
    auto up = middle;
    for (int i = 0; i < count && up != m_byCustomer.end() && isSame(*up); ++i, ++up)
        nearest.push_back(up->document);
    return nearest;
}

} // namespace quittance::match
