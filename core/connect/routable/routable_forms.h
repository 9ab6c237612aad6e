#pragma once

#include "core/connect/write_form.h"

namespace quittance::connect::routable {

/// What the platform's documents ask for in a record of that kind: it describes none of them itself. Empty for kinds
/// that it does not take.
[[nodiscard]] WriteForm formOf(WriteKind kind);

} // namespace quittance::connect::routable
