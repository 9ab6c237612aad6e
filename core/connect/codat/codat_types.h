#pragma once

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/connect/json/json_tree.h"
#include "core/connect/json/wire_time.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace quittance::connect::codat {

/// The lists we read. Source: issue "Connections", codat.md 5.
enum class DataType : quint8 {
    Customers,
    Invoices,
    CreditNotes,
    Payments,
    Accounts,
    TaxRates,
    TrackingCategories,
    PaymentMethods,
    AccountTransactions,
    DirectCosts,
    DirectIncomes,
    Transfers,
    BankAccounts,
    BankTransactions, ///< of one ledger bank account
    BankingAccounts,
    BankingTransactions
};

struct DataTypeInfo
{
    DataType type;
    const char *key; ///< in dataStatus and sync settings
    const char *path; ///< the last part of the address
    bool isOfConnection; ///< read per connection, not per company
    bool isOfBank; ///< from a banking source
};

[[nodiscard]] std::span<const DataTypeInfo> dataTypes();
[[nodiscard]] const DataTypeInfo &infoOf(DataType type);
/// By its key in dataStatus; nothing for types we do not read.
[[nodiscard]] std::optional<DataType> dataTypeOf(QByteArrayView key);

/// `PendingAuth`, `Linked`, `Unlinked`, `Deauthorized`; a status we do not know is kept by its word alone.
enum class LinkStatus : quint8 { Unknown, PendingAuth, Linked, Unlinked, Deauthorized };
enum class SourceType : quint8 { Unknown, Accounting, Banking, Other };

/// A company's link to one accounting system or bank.
struct CompanyConnection
{
    QString id;
    QString integrationKey;
    QString platformName;
    QString linkUrl; ///< where the company's people authorise it
    SourceType source = SourceType::Unknown;
    QString sourceWord; ///< the platform's own
    LinkStatus status = LinkStatus::Unknown;
    QString statusWord; ///< the platform's own
    std::optional<Instant> lastSync;

    /// What was read before is still served after the link is gone.
    [[nodiscard]] bool hasData() const { return status != LinkStatus::PendingAuth; }
};

struct Company
{
    QString id;
    QString name;
    QString description;
    QString redirect; ///< where the company's people link their systems
    std::optional<Instant> lastSync;
    std::vector<CompanyConnection> connections;
};

/// The company as its accounting system states it.
struct CompanyInfo
{
    QString name;
    QString legalName;
    QString registrationNumber;
    QString taxNumber;
    std::optional<Currency> baseCurrency;
};

/// A bank account of the accounting system, as far as the walk of its lines needs it.
struct LedgerBankAccount
{
    QString id;
    std::optional<Currency> currency;
};

/// How far Codat is with one type.
enum class SyncState : quint8 {
    NeverAsked,
    Running, ///< queued, fetching, mapping, validating
    Complete,
    Failed,
    NotSupported, ///< the accounting system has none of it
    Unknown ///< a word we do not know
};

struct DataStatus
{
    QString key; ///< also of types we do not read
    SyncState state = SyncState::NeverAsked;
    QString stateWord; ///< the platform's own
    std::optional<Instant> lastSuccess;
    /// True when only the company's people can help, by authorising again.
    bool needsNewLink = false;
};

/// What is wrong as Codat says it.
struct ErrorBody
{
    QString message;
    QString correlationId;
    std::vector<QString> validation;
};

[[nodiscard]] Company companyOf(const JsonValue &company);
[[nodiscard]] CompanyConnection connectionOf(const JsonValue &connection);
[[nodiscard]] CompanyInfo companyInfoOf(const JsonValue &info);
[[nodiscard]] LedgerBankAccount ledgerBankAccountOf(const JsonValue &account);
/// By key. Types that were never synced are told by their name alone.
[[nodiscard]] std::map<QString, DataStatus> dataStatusOf(const JsonValue &status);
/// The pairs of receivables types whose last success lies more than a day apart: figures over both do not agree.
/// Source: codat.md 6, receivables.md 1.16.
[[nodiscard]] std::vector<std::pair<QString, QString>> inconsistentTypes(const std::map<QString, DataStatus> &status);
/// Nothing where the body is not Codat's.
[[nodiscard]] std::optional<ErrorBody> errorBodyOf(const QByteArray &body);

} // namespace quittance::connect::codat
