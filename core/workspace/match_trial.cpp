#include "core/workspace/match_trial.h"

#include <algorithm>
#include <map>

namespace quittance::workspace {

namespace {

using Parts = std::map<qint64, qint64>; ///< units taken by document

/// What a person decided of a line; several decisions on one line add up.
std::map<ledger::BankLineId, Parts> decidedParts(std::span<const ConfirmedMatch> confirmed)
{
    std::map<ledger::BankLineId, Parts> decided;
    for (const ConfirmedMatch &match : confirmed) {
        for (const match::OpenDocument &document : match.documents)
            decided[match.line.id][document.id.value()] += document.openUnits;
    }
    return decided;
}

match::MatchInput trialInput(const match::MatchInput &open, std::span<const ConfirmedMatch> confirmed)
{
    match::MatchInput input;
    input.parties = open.parties;
    input.calibration = open.calibration;
    input.documents = open.documents;
    std::map<qint64, size_t> rows;
    for (size_t i = 0; i < input.documents.size(); ++i)
        rows.emplace(input.documents[i].id.value(), i);
    std::map<ledger::BankLineId, match::Receipt> lines;
    for (const ConfirmedMatch &match : confirmed) {
        const auto [line, isNew] = lines.try_emplace(match.line.id, match.line);
        if (!isNew)
            line->second.units += match.line.units;
        for (const match::OpenDocument &document : match.documents) {
            const auto [row, isUnknown] = rows.try_emplace(document.id.value(), input.documents.size());
            if (isUnknown)
                input.documents.push_back(document);
            else
                input.documents[row->second].openUnits += document.openUnits;
        }
    }
    std::erase_if(input.documents, [](const match::OpenDocument &document) { return document.openUnits == 0; });
    for (auto &[id, line] : lines)
        input.receipts.push_back(std::move(line));
    return input;
}

bool agrees(const match::Candidate &candidate, const Parts &decided)
{
    Parts parts;
    for (const match::Allocation &part : candidate.allocations)
        parts[part.document.value()] += part.documentUnits;
    return parts == decided;
}

TrialVerdict verdictOf(const match::Proposal &proposal, const Parts &decided)
{
    const bool isRight = !proposal.candidates.empty() && agrees(proposal.candidates.front(), decided);
    switch (proposal.verdict) {
    case match::Verdict::Accepted:
        return isRight ? TrialVerdict::AcceptedRight : TrialVerdict::AcceptedWrong;
    case match::Verdict::Suggested:
        return isRight ? TrialVerdict::SuggestedRight : TrialVerdict::SuggestedOther;
    case match::Verdict::Ambiguous:
        return TrialVerdict::Ambiguous;
    case match::Verdict::Unmatched:
        break;
    }
    return TrialVerdict::Nothing;
}

} // namespace

void TrialCounts::count(TrialVerdict verdict)
{
    switch (verdict) {
    case TrialVerdict::AcceptedRight:
        ++acceptedRight;
        break;
    case TrialVerdict::AcceptedWrong:
        ++acceptedWrong;
        break;
    case TrialVerdict::SuggestedRight:
        ++suggestedRight;
        break;
    case TrialVerdict::SuggestedOther:
        ++suggestedOther;
        break;
    case TrialVerdict::Ambiguous:
        ++ambiguous;
        break;
    case TrialVerdict::Nothing:
        ++nothing;
        break;
    }
}

std::optional<TrialReport> tryRules(const match::Engine &engine, const match::MatchInput &open,
                                    std::span<const ConfirmedMatch> confirmed, const match::MatchPolicy &before,
                                    const match::MatchPolicy &after, const Progress &progress,
                                    const CancelToken &cancel)
{
    const match::MatchInput input = trialInput(open, confirmed);
    const std::map<ledger::BankLineId, Parts> decided = decidedParts(confirmed);
    const auto half = [&progress](qint64 offset) -> Progress {
        if (!progress)
            return {};
        return [progress, offset](qint64 done, qint64 total) { progress(done + offset * total, 2 * total); };
    };
    const std::vector<match::Proposal> first = engine.run(input, before, half(0), cancel);
    const std::vector<match::Proposal> second = engine.run(input, after, half(1), cancel);
    if (cancel.isCancelled() || first.size() != second.size())
        return std::nullopt;
    TrialReport report;
    for (size_t i = 0; i < first.size(); ++i) {
        const Parts &parts = decided.at(first[i].receipt);
        const TrialVerdict then = verdictOf(first[i], parts);
        const TrialVerdict now = verdictOf(second[i], parts);
        report.before.count(then);
        report.after.count(now);
        if (then != now)
            report.differences.push_back({first[i].receipt, then, now});
    }
    return report;
}

} // namespace quittance::workspace
