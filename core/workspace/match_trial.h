#pragma once

#include "core/base/task.h"
#include "core/match/engine.h"
#include "core/workspace/decision_lessons.h"

namespace quittance::workspace {

/// What matching would have made of one line that a person decided.
enum class TrialVerdict : quint8 {
    AcceptedRight,
    AcceptedWrong,
    SuggestedRight, ///< the first candidate is what the person chose
    SuggestedOther, ///< candidates are shown, another one first
    Ambiguous,
    Nothing
};

struct TrialCounts
{
    qint64 acceptedRight = 0;
    qint64 acceptedWrong = 0;
    qint64 suggestedRight = 0;
    qint64 suggestedOther = 0;
    qint64 ambiguous = 0;
    qint64 nothing = 0;

    [[nodiscard]] qint64 all() const
    {
        return acceptedRight + acceptedWrong + suggestedRight + suggestedOther + ambiguous + nothing;
    }
    void count(TrialVerdict verdict);

    friend bool operator==(const TrialCounts &, const TrialCounts &) = default;
};

/// A line that the two policies treat differently.
struct TrialDifference
{
    ledger::BankLineId line;
    TrialVerdict before = TrialVerdict::Nothing;
    TrialVerdict after = TrialVerdict::Nothing;
};

struct TrialReport
{
    TrialCounts before; ///< under the rules in force
    TrialCounts after; ///< under those that are tried
    std::vector<TrialDifference> differences; ///< by line
};

/// Runs `engine` under two policies over the lines that people decided, each document put back to what it had open
/// before, beside all that is open now. What was learnt from the same decisions is left out: it would know the answers.
/// Nothing when cancelled.
[[nodiscard]] std::optional<TrialReport> tryRules(const match::Engine &engine, const match::MatchInput &open,
                                                  std::span<const ConfirmedMatch> confirmed,
                                                  const match::MatchPolicy &before, const match::MatchPolicy &after,
                                                  const Progress &progress, const CancelToken &cancel);

} // namespace quittance::workspace
