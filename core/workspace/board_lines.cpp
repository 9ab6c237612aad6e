#include "core/workspace/board_lines.h"

#include "core/insight/document_lookup.h"
#include "core/store/bank_gateway.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/ground_changes.h"

#include <algorithm>

namespace quittance::workspace {

using ledger::BankLineId;
using ledger::DocumentId;

namespace {

/// How the board lists them.
auto orderOf(const BoardLine &line)
{
    return std::tuple(-line.receipt.bookedOn.toJulianDay(), -line.receipt.id.value());
}

} // namespace

void BoardLines::put(const ledger::BankLine &line)
{
    if (line.fact.status != ledger::BankLineStatus::Booked)
        return;
    Known &known = m_lines[line.id.value()];
    known.line.receipt = receiptOf(line);
    known.line.isReturn = line.fact.isReversal && line.fact.amount.isNegative();
    known.subject = subjectOf(line.fact);
}

void BoardLines::use(std::span<const store::UsedPart> parts)
{
    for (const store::UsedPart &part : parts) {
        m_proven[part.document.value()] += part.documentUnits;
        std::vector<qint64> &lines = m_linesOf[part.document.value()];
        if (std::ranges::find(lines, part.line.value()) == lines.end())
            lines.push_back(part.line.value());
        const auto known = m_lines.find(part.line.value());
        if (known == m_lines.end())
            continue;
        known->second.used.push_back(part);
        known->second.line.usedUnits += part.cashUnits;
        known->second.line.isByPerson = known->second.line.isByPerson || part.origin == store::MatchOrigin::Person;
    }
}

void BoardLines::unuse(Known &known)
{
    for (const store::UsedPart &part : known.used)
        m_proven[part.document.value()] -= part.documentUnits;
    known.used.clear();
    known.line.usedUnits = 0;
    known.line.isByPerson = false;
}

void BoardLines::forget(BankLineId line, std::unordered_set<qint64> &wereTouched)
{
    const auto known = m_lines.find(line.value());
    if (known == m_lines.end())
        return;
    unuse(known->second);
    if (known->second.isTouched)
        wereTouched.insert(line.value());
    m_lines.erase(known);
}

void BoardLines::order()
{
    m_order.clear();
    m_order.reserve(m_lines.size());
    for (const auto &[id, known] : m_lines)
        m_order.push_back(&known);
    std::ranges::sort(m_order, {}, [](const Known *known) { return orderOf(known->line); });
}

Result<> BoardLines::load(const store::Connection &connection, const DecisionGround &ground)
{
    *this = BoardLines(m_company);
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).allLines(m_company);
    const Result<std::vector<store::UsedPart>> used = store::MatchGateway(connection).usedParts(m_company);
    if (!lines || !used)
        return lines ? Result<>(failed(used)) : Result<>(failed(lines));
    m_lines.reserve(lines->size());
    for (const ledger::BankLine &line : *lines)
        put(line);
    use(*used);
    order();
    std::vector<Known *> doubtful;
    const Result<> touched = touch(connection, doubtful);
    return touched ? judgeGround(connection, ground, doubtful) : touched;
}

Result<> BoardLines::touch(const store::Connection &connection, std::vector<Known *> &doubtful)
{
    const store::MatchGateway matches(connection);
    // Asked first: what is imported in between is looked at once more the next time.
    const Result<ledger::ImportId> last = matches.lastImport(m_company);
    const Result<std::vector<store::TouchedMatch>> touched = matches.touchedSince(m_company, m_lastImport);
    if (!last || !touched)
        return last ? Result<>(failed(touched)) : Result<>(failed(last));
    m_lastImport = *last;
    for (const store::TouchedMatch &match : *touched) {
        const auto known = m_lines.find(match.line.value());
        if (known == m_lines.end())
            continue;
        known->second.isTouched = true;
        doubtful.push_back(&known->second);
    }
    return {};
}

Result<> BoardLines::judgeGround(const store::Connection &connection, const DecisionGround &ground,
                                 std::span<Known *const> doubtful)
{
    for (Known *known : doubtful) {
        const Result<std::vector<GroundChange>> changes
            = movedGround(connection, ground, m_company, known->line.receipt.id);
        if (!changes)
            return failed(changes);
        known->isMoved = !changes->empty();
    }
    return {};
}

