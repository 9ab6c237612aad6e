#include "core/exchange/pdf/pdf_attachments.h"

#include "core/exchange/zip/inflate.h"

#include <QCoreApplication>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFLogger.hh>

#include <exception>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::PdfAttachments)
};

constexpr qsizetype kLargestPdf = 64 * 1024 * 1024;
/// A page scanned in colour at 600 dots an inch has about 100 megabytes; structures have a few.
constexpr qsizetype kLargestStream = 128 * 1024 * 1024;
constexpr qsizetype kLargestXml = 32 * 1024 * 1024;
constexpr qsizetype kMostStreams = 20'000;
constexpr size_t kMostAttachments = 200;

/// The PDF library unpacks cross references and object streams whole; a stream that swells beyond measure is found
/// before it is let near them.
bool holdsSwellingStream(QByteArrayView bytes)
{
    constexpr QByteArrayView kWord = "stream";
    qsizetype seen = 0;
    for (qsizetype at = bytes.indexOf(kWord); at >= 0; at = bytes.indexOf(kWord, at + kWord.size())) {
        const bool isEnd = at >= 3 && bytes.sliced(at - 3, 3) == QByteArrayView("end");
        if (isEnd)
            continue;
        if (++seen > kMostStreams)
            return true;
        qsizetype start = at + kWord.size();
        while (start < bytes.size() && (bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == ' '))
            ++start;
        if (inflatesBeyond(bytes.sliced(start), kLargestStream))
            return true;
    }
    return false;
}

bool isXml(const QByteArray &bytes)
{
    const QByteArrayView start = QByteArrayView(bytes).first(qMin<qsizetype>(bytes.size(), 64)).trimmed();
    return start.startsWith('<') || start.startsWith("\xef\xbb\xbf") || start.startsWith("\xff\xfe")
        || start.startsWith("\xfe\xff");
}

/// The content of an embedded file, unpacked by us: the library's own way has no limit. Nothing for other packings.
std::optional<QByteArray> contentOf(QPDFObjectHandle stream)
{
    if (!stream.isStream())
        return std::nullopt;
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1)
        filter = filter.getArrayItem(0);
    const std::shared_ptr<Buffer> raw = stream.getRawStreamData();
    const QByteArrayView bytes(raw->getBuffer(), qsizetype(raw->getSize()));
    const bool isPlain = filter.isNull() || (filter.isArray() && filter.getArrayNItems() == 0);
    if (isPlain)
        return bytes.size() <= kLargestXml ? std::optional(bytes.toByteArray()) : std::nullopt;
    if (!filter.isName() || (filter.getName() != "/FlateDecode" && filter.getName() != "/Fl"))
        return std::nullopt;
    return inflateUpTo(bytes, kLargestXml);
}

void add(QPDFFileSpecObjectHelper file, std::vector<PdfAttachment> &found)
{
    if (found.size() >= kMostAttachments)
        return;
    const std::optional<QByteArray> bytes = contentOf(file.getEmbeddedFileStream());
    if (!bytes || !isXml(*bytes))
        return;
    for (const PdfAttachment &other : found) {
        if (other.bytes == *bytes)
            return; // named both by the tree and by the root
    }
    found.push_back({QString::fromStdString(file.getFilename()), *bytes});
}

Result<std::vector<PdfAttachment>> collect(QByteArrayView bytes)
{
    QPDF pdf;
    const std::shared_ptr<QPDFLogger> silent = QPDFLogger::create();
    silent->setInfo(silent->discard());
    silent->setWarn(silent->discard());
    silent->setError(silent->discard());
    pdf.setLogger(silent);
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pdf", bytes.data(), size_t(bytes.size()));
    if (pdf.isEncrypted())
        return fail(Error::Kind::Unsupported,
                    Text::tr("The PDF is encrypted. Electronic invoices are not; save it without a password."));
    std::vector<PdfAttachment> found;
    QPDFEmbeddedFileDocumentHelper files(pdf);
    for (const auto &[key, file] : files.getEmbeddedFiles())
        add(*file, found);
    QPDFObjectHandle associated = pdf.getRoot().getKey("/AF");
    for (int i = 0; associated.isArray() && i < qMin(associated.getArrayNItems(), int(kMostAttachments)); ++i) {
        if (associated.getArrayItem(i).isDictionary())
            add(QPDFFileSpecObjectHelper(associated.getArrayItem(i)), found);
    }
    return found;
}

} // namespace

Result<std::vector<PdfAttachment>> pdfAttachments(QByteArrayView bytes)
{
    if (bytes.size() > kLargestPdf)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The PDF is larger than 64 megabytes, which no electronic invoice is."));
    if (holdsSwellingStream(bytes))
        return fail(Error::Kind::InvalidInput,
                    Text::tr("A part of the PDF unpacks to more than any invoice holds. It is not read."));
    try {
        return collect(bytes);
    } catch (const std::exception &) {
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The PDF is damaged and cannot be read. Ask its sender for the file again."));
    }
}

} // namespace quittance::exchange
