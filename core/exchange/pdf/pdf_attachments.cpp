#include "core/exchange/pdf/pdf_attachments.h"

#include "core/exchange/pdf/pdf_packing.h"
#include "core/exchange/zip/inflate.h"

#include <QCoreApplication>
#include <qpdf/qpdf-c.h>

#include <cstdlib>
#include <memory>

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
constexpr qsizetype kLargestStreams = qsizetype(1024) * 1024 * 1024; ///< all together: it takes time to unpack them
constexpr qsizetype kLargestXml = 32 * 1024 * 1024;
constexpr qsizetype kMostStreams = 20'000;
constexpr size_t kMostAttachments = 200;
constexpr int kMostItems = 2000;
constexpr int kDeepestTree = 16;

/// The PDF library unpacks cross references and object streams whole; a stream that swells beyond measure is found
/// before it is let near them.
bool holdsSwellingStream(QByteArrayView bytes)
{
    constexpr QByteArrayView kWord = "stream";
    qsizetype seen = 0;
    qsizetype all = 0;
    for (qsizetype at = bytes.indexOf(kWord); at >= 0; at = bytes.indexOf(kWord, at + kWord.size())) {
        const bool isEnd = at >= 3 && bytes.sliced(at - 3, 3) == QByteArrayView("end");
        if (isEnd)
            continue;
        if (++seen > kMostStreams || isOddStructure(bytes, at))
            return true;
        qsizetype start = at + kWord.size();
        while (start < bytes.size() && (bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == ' '))
            ++start;
        const qsizetype size = inflatedSize(bytes.sliced(start), kLargestStream);
        all += size;
        if (size > kLargestStream || all > kLargestStreams)
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

/// A PDF in the library's hands. Its C interface catches what the library throws, and prints nothing once silenced.
class Pdf
{
public:
    explicit Pdf(QByteArrayView bytes)
        : m_pdf(qpdf_init())
    {
        qpdf_silence_errors(m_pdf);
        qpdf_set_suppress_warnings(m_pdf, QPDF_TRUE);
        m_isRead = (qpdf_read_memory(m_pdf, "pdf", bytes.data(), static_cast<unsigned long long>(bytes.size()), nullptr)
                    & QPDF_ERRORS)
            == 0;
    }
    ~Pdf()
    {
        if (qpdf_has_error(m_pdf) != QPDF_FALSE)
            (void)qpdf_get_error(m_pdf); // else it is printed
        qpdf_cleanup(&m_pdf);
    }
    Q_DISABLE_COPY_MOVE(Pdf)

    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] bool isEncrypted() const { return qpdf_is_encrypted(m_pdf) != QPDF_FALSE; }

    /// The XML files it embeds.
    [[nodiscard]] std::vector<PdfAttachment> attachments()
    {
        const qpdf_oh root = qpdf_get_root(m_pdf);
        addNode(key(key(root, "/Names"), "/EmbeddedFiles"), 1);
        const qpdf_oh associated = key(root, "/AF");
        for (int i = 0; i < itemsOf(associated); ++i)
            addFile(qpdf_oh_get_array_item(m_pdf, associated, i));
        return std::move(m_found);
    }

private:
    [[nodiscard]] qpdf_oh key(qpdf_oh dictionary, const char *name) const
    {
        return qpdf_oh_get_key_if_dict(m_pdf, dictionary, name);
    }

    [[nodiscard]] int itemsOf(qpdf_oh array) const
    {
        return qpdf_oh_is_array(m_pdf, array) != QPDF_FALSE ? qMin(qpdf_oh_get_array_n_items(m_pdf, array), kMostItems)
                                                            : 0;
    }

    /// A node of the name tree: names and files in turn, or more nodes.
    void addNode(qpdf_oh node, int depth)
    {
        if (depth > kDeepestTree || ++m_nodes > kMostItems)
            return;
        const qpdf_oh names = key(node, "/Names");
        for (int i = 1; i < itemsOf(names); i += 2)
            addFile(qpdf_oh_get_array_item(m_pdf, names, i));
        const qpdf_oh kids = key(node, "/Kids");
        for (int i = 0; i < itemsOf(kids); ++i)
            addNode(qpdf_oh_get_array_item(m_pdf, kids, i), depth + 1);
    }

    void addFile(qpdf_oh file)
    {
        if (++m_files > kMostItems || m_found.size() >= kMostAttachments)
            return;
        const qpdf_oh streams = key(file, "/EF");
        qpdf_oh stream = key(streams, "/F");
        if (qpdf_oh_is_stream(m_pdf, stream) == QPDF_FALSE)
            stream = key(streams, "/UF");
        const std::optional<QByteArray> bytes = contentOf(stream);
        if (!bytes || !isXml(*bytes))
            return;
        for (const PdfAttachment &other : m_found) {
            if (other.bytes == *bytes)
                return; // named both by the tree and by the root
        }
        QString name = textOf(key(file, "/UF"));
        if (name.isEmpty())
            name = textOf(key(file, "/F"));
        m_found.push_back({name, *bytes});
    }

    [[nodiscard]] QString textOf(qpdf_oh text) const
    {
        return qpdf_oh_is_string(m_pdf, text) != QPDF_FALSE ? QString::fromUtf8(qpdf_oh_get_utf8_value(m_pdf, text))
                                                            : QString();
    }

    /// The content of an embedded file, unpacked by us: the library's own way has no limit. Nothing for other packings.
    [[nodiscard]] std::optional<QByteArray> contentOf(qpdf_oh stream) const
    {
        if (qpdf_oh_is_stream(m_pdf, stream) == QPDF_FALSE)
            return std::nullopt;
        qpdf_oh filter = key(qpdf_oh_get_dict(m_pdf, stream), "/Filter");
        if (itemsOf(filter) == 1)
            filter = qpdf_oh_get_array_item(m_pdf, filter, 0);
        unsigned char *data = nullptr;
        size_t size = 0;
        const QPDF_ERROR_CODE code = qpdf_oh_get_stream_data(m_pdf, stream, qpdf_dl_none, nullptr, &data, &size);
        const std::unique_ptr<unsigned char, decltype(&std::free)> owner(data, &std::free);
        if ((code & QPDF_ERRORS) != 0 || data == nullptr)
            return std::nullopt;
        const QByteArrayView raw(data, qsizetype(size));
        const bool isEmptyList = qpdf_oh_is_array(m_pdf, filter) != QPDF_FALSE && itemsOf(filter) == 0;
        if (qpdf_oh_is_null(m_pdf, filter) != QPDF_FALSE || isEmptyList)
            return raw.size() <= kLargestXml ? std::optional(raw.toByteArray()) : std::nullopt;
        const bool isDeflated = qpdf_oh_is_name_and_equals(m_pdf, filter, "/FlateDecode") != QPDF_FALSE
            || qpdf_oh_is_name_and_equals(m_pdf, filter, "/Fl") != QPDF_FALSE;
        return isDeflated ? inflateUpTo(raw, kLargestXml) : std::nullopt;
    }

    qpdf_data m_pdf;
    bool m_isRead = false;
    int m_nodes = 0;
    int m_files = 0;
    std::vector<PdfAttachment> m_found;
};

} // namespace

Result<std::vector<PdfAttachment>> pdfAttachments(QByteArrayView bytes)
{
    if (bytes.size() > kLargestPdf)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The PDF is larger than 64 megabytes, which no electronic invoice is."));
    if (holdsSwellingStream(bytes))
        return fail(Error::Kind::InvalidInput,
                    Text::tr("A part of the PDF unpacks to more than any invoice holds. It is not read."));
    Pdf pdf(bytes);
    if (!pdf.isRead())
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The PDF is damaged or locked and cannot be read. Ask its sender for the file again."));
    if (pdf.isEncrypted())
        return fail(Error::Kind::Unsupported,
                    Text::tr("The PDF is encrypted. Electronic invoices are not; save it without a password."));
    return pdf.attachments();
}

} // namespace quittance::exchange
