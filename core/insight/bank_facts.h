#pragma once

#include "core/ledger/records.h"
#include "core/store/match_gateway.h"

#include <vector>

namespace quittance::insight {

/// What a bank says of how two of its lines belong together.
struct BankLineLink
{
    ledger::BankLineId line;
    ledger::BankLineId supersedes; ///< the pending line it took the place of; invalid: not said
    ledger::BankLineId reverses; ///< the line it takes back; invalid: not said
};

/// What figures of evidence take from beside the columns: who may pay, and what the bank booked.
struct BankFacts
{
    std::vector<ledger::Customer> customers;
    std::vector<ledger::BankLine> lines;
    std::vector<BankLineLink> links;
    std::vector<store::UsedPart> used; ///< what is accepted between lines and documents, by id
};

} // namespace quittance::insight
