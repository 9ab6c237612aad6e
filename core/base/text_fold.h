#pragma once

#include <QString>

namespace quittance {

/// Text as search and matching compare it: lower case, accents and ligatures taken off (`ß` is `ss`, `Ø` is `o`),
/// every run of spaces one space, none at the ends. Digits and punctuation stay.
[[nodiscard]] QString foldText(QStringView text);

} // namespace quittance
