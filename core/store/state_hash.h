#pragma once

#include "core/store/connection.h"

namespace quittance::store {

/// See VerifyReport::stateHash; hexadecimal.
Result<QString> stateHash(const Connection &connection);

} // namespace quittance::store
