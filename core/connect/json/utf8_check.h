#pragma once

#include <QByteArray>

#include <vector>

namespace quittance::connect {

/// Puts a question mark in place of every byte that is no part of a UTF-8 character, and answers their places in
/// order. The size stays.
[[nodiscard]] std::vector<qsizetype> coverInvalidUtf8(QByteArray &bytes);

} // namespace quittance::connect
