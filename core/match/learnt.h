#pragma once

#include "core/match/types.h"

#include <span>
#include <vector>

namespace quittance::match {

/// What a person decided about one bank line, as far as it teaches.
struct Lesson
{
    qint64 decision = 0; ///< number of the decision event
    QDate day; ///< of the decision
    ledger::CustomerId customer; ///< whose documents it was matched to, or kept from
    bool isRight = true; ///< false: the person said that it is not this customer's
    Receipt line;
    qint64 cashUnits = 0; ///< of the line, given to the documents
    qint64 documentUnits = 0; ///< taken off the documents
    bool isShortByFee = false; ///< the person called the difference a fee or let it go
};

/// A decision that speaks for or against a learnt fact.
struct LessonSource
{
    qint64 decision = 0;
    QDate day;
    bool confirms = true;

    friend bool operator==(const LessonSource &, const LessonSource &) = default;
};

/// A fact with all that speaks for and against it.
struct LearntRow
{
    LearntFact fact;
    std::vector<LessonSource> sources; ///< by decision
};

struct LearnPolicy
{
    int halfLifeDays = 540; ///< after which a decision weighs half
    int fewestShortPayments = 2; ///< a fee or deduction seen less often is none
    int deductionStepPpm = 500; ///< shares of one deduction differ by less
    int largestSharePpm = 300'000; ///< beyond it, a short payment is not a habit
};

/// What `lessons` teach beyond what `parties` state: names and accounts that customers pay under, who pays for whom,
/// and by what their payments usually come short. Counts are decayed by age on `today` and rounded. In the order of
/// kind, customer and text; independent of the lessons' order. Derived anew each time: nothing else is kept.
[[nodiscard]] std::vector<LearntRow> learn(std::span<const Lesson> lessons, std::span<const Party> parties, QDate today,
                                           const LearnPolicy &policy = {});

/// True when what speaks for a fact outweighs what speaks against it: only then is it used.
[[nodiscard]] bool holds(const LearntFact &fact);

} // namespace quittance::match
