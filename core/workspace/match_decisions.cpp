#include "core/workspace/match_decisions.h"

#include "core/store/apply.h"
#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/decision_ground.h"
#include "core/workspace/json_text.h"
#include "core/workspace/kept_reasons.h"
#include "core/workspace/line_record.h"
#include "core/workspace/promise_events.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <future>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using ledger::DocumentKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::MatchDecisions)
};

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void append(ledger::FactBatch &to, ledger::FactBatch from)
{
    std::ranges::move(from.documents, std::back_inserter(to.documents));
    std::ranges::move(from.allocations, std::back_inserter(to.allocations));
}

void merge(store::ChangeSet &to, const store::ChangeSet &from)
{
    for (auto it = from.customers.cbegin(); it != from.customers.cend(); ++it)
        to.customers[it.key()] |= it.value();
    for (auto it = from.documents.cbegin(); it != from.documents.cend(); ++it)
        to.documents[it.key()] |= it.value();
    for (auto it = from.bankLines.cbegin(); it != from.bankLines.cend(); ++it)
        to.bankLines[it.key()] |= it.value();
    to.settings = to.settings || from.settings;
    to.everything = to.everything || from.everything;
}

/// What decisions make or take back, and whose the documents are.
struct MadeFacts
{
    ledger::FactBatch batch{.sourceName = Text::tr("Decisions"), .format = u"decision"_s};
    QHash<QString, ledger::CustomerId> owners;

    Result<> add(const DecisionGround &ground, const AcceptedMatch &match, bool isUndone)
    {
        append(batch, factsOf(match, isUndone));
        const Result<QHash<QString, ledger::CustomerId>> own = ground.ownersOf(match);
        if (!own)
            return failed(own);
        owners.insert(*own);
        return {};
    }
};

/// Stores the receipts that decisions make, or takes them back.
Result<> applyFacts(const store::Connection &connection, const DecisionContext &context, ledger::ConnectionId local,
                    const MadeFacts &facts, store::ChangeSet &changes)
{
    if (facts.batch.size() == 0)
        return {};
    const Result<store::ApplyOutcome> applied = store::applyBatch(connection, context.company, local, facts.batch,
                                                                  {.at = context.at, .owners = facts.owners});
    if (!applied)
        return failed(applied);
    if (!applied->issues.empty())
        return fail(Error::Kind::Conflict, applied->issues.front().reason);
    merge(changes, applied->changes);
    return {};
}

/// The matches of one decision: the line with every payment it proves, and with the receipts it made.
void addMatches(const WeighedDecision &decided, const AcceptedMatch &accepted, const QString &reasons,
                const DecisionContext &context, qint64 seq, std::span<const ledger::DocumentId> receipts,
                std::vector<store::BankMatch> &matches)
{
    store::BankMatch match{.company = context.company,
                           .line = decided.decision.line,
                           .state = store::MatchState::Accepted,
                           .origin = context.origin,
                           .probabilityPpm = decided.probabilityPpm,
                           .reasons = reasons,
                           .eventSeq = seq,
                           .at = context.at};
    for (size_t i = 0; i < accepted.parts.size(); ++i) {
        const MatchedPart &part = accepted.parts[i];
        if (part.document.kind != DocumentKind::Payment)
            continue;
        match.document = decided.decision.allocations[i].document;
        match.cashUnits = part.cashUnits;
        match.documentUnits = part.units;
        matches.push_back(match);
    }
    const std::vector<MadeReceipt> made = receiptsOf(accepted);
    for (size_t i = 0; i < made.size(); ++i) {
        match.document = receipts[i];
        match.cashUnits = made[i].lineUnits;
        match.documentUnits = made[i].units;
        matches.push_back(match);
    }
}

/// So many decisions at once keep a second processor busy.
constexpr size_t kFewestForTwo = 64;

/// Decisions that may be taken, and what they make.
struct CheckedDecisions
{
    std::vector<AcceptedMatch> accepted; ///< as the decisions
    MadeFacts facts;
    QDate restatedThrough; ///< invalid where none falls into a closed period
};

