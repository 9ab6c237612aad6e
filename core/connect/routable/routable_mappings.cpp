#include "core/connect/routable/routable_mappings.h"

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

std::span<const MappingSlot> mappingSlots()
{
    using enum WriteKind;
    static const std::vector<MappingSlot> slots = {{.use = MappingUse::BankAccount,
                                                    .lists = {"accounts"},
                                                    .usualKinds = {},
                                                    .kinds = {Receivable},
                                                    .places = {},
                                                    .field = {}},
                                                   {.use = MappingUse::IncomeAccount,
                                                    .lists = {"ledger-accounts"},
                                                    .usualKinds = {},
                                                    .kinds = {Receivable},
                                                    .places = {},
                                                    .field = {}},
                                                   {.use = MappingUse::FeeAccount,
                                                    .lists = {"ledger-accounts"},
                                                    .usualKinds = {},
                                                    .kinds = {Receivable},
                                                    .places = {},
                                                    .field = {}}};
    return slots;
}

} // namespace quittance::connect::routable
