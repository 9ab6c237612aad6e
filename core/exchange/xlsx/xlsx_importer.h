#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Workbooks of Excel 2007 and later. A sheet is written as delimited text and then read like any other table.
class XlsxImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    [[nodiscard]] bool isTable() const override { return true; }
    /// The sheet `options.sheet`, else the first that holds a table. NotFound when there is no such sheet.
    [[nodiscard]] Result<TableText> table(QByteArrayView bytes, const ReadOptions &options) const override;
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

/// Workbooks in the older binary form, and locked ones: known, so that a person is told what to do.
class XlsImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// Always Unsupported.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

} // namespace quittance::exchange
