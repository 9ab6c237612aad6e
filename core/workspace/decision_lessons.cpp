#include "core/workspace/decision_lessons.h"

#include "core/store/bank_gateway.h"
#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/author.h"
#include "core/workspace/board_loader.h"
#include "core/workspace/decision_events.h"
#include "core/workspace/stated_odds.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

/// A match as its event keeps it, by the words of its sources.
struct RawMatch
{
    qint64 decision = 0;
    QDate day;
    bool isByPerson = false;
    QJsonObject json;

    [[nodiscard]] QString key() const { return json[u"account"_s].toString() + u'/' + json[u"line"_s].toString(); }
};

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC).date();
}

/// Plays a book's decisions through, and then looks up what they were about.
class LessonReader
{
public:
    LessonReader(const store::Connection &connection, ledger::CompanyId company)
        : m_connection(connection)
        , m_company(company)
    {
    }

    Result<DecisionLessons> read()
    {
        const Result<std::vector<store::Decision>> events
            = store::DecisionGateway(m_connection)
                  .ofKinds(m_company, {kAcceptEvent, kUnmatchEvent, kRejectEvent, kUnrejectEvent});
        if (!events)
            return failed(events);
        for (const store::Decision &event : *events)
            take(event);
        for (const auto &[key, match] : m_standing) {
            if (!match.isByPerson)
                continue;
            addOutcome(match.json[u"stated"_s]);
            if (const Result<> done = addConfirmed(match); !done)
                return failed(done);
        }
        for (const auto &[key, event] : m_rejected) {
            if (const Result<> done = addRejected(event); !done)
                return failed(done);
        }
        return std::move(m_lessons);
    }

private:
    void take(const store::Decision &event)
    {
        const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
        const bool isByPerson = event.author != kEngineAuthor;
        if (event.kind == kRejectEvent || event.kind == kUnrejectEvent) {
            const std::pair key(payload[u"line"_s].toInteger(), payload[u"document"_s].toInteger());
            if (event.kind == kRejectEvent)
                m_rejected[key] = event;
            else
                m_rejected.erase(key);
            return;
        }
        const QJsonArray matches = payload[u"matches"_s].toArray();
        for (const QJsonValue value : matches) {
            const RawMatch match{event.seq, dayOf(event.at), isByPerson, value.toObject()};
            const QString receipt = match.json[u"receipt"_s].toString();
            if (event.kind == kAcceptEvent) {
                m_standing[receipt] = match;
                continue;
            }
            const auto before = m_standing.find(receipt);
            if (before == m_standing.end())
                continue;
            // What the engine accepted by itself and a person took back was wrong.
            if (!before->second.isByPerson && isByPerson) {
                std::optional<StatedOdds> stated = statedFromJson(before->second.json[u"stated"_s]);
                if (stated)
                    m_lessons.outcomes.push_back({stated->probabilityPpm, stated->logOdds, false});
            }
            m_standing.erase(before);
        }
    }

    void addOutcome(const QJsonValue &json)
    {
        if (const std::optional<StatedOdds> stated = statedFromJson(json))
            m_lessons.outcomes.push_back({stated->probabilityPpm, stated->logOdds, stated->isTaken});
    }

    Result<std::optional<match::Receipt>> lineOf(const QString &account, const QString &line) const
    {
        const store::BankGateway bank(m_connection);
        const Result<ledger::BankLineId> id = bank.lineByRemoteId(m_company, account, line);
        if (!id)
            return failed(id);
        const Result<std::vector<ledger::BankLine>> rows = bank.linesByIds(std::span(&*id, 1));
        if (!rows)
            return failed(rows);
        return rows->empty() ? std::optional<match::Receipt>() : std::optional(receiptOf(rows->front()));
    }

