#include "core/match/reference_index.h"

#include "core/base/text_fold.h"
#include "core/match/structured_reference.h"
#include "core/match/tokens.h"

#include <algorithm>
#include <array>
#include <bit>

namespace quittance::match {
namespace {

/// A word that so many documents carry names none of them.
constexpr size_t kMostSharers = 64;
constexpr size_t kHashSeed = 0;
/// Digits glued to letters must be a number of their own.
constexpr qsizetype kFewestGlued = 6;
/// A structured reference is at least so long.
constexpr qsizetype kShortestProof = 8;
/// Numbers that may be read out of a run into which several were glued, and the longest such run.
constexpr qsizetype kShortestTile = 6;
constexpr qsizetype kLongestTile = 24;
constexpr qsizetype kLongestRun = 280;

quint64 hashOf(QStringView key)
{
    return qHash(key, kHashSeed);
}

/// Each key of one number: folded, and compact too where a reference is printed in groups.
template<typename Use>
void eachKey(QStringView number, Use use)
{
    if (number.isEmpty())
        return;
    const QString key = referenceKey(number);
    if (key.isEmpty())
        return;
    use(key);
    const QString compact = compactReference(key);
    if (compact.size() == key.size())
        return;
    const bool isProven = compact.size() >= kShortestProof && structuredReferences(number).contains(compact);
    if (isProven || key.contains(u' ')) // as a structured reference field carries it
        use(compact);
}

template<typename Use>
void eachKey(const OpenDocument &document, Use use)
{
    eachKey(document.number, use);
    eachKey(document.reference, use);
    eachKey(document.order, use);
    for (const QString &other : document.altNumbers)
        eachKey(other, use);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

QStringList writtenIn(const Receipt &receipt)
{
    QStringList written;
    for (const QString &field : {receipt.text, receipt.endToEndId, receipt.reference}) {
        if (!field.isEmpty())
            written.append(foldText(field));
    }
    return written;
}

/// What one line names, and the different numbers it was read from.
struct ReferenceIndex::Names
{
    static constexpr size_t kMostPlaces = 64;

    /// The bit of that number; what comes behind the sixty-fourth shares the last.
    [[nodiscard]] quint64 placeOf(quint64 key)
    {
        const std::span<const quint64> known(keys.data(), count);
        const auto place = size_t(std::ranges::find(known, key) - known.begin());
        if (place == count && count < kMostPlaces)
            keys[count++] = key;
        return quint64(1) << std::min(place, kMostPlaces - 1);
    }

    std::vector<Named> list;
    std::array<quint64, kMostPlaces> keys = {};
    size_t count = 0;
};

ReferenceIndex::ReferenceIndex(std::span<const OpenDocument *const> documents)
    : m_documents(documents)
{
    m_entries.reserve(documents.size() * 2);
    m_firstKey.reserve(documents.size() + 1);
    for (quint32 i = 0; i < documents.size(); ++i) {
        m_firstKey.push_back(quint32(m_keyStarts.size()));
        eachKey(*documents[i], [&](const QString &key) {
            m_entries.push_back({hashOf(key), i});
            m_keyStarts.push_back(m_keys.size());
            m_keys += key;
            m_hasBlanks = m_hasBlanks || key.contains(u' ');
        });
    }
    m_firstKey.push_back(quint32(m_keyStarts.size()));
    m_keyStarts.push_back(m_keys.size());
    std::array<bool, kLongestTile + 1> isUsed = {};
    for (size_t key = 0; key + 1 < m_keyStarts.size(); ++key) {
        const qsizetype length = m_keyStarts[key + 1] - m_keyStarts[key];
        if (length >= kShortestTile && length <= kLongestTile)
            isUsed[size_t(length)] = true;
    }
    for (qsizetype length = kShortestTile; length <= kLongestTile; ++length) {
        if (isUsed[size_t(length)])
            m_lengths.push_back(length);
    }
    std::ranges::sort(m_entries, [](const Entry &a, const Entry &b) {
        return a.hash != b.hash ? a.hash < b.hash : a.document < b.document;
    });
    const auto same = [](const Entry &a, const Entry &b) { return a.hash == b.hash && a.document == b.document; };
    m_entries.erase(std::unique(m_entries.begin(), m_entries.end(), same), m_entries.end());
    const int bits = std::max(1, int(std::bit_width(m_entries.size())));
    m_shift = 64 - bits;
    m_starts.assign((size_t(1) << bits) + 1, 0);
    for (const Entry &entry : m_entries)
        ++m_starts[size_t(entry.hash >> m_shift) + 1];
    for (size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
}

std::span<const ReferenceIndex::Entry> ReferenceIndex::find(QStringView key) const
{
    const quint64 hash = hashOf(key);
    const size_t bucket = size_t(hash >> m_shift);
    const std::span<const Entry> all
        = std::span(m_entries).subspan(m_starts[bucket], m_starts[bucket + 1] - m_starts[bucket]);
    const auto first = std::ranges::lower_bound(all, hash, {}, &Entry::hash);
    const auto last = std::ranges::upper_bound(all, hash, {}, &Entry::hash);
    return all.subspan(size_t(first - all.begin()), size_t(last - first));
}

bool ReferenceIndex::carries(quint32 document, QStringView key) const
{
    bool found = false;
    eachKeyOf(document, [&](QStringView own) { found = found || own == key; });
    return found;
}

void ReferenceIndex::collectKey(QStringView key, ReferenceFit fit, const Receipt &receipt, Names &names) const
{
    const std::span<const Entry> entries = find(key);
    if (entries.empty() || entries.size() > kMostSharers)
        return;
    std::vector<quint32> sharers;
    for (const Entry &entry : entries) {
        const Currency currency = m_documents[entry.document]->currency;
        const bool isOurs = currency == receipt.currency
            || (receipt.originalCurrency.isValid() && currency == receipt.originalCurrency);
        if (isOurs && carries(entry.document, key))
            sharers.push_back(entry.document);
    }
    if (sharers.empty())
        return;
    const quint64 place = names.placeOf(hashOf(key));
    for (const quint32 document : sharers)
        names.list.push_back({document, fit, quint16(sharers.size()), quint16(key.size()), place});
}

/// A reference made from an invoice's number names that invoice, unless it is itself the number of one.
void ReferenceIndex::collectCarried(QStringView reference, bool isField, const Receipt &receipt, Names &names) const
{
    if (!find(reference).empty())
        return;
    for (const QString &number : carriedNumbers(reference, isField))
        collectKey(number, ReferenceFit::Embedded, receipt, names);
}

std::vector<Token> ReferenceIndex::numbersIn(QStringView folded) const
{
    std::vector<Token> found = tokensOf(folded, m_hasBlanks);
    std::erase_if(found, [&](const Token &token) { return find(folded.sliced(token.begin, token.length)).empty(); });
    const std::vector<Token> all = found;
    std::erase_if(found, [&](const Token &token) {
        return std::ranges::any_of(all, [&](const Token &other) { return other.covers(token); });
    });
    return found;
}

void ReferenceIndex::collect(QStringView folded, const Receipt &receipt, Names &names) const
{
    const std::vector<Token> found = numbersIn(folded);
    for (const Token &token : found)
        collectKey(folded.sliced(token.begin, token.length), ReferenceFit::Exact, receipt, names);
    for (const Token &run : runsOf(folded)) {
        if (run.length < 2 * kShortestTile || run.length > kLongestRun)
            continue;
        for (const Token &tile : tiles(folded, run))
            collectKey(folded.sliced(tile.begin, tile.length), ReferenceFit::Embedded, receipt, names);
    }
    for (const Token &digits : gluedDigits(folded)) {
        const bool isInside = std::ranges::any_of(found, [&](const Token &other) { return other.covers(digits); });
        if (digits.length >= kFewestGlued && !isInside)
            collectKey(folded.sliced(digits.begin, digits.length), ReferenceFit::Embedded, receipt, names);
    }
}

std::vector<Token> ReferenceIndex::tiles(QStringView folded, const Token &run) const
{
    // best[i]: characters of known numbers in the first i, and the number that ends there.
    std::vector<qsizetype> best(size_t(run.length) + 1, 0);
    std::vector<qsizetype> last(size_t(run.length) + 1, 0);
    for (qsizetype end = 1; end <= run.length; ++end) {
        best[size_t(end)] = best[size_t(end - 1)];
        for (const qsizetype length : m_lengths) {
            if (length > end)
                break;
            const qsizetype covered = best[size_t(end - length)] + length;
            if (covered > best[size_t(end)] && !find(folded.sliced(run.begin + end - length, length)).empty()) {
                best[size_t(end)] = covered;
                last[size_t(end)] = length;
            }
        }
    }
    std::vector<Token> found;
    for (qsizetype end = run.length; end > 0;) {
        const qsizetype length = last[size_t(end)];
        if (length > 0)
            found.push_back({run.begin + end - length, length});
        end -= std::max<qsizetype>(length, 1);
    }
    const bool isMost = best.back() * 3 >= run.length * 2;
    return found.size() > 1 && isMost ? found : std::vector<Token>();
}

std::vector<Named> ReferenceIndex::namedBy(const Receipt &receipt) const
{
    Names names;
    for (const QString &folded : writtenIn(receipt)) {
        collect(folded, receipt, names);
        if (std::ranges::count_if(folded, isDigit) < kShortestProof)
            continue;
        for (const QString &reference : structuredReferences(folded)) {
            collectKey(reference, ReferenceFit::Structured, receipt, names);
            collectCarried(reference, false, receipt, names);
        }
    }
    const QString field = compactReference(foldText(receipt.reference));
    if (receipt.reference.contains(u' '))
        collectKey(field, ReferenceFit::Exact, receipt, names);
    if (!field.isEmpty())
        collectCarried(field, true, receipt, names);
    std::vector<Named> named = std::move(names.list);
    std::ranges::sort(named, [](const Named &a, const Named &b) {
        return a.document != b.document ? a.document < b.document
            : a.fit != b.fit            ? a.fit > b.fit
            : a.sharers != b.sharers    ? a.sharers < b.sharers
                                        : a.length > b.length;
    });
    size_t kept = 0; // the best of each document, with the places of all
    for (const Named &name : named) {
        if (kept > 0 && named[kept - 1].document == name.document)
            named[kept - 1].places |= name.places;
        else
            named[kept++] = name;
    }
    named.resize(kept);
    return named;
}

} // namespace quittance::match
