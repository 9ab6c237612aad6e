#pragma once

namespace quittance {

/// Wide enough for an amount times a rate. `__extension__` because ISO C++ has no such type.
__extension__ using Int128 = __int128;

} // namespace quittance
