#include "core/workspace/decision_lessons.h"

#include "core/store/bank_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/decided_pairs.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/stated_odds.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).date();
}

Result<std::optional<match::Receipt>> lineById(const store::Connection &connection, ledger::BankLineId id)
{
    const Result<std::vector<ledger::BankLine>> rows = store::BankGateway(connection).linesByIds(std::span(&id, 1));
    if (!rows)
        return failed(rows);
    return rows->empty() ? std::optional<match::Receipt>() : std::optional(receiptOf(rows->front()));
}

Result<std::optional<match::OpenDocument>> documentById(const store::Connection &connection, ledger::DocumentId id)
{
    const Result<std::vector<ledger::Document>> rows = store::DocumentGateway(connection).byIds(std::span(&id, 1));
    if (!rows)
        return failed(rows);
    return rows->empty() ? std::optional<match::OpenDocument>() : std::optional(openDocumentOf(rows->front()));
}

Result<std::optional<match::OpenDocument>> documentOf(const store::Connection &connection, const QJsonObject &part)
{
    const std::optional<ledger::DocumentRef> document = documentRefFromJson(part);
    if (!document)
        return std::optional<match::OpenDocument>();
    const Result<ledger::DocumentId> id
        = store::DocumentGateway(connection).byRemoteId(document->connection, document->kind, document->remoteId);
    if (!id)
        return failed(id);
    Result<std::optional<match::OpenDocument>> found = documentById(connection, *id);
    if (found && *found)
        (*found)->openUnits = part[u"units"_s].toInteger();
    return found;
}

/// The documents of a confirmed match, each with what it took. Empty where one is gone.
Result<std::vector<match::OpenDocument>> partsOf(const store::Connection &connection, const QJsonObject &match)
{
    std::vector<match::OpenDocument> documents;
    const QJsonArray parts = match[u"parts"_s].toArray();
    for (const QJsonValue value : parts) {
        const Result<std::optional<match::OpenDocument>> document = documentOf(connection, value.toObject());
        if (!document)
            return failed(document);
        if (!*document)
            return std::vector<match::OpenDocument>();
        documents.push_back(**document);
    }
    return documents;
}

match::Lesson lessonOf(const ConfirmedMatch &confirmed, const QJsonObject &match)
{
    const QString difference = match[u"difference"_s].toString();
    match::Lesson lesson{.decision = confirmed.decision,
                         .day = confirmed.day,
                         .customer = confirmed.documents.front().customer,
                         .isRight = true,
                         .line = confirmed.line};
    const QJsonArray parts = match[u"parts"_s].toArray();
    for (const QJsonValue value : parts) {
        lesson.cashUnits += value[u"cash_units"_s].toInteger();
        lesson.documentUnits += value[u"units"_s].toInteger();
    }
    lesson.isShortByFee = lesson.documentUnits > lesson.cashUnits && difference != u"dispute"
        && difference != u"leave_open" && difference != u"rate";
    return lesson;
}

void addOutcome(const QJsonValue &json, std::vector<match::StatedOutcome> &outcomes)
{
    if (const std::optional<StatedOdds> stated = statedFromJson(json))
        outcomes.push_back({stated->probabilityPpm, stated->logOdds, stated->isTaken});
}

/// The pair of a rejection by the words of its sources.
QString pairKey(const store::Decision &event, const QJsonObject &payload)
{
    const QJsonObject pair = payload[u"pair"_s].toObject();
    if (pair.isEmpty())
        return event.subject + u'#' + QString::number(payload[u"document"_s].toInteger());
    return u"%1\n%2/%3/%4"_s.arg(event.subject)
        .arg(pair[u"connection"_s].toInteger())
        .arg(pair[u"kind"_s].toString(), pair[u"id"_s].toString());
}

} // namespace

Result<std::optional<match::StatedOutcome>> LessonBook::engineSaid(const store::Connection &connection,
                                                                   ledger::CompanyId company, const QString &receipt,
                                                                   qint64 before)
{
    const auto said = [&]() -> std::optional<match::StatedOutcome> {
        const auto found = m_engine.find(receipt);
        return found == m_engine.end() || found->second.first >= before ? std::nullopt
                                                                        : std::optional(found->second.second);
    };
    if (m_engineRead >= before)
        return said();
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection).ofKinds(company, {kAcceptEvent});
    if (!events)
        return failed(events);
    for (const store::Decision &event : *events) {
        if (event.author != kEngineAuthor || event.seq <= m_engineRead)
            continue;
        m_engineRead = event.seq;
        const QJsonArray matches = payloadOf(event)[u"matches"_s].toArray();
        for (const QJsonValue match : matches) {
            if (const std::optional<StatedOdds> stated = statedFromJson(match[u"stated"_s]))
                m_engine[match[u"receipt"_s].toString()]
                    = {event.seq, match::StatedOutcome{stated->probabilityPpm, stated->logOdds, false}};
        }
    }
    m_engineRead = std::max(m_engineRead, before);
    return said();
}

Result<> LessonBook::takeMatches(const store::Connection &connection, ledger::CompanyId company,
                                 const store::Decision &event)
{
    const QJsonArray matches = payloadOf(event)[u"matches"_s].toArray();
    for (const QJsonValue value : matches) {
        const QString receipt = value[u"receipt"_s].toString();
        if (event.kind == kAcceptEvent) {
            m_standing[receipt] = {.decision = event.seq, .day = dayOf(event.at), .json = value.toObject()};
            continue;
        }
        if (m_standing.erase(receipt) > 0)
            continue;
        // What the engine accepted by itself and a person took back was wrong.
        const Result<std::optional<match::StatedOutcome>> stated = engineSaid(connection, company, receipt, event.seq);
        if (!stated)
            return failed(stated);
        if (*stated) {
            m_undone.push_back(**stated);
            m_engine.erase(receipt);
        }
    }
    return {};
}

