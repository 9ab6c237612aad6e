#include "core/match/amount_index.h"

#include <algorithm>
#include <limits>

namespace quittance::match {
namespace {

/// Rows looked at for one question. A book of equal amounts must not make every question a scan.
constexpr size_t kMostRows = 128;
/// Rows of a block. The first rows of all blocks are few enough to stay near the processor.
constexpr size_t kBlock = 64;

/// A day as rows hold it; one that is not known comes before all others.
qint32 numberOf(QDate day)
{
    return day.isValid() ? qint32(day.toJulianDay()) : std::numeric_limits<qint32>::min();
}

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
        Row row{0, document.openUnits, document.currency.number(), numberOf(expectedDay(document)), i};
        m_all.push_back(row);
        row.customer = document.customer.value();
        m_byCustomer.push_back(row);
    }
    std::ranges::sort(m_all, isBefore);
    std::ranges::sort(m_byCustomer, isBefore);
    m_ofCustomer = rangesByCustomer(m_byCustomer);
    for (size_t i = 0; i < m_all.size(); i += kBlock)
        m_steps.push_back(m_all[i]);
}

std::span<const AmountIndex::Row> AmountIndex::rowsOf(ledger::CustomerId customer) const
{
    const auto [begin, end] = m_ofCustomer.of(customer.value());
    return std::span(m_byCustomer).subspan(begin, end - begin);
}

std::span<const AmountIndex::Row> AmountIndex::allFrom(const Row &key) const
{
    const auto block = size_t(std::ranges::lower_bound(m_steps, key, isBefore) - m_steps.begin());
    const auto rows = std::span(m_all).subspan(block == 0 ? 0 : (block - 1) * kBlock);
    const auto near = rows.first(std::min(rows.size(), kBlock + 1));
    return rows.subspan(size_t(std::ranges::lower_bound(near, key, isBefore) - near.begin()));
}

bool AmountIndex::isBefore(const Row &a, const Row &b)
{
    if (a.customer != b.customer)
        return a.customer < b.customer;
    if (a.currency != b.currency)
        return a.currency < b.currency;
    if (a.units != b.units)
        return a.units < b.units;
    return a.day != b.day ? a.day < b.day : a.document < b.document;
}

AmountIndex::Found AmountIndex::search(std::span<const Row> rows, const Row &first, const Query &query)
{
    const qint64 customer = first.customer;
    const qint32 currency = first.currency;
    const qint32 from = first.day;
    const qint32 to = numberOf(query.to);
    Found found;
    auto row = rows.begin();
    size_t looked = 0;
    for (; row != rows.end() && row->customer == customer && row->currency == currency && row->units <= query.high;) {
        if (row->day > to) { // the rest of this amount is out of reach: on to the next amount
            row = std::lower_bound(row, rows.end(), Row{customer, row->units + 1, currency, from, 0}, isBefore);
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
    const Row first{0, query.low, query.currency.number(), numberOf(query.from), 0};
    return search(allFrom(first), first, query);
}

std::vector<quint32> AmountIndex::nextInTime(const Query &query, QDate day, size_t count,
                                             std::span<const quint32> without) const
{
    const Row key{0, query.low, query.currency.number(), numberOf(day), 0};
    const auto isSame = [&](const Row &row) { return row.units == key.units && row.currency == key.currency; };
    std::vector<std::pair<qint32, quint32>> found; // distance and document
    const auto take = [&](const Row &row) {
        if (!std::ranges::binary_search(without, row.document))
            found.emplace_back(std::abs(row.day - key.day), row.document);
    };
    const auto middle = m_all.end() - std::ptrdiff_t(allFrom(key).size());
    const qint32 to = numberOf(query.to);
    for (auto row = middle; row != m_all.end() && isSame(*row) && row->day <= to && found.size() < count; ++row)
        take(*row);
    const qint32 from = numberOf(query.from);
    const size_t above = found.size();
    for (auto end = middle; end != m_all.begin() && found.size() < above + count;) {
        const Row &last = *std::prev(end);
        if (!isSame(last) || last.day < from)
            break;
        auto begin = std::prev(end);
        while (begin != m_all.begin() && isSame(*std::prev(begin)) && std::prev(begin)->day == last.day)
            --begin;
        for (auto row = begin; row != end && found.size() < above + count; ++row)
            take(*row);
        end = begin;
    }
    std::ranges::sort(found);
    std::vector<quint32> documents;
    for (size_t i = 0; i < std::min(count, found.size()); ++i)
        documents.push_back(found[i].second);
    return documents;
}

AmountIndex::Found AmountIndex::ofCustomer(ledger::CustomerId customer, const Query &query) const
{
    const Row first{customer.value(), query.low, query.currency.number(), numberOf(query.from), 0};
    const std::span<const Row> rows = rowsOf(customer);
    return search(rows.subspan(size_t(std::ranges::lower_bound(rows, first, isBefore) - rows.begin())), first, query);
}

std::vector<quint32> AmountIndex::nearestOfCustomer(ledger::CustomerId customer, Currency currency, qint64 units,
                                                    int count) const
{
    const auto isSame = [&](const Row &row) { return row.currency == currency.number(); };
    const std::span<const Row> rows = rowsOf(customer);
    const auto middle = std::ranges::lower_bound(rows, Row{customer.value(), units, currency.number(), 0, 0}, isBefore);
    std::vector<quint32> nearest;
    auto down = middle;
    for (int i = 0; i < count && down != rows.begin() && isSame(*std::prev(down)); ++i) {
        --down;
        nearest.push_back(down->document);
    }
    auto up = middle;
    for (int i = 0; i < count && up != rows.end() && isSame(*up); ++i, ++up)
        nearest.push_back(up->document);
    return nearest;
}

} // namespace quittance::match
