#include "tests/core/insight/random_book.h"

#include <map>

namespace quittance::test {
namespace {

using namespace ledger;
using namespace Qt::StringLiterals;

constexpr int kDays = 150;
const QDate kFirstDay(2023, 12, 15); // the span has 29 February 2024 in it

Instant noonOf(QDate day)
{
    return {QDateTime(day, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch()};
}

DocumentKind randomKind(QRandomGenerator &random)
{
    const int dice = random.bounded(20);
    return dice < 11 ? DocumentKind::Invoice
        : dice < 16  ? DocumentKind::Payment
        : dice < 18  ? DocumentKind::CreditNote
                     : kDocumentKinds[size_t(3 + dice % 3)];
}

DocumentFact randomDocument(QRandomGenerator &random, int number)
{
    static const Currency currencies[]
        = {*Currency::fromCode(u"JPY"), *Currency::fromCode(u"EUR"), *Currency::fromCode(u"KWD")};
    constexpr qint64 kSteps[] = {10'000, 100, 10}; // one minor unit
    const auto which = size_t(random.bounded(3));
    DocumentFact fact;
    fact.remoteId = u"D%1"_s.arg(number);
    fact.kind = randomKind(random);
    fact.customerRemoteId = u"C%1"_s.arg(random.bounded(4));
    fact.customerName = fact.customerRemoteId;
    fact.issue = randomDay(random);
    if (random.bounded(3) == 0)
        fact.issue = monthEnd(fact.issue);
    if (fact.kind == DocumentKind::Invoice && random.bounded(8) != 0)
        fact.due = fact.issue.addDays(random.bounded(60));
    const qint64 sign = fact.kind == DocumentKind::Invoice && random.bounded(12) == 0 ? -1 : 1;
    fact.amount = Money(sign * (1 + random.bounded(100'000)) * kSteps[which], currencies[which]);
    if (random.bounded(10) == 0)
        fact.state = random.bounded(2) == 0 ? DocumentState::Draft : DocumentState::Deleted;
    if (random.bounded(10) == 0)
        (fact.kind == DocumentKind::Payment ? fact.reversedOn : fact.voidedOn) = fact.issue.addDays(random.bounded(40));
    if (fact.kind == DocumentKind::Invoice && random.bounded(6) == 0) {
        const qint64 part = fact.amount.units() / 3;
        fact.instalments = {{fact.issue.addDays(10), part},
                            {fact.issue.addDays(40), part},
                            {fact.issue.addDays(70), fact.amount.units() - 2 * part}};
    }
    if (random.bounded(4) != 0)
        fact.knownAt = noonOf(fact.issue.addDays(random.bounded(15)));
    return fact;
}

/// What became known of a document later: posted, made void, or its amount corrected.
void addLaterState(QRandomGenerator &random, FactBatch &batch, DocumentFact fact)
{
    const Instant before = fact.knownAt.value_or(noonOf(fact.issue));
    fact.knownAt = Instant{before.ms + (1 + random.bounded(40)) * 86'400'000LL};
    switch (random.bounded(4)) {
    case 0:
        fact.state = DocumentState::Posted;
        break;
    case 1:
        fact.voidedOn = fact.issue.addDays(random.bounded(30));
        break;
    case 2:
        fact.amount = Money(fact.amount.units() * 2, fact.amount.currency());
        fact.instalments.clear();
        break;
    default:
        fact.state = DocumentState::Deleted;
    }
    batch.documents.push_back(fact);
}

AllocationFact randomAllocation(QRandomGenerator &random, int number, const DocumentFact &source,
                                const DocumentFact &target)
{
    AllocationFact fact;
    fact.remoteId = u"A%1"_s.arg(number);
    fact.source = {source.kind, source.remoteId, {}};
    fact.target = {target.kind, target.remoteId, {}};
    // Sometimes all of it, sometimes more than there is: sources do state such things.
    const qint64 most = std::min(std::abs(source.amount.units()), std::abs(target.amount.units()));
    fact.targetUnits = random.bounded(3) == 0 ? most : 1 + qint64(random.generate64() % quint64(most + most / 5 + 1));
    fact.sourceUnits = fact.targetUnits;
    fact.date = std::max(source.issue, target.issue).addDays(random.bounded(30) - 8); // also before it can be
    if (random.bounded(6) == 0)
        fact.unappliedOn = fact.date.addDays(random.bounded(20));
    if (random.bounded(3) != 0)
        fact.knownAt = noonOf(fact.date.addDays(random.bounded(20)));
    return fact;
}

template<typename Fact>
const Fact *knownVersion(const std::vector<const Fact *> &states, Instant at)
{
    const Fact *best = nullptr;
    for (const Fact *state : states) {
        const bool isKnown = !state->knownAt || *state->knownAt <= at;
        if (isKnown && (!best || !best->knownAt || (state->knownAt && *state->knownAt >= *best->knownAt)))
            best = state;
    }
    return best;
}

QDate endOf(const DocumentFact &fact)
{
    if (fact.voidedOn.isValid() && fact.reversedOn.isValid())
        return std::min(fact.voidedOn, fact.reversedOn);
    return fact.voidedOn.isValid() ? fact.voidedOn : fact.reversedOn;
}

DocumentVersion versionOf(const DocumentFact &fact)
{
    return {.receivableUnits = receivableSign(fact.kind) * fact.amount.units(),
            .state = fact.state,
            .effective = fact.issue,
            .ended = endOf(fact),
            .known = {Instant{std::numeric_limits<qint64>::min()}}};
}

} // namespace

QDate randomDay(QRandomGenerator &random)
{
    return kFirstDay.addDays(random.bounded(kDays));
}

Instant randomInstant(QRandomGenerator &random)
{
    return random.bounded(3) == 0 ? Instant::max() : noonOf(randomDay(random));
}

FactBatch randomBook(QRandomGenerator &random, int documents)
{
    FactBatch batch;
    for (int i = 0; i < documents; ++i)
        batch.documents.push_back(randomDocument(random, i));
    for (int i = 0; i < documents * 3; ++i) {
        const DocumentFact &source = batch.documents[size_t(random.bounded(documents))];
        const DocumentFact &target = batch.documents[size_t(random.bounded(documents))];
        const bool settles = receivableSign(source.kind) < 0 && receivableSign(target.kind) > 0;
        if (settles && source.amount.currency() == target.amount.currency())
            batch.allocations.push_back(randomAllocation(random, i, source, target));
    }
    for (int i = 0; i < documents; ++i) {
        if (random.bounded(5) == 0)
            addLaterState(random, batch, batch.documents[size_t(i)]);
    }
    return batch;
}

std::vector<std::pair<const DocumentFact *, qint64>> openByRule(const FactBatch &batch, AsOf asOf)
{
    std::map<QString, std::vector<const DocumentFact *>> states;
    for (const DocumentFact &fact : batch.documents)
        states[fact.remoteId].push_back(&fact);
    std::map<QString, const DocumentFact *> known;
    for (const auto &[id, versions] : states) {
        const DocumentFact *fact = knownVersion(versions, asOf.knownAt);
        if (fact && isInForce(versionOf(*fact), asOf))
            known[id] = fact;
    }
    std::map<QString, std::vector<AppliedVersion>> applied;
    for (const AllocationFact &fact : batch.allocations) {
        const bool isKnown = !fact.knownAt || *fact.knownAt <= asOf.knownAt;
        if (!isKnown || !known.contains(fact.source.remoteId) || !known.contains(fact.target.remoteId))
            continue;
        AppliedVersion version = {.effective = fact.date, .ended = fact.unappliedOn, .known = {{}, Instant::max()}};
        version.known.from = Instant{std::numeric_limits<qint64>::min()};
        const auto unitsOf
            = [&](const DocumentRef &ref) { return receivableSign(ref.kind) * known[ref.remoteId]->amount.units(); };
        const int direction = unitsOf(fact.source) > 0 && unitsOf(fact.target) < 0 ? -1 : 1;
        version.receivableUnits = direction * fact.sourceUnits;
        applied[fact.source.remoteId].push_back(version);
        version.receivableUnits = -direction * fact.targetUnits;
        applied[fact.target.remoteId].push_back(version);
    }
    std::vector<std::pair<const DocumentFact *, qint64>> open;
    for (const auto &[id, fact] : known) {
        const DocumentVersion versions[] = {versionOf(*fact)};
        const qint64 units = openUnits(versions, applied[id], asOf);
        if (units != 0)
            open.emplace_back(fact, units);
    }
    return open;
}

} // namespace quittance::test
