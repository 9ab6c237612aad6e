#pragma once

#include "core/exchange/importer.h"

#include <QHash>

#include <optional>

namespace quittance::exchange {

/// The lines of a file that are not booked yet. They stay with the reader, for a later message of the same file may
/// book them; the others are handed on when there are many and somebody takes them.
class PendingLines
{
public:
    /// `place` is that of the line in the outcome's batch.
    void add(const QString &id, size_t place) { m_places.insert(id, place); }
    /// The place of the pending line with that id, which is none from now on.
    [[nodiscard]] std::optional<size_t> take(const QString &id);

    /// Hands booked lines of `outcome` on. `firstLine`, where those of the open statement begin, becomes what it is
    /// afterwards.
    void handOnOthers(const ReadOptions &options, ReadOutcome &outcome, size_t &firstLine);

private:
    QHash<QString, size_t> m_places;
    size_t m_held = 0; ///< lines that were left when lines were handed on last
};

} // namespace quittance::exchange
