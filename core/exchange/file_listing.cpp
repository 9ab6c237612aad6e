#include "core/exchange/file_listing.h"

#include "core/exchange/exchange.h"
#include "core/exchange/file_bytes.h"
#include "core/exchange/zip/zip_archive.h"
#include "core/exchange/zip/zip_importer.h"

#include <QDir>
#include <QFileInfo>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepestFolder = 8;
constexpr size_t kMostFiles = 10'000;
constexpr qint64 kLargestArchive = 64 * 1024 * 1024;

bool isArchive(QByteArrayView prefix)
{
    const Importer *importer = recognise(prefix);
    return importer != nullptr && importer->name() == u"zip";
}

class Lister
{
public:
    explicit Lister(const CancelToken &cancel)
        : m_cancel(cancel)
    {
    }

    void add(const QString &path, bool isFound)
    {
        if (QFileInfo(path).isDir()) {
            addFolder(path, 1);
            return;
        }
        const Result<FileBytes> file = FileBytes::open(path);
        if (!file || !isArchive(file->prefix()) || !addArchive(path, file->bytes(), 1))
            m_files.push_back({path, isFound});
    }

    [[nodiscard]] std::vector<ListedFile> take() { return std::move(m_files); }

private:
    [[nodiscard]] bool isFull() const { return m_files.size() >= kMostFiles || m_cancel.isCancelled(); }

    void addFolder(const QString &path, int depth)
    {
        const QDir folder(path);
        for (const QString &name : folder.entryList(QDir::Files | QDir::Readable, QDir::Name)) {
            if (!isFull() && !isSystemFile(name))
                add(folder.filePath(name), true);
        }
        if (depth == kDeepestFolder)
            return;
        for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
            if (!isFull())
                addFolder(folder.filePath(name), depth + 1);
        }
    }

    /// False, and nothing added, when there is nothing to be had of it.
    bool addArchive(const QString &path, QByteArrayView bytes, int depth)
    {
        const Result<ZipArchive> archive = ZipArchive::open(bytes);
        if (!archive)
            return false;
        QStringList names;
        for (const ZipEntry &entry : archive->entries()) {
            if (!isSystemFile(entry.name))
                names += entry.name;
        }
        names.sort();
        names.removeDuplicates();
        for (const QString &name : names) {
            if (!isFull())
                addEntry(*archive, path + u'/' + name, name, depth);
        }
        return !names.isEmpty();
    }

    void addEntry(const ZipArchive &archive, const QString &path, const QString &name, int depth)
    {
        const Result<std::unique_ptr<QIODevice>> device = archive.stream(name, kPrefixSize);
        const bool isInner = device && depth < kDeepestArchive && isArchive((*device)->read(kPrefixSize));
        if (isInner) {
            const Result<QByteArray> bytes = archive.read(name, kLargestArchive);
            if (bytes && addArchive(path, *bytes, depth + 1))
                return;
        }
        m_files.push_back({path, true});
    }

    const CancelToken &m_cancel;
    std::vector<ListedFile> m_files;
};

} // namespace

std::vector<ListedFile> listFiles(const QStringList &paths, const CancelToken &cancel)
{
    Lister lister(cancel);
    for (const QString &path : paths)
        lister.add(path, false);
    return lister.take();
}

} // namespace quittance::exchange
