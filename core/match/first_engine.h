#pragma once

#include "core/match/engine.h"

namespace quittance::match {

/// The first engine: few rules, each of which a person would sign.
///
/// A line is accepted when whole references and the amount agree (one document, several that add up to the line, or
/// several lines that add up to their one document), or when its payer has exactly one open document of exactly that
/// amount in the date window and no other line claims it. Everything else is a suggestion, a tie that is left to a
/// person, or nothing. A reference alone never suffices.
class FirstEngine final : public Engine
{
public:
    [[nodiscard]] std::vector<Proposal> run(const MatchInput &input, const MatchPolicy &policy,
                                            const Progress &progress = {},
                                            const CancelToken &cancel = {}) const override;
};

} // namespace quittance::match
