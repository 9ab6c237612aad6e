#include "core/connect/codat/codat_types.h"

#include "core/connect/json/json_page.h"

#include <algorithm>
#include <array>

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<DataTypeInfo, 16> kTypes = {{
    {DataType::Customers, "customers", "customers", false, false},
    {DataType::Invoices, "invoices", "invoices", false, false},
    {DataType::CreditNotes, "creditNotes", "creditNotes", false, false},
    {DataType::Payments, "payments", "payments", false, false},
    {DataType::Accounts, "chartOfAccounts", "accounts", false, false},
    {DataType::TaxRates, "taxRates", "taxRates", false, false},
    {DataType::TrackingCategories, "trackingCategories", "trackingCategories", false, false},
    {DataType::PaymentMethods, "paymentMethods", "paymentMethods", false, false},
    {DataType::AccountTransactions, "accountTransactions", "accountTransactions", true, false},
    {DataType::DirectCosts, "directCosts", "directCosts", true, false},
    {DataType::DirectIncomes, "directIncomes", "directIncomes", true, false},
    {DataType::Transfers, "transfers", "transfers", true, false},
    {DataType::BankAccounts, "bankAccounts", "bankAccounts", true, false},
    {DataType::BankTransactions, "bankTransactions", "bankTransactions", true, false},
    {DataType::BankingAccounts, "banking-accounts", "banking-accounts", true, true},
    {DataType::BankingTransactions, "banking-transactions", "banking-transactions", true, true},
}};

/// What must have been read together for the receivables to add up.
constexpr const char *kTogether[] = {"customers", "invoices", "creditNotes", "payments", "accountTransactions"};
constexpr qint64 kDayMs = qint64(24) * 3600 * 1000;

std::optional<Instant> instantOf(const JsonValue &value)
{
    const std::optional<WireTime> time = parseWireTime(value.text());
    return time ? std::optional(time->instant(QTimeZone::utc())) : std::nullopt;
}

SyncState stateOf(const QString &word)
{
    static const QStringList running
        = {u"Initial"_s,          u"Queued"_s,     u"Fetching"_s,         u"MapQueued"_s, u"Mapping"_s,
           u"ProcessingQueued"_s, u"Processing"_s, u"ValidationQueued"_s, u"Validating"_s};
    static const QStringList failed
        = {u"FetchError"_s, u"MapError"_s,  u"InternalError"_s,  u"ProcessingError"_s,  u"ValidationError"_s,
           u"AuthError"_s,  u"Cancelled"_s, u"RateLimitError"_s, u"PermissionsError"_s, u"PrerequisiteNotMet"_s};
    if (word.isEmpty())
        return SyncState::NeverAsked;
    if (word == u"Complete"_s)
        return SyncState::Complete;
    if (word == u"NotSupported"_s)
        return SyncState::NotSupported;
    if (running.contains(word))
        return SyncState::Running;
    return failed.contains(word) ? SyncState::Failed : SyncState::Unknown;
}

LinkStatus linkStatusOf(const QString &word)
{
    const std::pair<QString, LinkStatus> words[] = {{u"PendingAuth"_s, LinkStatus::PendingAuth},
                                                    {u"Linked"_s, LinkStatus::Linked},
                                                    {u"Unlinked"_s, LinkStatus::Unlinked},
                                                    {u"Deauthorized"_s, LinkStatus::Deauthorized}};
    const auto *found = std::ranges::find(words, word, &std::pair<QString, LinkStatus>::first);
    return found == std::end(words) ? LinkStatus::Unknown : found->second;
}

SourceType sourceTypeOf(const QString &word)
{
    if (word == u"Accounting"_s)
        return SourceType::Accounting;
    if (word == u"Banking"_s)
        return SourceType::Banking;
    return word.isEmpty() || word == u"Unknown"_s ? SourceType::Unknown : SourceType::Other;
}

} // namespace

std::span<const DataTypeInfo> dataTypes()
{
    return kTypes;
}

const DataTypeInfo &infoOf(DataType type)
{
    return kTypes[size_t(type)];
}

std::optional<DataType> dataTypeOf(QByteArrayView key)
{
    const auto *found = std::ranges::find_if(kTypes, [key](const DataTypeInfo &info) { return key == info.key; });
    return found == kTypes.end() ? std::nullopt : std::optional(found->type);
}

Company companyOf(const JsonValue &company)
{
    Company found{.id = company["id"].string(),
                  .name = company["name"].string(),
                  .description = company["description"].string(),
                  .redirect = company["redirect"].string(),
                  .lastSync = instantOf(company["lastSync"])};
    for (const JsonValue &connection : company["dataConnections"].children())
        found.connections.push_back(connectionOf(connection));
    return found;
}

CompanyConnection connectionOf(const JsonValue &connection)
{
    CompanyConnection found{.id = connection["id"].string(),
                            .integrationKey = connection["integrationKey"].string(),
                            .platformName = connection["platformName"].string(),
                            .linkUrl = connection["linkUrl"].string(),
                            .sourceWord = connection["sourceType"].string(),
                            .statusWord = connection["status"].string(),
                            .lastSync = instantOf(connection["lastSync"])};
    found.source = sourceTypeOf(found.sourceWord);
    found.status = linkStatusOf(found.statusWord);
    return found;
}

CompanyInfo companyInfoOf(const JsonValue &info)
{
    return {.name = info["companyName"].string(),
            .legalName = info["companyLegalName"].string(),
            .registrationNumber = info["registrationNumber"].string(),
            .taxNumber = info["taxNumber"].string(),
            .baseCurrency = Currency::fromCode(info["baseCurrency"].string())};
}

LedgerBankAccount ledgerBankAccountOf(const JsonValue &account)
{
    return {.id = account["id"].string(), .currency = Currency::fromCode(account["currency"].string())};
}

std::map<QString, DataStatus> dataStatusOf(const JsonValue &status)
{
    std::map<QString, DataStatus> all;
    for (const JsonValue &one : status.children()) {
        const QString key = QString::fromUtf8(one.key());
        const QString word = one["currentStatus"].string();
        all[key] = {.key = key,
                    .state = stateOf(word),
                    .stateWord = word,
                    .lastSuccess = instantOf(one["lastSuccessfulSync"]),
                    .needsNewLink = word == u"AuthError"_s};
    }
    return all;
}

std::vector<std::pair<QString, QString>> inconsistentTypes(const std::map<QString, DataStatus> &status)
{
    std::vector<DataStatus> known;
    for (const char *key : kTogether) {
        const auto found = status.find(QString::fromLatin1(key));
        if (found != status.end() && found->second.lastSuccess)
            known.push_back(found->second);
    }
    std::vector<std::pair<QString, QString>> apart;
    for (size_t one = 0; one < known.size(); ++one) {
        for (size_t other = one + 1; other < known.size(); ++other) {
            if (std::abs(known[one].lastSuccess->ms - known[other].lastSuccess->ms) > kDayMs)
                apart.emplace_back(known[one].key, known[other].key);
        }
    }
    return apart;
}

std::optional<ErrorBody> errorBodyOf(const QByteArray &body)
{
    JsonPageReader reader;
    const Result<JsonValue> root = reader.read(body);
    if (!root || (!(*root)["error"].isThere() && !(*root)["correlationId"].isThere()))
        return std::nullopt;
    ErrorBody found{.message = (*root)["error"].string(), .correlationId = (*root)["correlationId"].string()};
    for (const JsonValue &error : (*root)["validation"]["errors"].children())
        found.validation.push_back(error["message"].string());
    return found;
}

} // namespace quittance::connect::codat
