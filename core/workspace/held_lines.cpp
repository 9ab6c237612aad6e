#include "core/workspace/held_lines.h"

#include "core/workspace/own_account.h"

#include <algorithm>
#include <iterator>

namespace quittance::workspace {
namespace {

bool nameStatement(std::vector<ledger::BankLineFact> &lines, size_t from, size_t to, size_t statement,
                   const std::vector<ledger::StatementFact> &statements)
{
    if (from < to && statement >= statements.size())
        return false;
    for (size_t i = from; i < to; ++i)
        lines[i].statementRemoteId = statements[statement].remoteId;
    return true;
}

} // namespace

bool nameStatement(exchange::LinePiece &piece, const std::vector<ledger::StatementFact> &statements)
{
    return nameStatement(piece.lines, piece.openFrom, piece.lines.size(), piece.statement, statements);
}

exchange::LineSink HeldLines::sink()
{
    return [this](exchange::LinePiece piece) {
        m_begins.push_back(m_lines.size());
        take(std::exchange(piece.lines, {}));
        m_places.push_back(std::move(piece));
    };
}

void HeldLines::take(std::vector<ledger::BankLineFact> lines)
{
    m_count += qint64(lines.size());
    for (const ledger::BankLineFact &line : lines) {
        if (line.accountRemoteId == exchange::kUnnamedAccount)
            m_unnamed.push_back(contentOf(line));
    }
    if (m_isOver)
        return;
    std::ranges::move(lines, std::back_inserter(m_lines));
    if (m_lines.size() <= m_room)
        return;
    m_isOver = true;
    m_lines.resize(std::min(m_lines.size(), m_sample));
    m_lines.shrink_to_fit();
}

void HeldLines::settle(exchange::ReadOutcome &outcome)
{
    m_begins.push_back(m_lines.size());
    take(std::exchange(outcome.batch.bankLines, {}));
    for (size_t i = 0; i < m_places.size() && !m_isOver; ++i)
        nameStatement(m_lines, m_begins[i] + m_places[i].openFrom, m_begins[i + 1], m_places[i].statement,
                      outcome.batch.statements);
    outcome.batch.bankLines = std::exchange(m_lines, {});
}

} // namespace quittance::workspace
