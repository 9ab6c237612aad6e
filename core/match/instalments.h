#pragma once

#include "core/match/assignment.h"
#include "core/match/finder.h"

#include <span>

namespace quittance::match {

/// Finds several lines that pay one document together: each brings a part, and the parts add up to what is open. Gives
/// each of them a reading that says so. Lines that name the document count; a line that does not may complete them when
/// it comes from the same payer and brings exactly what is missing. Lines that say which parts of one payment they are
/// ("1 of 2") count together where one document only has open what they bring.
void addInstalments(std::span<Contender> contenders, const Finder &finder, const BookIndex &book,
                    const MatchPolicy &policy);

/// Takes the reading back from lines whose partners went elsewhere: a part alone is only a part.
void dropBrokenInstalments(std::span<Contender> contenders, const BookIndex &book);

} // namespace quittance::match
