#pragma once

#include "core/insight/roll_forward.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace quittance::insight {

/// Days after `after`, up to and including `through`.
struct DaySpan
{
    QDate after;
    QDate through;

    [[nodiscard]] int days() const { return int(after.daysTo(through)); }
};

/// The ends of the last `count` calendar months as of a day, and the day before the first of them: `count + 1` days in
/// ascending order, the last being `asOf` itself, so that the month it is in counts up to that day.
[[nodiscard]] std::vector<QDate> monthBounds(QDate asOf, int count);

/// What was issued and what ended between given days, by kind and currency: one pass over the documents of a book.
///
/// Net receivables need nothing else: they are the signed amounts of the documents in force, whatever the allocations.
/// Source: receivables.md 1.0.
class FlowSeries
{
public:
    struct Question
    {
        std::vector<QDate> cuts; ///< every day that a span or balance may begin or end on; any order
        std::vector<QDate> marks; ///< days whose voids matter to `issued`; each becomes a cut as well
        Instant knownAt = Instant::max();
        std::optional<ledger::CustomerId> customer;
    };

    FlowSeries(const store::Snapshot &snapshot, const Question &question);

    [[nodiscard]] const std::vector<Currency> &currencies() const { return m_currencies; } ///< by code
    /// The first day with a document, in any currency; invalid where there is none up to the last cut.
    [[nodiscard]] QDate firstDay() const { return m_firstDay; }

    /// Net receivables at the close of a cut.
    [[nodiscard]] qint64 balance(Currency currency, QDate cut) const;
    /// The same at each of several cuts, in their order.
    [[nodiscard]] std::vector<qint64> balances(Currency currency, std::span<const QDate> cuts) const;
    /// Signed units of the documents of a kind issued in the span, but for those void or returned by `mark`.
    [[nodiscard]] qint64 issued(Currency currency, ledger::DocumentKind kind, DaySpan span, QDate mark) const;
    /// Signed units of the documents of a kind that became void or came back in the span, whenever they were issued.
    [[nodiscard]] qint64 ended(Currency currency, ledger::DocumentKind kind, DaySpan span) const;
    /// The bridge from the close of one cut to that of a later one.
    [[nodiscard]] RollForward bridge(Currency currency, QDate from, QDate to) const;

private:
    static constexpr size_t kKinds = std::size(ledger::kDocumentKinds);

    /// Sums of one currency; intervals end on the cuts, the first one begins with time.
    struct Block
    {
        std::array<std::vector<qint64>, kKinds> issued; ///< by interval of issue
        std::array<std::vector<qint64>, kKinds> ended; ///< by interval of the end
        std::array<std::vector<qint64>, kKinds> lost; ///< by interval of issue, then first mark that sees the end
    };
    struct Sums
    {
        std::map<quint16, Block> blocks;
        qint32 firstDay = store::kNever;

        void add(const Sums &other);
    };
    class Filler;

    [[nodiscard]] Sums sumsOf(const store::Snapshot &snapshot, const Question &question) const;
    [[nodiscard]] size_t cutOf(QDate day) const;
    [[nodiscard]] const Block *block(Currency currency) const;

    std::vector<qint32> m_cuts;
    std::vector<qint32> m_marks;
    std::vector<Currency> m_currencies;
    std::map<quint16, Block> m_blocks;
    QDate m_firstDay;
};

} // namespace quittance::insight
