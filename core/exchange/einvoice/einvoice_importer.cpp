#include "core/exchange/einvoice/einvoice_importer.h"

#include "core/exchange/einvoice/cii_reader.h"
#include "core/exchange/einvoice/einvoice_facts.h"
#include "core/exchange/einvoice/ubl_reader.h"
#include "core/exchange/xml/xml_root.h"

#include <QBuffer>
#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::EInvoiceImporter)
};

/// Attachments in base64 are the longest texts of invoices.
constexpr qsizetype kLongestAttachment = 50 * 1024 * 1024;
constexpr QStringView kUbl = u"urn:oasis:names:specification:ubl:schema:xsd:";
constexpr QStringView kCii = u"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice";
constexpr QStringView kZugferd1 = u"urn:ferd:CrossIndustryDocument";

bool isUblInvoice(const QString &name)
{
    return name == u"Invoice" || name == u"CreditNote";
}

/// Damage near the beginning hides the root; what it would be is then told by its name in the text.
bool mentions(const XmlRoot &root, QByteArrayView prefix, QStringView name)
{
    return root.name.isEmpty() && prefix.trimmed().startsWith('<') && prefix.contains(name.toLatin1());
}

/// The envelope of the Peppol network, in which an invoice travels.
constexpr QStringView kEnvelope = u"StandardBusinessDocument";

/// Reads the invoice whose root the cursor stands on, or the first one in the envelope it stands on.
EInvoice readEnveloped(XmlCursor &xml, EInvoice (*readBody)(XmlCursor &))
{
    if (xml.name() != kEnvelope)
        return readBody(xml);
    EInvoice invoice;
    bool isFound = false;
    xml.children([&](QStringView name) {
        const bool isInvoice = isUblInvoice(name.toString()) || name == u"CrossIndustryInvoice";
        if (!isInvoice || isFound)
            return false;
        isFound = true;
        invoice = readBody(xml);
        return true;
    });
    return invoice;
}

/// What stands before the first tag hinders an XML declaration: it must come first.
QByteArrayView withoutLeadingSpace(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && (bytes.front() == ' ' || bytes.front() == '\n' || bytes.front() == '\r'))
        bytes = bytes.sliced(1);
    return bytes;
}

Result<ReadOutcome> readInvoice(QByteArrayView bytes, const ReadOptions &options, const QString &format,
                                EInvoice (*readBody)(XmlCursor &))
{
    if (options.cancel.isCancelled())
        return fail(Error::Kind::Cancelled, Text::tr("The import was stopped. Nothing was changed."));
    if (overlongXmlPart(bytes, kLongestAttachment))
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("A single text in the file is longer than 50 megabytes, which no invoice and no attachment "
                     "of one is. Ask the sender for the file again."));
    const QByteArrayView body = withoutLeadingSpace(bytes);
    QBuffer device;
    device.setData(QByteArray::fromRawData(body.data(), body.size()));
    device.open(QIODevice::ReadOnly);
    XmlCursor xml(device);
    EInvoice invoice;
    if (xml.enterRoot())
        invoice = readEnveloped(xml, readBody);
    if (xml.hasError())
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The XML cannot be read: %1 Ask the sender for the file again.").arg(xml.errorText()),
                    {.line = xml.line()});
    ReadOutcome outcome;
    outcome.batch.format = format;
    outcome.encoding = xml.encoding().isEmpty() ? u"utf-8"_s : xml.encoding().toLower();
    EInvoiceFacts(invoice, options, outcome).add();
    if (options.progress)
        options.progress(bytes.size(), bytes.size());
    return outcome;
}

} // namespace

QString UblImporter::name() const
{
    return u"ubl"_s;
}

int UblImporter::recognise(QByteArrayView prefix) const
{
    const XmlRoot root = xmlRootOf(prefix);
    if (root.namespaceUri.startsWith(kUbl))
        return isUblInvoice(root.name) ? 96 : 50;
    if (root.name == kEnvelope)
        return prefix.contains("ubl:schema:xsd:Invoice-2") || prefix.contains("ubl:schema:xsd:CreditNote-2") ? 90 : 0;
    return mentions(root, prefix, u"ubl:schema:xsd:Invoice-2") || mentions(root, prefix, u"ubl:schema:xsd:CreditNote-2")
        ? 60
        : 0;
}

Result<ReadOutcome> UblImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    const XmlRoot root = xmlRootOf(bytes.first(qMin(bytes.size(), qsizetype(64) * 1024)));
    if (!root.name.isEmpty() && !isUblInvoice(root.name) && root.name != kEnvelope)
        return fail(Error::Kind::Unsupported,
                    Text::tr("This is a UBL document of the kind “%1”. Only invoices and credit notes can be read.")
                        .arg(root.name));
    return readInvoice(bytes, options, name(), readUblInvoice);
}

QString CiiImporter::name() const
{
    return u"cii"_s;
}

int CiiImporter::recognise(QByteArrayView prefix) const
{
    const XmlRoot root = xmlRootOf(prefix);
    if (root.namespaceUri.startsWith(kCii) || root.namespaceUri.startsWith(kZugferd1))
        return 96;
    if (root.name == kEnvelope)
        return prefix.contains("standard:CrossIndustryInvoice") ? 90 : 0;
    return root.name == u"CrossIndustryInvoice" || mentions(root, prefix, u"CrossIndustryInvoice") ? 60 : 0;
}

Result<ReadOutcome> CiiImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    return readInvoice(bytes, options, name(), readCiiInvoice);
}

} // namespace quittance::exchange
