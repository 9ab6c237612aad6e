#include "core/exchange/pdf/pdf_importer.h"

#include "core/exchange/einvoice/einvoice_importer.h"
#include "core/exchange/pdf/pdf_attachments.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::PdfImporter)
};

const Importer *invoiceImporterFor(const QByteArray &xml)
{
    static const UblImporter kUbl;
    static const CiiImporter kCii;
    constexpr int kSure = 90;
    if (kUbl.recognise(xml) >= kSure)
        return &kUbl;
    return kCii.recognise(xml) >= kSure ? &kCii : nullptr;
}

/// The names that Factur-X, ZUGFeRD and XRechnung prescribe for the invoice itself.
bool isPrescribedName(const QString &name)
{
    const QString lower = name.toLower();
    return lower == u"factur-x.xml" || lower == u"zugferd-invoice.xml" || lower == u"xrechnung.xml";
}

} // namespace

QString PdfImporter::name() const
{
    return u"pdf"_s;
}

int PdfImporter::recognise(QByteArrayView prefix) const
{
    // Readers accept the mark anywhere in the first kibibyte.
    return prefix.first(qMin<qsizetype>(prefix.size(), 1024)).contains("%PDF-") ? 90 : 0;
}

Result<ReadOutcome> PdfImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    if (options.cancel.isCancelled())
        return fail(Error::Kind::Cancelled, Text::tr("The import was stopped. Nothing was changed."));
    Result<std::vector<PdfAttachment>> files = pdfAttachments(bytes);
    if (!files)
        return failed(files);
    std::erase_if(*files, [](const PdfAttachment &file) { return invoiceImporterFor(file.bytes) == nullptr; });
    if (files->empty())
        return fail(Error::Kind::Unsupported,
                    Text::tr("The PDF holds no invoice as XML, only pages for people. Ask its sender for Factur-X, "
                             "ZUGFeRD or XRechnung."));
    std::stable_partition(files->begin(), files->end(),
                          [](const PdfAttachment &file) { return isPrescribedName(file.name); });
    const PdfAttachment &chosen = files->front();
    Result<ReadOutcome> outcome = invoiceImporterFor(chosen.bytes)->read(chosen.bytes, options);
    if (!outcome) {
        Error error = outcome.error();
        error.place.field = chosen.name;
        return tl::unexpected<Error>(error);
    }
    if (files->size() > 1)
        outcome->warnings.push_back(
            {0, chosen.name,
             Text::tr("The PDF holds %n invoice(s) as XML. Only “%1” is read.", nullptr, int(files->size()))
                 .arg(chosen.name)});
    return outcome;
}

} // namespace quittance::exchange
