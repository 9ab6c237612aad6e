#pragma once

#include "core/insight/open_scan.h"

#include <span>

namespace quittance::insight {

/// Takes the credits of one customer in one currency off its debits, oldest due first, oldest credit first; what meets
/// leaves both. Parts that are used up stay, with 0. Unless `meetsLaterItems`, a credit never meets an item issued
/// after it. Source: receivables.md 1.1, case C01 Q03.
void applyVirtually(std::span<OpenPart> parts, bool meetsLaterItems);

/// The same for parts of many customers and currencies, which it sorts by customer and currency.
void applyVirtuallyByCustomer(std::vector<OpenPart> &parts, bool meetsLaterItems);

} // namespace quittance::insight
