#include "core/connect/alloy/alloy_types.h"

#include <algorithm>
#include <array>

namespace quittance::connect::alloy {
namespace {

constexpr char kOlderVersion[] = "2023-12";

constexpr std::array<AlloyList, 7> kLists = {{
    {"customers", "customers", "customer", kReferenceVersion, kOlderVersion},
    {"invoices", "invoices", "invoice", kReferenceVersion, kOlderVersion},
    {"payments", "payments", "payment", kOlderVersion, kReferenceVersion},
    {"accounts", "accounts", "account", kReferenceVersion, kReferenceVersion, true},
    {"items", "items", "item", kReferenceVersion, kReferenceVersion, true},
    {"tax-rates", "taxRates", "taxRate", kReferenceVersion, kReferenceVersion, true},
    {"tracking-categories", "trackingCategories", "trackingCategory", kReferenceVersion, kReferenceVersion, true},
}};

} // namespace

std::span<const ListInfo> listInfos()
{
    static const std::vector<ListInfo> kInfos = [] {
        std::vector<ListInfo> infos;
        for (const AlloyList &list : kLists)
            infos.push_back({.key = list.key});
        return infos;
    }();
    return kInfos;
}

const AlloyList *findList(QByteArrayView key)
{
    const auto *const found
        = std::ranges::find_if(kLists, [key](const AlloyList &list) { return key == QByteArrayView(list.key); });
    return found == kLists.end() ? nullptr : found;
}

const AlloyList *listOf(WriteKind kind)
{
    switch (kind) {
    case WriteKind::Customer:
        return findList("customers");
    case WriteKind::Invoice:
        return findList("invoices");
    case WriteKind::Payment:
        return findList("payments");
    case WriteKind::CreditNote:
    case WriteKind::Receivable:
        break;
    }
    return nullptr;
}

} // namespace quittance::connect::alloy
