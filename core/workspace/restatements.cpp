#include "core/workspace/restatements.h"

#include "core/insight/document_lookup.h"
#include "core/store/document_gateway.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::workspace {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::Restatements)
};

using insight::StandingDocument;

/// One document on the asked day: as it was believed then and as it is now.
struct Pair
{
    std::optional<StandingDocument> before;
    std::optional<StandingDocument> after;
    Instant settled; ///< when its allocations last became others; 0: they did not
};

bool differ(const Pair &pair)
{
    if (!pair.before || !pair.after)
        return pair.before.has_value() != pair.after.has_value();
    const StandingDocument &then = *pair.before;
    const StandingDocument &now = *pair.after;
    return then.units != now.units || then.currency != now.currency || then.due != now.due
        || then.customer != now.customer || then.open != now.open;
}

QString whatHappened(const ledger::Document &document, const Pair &pair)
{
    if (!pair.before)
        return document.fact.kind == ledger::DocumentKind::Payment ? Text::tr("receipt entered late")
                                                                   : Text::tr("entered late");
    if (!pair.after) {
        if (document.fact.reversedOn.isValid())
            return Text::tr("returned");
        if (document.fact.voidedOn.isValid())
            return Text::tr("voided");
        return document.fact.state == ledger::DocumentState::Posted ? Text::tr("moved to a later day")
                                                                    : Text::tr("deleted");
    }
    if (pair.before->currency != pair.after->currency)
        return Text::tr("currency changed");
    if (pair.before->units != pair.after->units)
        return Text::tr("amount or date changed");
    if (pair.before->customer != pair.after->customer)
        return Text::tr("moved to another customer");
    if (pair.before->due != pair.after->due)
        return Text::tr("due date moved from %1 to %2").arg(toIsoDate(pair.before->due), toIsoDate(pair.after->due));
    return Text::tr("allocated otherwise");
}

/// When an allocation of the document was last learned, or last ceased to be believed, after `knownAt`.
Instant lastAllocationChange(const store::Snapshot &snapshot, quint32 index, Instant knownAt)
{
    qint64 last = 0;
    for (const store::AppliedColumns *columns : {&snapshot.applied, &snapshot.supersededApplied}) {
        const quint32 end = columns->offset.empty() ? 0 : columns->offset[index + 1];
        for (quint32 i = columns->offset.empty() ? 0 : columns->offset[index]; i < end; ++i) {
            const qint64 to = columns->knownTo.empty() ? 0 : columns->knownTo[i];
            for (const qint64 at : {columns->knownFrom[i], to}) {
                if (at > knownAt.ms && at != store::kStillKnown)
                    last = std::max(last, at);
            }
        }
    }
    return {last};
}

Restatement restatementOf(const ledger::Document &document, const Pair &pair, Money delta, Money openDelta)
{
    const bool isAllocation = pair.before && pair.after && delta.isZero();
    return {.document = document.id,
            .number = document.fact.number,
            .what = whatHappened(document, pair),
            .customerName = document.customerName,
            .effective = document.fact.issue,
            .learned = isAllocation ? std::max(document.knownFrom, pair.settled) : document.knownFrom,
            .delta = delta,
            .openDelta = openDelta};
}

/// One restatement; two where the currency is another: out of the one, into the other.
void addRestatements(const ledger::Document &document, const Pair &pair, std::vector<Restatement> &list)
{
    const Currency own = document.fact.amount.currency();
    const StandingDocument none{.currency = own};
    const StandingDocument &then = pair.before ? *pair.before : none;
    const StandingDocument &now = pair.after ? *pair.after : none;
    if (pair.before && then.currency != now.currency) {
        list.push_back(
            restatementOf(document, pair, Money(-then.units, then.currency), Money(-then.open, then.currency)));
        if (pair.after)
            list.push_back(
                restatementOf(document, pair, Money(now.units, now.currency), Money(now.open, now.currency)));
        return;
    }
    list.push_back(restatementOf(document, pair, Money(now.units - then.units, now.currency),
                                 Money(now.open - then.open, now.currency)));
}

} // namespace

Result<std::vector<Restatement>> readRestatements(const store::Connection &connection, const store::Snapshot &snapshot,
                                                  ledger::AsOf asOf)
{
    std::vector<Restatement> list;
    if (asOf.knownAt == Instant::max())
        return list;
    const insight::DocumentLookup then(snapshot, asOf.knownAt);
    const insight::DocumentLookup now(snapshot, Instant::max());
    std::vector<ledger::DocumentId> ids;
    std::vector<Pair> pairs;
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        Pair pair{then.standing(index, asOf.day), now.standing(index, asOf.day), {}};
        if (!differ(pair))
            continue;
        pair.settled = lastAllocationChange(snapshot, index, asOf.knownAt);
        ids.push_back(snapshot.documentId[index]);
        pairs.push_back(pair);
    }
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(connection).byIds(ids);
    if (!documents)
        return failed(documents);
    for (const ledger::Document &document : *documents) {
        const auto at = std::ranges::lower_bound(ids, document.id);
        addRestatements(document, pairs[size_t(at - ids.begin())], list);
    }
    std::ranges::stable_sort(list, std::greater<>(), &Restatement::learned);
    return list;
}

} // namespace quittance::workspace
