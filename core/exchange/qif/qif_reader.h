#pragma once

#include "core/exchange/qif/qif_dates.h"
#include "core/exchange/qif/qif_scanner.h"
#include "core/exchange/statement_book.h"

namespace quittance::exchange {

/// Reads the transactions of a QIF file. The order of its dates and its decimal mark are settled from all of them
/// before the first is read.
class QifReader
{
public:
    /// `text` is UTF-8 and, like `options`, outlives the reader.
    QifReader(QByteArrayView text, const ReadOptions &options)
        : m_text(text)
        , m_options(options)
        , m_book(options, m_outcome)
    {
    }

    [[nodiscard]] Result<ReadOutcome> read();

private:
    /// False when the file has no section.
    [[nodiscard]] bool settleRules();
    void warnOfRules();
    void take(const QifRecord &record);
    void addTransaction(const QifRecord &record);
    void checkSplits(const QifRecord &record, qint64 units);

    QByteArrayView m_text;
    const ReadOptions &m_options;
    ReadOutcome m_outcome;
    StatementBook m_book;
    QifDateOrder m_dates;
    QChar m_mark = u'.';
    QString m_account; ///< of the !Account record read last
    qint64 m_otherRecords = 0; ///< investments: they move no bank account
    qint64 m_wrongSplits = 0;
    qint64 m_firstWrongSplit = 0;
};

} // namespace quittance::exchange
