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

Result<> freezeAttachment(const WriteIntent &intent, const QString &company, const QString &connection,
                          FrozenRequest &request)
{
    if (intent.action != WriteAction::Update)
        return wrong(Text::tr("Codat takes attachments only for invoices that are there already: push the invoice, and "
                              "the file once its id is known."));
    if (intent.attachments.size() != 1)
        return wrong(Text::tr("Codat takes one file with each write. Push the others by themselves."));
    if (!isOnlyFile(intent))
        return wrong(Text::tr("A file is attached by a write of its own, which changes nothing else of the invoice."));
    const WriteAttachment &file = intent.attachments.front();
    // The same file makes the same body, whenever it is frozen.
    const QByteArray hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex().first(32);
    request.method = "POST";
    request.path = pathOf({u"companies"_s, company, u"connections"_s, connection, u"push"_s, u"invoices"_s,
                           intent.remoteId, u"attachment"_s});
    request.body = attachmentBody(file, "quittance-" + hash);
    request.naturalKey = u"%1 / %2"_s.arg(intent.remoteId, file.name);
    return {};
}

} // namespace quittance::connect::codat
