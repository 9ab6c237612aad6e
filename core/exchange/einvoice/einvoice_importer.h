#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// UBL 2.x invoices and credit notes: Peppol BIS Billing 3, XRechnung, EN 16931 and the national uses of it.
class UblImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// One document. InvalidInput for XML that is not well-formed, Unsupported for other UBL documents.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

/// UN/CEFACT Cross Industry Invoices: XRechnung, Factur-X and ZUGFeRD, also version 1.
class CiiImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// One document. InvalidInput for XML that is not well-formed.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
