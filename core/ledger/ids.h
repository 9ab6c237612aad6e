#pragma once

#include "core/base/id.h"

namespace quittance::ledger {

using CompanyId = Id<struct CompanyTag>;
using ConnectionId = Id<struct ConnectionTag>;
using CustomerId = Id<struct CustomerTag>;
using DocumentId = Id<struct DocumentTag>;
using AllocationId = Id<struct AllocationTag>;
using BankAccountId = Id<struct BankAccountTag>;
using StatementId = Id<struct StatementTag>;
using BankLineId = Id<struct BankLineTag>;
using ImportId = Id<struct ImportTag>;

} // namespace quittance::ledger
