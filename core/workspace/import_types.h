#pragma once

#include "core/base/currency.h"
#include "core/base/result.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace quittance::workspace {

/// What the rows of a table file are.
enum class ImportAs { Customers, Invoices, CreditNotes, Payments, Bank, Rates };

/// One column of a table file, as proposed or as the user set it.
struct ColumnChoice
{
    QString heading;
    QStringList fields; ///< empty: not imported
    QString reason; ///< why it was proposed
    int confidence = 0; ///< percent
    QStringList samples; ///< first values as read
};

/// How to read one table file; what the wizard edits. Corresponds to `quittance-mapping/1`.
struct TableReading
{
    ImportAs as = ImportAs::Invoices;
    QString sheet; ///< of a workbook
    QStringList sheets; ///< all it has; empty: the file is no workbook
    QString delimiter;
    QString encoding;
    int headerRows = 1;
    QString dateOrder; ///< ymd, dmy, mdy; empty: undecided, the user must say
    bool dateOrderIsAmbiguous = false;
    QString decimalMark; ///< `.` or `,`; empty: undecided
    bool decimalMarkIsAmbiguous = false;
    bool reverseSign = false;
    bool rowsAreLines = false; ///< rows of one document are its lines; their amounts add up to it
    QString preset; ///< the known export it was recognised as; empty: none
    std::vector<ColumnChoice> columns;
    QMap<QString, QString> constants;
    QMap<QString, QStringList> only;
    QString savedName; ///< the saved mapping it came from; empty: proposed
};

struct RejectedRow
{
    qint64 line = 0;
    QString field;
    QString value;
    QString reason;
};

struct FileWarning
{
    qint64 line = 0;
    QString field;
    QString message;
};

/// One statement inside a bank file.
struct StatementSummary
{
    QString id;
    QString account;
    QString currency;
    QString opening; ///< decimal string, empty: not stated
    QString closing;
    QDate openingDate;
    QDate closingDate;
    qint64 entries = 0;
    QString credits;
    QString debits;
    std::optional<bool> balanced;
};

/// One row as it would be stored: values in the order of PreparedFile::previewHeadings.
struct PreviewRow
{
    qint64 line = 0;
    QStringList cells;
    std::optional<RejectedRow> rejected;
};

/// A file read, not yet stored.
struct PreparedFile
{
    QString path; ///< of a file in an archive: the archive's, a slash, and its name there
    QString archive; ///< name of the archive it lies in; empty: it lies on the disk itself
    QString format; ///< empty: not recognised
    QString encoding;
    std::optional<TableReading> table; ///< for files with a mapping
    std::vector<StatementSummary> statements;
    QStringList previewHeadings;
    std::vector<PreviewRow> preview; ///< first rows
    qint64 rows = 0; ///< facts that would be stored
    qint64 setAside = 0;
    std::vector<RejectedRow> rejected;
    std::vector<FileWarning> warnings;
    std::vector<FileWarning> chain; ///< gaps and overlaps with the book and with the files beside it
    bool lacksCurrency = false; ///< a bank file that names none
    bool lacksAccount = false; ///< a bank file that does not say whose it is
    QString currency; ///< as the user says it, now or at an earlier import
    QString account; ///< as the user says it
    std::optional<Error> error; ///< it cannot be read at all
    bool importedBefore = false; ///< the same bytes are in the book
};

/// What a dry run or an import did with one file.
struct ImportedFile
{
    QString path;
    QString format;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 setAside = 0;
    std::vector<RejectedRow> rejected;
    struct Duplicate
    {
        qint64 line = 0;
        QString of;
        QString why;
    };
    std::vector<Duplicate> possibleDuplicates;
    std::vector<FileWarning> warnings;
};

struct ImportSummary
{
    std::vector<ImportedFile> files;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 setAside = 0;
    qint64 rejected = 0;
    bool committed = false; ///< false: a dry run, or rejected rows stopped it
};

/// An import without a wizard: what the console asks for.
struct ImportRequest
{
    QStringList paths;
    std::optional<ImportAs> as;
    QString mapping; ///< a mapping file's path or a saved mapping's name; empty: proposed
    QString account; ///< own bank account of lines that name none
    std::optional<Currency> currency; ///< of records that name none
    QString sheet; ///< of workbooks; empty: the first that holds a table
    bool dryRun = false;
    bool skipBad = false;
};

} // namespace quittance::workspace
