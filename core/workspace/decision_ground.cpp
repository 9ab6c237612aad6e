#include "core/workspace/decision_ground.h"

#include "core/base/text_fold.h"
#include "core/store/bank_gateway.h"
#include "core/store/company_gateway.h"
#include "core/store/customer_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/store/match_gateway.h"
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

QString lineKey(const QString &account, const QString &line)
{
    return account + u'\n' + line;
}

} // namespace

Result<DecisionGround> DecisionGround::open(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<ledger::ConnectionId> local = store::CompanyGateway(connection).localSource(company);
    const Result<ReconcilePolicy> policy = currentPolicy(connection, company);
    if (!local || !policy)
        return local ? failed(policy) : failed(local);
    return DecisionGround(connection, company, *local, *policy);
}

Result<DecisionGround> DecisionGround::forReading(const store::Connection &connection, ledger::CompanyId company)
{
    const Result<std::vector<store::Source>> sources = store::CompanyGateway(connection).sources(company);
    const Result<ReconcilePolicy> policy = currentPolicy(connection, company);
    if (!sources || !policy)
        return sources ? failed(policy) : failed(sources);
    const auto local = std::ranges::find(*sources, u"local"_s, &store::Source::type);
    return DecisionGround(connection, company, local == sources->end() ? ledger::ConnectionId() : local->id, *policy);
}

Result<AcceptedMatch> DecisionGround::check(const MatchDecision &decision)
{
    const MatchDecision *const only = &decision;
    if (const Result<> done = read(std::span(&only, 1)); !done)
        return failed(done);
    const ledger::BankLine *line = m_rows.line(decision.line);
    if (!line)
        return gone(Text::tr("The bank line"));
    std::vector<ledger::Document> documents;
    std::vector<qint64> open;
    for (const match::Allocation &allocation : decision.allocations) {
        const ledger::Document *document = m_rows.document(allocation.document);
        if (!document)
            return gone(Text::tr("A document"));
        documents.push_back(*document);
        open.push_back(m_rows.openUnits(document->id));
    }
    // A line can be used in parts; each part makes its own receipt.
    const qint64 used = m_rows.usedUnits(line->id);
    const QString part = used == 0 ? QString() : u"/%1"_s.arg(used);
    Result<AcceptedMatch> match = acceptedMatch(decision, *line, used, documents, open,
                                                line->fact.accountRemoteId + u'/' + line->fact.remoteId + part);
    if (!match)
        return match;
    if (const Result<> allowed = checkLimits(*match, decision); !allowed)
        return failed(allowed);
    match->seen = SeenLine{line->fact.amount, line->fact.bookedOn};
    if (const Result<> filled = fillIn(*match, decision, documents); !filled)
        return failed(filled);
    m_rows.use(line->id, match->amount.units());
    for (size_t i = 0; i < documents.size(); ++i)
        m_rows.take(documents[i].id, match->parts[i].units);
    return match;
}

/// What the policy lets one person write off, or leave to the bank's rate, unasked.
Result<> DecisionGround::checkLimits(const AcceptedMatch &match, const MatchDecision &decision) const
{
    const Money limit = m_policy.writeOffLimit(match.amount.currency());
    if (match.difference == DifferenceHandling::WriteOff && match.differenceUnits > limit.units())
        return fail(
            Error::Kind::InvalidInput,
            Text::tr("%1 is more than may be written off at once, which is %2: leave it open, or dispute it.")
                .arg(Money(match.differenceUnits, limit.currency()).toDecimalString(), limit.toDecimalString()));
    const bool isFarOff = match.difference == DifferenceHandling::Rate && qAbs(match.differenceUnits) > limit.units();
    if (isFarOff && decision.reason.trimmed().isEmpty())
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The rate makes a difference of %1: say where it comes from.")
                        .arg(Money(qAbs(match.differenceUnits), limit.currency()).toDecimalString()));
    return {};
}

Result<std::vector<qint64>> DecisionGround::rowsOf(const AcceptedMatch &match,
                                                   const std::vector<store::BankMatch> &rows) const
{
    std::vector<QString> receipts;
    for (const MadeReceipt &receipt : receiptsOf(match))
        receipts.push_back(receipt.remoteId);
    Result<std::vector<ledger::DocumentId>> own = ownReceipts(receipts);
    if (!own)
        return failed(own);
    std::vector<ledger::DocumentId> documents = std::move(*own);
    for (const MatchedPart &part : match.parts) {
        if (part.document.kind != DocumentKind::Payment)
            continue;
        const Result<ledger::DocumentId> id = documentOf(part.document);
        if (!id)
            return failed(id);
        documents.push_back(*id);
    }
    std::vector<qint64> ids;
    for (const store::BankMatch &row : rows) {
        if (std::ranges::find(documents, row.document) != documents.end())
            ids.push_back(row.id);
    }
    return ids;
}

