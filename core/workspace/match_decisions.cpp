#include "core/workspace/match_decisions.h"

#include "core/store/apply.h"
#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/decision_ground.h"
#include "core/workspace/kept_reasons.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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

Result<qint64> appendEvent(const store::Connection &connection, const DecisionContext &context, const QString &kind,
                           const QString &subject, const QJsonObject &payload)
{
    const Result<store::Decision> event = store::DecisionGateway(connection)
                                              .append({.company = context.company,
                                                       .at = context.at,
                                                       .author = context.author,
                                                       .kind = kind,
                                                       .subject = subject,
                                                       .payload = compact(payload),
                                                       .reason = context.reason});
    return event ? Result<qint64>(event->seq) : failed(event);
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

/// Stores the receipts that decisions make, or takes them back.
Result<> applyFacts(const store::Connection &connection, const DecisionContext &context, ledger::ConnectionId local,
                    const ledger::FactBatch &batch, store::ChangeSet &changes)
{
    if (batch.size() == 0)
        return {};
    const Result<store::ApplyOutcome> applied
        = store::applyBatch(connection, context.company, local, batch, {.at = context.at});
    if (!applied)
        return failed(applied);
    if (!applied->issues.empty())
        return fail(Error::Kind::Conflict, applied->issues.front().reason);
    merge(changes, applied->changes);
    return {};
}

/// The matches of one decision: the line with the receipt it made, and with every payment it proves.
Result<> addMatches(const DecisionGround &ground, const WeighedDecision &decided, const AcceptedMatch &accepted,
                    const DecisionContext &context, qint64 seq, std::vector<store::BankMatch> &matches)
{
    store::BankMatch match{.company = context.company,
                           .line = decided.decision.line,
                           .state = store::MatchState::Accepted,
                           .origin = context.origin,
                           .probabilityPpm = decided.probabilityPpm,
                           .reasons = reasonsToText(decided.reasons),
                           .eventSeq = seq,
                           .at = context.at};
    qint64 received = accepted.amount.units();
    bool makesReceipt = false;
    for (size_t i = 0; i < accepted.parts.size(); ++i) {
        const MatchedPart &part = accepted.parts[i];
        makesReceipt = makesReceipt || part.document.kind != DocumentKind::Payment;
        if (part.document.kind != DocumentKind::Payment)
            continue;
        received -= part.cashUnits;
        match.document = decided.decision.allocations[i].document;
        match.cashUnits = part.cashUnits;
        match.documentUnits = part.units;
        matches.push_back(match);
    }
    if (!makesReceipt || received <= 0)
        return {};
    const Result<ledger::DocumentId> receipt = ground.ownReceipt(accepted.receiptId);
    if (!receipt)
        return failed(receipt);
    match.document = *receipt;
    match.cashUnits = received;
    match.documentUnits = received;
    matches.push_back(match);
    return {};
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

Result<DecisionOutcome> acceptMatches(const store::Connection &connection, const DecisionContext &context,
                                      const std::vector<WeighedDecision> &decisions)
{
    Result<DecisionGround> ground = DecisionGround::open(connection, context.company);
    if (!ground)
        return failed(ground);
    std::vector<AcceptedMatch> accepted;
    QJsonArray list;
    ledger::FactBatch batch{.sourceName = Text::tr("Decisions"), .format = u"decision"_s};
    for (const WeighedDecision &decided : decisions) {
        Result<AcceptedMatch> match = ground->check(decided.decision);
        if (!match)
            return failed(match);
        QJsonObject json = toJson(*match);
        if (const auto &stated = decided.stated ? decided.stated : context.stated)
            json[u"stated"_s] = toJson(*stated);
        list.append(json);
        append(batch, factsOf(*match, false));
        accepted.push_back(std::move(*match));
    }
    DecisionOutcome outcome;
    const QString subject
        = accepted.size() == 1 ? accepted.front().accountRemoteId + u'/' + accepted.front().lineRemoteId : QString();
    const Result<qint64> seq = appendEvent(connection, context, kAcceptEvent, subject, {{u"matches"_s, list}});
    if (!seq)
        return failed(seq);
    outcome.seq = *seq;
    if (const Result<> done = applyFacts(connection, context, ground->local(), batch, outcome.changes); !done)
        return failed(done);
    std::vector<store::BankMatch> matches;
    for (size_t i = 0; i < accepted.size(); ++i) {
        if (const Result<> done = addMatches(*ground, decisions[i], accepted[i], context, *seq, matches); !done)
            return failed(done);
    }
    const Result<store::ChangeSet> added = store::MatchGateway(connection).add(matches);
    if (!added)
        return failed(added);
    merge(outcome.changes, *added);
    outcome.matches = qint64(accepted.size());
    return outcome;
}

Result<DecisionOutcome> unmatchLines(const store::Connection &connection, const DecisionContext &context,
                                     const std::vector<ledger::BankLineId> &lines)
{
    Result<DecisionGround> ground = DecisionGround::open(connection, context.company);
    if (!ground)
        return failed(ground);
    DecisionOutcome outcome;
    ledger::FactBatch batch{.sourceName = Text::tr("Decisions"), .format = u"decision"_s};
    std::vector<qint64> rows;
    QJsonArray list;
    for (const ledger::BankLineId line : lines) {
        const Result<StandingMatches> standing = ground->standingMatches(line);
        if (!standing)
            return failed(standing);
        rows.insert(rows.end(), standing->rows.begin(), standing->rows.end());
        for (const AcceptedMatch &match : standing->matches) {
            list.append(toJson(match));
            append(batch, factsOf(match, true));
        }
    }
    if (rows.empty())
        return outcome;
    const Result<qint64> seq = appendEvent(connection, context, kUnmatchEvent, {}, {{u"matches"_s, list}});
    if (!seq)
        return failed(seq);
    outcome.seq = *seq;
    outcome.matches = list.size();
    const Result<store::ChangeSet> removed = store::MatchGateway(connection).remove(rows);
    if (!removed)
        return failed(removed);
    merge(outcome.changes, *removed);
    if (const Result<> done = applyFacts(connection, context, ground->local(), batch, outcome.changes); !done)
        return failed(done);
    return outcome;
}

Result<DecisionOutcome> unmatchEvent(const store::Connection &connection, const DecisionContext &context, qint64 seq)
{
    const Result<EventGround> event = groundOfEvent(connection, context.company, seq);
    if (!event)
        return failed(event);
    std::vector<ledger::BankLineId> lines;
    for (const AcceptedMatch &match : event->matches) {
        const Result<ledger::BankLineId> line
            = store::BankGateway(connection).lineByRemoteId(context.company, match.accountRemoteId, match.lineRemoteId);
        if (!line)
            return failed(line);
        lines.push_back(*line);
    }
    return unmatchLines(connection, context, lines);
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
    if (document.isValid())
        payload[u"document"_s] = document.value();
    if (context.stated)
        payload[u"stated"_s] = toJson(*context.stated);
    const Result<qint64> seq
        = appendEvent(connection, context, kind, fact.accountRemoteId + u'/' + fact.remoteId, payload);
    if (!seq)
        return failed(seq);
    DecisionOutcome outcome{.seq = *seq, .matches = 0};
    outcome.changes.bankLines[line] |= store::Field::Match;
    return outcome;
}

} // namespace quittance::workspace
