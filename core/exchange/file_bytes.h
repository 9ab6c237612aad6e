#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>

#include <memory>

namespace quittance::exchange {

/// Archives inside archives that are looked into.
inline constexpr int kDeepestArchive = 3;

/// The bytes of a file, which may lie in an archive: `folder/month.zip/statement.xml` is a file inside `month.zip`. A
/// file on the disk is mapped, so that its size costs no memory of ours; one of an archive is unpacked into memory,
/// never onto the disk.
class FileBytes
{
public:
    /// NotFound, Io, or what is wrong with the archive. Every error names the file.
    [[nodiscard]] static Result<FileBytes> open(const QString &path);

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    /// The beginning, as recognition looks at it.
    [[nodiscard]] QByteArrayView prefix() const;
    /// The bytes in front of `upTo` are not needed soon: pages of a mapped file may leave our memory. They come back
    /// when they are looked at again.
    void letGo(qint64 upTo) const;

private:
    [[nodiscard]] static Result<FileBytes> openOnDisk(const QString &path);

    std::shared_ptr<QFile> m_file; ///< while its bytes are mapped
    QByteArray m_held;
    QByteArrayView m_bytes;
};

/// The part of `path` that names a file on the disk, and what it names inside that archive; the latter is empty for a
/// plain file, and both are where there is no such file.
struct FilePlace
{
    QString onDisk;
    QString inside;
};
[[nodiscard]] FilePlace filePlace(const QString &path);

} // namespace quittance::exchange