Result<StandingMatches> DecisionGround::standingMatches(ledger::BankLineId line) const
{
    const Result<std::vector<store::BankMatch>> rows = store::MatchGateway(m_connection).ofLine(line);
    const Result<std::vector<ledger::BankLine>> lines
        = store::BankGateway(m_connection).linesByIds(std::span(&line, 1));
    if (!rows || !lines)
        return rows ? failed(lines) : failed(rows);
    StandingMatches standing;
    std::map<qint64, std::vector<store::BankMatch>> events;
    for (const store::BankMatch &row : *rows) {
        if (row.state != store::MatchState::Accepted)
            continue;
        standing.rows.push_back(row.id);
        if (row.eventSeq)
            events[*row.eventSeq].push_back(row);
    }
    for (const auto &[seq, own] : events) {
        if (lines->empty())
            continue;
        Result<std::vector<AcceptedMatch>> matches = matchesOfEvent(seq, lines->front().fact);
        if (!matches)
            return failed(matches);
        for (AcceptedMatch &match : *matches) {
            Result<std::vector<qint64>> ids = rowsOf(match, own);
            if (!ids)
                return failed(ids);
            standing.rowsOf.push_back(std::move(*ids));
            standing.seqs.push_back(seq);
            standing.weights.push_back({int(own.front().probabilityPpm), reasonsFromText(own.front().reasons)});
            standing.matches.push_back(std::move(match));
        }
    }
    return standing;
}

Result<const QHash<QString, QJsonArray> *> DecisionGround::eventByLine(qint64 seq) const
{
    const auto known = m_events.find(seq);
    if (known != m_events.end())
        return &known->second;
    const Result<std::vector<store::Decision>> events = store::DecisionGateway(m_connection).list(m_company, seq, 1);
    if (!events)
        return failed(events);
    if (events->empty() || events->front().seq != seq)
        return fail(Error::Kind::Corrupt, Text::tr("The decision %1 is not in the book.").arg(seq));
    QHash<QString, QJsonArray> byLine;
    const QJsonObject payload = QJsonDocument::fromJson(events->front().payload.toUtf8()).object();
    const QJsonArray matches = payload[u"matches"_s].toArray();
    for (const QJsonValue match : matches)
        byLine[lineKey(match[u"account"_s].toString(), match[u"line"_s].toString())].append(match);
    return &m_events.emplace(seq, std::move(byLine)).first->second;
}

Result<std::vector<AcceptedMatch>> DecisionGround::matchesOfEvent(qint64 seq, const ledger::BankLineFact &line) const
{
    const Result<const QHash<QString, QJsonArray> *> byLine = eventByLine(seq);
    if (!byLine)
        return failed(byLine);
    std::vector<AcceptedMatch> matches;
    const QJsonArray own = (*byLine)->value(lineKey(line.accountRemoteId, line.remoteId));
    for (const QJsonValue value : own) {
        Result<AcceptedMatch> match = acceptedMatchFromJson(value.toObject());
        if (!match)
            return failed(match);
        matches.push_back(std::move(*match));
    }
    return matches;
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
    const Result<ledger::BankLineId> line = lineOf(match);
    if (!line)
        return failed(line);
    if (!line->isValid())
        return gone(Text::tr("The bank line"));
    MatchDecision decision{.line = *line, .difference = match.difference};
    for (const MatchedPart &part : match.parts) {
        const Result<ledger::DocumentId> document = documentOf(part.document);
        if (!document)
            return failed(document);
        if (!document->isValid())
            return gone(part.document.number);
        decision.allocations.push_back({*document, part.cashUnits, part.units});
    }
    for (const KeptShare &share : match.onAccount) {
        const Result<ledger::CustomerId> customer = customerOf(share.customer, share.customerName);
        if (!customer)
            return failed(customer);
        decision.onAccount.push_back({*customer, share.units});
    }
    for (const DisputedPart &part : match.disputed) {
        const Result<ledger::DocumentId> document = documentOf(part.document);
        if (!document)
            return failed(document);
        decision.disputed.push_back({*document, part.units});
    }
    return decision;
}

Result<std::vector<ledger::DocumentId>> DecisionGround::ownReceipts(std::span<const QString> receiptIds) const
{
    return store::DocumentGateway(m_connection).byRemoteIds(m_local, DocumentKind::Payment, receiptIds);
}

Result<ledger::DocumentId> DecisionGround::documentOf(const ledger::DocumentRef &document) const
{
    const store::DocumentGateway documents(m_connection);
    const Result<ledger::DocumentId> known
        = documents.byRemoteId(document.connection, document.kind, document.remoteId);
    if (!known || known->isValid() || document.number.isEmpty())
        return known;
    const Result<std::vector<ledger::DocumentId>> ids = documents.byNumber(m_company, document.number);
    if (!ids)
        return failed(ids);
    Result<std::vector<ledger::Document>> same = documents.byIds(*ids);
    if (!same)
        return failed(same);
    std::erase_if(*same, [&](const ledger::Document &row) {
        return row.fact.kind != document.kind || row.fact.state == ledger::DocumentState::Deleted;
    });
    return same->size() == 1 ? same->front().id : ledger::DocumentId();
}

