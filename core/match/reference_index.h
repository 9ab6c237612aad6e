#pragma once

#include "core/match/types.h"

#include <QHash>

#include <span>
#include <vector>

namespace quittance::match {

/// Finds the documents that a bank line names by a whole token.
class ReferenceIndex
{
public:
    /// `documents` must outlive the index; answers are positions in it.
    explicit ReferenceIndex(std::span<const OpenDocument *const> documents);

    /// The documents of the line's currency that its text, reference or end-to-end id names, ascending. A token that is
    /// part of a longer one which also names a document does not count.
    [[nodiscard]] std::vector<quint32> namedBy(const Receipt &receipt) const;

private:
    struct Entry
    {
        size_t hash = 0;
        quint32 document = 0;
        QString key;
    };

    void add(QStringView number, quint32 document);
    [[nodiscard]] std::span<const Entry> find(QStringView key) const;
    void collect(QStringView text, Currency currency, std::vector<quint32> &named) const;

    std::span<const OpenDocument *const> m_documents;
    std::vector<Entry> m_entries; ///< by hash, then document
    QHash<size_t, quint32> m_firstOfHash;
    bool m_hasBlanks = false;
};

} // namespace quittance::match
