#pragma once

#include "core/workspace/sample/plan.h"
#include "core/workspace/sample/random.h"

namespace quittance::workspace {

/// `count` customers with names of their own, habits, parents, other names and accounts.
[[nodiscard]] std::vector<SamplePlan::Customer> makeSampleCustomers(int count, Random &random);

} // namespace quittance::workspace
