#include "core/workspace/decision_ground.h"

#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"
#include "core/store/snapshot.h"
#include "core/workspace/kept_reasons.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;
using ledger::DocumentKind;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::DecisionGround)
};

tl::unexpected<Error> gone(const QString &what)
{
    return fail(Error::Kind::Conflict, Text::tr("%1 is no longer in the book.").arg(what));
}

/// Positive: owed to the company.
qint64 signedUnits(const ledger::Document &document)
{
    return receivableSign(document.fact.kind) * document.fact.amount.units();
}

int signOf(const ledger::Document &document)
{
    const qint64 units = signedUnits(document);
    return units > 0 ? 1 : units < 0 ? -1 : 0;
}

} // namespace

Result<DecisionGround> DecisionGround::open(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<ledger::ConnectionId> local = store::CompanyGateway(connection).localSource(company);
    if (!local)
        return failed(local);
    return DecisionGround(connection, company, *local);
}

Result<DecisionGround> DecisionGround::forReading(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::vector<store::Source>> sources = store::CompanyGateway(connection).sources(company);
    if (!sources)
        return failed(sources);
    const auto local = std::ranges::find(*sources, u"local"_s, &store::Source::type);
    return DecisionGround(connection, company, local == sources->end() ? ledger::ConnectionId() : local->id);
}

Result<qint64> DecisionGround::usedUnits(ledger::BankLineId line)
{
    if (const auto known = m_used.find(line.value()); known != m_used.end())
        return known->second;
    const Result<std::vector<store::BankMatch>> matches = store::MatchGateway(m_connection).ofLine(line);
    if (!matches)
        return failed(matches);
    qint64 used = 0;
    for (const store::BankMatch &match : *matches)
        used += match.state == store::MatchState::Accepted ? match.cashUnits : 0;
    return m_used[line.value()] = used;
}

/// What allocations in force add to `document`: less owed on an invoice, less left of a payment.
Result<qint64> DecisionGround::appliedUnits(const ledger::Document &document) const
{
    const store::DocumentGateway documents(m_connection);
    const Result<std::vector<ledger::Allocation>> allocations = documents.allocations(document.id);
    if (!allocations)
        return failed(allocations);
    std::vector<ledger::DocumentId> others;
    for (const ledger::Allocation &allocation : *allocations)
        others.push_back(allocation.target == document.id ? allocation.source : allocation.target);
    const Result<std::vector<ledger::Document>> rows = documents.byIds(others);
    if (!rows)
        return failed(rows);
    std::unordered_map<qint64, int> signs{{document.id.value(), signOf(document)}};
    for (const ledger::Document &other : *rows)
        signs[other.id.value()] = signOf(other);
    qint64 applied = 0;
    for (const ledger::Allocation &allocation : *allocations) {
        if (allocation.ended.isValid())
            continue;
        const int direction
            = store::allocationDirection(signs[allocation.source.value()], signs[allocation.target.value()]);
        applied += direction
            * (allocation.target == document.id ? -allocation.targetAmount.units() : allocation.sourceAmount.units());
    }
    return applied;
}

Result<qint64> DecisionGround::openUnits(const ledger::Document &document)
{
    if (const auto known = m_open.find(document.id.value()); known != m_open.end())
        return known->second;
    const bool ended = document.fact.voidedOn.isValid() || document.fact.reversedOn.isValid()
        || document.fact.state != ledger::DocumentState::Posted;
    qint64 open = 0;
    if (!ended && document.fact.kind == DocumentKind::Payment) {
        const Result<std::vector<store::BankMatch>> matches = store::MatchGateway(m_connection).ofDocument(document.id);
        if (!matches)
            return failed(matches);
        open = document.fact.amount.units();
        for (const store::BankMatch &match : *matches)
            open -= match.state == store::MatchState::Accepted ? match.documentUnits : 0;
    } else if (!ended) {
        const Result<qint64> applied = appliedUnits(document);
        if (!applied)
            return failed(applied);
        open = signedUnits(document) + *applied;
    }
    return m_open[document.id.value()] = open;
}

