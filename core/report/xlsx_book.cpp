#include "core/report/xlsx_book.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStorageInfo>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <xlsxwriter.h>

namespace quittance::report {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::report)
};

constexpr qsizetype kLongestSheetName = 31;
constexpr qsizetype kLongestProperty = 255;

Error diskFull(const QString &path)
{
    return {Error::Kind::Full,
            Text::tr("The workbook was not written because the disk that holds %1 is full.")
                .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())),
            {.file = path}};
}

Error notWritten(const QString &path, const QString &reason)
{
    return {Error::Kind::Io,
            Text::tr("The workbook %1 was not written: %2.").arg(QFileInfo(path).fileName(), reason),
            {.file = path}};
}

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(path.toStdU16String());
}

/// A file of our own beside the target, or why there can be none.
Result<QString> reservePart(const QString &path)
{
    const QFileInfo target(path);
    const QString folder = QDir::toNativeSeparators(target.absolutePath());
    if (path.isEmpty() || target.isDir())
        return fail(Error::Kind::InvalidInput, Text::tr("“%1” is a folder, not the name of a file.").arg(path),
                    {.file = path});
    if (!QFileInfo::exists(target.absolutePath()))
        return fail(Error::Kind::NotFound, Text::tr("The folder %1 does not exist.").arg(folder), {.file = path});
    if (target.exists() && !target.isWritable())
        return fail(Error::Kind::ReadOnly,
                    Text::tr("The file %1 may not be replaced: it is read-only.").arg(target.fileName()),
                    {.file = path});
    const QString unique = QString::number(QRandomGenerator::system()->generate(), 36);
    const QString part = target.absolutePath() + QStringLiteral("/.%1.%2.part").arg(target.fileName(), unique);
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        const int code = errno;
        if (code == ENOSPC)
            return tl::unexpected<Error>(diskFull(path));
        return fail(Error::Kind::ReadOnly, Text::tr("The folder %1 cannot be written to.").arg(folder), {.file = path});
    }
    return part;
}

} // namespace

Result<std::unique_ptr<XlsxBook>> XlsxBook::create(const QString &path, const ReportHeader &header)
{
    const Result<QString> part = reservePart(path);
    if (!part)
        return failed(part);
    QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    lxw_workbook_options options = {};
    options.tmpdir = folder.data();
    options.use_zip64 = LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(*part).constData(), &options);
    if (book == nullptr) {
        QFile::remove(*part);
        return tl::unexpected<Error>(notWritten(path, Text::tr("there is not enough memory")));
    }
    std::unique_ptr<XlsxBook> created(new XlsxBook(path, *part, book, std::move(folder)));
    created->describe(header);
    return created;
}

XlsxBook::XlsxBook(QString path, QString partPath, lxw_workbook *book, QByteArray folder)
    : m_path(std::move(path))
    , m_partPath(std::move(partPath))
    , m_folder(std::move(folder))
    , m_book(book)
    , m_formats(book)
{
}

XlsxBook::~XlsxBook()
{
    if (m_book != nullptr)
        lxw_workbook_free(m_book);
    if (!m_partPath.isEmpty())
        QFile::remove(m_partPath);
}

void XlsxBook::describe(const ReportHeader &header)
{
    const auto property = [](const QString &text) { return sheetText(text).left(kLongestProperty).toUtf8(); };
    QByteArray title = property(header.title);
    QByteArray subject = property(header.filter);
    QByteArray author = property(header.generatedBy);
    QByteArray company = property(header.entity);
    QByteArray comments = property(QStringLiteral("Quittance %1").arg(header.appVersion));
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = company.data();
    properties.comments = comments.data();
    properties.created = static_cast<time_t>(header.generatedAt.ms / 1000);
    // 0 would mean "now" to the library, and the same input must give the same bytes.
    if (properties.created == 0)
        properties.created = 1;
    workbook_set_properties(m_book, &properties);
}

lxw_worksheet *XlsxBook::addSheet(const QString &name, bool isStreamed)
{
    QString legal = sheetText(name);
    for (QChar &c : legal) {
        if (QStringView(u"[]:*?/\\'").contains(c))
            c = u'-';
    }
    legal = legal.simplified().left(kLongestSheetName);
    if (legal.isEmpty())
        legal = Text::tr("Sheet");
    QString unique = legal;
    for (int i = 2; m_usedNames.contains(u's' + unique.toLower()); ++i) {
        const QString suffix = QStringLiteral(" (%1)").arg(i);
        unique = legal.left(kLongestSheetName - suffix.size()) + suffix;
    }
    m_usedNames.insert(u's' + unique.toLower());
    // The library knows streaming for the whole book only, but asks for it as each sheet is made.
    m_book->options.constant_memory = isStreamed ? LXW_TRUE : LXW_FALSE;
    lxw_worksheet *sheet = workbook_add_worksheet(m_book, unique.toUtf8().constData());
    if (sheet != nullptr) {
        m_sheets.push_back(sheet);
        m_sheetNames.push_back(unique);
    }
    return sheet;
}

QByteArray XlsxBook::tableName(const QString &wanted)
{
    QString legal;
    for (const QChar c : wanted)
        legal += c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_') ? c : QChar(u'_');
    if (legal.isEmpty() || !(legal.front().isLetter() || legal.front() == u'_'))
        legal.prepend(QStringLiteral("tbl"));
    legal = legal.left(200);
    QString unique = legal;
    for (int i = 2; m_usedNames.contains(u't' + unique.toLower()); ++i)
        unique = QStringLiteral("%1_%2").arg(legal).arg(i);
    m_usedNames.insert(u't' + unique.toLower());
    return unique.toUtf8();
}

void XlsxBook::addNote(const QString &note)
{
    if (!m_notes.contains(note))
        m_notes.push_back(note);
}

Result<> XlsxBook::checkStreams() const
{
    qint64 streamed = 0;
    for (const lxw_worksheet *sheet : m_sheets) {
        if (sheet->optimize == LXW_FALSE)
            continue;
        // The library does not look at whether its temporary files could be written.
        if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0)
            return tl::unexpected<Error>(diskFull(m_path));
        streamed += std::max<qint64>(0, std::ftell(sheet->optimize_tmpfile));
    }
    // Each sheet is copied once, one at a time, and then compressed to less than half.
    const qint64 needed = streamed + streamed / 2;
    const QStorageInfo disk(QFileInfo(m_path).absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < needed)
        return tl::unexpected<Error>(diskFull(m_path));
    return {};
}

Result<> XlsxBook::save()
{
    if (Result<> streams = checkStreams(); !streams)
        return streams;
    errno = 0;
    const lxw_error error = workbook_close(m_book);
    const int code = errno;
    m_book = nullptr;
    if (error != LXW_NO_ERROR) {
        if (code == ENOSPC || code == EFBIG || code == EDQUOT)
            return tl::unexpected<Error>(diskFull(m_path));
        return tl::unexpected<Error>(notWritten(m_path, QString::fromUtf8(lxw_strerror(error))));
    }
    std::error_code renamed;
    std::filesystem::rename(nativePath(m_partPath), nativePath(m_path), renamed);
    if (renamed)
        return tl::unexpected<Error>(notWritten(m_path, QString::fromStdString(renamed.message())));
    m_partPath.clear();
    return {};
}

} // namespace quittance::report
