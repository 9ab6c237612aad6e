#include "core/workspace/line_record.h"

#include "core/workspace/decision_events.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::workspace::LineRecord)
};

QString whatHappened(const QString &kind)
{
    const std::pair<QString, QString> words[] = {{kAcceptEvent, Text::tr("accepted")},
                                                 {kUnmatchEvent, Text::tr("unmatched")},
                                                 {kRejectEvent, Text::tr("candidate rejected")},
                                                 {kUnrejectEvent, Text::tr("rejection taken back")},
                                                 {kIgnoreEvent, Text::tr("ignored")},
                                                 {kUnignoreEvent, Text::tr("waits again")},
                                                 {kKeepEvent, Text::tr("kept as it is")},
                                                 {kUnkeepEvent, Text::tr("keeping taken back")},
                                                 {kProposeEvent, Text::tr("put up for approval")},
                                                 {kWithdrawEvent, Text::tr("withdrawn")},
                                                 {kUnwithdrawEvent, Text::tr("put up again")},
                                                 {kApproveEvent, Text::tr("approved")},
                                                 {kUnapproveEvent, Text::tr("approval taken back")},
                                                 {kNoteEvent, Text::tr("note")},
                                                 {kUnnoteEvent, Text::tr("note taken back")},
                                                 {kDisputeEvent, Text::tr("disputed")},
                                                 {kUndisputeEvent, Text::tr("dispute taken back")}};
    const auto found = std::ranges::find(words, kind, &std::pair<QString, QString>::first);
    return found == std::end(words) ? kind : found->second;
}

/// Notes and what is kept or waits, event by event.
class Fold
{
public:
    void take(const store::Decision &event)
    {
        const QJsonObject payload = payloadOf(event);
        const qint64 of = payload[u"of"_s].toInteger();
        if (event.kind == kNoteEvent)
            m_notes[event.seq] = {event.seq, event.at, event.author, payload[u"text"_s].toString()};
        else if (event.kind == kUnnoteEvent)
            m_notes.erase(of);
        else if (event.kind == kKeepEvent)
            m_kept[event.seq] = payload[u"matches"_s].toArray();
        else if (event.kind == kUnkeepEvent)
            m_kept.erase(of);
        else if (event.kind == kProposeEvent)
            m_asked[event.seq] = {{event.seq, event.at, event.author, event.reason, {}}, payload, true};
        else if (event.kind == kWithdrawEvent || event.kind == kApproveEvent)
            setWaiting(of, false);
        else if (event.kind == kUnwithdrawEvent || event.kind == kUnapproveEvent)
            setWaiting(of, true);
    }

    [[nodiscard]] std::vector<LineNote> notes() const
    {
        std::vector<LineNote> notes;
        for (const auto &[seq, note] : m_notes)
            notes.push_back(note);
        return notes;
    }

    [[nodiscard]] std::vector<AcceptedMatch> kept() const
    {
        std::vector<AcceptedMatch> kept;
        if (m_kept.empty())
            return kept;
        for (const QJsonValue value : m_kept.rbegin()->second) {
            if (const Result<AcceptedMatch> match = acceptedMatchFromJson(value.toObject()))
                kept.push_back(*match);
        }
        return kept;
    }

    /// Those that still wait; one that cannot be read waits for nobody.
    [[nodiscard]] std::vector<AskedApproval> asked() const
    {
        std::vector<AskedApproval> waiting;
        for (const auto &[seq, asked] : m_asked) {
            if (!asked.isWaiting)
                continue;
            const Result<AcceptedMatch> match = acceptedMatchFromJson(asked.payload[u"match"_s].toObject());
            if (!match)
                continue;
            AskedApproval approval = asked.approval;
            approval.match = *match;
            waiting.push_back(std::move(approval));
        }
        return waiting;
    }

private:
    struct Asked
    {
        AskedApproval approval;
        QJsonObject payload;
        bool isWaiting = false;
    };

    void setWaiting(qint64 of, bool isWaiting)
    {
        if (const auto asked = m_asked.find(of); asked != m_asked.end())
            asked->second.isWaiting = isWaiting;
    }

    std::map<qint64, LineNote> m_notes;
    std::map<qint64, QJsonArray> m_kept;
    std::map<qint64, Asked> m_asked;
};

} // namespace

QJsonObject payloadOf(const store::Decision &event)
{
    return QJsonDocument::fromJson(event.payload.toUtf8()).object();
}

QString subjectOf(const ledger::BankLineFact &line)
{
    return line.accountRemoteId + u'/' + line.remoteId;
}

QString subjectOf(const AcceptedMatch &match)
{
    return match.accountRemoteId + u'/' + match.lineRemoteId;
}

Result<LineRecord> readLineRecord(const store::Connection &connection, ledger::CompanyId company,
                                  const ledger::BankLine &line)
{
    const Result<std::vector<store::Decision>> events
        = store::DecisionGateway(connection).ofSubject(company, subjectOf(line.fact));
    if (!events)
        return failed(events);
    LineRecord record;
    Fold fold;
    for (const store::Decision &event : *events) {
        fold.take(event);
        const QJsonObject payload = payloadOf(event);
        record.history.push_back({.seq = event.seq,
                                  .at = event.at,
                                  .author = event.author,
                                  .what = whatHappened(event.kind),
                                  .reason = event.kind == kNoteEvent ? payload[u"text"_s].toString() : event.reason,
                                  .isRestatement = payload.contains(u"restates"_s)});
    }
    record.notes = fold.notes();
    record.kept = fold.kept();
    std::vector<AskedApproval> asked = fold.asked();
    if (!asked.empty())
        record.pending = std::move(asked.back());
    return record;
}

std::vector<AskedApproval> pendingApprovals(std::span<const store::Decision> events)
{
    Fold fold;
    for (const store::Decision &event : events)
        fold.take(event);
    return fold.asked();
}

QStringList notedLines(std::span<const store::Decision> events)
{
    std::map<qint64, QString> notes;
    for (const store::Decision &event : events) {
        if (event.kind == kNoteEvent)
            notes[event.seq] = event.subject;
        else if (event.kind == kUnnoteEvent)
            notes.erase(payloadOf(event)[u"of"_s].toInteger());
    }
    QStringList subjects;
    for (const auto &[seq, subject] : notes)
        subjects << subject;
    return subjects;
}

} // namespace quittance::workspace