Result<AcceptedMatch> DecisionGround::check(const MatchDecision &decision)
{
    const Result<std::vector<ledger::BankLine>> lines
        = store::BankGateway(m_connection).linesByIds(std::span(&decision.line, 1));
    if (!lines)
        return failed(lines);
    if (lines->empty())
        return gone(Text::tr("The bank line"));
    const ledger::BankLine &line = lines->front();
    std::vector<ledger::DocumentId> ids;
    for (const match::Allocation &allocation : decision.allocations)
        ids.push_back(allocation.document);
    const Result<std::vector<ledger::Document>> documents = store::DocumentGateway(m_connection).byIds(ids);
    const Result<qint64> used = usedUnits(decision.line);
    if (!documents || !used)
        return documents ? failed(used) : failed(documents);
    if (documents->size() != ids.size())
        return gone(Text::tr("A document"));
    std::vector<qint64> open;
    for (const ledger::Document &document : *documents) {
        const Result<qint64> units = openUnits(document);
        if (!units)
            return failed(units);
        open.push_back(*units);
    }
    // A line can be used in parts; each part makes its own receipt.
    const QString part = *used == 0 ? QString() : u"/%1"_s.arg(*used);
    Result<AcceptedMatch> match = acceptedMatch(decision, line, *used, *documents, open,
                                                line.fact.accountRemoteId + u'/' + line.fact.remoteId + part);
    if (!match)
        return match;
    m_used[decision.line.value()] += match->amount.units();
    for (size_t i = 0; i < documents->size(); ++i)
        m_open[(*documents)[i].id.value()] -= match->parts[i].units;
    return match;
}

Result<StandingMatches> DecisionGround::standingMatches(ledger::BankLineId line) const
{
    const Result<std::vector<store::BankMatch>> rows = store::MatchGateway(m_connection).ofLine(line);
    const Result<std::vector<ledger::BankLine>> lines
        = store::BankGateway(m_connection).linesByIds(std::span(&line, 1));
    if (!rows || !lines)
        return rows ? failed(lines) : failed(rows);
    StandingMatches standing;
    std::map<qint64, MatchWeight> events;
    for (const store::BankMatch &row : *rows) {
        if (row.state != store::MatchState::Accepted)
            continue;
        standing.rows.push_back(row.id);
        if (row.eventSeq)
            events.try_emplace(*row.eventSeq, MatchWeight{int(row.probabilityPpm), reasonsFromText(row.reasons)});
    }
    for (const auto &[seq, weight] : events) {
        const Result<std::vector<AcceptedMatch>> matches = matchesOfEvent(seq);
        if (!matches)
            return failed(matches);
        for (const AcceptedMatch &match : *matches) {
            if (lines->empty() || match.lineRemoteId != lines->front().fact.remoteId
                || match.accountRemoteId != lines->front().fact.accountRemoteId)
                continue;
            standing.matches.push_back(match);
            standing.weights.push_back(weight);
        }
    }
    return standing;
}

Result<std::vector<AcceptedMatch>> DecisionGround::matchesOfEvent(qint64 seq) const
{
    const Result<std::vector<store::Decision>> events = store::DecisionGateway(m_connection).list(m_company, seq, 1);
    if (!events)
        return failed(events);
    if (events->empty() || events->front().seq != seq)
        return fail(Error::Kind::Corrupt, Text::tr("The decision %1 is not in the book.").arg(seq));
    std::vector<AcceptedMatch> matches;
    const QJsonObject payload = QJsonDocument::fromJson(events->front().payload.toUtf8()).object();
    for (const QJsonValue value : payload[u"matches"_s].toArray()) {
        Result<AcceptedMatch> match = acceptedMatchFromJson(value.toObject());
        if (!match)
            return failed(match);
        matches.push_back(std::move(*match));
    }
    return matches;
}

Result<MatchDecision> DecisionGround::decisionOf(const AcceptedMatch &match) const
{
    const Result<ledger::BankLineId> line
        = store::BankGateway(m_connection).lineByRemoteId(m_company, match.accountRemoteId, match.lineRemoteId);
    if (!line)
        return failed(line);
    if (!line->isValid())
        return gone(Text::tr("The bank line"));
    MatchDecision decision{.line = *line, .difference = match.difference};
    for (const MatchedPart &part : match.parts) {
        const Result<ledger::DocumentId> document
            = store::DocumentGateway(m_connection)
                  .byRemoteId(part.document.connection, part.document.kind, part.document.remoteId);
        if (!document)
            return failed(document);
        if (!document->isValid())
            return gone(part.document.number);
        decision.allocations.push_back({*document, part.cashUnits, part.units});
    }
    return decision;
}

Result<ledger::DocumentId> DecisionGround::ownReceipt(const QString &receiptId) const
{
    return store::DocumentGateway(m_connection).byRemoteId(m_local, DocumentKind::Payment, receiptId);
}

} // namespace quittance::workspace
