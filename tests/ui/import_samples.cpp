#include "tests/ui/import_samples.h"

namespace quittance::samples {

using namespace Qt::StringLiterals;
using workspace::ImportAs;
using workspace::ImportedFile;
using workspace::ImportSummary;
using workspace::PreparedFile;
using workspace::TableReading;

std::vector<std::pair<QString, QString>> fieldsFor(ImportAs as)
{
    if (as == ImportAs::Bank)
        return {{u"booking"_s, u"Booking date"_s},    {u"value"_s, u"Value date"_s},
                {u"amount"_s, u"Amount"_s},           {u"credit"_s, u"Money in"_s},
                {u"debit"_s, u"Money out"_s},         {u"balance"_s, u"Balance, for the check"_s},
                {u"counterparty"_s, u"Payer name"_s}, {u"counterparty_account"_s, u"Payer account"_s},
                {u"text"_s, u"Bank text"_s},          {u"end_to_end_id"_s, u"End-to-end id"_s},
                {u"currency"_s, u"Currency"_s}};
    return {{u"number"_s, u"Number"_s},    {u"customer_name"_s, u"Customer name"_s},
            {u"issue"_s, u"Issue date"_s}, {u"due"_s, u"Due date"_s},
            {u"amount"_s, u"Amount"_s},    {u"currency"_s, u"Currency"_s}};
}

PreparedFile bankTable()
{
    const QString sure = u"The heading is a usual word for it."_s;
    TableReading reading{.as = ImportAs::Bank,
                         .delimiter = u";"_s,
                         .encoding = u"windows-1252"_s,
                         .headerRows = 1,
                         .dateOrder = u"dmy"_s,
                         .decimalMark = u","_s};
    reading.columns
        = {{u"Buchung"_s, {u"booking"_s}, sure, 95, {u"15.04.2026"_s, u"14.04.2026"_s}},
           {u"Valuta"_s, {u"value"_s}, sure, 95, {u"15.04.2026"_s}},
           {u"Auftraggeber"_s, {u"counterparty"_s}, sure, 95, {u"GLASSWICK OPTIK GMBH"_s}},
           {u"Konto"_s, {u"counterparty_account"_s}, u"The values are account numbers."_s, 60, {u"DE0270…"_s}},
           {u"Verwendung"_s, {u"text"_s}, sure, 80, {u"INV 20829"_s}},
           {u"Soll"_s, {u"debit"_s}, sure, 95, {u"18,50"_s}},
           {u"Haben"_s, {u"credit"_s}, sure, 95, {u"7.420,50"_s}},
           {u"Saldo"_s, {u"balance"_s}, sure, 95, {u"91.293,75"_s}},
           {u"Kz"_s, {}, u"Nothing in it says what it is."_s, 0, {u"051"_s}}};
    PreparedFile file{.path = u"/books/in/nordhafen-eur-2026-04-15.csv"_s,
                      .format = u"csv"_s,
                      .encoding = u"windows-1252"_s,
                      .table = reading,
                      .rows = 410,
                      .setAside = 3};
    file.rejected = {{7, u"Buchung"_s, u"31.04.2026"_s, u"April has no day 31."_s},
                     {118, u"Haben"_s, u"1.234.5"_s, u"This is no amount with a decimal comma."_s}};
    file.previewHeadings = {u"Booked"_s, u"Account"_s, u"Payer"_s, u"Bank text"_s, u"Amount"_s};
    const QString account = u"Nordhafen 7718"_s;
    const std::pair<QString, QStringList> lines[]
        = {{u"2026-04-15"_s, {u"GLASSWICK OPTIK GMBH"_s, u"INV 20829"_s, u"7420.50 EUR"_s}},
           {u"2026-04-14"_s, {u"EASTHOLM MARINE AS"_s, u"INV 20748"_s, u"11880.00 EUR"_s}},
           {u"2026-04-14"_s, {u"Nordhafen Bank"_s, u"GEBÜHR 03/26"_s, u"-18.50 EUR"_s}},
           {u"2026-04-07"_s, {u"EASTHOLM MARINE AS"_s, u"RC 7176"_s, u"13468.00 EUR"_s}},
           {u"2026-04-02"_s, {u"GLASSWICK OPTIK GMBH"_s, u"INV 20730 ABZGL. SKONTO"_s, u"5120.00 EUR"_s}},
           {u"2026-04-01"_s, {u"VALTERSUND AB"_s, {}, u"745.00 EUR"_s}},
           {u"2026-03-31"_s, {u"Nordhafen Bank"_s, u"ZINSEN Q1"_s, u"3.12 EUR"_s}}};
    for (const auto &[day, rest] : lines)
        file.preview.push_back({0, QStringList{day, account} + rest, std::nullopt});
    file.statements = {{.id = {},
                        .account = account,
                        .currency = u"EUR"_s,
                        .opening = u"84881.20"_s,
                        .closing = u"91293.75"_s,
                        .entries = 410,
                        .credits = u"52110.10"_s,
                        .debits = u"45697.55"_s,
                        .balanced = true}};
    return file;
}

PreparedFile ambiguousTable()
{
    TableReading reading{.as = ImportAs::Invoices,
                         .delimiter = u","_s,
                         .encoding = u"utf-8"_s,
                         .headerRows = 1,
                         .dateOrder = {},
                         .dateOrderIsAmbiguous = true,
                         .decimalMark = u"."_s};
    reading.columns = {{u"No"_s, {u"number"_s}, {}, 95, {u"INV-1"_s}},
                       {u"Client"_s, {u"customer_name"_s}, {}, 90, {u"Harrowmere"_s}},
                       {u"Date"_s, {u"issue"_s}, {}, 90, {u"04/04/2026"_s, u"03/04/2026"_s}},
                       {u"Total"_s, {u"amount"_s}, {}, 90, {u"120.00"_s}}};
    return {.path = u"/books/in/invoices-april.csv"_s, .format = u"csv"_s, .encoding = u"utf-8"_s, .table = reading};
}

PreparedFile statementFile()
{
    PreparedFile file{
        .path = u"/books/in/camt-2026-04.xml"_s, .format = u"camt.053"_s, .encoding = u"utf-8"_s, .rows = 46};
    file.statements = {{.id = u"2026-04-14-001"_s,
                        .account = u"DE02 7001 0000 0000 7718"_s,
                        .currency = u"EUR"_s,
                        .opening = u"70000.00"_s,
                        .closing = u"84881.20"_s,
                        .openingDate = QDate(2026, 4, 13),
                        .closingDate = QDate(2026, 4, 14),
                        .entries = 30,
                        .credits = u"15000.00"_s,
                        .debits = u"118.80"_s,
                        .balanced = true},
                       {.id = u"2026-04-15-001"_s,
                        .account = u"DE02 7001 0000 0000 7718"_s,
                        .currency = u"EUR"_s,
                        .opening = u"84881.20"_s,
                        .closing = u"91293.75"_s,
                        .openingDate = QDate(2026, 4, 14),
                        .closingDate = QDate(2026, 4, 15),
                        .entries = 16,
                        .credits = u"6000.00"_s,
                        .debits = u"0.00"_s,
                        .balanced = false}};
    file.importedBefore = true;
    file.previewHeadings = {u"Booked"_s, u"Payer"_s, u"Amount"_s};
    file.preview = {{0, {u"2026-04-14"_s, u"VALTERSUND AB"_s, u"745.00 EUR"_s}, std::nullopt}};
    return file;
}

PreparedFile unreadableFile()
{
    return {.path = u"/books/in/letter.pdf"_s,
            .error = Error{Error::Kind::Unsupported, u"This is no file Quittance knows."_s, {}}};
}

std::vector<PreparedFile> mixedFolder()
{
    PreparedFile invoice{.path = u"/books/in/april.zip/AR-2026-0117.xml"_s,
                         .archive = u"april.zip"_s,
                         .format = u"ubl"_s,
                         .encoding = u"utf-8"_s,
                         .rows = 1};
    invoice.previewHeadings = {u"Kind"_s, u"Number"_s, u"Customer"_s, u"Issued"_s, u"Due"_s, u"Amount"_s};
    invoice.preview = {{0,
                        {u"Invoice"_s, u"AR-2026-0117"_s, u"Sjögren & Dotter Rederi AB"_s, u"2026-02-10"_s,
                         u"2026-03-12"_s, u"1190.00 EUR"_s},
                        std::nullopt}};
    invoice.warnings = {{4, u"Seller"_s, u"Whether “Werft Nord Service GmbH” is us is not known."_s}};
    PreparedFile statement = statementFile();
    statement.path = u"/books/in/april.zip/bank/camt-2026-04.xml"_s;
    statement.archive = u"april.zip"_s;
    PreparedFile known = bankTable();
    known.path = u"/books/in/umsaetze-sparkasse.csv"_s;
    known.table->preset = u"Sparkasse, CSV-CAMT"_s;
    known.rejected.clear();
    PreparedFile workbook = ambiguousTable();
    workbook.path = u"/books/in/open items.xlsx"_s;
    workbook.format = u"xlsx"_s;
    workbook.table->dateOrder = u"ymd"_s;
    workbook.table->dateOrderIsAmbiguous = false;
    workbook.rows = 212;
    workbook.warnings = {{0, {}, u"The sheet “Items” is read. The workbook also has “Cover”."_s}};
    PreparedFile broken{.path = u"/books/in/AR-2026-0118.xml"_s, .format = {}, .encoding = {}};
    broken.error = Error{Error::Kind::InvalidInput,
                         u"The XML cannot be read: Premature end of document. Ask the sender for the file again."_s,
                         {.line = 41}};
    return {invoice, statement, known, workbook, broken, unreadableFile()};
}

ImportSummary trialRun()
{
    ImportedFile bank{.path = bankTable().path, .format = u"csv"_s, .added = 405, .unchanged = 5, .setAside = 3};
    bank.rejected = bankTable().rejected;
    bank.possibleDuplicates
        = {{12, u"Bank line of 14 April, 11,880.00 EUR"_s, u"Same account, day and amount; another text."_s}};
    ImportedFile camt{.path = statementFile().path, .format = u"camt.053"_s, .added = 16, .unchanged = 30};
    camt.warnings = {{0, u"ClsBal"_s, u"The statement of 15 April does not close."_s}};
    ImportSummary summary{.added = 421, .unchanged = 35, .setAside = 3, .rejected = 2};
    summary.files = {bank, camt};
    return summary;
}

} // namespace quittance::samples
