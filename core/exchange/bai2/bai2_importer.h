#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Balance reports of the Bank Administration Institute, version 2, as banks of North America send them.
class Bai2Importer : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// One bank line per record 16. A control total or a count that does not hold is a warning with its line.
    /// InvalidInput for a text without a file header.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
