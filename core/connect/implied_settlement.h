#pragma once

#include "core/connect/mapped_page.h"

namespace quittance::connect {

/// What must have settled an invoice, where a platform says that it is settled and not by what.
struct ImpliedSettlement
{
    qint64 units = 0; ///< settled, with the sign of the invoice's amount; more than it: the rest is on account
    QDate day; ///< invalid: not stated, the last day it can have been expected on is taken
    QDate today; ///< an expected day after it has not come
};

/// Adds the payment that settled `invoice`, and its allocation; a refund for an invoice below zero. The allocation is
/// inferred where no day was stated, and then says nothing of how the customer pays. The invoice's own record states
/// it: it goes when the record goes, and the payment with it.
void addSettlement(const ledger::DocumentFact &invoice, const ImpliedSettlement &settlement, MappedPage &page);
/// The invoice is not settled now, and what it may have stated before is taken back.
void takeSettlementBack(const ledger::DocumentFact &invoice, MappedPage &page);

} // namespace quittance::connect
