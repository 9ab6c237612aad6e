#pragma once

#include "core/exchange/importer.h"

#include <span>

namespace quittance::exchange {

/// Bytes of a file's beginning that recognition looks at.
inline constexpr qsizetype kPrefixSize = 64 * 1024;

/// Every format there is: one entry per folder of this room.
[[nodiscard]] std::span<const Importer *const> importers();

/// The importer that is surest of `bytes`; null when none knows them.
[[nodiscard]] const Importer *recognise(QByteArrayView bytes);

/// Reads `bytes` with the importer that recognises them. Unsupported when none does.
[[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options = {});

/// Reads a file, which may lie in an archive (see FileBytes); the batch gets its name and SHA-256.
/// NotFound, Io, or what the importer says; every error names the file.
[[nodiscard]] Result<ReadOutcome> readFile(const QString &path, ReadOptions options = {});

} // namespace quittance::exchange
