#include "core/workspace/line_decisions.h"

#include "core/store/bank_gateway.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/decision_ground.h"
#include "core/workspace/ground_changes.h"
#include "core/workspace/line_record.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::LineDecisions)
};

Result<ledger::BankLine> readLine(const store::Connection &connection, ledger::BankLineId id)
{
    const Result<std::vector<ledger::BankLine>> lines = store::BankGateway(connection).linesByIds(std::span(&id, 1));
    if (!lines)
        return failed(lines);
    if (lines->empty())
        return fail(Error::Kind::NotFound, Text::tr("This bank line is no longer in the book."));
    return lines->front();
}

/// Appends `kind` with `payload` for `line`, which is what changes.
Result<DecisionOutcome> appendFor(const store::Connection &connection, const DecisionContext &context,
                                  const QString &kind, const ledger::BankLine &line, const QJsonObject &payload)
{
    const Result<qint64> seq = appendDecision(connection, context, kind, subjectOf(line.fact), payload);
    if (!seq)
        return failed(seq);
    DecisionOutcome outcome{.seq = *seq, .matches = 0, .changes = {}};
    outcome.changes.bankLines[line.id] |= store::Field::Match;
    return outcome;
}

/// What of `line` waits for a second person.
Result<AskedApproval> pendingOf(const store::Connection &connection, const DecisionContext &context,
                                const ledger::BankLine &line)
{
    const Result<LineRecord> record = readLineRecord(connection, context.company, line);
    if (!record)
        return failed(record);
    if (!record->pending)
        return fail(Error::Kind::Conflict, Text::tr("Nothing of this line waits for a second person."));
    return *record->pending;
}

} // namespace

Result<DecisionOutcome> addNote(const store::Connection &connection, const DecisionContext &context,
                                ledger::BankLineId line, const QString &text)
{
    const Result<ledger::BankLine> row = readLine(connection, line);
    if (!row)
        return failed(row);
    if (text.trimmed().isEmpty())
        return fail(Error::Kind::InvalidInput, Text::tr("A note says something."));
    return appendFor(connection, context, kNoteEvent, *row, {{u"text"_s, text.trimmed()}});
}

Result<DecisionOutcome> keepMatch(const store::Connection &connection, const DecisionContext &context,
                                  ledger::BankLineId line)
{
    const Result<ledger::BankLine> row = readLine(connection, line);
    const Result<DecisionGround> ground = DecisionGround::forReading(connection, context.company);
    if (!row || !ground)
        return row ? failed(ground) : failed(row);
    const Result<StandingMatches> standing = ground->standingMatches(line);
    if (!standing)
        return failed(standing);
    if (standing->matches.empty())
        return fail(Error::Kind::Conflict, Text::tr("Nothing of this line is matched."));
    QJsonArray list;
    for (const AcceptedMatch &match : standing->matches) {
        const Result<GroundCheck> check = checkGround(connection, *ground, match);
        if (!check)
            return failed(check);
        list.append(toJson(check->now));
    }
    return appendFor(connection, context, kKeepEvent, *row, {{u"matches"_s, list}});
}

Result<DecisionOutcome> decideMatch(const store::Connection &connection, const DecisionContext &context,
                                    const WeighedDecision &decided)
{
    const Result<ledger::BankLine> row = readLine(connection, decided.decision.line);
    const Result<ReconcilePolicy> policy = currentPolicy(connection, context.company);
    if (!row || !policy)
        return row ? failed(policy) : failed(row);
    const Result<LineRecord> record = readLineRecord(connection, context.company, *row);
    if (!record)
        return failed(record);
    if (record->pending)
        return fail(Error::Kind::Conflict,
                    Text::tr("A decision on this line waits for a second person: approve or withdraw it first."));
    return policy->needsApproval(row->fact.amount) ? proposeMatch(connection, context, decided.decision)
                                                   : acceptMatches(connection, context, {decided});
}

Result<DecisionOutcome> proposeMatch(const store::Connection &connection, const DecisionContext &context,
                                     const MatchDecision &decision)
{
    const Result<ledger::BankLine> row = readLine(connection, decision.line);
    Result<DecisionGround> ground = DecisionGround::forReading(connection, context.company);
    if (!row || !ground)
        return row ? failed(ground) : failed(row);
    const Result<AcceptedMatch> match = ground->check(decision);
    if (!match)
        return failed(match);
    const Result<bool> isRestatement = restates(ground->policy(), match->receivedOn, context);
    if (!isRestatement)
        return failed(isRestatement);
    QJsonObject payload{{u"match"_s, toJson(*match)}};
    if (*isRestatement)
        payload[u"restates"_s] = toIsoDate(ground->policy().lockedThrough);
    Result<DecisionOutcome> asked = appendFor(connection, context, kProposeEvent, *row, payload);
    if (asked)
        asked->isProposal = true;
    return asked;
}

