#pragma once

#include "core/connect/write_mapping.h"

#include <span>

namespace quittance::connect::routable {

[[nodiscard]] std::span<const MappingSlot> mappingSlots();

} // namespace quittance::connect::routable
