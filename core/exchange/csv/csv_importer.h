#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Delimited text of any layout, read through a column mapping, stated or proposed.
class CsvImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    [[nodiscard]] bool isTable() const override { return true; }
    [[nodiscard]] Result<TableText> table(QByteArrayView bytes, const ReadOptions &options) const override;
    /// InvalidInput where day and month, or the decimal mark, can be read in two ways and the mapping does not decide;
    /// `place` then has the heading.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