Result<ledger::BankLineId> DecisionGround::lineOf(const AcceptedMatch &match) const
{
    const store::BankGateway bank(m_connection);
    const Result<ledger::BankLineId> known = bank.lineByRemoteId(m_company, match.accountRemoteId, match.lineRemoteId);
    if (!known || known->isValid() || !match.seen)
        return known;
    const Result<std::vector<ledger::BankLineId>> ids = bank.lineIds(
        {.company = m_company, .account = {}, .bookedFrom = match.seen->bookedOn, .bookedTo = match.seen->bookedOn});
    if (!ids)
        return failed(ids);
    Result<std::vector<ledger::BankLine>> same = bank.linesByIds(*ids);
    if (!same)
        return failed(same);
    std::erase_if(*same, [&](const ledger::BankLine &line) {
        return line.fact.accountRemoteId != match.accountRemoteId || line.fact.amount != match.seen->amount;
    });
    return same->size() == 1 ? same->front().id : ledger::BankLineId();
}

Result<const ledger::Customer *> DecisionGround::customer(ledger::CustomerId id) const
{
    Result<const ledger::Customer *> row = m_rows.customer(id);
    return row && !*row ? gone(Text::tr("The customer")) : row;
}

Result<ledger::CustomerId> DecisionGround::customerOf(const QString &key, const QString &name) const
{
    const store::CustomerGateway customers(m_connection);
    Result<std::vector<ledger::Customer>> rows = customers.byFoldedName(m_company, foldText(name));
    const auto find = [&]() -> ledger::CustomerId {
        const auto found = std::ranges::find(*rows, key, customerKey);
        return found == rows->end() ? ledger::CustomerId() : found->id;
    };
    if (!rows)
        return failed(rows);
    if (const ledger::CustomerId found = find(); found.isValid())
        return found;
    // It goes by another name now.
    const Result<std::vector<ledger::CustomerId>> all = customers.ids(m_company, store::CustomerGateway::Order::Id);
    if (!all)
        return failed(all);
    rows = customers.byIds(*all);
    if (!rows)
        return failed(rows);
    const ledger::CustomerId found = find();
    return found.isValid() ? Result<ledger::CustomerId>(found) : gone(name);
}

Result<SeenDocument> DecisionGround::seen(const ledger::Document &document) const
{
    const Result<const ledger::Customer *> found = customer(document.customer);
    if (!found)
        return failed(found);
    const ledger::Customer *owner = *found;
    const ledger::DocumentFact &fact = document.fact;
    const QString ended = fact.voidedOn.isValid()      ? u"voided"_s
        : fact.reversedOn.isValid()                    ? u"reversed"_s
        : fact.state == ledger::DocumentState::Deleted ? u"deleted"_s
        : fact.state == ledger::DocumentState::Draft   ? u"draft"_s
                                                       : QString();
    return SeenDocument{fact.amount, customerKey(*owner), owner->fact.name, ended};
}

Result<> DecisionGround::fillIn(AcceptedMatch &match, const MatchDecision &decision,
                                std::span<const ledger::Document> documents) const
{
    for (size_t i = 0; i < documents.size(); ++i) {
        Result<SeenDocument> document = seen(documents[i]);
        if (!document)
            return failed(document);
        match.parts[i].seen = std::move(*document);
    }
    for (size_t i = 0; i < decision.onAccount.size(); ++i) {
        const Result<const ledger::Customer *> found = customer(decision.onAccount[i].customer);
        if (!found)
            return failed(found);
        const ledger::Customer *owner = *found;
        match.onAccount[i].customer = customerKey(*owner);
        match.onAccount[i].customerName = owner->fact.name;
    }
    return {};
}

Result<QHash<QString, ledger::CustomerId>> DecisionGround::ownersOf(const AcceptedMatch &match) const
{
    QHash<QString, ledger::CustomerId> owners;
    for (const MadeReceipt &receipt : receiptsOf(match)) {
        const auto kept = std::ranges::find(match.onAccount, receipt.customer, &KeptShare::customer);
        const bool settles = std::ranges::any_of(match.parts, [&](const MatchedPart &part) {
            return part.document.kind != DocumentKind::Payment && part.units > 0 && part.seen
                && part.seen->customer == receipt.customer;
        });
        if (kept == match.onAccount.end() || settles)
            continue; // the document it settles says whose it is
        const Result<ledger::CustomerId> owner = customerOf(receipt.customer, kept->customerName);
        if (!owner)
            return failed(owner);
        owners.insert(receipt.remoteId, *owner);
    }
    return owners;
}

} // namespace quittance::workspace
