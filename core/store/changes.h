#pragma once

#include "core/ledger/ids.h"

#include <QFlags>
#include <QHash>

namespace quittance::store {

/// Groups of fields that screens and figures care about together.
enum class Field : quint32 {
    Created = 1u << 0,
    Deleted = 1u << 1,
    Amounts = 1u << 2, ///< amount, currency, instalments
    Dates = 1u << 3, ///< issue, due, void, reversal, booking
    Party = 1u << 4, ///< customer, counterparty, aliases, accounts, parent
    Names = 1u << 5, ///< numbers, names, references, texts
    Allocations = 1u << 6, ///< what settles it or is settled by it
    Match = 1u << 7, ///< bank evidence and decisions
    Other = 1u << 8
};
Q_DECLARE_FLAGS(Fields, Field)
Q_DECLARE_OPERATORS_FOR_FLAGS(Fields)

/// What one write changed. Screens and figures listen to this; an empty one means nothing to do.
struct ChangeSet
{
    QHash<ledger::CustomerId, Fields> customers;
    QHash<ledger::DocumentId, Fields> documents;
    QHash<ledger::BankLineId, Fields> bankLines;
    bool settings = false;
    bool rates = false; ///< exchange rates came or changed
    /// So many changed that ids were not listed: reload. The hashes are then empty.
    bool everything = false;

    [[nodiscard]] bool isEmpty() const
    {
        return !everything && !settings && !rates && customers.isEmpty() && documents.isEmpty() && bankLines.isEmpty();
    }
};

} // namespace quittance::store
