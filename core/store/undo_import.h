#pragma once

#include "core/ledger/ids.h"
#include "core/store/connection.h"

namespace quittance::store {

/// Takes back everything `import` stored: what it added goes, what it changed is again the version before. One
/// transaction.
Result<> undoImport(const Connection &connection, ledger::ImportId import);

/// Takes back the imports that a crash cut short.
Result<> undoUnfinishedImports(const Connection &connection);

} // namespace quittance::store
