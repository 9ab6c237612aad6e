#pragma once

#include "core/store/snapshot.h"

namespace quittance::bench {

/// A book in memory: `count` invoices of 40,000 customers issued over five years from 2020-01-01, one payment for every
/// few allocations, customers in the order of their names.
[[nodiscard]] store::Snapshot makeBook(size_t count);

} // namespace quittance::bench
