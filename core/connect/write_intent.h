#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/base/result.h"

#include <map>
#include <optional>
#include <vector>

namespace quittance::connect {

enum class WriteKind : quint8 { Customer, Invoice, CreditNote, Payment, Receivable };
enum class WriteAction : quint8 { Create, Update };

/// `customer`, `invoice`, `credit-note`, `payment`, `receivable`.
[[nodiscard]] QString wordOf(WriteKind kind);
[[nodiscard]] std::optional<WriteKind> writeKindOf(QStringView word);

struct WriteLine
{
    QString description;
    QString quantity; ///< decimal text; empty: 1
    std::optional<Money> unitAmount;
    std::optional<Money> amount; ///< without tax
    QString account; ///< the platform's ids
    QString taxRate;
    std::vector<QString> tracking;
    QString item;
    bool isFee = false; ///< a charge for paying late and the like: it may have an account of its own
};

/// What part of a payment goes where.
struct WriteShare
{
    enum class To : quint8 { Invoice, CreditNote, OnAccount };

    To to = To::OnAccount;
    QString remoteId; ///< empty on account
    Money amount;
};

/// When a receivable goes out. Source: alloy-routable.md 2.4.
struct SendOn
{
    enum class When : quint8 { Ask, Hold, Day };

    When when = When::Ask; ///< Ask is refused by freeze(): somebody has to say
    QDate day; ///< a Pacific day
};

struct WriteAttachment
{
    QString name;
    QByteArray bytes;
};

/// A record to be written, in our own words.
struct WriteIntent
{
    WriteKind kind = WriteKind::Invoice;
    WriteAction action = WriteAction::Create;
    QString remoteId; ///< of the record to be updated
    QString number; ///< the invoice's number, the customer's name
    QString customerId; ///< the platform's
    QDate issue; ///< a payment's date
    QDate due;
    std::optional<Money> amount; ///< with tax
    QString description;
    std::vector<WriteLine> lines;
    std::vector<WriteShare> shares; ///< of a payment
    QString account; ///< the bank or ledger account money went to
    QString reference;
    QString type; ///< of a receivable: `invoice` or `external`
    SendOn sendOn;
    QString message; ///< of a receivable: HTML, reduced to what is allowed
    std::vector<WriteAttachment> attachments;
    std::map<QString, QString> fields; ///< what only this platform knows, by its own names
    bool isAmountDerived = false; ///< nobody stated the amount: it is the sum of the lines
};

/// A request as it is stored before the first byte goes out. Nothing in it changes from one attempt to the next.
struct FrozenRequest
{
    WriteKind kind = WriteKind::Invoice;
    QByteArray method;
    QByteArray path; ///< with its query, under the connection's base
    QByteArray body;
    QString idempotencyKey; ///< of the intent; sent where the platform knows such keys
    /// By what the record can be found again: the number, our own reference. Never empty.
    QString naturalKey;
    QByteArray bodyHash; ///< SHA-256 of method, path and body
    std::optional<Money> amount; ///< what is compared with a limit for a second person
    qint64 keyLifeMs = 0; ///< how long the platform keeps the key; 0: it knows none
    QString file; ///< of a follower: the name of the file that it hangs on the record
    /// Writes about the record that this one makes, each with a key of its own. They go out once it is there: where
    /// their path has kRecordInPath and their natural key kRecord, its id is put in.
    std::vector<FrozenRequest> followers = {};
};

/// Stands for the id of a record that is still to be made.
inline constexpr QStringView kRecord = u"{record}";
inline constexpr QByteArrayView kRecordInPath = "%7Brecord%7D";

enum class WriteState : quint8 {
    Accepted, ///< taken in; its fate is asked by poll()
    Confirmed, ///< the record is there
    Refused, ///< surely without effect
    Busy, ///< surely without effect yet: to be sent again later with the same key
    Doubtful ///< may or may not have had effect: look before anything else
};

/// What the platform said to a write, or that it said nothing.
struct WriteAnswer
{
    WriteState state = WriteState::Doubtful;
    QString operation; ///< for poll(); empty where the record's own id serves
    QString remoteId;
    QString message; ///< the platform's words, or what went wrong on the way
    int status = 0; ///< of HTTP; 0: none came
    std::optional<Instant> notBefore; ///< when it wants to be asked again
    QByteArray body;
};

struct FoundRecord
{
    std::optional<QString> remoteId; ///< nothing: surely not there
    bool isSame = false; ///< it says what the request says; otherwise somebody else's of the same key
    QByteArray body;
};

} // namespace quittance::connect
