#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// ISO 20022 account reports (camt.052), statements (camt.053) and notifications (camt.054) of every version.
class CamtImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// One bank line per entry. InvalidInput for XML that is not well-formed or holds no camt message.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
