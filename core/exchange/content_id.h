#pragma once

#include <QString>

#include <initializer_list>

namespace quittance::exchange {

/// 128 bits of `parts` as hexadecimal: an id made from content. Parts cannot run into each other.
[[nodiscard]] QString contentId(std::initializer_list<QStringView> parts);

} // namespace quittance::exchange
