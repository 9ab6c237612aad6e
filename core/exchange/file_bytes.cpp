#include "core/exchange/file_bytes.h"

#include "core/exchange/exchange.h"
#include "core/exchange/zip/zip_archive.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::FileBytes)
};

constexpr qint64 kLargestFile = 256 * 1024 * 1024;
constexpr qint64 kLargestArchive = 64 * 1024 * 1024;

/// The file `inside` of an archive, which may lead through further archives.
Result<QByteArray> unpack(QByteArrayView archiveBytes, const QString &inside, int depth)
{
    const Result<ZipArchive> archive = ZipArchive::open(archiveBytes);
    if (!archive)
        return failed(archive);
    if (archive->find(inside) != nullptr)
        return archive->read(inside, kLargestFile);
    for (qsizetype slash = inside.indexOf(u'/'); slash >= 0 && depth < kDeepestArchive;
         slash = inside.indexOf(u'/', slash + 1)) {
        const QString outer = inside.left(slash);
        if (archive->find(outer) == nullptr)
            continue;
        const Result<QByteArray> bytes = archive->read(outer, kLargestArchive);
        return bytes ? unpack(*bytes, inside.sliced(slash + 1), depth + 1) : failed(bytes);
    }
    return fail(Error::Kind::NotFound, Text::tr("The archive does not hold “%1”.").arg(inside));
}

} // namespace

FilePlace filePlace(const QString &path)
{
    if (QFileInfo(path).isFile())
        return {path, {}};
    for (qsizetype slash = path.indexOf(u'/', 1); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        const QFileInfo outer(path.left(slash));
        if (outer.isFile())
            return {path.left(slash), path.sliced(slash + 1)};
        if (!outer.exists())
            break;
    }
    return {};
}

Result<FileBytes> FileBytes::openOnDisk(const QString &path)
{
    FileBytes opened;
    opened.m_file = std::make_shared<QFile>(path);
    QFile &file = *opened.m_file;
    const Place place{.file = QFileInfo(path).fileName()};
    if (!file.exists())
        return fail(Error::Kind::NotFound, Text::tr("The file “%1” does not exist.").arg(path), place);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Io, Text::tr("The file “%1” cannot be read: %2.").arg(path, file.errorString()),
                    place);
    const qint64 size = file.size();
    if (const uchar *mapped = size > 0 ? file.map(0, size) : nullptr; mapped != nullptr) {
        opened.m_bytes = QByteArrayView(mapped, size);
        return opened;
    }
    opened.m_held = file.readAll();
    opened.m_bytes = opened.m_held;
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Io, Text::tr("The file “%1” cannot be read: %2.").arg(path, file.errorString()),
                    place);
    return opened;
}

Result<FileBytes> FileBytes::open(const QString &path)
{
    const FilePlace place = filePlace(path);
    Result<FileBytes> outer = openOnDisk(place.onDisk.isEmpty() ? path : place.onDisk);
    if (!outer || place.inside.isEmpty())
        return outer;
    Result<QByteArray> bytes = unpack(outer->m_bytes, place.inside, 1);
    if (!bytes) {
        Error error = bytes.error();
        error.place.file = QFileInfo(path).fileName();
        return tl::unexpected<Error>(error);
    }
    FileBytes opened;
    opened.m_held = *std::move(bytes);
    opened.m_bytes = opened.m_held;
    return opened;
}

QByteArrayView FileBytes::prefix() const
{
    return m_bytes.first(qMin(m_bytes.size(), kPrefixSize));
}

} // namespace quittance::exchange
