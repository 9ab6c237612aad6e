#pragma once

#include "core/workspace/decision_ground.h"
#include "core/workspace/line_work.h"

namespace quittance::workspace {

/// What a decision stands on, as it is now: the match with everything it sees refreshed, and what of it differs from
/// what it saw. A match of before its sight was kept has no changes.
struct GroundCheck
{
    AcceptedMatch now;
    std::vector<GroundChange> changes;
};

[[nodiscard]] Result<GroundCheck> checkGround(const store::Connection &connection, const DecisionGround &ground,
                                              const AcceptedMatch &match);

/// What has moved under everything that is accepted of `line`, since it was decided or last kept. Source:
/// architecture.md, decision 4.
[[nodiscard]] Result<std::vector<GroundChange>> movedGround(const store::Connection &connection,
                                                            const DecisionGround &ground, ledger::CompanyId company,
                                                            ledger::BankLineId line);

/// The matches of `line` as they were last looked at by a person: as decided, or as kept since.
[[nodiscard]] Result<std::vector<AcceptedMatch>> lastSeenMatches(const store::Connection &connection,
                                                                 const DecisionGround &ground,
                                                                 ledger::CompanyId company, ledger::BankLineId line);

} // namespace quittance::workspace