/// What the book keeps of decisions in words.
struct KeptWords
{
    QString payload; ///< of their event
    std::vector<QString> reasons; ///< as the decisions
};

KeptWords wordsOf(const DecisionContext &context, std::span<const WeighedDecision> decisions,
                  const CheckedDecisions &checked)
{
    KeptWords words;
    JsonText payload;
    payload.beginObject().key(u"matches").beginArray();
    for (size_t i = 0; i < decisions.size(); ++i) {
        const std::optional<StatedOdds> &stated = decisions[i].stated ? decisions[i].stated : context.stated;
        writeJson(payload, checked.accepted[i], stated ? &*stated : nullptr);
        words.reasons.push_back(reasonsToText(decisions[i].reasons));
    }
    payload.endArray();
    if (checked.restatedThrough.isValid())
        payload.key(u"restates").value(toIsoDate(checked.restatedThrough));
    words.payload = payload.endObject().take();
    return words;
}

/// The matches of decisions whose receipts are stored.
Result<store::ChangeSet> storeMatches(const store::Connection &connection, const DecisionGround &ground,
                                      const DecisionContext &context, qint64 seq,
                                      std::span<const WeighedDecision> decisions,
                                      std::span<const AcceptedMatch> accepted, std::span<const QString> reasons)
{
    std::vector<QString> remoteIds;
    std::vector<size_t> ends;
    for (const AcceptedMatch &match : accepted) {
        for (const MadeReceipt &made : receiptsOf(match))
            remoteIds.push_back(made.remoteId);
        ends.push_back(remoteIds.size());
    }
    const Result<std::vector<ledger::DocumentId>> receipts = ground.ownReceipts(remoteIds);
    if (!receipts)
        return failed(receipts);
    std::vector<store::BankMatch> matches;
    size_t from = 0;
    for (size_t i = 0; i < accepted.size(); ++i) {
        const auto own = std::span(*receipts).subspan(from, ends[i] - from);
        addMatches(decisions[i], accepted[i], reasons[i], context, seq, own, matches);
        from = ends[i];
    }
    return store::MatchGateway(connection).add(matches);
}

/// What an earlier event accepted or took back, and the ground to do it again or undo it on.
struct EventGround
{
    DecisionGround ground;
    std::vector<AcceptedMatch> matches;
};

Result<EventGround> groundOfEvent(const store::Connection &connection, ledger::CompanyId company, qint64 seq)
{
    Result<DecisionGround> ground = DecisionGround::open(connection, company);
    if (!ground)
        return failed(ground);
    Result<std::vector<AcceptedMatch>> matches = ground->matchesOfEvent(seq);
    if (!matches)
        return failed(matches);
    return EventGround{std::move(*ground), std::move(*matches)};
}

} // namespace

Result<qint64> appendDecision(const store::Connection &connection, const DecisionContext &context, const QString &kind,
                              const QString &subject, const QJsonObject &payload)
{
    return appendDecision(connection, context, kind, subject, compact(payload));
}

Result<qint64> appendDecision(const store::Connection &connection, const DecisionContext &context, const QString &kind,
                              const QString &subject, const QString &payload)
{
    const Result<store::Decision> event = store::DecisionGateway(connection)
                                              .append({.company = context.company,
                                                       .at = context.at,
                                                       .author = context.author,
                                                       .kind = kind,
                                                       .subject = subject,
                                                       .payload = payload,
                                                       .reason = context.reason});
    return event ? Result<qint64>(event->seq) : failed(event);
}

Result<bool> restates(const ReconcilePolicy &policy, QDate day, const DecisionContext &context)
{
    if (!policy.isLocked(day))
        return false;
    if (context.origin == store::MatchOrigin::Person && !context.reason.trimmed().isEmpty())
        return true;
    return fail(Error::Kind::InvalidInput,
                Text::tr("Everything through %1 is reconciled: give a reason to change it.")
                    .arg(toIsoDate(policy.lockedThrough)));
}

