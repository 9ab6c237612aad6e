#include "core/match/changed_ground.h"

#include "core/match/deposit_search.h"
#include "core/match/reach.h"
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
    if (document.kind == ledger::DocumentKind::Payment)
        m_payments.emplace_back(document.currency.number(), document.issue.toJulianDay());
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
    makeSet(m_payments);
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

bool ChangedGround::isAmountOf(const Receipt &receipt, const MatchPolicy &policy) const
{
    return std::ranges::any_of(amountsOf(receipt), [&](const std::pair<Currency, qint64> &amount) {
        const AmountIndex::Query equal = equalAmounts(receipt, policy, amount.first, amount.second);
        const auto found = std::ranges::lower_bound(m_amounts, std::pair(amount.first.number(), equal.low));
        return found != m_amounts.end() && found->first == amount.first.number() && found->second <= equal.high;
    });
}

bool ChangedGround::isDepositOf(const Receipt &receipt) const
{
    const int currency = receipt.currency.number();
    const qint64 day = receipt.bookedOn.toJulianDay();
    const auto found = std::ranges::lower_bound(m_payments, std::pair(currency, day - kDepositDays));
    return found != m_payments.end() && found->first == currency && found->second <= day + kDepositDays;
}

bool ChangedGround::concerns(const Receipt &receipt, const LineTrace &trace, const MatchPolicy &policy) const
{
    if (isEmpty())
        return false;
    if (isAmountOf(receipt, policy) || isDepositOf(receipt))
        return true;
    const auto isChanged
        = [this](ledger::CustomerId customer) { return std::ranges::binary_search(m_customers, customer); };
    return std::ranges::any_of(trace.consulted, isChanged) || isNamed(trace.written);
}

} // namespace quittance::match
