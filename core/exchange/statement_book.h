#pragma once

#include "core/exchange/csv/seen_ids.h"
#include "core/exchange/importer.h"
#include "core/exchange/line_occurrences.h"
#include "core/exchange/pending_lines.h"

#include <QHash>

namespace quittance::exchange {

/// Where a line stands in its file, and what the bank calls it.
struct LinePlace
{
    qint64 line = 0;
    QString field; ///< of the amount, for what is wrong with it
    QString value; ///< the amount as written
    QString bankId; ///< the bank's own id of the line; empty: the id is made from the content
    bool isForInformation = false; ///< counted like a booked line, kept as one that moves nothing
};

/// Gathers the statements of one file into its outcome: sums, balances, stable ids, and what is said twice.
///
/// An id is made from the line alone (account, days, amount, and the bank's own id or else who and what for), with how
/// often it occurred before: files that overlap name a line alike, whatever statement of theirs it stands in, while
/// equal lines of one day are kept. Where a statement begins before the one in front of it ended, the file says some
/// lines twice: counting starts again, and what comes again is set aside.
class StatementBook
{
public:
    StatementBook(const ReadOptions &options, ReadOutcome &outcome)
        : m_options(options)
        , m_outcome(outcome)
    {
    }

    /// Starts a statement, of which account, id, currency and opening balance should be known by now. An account that
    /// the file does not name is the caller's. `restarts`: the bank's ids hold across its statements, so that equal
    /// ones in another statement are the same lines again.
    void begin(StatementSummary summary, const QString &accountName = {}, bool restarts = false);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// The open statement is in `code`, which is no currency we know: its lines are summed and rejected.
    void setUnknownCurrency(const QString &code);
    /// The open statement states its balances and totals but none of its entries: it is neither balanced nor not.
    void setWithoutEntries() { m_isWithoutEntries = true; }
    /// The file reports on the way to a statement: only what leads from one balance to another is kept as one.
    void setReport() { m_isReport = true; }
    [[nodiscard]] StatementSummary &summary() { return m_statement; }
    [[nodiscard]] const StatementSummary &summary() const { return m_statement; }

    /// Takes a line whose days, amount, texts and status are set. Without a currency its amount is summed, for that
    /// needs none, and the line is rejected.
    void add(ledger::BankLineFact line, const LinePlace &place);
    void reject(qint64 line, const QString &field, const QString &value, const QString &reason);
    void warn(qint64 line, const QString &field, const QString &message);

    /// Ends the statement: says whether it is balanced and keeps it.
    void finish(const QString &sequence = {});
    /// Ends the file: one sentence for all that occurred many times.
    void close();

    /// Once in a thousand records: tells how far we are. True when the reader shall stop.
    [[nodiscard]] bool isStopped(qint64 position, qint64 total);
    [[nodiscard]] static Error stopped();

private:
    [[nodiscard]] bool sum(const ledger::BankLineFact &line);
    [[nodiscard]] QString idOf(const ledger::BankLineFact &line, const QString &bankId);
    void keepAccount();

    const ReadOptions &m_options;
    ReadOutcome &m_outcome;
    StatementSummary m_statement;
    QString m_accountName;
    QString m_unknownCurrency;
    LineOccurrences m_occurrences;
    QHash<QString, int> m_statementIds;
    SeenIds m_seen; ///< ids of lines; where they stand in the batch changes
    PendingLines m_pending;
    size_t m_firstLine = 0;
    qint64 m_saidTwice = 0;
    qint64 m_overPrecise = 0;
    bool m_isReport = false;
    bool m_isOpen = false;
    bool m_isUnnamed = false;
    bool m_isWithoutEntries = false;
};

} // namespace quittance::exchange
