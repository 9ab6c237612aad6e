#pragma once

#include <QString>

namespace quittance::exchange {

/// An account number as we compare it: upper case, without spaces.
[[nodiscard]] QString compactAccount(const QString &text);

/// True for a compact IBAN whose check digits agree. Source: ISO 13616, modulo 97.
[[nodiscard]] bool isIban(QStringView compact);

} // namespace quittance::exchange
