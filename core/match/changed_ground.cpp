#include "core/match/changed_ground.h"

#include "core/match/structured_reference.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr quint64 kBase = 0x9E3779B97F4A7C15;

quint64 hashOf(QStringView text)
{
    quint64 hash = 0;
    for (const QChar c : text)
        hash = hash * kBase + c.unicode();
    return hash;
}

/// Folds the upper half in: a product's low bits know only the low bits of its factors.
quint64 markOf(quint64 hash)
{
    return (hash ^ hash >> 32) & 0xFFF;
}

template<typename T>
void makeSet(std::vector<T> &items)
{
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

} // namespace

QString writtenOf(const Receipt &receipt)
{
    QString written;
    for (const QString &field : writtenIn(receipt)) {
        written += compactReference(field);
        written += u'\n';
    }
    return written;
}

bool ChangedGround::Numbers::has(quint64 hash) const
{
    const quint64 mark = markOf(hash);
    return (marks[size_t(mark >> 6)] >> (mark & 63) & 1) != 0 && std::ranges::binary_search(hashes, hash);
}

void ChangedGround::addDocument(const BookIndex &book, quint32 position)
{
    const OpenDocument &document = book.document(position);
    m_customers.push_back(document.customer);
    m_amounts.emplace_back(document.currency.number(), document.openUnits);
    book.references().eachKeyOf(position, [&](QStringView key) {
        const QString compact = compactReference(key);
        m_numbers[compact.size()].hashes.push_back(hashOf(compact));
    });
}

void ChangedGround::addCustomer(ledger::CustomerId customer)
{
    if (customer.isValid())
        m_customers.push_back(customer);
}

void ChangedGround::close()
{
    makeSet(m_customers);
    makeSet(m_amounts);
    for (auto &[length, numbers] : m_numbers) {
        makeSet(numbers.hashes);
        for (const quint64 hash : numbers.hashes)
            numbers.marks[size_t(markOf(hash) >> 6)] |= quint64(1) << (markOf(hash) & 63);
    }
}

bool ChangedGround::isNamed(QStringView written) const
{
    for (const auto &[length, numbers] : m_numbers) {
        if (length > written.size())
            break;
        quint64 first = 1; // what the character that leaves weighs
        for (qsizetype i = 1; i < length; ++i)
            first *= kBase;
        quint64 hash = hashOf(written.first(length));
        for (qsizetype end = length;; ++end) {
            if (numbers.has(hash))
                return true;
            if (end == written.size())
                break;
            hash = (hash - first * written[end - length].unicode()) * kBase + written[end].unicode();
        }
    }
    return false;
}

bool ChangedGround::isAmountOf(Currency currency, qint64 units, const MatchPolicy &policy) const
{
    // As the search for equal amounts has it.
    const qint64 tolerated = std::max(policy.toleranceUnits, std::abs(units) / 1'000'000 * policy.tolerancePpm);
    const auto found = std::ranges::lower_bound(m_amounts, std::pair(currency.number(), units - tolerated));
    return found != m_amounts.end() && found->first == currency.number() && found->second <= units + tolerated;
}

bool ChangedGround::concerns(const Receipt &receipt, const LineTrace &trace, const MatchPolicy &policy) const
{
    if (isEmpty())
        return false;
    if (isAmountOf(receipt.currency, receipt.units, policy))
        return true;
    if (receipt.originalCurrency.isValid() && isAmountOf(receipt.originalCurrency, receipt.originalUnits, policy))
        return true;
    const auto isChanged
        = [this](ledger::CustomerId customer) { return std::ranges::binary_search(m_customers, customer); };
    return std::ranges::any_of(trace.consulted, isChanged) || isNamed(trace.written);
}

} // namespace quittance::match
