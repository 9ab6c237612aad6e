#pragma once

#include "core/store/connection.h"
#include "core/store/decision_gateway.h"
#include "core/workspace/line_work.h"
#include "core/workspace/match_facts.h"

#include <span>

namespace quittance::workspace {

/// A decision that waits for a second person, as its event keeps it.
struct AskedApproval
{
    qint64 seq = 0;
    Instant at;
    QString author;
    QString reason;
    AcceptedMatch match;
};

/// What people have written down about one bank line, folded from its events.
struct LineRecord
{
    std::vector<LineNote> notes;
    std::vector<LineEvent> history;
    std::vector<AcceptedMatch> kept; ///< as a person last looked at them and kept them
    std::optional<AskedApproval> pending;
};

/// The JSON of an event.
[[nodiscard]] QJsonObject payloadOf(const store::Decision &event);

/// What the events about one line or pair are filed under, by the bank's own words.
[[nodiscard]] QString subjectOf(const ledger::BankLineFact &line);
[[nodiscard]] QString subjectOf(const AcceptedMatch &match);

[[nodiscard]] Result<LineRecord> readLineRecord(const store::Connection &connection, ledger::CompanyId company,
                                                const ledger::BankLine &line);

/// What of `events`, oldest first, still waits for a second person.
[[nodiscard]] std::vector<AskedApproval> pendingApprovals(std::span<const store::Decision> events);

/// Subjects of the lines that `events` leave a note on.
[[nodiscard]] QStringList notedLines(std::span<const store::Decision> events);

} // namespace quittance::workspace
