#pragma once

#include "core/match/learnt.h"
#include "core/match/reliability.h"
#include "core/store/connection.h"

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

} // namespace quittance::workspace
