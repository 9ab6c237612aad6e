#pragma once

#include "core/exchange/csv/column_mapping.h"

namespace quittance::exchange {

/// How well a heading names a field, 0 to 100, by the words for it in English, German, French, Spanish and Dutch.
/// 95: the heading is such a word; less: it contains one.
[[nodiscard]] int headingScore(const QString &heading, Field field, RecordKind kind);

} // namespace quittance::exchange
