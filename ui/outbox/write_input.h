#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <optional>

namespace quittance::ui {

/// An amount as the user writes one; nothing for an empty text. InvalidInput with the text in the sentence.
[[nodiscard]] Result<std::optional<Money>> readMoney(const QString &text, Currency currency);
/// A day as year, month and day: 2026-03-31. Invalid for an empty text; InvalidInput with the text in the sentence.
[[nodiscard]] Result<QDate> readDay(const QString &text);

} // namespace quittance::ui
