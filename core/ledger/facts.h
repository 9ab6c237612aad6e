#pragma once

#include "core/ledger/document.h"
#include "core/ledger/ids.h"

#include <QByteArray>
#include <QStringList>

namespace quittance::ledger {

/// A customer as one source states it. Empty fields are not stated, and leave what is stored.
struct CustomerFact
{
    QString remoteId;
    QString name;
    std::optional<Currency> currency;
    QString email;
    QString parentRemoteId;
    QString country; ///< ISO 3166 alpha-2 or as given
    QStringList aliases;
    QStringList accounts; ///< IBANs or other account numbers the customer pays from
    std::optional<qint64> creditLimitUnits;
    std::optional<int> termsDays;
};

/// How facts name a document: by its source's id, or, where a file knows only that, by its number.
struct DocumentRef
{
    DocumentKind kind = DocumentKind::Invoice;
    QString remoteId;
    QString number; ///< used when remoteId is empty
    ConnectionId connection; ///< whose id it is; invalid: the one the facts come from

    friend bool operator==(const DocumentRef &, const DocumentRef &) = default;
};

struct DocumentLineFact
{
    QString description;
    QString quantity; ///< decimal text as given
    QString unitPrice; ///< decimal text as given
    qint64 units = 0;
    qint64 taxUnits = 0;
    QString account;
};

/// A document as one source states it.
struct DocumentFact
{
    QString remoteId;
    DocumentKind kind = DocumentKind::Invoice;
    DocumentState state = DocumentState::Posted;
    QString number;
    QStringList altNumbers; ///< other numbers a payer may quote: billing number, assignment, order
    QString customerRemoteId;
    QString customerName; ///< resolves or creates the customer where no id is given
    QDate issue;
    QDate due; ///< invalid: not stated
    Money amount; ///< as the document prints it: positive for all kinds, negative for a negative invoice
    QString currencyRate; ///< decimal text as given; empty: not stated
    QDate voidedOn; ///< invalid: not void
    QDate reversedOn; ///< a payment that came back (returned debit, bounced cheque); invalid: not reversed
    QString reference; ///< payment reference the document asks for, or the payer's reference of a payment
    QString description;
    QString sourceStatus; ///< the source's own word
    std::vector<Instalment> instalments;
    std::vector<DocumentLineFact> lines;
    std::optional<Instant> knownAt; ///< when this version became known; absent: when it is imported
};

/// An allocation of a payment, credit note or write-off to an invoice (or of a credit to a refund).
struct AllocationFact
{
    QString remoteId;
    DocumentRef source; ///< what settles
    DocumentRef target; ///< what is settled
    qint64 sourceUnits = 0; ///< taken from the source, in its currency; positive
    qint64 targetUnits = 0; ///< taken off the target, in its currency; positive
    QDate date;
    QDate unappliedOn; ///< invalid: still applied
    bool upToOpen = false; ///< cap at what is open on both sides when it is applied to the book
    bool isInferred = false; ///< no source paired them; kept out of payment behaviour
    std::optional<Instant> knownAt;
};

struct BankAccountFact
{
    QString remoteId; ///< IBAN where there is one
    QString name;
    QString iban;
    std::optional<Currency> currency;
};

/// One statement of one account, with the balances that prove its lines.
struct StatementFact
{
    QString remoteId;
    QString accountRemoteId;
    Currency currency;
    std::optional<qint64> openingUnits; ///< signed, credit positive
    QDate openingDate;
    std::optional<qint64> closingUnits;
    QDate closingDate;
    QString sequence; ///< electronic or legal sequence number as given
    std::optional<bool> isBalanced; ///< opening + booked lines = closing; absent: a balance is missing
};

enum class BankLineStatus : quint8 { Booked = 0, Pending = 1, Info = 2 };

struct BankLineFact
{
    QString remoteId; ///< stable over re-delivery: the bank's own reference, or made from the content
    QString accountRemoteId;
    QString statementRemoteId;
    QDate bookedOn;
    QDate valueOn; ///< invalid: not stated
    Money amount; ///< money in is positive
    QString counterparty;
    QString counterpartyAccount;
    QString text;
    QString reference; ///< structured creditor reference
    QString endToEndId;
    QString bankReference;
    BankLineStatus status = BankLineStatus::Booked;
    bool isReversal = false;
    int batchSize = 1; ///< transactions inside a batch entry
};

/// What one currency was worth in another at the close of a day, as one source states it.
struct RateFact
{
    QDate day;
    Currency from;
    Currency to;
    QString rate; ///< decimal text: units of `to` for one of `from`; above zero
    std::optional<Instant> knownAt;
};

/// A later state of the same fact may follow an earlier one in a batch; they are applied in the order of knownAt.
struct FactBatch
{
    QString sourceName; ///< file name without its folder, or the connection's type
    QByteArray sourceSha256; ///< of the bytes read; empty where there is no file
    QString format; ///< as `inspect` names it: csv, camt.053.001.08, ledger-json
    std::vector<CustomerFact> customers;
    std::vector<DocumentFact> documents;
    std::vector<AllocationFact> allocations;
    std::vector<BankAccountFact> bankAccounts;
    std::vector<StatementFact> statements;
    std::vector<BankLineFact> bankLines;
    std::vector<RateFact> rates;

    [[nodiscard]] qint64 size() const
    {
        return qint64(customers.size() + documents.size() + allocations.size() + bankAccounts.size() + statements.size()
                      + bankLines.size() + rates.size());
    }
};

} // namespace quittance::ledger
