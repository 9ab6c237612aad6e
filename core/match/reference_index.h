#pragma once

#include "core/match/reference_fit.h"
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

private:
    struct Entry
    {
        quint64 hash = 0;
        quint32 document = 0;
    };

    void add(QStringView number, quint32 document);
    [[nodiscard]] std::span<const Entry> find(QStringView key) const;
    [[nodiscard]] bool carries(quint32 document, QStringView key) const;
    void collectKey(QStringView key, ReferenceFit fit, const Receipt &receipt, std::vector<Named> &named) const;
    void collect(QStringView text, const Receipt &receipt, std::vector<Named> &named) const;

    std::span<const OpenDocument *const> m_documents;
    std::vector<Entry> m_entries; ///< by hash, then document
    std::vector<quint32> m_starts; ///< first entry of each value of the hash's upper bits
    int m_shift = 0;
    bool m_hasBlanks = false;
};

/// The numbers a document goes by, as they are looked up: folded, and compact too where a reference is printed in
/// groups.
[[nodiscard]] QStringList referenceKeys(const OpenDocument &document);

/// All that is written in a bank line's fields, folded: text, end-to-end id, reference.
[[nodiscard]] QStringList writtenIn(const Receipt &receipt);

} // namespace quittance::match
