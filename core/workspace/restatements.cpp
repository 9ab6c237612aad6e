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

QString whatHappened(const ledger::Document &document, qint64 before, qint64 after)
{
    const bool isPayment = document.fact.kind == ledger::DocumentKind::Payment;
    if (before == 0)
        return isPayment ? Text::tr("receipt entered late") : Text::tr("entered late");
    if (after != 0)
        return Text::tr("amount or date changed");
    if (document.fact.reversedOn.isValid())
        return Text::tr("returned");
    return document.fact.voidedOn.isValid() ? Text::tr("voided") : Text::tr("deleted");
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
    std::vector<std::pair<qint64, qint64>> effects;
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        const auto before = then.standing(index, asOf.day);
        const auto after = now.standing(index, asOf.day);
        const std::pair effect(before ? before->units : 0, after ? after->units : 0);
        if (effect.first == effect.second)
            continue;
        ids.push_back(snapshot.documentId[index]);
        effects.push_back(effect);
    }
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(connection).byIds(ids);
    if (!documents)
        return failed(documents);
    for (const ledger::Document &document : *documents) {
        const auto at = std::ranges::lower_bound(ids, document.id);
        const auto &[before, after] = effects[size_t(at - ids.begin())];
        list.push_back({.document = document.id,
                        .number = document.fact.number,
                        .what = whatHappened(document, before, after),
                        .customerName = document.customerName,
                        .effective = document.fact.issue,
                        .learned = document.knownFrom,
                        .delta = Money(after - before, document.fact.amount.currency())});
    }
    std::ranges::stable_sort(list, std::greater<>(), &Restatement::learned);
    return list;
}

} // namespace quittance::workspace
