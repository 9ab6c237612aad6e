#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// A whole ledger as JSON: customers, documents and allocations with both of their time axes. The shape is that of
/// the truth cases, schema `quittance-truth-case/1`; what it says beside the ledger is left to others.
class LedgerJsonImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
