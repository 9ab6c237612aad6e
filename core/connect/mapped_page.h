#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/ledger/facts.h"

namespace quittance::connect {

/// A record as it came, for audit: unknown fields and words survive in it.
struct RawPayload
{
    QString remoteId;
    QByteArray bytes;
    std::optional<Instant> modified; ///< when the platform's copy last changed
    bool isDeleted = false;
};

/// A record that was not taken over, and why. Its bytes are kept as well.
struct RejectedRecord
{
    qint64 index = 0; ///< in its page
    QString remoteId; ///< empty where it cannot be read
    QString path; ///< where in the record
    QString value;
    QString reason; ///< one sentence for a person
    QByteArray bytes;
};

/// Something a person should know about a record that was taken over.
struct Notice
{
    QString remoteId;
    QString path;
    QString message;
};

/// The allocations that one payment states now. Those it stated before and no longer states are taken back.
struct PaymentAllocations
{
    QString paymentId;
    QStringList allocationIds;
};

struct MovementLink
{
    QString type; ///< the platform's word: `payments`, `transfers`, …
    QString id;
    std::optional<qint64> units;
};

/// Money that moved in the accounting system's own bank accounts and is no receivable: it tells receipts of debtors
/// from all other money, and ties a bank movement to the payment behind it.
struct LedgerMovement
{
    QString list; ///< the platform's key of the list it came from
    QString remoteId;
    QDate date;
    Money amount; ///< as the record states it
    std::optional<Money> received; ///< of a transfer: what arrived, in the other account's currency
    QString account;
    QString otherAccount; ///< of a transfer: where it went
    QString contact;
    QString reference;
    QString sourceStatus;
    bool isDeleted = false;
    std::vector<MovementLink> links;
};

/// An entry of a list that records refer to: accounts, tax rates, tracking categories, payment methods.
struct ReferenceItem
{
    QString list; ///< the platform's key of the list it came from
    QString remoteId;
    QString name;
    QString code;
    QString kind; ///< the platform's own word: `Asset`, `Cash`, …
    QString sourceStatus;
    QString parent;
    bool isDeleted = false;
};

/// What one page says. Records taken over and rejected add up to the records of the page.
struct MappedPage
{
    ledger::FactBatch batch;
    std::vector<PaymentAllocations> allocations;
    std::vector<LedgerMovement> movements;
    std::vector<ReferenceItem> references;
    QStringList deletedBankLines;
    std::vector<RawPayload> payloads; ///< of records taken over
    std::vector<RejectedRecord> rejected;
    std::vector<Notice> notices;
    qint64 records = 0;
};

} // namespace quittance::connect
