#pragma once

#include "core/base/money.h"
#include "core/ledger/ids.h"

#include <memory>
#include <vector>

namespace quittance::insight {

/// What a customer may owe at most.
struct CreditLimit
{
    ledger::CustomerId customer;
    Money limit;
};

/// What figures of payment behaviour take from beside the ledger.
struct BehaviourFacts
{
    std::shared_ptr<const std::vector<qint32>> bankDays; ///< see BehaviourPolicy; null: no bank line is matched
    std::vector<CreditLimit> limits;
};

} // namespace quittance::insight
