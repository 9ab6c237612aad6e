#include "core/connect/write_mapping.h"

#include <algorithm>
#include <array>

namespace quittance::connect {

namespace {

constexpr std::array<std::pair<MappingUse, QStringView>, 6> kWords = {{{MappingUse::BankAccount, u"bank_account"},
                                                                       {MappingUse::IncomeAccount, u"income_account"},
                                                                       {MappingUse::FeeAccount, u"fee_account"},
                                                                       {MappingUse::TaxRate, u"tax_rate"},
                                                                       {MappingUse::Tracking, u"tracking"},
                                                                       {MappingUse::PaymentMethod, u"payment_method"}}};

} // namespace

QString wordOf(MappingUse use)
{
    const auto *const found = std::ranges::find(kWords, use, &std::pair<MappingUse, QStringView>::first);
    return found->second.toString();
}

std::optional<MappingUse> mappingUseOf(QStringView word)
{
    const auto *const found = std::ranges::find(kWords, word, &std::pair<MappingUse, QStringView>::second);
    return found == kWords.end() ? std::nullopt : std::optional(found->first);
}

} // namespace quittance::connect
