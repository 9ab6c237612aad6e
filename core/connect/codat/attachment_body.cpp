#include "core/connect/codat/attachment_body.h"

#include "core/connect/codat/codat_address.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect::codat)
};

const QByteArray kBlankLine = "\r\n\r\n";

/// A file name between quotes: what would end them, or the line, is left out.
QByteArray quotable(const QString &name)
{
    QByteArray safe;
    for (const char letter : name.toUtf8()) {
        if (letter != '"' && letter != '\r' && letter != '\n')
            safe += letter;
    }
    return safe;
}

QByteArray boundaryOf(const QByteArray &body)
{
    const qsizetype end = body.indexOf("\r\n");
    return end > 2 ? body.sliced(2, end - 2) : QByteArray();
}

tl::unexpected<Error> wrong(const QString &sentence)
{
    return fail(Error::Kind::InvalidInput, sentence, {.field = u"attachments"_s});
}

bool isOnlyFile(const WriteIntent &intent)
{
    return intent.number.isEmpty() && intent.customerId.isEmpty() && !intent.issue.isValid() && !intent.due.isValid()
        && !intent.amount && intent.lines.empty() && intent.fields.empty() && intent.description.isEmpty();
}

constexpr qint64 kMegabyte = qint64(1024) * 1024;
/// Raw bytes of all files of one write: what the program takes whatever the platform.
constexpr qint64 kMostBytes = 18 * kMegabyte;
constexpr qint64 kMostBytesOfXero = 4 * kMegabyte;

Result<> checkFile(const WriteAttachment &file, const QString &platform)
{
    const qint64 most = attachmentOffer(platform).mostBytes;
    if (file.bytes.size() <= most)
        return {};
    return wrong(
        Text::tr("“%1” is larger than the %2 MB that can be attached here.").arg(file.name).arg(most / kMegabyte));
}

void fillFile(const WriteAttachment &file, const QString &invoice, const AttachmentBooks &books, FrozenRequest &request)
{
    // The same file makes the same body, whenever it is frozen.
    const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex().first(32);
    request.method = "POST";
    request.path = pathOf({u"companies"_s, books.company, u"connections"_s, books.connection, u"push"_s, u"invoices"_s,
                           invoice, u"attachment"_s});
    request.body = attachmentBody(file, "quittance-" + hash);
    request.naturalKey = u"%1 / %2"_s.arg(invoice, file.name);
}

} // namespace

QByteArray attachmentBody(const WriteAttachment &file, const QByteArray &boundary)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quotable(file.name)
        + "\"\r\nContent-Type: application/octet-stream" + kBlankLine + file.bytes + "\r\n--" + boundary + "--\r\n";
}

QByteArray attachmentType(const QByteArray &body)
{
    return "multipart/form-data; boundary=" + boundaryOf(body);
}

qsizetype attachmentSize(const QByteArray &body)
{
    const qsizetype head = body.indexOf(kBlankLine);
    const qsizetype tail = QByteArray("\r\n----\r\n").size() + boundaryOf(body).size();
    return head < 0 ? 0 : body.size() - head - kBlankLine.size() - tail;
}

std::optional<AttachmentPlace> attachmentPlace(const QByteArray &path)
{
    // /companies/{company}/connections/{connection}/push/invoices/{invoice}/attachment
    const QByteArrayList parts = path.split('/');
    constexpr int kParts = 9;
    if (parts.size() != kParts || parts.at(8) != "attachment" || parts.at(5) != "push")
        return std::nullopt;
    return AttachmentPlace{.connection = QUrl::fromPercentEncoding(parts.at(4)),
                           .invoice = QUrl::fromPercentEncoding(parts.at(7))};
}

AttachmentOffer attachmentOffer(const QString &platform)
{
    const bool isXero = platform.contains(u"xero"_s, Qt::CaseInsensitive);
    return {.mostBytes = isXero ? kMostBytesOfXero : kMostBytes,
            .suffixes = {},
            .isTogether = !isXero,
            .about = isXero
                ? Text::tr("Xero takes files of up to 4 MB each. They are attached once the invoice is in the books.")
                : Text::tr("Up to 18 MB together; which kinds of files are taken the accounting system decides (Xero: "
                           "4 MB each). They are attached once the invoice is in the books.")};
}

Result<> freezeAttachment(const WriteIntent &intent, const AttachmentBooks &books, FrozenRequest &request)
{
    if (intent.attachments.size() != 1)
        return wrong(Text::tr("Codat takes one file with each write. Push the others by themselves."));
    if (!isOnlyFile(intent))
        return wrong(Text::tr("A file is attached by a write of its own, which changes nothing else of the invoice."));
    const WriteAttachment &file = intent.attachments.front();
    if (const Result<> fits = checkFile(file, books.platform); !fits)
        return fits;
    fillFile(file, intent.remoteId, books, request);
    return {};
}

Result<std::vector<FrozenRequest>> attachmentsToFollow(const WriteIntent &intent, const AttachmentBooks &books)
{
    std::vector<FrozenRequest> followers;
    QStringList names;
    for (const WriteAttachment &file : intent.attachments) {
        if (const Result<> fits = checkFile(file, books.platform); !fits)
            return failed(fits);
        if (names.contains(file.name))
            return wrong(Text::tr("Two files are called “%1”; an invoice can have one of each name.").arg(file.name));
        names.append(file.name);
        FrozenRequest request{.kind = intent.kind, .file = file.name};
        fillFile(file, kRecord.toString(), books, request);
        followers.push_back(std::move(request));
    }
    return followers;
}

} // namespace quittance::connect::codat
