#pragma once

#include "core/match/types.h"

#include <span>

namespace quittance::match {

/// What speaks for and against using `receipt` for `document`, whatever the engine made of it: the answer to "why this
/// one" and "why not this one". Its allocation is what the two could share, its residual what would be left.
[[nodiscard]] Candidate explain(const Receipt &receipt, const OpenDocument &document, std::span<const Party> parties,
                                const MatchPolicy &policy);

/// The documents that come nearest to `receipt`, best first, at most `count`: the losers beside an accepted match, or
/// what to start from where nothing was proposed. Pairs that a person has ruled out are left out. One pass over
/// `documents`.
[[nodiscard]] std::vector<Candidate> nearest(const Receipt &receipt, std::span<const OpenDocument> documents,
                                             std::span<const Party> parties, const MatchPolicy &policy, int count = 5,
                                             std::span<const Rejection> rejections = {});

/// An amount as the sentences of reasons print it: "1234.50 EUR", the same in every language.
[[nodiscard]] QString plainText(Money amount);

/// The sentence of `reason` with its amount printed as `amount`: for readers who have a language of their own.
[[nodiscard]] QString detailWith(const Reason &reason, const QString &amount);

} // namespace quittance::match