namespace {

Result<CheckedDecisions> checkAll(DecisionGround &ground, const DecisionContext &context,
                                  std::span<const WeighedDecision> decisions)
{
    std::vector<const MatchDecision *> named;
    named.reserve(decisions.size());
    for (const WeighedDecision &decided : decisions)
        named.push_back(&decided.decision);
    if (const Result<> done = ground.read(named); !done)
        return failed(done);
    CheckedDecisions checked;
    checked.accepted.reserve(decisions.size());
    for (const MatchDecision *decision : named) {
        Result<AcceptedMatch> match = ground.check(*decision);
        if (!match)
            return failed(match);
        const Result<bool> isRestatement = restates(ground.policy(), match->receivedOn, context);
        if (!isRestatement)
            return failed(isRestatement);
        if (*isRestatement)
            checked.restatedThrough = ground.policy().lockedThrough;
        if (const Result<> added = checked.facts.add(ground, *match, false); !added)
            return failed(added);
        checked.accepted.push_back(std::move(*match));
    }
    return checked;
}

} // namespace

Result<DecisionOutcome> acceptMatches(const store::Connection &connection, const DecisionContext &context,
                                      const std::vector<WeighedDecision> &decisions)
{
    Result<DecisionGround> ground = DecisionGround::open(connection, context.company);
    if (!ground)
        return failed(ground);
    const Result<CheckedDecisions> checked = checkAll(*ground, context, decisions);
    if (!checked)
        return failed(checked);
    const std::vector<AcceptedMatch> &accepted = checked->accepted;
    DecisionOutcome outcome;
    for (const AcceptedMatch &match : accepted)
        outcome.receipts.insert(match.receiptId);
    // Written while the facts are stored: the words of a decision take as long.
    std::future<KeptWords> writing
        = std::async(decisions.size() < kFewestForTwo ? std::launch::deferred : std::launch::async,
                     [&] { return wordsOf(context, decisions, *checked); });
    if (const Result<> done = applyFacts(connection, context, ground->local(), checked->facts, outcome.changes); !done)
        return failed(done);
    const KeptWords words = writing.get();
    const QString subject = accepted.size() == 1 ? subjectOf(accepted.front()) : QString();
    const Result<qint64> seq = appendDecision(connection, context, kAcceptEvent, subject, words.payload);
    if (!seq)
        return failed(seq);
    outcome.seq = *seq;
    for (const AcceptedMatch &match : accepted) {
        if (const Result<> done = openDisputes(connection, context.company, match, context.reason); !done)
            return failed(done);
    }
    const Result<store::ChangeSet> added
        = storeMatches(connection, *ground, context, *seq, decisions, accepted, words.reasons);
    if (!added)
        return failed(added);
    merge(outcome.changes, *added);
    outcome.matches = qint64(accepted.size());
    return outcome;
}

Result<DecisionOutcome> unmatchLines(const store::Connection &connection, const DecisionContext &context,
                                     const std::vector<ledger::BankLineId> &lines, const QSet<QString> &receipts)
{
    Result<DecisionGround> ground = DecisionGround::open(connection, context.company);
    if (!ground)
        return failed(ground);
    DecisionOutcome outcome;
    MadeFacts facts;
    std::vector<qint64> rows;
    std::vector<AcceptedMatch> taken;
    for (const ledger::BankLineId line : lines) {
        const Result<StandingMatches> standing = ground->standingMatches(line);
        if (!standing)
            return failed(standing);
        if (receipts.isEmpty())
            rows.insert(rows.end(), standing->rows.begin(), standing->rows.end());
        for (size_t i = 0; i < standing->matches.size(); ++i) {
            const AcceptedMatch &match = standing->matches[i];
            if (!receipts.isEmpty() && !receipts.contains(match.receiptId))
                continue;
            if (!receipts.isEmpty())
                rows.insert(rows.end(), standing->rowsOf[i].begin(), standing->rowsOf[i].end());
            if (const Result<> added = facts.add(*ground, match, true); !added)
                return failed(added);
            taken.push_back(match);
        }
    }
    if (rows.empty())
        return outcome;
    QJsonArray list;
    QJsonObject payload;
    for (const AcceptedMatch &match : taken) {
        const Result<bool> isRestatement = restates(ground->policy(), match.receivedOn, context);
        if (!isRestatement)
            return failed(isRestatement);
        if (*isRestatement)
            payload[u"restates"_s] = toIsoDate(ground->policy().lockedThrough);
        list.append(toJson(match));
        outcome.receipts.insert(match.receiptId);
    }
    payload[u"matches"_s] = list;
    const QString subject = lines.size() == 1 && !taken.empty() ? subjectOf(taken.front()) : QString();
    const Result<qint64> seq = appendDecision(connection, context, kUnmatchEvent, subject, payload);
    if (!seq)
        return failed(seq);
    outcome.seq = *seq;
    outcome.matches = list.size();
    const Result<store::ChangeSet> removed = store::MatchGateway(connection).remove(rows);
    if (!removed)
        return failed(removed);
    merge(outcome.changes, *removed);
    if (const Result<> done = applyFacts(connection, context, ground->local(), facts, outcome.changes); !done)
        return failed(done);
    for (const AcceptedMatch &match : taken) {
        if (const Result<> done = withdrawDisputes(connection, context.company, match); !done)
            return failed(done);
    }
    return outcome;
}

