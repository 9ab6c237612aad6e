#include "core/workspace/stated_odds.h"

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

const match::Candidate *firstCandidate(const ReconcileBoard *shown, ledger::BankLineId line)
{
    const match::Proposal *proposal = shown ? shown->proposal(line) : nullptr;
    return proposal && !proposal->candidates.empty() ? &proposal->candidates.front() : nullptr;
}

std::map<ledger::DocumentId, qint64> unitsByDocument(std::span<const match::Allocation> allocations)
{
    std::map<ledger::DocumentId, qint64> units;
    for (const match::Allocation &part : allocations)
        units[part.document] += part.documentUnits;
    return units;
}

} // namespace

QJsonObject toJson(const StatedOdds &stated)
{
    return {{u"ppm"_s, stated.probabilityPpm}, {u"log_odds"_s, stated.logOdds}, {u"taken"_s, stated.isTaken}};
}

std::optional<StatedOdds> statedFromJson(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    return StatedOdds{json[u"ppm"_s].toInt(), json[u"log_odds"_s].toInt(), json[u"taken"_s].toBool()};
}

std::optional<StatedOdds> statedOf(const ReconcileBoard *shown, ledger::BankLineId line,
                                   std::span<const match::Allocation> taken)
{
    const match::Candidate *first = firstCandidate(shown, line);
    if (!first)
        return std::nullopt;
    return StatedOdds{first->probabilityPpm, first->logOdds,
                      unitsByDocument(first->allocations) == unitsByDocument(taken)};
}

std::optional<StatedOdds> statedOf(const ReconcileBoard *shown, ledger::BankLineId line, ledger::DocumentId ruledOut)
{
    const match::Candidate *first = firstCandidate(shown, line);
    const bool usesIt = first
        && std::ranges::find(first->allocations, ruledOut, &match::Allocation::document) != first->allocations.end();
    return usesIt ? std::optional(StatedOdds{first->probabilityPpm, first->logOdds, false}) : std::nullopt;
}

} // namespace quittance::workspace