Result<DecisionOutcome> approveMatch(const store::Connection &connection, const DecisionContext &context,
                                     ledger::BankLineId line)
{
    const Result<ledger::BankLine> row = readLine(connection, line);
    if (!row)
        return failed(row);
    const Result<AskedApproval> asked = pendingOf(connection, context, *row);
    const Result<DecisionGround> ground = DecisionGround::forReading(connection, context.company);
    if (!asked || !ground)
        return asked ? failed(ground) : failed(asked);
    if (asked->author == context.author)
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("A second person has to approve this: %1 cannot approve what %1 put up.").arg(context.author));
    Result<MatchDecision> decision = ground->decisionOf(asked->match);
    if (!decision)
        return failed(decision);
    DecisionContext accepting = context;
    if (!asked->reason.isEmpty())
        accepting.reason = context.reason.isEmpty() ? asked->reason : asked->reason + u"; "_s + context.reason;
    decision->reason = accepting.reason;
    Result<DecisionOutcome> accepted = acceptMatches(connection, accepting, {{.decision = *decision}});
    if (!accepted)
        return failed(accepted);
    const Result<DecisionOutcome> approved
        = appendFor(connection, context, kApproveEvent, *row, {{u"of"_s, asked->seq}, {u"accepted"_s, accepted->seq}});
    if (!approved)
        return failed(approved);
    accepted->seq = approved->seq;
    return accepted;
}

Result<DecisionOutcome> unapproveMatch(const store::Connection &connection, const DecisionContext &context,
                                       ledger::BankLineId line, qint64 approvalSeq)
{
    const Result<ledger::BankLine> row = readLine(connection, line);
    if (!row)
        return failed(row);
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection).list(context.company, approvalSeq, 1);
    if (!events)
        return failed(events);
    if (events->empty() || events->front().kind != kApproveEvent)
        return fail(Error::Kind::NotFound, Text::tr("This approval is not in the book."));
    const QJsonObject payload = payloadOf(events->front());
    Result<DecisionOutcome> taken = unmatchEvent(connection, context, payload[u"accepted"_s].toInteger());
    if (!taken)
        return failed(taken);
    const Result<DecisionOutcome> waits
        = appendFor(connection, context, kUnapproveEvent, *row, {{u"of"_s, payload[u"of"_s]}});
    if (!waits)
        return failed(waits);
    taken->changes.bankLines[line] |= store::Field::Match;
    return taken;
}

Result<DecisionOutcome> withdrawMatch(const store::Connection &connection, const DecisionContext &context,
                                      ledger::BankLineId line)
{
    const Result<ledger::BankLine> row = readLine(connection, line);
    if (!row)
        return failed(row);
    const Result<AskedApproval> asked = pendingOf(connection, context, *row);
    if (!asked)
        return failed(asked);
    Result<DecisionOutcome> written = appendFor(connection, context, kRetractEvent, *row, {{u"of"_s, asked->seq}});
    if (written)
        written->seq = asked->seq;
    return written;
}

Result<DecisionOutcome> takeBack(const store::Connection &connection, const DecisionContext &context,
                                 const QString &kind, ledger::BankLineId line, qint64 of)
{
    const Result<ledger::BankLine> row = readLine(connection, line);
    if (!row)
        return failed(row);
    return appendFor(connection, context, kind, *row, {{u"of"_s, of}});
}

Result<DecisionOutcome> setPolicy(const store::Connection &connection, const DecisionContext &context,
                                  ReconcilePolicy policy)
{
    const auto isBelowZero = [](const Money &limit) { return limit.isNegative(); };
    if (std::ranges::any_of(policy.writeOffLimits, isBelowZero)
        || std::ranges::any_of(policy.approvalLimits, isBelowZero))
        return fail(Error::Kind::InvalidInput, Text::tr("A limit is not below zero."));
    const Result<ReconcilePolicy> before = currentPolicy(connection, context.company);
    if (!before)
        return failed(before);
    if (policy.lockedThrough != before->lockedThrough)
        policy.lockedAt
            = policy.lockedThrough.isValid() && policy.lockedAt == before->lockedAt ? Instant::now() : policy.lockedAt;
    const Result<qint64> seq = appendDecision(connection, context, kPolicyEvent, kPolicySubject, toJson(policy));
    if (!seq)
        return failed(seq);
    DecisionOutcome outcome{.seq = *seq, .matches = 0, .changes = {}};
    outcome.changes.settings = true;
    return outcome;
}

} // namespace quittance::workspace
