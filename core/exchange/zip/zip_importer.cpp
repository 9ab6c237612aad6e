#include "core/exchange/zip/zip_importer.h"

#include "core/exchange/zip/zip_archive.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::ZipImporter)
};

} // namespace

QString ZipImporter::name() const
{
    return u"zip"_s;
}

int ZipImporter::recognise(QByteArrayView prefix) const
{
    return ZipArchive::isZip(prefix) ? 40 : 0;
}

Result<ReadOutcome> ZipImporter::read(QByteArrayView bytes, const ReadOptions &) const
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive)
        return failed(archive);
    const bool isEmpty
        = std::ranges::all_of(archive->entries(), [](const ZipEntry &entry) { return isSystemFile(entry.name); });
    return fail(Error::Kind::Unsupported,
                isEmpty ? Text::tr("The archive holds no files.")
                        : Text::tr("The archive lies too deep in other archives. Unpack it and import its files."));
}

bool isSystemFile(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return path.startsWith(u"__MACOSX/"_s) || name.startsWith(u'.') || name.startsWith(u"~$"_s)
        || name.compare(u"Thumbs.db"_s, Qt::CaseInsensitive) == 0
        || name.compare(u"desktop.ini"_s, Qt::CaseInsensitive) == 0;
}

} // namespace quittance::exchange