Result<DecisionOutcome> unmatchEvent(const store::Connection &connection, const DecisionContext &context, qint64 seq)
{
    const Result<EventGround> event = groundOfEvent(connection, context.company, seq);
    if (!event)
        return failed(event);
    std::vector<ledger::BankLineId> lines;
    QSet<QString> receipts;
    for (const AcceptedMatch &match : event->matches) {
        const Result<ledger::BankLineId> line = event->ground.lineOf(match);
        if (!line)
            return failed(line);
        lines.push_back(*line);
        receipts.insert(match.receiptId);
    }
    std::ranges::sort(lines);
    lines.erase(std::ranges::unique(lines).begin(), lines.end());
    return unmatchLines(connection, context, lines, receipts);
}

Result<DecisionOutcome> rematch(const store::Connection &connection, const DecisionContext &context, qint64 seq)
{
    const Result<EventGround> event = groundOfEvent(connection, context.company, seq);
    if (!event)
        return failed(event);
    std::vector<WeighedDecision> decisions;
    for (const AcceptedMatch &match : event->matches) {
        Result<MatchDecision> decision = event->ground.decisionOf(match);
        if (!decision)
            return failed(decision);
        decisions.push_back({.decision = std::move(*decision)});
    }
    return acceptMatches(connection, context, decisions);
}

Result<DecisionOutcome> decideLine(const store::Connection &connection, const DecisionContext &context,
                                   const QString &kind, ledger::BankLineId line, ledger::DocumentId document)
{
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).linesByIds(std::span(&line, 1));
    if (!lines)
        return failed(lines);
    if (lines->empty())
        return fail(Error::Kind::NotFound, Text::tr("This bank line is no longer in the book."));
    const ledger::BankLineFact &fact = lines->front().fact;
    QJsonObject payload{{u"line"_s, line.value()}, {u"account"_s, fact.accountRemoteId}, {u"line_id"_s, fact.remoteId}};
    payload[u"saw"_s] = QJsonObject{{u"units"_s, fact.amount.units()},
                                    {u"currency"_s, fact.amount.currency().code()},
                                    {u"booked"_s, toIsoDate(fact.bookedOn)}};
    if (document.isValid()) {
        const Result<std::vector<ledger::Document>> rows
            = store::DocumentGateway(connection).byIds(std::span(&document, 1));
        if (!rows)
            return failed(rows);
        if (rows->empty())
            return fail(Error::Kind::NotFound, Text::tr("This document is no longer in the book."));
        const ledger::Document &row = rows->front();
        payload[u"document"_s] = document.value();
        payload[u"pair"_s]
            = toJson(ledger::DocumentRef{row.fact.kind, row.fact.remoteId, row.fact.number, row.connection});
    }
    if (context.stated)
        payload[u"stated"_s] = toJson(*context.stated);
    const Result<qint64> seq = appendDecision(connection, context, kind, subjectOf(fact), payload);
    if (!seq)
        return failed(seq);
    DecisionOutcome outcome{.seq = *seq, .matches = 0};
    outcome.changes.bankLines[line] |= store::Field::Match;
    return outcome;
}

} // namespace quittance::workspace
