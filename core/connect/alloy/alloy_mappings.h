#pragma once

#include "core/connect/write_mapping.h"

#include <span>

namespace quittance::connect::alloy {

[[nodiscard]] std::span<const MappingSlot> mappingSlots();

} // namespace quittance::connect::alloy
