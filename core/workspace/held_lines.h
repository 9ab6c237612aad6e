#pragma once

#include "core/exchange/importer.h"

namespace quittance::workspace {

/// Bank lines that are held at once where nothing else is said: some fifty megabytes.
inline constexpr size_t kLinesHeld = 50'000;

/// Holds the bank lines of a file while it is read, as long as they are few enough; of more than `room` only the first
/// `sample` are kept, and the file is read again where all are wanted.
class HeldLines
{
public:
    HeldLines(size_t room, size_t sample)
        : m_room(room)
        , m_sample(sample)
    {
    }

    /// To read with; this must outlive the reading.
    [[nodiscard]] exchange::LineSink sink();
    /// Behind the reading: gives `outcome` the lines that are held, in front of its own.
    void settle(exchange::ReadOutcome &outcome);

    /// All lines of the file.
    [[nodiscard]] qint64 count() const { return m_count; }
    /// True where not all lines are held.
    [[nodiscard]] bool isOver() const { return m_isOver; }
    /// What those of an account without a name say; see contentOf().
    [[nodiscard]] const std::vector<size_t> &unnamed() const { return m_unnamed; }

private:
    void take(std::vector<ledger::BankLineFact> lines);

    size_t m_room;
    size_t m_sample;
    std::vector<exchange::LinePiece> m_places; ///< of the pieces held: without their lines
    std::vector<size_t> m_begins; ///< where they begin
    std::vector<ledger::BankLineFact> m_lines;
    std::vector<size_t> m_unnamed;
    qint64 m_count = 0;
    bool m_isOver = false;
};

/// Gives the lines of `piece` whose statement was not known yet the id it got. False where there is no such statement.
[[nodiscard]] bool nameStatement(exchange::LinePiece &piece, const std::vector<ledger::StatementFact> &statements);

} // namespace quittance::workspace
