#pragma once

#include "core/ledger/facts.h"

namespace quittance::ledger {

/// Stands in the id of what is no statement but reports on the way to one: camt.052, MT942. Stored; never change it.
inline const QString kReportMark = QStringLiteral("/report/");

/// A report that states both balances proves itself, yet the statement of the same entries is their home.
[[nodiscard]] inline bool isReport(const StatementFact &fact)
{
    return fact.remoteId.contains(kReportMark);
}

} // namespace quittance::ledger
