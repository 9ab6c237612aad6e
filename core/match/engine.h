#pragma once

#include "core/base/task.h"
#include "core/match/types.h"

namespace quittance::match {

/// Proposes how bank lines and open documents belong together. Pure: no I/O, no clock.
///
/// The result does not depend on the order of the input, uses no bank amount and no open balance twice among accepted
/// proposals, and never accepts a tie.
class Engine
{
public:
    virtual ~Engine() = default;

    /// One proposal per receipt, in the receipts' order of id. Empty when cancelled.
    [[nodiscard]] virtual std::vector<Proposal> run(const MatchInput &input, const MatchPolicy &policy,
                                                    const Progress &progress = {},
                                                    const CancelToken &cancel = {}) const = 0;
};

} // namespace quittance::match
