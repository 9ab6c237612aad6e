#include "core/store/apply.h"

#include <algorithm>
#include <iterator>

namespace quittance::store {
namespace {

template<typename Id>
void mergeFields(QHash<Id, Fields> &into, const QHash<Id, Fields> &more)
{
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        into[it.key()] |= it.value();
}

void mergeChanges(ChangeSet &into, const ChangeSet &more)
{
    constexpr qsizetype kListed = 100'000;
    into.everything = into.everything || more.everything
        || into.documents.size() + into.customers.size() + into.bankLines.size() > kListed;
    into.rates = into.rates || more.rates;
    if (into.everything) {
        const bool rates = into.rates;
        into = ChangeSet();
        into.rates = rates;
        into.everything = true;
        return;
    }
    mergeFields(into.customers, more.customers);
    mergeFields(into.documents, more.documents);
    mergeFields(into.bankLines, more.bankLines);
}

} // namespace

ApplyCounts ApplyOutcome::total() const
{
    ApplyCounts sum;
    for (const ApplyCounts &counts : byType) {
        sum.added += counts.added;
        sum.changed += counts.changed;
        sum.unchanged += counts.unchanged;
    }
    return sum;
}

void ApplyOutcome::add(ApplyOutcome part)
{
    import = part.import;
    for (size_t i = 0; i < kFactTypes; ++i) {
        byType[i].added += part.byType[i].added;
        byType[i].changed += part.byType[i].changed;
        byType[i].unchanged += part.byType[i].unchanged;
    }
    std::ranges::move(part.issues, std::back_inserter(issues));
    std::ranges::move(part.possibleDuplicates, std::back_inserter(possibleDuplicates));
    mergeChanges(changes, part.changes);
}

} // namespace quittance::store
