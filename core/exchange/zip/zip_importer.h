#pragma once

#include "core/exchange/importer.h"

namespace quittance::exchange {

/// Archives that are no document themselves. Their files are listed by listFiles() and read one by one; this says what
/// is wrong with one of which there is nothing to list.
class ZipImporter : public Importer
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] int recognise(QByteArrayView prefix) const override;
    /// Always an error.
    [[nodiscard]] Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const override;
};

/// True for what systems and programs leave in folders and archives for themselves.
[[nodiscard]] bool isSystemFile(const QString &path);

} // namespace quittance::exchange
