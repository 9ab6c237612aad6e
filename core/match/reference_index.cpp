#include "core/match/reference_index.h"

#include "core/base/text_fold.h"
#include "core/match/tokens.h"

#include <algorithm>

namespace quittance::match {
namespace {

/// A word that so many documents carry names none of them.
constexpr size_t kMostSharers = 64;
constexpr size_t kHashSeed = 0;

size_t hashOf(QStringView key)
{
    return qHash(key, kHashSeed);
}

} // namespace

ReferenceIndex::ReferenceIndex(std::span<const OpenDocument *const> documents)
    : m_documents(documents)
{
    m_entries.reserve(documents.size() * 2);
    for (quint32 i = 0; i < documents.size(); ++i) {
        const OpenDocument &document = *documents[i];
        add(document.number, i);
        add(document.reference, i);
        for (const QString &other : document.altNumbers)
            add(other, i);
    }
    std::ranges::sort(m_entries, [](const Entry &a, const Entry &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.document < b.document;
    });
    m_firstOfHash.reserve(qsizetype(m_entries.size()));
    for (quint32 i = 0; i < m_entries.size(); ++i) {
        if (i == 0 || m_entries[i].hash != m_entries[i - 1].hash)
            m_firstOfHash.insert(m_entries[i].hash, i);
    }
}

void ReferenceIndex::add(QStringView number, quint32 document)
{
    if (number.isEmpty())
        return;
    const QString key = referenceKey(number);
    if (key.isEmpty())
        return;
    m_entries.push_back({hashOf(key), document, key});
    if (key.contains(u' ')) {
        m_hasBlanks = true;
        QString compact = key; // as a structured reference field carries it
        compact.remove(u' ');
        m_entries.push_back({hashOf(compact), document, compact});
    }
}

std::span<const ReferenceIndex::Entry> ReferenceIndex::find(QStringView key) const
{
    const size_t hash = hashOf(key);
    const auto first = m_firstOfHash.constFind(hash);
    if (first == m_firstOfHash.cend())
        return {};
    size_t end = *first;
    while (end < m_entries.size() && m_entries[end].hash == hash)
        ++end;
    return std::span(m_entries).subspan(*first, end - *first);
}

void ReferenceIndex::collect(QStringView text, Currency currency, std::vector<quint32> &named) const
{
    if (text.isEmpty())
        return;
    const QString folded = foldText(text);
    std::vector<Token> found;
    for (const Token &token : tokensOf(folded, m_hasBlanks)) {
        if (!find(QStringView(folded).sliced(token.begin, token.length)).empty())
            found.push_back(token);
    }
    for (const Token &token : found) {
        if (std::ranges::any_of(found, [&](const Token &other) { return other.covers(token); }))
            continue;
        const QStringView key = QStringView(folded).sliced(token.begin, token.length);
        const std::span<const Entry> entries = find(key);
        if (entries.size() > kMostSharers)
            continue;
        for (const Entry &entry : entries) {
            if (entry.key == key && m_documents[entry.document]->currency == currency)
                named.push_back(entry.document);
        }
    }
}

std::vector<quint32> ReferenceIndex::namedBy(const Receipt &receipt) const
{
    std::vector<quint32> named;
    collect(receipt.text, receipt.currency, named);
    collect(receipt.endToEndId, receipt.currency, named);
    collect(receipt.reference, receipt.currency, named);
    if (receipt.reference.contains(u' ')) {
        QString compact = receipt.reference;
        compact.remove(u' ');
        collect(compact, receipt.currency, named);
    }
    std::ranges::sort(named);
    named.erase(std::unique(named.begin(), named.end()), named.end());
    return named;
}

} // namespace quittance::match
