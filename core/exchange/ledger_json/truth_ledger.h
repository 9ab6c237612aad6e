#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// The ledger of a truth case as facts. A void, reversal or un-application that was recorded later is a second version
/// of the same id with its own `knownAt`. InvalidInput, with line and field, at the first record that cannot be read.
[[nodiscard]] Result<ledger::FactBatch> readTruthLedger(const QByteArray &json);

/// The same with bad records rejected one by one.
[[nodiscard]] Result<ReadOutcome> readLedgerJson(QByteArrayView json, const ReadOptions &options);

} // namespace quittance::exchange
