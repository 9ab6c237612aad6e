#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Quicken Interchange Format: the transactions of bank, cash, card and other accounts.
class QifImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// One bank line per transaction; splits stay within theirs. The format names no currency: it is the caller's.
    /// InvalidInput for a text without a section.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
