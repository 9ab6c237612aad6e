#include "core/exchange/zip/zip_archive.h"

#include <cstdlib>

/// Opens arbitrary bytes as an archive and unpacks what it holds; no entry may come out larger than was allowed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace quittance;
    constexpr qint64 kMost = 1 << 20;
    constexpr int kMostRead = 20;
    const Result<exchange::ZipArchive> archive = exchange::ZipArchive::open(QByteArrayView(data, qsizetype(size)));
    if (!archive)
        return 0;
    int count = 0;
    for (const exchange::ZipEntry &entry : archive->entries()) {
        if (++count > kMostRead)
            break;
        const Result<QByteArray> bytes = archive->read(entry.name, kMost);
        if (bytes && bytes->size() > kMost)
            std::abort();
    }
    return 0;
}
