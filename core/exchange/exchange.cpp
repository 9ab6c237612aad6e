#include "core/exchange/exchange.h"

#include "core/exchange/bai2/bai2_importer.h"
#include "core/exchange/camt/camt_importer.h"
#include "core/exchange/csv/csv_importer.h"
#include "core/exchange/einvoice/einvoice_importer.h"
#include "core/exchange/file_bytes.h"
#include "core/exchange/ledger_json/ledger_json_importer.h"
#include "core/exchange/mt940/mt940_importer.h"
#include "core/exchange/ofx/ofx_importer.h"
#include "core/exchange/pdf/pdf_importer.h"
#include "core/exchange/qif/qif_importer.h"
#include "core/exchange/xlsx/xlsx_importer.h"
#include "core/exchange/zip/zip_importer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::Exchange)
};

QByteArray sha256Of(const FileBytes &file)
{
    constexpr qsizetype kAtOnce = 4 * 1024 * 1024;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArrayView bytes = file.bytes();
    for (qsizetype at = 0; at < bytes.size(); at += kAtOnce) {
        hash.addData(bytes.sliced(at, std::min(kAtOnce, bytes.size() - at)));
        file.letGo(at + kAtOnce);
    }
    return hash.result();
}

Result<ReadOutcome> readOpened(const FileBytes &file, ReadOptions options)
{
    options.passed = [&file](qint64 place) { file.letGo(place); };
    Result<ReadOutcome> outcome = read(file.bytes(), options);
    if (!outcome) {
        Error error = outcome.error();
        error.place.file = options.fileName;
        return tl::unexpected<Error>(error);
    }
    outcome->batch.sourceSha256 = sha256Of(file);
    return outcome;
}

} // namespace

std::span<const Importer *const> importers()
{
    static const CamtImporter kCamt;
    static const LedgerJsonImporter kLedgerJson;
    static const CsvImporter kCsv;
    static const UblImporter kUbl;
    static const CiiImporter kCii;
    static const PdfImporter kPdf;
    static const XlsxImporter kXlsx;
    static const XlsImporter kXls;
    static const ZipImporter kZip;
    static const Mt940Importer kMt940;
    static const Bai2Importer kBai2;
    static const OfxImporter kOfx;
    static const QifImporter kQif;
    static const Importer *const kAll[]
        = {&kCamt, &kLedgerJson, &kMt940, &kBai2, &kOfx, &kQif, &kUbl, &kCii, &kPdf, &kXlsx, &kXls, &kZip, &kCsv};
    return kAll;
}

const Importer *recognise(QByteArrayView bytes)
{
    const QByteArrayView prefix = bytes.first(qMin(bytes.size(), kPrefixSize));
    const Importer *best = nullptr;
    int most = 0;
    for (const Importer *importer : importers()) {
        const int confidence = importer->recognise(prefix);
        if (confidence > most) {
            most = confidence;
            best = importer;
        }
    }
    return best;
}

Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options)
{
    const Importer *importer = recognise(bytes);
    if (importer == nullptr)
        return fail(Error::Kind::Unsupported, Text::tr("This is not a file this program can read."));
    Result<ReadOutcome> outcome = importer->read(bytes, options);
    if (outcome)
        outcome->batch.sourceName = options.fileName;
    return outcome;
}

Result<ReadOutcome> readFile(const QString &path, ReadOptions options)
{
    options.fileName = QFileInfo(path).fileName();
    const Result<FileBytes> file = FileBytes::open(path);
    return file ? readOpened(*file, std::move(options)) : failed(file);
}

std::vector<DocumentSummary> documentSummaries(const ReadOutcome &outcome)
{
    if (!outcome.summary.documents.empty())
        return outcome.summary.documents;
    std::vector<DocumentSummary> summaries;
    for (const ledger::DocumentFact &fact : outcome.batch.documents) {
        if (fact.kind != ledger::DocumentKind::Invoice && fact.kind != ledger::DocumentKind::CreditNote)
            continue;
        summaries.push_back({.kind = fact.kind,
                             .number = fact.number,
                             .issue = fact.issue,
                             .due = fact.due,
                             .currency = fact.amount.currency(),
                             .totalUnits = fact.amount.units(),
                             .payableUnits = fact.amount.units(),
                             .buyer = fact.customerName,
                             .reference = fact.reference});
    }
    return summaries;
}

} // namespace quittance::exchange
