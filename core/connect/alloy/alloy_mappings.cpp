#include "core/connect/alloy/alloy_mappings.h"

namespace quittance::connect::alloy {

using namespace Qt::StringLiterals;

std::span<const MappingSlot> mappingSlots()
{
    using enum WriteKind;
    static const std::vector<MappingSlot> slots = {{.use = MappingUse::BankAccount,
                                                    .lists = {"accounts"},
                                                    .usualKinds = {u"BANK"_s, u"OTHER_ASSET"_s},
                                                    .kinds = {Payment},
                                                    .places = {},
                                                    .field = {}},
                                                   {.use = MappingUse::IncomeAccount,
                                                    .lists = {"accounts"},
                                                    .usualKinds = {u"INCOME"_s, u"OTHER_INCOME"_s},
                                                    .kinds = {Invoice},
                                                    .places = {},
                                                    .field = {}},
                                                   {.use = MappingUse::FeeAccount,
                                                    .lists = {"accounts"},
                                                    .usualKinds = {u"INCOME"_s, u"OTHER_INCOME"_s, u"EXPENSE"_s},
                                                    .kinds = {Invoice},
                                                    .places = {},
                                                    .field = {}},
                                                   {.use = MappingUse::Tracking,
                                                    .lists = {"tracking-categories"},
                                                    .usualKinds = {},
                                                    .kinds = {Invoice},
                                                    .places = {},
                                                    .field = {}},
                                                   {.use = MappingUse::PaymentMethod,
                                                    .lists = {},
                                                    .usualKinds = {},
                                                    .kinds = {Payment},
                                                    .places = {},
                                                    .field = u"paymentMethod"_s}};
    return slots;
}

} // namespace quittance::connect::alloy