    Result<> addConfirmed(const RawMatch &match)
    {
        const Result<std::optional<match::Receipt>> line
            = lineOf(match.json[u"account"_s].toString(), match.json[u"line"_s].toString());
        if (!line)
            return failed(line);
        if (!*line)
            return {};
        ConfirmedMatch confirmed{match.decision, match.day, **line, {}};
        confirmed.line.units = match.json[u"units"_s].toInteger();
        qint64 cash = 0;
        qint64 taken = 0;
        bool settles = true;
        const QJsonArray parts = match.json[u"parts"_s].toArray();
        for (const QJsonValue value : parts) {
            const QJsonObject part = value.toObject();
            const Result<std::optional<match::OpenDocument>> document = documentOf(part);
            if (!document)
                return failed(document);
            if (!*document)
                return {};
            settles = settles && (*document)->kind != ledger::DocumentKind::Payment;
            cash += part[u"cash_units"_s].toInteger();
            taken += part[u"units"_s].toInteger();
            confirmed.documents.push_back(**document);
        }
        if (confirmed.documents.empty())
            return {};
        const QString difference = match.json[u"difference"_s].toString();
        m_lessons.lessons.push_back(
            {.decision = match.decision,
             .day = match.day,
             .customer = confirmed.documents.front().customer,
             .isRight = true,
             .line = confirmed.line,
             .cashUnits = cash,
             .documentUnits = taken,
             .isShortByFee = taken > cash && difference != u"dispute" && difference != u"leave_open"});
        if (settles)
            m_lessons.confirmed.push_back(std::move(confirmed));
        return {};
    }

    Result<std::optional<match::OpenDocument>> documentOf(const QJsonObject &part) const
    {
        const store::DocumentGateway documents(m_connection);
        const std::optional<ledger::DocumentKind> kind = ledger::kindFromName(part[u"kind"_s].toString());
        if (!kind)
            return std::optional<match::OpenDocument>();
        const Result<ledger::DocumentId> id = documents.byRemoteId(
            ledger::ConnectionId(part[u"connection"_s].toInteger()), *kind, part[u"id"_s].toString());
        if (!id)
            return failed(id);
        Result<std::optional<match::OpenDocument>> found = documentById(*id);
        if (found && *found)
            (*found)->openUnits = part[u"units"_s].toInteger();
        return found;
    }

    Result<std::optional<match::OpenDocument>> documentById(ledger::DocumentId id) const
    {
        const Result<std::vector<ledger::Document>> rows
            = store::DocumentGateway(m_connection).byIds(std::span(&id, 1));
        if (!rows)
            return failed(rows);
        return rows->empty() ? std::optional<match::OpenDocument>() : std::optional(openDocumentOf(rows->front()));
    }

    Result<> addRejected(const store::Decision &event)
    {
        const QJsonObject payload = QJsonDocument::fromJson(event.payload.toUtf8()).object();
        const Result<std::optional<match::Receipt>> line
            = lineOf(payload[u"account"_s].toString(), payload[u"line_id"_s].toString());
        const Result<std::optional<match::OpenDocument>> document
            = documentById(ledger::DocumentId(payload[u"document"_s].toInteger()));
        if (!line || !document)
            return line ? failed(document) : failed(line);
        addOutcome(payload[u"stated"_s]);
        if (*line && *document)
            m_lessons.lessons.push_back({.decision = event.seq,
                                         .day = dayOf(event.at),
                                         .customer = (*document)->customer,
                                         .isRight = false,
                                         .line = **line,
                                         .cashUnits = 0,
                                         .documentUnits = 0,
                                         .isShortByFee = false});
        return {};
    }

    store::Connection m_connection;
    ledger::CompanyId m_company;
    std::map<QString, RawMatch> m_standing; ///< by the receipt it makes
    std::map<std::pair<qint64, qint64>, store::Decision> m_rejected;
    DecisionLessons m_lessons;
};

} // namespace

Result<DecisionLessons> readLessons(const store::Connection &connection, ledger::CompanyId company)
{
    return LessonReader(connection, company).read();
}

} // namespace quittance::workspace
