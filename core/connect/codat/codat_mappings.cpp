#include "core/connect/codat/codat_mappings.h"

namespace quittance::connect::codat {

using namespace Qt::StringLiterals;

std::span<const MappingSlot> mappingSlots()
{
    using enum WriteKind;
    static const std::vector<MappingSlot> slots
        = {{.use = MappingUse::BankAccount,
            .lists = {"bankAccounts", "chartOfAccounts"},
            .usualKinds = {u"Debit"_s, u"Asset"_s},
            .kinds = {Payment},
            .places = {{Payment, u"accountRef.id"_s}},
            .field = {}},
           {.use = MappingUse::IncomeAccount,
            .lists = {"chartOfAccounts"},
            .usualKinds = {u"Income"_s},
            .kinds = {Invoice, CreditNote},
            .places = {{Invoice, u"lineItems[].accountRef.id"_s}, {CreditNote, u"lineItems[].accountRef.id"_s}},
            .field = {}},
           {.use = MappingUse::FeeAccount,
            .lists = {"chartOfAccounts"},
            .usualKinds = {u"Income"_s, u"Expense"_s},
            .kinds = {Invoice, CreditNote},
            .places = {{Invoice, u"lineItems[].accountRef.id"_s}},
            .field = {}},
           {.use = MappingUse::TaxRate,
            .lists = {"taxRates"},
            .usualKinds = {},
            .kinds = {Invoice, CreditNote},
            .places = {{Invoice, u"lineItems[].taxRateRef.id"_s}, {CreditNote, u"lineItems[].taxRateRef.id"_s}},
            .field = {}},
           {.use = MappingUse::Tracking,
            .lists = {"trackingCategories"},
            .usualKinds = {},
            .kinds = {Invoice, CreditNote},
            .places = {{Invoice, u"lineItems[].trackingCategoryRefs[].id"_s}},
            .field = {}},
           {.use = MappingUse::PaymentMethod,
            .lists = {"paymentMethods"},
            .usualKinds = {},
            .kinds = {Payment},
            .places = {{Payment, u"paymentMethodRef.id"_s}},
            .field = u"payment_method"_s}};
    return slots;
}

} // namespace quittance::connect::codat
