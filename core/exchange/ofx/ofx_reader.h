#pragma once

#include "core/exchange/ofx/tag_scanner.h"
#include "core/exchange/ofx/tag_values.h"
#include "core/exchange/statement_book.h"

namespace quittance::exchange {

/// Reads the tags of an OFX file into statements and lines. Aggregates may lack their end tags: what cannot stand
/// inside another ends it.
class OfxReader
{
public:
    /// `text` is UTF-8 and, like `options`, outlives the reader.
    OfxReader(QByteArrayView text, const ReadOptions &options)
        : m_scanner(text)
        , m_size(text.size())
        , m_book(options, m_outcome)
    {
    }

    [[nodiscard]] Result<ReadOutcome> read();

private:
    using Values = TagValues;

    /// A STMTTRN or STMTTRNP, values of its own and `PARENT/TAG` of those inside.
    struct Transaction
    {
        Values values;
        qint64 line = 0;
        bool isPending = false;
    };

    void open(const OfxTag &tag);
    void close(const QString &name);
    void take(const OfxTag &tag);
    void end(const QString &name);
    [[nodiscard]] bool isInside(const QString &name) const { return m_stack.contains(name); }

    void beginStatement();
    void endStatement();
    void addTransaction(const Transaction &transaction);
    void takeBalance();
    void noteStatus();

    OfxTagScanner m_scanner;
    qsizetype m_size;
    ReadOutcome m_outcome;
    StatementBook m_book;
    QStringList m_stack; ///< open aggregates, the innermost last
    Values m_statement; ///< CURDEF, ACCTID… of the statement that is read
    Values m_status;
    Values m_balance;
    std::optional<Transaction> m_transaction;
    std::optional<DatedBalance> m_closing;
    qint64 m_balanceLine = 0;
    qint64 m_investments = 0; ///< purchases, sales and their like, which move no bank account
    bool m_isOfx = false;
    bool m_inStatement = false;
    bool m_isInvestment = false;
};

} // namespace quittance::exchange
