#pragma once

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/connect/json/json_tree.h"

#include <optional>
#include <vector>

namespace quittance::connect::codat {

/// What one customer owes in one currency and one span of days, as Codat adds it up.
struct AgedAmount
{
    QString customerId;
    QString customerName;
    QDate from; ///< absent: since ever
    QDate to;
    std::optional<Money> amount; ///< absent: finer than an amount may be, or in no currency we know
    std::vector<std::pair<QString, std::optional<Money>>> details; ///< `Invoices`, `CreditNotes`, …
};

struct AgedDebtors
{
    QDate reportDay;
    std::optional<Instant> generated;
    std::vector<AgedAmount> amounts;
};

/// A movement at a bank that Codat takes for the evidence of a payment.
struct ReconciledMovement
{
    QString id;
    QString connectionId;
    QString accountId;
    QString accountName;
    QDate date;
    QString description;
    std::optional<Money> amount;
};

struct ReconciledPayment
{
    QString id;
    QDate date;
    QString type;
    std::optional<Money> amount; ///< positive
    QString currencyRate; ///< decimal text; empty: none
    std::vector<ReconciledMovement> movements; ///< none on a paid invoice: no evidence of its money
};

struct ReconciledInvoice
{
    QString id;
    QString number;
    QString customerId;
    QString customerName;
    QDate issue;
    QDate due;
    QDate paid; ///< absent: not, or not said
    QString status;
    std::optional<Money> amount;
    std::optional<Money> open;
    std::vector<ReconciledPayment> payments;
};

/// A page of Codat's own reconciliation, which is kept to be compared with ours. Source: codat.md 5.
struct ReconciledPage
{
    qint64 page = 0;
    qint64 pageSize = 0;
    qint64 total = 0;
    std::vector<ReconciledInvoice> invoices;
};

struct BankingBalance
{
    QString accountId;
    QDate date;
    std::optional<Instant> at;
    QString current; ///< decimal text: the balance names no currency, its account does
    QString available; ///< likewise; empty: not said
};

/// One read of a list from the books by Codat.
struct PullOperation
{
    QString id;
    QString connectionId;
    QString list;
    QString status; ///< the platform's own word
    QString error;
    std::optional<Instant> requested;
    std::optional<Instant> completed;
    int progress = 0; ///< percent
    bool isCompleted = false;
    bool isErrored = false;
};

struct ValidationItem
{
    QString rule;
    QString item; ///< id of the record
    QString message;
    bool isError = false; ///< otherwise a warning
};

/// How often Codat reads a list, and from when.
struct SyncSetting
{
    QString list;
    bool fetchOnFirstLink = true;
    int everyHours = 0; ///< 0: never by itself
    int order = 0;
    std::optional<Instant> from;
    std::optional<int> monthsBack; ///< instead of `from`
    std::optional<int> months; ///< of financial statements
    bool isLocked = false; ///< cannot be changed

    friend bool operator==(const SyncSetting &, const SyncSetting &) = default;
};

struct SyncSettings
{
    QString companyId;
    std::vector<SyncSetting> settings;
    bool overridesDefaults = true;

    friend bool operator==(const SyncSettings &, const SyncSettings &) = default;
};

struct Attachment
{
    QString id;
    QString name;
    QString contentType;
    std::optional<qint64> bytes;
};

struct ExcelStatus
{
    bool isRunning = false;
    bool isDone = false;
    QString queued;
    QString error;
    std::optional<Instant> lastGenerated;
    std::optional<qint64> bytes;
};

[[nodiscard]] AgedDebtors agedDebtorsOf(const JsonValue &report);
[[nodiscard]] ReconciledInvoice reconciledInvoiceOf(const JsonValue &item);
[[nodiscard]] BankingBalance bankingBalanceOf(const JsonValue &balance);
[[nodiscard]] PullOperation pullOperationOf(const JsonValue &operation);
[[nodiscard]] std::vector<ValidationItem> validationOf(const JsonValue &result);
[[nodiscard]] SyncSettings syncSettingsOf(const JsonValue &settings);
[[nodiscard]] QByteArray bodyOf(const SyncSettings &settings);
[[nodiscard]] std::vector<Attachment> attachmentsOf(const JsonValue &list);
[[nodiscard]] ExcelStatus excelStatusOf(const JsonValue &status);

} // namespace quittance::connect::codat
