#pragma once

#include "core/ledger/records.h"
#include "core/store/changes.h"
#include "core/store/connection.h"

#include <QHash>

#include <array>
#include <string>

namespace quittance::store {

/// One thing found.
struct SearchHit
{
    enum class Kind : quint8 { Customer, Document, BankLine };

    Kind kind = Kind::Customer;
    qint64 id = 0; ///< CustomerId, DocumentId or BankLineId
    QString line; ///< for display, as stored: "INV-0001 · Acme Ltd · 2026-01-01 · 120.00 EUR"

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// Everything that can be typed into the search box, folded, in one block of memory: a search is one pass over it.
/// An empty one finds nothing. Immutable while it is searched; build and update on a reader.
class SearchIndex
{
public:
    static Result<SearchIndex> build(const Connection &connection, ledger::CompanyId company);
    /// Reads anew what `changes` names.
    Result<> update(const Connection &connection, const ChangeSet &changes);

    /// The first `limit` hits that hold every word of `text`, or whose amount it is: customers, then documents, then
    /// bank lines. Folded as foldText() does; `1,234.50` and `1234.5` find the amount.
    Result<std::vector<SearchHit>> find(const Connection &connection, QStringView text, int limit) const;

    /// Kind and id of the first `limit` hits, without reading the book.
    [[nodiscard]] std::vector<std::pair<SearchHit::Kind, qint64>> findIds(QStringView text, int limit) const;

    [[nodiscard]] size_t bytes() const { return m_blob.size(); }
    [[nodiscard]] std::string_view blob() const { return m_blob; }

private:
    struct Entry
    {
        quint32 begin = 0; ///< in m_blob; ends where the next begins
        SearchHit::Kind kind = SearchHit::Kind::Customer;
        bool isLive = true; ///< false: replaced by a later entry
        qint64 id = 0;
        qint64 units = 0; ///< amount without its sign
    };

    template<typename Ids>
    Result<> addRows(const Connection &connection, SearchHit::Kind kind, const QByteArray &sql, const Ids &ids);
    void addRow(SearchHit::Kind kind, const Statement &row);
    [[nodiscard]] bool holdsAll(const Entry &entry, size_t end, const std::vector<std::string> &words) const;

    ledger::CompanyId m_company;
    std::string m_blob;
    std::vector<Entry> m_entries;
    std::array<size_t, 4> m_built = {}; ///< where each kind begins among the entries that were built at once
    QHash<std::pair<int, qint64>, quint32> m_updated; ///< place of entries that were added by updates
};

} // namespace quittance::store
