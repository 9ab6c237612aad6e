#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// SWIFT statements (MT940) and interim reports (MT942), with or without their message headers.
class Mt940Importer : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// One bank line per :61:. Pages of a statement (:62M: to :60M:) are one. InvalidInput for a text without one
    /// field of a statement.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
