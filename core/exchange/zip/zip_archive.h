#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QIODevice>

#include <memory>
#include <optional>
#include <vector>

namespace quittance::exchange {

struct ZipEntry
{
    QString name;
    qint64 size = 0; ///< unpacked, as the archive declares it
    qint64 packed = 0;
};

/// A zip archive in memory. Reads entry by entry within limits; writes nothing anywhere. The bytes must outlive it.
class ZipArchive
{
public:
    /// InvalidInput for what is no archive, is damaged, or declares more than any real one holds.
    [[nodiscard]] static Result<ZipArchive> open(QByteArrayView bytes);
    /// True when the bytes begin like an archive.
    [[nodiscard]] static bool isZip(QByteArrayView prefix);

    /// Its files; folders are left out.
    [[nodiscard]] const std::vector<ZipEntry> &entries() const { return m_entries; }
    [[nodiscard]] const ZipEntry *find(const QString &name) const;

    /// The whole of an entry. InvalidInput when it holds more than `most` bytes, swells beyond measure, or is damaged;
    /// Unsupported when it needs a password.
    [[nodiscard]] Result<QByteArray> read(const QString &name, qint64 most) const;
    /// An entry to be read piece by piece, no further than `most` bytes. The device must not outlive the archive.
    [[nodiscard]] Result<std::unique_ptr<QIODevice>> stream(const QString &name, qint64 most) const;

private:
    struct Handle;

    ZipArchive() = default;

    std::shared_ptr<Handle> m_handle;
    std::vector<ZipEntry> m_entries;
};

} // namespace quittance::exchange
