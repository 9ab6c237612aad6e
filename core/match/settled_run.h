#pragma once

#include "core/match/engine.h"

namespace quittance::match {

/// Runs `engine` again over what its accepted proposals leave, until it accepts nothing more: what one pass settles
/// leaves fewer rivals to the next. Where an engine accepts whole lines only, a run over a book in which all of it is
/// accepted accepts nothing.
///
/// One proposal per receipt, in the receipts' order of id; of the last pass that saw the receipt. Empty when cancelled.
[[nodiscard]] std::vector<Proposal> runSettled(const Engine &engine, const MatchInput &input, const MatchPolicy &policy,
                                               const Progress &progress = {}, const CancelToken &cancel = {});

/// What is left of `input` once all of `proposals` that need no person are accepted.
[[nodiscard]] MatchInput lessAccepted(MatchInput input, const std::vector<Proposal> &proposals);

} // namespace quittance::match
