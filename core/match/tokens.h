#pragma once

#include <QString>

#include <vector>

namespace quittance::match {

/// A stretch of a folded text that may be a reference: `begin` and `length` in UTF-16 units.
struct Token
{
    qsizetype begin = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return begin + length; }
    /// True when `other` is a part of this token and not all of it.
    [[nodiscard]] bool covers(const Token &other) const
    {
        return begin <= other.begin && other.end() <= end() && length > other.length;
    }
};

/// Every whole run of letters and digits.
[[nodiscard]] std::vector<Token> runsOf(QStringView folded);

/// Every whole run of letters and digits, and every chain of up to eight neighbouring runs as written, where they are
/// joined by one `-`, `/`, `.` or `_`; with `acrossBlanks` also by one blank. A part of a run is never a token, and
/// nothing is glued together. `folded` comes from foldText.
[[nodiscard]] std::vector<Token> tokensOf(QStringView folded, bool acrossBlanks = false);

/// The runs of digits inside runs of letters and digits that hold letters too: `4711` of `ref4711no`.
[[nodiscard]] std::vector<Token> gluedDigits(QStringView folded);

/// What is compared with numbers tolerantly: whole runs with a digit in them, the digits glued to letters, and two or
/// three neighbours as written, whatever one or two signs stand between them.
[[nodiscard]] std::vector<Token> looseTokensOf(QStringView folded);

/// The form in which a document's number is looked up: folded, without signs at its ends. Empty where the number may
/// not stand alone: without a digit, purely numeric with fewer than four digits, or shorter than three characters.
[[nodiscard]] QString referenceKey(QStringView number);

} // namespace quittance::match
