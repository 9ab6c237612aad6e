#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Open Financial Exchange: version 1 (SGML), version 2 (XML) and Quicken's QFX; bank and card statements, and what
/// moved the cash of investment accounts.
class OfxImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// One bank line per STMTTRN. InvalidInput for a text without the element OFX.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
