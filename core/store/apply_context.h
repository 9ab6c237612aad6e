#pragma once

#include "core/base/task.h"
#include "core/store/apply.h"
#include "core/store/content_hash.h"
#include "core/store/versioned_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace quittance::store {

/// The sentences of the apply family, under one translation context.
struct ApplyText
{
    Q_DECLARE_TR_FUNCTIONS(quittance::store)
};

/// What every writer of one import needs to know and to fill in.
struct ApplyContext
{
    Connection connection;
    ImportScope scope;
    ApplyOutcome *outcome = nullptr;
    Progress progress;
    CancelToken cancel;
    qint64 done = 0;
    qint64 total = 0;
    QHash<QString, ledger::CustomerId> owners = {}; ///< of documents that name no customer, by remote id

    /// Counts one fact. Cancelled when somebody wants to stop.
    [[nodiscard]] Result<> advance()
    {
        if (++done % 1024 != 0)
            return {};
        if (cancel.isCancelled())
            return fail(Error::Kind::Cancelled, ApplyText::tr("The import was stopped; nothing was changed."));
        if (progress)
            progress(done, total);
        return {};
    }

    void count(FactType type, Change change)
    {
        ApplyCounts &counts = outcome->of(type);
        counts.added += change == Change::Added ? 1 : 0;
        counts.changed += change == Change::Changed ? 1 : 0;
        counts.unchanged += change == Change::Unchanged ? 1 : 0;
    }

    void report(FactType type, qint64 index, const QString &remoteId, const QString &reason, bool isPending = false)
    {
        outcome->issues.push_back({type, index, remoteId, reason, isPending});
    }
};

/// How many facts a writer is to apply, and how many keys of a table it may hold.
struct KeyNeed
{
    size_t facts = 0;
    size_t most = KeyMap::kAnyNumber;
};

/// Where asking the book row by row costs more than reading all its keys once.
[[nodiscard]] inline bool wantsKeysInMemory(const KeyNeed &need, qint64 storedRows)
{
    return qint64(need.facts) * 20 >= storedRows;
}

/// The indexes of `facts` in the order in which they became known; those that do not say come last, in file order.
template<typename Fact>
[[nodiscard]] std::vector<size_t> knownOrder(const std::vector<Fact> &facts)
{
    std::vector<size_t> order(facts.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const bool isStated = std::ranges::any_of(facts, [](const Fact &fact) { return fact.knownAt.has_value(); });
    if (isStated)
        std::ranges::stable_sort(order, {}, [&](size_t i) { return facts[i].knownAt.value_or(Instant::max()); });
    return order;
}

} // namespace quittance::store
