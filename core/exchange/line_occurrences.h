#pragma once

#include "core/exchange/outcome.h"
#include "core/exchange/use_counts.h"

#include <QHash>
#include <QSet>

namespace quittance::exchange {

/// Counts lines that are equal in all they say, account by account, while the statements of a file pass.
///
/// Equal lines of one day are told apart by how many there were before. Where a statement begins before the one in
/// front of it ended, or begins like one that has been, the file says some lines twice: counting starts again.
class LineOccurrences
{
public:
    void begin(const QString &account, const QString &statement, const std::optional<DatedBalance> &opening)
    {
        Chain &chain = m_chains[account];
        if (!opening)
            return;
        const QString start
            = QStringLiteral("%1/%2/%3").arg(statement).arg(opening->units).arg(opening->date.toJulianDay());
        const bool overlaps = chain.closing && chain.closing->units != opening->units && opening->date.isValid()
            && opening->date < chain.closing->date;
        if (overlaps || chain.openings.contains(start))
            chain.uses.clear();
        chain.openings.insert(start);
    }
    /// Starts counting again.
    void restart(const QString &account) { m_chains[account].uses.clear(); }
    /// How often `id` has occurred now, 1 for the first time.
    [[nodiscard]] int count(const QString &account, const QString &id) { return ++m_chains[account].uses[id]; }
    void end(const QString &account, const std::optional<DatedBalance> &closing)
    {
        if (closing)
            m_chains[account].closing = closing;
    }

private:
    struct Chain
    {
        UseCounts uses;
        QSet<QString> openings; ///< statements that began, by number and balance
        std::optional<DatedBalance> closing;
    };

    QHash<QString, Chain> m_chains;
};

} // namespace quittance::exchange
