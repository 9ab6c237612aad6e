#pragma once

#include "core/match/id_slots.h"
#include "core/match/types.h"

#include <span>
#include <vector>

namespace quittance::match {

/// Finds open documents by amount, for all customers or for one, without looking at the others.
class AmountIndex
{
public:
    /// Answers are positions in `documents`.
    explicit AmountIndex(std::span<const OpenDocument *const> documents);

    /// What is looked for: open units from `low` to `high`, counted from the due day `from` to `to` inclusive.
    struct Query
    {
        Currency currency;
        qint64 low = 0;
        qint64 high = 0;
        QDate from;
        QDate to;
    };

    struct Found
    {
        std::vector<quint32> documents; ///< by amount, then day, then position
        bool isCut = false; ///< more rows were in reach than are looked at: no claim to be the only one
    };

    [[nodiscard]] Found ofAnyone(const Query &query) const;
    /// Of the documents with exactly `query.low`, due in its days, the `count` next to `day`: by distance, then
    /// position. None of `without`, which ascends.
    [[nodiscard]] std::vector<quint32> nextInTime(const Query &query, QDate day, size_t count,
                                                  std::span<const quint32> without) const;
    [[nodiscard]] Found ofCustomer(ledger::CustomerId customer, const Query &query) const;
    /// The customer's open documents with the amounts next to `units`, at most `count` on each side.
    [[nodiscard]] std::vector<quint32> nearestOfCustomer(ledger::CustomerId customer, Currency currency, qint64 units,
                                                         int count) const;

private:
    /// In the order of customer, currency, units, day, document.
    struct Row
    {
        qint64 customer = 0;
        qint64 units = 0;
        qint32 currency = 0;
        qint32 day = 0;
        quint32 document = 0;
    };

    [[nodiscard]] static bool isBefore(const Row &a, const Row &b);
    /// `rows` begin with the first that is not before `first`.
    [[nodiscard]] static Found search(std::span<const Row> rows, const Row &first, const Query &query);
    [[nodiscard]] std::span<const Row> rowsOf(ledger::CustomerId customer) const;
    /// m_all from the first row on that is not before `key`.
    [[nodiscard]] std::span<const Row> allFrom(const Row &key) const;

    std::vector<Row> m_all; ///< customer left at 0
    std::vector<Row> m_steps; ///< the first row of each block of m_all
    std::vector<Row> m_byCustomer;
    IdRanges m_ofCustomer; ///< in m_byCustomer
};

/// The day a document is expected to be paid: its due day, else its issue day.
[[nodiscard]] QDate expectedDay(const OpenDocument &document);

} // namespace quittance::match
