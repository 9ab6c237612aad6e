#pragma once

#include "core/match/engine.h"

namespace quittance::match {

/// The engine of the program: candidates by index, evidence weighed as log odds, one assignment for the whole book.
///
/// A line is accepted when its reading is as sure as the policy asks, the amount agrees, and nobody else wants the same
/// document as much. A reference alone never suffices, a tie is left to a person, and a difference is written off only
/// where the policy says so.
class MatchEngine final : public Engine
{
public:
    [[nodiscard]] std::vector<Proposal> run(const MatchInput &input, const MatchPolicy &policy,
                                            const Progress &progress = {},
                                            const CancelToken &cancel = {}) const override;
};

} // namespace quittance::match
