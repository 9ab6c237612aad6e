#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Factur-X and ZUGFeRD: a PDF that carries its invoice as XML. What is printed on the pages is never read.
class PdfImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// The invoice inside, in the format it has there. Unsupported when there is none.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
