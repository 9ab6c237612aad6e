#pragma once

#include "core/insight/promise_rows.h"
#include "core/store/connection.h"

#include <QJsonObject>

namespace quittance::workspace {

struct AskedBook;
struct NewDispute;
struct NewPromise;

/// What has been recorded, by the decisions known at an instant.
struct RecordedPromises
{
    std::vector<insight::RecordedPromise> promises;
    std::vector<insight::RecordedDispute> disputes;
};

/// Folds the events of a company. Those about a customer or document that is no longer there are left out until it is
/// imported again.
[[nodiscard]] Result<RecordedPromises> readPromises(const store::Connection &connection, ledger::CompanyId company,
                                                    Instant knownAt);
/// How customers kept their promises, for the late score; see insight::promiseRecords().
[[nodiscard]] Result<std::vector<insight::PromiseRecord>> readPromiseRecords(const AskedBook &book,
                                                                             const ledger::AsOf &asOf);

/// Appends the event and answers its number. InvalidInput, NotFound.
[[nodiscard]] Result<qint64> writePromise(const store::Connection &connection, ledger::CompanyId company,
                                          const NewPromise &promise);
[[nodiscard]] Result<qint64> writeDispute(const store::Connection &connection, ledger::CompanyId company,
                                          const NewDispute &dispute);
/// An event about the one numbered `of`.
[[nodiscard]] Result<qint64> writeAbout(const store::Connection &connection, ledger::CompanyId company,
                                        const QString &kind, qint64 of, QJsonObject payload, const QString &reason);

} // namespace quittance::workspace
