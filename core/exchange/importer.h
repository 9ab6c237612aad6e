#pragma once

#include "core/base/result.h"
#include "core/base/task.h"
#include "core/exchange/csv/column_mapping.h"
#include "core/exchange/outcome.h"

#include <QByteArray>

#include <functional>

namespace quittance::exchange {

/// Bank lines of a file that is still being read, in its order.
struct LinePiece
{
    std::vector<ledger::BankLineFact> lines;
    size_t openFrom = 0; ///< from here on they are of a statement that has not ended: its id is not known yet
    size_t statement = 0; ///< the place that this statement will have in the outcome's batch
};
using LineSink = std::function<void(LinePiece)>;

/// Lines that a reader holds before it hands them to a LineSink.
inline constexpr size_t kLinesInPiece = 16'384;

/// What the caller knows that the file does not say.
struct ReadOptions
{
    QString fileName; ///< without its folder; for messages and the batch's source name
    std::optional<RecordKind> as; ///< what the rows of a table are; absent: proposed
    std::optional<ColumnMapping> mapping; ///< of a table; absent: proposed
    QString account; ///< own bank account of lines that name none
    std::optional<Currency> currency; ///< of records that name none
    QStringList ownNames; ///< names and tax numbers of our company: tells what we sell from what we buy
    QStringList ownAccounts; ///< our bank accounts, compact
    /// Settlements whose day the file does not say are dated by the due date only if it lies before this day.
    QDate today = QDate::currentDate();
    QString sheet; ///< of a workbook; empty: the first that holds a table
    CancelToken cancel;
    Progress progress; ///< bytes done, bytes in all
    /// Called when the bytes in front of a place are done with: memory that only shows the file may go.
    std::function<void(qint64)> passed = {};
    /// Takes the lines of bank statements piece by piece: those it took are missing in the outcome's batch, which holds
    /// the last ones and those that are still pending. Formats that have to look back at their lines (tables, ledgers)
    /// hand none on.
    LineSink lines = {};
};

/// The account of bank lines for which neither the file nor the caller names one. Stored; never rename it.
inline const QString kUnnamedAccount = QStringLiteral("bank");

/// The table of a file as delimited text, whatever the file is.
class TableText
{
public:
    /// Text that is the file itself, and must outlive this.
    explicit TableText(QByteArrayView text)
        : m_text(text)
    {
    }
    /// Text written from a sheet of a workbook that has `sheets`.
    TableText(QByteArray written, std::vector<Warning> warnings, bool hasFractions, QString sheet, QStringList sheets)
        : m_written(std::move(written))
        , m_warnings(std::move(warnings))
        , m_sheet(std::move(sheet))
        , m_sheets(std::move(sheets))
        , m_isWritten(true)
        , m_hasFractions(hasFractions)
    {
    }

    [[nodiscard]] QByteArrayView text() const { return m_isWritten ? QByteArrayView(m_written) : m_text; }
    [[nodiscard]] const std::vector<Warning> &warnings() const { return m_warnings; }
    /// The sheet it was written from, and all there are; empty for a file that is text.
    [[nodiscard]] const QString &sheet() const { return m_sheet; }
    [[nodiscard]] const QStringList &sheets() const { return m_sheets; }
    /// `mapping` as it holds for this text: a written one is UTF-8 with commas, its numbers have a point.
    [[nodiscard]] ColumnMapping fitted(ColumnMapping mapping) const;

private:
    QByteArrayView m_text;
    QByteArray m_written;
    std::vector<Warning> m_warnings;
    QString m_sheet;
    QStringList m_sheets;
    bool m_isWritten = false;
    bool m_hasFractions = false;
};

/// One file format. Stateless: one object serves every file and thread.
class Importer
{
public:
    Importer() = default;
    Importer(const Importer &) = delete;
    Importer &operator=(const Importer &) = delete;
    virtual ~Importer() = default;

    /// The format's stable name: `csv`, `camt`, `ledger-json`.
    [[nodiscard]] virtual QString name() const = 0;
    /// How sure the first bytes are of this format, 0 to 100. By content; names of files lie.
    [[nodiscard]] virtual int recognise(QByteArrayView prefix) const = 0;
    /// True for formats that are read through a column mapping.
    [[nodiscard]] virtual bool isTable() const { return false; }
    /// The text that proposals and mappings work on. Unsupported for formats that are no table.
    [[nodiscard]] virtual Result<TableText> table(QByteArrayView bytes, const ReadOptions &options) const;
    /// Reads the whole file. An error means that nothing of it can be used; single bad records are in the outcome.
    [[nodiscard]] virtual Result<ReadOutcome> read(QByteArrayView bytes, const ReadOptions &options) const = 0;
};

} // namespace quittance::exchange
