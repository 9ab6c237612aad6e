#pragma once

#include "core/ledger/facts.h"
#include "core/ledger/ids.h"

namespace quittance::ledger {

/// A customer of the book, as it is known now.
struct Customer
{
    CustomerId id;
    ConnectionId connection;
    CustomerId parent; ///< invalid: none
    CustomerFact fact;
};

/// A document of the book in its current version. `fact.amount` is as printed; see receivableSign.
struct Document
{
    DocumentId id;
    ConnectionId connection;
    CustomerId customer;
    QString customerName;
    DocumentFact fact; ///< without lines and instalments unless asked for
    Instant knownFrom;
};

/// An allocation in its current version, with the numbers of both documents for display.
struct Allocation
{
    AllocationId id;
    DocumentId source;
    DocumentId target;
    DocumentKind sourceKind = DocumentKind::Payment;
    DocumentKind targetKind = DocumentKind::Invoice;
    QString sourceNumber;
    QString targetNumber;
    Money sourceAmount;
    Money targetAmount;
    QDate date;
    QDate ended; ///< un-applied; invalid: in force
    bool isInferred = false;
    Instant knownFrom;
};

struct BankAccount
{
    BankAccountId id;
    ConnectionId connection;
    BankAccountFact fact;
};

struct BankLine
{
    BankLineId id;
    BankAccountId account;
    QString accountName;
    BankLineFact fact;
};

} // namespace quittance::ledger
