#pragma once

#include "core/exchange/camt/camt_entry.h"
#include "core/exchange/camt/camt_parts.h"
#include "core/exchange/importer.h"
#include "core/exchange/line_occurrences.h"
#include "core/exchange/pending_lines.h"

#include <QHash>

namespace quittance::exchange {

/// Reads one camt message from a device, entry by entry; nothing of the XML stays in memory.
class CamtReader
{
public:
    CamtReader(QIODevice &device, const ReadOptions &options)
        : m_xml(device)
        , m_total(device.size())
        , m_options(options)
    {
    }

    [[nodiscard]] Result<ReadOutcome> read();

private:
    /// What is known of the statement being read.
    struct Statement
    {
        StatementSummary summary;
        CamtAccount account;
        ledger::StatementFact fact;
        QDate created; ///< day of CreDtTm, for entries that have no date
        UseCounts occurrences; ///< of the bank's references, amounts and days
        bool hasEntries = false;
        size_t firstLine = 0; ///< its first line in the batch
        bool hasUndated = false;
    };

    void readMessages(int depth);
    void readMessage(QStringView message);
    void readStatement();
    void readBalance(Statement &statement);
    void readEntry(Statement &statement);
    void finish(Statement statement);
    [[nodiscard]] bool convert(const CamtEntry &entry, Statement &statement, ledger::BankLineFact &line);
    [[nodiscard]] std::optional<Currency> currencyOf(const QString &code, Statement &statement);
    [[nodiscard]] QString idOf(const ledger::BankLineFact &line, Statement &statement);
    bool wasPending(const QString &id, const ledger::BankLineFact &booked);
    [[nodiscard]] QString statementId(const StatementSummary &summary);
    /// False, and nothing summed, when a sum leaves 64 bits.
    [[nodiscard]] static bool sum(const ledger::BankLineFact &line, const CamtEntry &entry, StatementSummary &summary);
    bool reject(const CamtEntry &entry, const QString &field, const QString &value, const QString &reason);

    XmlCursor m_xml;
    qint64 m_total;
    const ReadOptions &m_options;
    ReadOutcome m_outcome;
    QHash<QString, int> m_statementIds;
    UseCounts m_lineIds; ///< uses of an id with a bank's reference
    UseCounts m_entriesOnDay; ///< of them on one day, in the statements before
    LineOccurrences m_occurrences; ///< of ids made from content
    UseCounts m_contentIds;
    PendingLines m_pending;
    bool m_isReport = false; ///< or a notification: no statement
    bool m_isMessage = false;
};

} // namespace quittance::exchange
