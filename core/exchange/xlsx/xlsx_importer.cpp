#include "core/exchange/xlsx/xlsx_importer.h"

#include "core/exchange/csv/csv_importer.h"
#include "core/exchange/xlsx/sheet_text.h"

#include <QCoreApplication>

namespace quittance::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::XlsxImporter)
};

QString namesOf(const std::vector<WorkbookSheet> &sheets, const WorkbookSheet *but = nullptr)
{
    constexpr qsizetype kMostNamed = 10;
    QStringList names;
    for (const WorkbookSheet &sheet : sheets) {
        if (&sheet != but && names.size() <= kMostNamed)
            names += names.size() < kMostNamed ? u'“' + sheet.name + u'”' : u"…"_s;
    }
    return names.join(u", "_s);
}

Result<SheetText> statedSheet(const ZipArchive &archive, const Workbook &workbook, const ReadOptions &options)
{
    for (const WorkbookSheet &sheet : workbook.sheets) {
        if (sheet.name.compare(options.sheet, Qt::CaseInsensitive) == 0)
            return sheetText(archive, workbook, sheet, options.cancel);
    }
    return fail(Error::Kind::NotFound,
                Text::tr("The workbook has no sheet “%1”. It has %2.").arg(options.sheet, namesOf(workbook.sheets)));
}

/// The first sheet that holds a table, those that are shown before those that are hidden.
Result<SheetText> firstTable(const ZipArchive &archive, const Workbook &workbook, const ReadOptions &options)
{
    for (const bool hidden : {false, true}) {
        for (const WorkbookSheet &sheet : workbook.sheets) {
            if (sheet.isHidden != hidden)
                continue;
            Result<SheetText> text = sheetText(archive, workbook, sheet, options.cancel);
            if (!text)
                return text;
            if (text->filledRows < 2)
                continue;
            if (workbook.sheets.size() > 1)
                text->warnings.insert(text->warnings.begin(),
                                      {0,
                                       {},
                                       Text::tr("The sheet “%1” is read. The workbook also has %2.")
                                           .arg(sheet.name, namesOf(workbook.sheets, &sheet))});
            return text;
        }
    }
    return fail(Error::Kind::InvalidInput, Text::tr("No sheet of the workbook holds a table."));
}

} // namespace

QString XlsxImporter::name() const
{
    return u"xlsx"_s;
}

int XlsxImporter::recognise(QByteArrayView prefix) const
{
    if (!ZipArchive::isZip(prefix))
        return 0;
    // Names of entries stand unpacked before their bytes.
    return prefix.contains("xl/") || prefix.contains("[Content_Types].xml") ? 90 : 0;
}

Result<TableText> XlsxImporter::table(QByteArrayView bytes, const ReadOptions &options) const
{
    const Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive)
        return failed(archive);
    const Result<Workbook> workbook = readWorkbook(*archive);
    if (!workbook)
        return failed(workbook);
    Result<SheetText> sheet = options.sheet.isEmpty() ? firstTable(*archive, *workbook, options)
                                                      : statedSheet(*archive, *workbook, options);
    if (!sheet)
        return failed(sheet);
    QStringList names;
    for (const WorkbookSheet &one : workbook->sheets)
        names += one.name;
    return TableText(std::move(sheet->text), std::move(sheet->warnings), sheet->hasFractions, sheet->name, names);
}

Result<ReadOutcome> XlsxImporter::read(QByteArrayView bytes, const ReadOptions &options) const
{
    ReadOptions fitted = options;
    if (fitted.sheet.isEmpty() && options.mapping)
        fitted.sheet = options.mapping->sheet;
    const Result<TableText> text = table(bytes, fitted);
    if (!text)
        return failed(text);
    if (options.mapping)
        fitted.mapping = text->fitted(*options.mapping);
    Result<ReadOutcome> outcome = CsvImporter().read(text->text(), fitted);
    if (!outcome)
        return outcome;
    outcome->batch.format = name();
    outcome->encoding.clear();
    outcome->warnings.insert(outcome->warnings.begin(), text->warnings().begin(), text->warnings().end());
    return outcome;
}

QString XlsImporter::name() const
{
    return u"xls"_s;
}

int XlsImporter::recognise(QByteArrayView prefix) const
{
    return prefix.startsWith(QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8)) ? 90 : 0;
}

Result<ReadOutcome> XlsImporter::read(QByteArrayView, const ReadOptions &) const
{
    return fail(
        Error::Kind::Unsupported,
        Text::tr("This is a workbook in the old format (.xls), or one locked with a password. Save it as an Excel "
                 "workbook (.xlsx) without a password, or as CSV."));
}

} // namespace quittance::exchange
