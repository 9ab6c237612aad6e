#pragma once

#include "core/base/task.h"
#include "core/store/connection.h"

#include <vector>

namespace quittance::store {

struct VerifyFinding
{
    QString kind; ///< page, reference, decision, currency, overused, bank_chain
    QString id; ///< of the record, as far as there is one
    QString message; ///< one sentence
};

struct VerifyReport
{
    bool ok = true;
    /// SHA-256 over every fact, its history and every decision and match in an order of their own: no row ids, no
    /// instants of writing. Two books that hold the same agree.
    QString stateHash;
    std::vector<VerifyFinding> findings;
};

/// Checks the whole file: pages, references, the chain of decisions, currencies, bank lines used beyond their amount.
/// A finding is not an error; an error means that the check itself could not be made.
Result<VerifyReport> verify(const Connection &connection, const CancelToken &cancel = CancelToken());

} // namespace quittance::store
