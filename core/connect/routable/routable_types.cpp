#include "core/connect/routable/routable_types.h"

#include <algorithm>
#include <array>

namespace quittance::connect::routable {
namespace {

constexpr std::array<RoutableList, 12> kLists = {{
    {.key = "receivables", .path = "/v1/receivables", .hasChanges = true},
    {.key = "companies", .path = "/v1/companies"},
    {.key = "accounts", .path = "/v1/settings/accounts"},
    {.key = "contacts", .path = "/contacts", .isOfCompanies = true, .isPlanned = false},
    {.key = "payment-methods", .path = "/payment-methods", .isOfCompanies = true, .isPlanned = false},
    {.key = "team-members", .path = "/v1/settings/team-members", .isPlanned = false},
    {.key = "ledger-accounts", .path = "/v1/accounting-software/objects/accounts", .isPlanned = false},
    {.key = "ledger-items", .path = "/v1/accounting-software/objects/items", .isPlanned = false},
    {.key = "ledger-classes", .path = "/v1/accounting-software/objects/classes", .isPlanned = false},
    {.key = "ledger-departments", .path = "/v1/accounting-software/objects/departments", .isPlanned = false},
    {.key = "ledger-locations", .path = "/v1/accounting-software/objects/locations", .isPlanned = false},
    {.key = "ledger-tax-codes", .path = "/v1/accounting-software/objects/tax-codes", .isPlanned = false},
}};

struct Status
{
    const char *word;
    StatusGroup group;
};

constexpr std::array<Status, 15> kStatuses = {{
    {"created", StatusGroup::Prepared},
    {"needs_approval", StatusGroup::Prepared},
    {"ready_to_send", StatusGroup::Prepared},
    {"scheduled", StatusGroup::Prepared},
    {"compliance_hold", StatusGroup::Held},
    {"po_discrepancy_hold", StatusGroup::Held},
    {"pending", StatusGroup::Sent},
    {"processing", StatusGroup::InFlight},
    {"initiated", StatusGroup::InFlight},
    {"completed", StatusGroup::Paid},
    {"externally_paid", StatusGroup::Paid},
    {"issue", StatusGroup::Failed},
    {"failed", StatusGroup::Failed},
    {"canceled", StatusGroup::Cancelled},
    {"cancelled", StatusGroup::Cancelled},
}};

constexpr std::array kCurrencies
    = {"AED", "AUD", "BHD", "BRL", "BSD", "CAD", "CHF", "CNY", "COP", "CRC", "CZK", "DKK", "DOP", "EUR", "GBP", "HKD",
       "HNL", "HUF", "IDR", "INR", "ILS", "JPY", "KES", "KRW", "KWD", "KZT", "MXN", "MYR", "NIO", "NOK", "NZD", "OMR",
       "PAB", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "SAR", "SEK", "SGD", "THB", "TRY", "UGX", "USD", "UYU", "ZAR"};

const Status *find(QStringView word)
{
    const auto *const found = std::ranges::find_if(
        kStatuses, [word](const Status &status) { return word == QLatin1StringView(status.word); });
    return found == kStatuses.end() ? nullptr : found;
}

} // namespace

std::span<const ListInfo> listInfos()
{
    static const std::vector<ListInfo> kInfos = [] {
        std::vector<ListInfo> infos;
        infos.reserve(std::size(kLists));
        for (const RoutableList &list : kLists)
            infos.push_back({.key = list.key, .hasChanges = list.hasChanges, .isPlanned = list.isPlanned});
        return infos;
    }();
    return kInfos;
}

const RoutableList *findList(QByteArrayView key)
{
    const auto *const found
        = std::ranges::find_if(kLists, [key](const RoutableList &list) { return key == QByteArrayView(list.key); });
    return found == kLists.end() ? nullptr : found;
}

StatusGroup groupOf(QStringView status)
{
    const Status *found = find(status);
    return found ? found->group : StatusGroup::InFlight;
}

bool isKnownStatus(QStringView status)
{
    return find(status) != nullptr;
}

bool isChangeable(QStringView status)
{
    return status == QLatin1StringView("needs_approval") || status == QLatin1StringView("ready_to_send")
        || status == QLatin1StringView("scheduled");
}

bool isAccepted(Currency currency)
{
    const QString code = currency.code();
    return std::ranges::any_of(kCurrencies, [&code](const char *known) { return code == QLatin1StringView(known); });
}

} // namespace quittance::connect::routable
