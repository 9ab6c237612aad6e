#pragma once

#include "core/match/reference_fit.h"
#include "core/match/tokens.h"
#include "core/match/types.h"

#include <span>
#include <vector>

namespace quittance::match {

/// A document that a bank line names.
struct Named
{
    quint32 document = 0;
    ReferenceFit fit = ReferenceFit::None;
    quint16 sharers = 1; ///< documents that carry the same number
    quint16 length = 0; ///< characters of the number
    quint64 places = 0; ///< which of the line's numbers name it: bits, in the order the line is read

    friend bool operator==(const Named &, const Named &) = default;
};

/// Finds the documents that a bank line names by a whole token, by a reference whose check digits hold, or by digits
/// that are glued to letters. A token that is part of a longer one which also names a document does not count.
class ReferenceIndex
{
public:
    /// `documents` must outlive the index; answers are positions in it.
    explicit ReferenceIndex(std::span<const OpenDocument *const> documents);

    /// Documents in the line's currency, or in the one it was sent in, ascending, each with its best fit.
    [[nodiscard]] std::vector<Named> namedBy(const Receipt &receipt) const;

    /// The stretches of a folded text that are a document's number, the longest of those that overlap: what they name
    /// is said, and they are no misprint of another.
    [[nodiscard]] std::vector<Token> numbersIn(QStringView folded) const;
    /// Calls `use` with each number the document goes by, as it is looked up.
    template<typename Use>
    void eachKeyOf(quint32 document, Use use) const
    {
        for (quint32 key = m_firstKey[document]; key < m_firstKey[document + 1]; ++key)
            use(QStringView(m_keys).sliced(m_keyStarts[key], m_keyStarts[key + 1] - m_keyStarts[key]));
    }

    /// Calls `use` with each of `documents` and each number it goes by. They are many, and lie anywhere: what comes
    /// next is fetched while one is looked at.
    template<typename Use>
    void eachKeyOfAll(std::span<const quint32> documents, Use use) const
    {
        constexpr size_t kAhead = 4;
        for (size_t i = 0; i < documents.size(); ++i) {
#if defined(__GNUC__)
            if (i + 3 * kAhead < documents.size())
                __builtin_prefetch(&m_firstKey[documents[i + 3 * kAhead]]);
            if (i + 2 * kAhead < documents.size())
                __builtin_prefetch(&m_keyStarts[m_firstKey[documents[i + 2 * kAhead]]]);
            if (i + kAhead < documents.size())
                __builtin_prefetch(m_keys.constData() + m_keyStarts[m_firstKey[documents[i + kAhead]]]);
#endif
            eachKeyOf(documents[i], [&](QStringView key) { use(documents[i], key); });
        }
    }

private:
    struct Names;
    struct Entry
    {
        quint64 hash = 0;
        quint32 document = 0;
    };

    [[nodiscard]] std::span<const Entry> find(QStringView key) const;
    [[nodiscard]] bool carries(quint32 document, QStringView key) const;
    void collectCarried(QStringView reference, bool isField, const Receipt &receipt, Names &names) const;
    void collectKey(QStringView key, ReferenceFit fit, const Receipt &receipt, Names &names) const;
    /// The numbers of which a long run of letters and digits consists, as a field carries them that lost its signs.
    [[nodiscard]] std::vector<Token> tiles(QStringView folded, const Token &run) const;
    void collect(QStringView text, const Receipt &receipt, Names &names) const;

    std::span<const OpenDocument *const> m_documents;
    std::vector<Entry> m_entries; ///< by hash, then document
    std::vector<quint32> m_starts; ///< first entry of each value of the hash's upper bits
    int m_shift = 0;
    QString m_keys; ///< all numbers, one behind the other
    std::vector<qsizetype> m_keyStarts;
    std::vector<quint32> m_firstKey; ///< by document
    std::vector<qsizetype> m_lengths; ///< of numbers that may be glued together, ascending
    bool m_hasBlanks = false;
};

/// All that is written in a bank line's fields, folded: text, end-to-end id, reference.
[[nodiscard]] QStringList writtenIn(const Receipt &receipt);

} // namespace quittance::match
