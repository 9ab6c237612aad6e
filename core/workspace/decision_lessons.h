#pragma once

#include "core/match/learnt.h"
#include "core/match/reliability.h"
#include "core/store/changes.h"
#include "core/store/decision_gateway.h"
#include "core/workspace/decision_ground.h"

#include <QJsonObject>
#include <QSet>

#include <map>

namespace quittance::workspace {

/// One confirmed match of the book, by today's ids: what a person accepted and did not take back.
struct ConfirmedMatch
{
    qint64 decision = 0;
    QDate day;
    match::Receipt line; ///< units: what of it was used
    std::vector<match::OpenDocument> documents; ///< openUnits: what the match took of each
};

/// What the decisions of a book say beyond themselves.
struct DecisionLessons
{
    std::vector<match::Lesson> lessons;
    std::vector<match::StatedOutcome> outcomes;
    std::vector<ConfirmedMatch> confirmed; ///< without those that prove payments of the ledger
};

/// Reads the decisions of people; those of the engine teach nothing until somebody looks at them. Lines and documents
/// that are gone are passed over.
[[nodiscard]] Result<DecisionLessons> readLessons(const store::Connection &connection, ledger::CompanyId company);

/// The decisions of people as they teach, kept between two readings: only new events are read, and only what stands on
/// changed lines or documents is looked up again.
class LessonBook
{
public:
    /// Reads on. `changes`: what has changed since the last time; looks everything up where it says everything.
    [[nodiscard]] Result<> follow(const store::Connection &connection, ledger::CompanyId company,
                                  const store::ChangeSet &changes);
    [[nodiscard]] DecisionLessons lessons() const;

private:
    /// What an event says of one line, and what that means by today's ids.
    struct Taught
    {
        qint64 decision = 0;
        QDate day;
        QJsonObject json; ///< a match, or what a rejection names
        bool isKnown = false; ///< looked up since it last changed
        ledger::BankLineId line;
        std::vector<ledger::DocumentId> documents;
        std::optional<match::Lesson> lesson; ///< nothing: something of it is gone
        std::optional<ConfirmedMatch> confirmed; ///< nothing: the same, or it proves payments of the ledger
    };

    [[nodiscard]] Result<> take(const store::Connection &connection, ledger::CompanyId company,
                                const store::Decision &event);
    [[nodiscard]] Result<> takeMatches(const store::Connection &connection, ledger::CompanyId company,
                                       const store::Decision &event);
    [[nodiscard]] Result<std::optional<match::StatedOutcome>>
    engineSaid(const store::Connection &connection, ledger::CompanyId company, const QString &receipt, qint64 before);
    static void learn(Taught &taught, match::Receipt line, std::vector<match::OpenDocument> documents, bool isRight);
    void forgetChanged(const store::ChangeSet &changes);

    qint64 m_read = 0; ///< number of the last event
    std::map<QString, Taught> m_standing; ///< by the receipt it makes
    std::map<QString, Taught> m_rejected; ///< by the words of the pair
    std::map<QString, std::pair<qint64, match::StatedOutcome>>
        m_engine; ///< by receipt, with its event; see m_engineRead
    qint64 m_engineRead = 0; ///< number of the last event of the engine that was read, which is done where it is asked
    std::vector<match::StatedOutcome> m_undone; ///< of the engine's, by people
};

} // namespace quittance::workspace
