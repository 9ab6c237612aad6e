#include "core/workspace/decided_pairs.h"

#include "core/store/decision_gateway.h"
#include "core/store/document_gateway.h"
#include "core/workspace/decision_events.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

/// What one event names, before it is looked up: the same words, the same pair.
QString wordsOf(const store::Decision &event, const QJsonObject &payload)
{
    const std::optional<ledger::DocumentRef> document = documentRefFromJson(payload[u"pair"_s].toObject());
    const QString what = document
        ? u"%1/%2/%3"_s.arg(document->connection.value()).arg(int(document->kind)).arg(document->remoteId)
        : u"#%1"_s.arg(payload[u"document"_s].toInteger());
    return event.subject + u'\n' + what;
}

/// Decisions of one kind that their inverse takes back.
class StandingEvents
{
public:
    void add(const store::Decision &event)
    {
        const QJsonObject payload = payloadOf(event);
        m_standing[wordsOf(event, payload)] = {event.seq, payload};
    }

    /// One whose words are not known any more is taken back by what it means today.
    void takeBack(const store::Decision &event)
    {
        const QJsonObject payload = payloadOf(event);
        if (m_standing.erase(wordsOf(event, payload)) == 0)
            m_strayInverses.push_back({event.seq, payload});
    }

    [[nodiscard]] Result<std::vector<DecidedPair>> pairs(const store::Connection &connection,
                                                         const DecisionGround &ground) const
    {
        std::vector<std::pair<qint64, DecidedPair>> found;
        for (const auto &[words, event] : m_standing) {
            const Result<DecidedPair> pair = decidedPair(connection, ground, event.payload);
            if (!pair)
                return failed(pair);
            found.emplace_back(event.seq, *pair);
        }
        for (const Named &inverse : m_strayInverses) {
            const Result<DecidedPair> pair = decidedPair(connection, ground, inverse.payload);
            if (!pair)
                return failed(pair);
            std::erase_if(found, [&](const auto &one) { return one.first < inverse.seq && one.second == *pair; });
        }
        std::vector<DecidedPair> pairs;
        for (const auto &[seq, pair] : found)
            pairs.push_back(pair);
        return pairs;
    }

private:
    struct Named
    {
        qint64 seq = 0;
        QJsonObject payload;
    };

    std::map<QString, Named> m_standing; ///< by its words
    std::vector<Named> m_strayInverses;
};

/// The document by its source's words; where that one was deleted, the one that goes by its number now.
Result<ledger::DocumentId> standingDocument(const store::Connection &connection, const DecisionGround &ground,
                                            ledger::DocumentRef document)
{
    const store::DocumentGateway documents(connection);
    const Result<ledger::DocumentId> known = ground.documentOf(document);
    if (!known || !known->isValid() || document.number.isEmpty())
        return known;
    const Result<std::vector<ledger::Document>> rows = documents.byIds(std::span(&*known, 1));
    if (!rows)
        return failed(rows);
    if (rows->empty() || rows->front().fact.state != ledger::DocumentState::Deleted)
        return known;
    document.connection = {};
    const Result<ledger::DocumentId> other = ground.documentOf(document);
    return !other || other->isValid() ? other : known;
}

} // namespace

Result<DecidedPair> decidedPair(const store::Connection &connection, const DecisionGround &ground,
                                const QJsonObject &payload)
{
    AcceptedMatch named{.lineRemoteId = payload[u"line_id"_s].toString(),
                        .accountRemoteId = payload[u"account"_s].toString(),
                        .receiptId = {}};
    const QJsonObject saw = payload[u"saw"_s].toObject();
    const Result<QDate> booked = parseIsoDate(saw[u"booked"_s].toString());
    if (const auto currency = Currency::fromCode(saw[u"currency"_s].toString()); currency && booked)
        named.seen = SeenLine{Money(saw[u"units"_s].toInteger(), *currency), *booked};
    const Result<ledger::BankLineId> line = ground.lineOf(named);
    if (!line)
        return failed(line);
    DecidedPair pair{*line, {}};
    const std::optional<ledger::DocumentRef> document = documentRefFromJson(payload[u"pair"_s].toObject());
    if (!document) {
        pair.document = ledger::DocumentId(payload[u"document"_s].toInteger());
        return pair;
    }
    const Result<ledger::DocumentId> id = standingDocument(connection, ground, *document);
    if (!id)
        return failed(id);
    pair.document = *id;
    return pair;
}

Result<DecidedPairs> loadDecidedPairs(const store::Connection &connection, ledger::CompanyId company,
                                      const DecisionGround &ground)
{
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection)
              .ofKinds(company,
                       {kRejectEvent, kUnrejectEvent, kIgnoreEvent, kUnignoreEvent, kProposeEvent, kRetractEvent,
                        kUnretractEvent, kApproveEvent, kUnapproveEvent, kNoteEvent, kUnnoteEvent, kKeepEvent,
                        kUnkeepEvent});
    if (!events)
        return failed(events);
    StandingEvents rejected;
    StandingEvents ignored;
    QHash<qint64, QString> kept;
    for (const store::Decision &event : *events) {
        if (event.kind == kRejectEvent)
            rejected.add(event);
        else if (event.kind == kUnrejectEvent)
            rejected.takeBack(event);
        else if (event.kind == kIgnoreEvent)
            ignored.add(event);
        else if (event.kind == kUnignoreEvent)
            ignored.takeBack(event);
        else if (event.kind == kKeepEvent)
            kept.insert(event.seq, event.subject);
        else if (event.kind == kUnkeepEvent)
            kept.remove(payloadOf(event)[u"of"_s].toInteger());
    }
    const Result<std::vector<DecidedPair>> pairs = rejected.pairs(connection, ground);
    const Result<std::vector<DecidedPair>> lines = ignored.pairs(connection, ground);
    if (!pairs || !lines)
        return pairs ? failed(lines) : failed(pairs);
    DecidedPairs decided;
    for (const DecidedPair &pair : *pairs) {
        if (pair.line.isValid() && pair.document.isValid())
            decided.rejections.push_back({pair.line, pair.document});
    }
    for (const DecidedPair &line : *lines)
        decided.ignoredLines.insert(line.line);
    decided.pending = pendingApprovals(*events);
    const QStringList noted = notedLines(*events);
    decided.notedLines = QSet<QString>(noted.begin(), noted.end());
    decided.keptLines = QSet<QString>(kept.begin(), kept.end());
    return decided;
}

} // namespace quittance::workspace
