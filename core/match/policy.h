#pragma once

#include <QtGlobal>

namespace quittance::match {

/// Which differences between a bank line and what is open have a name, and how large they may be. Amounts are units of
/// the line's currency, shares parts per million of what is open. 0 switches one off.
struct Tolerances
{
    qint64 bankFeeUnits = 30 * 10'000; ///< a wire or bank charge kept on the way. Source: receivables.md 1.17, stage 6
    int discountPpm = 30'000; ///< early-payment discount, at most
    int discountDays = 14; ///< counted from the issue day, where the document does not say
    int withholdingPpm = 300'000; ///< tax kept back by the payer, at most; only whole and half percents are one
    int processorPpm = 29'000; ///< card processor: share…
    qint64 processorFixedUnits = 3'000; ///< …and fixed part of each payment. Source: receivables.md 1.17, stage 5
    int ratePpm = 10'000; ///< what a bank's exchange rate may differ from the amount announced

    friend bool operator==(const Tolerances &, const Tolerances &) = default;
};

/// How far the search for groups goes. Source: perf/limits.md 5: identity, not speed, is the limit.
struct SearchLimits
{
    int mostNamed = 64; ///< documents one line may name and still be matched to
    int mostOpen = 200; ///< open documents of one payer that are searched for sums
    int mostLeftOut = 3; ///< of all that is open
    int mostInSubset = 3;
    int mostInSmallSubset = 4; ///< where at most `smallOpen` are open
    int smallOpen = 40;
    int mostInstalments = 8; ///< lines that may pay one document together
    int mostCandidates = 5; ///< kept per line

    friend bool operator==(const SearchLimits &, const SearchLimits &) = default;
};

/// What the user may set.
struct MatchPolicy
{
    int daysBefore = 60; ///< a receipt may come this many days before the due date
    int daysAfter = 90;
    qint64 toleranceUnits = 0; ///< difference still called "the amount agrees"
    int tolerancePpm = 0; ///< the same as a share of what is open; the larger of the two holds
    /// Errors among a million acceptances that the user allows; one in a thousand.
    int allowedErrorsPpm = 1000;
    /// Candidates less likely than this are not shown: one in twenty.
    int leastShownPpm = 50'000;
    /// Accept also where a named difference would be written off; otherwise such candidates wait for a person.
    bool acceptsWriteOff = false;
    Tolerances tolerances = {};
    SearchLimits limits = {};

    friend bool operator==(const MatchPolicy &, const MatchPolicy &) = default;
};

} // namespace quittance::match
