#include "core/exchange/pending_lines.h"

#include <algorithm>
#include <utility>

namespace quittance::exchange {

using ledger::BankLineFact;

std::optional<size_t> PendingLines::take(const QString &id)
{
    const auto found = m_places.constFind(id);
    if (found == m_places.cend())
        return std::nullopt;
    const size_t place = *found;
    m_places.erase(found);
    return place;
}

void PendingLines::handOnOthers(const ReadOptions &options, ReadOutcome &outcome, size_t &firstLine)
{
    std::vector<BankLineFact> &lines = outcome.batch.bankLines;
    if (!options.lines || lines.size() < m_held + kLinesInPiece)
        return;
    LinePiece piece{.lines = {}, .openFrom = 0, .statement = outcome.batch.statements.size()};
    piece.lines.reserve(lines.size() - m_held);
    std::vector<BankLineFact> left;
    std::vector<size_t> before; ///< where those that are left stood
    size_t leftBeforeOpen = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool isLeft = lines[i].status == ledger::BankLineStatus::Pending;
        (isLeft ? left : piece.lines).push_back(std::move(lines[i]));
        if (isLeft)
            before.push_back(i);
        if (i < firstLine)
            ++(isLeft ? leftBeforeOpen : piece.openFrom);
    }
    lines = std::move(left);
    firstLine = leftBeforeOpen;
    m_held = lines.size();
    for (size_t &place : m_places)
        place = size_t(std::ranges::lower_bound(before, place) - before.begin());
    options.lines(std::move(piece));
}

} // namespace quittance::exchange
