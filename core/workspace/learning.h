#pragma once

#include "core/match/learnt.h"
#include "core/match/reliability.h"
#include "core/store/connection.h"

namespace quittance::workspace {

struct DecisionLessons;

/// A learnt fact as a person sees it.
struct LearntView
{
    match::LearntRow row;
    QString key; ///< by its source's words: what decisions about it name
    QString customerName;
    QString otherName; ///< who pays, where the fact is about that
    bool isOff = false;
};

/// What a book has taught by its decisions.
struct Learning
{
    std::vector<LearntView> facts;
    std::vector<match::StatedOutcome> outcomes;
    match::Calibration calibration;

    /// The facts that are switched on and outweigh what speaks against them.
    [[nodiscard]] std::vector<match::LearntFact> inUse() const;
};

/// Derived from the decisions of people: no other copy is kept. What somebody switched off is there and marked; what
/// was forgotten is learnt again only from decisions that came later.
[[nodiscard]] Result<Learning> readLearning(const store::Connection &connection, ledger::CompanyId company,
                                            std::span<const match::Party> parties, QDate today);
/// The same from lessons that are read already.
[[nodiscard]] Result<Learning> learningFrom(const store::Connection &connection, ledger::CompanyId company,
                                            const DecisionLessons &lessons, std::span<const match::Party> parties,
                                            QDate today);

} // namespace quittance::workspace