void BoardLines::collectLinesOf(DocumentId document, const store::Snapshot &snapshot, std::vector<Known *> &doubtful)
{
    const auto add = [&](DocumentId used) {
        const auto lines = m_linesOf.find(used.value());
        if (lines == m_linesOf.end())
            return;
        for (const qint64 line : lines->second) {
            const auto known = m_lines.find(line);
            if (known != m_lines.end() && known->second.isTouched)
                doubtful.push_back(&known->second);
        }
    };
    add(document);
    const insight::DocumentLookup lookup(snapshot, Instant::max());
    const std::optional<quint32> index = lookup.indexOf(document);
    const store::AppliedColumns &applied = snapshot.applied;
    if (!index || applied.offset.empty())
        return;
    for (quint32 i = applied.offset[*index]; i < applied.offset[*index + 1]; ++i)
        add(snapshot.documentId[applied.other[i]]);
}

Result<> BoardLines::follow(const store::Connection &connection, const DecisionGround &ground,
                            const store::Snapshot &snapshot, const store::ChangeSet &changes)
{
    const std::vector<BankLineId> ids(changes.bankLines.keyBegin(), changes.bankLines.keyEnd());
    std::vector<BankLineId> restated; // says something else now, not only what uses it
    for (auto it = changes.bankLines.cbegin(); it != changes.bankLines.cend(); ++it) {
        if (it.value() != store::Field::Match || !m_lines.contains(it.key().value()))
            restated.push_back(it.key());
    }
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).linesByIds(restated);
    const Result<std::vector<store::UsedPart>> used = store::MatchGateway(connection).usedParts(ids);
    if (!lines || !used)
        return lines ? Result<>(failed(used)) : Result<>(failed(lines));
    std::vector<Known *> doubtful;
    std::unordered_set<qint64> wereTouched;
    for (const BankLineId id : restated)
        forget(id, wereTouched);
    for (const BankLineId id : ids) {
        const auto known = m_lines.find(id.value());
        if (known == m_lines.end())
            continue;
        unuse(known->second);
        if (known->second.isTouched)
            doubtful.push_back(&known->second);
    }
    for (const ledger::BankLine &line : *lines) {
        put(line);
        const auto known = m_lines.find(line.id.value());
        if (known == m_lines.end() || !wereTouched.contains(line.id.value()))
            continue;
        known->second.isTouched = true;
        doubtful.push_back(&known->second);
    }
    use(*used);
    for (auto it = changes.documents.cbegin(); it != changes.documents.cend(); ++it)
        collectLinesOf(it.key(), snapshot, doubtful);
    if (!restated.empty())
        order();
    if (const Result<> touched = touch(connection, doubtful); !touched)
        return touched;
    std::ranges::sort(doubtful);
    doubtful.erase(std::unique(doubtful.begin(), doubtful.end()), doubtful.end());
    return judgeGround(connection, ground, doubtful);
}

std::vector<BoardLine> BoardLines::lines(const DecidedPairs &decided, const std::unordered_set<qint64> &pending) const
{
    std::vector<BoardLine> lines;
    lines.reserve(m_order.size());
    for (const Known *known : m_order) {
        BoardLine &line = lines.emplace_back(known->line);
        const qint64 id = line.receipt.id.value();
        line.isIgnored = !decided.ignoredLines.isEmpty() && decided.ignoredLines.contains(line.receipt.id);
        line.hasNote = !decided.notedLines.isEmpty() && decided.notedLines.contains(known->subject);
        line.isKept = !decided.keptLines.isEmpty() && decided.keptLines.contains(known->subject);
        line.isPending = !pending.empty() && pending.contains(id);
        const bool isOverused = qAbs(line.usedUnits) > qAbs(line.receipt.units);
        line.isStale = (isOverused && !line.isKept) || known->isMoved;
    }
    return lines;
}

qint64 BoardLines::provenUnits(DocumentId document) const
{
    const auto proven = m_proven.find(document.value());
    return proven == m_proven.end() ? 0 : proven->second;
}

} // namespace quittance::workspace
