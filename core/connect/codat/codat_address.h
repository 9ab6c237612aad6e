#pragma once

#include "core/connect/codat/codat_types.h"

#include <QUrl>

namespace quittance::connect::codat {

/// Codat hands out no larger pages.
inline constexpr int kLargestPage = 5000;

/// Which list, and which part of it.
struct ListQuery
{
    DataType type = DataType::Customers;
    QString companyId;
    QString connectionId; ///< of lists that are read per connection
    QString accountId; ///< of BankTransactions
    int pageSize = 1000; ///< 1 to kLargestPage
    std::optional<Instant> modifiedSince; ///< only what changed in Codat's copy since then
};

/// Changes that Codat's copy got while the run before was reading are asked for again.
inline constexpr qint64 kDeltaOverlapMs = qint64(15) * 60 * 1000;

/// Where the next delta begins when the run before began at `runStarted`.
[[nodiscard]] constexpr Instant deltaStart(Instant runStarted)
{
    return {runStarted.ms - kDeltaOverlapMs};
}

/// `/companies/<id>/data/invoices`, every id encoded as one segment: ids are opaque and may hold slashes.
[[nodiscard]] QByteArray pathOf(const QList<QString> &segments);
[[nodiscard]] QByteArray listPath(const ListQuery &query);
/// One page of a list. Newest changes first: what changes while the list is walked then moves to the front and pushes
/// the rest on, so that records come twice and none is passed over.
[[nodiscard]] QUrl pageAddress(const QUrl &base, const ListQuery &query, int page);
/// The page that a `_links.next` points to; nothing where it does not say.
[[nodiscard]] std::optional<int> pageOfLink(const QString &href);

} // namespace quittance::connect::codat
