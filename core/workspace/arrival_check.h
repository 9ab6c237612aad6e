#pragma once

#include "core/ledger/facts.h"
#include "core/store/bank_gateway.h"
#include "core/workspace/import_types.h"

#include <QHash>
#include <QSet>

namespace quittance::workspace {

/// Gaps and overlaps that statements of files make in the chains of balances, against the book and among themselves,
/// and rows of which nothing proves whether they are said twice. Looked at before anything is kept.
class ArrivalCheck
{
public:
    /// Files among themselves.
    ArrivalCheck() = default;
    /// Files against what a book holds, too.
    [[nodiscard]] static Result<ArrivalCheck> against(const store::Connection &connection, ledger::CompanyId company);

    /// The next file. A file of lines without a statement is remembered by its first and last days.
    [[nodiscard]] Result<> add(size_t file, const ledger::FactBatch &batch);
    /// What is to be said once all files are in, file by file.
    [[nodiscard]] std::vector<std::pair<size_t, FileWarning>> remarks() const;

private:
    /// Lines of one account that no balances prove, which the book or files before hold.
    struct Edge
    {
        QDate first;
        QDate last;
        QHash<QDate, QSet<QString>> ids; ///< of the first and the last day
        bool isKnown = false;
    };
    struct Account
    {
        QString name;
        std::vector<store::BankStatement> statements;
        QSet<QString> ids; ///< of statements
        size_t stored = 0; ///< how many of them are the book's
        Edge edge;
    };

    [[nodiscard]] Result<> readBook(const QString &account);
    [[nodiscard]] Result<> readEdge(Edge &edge, const QString &account);
    void doubt(size_t file, const QString &account, const Edge &known, const Edge &arriving);
    [[nodiscard]] QString sentence(const store::StatementBreak &gap, const QString &account) const;

    std::optional<store::Connection> m_connection;
    ledger::CompanyId m_company;
    QHash<QString, ledger::BankAccount> m_accounts; ///< of the book, by remote id
    QHash<QString, Account> m_known;
    QHash<qint64, size_t> m_fileOf; ///< of a statement that arrives, by the id it has here
    std::vector<std::pair<size_t, FileWarning>> m_doubts;
    qint64 m_nextId = qint64(1) << 40; ///< beyond those of the book
};

} // namespace quittance::workspace
