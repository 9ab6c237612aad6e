#pragma once

#include "core/match/finder.h"

namespace quittance::match {

/// The evidence of an option in words, each with the weight it carries; they add up to the option's standing, what is
/// not observed of the pair itself under `competition`.
[[nodiscard]] std::vector<Reason> reasonsOf(const Receipt &receipt, const Option &option, const BookIndex &book);

} // namespace quittance::match
