#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace quittance::store {

/// The error of the last call on `db`, as one sentence that names the file and what to do; logs SQLite's own words.
[[nodiscard]] Error sqlError(sqlite3 *db, const char *doing);
/// The same for result code `rc` on the file at `path`, where there may be no open database.
[[nodiscard]] Error sqlError(int rc, const QString &path, const QString &detail);
/// The sentence of a failure kind, for faults that do not come from SQLite.
[[nodiscard]] QString storeSentence(Error::Kind kind, const QString &path);

} // namespace quittance::store
