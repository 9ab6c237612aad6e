#include "core/exchange/zip/zip_archive.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <zip.h>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::ZipArchive)
};

constexpr quint64 kMostEntries = 10'000;
constexpr qint64 kMostUnpacked = qint64(4) * 1024 * 1024 * 1024;
/// Statements and invoices pack to a twentieth or so; only what is made to burst packs to less than this.
constexpr qint64 kMostSwelling = 300;
constexpr qint64 kSmall = 8 * 1024 * 1024;

/// How many entries the archive says it has, before anything is kept of each; nothing when its end is missing.
std::optional<quint64> declaredEntries(QByteArrayView bytes)
{
    constexpr qsizetype kEndSize = 22;
    constexpr qsizetype kLongestComment = 65'535;
    if (bytes.size() < kEndSize)
        return std::nullopt;
    const QByteArrayView tail = bytes.last(qMin(bytes.size(), kEndSize + kLongestComment));
    const qsizetype at = tail.lastIndexOf(QByteArrayView("PK\x05\x06", 4));
    if (at < 0 || tail.size() - at < kEndSize)
        return std::nullopt;
    const auto entries = qFromLittleEndian<quint16>(tail.data() + at + 10);
    if (entries != 0xFFFF)
        return entries;
    const qsizetype wide = tail.lastIndexOf(QByteArrayView("PK\x06\x06", 4));
    return wide >= 0 && tail.size() - wide >= 40 ? qFromLittleEndian<quint64>(tail.data() + wide + 32) : entries;
}

Error damaged()
{
    return {Error::Kind::InvalidInput,
            Text::tr("The archive is damaged and cannot be unpacked. Ask its sender for the file again.")};
}

/// One entry while it is unpacked.
class EntryDevice : public QIODevice
{
public:
    EntryDevice(zip_file_t *file, qint64 most)
        : m_file(file)
        , m_left(most)
    {
        open(QIODevice::ReadOnly);
    }
    ~EntryDevice() override { zip_fclose(m_file); }
    Q_DISABLE_COPY_MOVE(EntryDevice)

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 wanted = qMin(size, m_left);
        const zip_int64_t got = wanted > 0 ? zip_fread(m_file, data, zip_uint64_t(wanted)) : 0;
        if (got <= 0)
            return -1;
        m_left -= got;
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file_t *m_file;
    qint64 m_left;
};

} // namespace

struct ZipArchive::Handle
{
    explicit Handle(zip_t *opened)
        : zip(opened)
    {
    }
    ~Handle() { zip_discard(zip); }
    Q_DISABLE_COPY_MOVE(Handle)

    zip_t *zip;
};

bool ZipArchive::isZip(QByteArrayView prefix)
{
    return prefix.startsWith(QByteArrayView("PK\x03\x04", 4)) || prefix.startsWith(QByteArrayView("PK\x05\x06", 4));
}

Result<ZipArchive> ZipArchive::open(QByteArrayView bytes)
{
    const std::optional<quint64> declared = declaredEntries(bytes);
    if (!declared)
        return tl::unexpected<Error>(damaged());
    if (*declared > kMostEntries)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The archive holds more than %1 files. Unpack it and import a folder at a time.")
                        .arg(kMostEntries));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.data(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *zip = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (zip == nullptr) {
        zip_source_free(source);
        return tl::unexpected<Error>(damaged());
    }
    ZipArchive archive;
    archive.m_handle = std::make_shared<Handle>(zip);
    const zip_int64_t count = zip_get_num_entries(zip, 0);
    qint64 all = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_init(&stat);
        if (zip_stat_index(zip, zip_uint64_t(i), 0, &stat) != 0 || stat.name == nullptr)
            continue;
        const QString name = QString::fromUtf8(stat.name);
        if (name.endsWith(u'/'))
            continue;
        const qint64 size = qint64(qMin<zip_uint64_t>(stat.size, zip_uint64_t(kMostUnpacked) + 1));
        all += size;
        if (all > kMostUnpacked)
            return fail(Error::Kind::InvalidInput,
                        Text::tr("The archive unpacks to more than four gigabytes. Unpack it and import its files."));
        archive.m_entries.push_back({name, size, qint64(stat.comp_size)});
    }
    return archive;
}

const ZipEntry *ZipArchive::find(const QString &name) const
{
    const auto found = std::ranges::find(m_entries, name, &ZipEntry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

Result<std::unique_ptr<QIODevice>> ZipArchive::stream(const QString &name, qint64 most) const
{
    zip_file_t *file = zip_fopen(m_handle->zip, name.toUtf8().constData(), 0);
    if (file != nullptr)
        return std::unique_ptr<QIODevice>(std::make_unique<EntryDevice>(file, most));
    const int code = zip_error_code_zip(zip_get_error(m_handle->zip));
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP)
        return fail(Error::Kind::Unsupported,
                    Text::tr("“%1” is locked with a password. Unpack the archive and import the file.").arg(name));
    if (code == ZIP_ER_NOENT)
        return fail(Error::Kind::NotFound, Text::tr("The archive does not hold “%1”.").arg(name));
    return tl::unexpected<Error>(damaged());
}

Result<QByteArray> ZipArchive::read(const QString &name, qint64 most) const
{
    const ZipEntry *entry = find(name);
    if (entry == nullptr)
        return fail(Error::Kind::NotFound, Text::tr("The archive does not hold “%1”.").arg(name));
    const bool swells = entry->size > kSmall && entry->size / kMostSwelling > entry->packed;
    if (entry->size > most || swells)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("“%1” unpacks to more than is read from an archive. Unpack it and import the file itself.")
                        .arg(name));
    const Result<std::unique_ptr<QIODevice>> device = stream(name, entry->size + 1);
    if (!device)
        return failed(device);
    const QByteArray bytes = (*device)->read(entry->size + 1);
    if (bytes.size() != entry->size)
        return tl::unexpected<Error>(damaged());
    return bytes;
}

} // namespace quittance::exchange
