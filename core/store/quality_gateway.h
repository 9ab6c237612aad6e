#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"
#include "core/store/connection.h"

#include <functional>
#include <vector>

namespace quittance::store {

/// A current document that one of the checks below has something to say about.
struct QualityDocument
{
    ledger::DocumentId id;
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice;
    QString remoteId;
    QString number;
    QDate issue;
    Money amount; ///< as printed
    qint64 units = 0; ///< Σ lines, or what is allocated
    qint64 taxUnits = 0; ///< Σ of the lines' tax
    QString text; ///< the source's status
};

/// An allocation that waits for a document.
struct WaitingAllocation
{
    QString remoteId;
    ledger::DocumentKind kind = ledger::DocumentKind::Invoice; ///< of the one that is missing
    QString missing; ///< its id, else its number
    QDate date;
};

/// A customer of whom only a number is known, and how many documents that concerns.
struct UnnamedCustomer
{
    ledger::CustomerId id;
    QString remoteId;
    qint64 documents = 0;
};

struct BlankLines
{
    qint64 lines = 0;
    qint64 blank = 0;
};

/// How far one kind of facts reaches.
struct TypeFreshness
{
    enum class Type { Invoices, Receipts, BankLines, Rates };

    Type type = Type::Invoices;
    QString account; ///< of bank lines: the account's name
    ledger::BankAccountId accountId;
    qint64 count = 0;
    QDate newest; ///< effective day of the last fact
    Instant learned; ///< when the last one became known
    QString source; ///< the file or connection it came from
};

/// What can be seen to be wrong by reading the book: candidates, of which insight decides.
class QualityGateway
{
public:
    explicit QualityGateway(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    using Visit = std::function<void(const QualityDocument &)>;

    /// Documents with lines whose sums differ from the amount.
    Result<> differingLines(ledger::CompanyId company, const Visit &visit) const;
    /// Documents that give more than they have.
    Result<> overAllocated(ledger::CompanyId company, const Visit &visit) const;
    /// Documents whose amount has decimals that the currency does not have.
    Result<> overPrecise(ledger::CompanyId company, const Visit &visit) const;
    /// Invoices in force that state no due date, no instalments, and whose customer states no terms.
    Result<> withoutDueDate(ledger::CompanyId company, const Visit &visit) const;
    /// The distinct words of status in the book.
    Result<QStringList> statusWords(ledger::CompanyId company) const;
    /// Invoices and opening balances in force with one of these words.
    Result<> withStatus(ledger::CompanyId company, const QStringList &words, const Visit &visit) const;

    /// Every posted invoice that is not void, by id; `text` is the reference it asks to be paid with.
    Result<> invoices(ledger::CompanyId company, const Visit &visit) const;
    /// Documents that their source, which is not this program, stated once and then deleted.
    Result<> deleted(ledger::CompanyId company, const Visit &visit) const;
    /// How many lines invoices have, and how many of them say nothing.
    Result<BlankLines> blankLines(ledger::CompanyId company) const;

    Result<std::vector<WaitingAllocation>> waiting(ledger::CompanyId company) const;
    Result<std::vector<UnnamedCustomer>> unnamedCustomers(ledger::CompanyId company) const;
    /// One row per type that has any facts, bank lines by account.
    Result<std::vector<TypeFreshness>> freshness(ledger::CompanyId company) const;

private:
    template<typename... Args>
    Result<> visitRows(const char *sql, const Visit &visit, const Args &...args) const;

    Connection m_connection;
};

} // namespace quittance::store
