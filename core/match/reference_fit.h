#pragma once

#include <QString>

namespace quittance::match {

/// How well a stretch of a bank text agrees with the number of a document; later is better.
enum class ReferenceFit : quint8 {
    None,
    Tail, ///< the first characters are lost
    Cut, ///< the last characters are lost
    OneEdit, ///< one character wrong, lost, added, or two neighbours swapped
    NoZeros, ///< the same but for leading zeros
    Embedded, ///< the digits stand whole, glued to letters
    Exact, ///< a whole token
    Structured ///< a reference whose check digits hold
};

/// Compares `word`, a token as written, with `key`, a referenceKey. Both folded. Exact where they are equal; never
/// Embedded or Structured, which depend on what stands around.
///
/// Short numbers get no benefit of the doubt: a tolerant answer needs a key of six characters, four of them digits, and
/// a cut one must keep six characters and most of the number.
[[nodiscard]] ReferenceFit compareReference(QStringView word, QStringView key);

/// True when one edit turns `a` into `b`: a character replaced, added, removed, or two neighbours swapped.
[[nodiscard]] bool isOneEdit(QStringView a, QStringView b);

} // namespace quittance::match
