#pragma once

#include "core/store/connection.h"

namespace quittance::store {

/// Brings the file behind `connection` to the newest schema this build has, and says which that is.
///
/// Each step is one transaction that also records its version, so a crash leaves a whole version behind. Before the
/// first new step on a file that has one, a copy is made beside it: `<file>.backup-v<N>`. A file from a newer build
/// opens only if that build wrote a `min_reader` we reach; otherwise TooNew, file untouched.
Result<int> migrate(const Connection &connection, const QString &folder = {});

/// For a file that is only read: TooNew as migrate() says, Unsupported when the file still needs a migration.
Result<> checkVersion(const Connection &connection, const QString &folder = {});

/// The file name of the copy that migrate() makes of a book of `version`.
[[nodiscard]] QString backupPath(const QString &path, int version);

/// Corrupt when the file is a database of another program. An empty one may become a book.
Result<> checkIsBook(const Connection &connection);

} // namespace quittance::store
