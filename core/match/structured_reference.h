#pragma once

#include <QStringList>

namespace quittance::match {

/// The kinds of payment reference whose check digits this program knows.
enum class ReferenceKind : quint8 {
    None,
    Creditor, ///< RF… ISO 11649, mod 97
    Swiss, ///< QR reference: 27 digits, mod 10 recursive
    Finnish, ///< 4 to 20 digits, weights 7-3-1
    Belgian, ///< 12 digits, mod 97, often +++123/4567/89012+++
    NorwegianMod10, ///< KID, Luhn
    NorwegianMod11 ///< KID, weights 2 to 7; the check may be `-`
};

/// What `compact`, without blanks and signs, is by its length and check digits. A number short enough to pass by chance
/// is judged by the kinds that leave least to it: Creditor, Swiss, Belgian; the others only when `wanted` says so.
[[nodiscard]] bool isValidReference(QStringView compact, ReferenceKind kind);

/// Check characters of one kind over the digits before them, as they are printed. Empty when `digits` does not fit.
[[nodiscard]] QString checkDigits(QStringView digits, ReferenceKind kind);

/// The references in `text` that prove themselves: Creditor, Swiss and Belgian ones, also where they are written in
/// groups. Compact, lower case. Only here are digits joined over blanks, and only because the check digits agree.
[[nodiscard]] QStringList structuredReferences(QStringView text);

/// The numbers that `compact` may carry: what its check digits stand for, as written and without the zeros that fill it
/// up. Of a Creditor reference also what a Finnish one inside of it carries. Only the kinds that prove themselves, but
/// with `isField`, where the bank's own field says that it is a reference, Finnish and Norwegian ones too. A number has
/// four characters at least.
[[nodiscard]] QStringList carriedNumbers(QStringView compact, bool isField);

/// A reference without blanks and signs, lower case: as two are compared.
[[nodiscard]] QString compactReference(QStringView text);

} // namespace quittance::match
