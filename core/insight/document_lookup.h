#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/store/snapshot.h"

#include <optional>
#include <vector>

namespace quittance::insight {

/// A document as it stood on a day.
struct StandingDocument
{
    quint32 index = 0; ///< document index of the snapshot
    quint32 customer = 0; ///< customer index
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice;
    Currency currency;
    QDate issue;
    QDate due;
    qint64 units = 0; ///< signed effect on the receivable
    qint64 open = 0; ///< signed
};

/// Customer indices by name, then id: the order the snapshot keeps, or sorted now where it keeps none.
[[nodiscard]] std::vector<quint32> customersByName(const store::Snapshot &snapshot);

/// The index of a customer of the snapshot; one that no row has where there is no such customer or none is asked for.
[[nodiscard]] quint32 customerIndex(const store::Snapshot &snapshot, std::optional<ledger::CustomerId> customer);

/// Single documents out of a snapshot, as known at one instant: what lists and customer pages show row by row.
class DocumentLookup
{
public:
    DocumentLookup(const store::Snapshot &snapshot, Instant knownAt);

    [[nodiscard]] std::optional<quint32> indexOf(ledger::DocumentId document) const;
    /// Nothing when the document is not in force on `day` or not known yet.
    [[nodiscard]] std::optional<StandingDocument> standing(quint32 index, QDate day) const;
    /// The document indices of a customer in any version known at the instant, ascending.
    [[nodiscard]] std::vector<quint32> documentsOf(ledger::CustomerId customer) const;
    /// Every document in force on `day`.
    [[nodiscard]] std::vector<StandingDocument> allStanding(QDate day) const;

private:
    struct Row
    {
        const store::DocumentColumns *columns = nullptr;
        size_t row = 0;
    };

    /// The version known at the instant; no columns when there is none.
    [[nodiscard]] Row versionOf(quint32 index) const;
    [[nodiscard]] qint64 applied(quint32 index, qint32 day) const;

    const store::Snapshot &m_snapshot;
    qint64 m_knownAt;
    std::vector<std::pair<quint32, quint32>> m_superseded; ///< (document, row) of versions known at the instant, sorted
};

} // namespace quittance::insight
