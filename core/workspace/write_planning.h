#pragma once

#include "core/connect/connector.h"
#include "core/store/connection.h"
#include "core/store/snapshot.h"
#include "core/workspace/write_plan.h"

namespace quittance::workspace {

/// The customers that came over a connection, by name.
[[nodiscard]] Result<std::vector<WriteParty>> readParties(const store::Connection &connection,
                                                          ledger::CompanyId company, ledger::ConnectionId of);

/// Invoices and credit notes of one of them that something is open of on `day`, by due day.
[[nodiscard]] Result<std::vector<WriteOpenItem>> readOpenItems(const store::Connection &connection,
                                                               const store::Snapshot &snapshot, ledger::ConnectionId of,
                                                               const QString &customerRemoteId, QDate day);

/// The fields of a form that the connector takes by their own names and nothing else of an intent fills.
[[nodiscard]] std::vector<connect::WriteField> extraFields(const connect::Connector &connector,
                                                           const connect::WriteForm &form, Instant now);

} // namespace quittance::workspace
