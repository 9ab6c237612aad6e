#pragma once

#include "core/connect/codat/codat_types.h"
#include "core/connect/mapped_page.h"
#include "core/connect/record_fields.h"

namespace quittance::connect::codat {

/// Each adds what its record states to the page, or leaves its problem in `fields` and the page's facts as they were.

void mapCustomer(RecordFields &fields, MappedPage &page);
void mapInvoice(RecordFields &fields, MappedPage &page);
void mapCreditNote(RecordFields &fields, MappedPage &page);
/// Payments are the source of truth for allocations: what invoices and credit notes say of theirs is not looked at.
/// Source: codat.md 4.
void mapPayment(RecordFields &fields, MappedPage &page);
void mapBankAccount(RecordFields &fields, MappedPage &page);
void mapBankTransaction(RecordFields &fields, MappedPage &page);
void mapBankingAccount(RecordFields &fields, MappedPage &page);
void mapBankingTransaction(RecordFields &fields, MappedPage &page);
/// Account transactions, direct costs and incomes, transfers.
void mapMovement(DataType type, RecordFields &fields, MappedPage &page);
void mapReference(DataType type, RecordFields &fields, MappedPage &page);

} // namespace quittance::connect::codat