Result<> LessonBook::take(const store::Connection &connection, ledger::CompanyId company, const store::Decision &event)
{
    m_read = event.seq;
    if (event.kind == kAcceptEvent || event.kind == kUnmatchEvent)
        return takeMatches(connection, company, event);
    const QJsonObject payload = payloadOf(event);
    if (event.kind == kRejectEvent)
        m_rejected[pairKey(event, payload)] = {.decision = event.seq, .day = dayOf(event.at), .json = payload};
    else
        m_rejected.erase(pairKey(event, payload));
    return {};
}

void LessonBook::forgetChanged(const store::ChangeSet &changes)
{
    for (std::map<QString, Taught> *list : {&m_standing, &m_rejected}) {
        for (auto &[key, taught] : *list) {
            const auto isChanged = [&](ledger::DocumentId document) { return changes.documents.contains(document); };
            // What is gone may have come back by another name.
            taught.isKnown = taught.isKnown && !changes.everything && taught.lesson
                && !changes.bankLines.contains(taught.line) && std::ranges::none_of(taught.documents, isChanged);
        }
    }
}

namespace {

/// Both ends of what an event names, by today's ids.
struct Ends
{
    std::optional<match::Receipt> line;
    std::vector<match::OpenDocument> documents;
};

Result<Ends> endsOfMatch(const store::Connection &connection, ledger::CompanyId company, const QJsonObject &match)
{
    const Result<ledger::BankLineId> id
        = store::BankGateway(connection)
              .lineByRemoteId(company, match[u"account"_s].toString(), match[u"line"_s].toString());
    if (!id)
        return failed(id);
    const Result<std::optional<match::Receipt>> line = lineById(connection, *id);
    Result<std::vector<match::OpenDocument>> documents = partsOf(connection, match);
    if (!line || !documents)
        return line ? failed(documents) : failed(line);
    return Ends{*line, std::move(*documents)};
}

Result<Ends> endsOfPair(const store::Connection &connection, const DecisionGround &ground, const QJsonObject &payload)
{
    const Result<DecidedPair> pair = decidedPair(connection, ground, payload);
    if (!pair)
        return failed(pair);
    const Result<std::optional<match::Receipt>> line = lineById(connection, pair->line);
    const Result<std::optional<match::OpenDocument>> document = documentById(connection, pair->document);
    if (!line || !document)
        return line ? failed(document) : failed(line);
    Ends ends{*line, {}};
    if (*document)
        ends.documents.push_back(**document);
    return ends;
}

} // namespace

void LessonBook::learn(Taught &taught, match::Receipt line, std::vector<match::OpenDocument> documents, bool isRight)
{
    taught.line = line.id;
    for (const match::OpenDocument &document : documents)
        taught.documents.push_back(document.id);
    if (!isRight) {
        taught.lesson = {.decision = taught.decision,
                         .day = taught.day,
                         .customer = documents.front().customer,
                         .isRight = false,
                         .line = std::move(line)};
        return;
    }
    ConfirmedMatch confirmed{taught.decision, taught.day, std::move(line), std::move(documents)};
    confirmed.line.units = taught.json[u"units"_s].toInteger();
    taught.lesson = lessonOf(confirmed, taught.json);
    const auto isPayment
        = [](const match::OpenDocument &document) { return document.kind == ledger::DocumentKind::Payment; };
    if (std::ranges::none_of(confirmed.documents, isPayment))
        taught.confirmed = std::move(confirmed);
}

Result<> LessonBook::follow(const store::Connection &connection, ledger::CompanyId company,
                            const store::ChangeSet &changes)
{
    forgetChanged(changes);
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection)
              .ofKindsBut(company, {kAcceptEvent, kUnmatchEvent, kRejectEvent, kUnrejectEvent}, kEngineAuthor, m_read);
    const Result<DecisionGround> ground = DecisionGround::forReading(connection, company);
    if (!events || !ground)
        return events ? Result<>(failed(ground)) : Result<>(failed(events));
    for (const store::Decision &event : *events) {
        if (const Result<> taken = take(connection, company, event); !taken)
            return taken;
    }
    for (std::map<QString, Taught> *list : {&m_standing, &m_rejected}) {
        const bool isRight = list == &m_standing;
        for (auto &[key, taught] : *list) {
            if (taught.isKnown)
                continue;
            Result<Ends> ends = isRight ? endsOfMatch(connection, company, taught.json)
                                        : endsOfPair(connection, *ground, taught.json);
            if (!ends)
                return failed(ends);
            taught = {.decision = taught.decision, .day = taught.day, .json = taught.json, .isKnown = true};
            if (ends->line && !ends->documents.empty())
                learn(taught, std::move(*ends->line), std::move(ends->documents), isRight);
        }
    }
    return {};
}

DecisionLessons LessonBook::lessons() const
{
    DecisionLessons all;
    all.outcomes = m_undone;
    for (const std::map<QString, Taught> *list : {&m_standing, &m_rejected}) {
        for (const auto &[key, taught] : *list) {
            addOutcome(taught.json[u"stated"_s], all.outcomes);
            if (taught.lesson)
                all.lessons.push_back(*taught.lesson);
            if (taught.confirmed)
                all.confirmed.push_back(*taught.confirmed);
        }
    }
    return all;
}

Result<DecisionLessons> readLessons(const store::Connection &connection, ledger::CompanyId company)
{
    LessonBook book;
    if (const Result<> read = book.follow(connection, company, {}); !read)
        return failed(read);
    return book.lessons();
}

} // namespace quittance::workspace
