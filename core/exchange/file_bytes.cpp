#include "core/exchange/file_bytes.h"

#include "core/exchange/exchange.h"
#include "core/exchange/zip/zip_archive.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#ifdef Q_OS_UNIX
#include <sys/mman.h>
#include <unistd.h>
#endif

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

void FileBytes::letGo(qint64 upTo) const
{
#ifdef Q_OS_UNIX
    if (!m_file || m_bytes.isEmpty() || !m_held.isNull())
        return;
    constexpr qint64 kWindow = 64 * 1024 * 1024; // what calls before this one did not reach
    static const qint64 kPage = sysconf(_SC_PAGESIZE);
    const qint64 from = std::max(upTo - kWindow, qint64(0)) / kPage * kPage;
    const qint64 to = std::min(upTo, qint64(m_bytes.size())) / kPage * kPage;
    if (to > from)
        madvise(const_cast<char *>(m_bytes.data()) + from, size_t(to - from), MADV_DONTNEED);
#else
    Q_UNUSED(upTo)
#endif
}

QByteArrayView FileBytes::prefix() const
{
    return m_bytes.first(qMin(m_bytes.size(), kPrefixSize));
}

} // namespace quittance::exchange
