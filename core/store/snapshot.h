#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"

#include <QString>

#include <cstdint>
#include <limits>
#include <vector>

namespace quittance::store {

/// The day number that means "never": later than every date.
inline constexpr qint32 kNever = std::numeric_limits<qint32>::max();
/// The instant (ms) that means "still known".
inline constexpr qint64 kStillKnown = std::numeric_limits<qint64>::max();

/// +1: an allocation takes from a credit and gives to a debt, as nearly all do. −1: the other way round, as when a
/// refund or a payment taken back settles a negative invoice. Signs are those of the documents' units. What it adds to
/// one side it takes from the other, so that no allocation ever changes what a customer owes in all.
[[nodiscard]] constexpr int allocationDirection(int sourceSign, int targetSign)
{
    return sourceSign > 0 && targetSign < 0 ? -1 : 1;
}

/// Allocations by document (CSR): entry range of document d is [offset[d], offset[d+1]).
/// Every allocation stands twice, once under each of its documents.
struct AppliedColumns
{
    std::vector<quint32> offset; ///< documents + 1
    std::vector<qint64> units; ///< signed: − on an invoice, + on the payment
    std::vector<qint32> day; ///< Julian day it took effect, never before both documents were issued
    std::vector<qint32> endDay; ///< un-applied or one of the two documents ended; kNever
    std::vector<quint32> other; ///< document index of the other side
    std::vector<quint8> inferred; ///< 1: no source paired the two documents; empty: none is
    std::vector<qint64> knownFrom; ///< ms
    std::vector<qint64> knownTo; ///< ms; empty vector in `current`, where all are kStillKnown
};

/// One row per document (current) or per superseded version.
struct DocumentColumns
{
    std::vector<quint32> document; ///< document index; in `current` row i is document i and this stays empty
    std::vector<quint32> customer; ///< customer index
    std::vector<quint16> currency; ///< ISO number
    std::vector<quint8> kind; ///< ledger::DocumentKind
    std::vector<quint8> inForce; ///< 1 posted; 0 draft, or deleted (no current version)
    std::vector<qint32> issueDay;
    std::vector<qint32> dueDay; ///< issue day where the source states none
    std::vector<qint32> endDay; ///< void or reversal; kNever
    std::vector<qint64> units; ///< signed effect on the receivable
    std::vector<qint64> knownFrom; ///< ms
    std::vector<qint64> knownTo; ///< ms; empty in `current`

    [[nodiscard]] size_t size() const { return units.size(); }
};

/// Instalments of the documents that have any; others age as a whole.
struct InstalmentColumns
{
    std::vector<quint32> document; ///< ascending
    std::vector<qint32> dueDay;
    std::vector<qint64> units; ///< signed as the document's units
};

/// What metrics need of one company's ledger, in memory, by column.
///
/// `current` answers "as known now" without looking at knowledge instants; a question "as known at" k takes the rows of
/// `current` with knownFrom ≤ k and those of `superseded` with knownFrom ≤ k < knownTo. Immutable once shared: a change
/// makes a new one.
struct Snapshot
{
    qint64 generation = 0;
    ledger::CompanyId company;
    std::vector<ledger::DocumentId> documentId; ///< by document index
    DocumentColumns current;
    DocumentColumns superseded;
    AppliedColumns applied;
    AppliedColumns supersededApplied;
    InstalmentColumns instalments;
    InstalmentColumns supersededInstalments; ///< `document` is then the row of `superseded`

    std::vector<ledger::CustomerId> customerId; ///< by customer index
    std::vector<QString> customerName;
    std::vector<qint32> customerParent; ///< customer index of the parent; −1 none
    /// Customer indices by name, then id, so that no figure has to sort names; empty: not sorted yet.
    std::vector<quint32> customerByName;

    [[nodiscard]] size_t documentCount() const { return documentId.size(); }
    [[nodiscard]] size_t customerCount() const { return customerId.size(); }
};

} // namespace quittance::store
