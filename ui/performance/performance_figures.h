#pragma once

#include "core/insight/performance.h"
#include "core/workspace/ledger_rows.h"
#include "ui/widgets/kpi_strip.h"

#include <QString>

#include <array>

namespace quittance::ui {

/// Which days sales outstanding are meant. Stored by number; add at the end.
enum class DsoDefinition { Countback, Simple, Average, ByOrigin, ByBucket, True };
inline constexpr std::array kDsoDefinitions
    = {DsoDefinition::Countback, DsoDefinition::Simple,   DsoDefinition::Average,
       DsoDefinition::ByOrigin,  DsoDefinition::ByBucket, DsoDefinition::True};

/// "Countback", "Simple, 90 days": as people choose it.
[[nodiscard]] QString dsoWord(DsoDefinition definition, const insight::PerformancePolicy &policy);
/// How it is worked out, in sentences.
[[nodiscard]] QString dsoSentence(DsoDefinition definition);
[[nodiscard]] insight::Figure dsoOf(const insight::PerformancePoint &point, DsoDefinition definition);
/// The floor of the same definition: days of what is not yet due. Only countback and simple have one; else the reason
/// is `other_definition`.
[[nodiscard]] insight::Figure bestOf(const insight::PerformancePoint &point, DsoDefinition definition);
/// By how many days the DSO exceeds its floor.
[[nodiscard]] insight::Figure delinquentOf(const insight::PerformancePoint &point, DsoDefinition definition);
[[nodiscard]] bool hasFloor(DsoDefinition definition);

/// What a figure of a month is made of and so opens.
enum class PointPart {
    Net, ///< everything open, credits too
    Current, ///< of it, what is not yet due
    Overdue,
    Unapplied, ///< credits that are not applied
    Sales, ///< of the month
    YearSales, ///< of the months that turnover looks back on
    YearWriteOffs, ///< made in these months and still standing
    YearCredits, ///< credit notes of these months
    Opening, ///< everything open at the close of the month before
    GrossSales ///< of the month, without credit notes whatever the policy
};

/// The documents behind a part, the sum of which it is: of what is open for balances, of the amounts for movements.
[[nodiscard]] workspace::DocumentQuery pointQuery(const insight::PerformancePoint &point, Currency currency,
                                                  PointPart part, Instant knownAt,
                                                  const insight::PerformancePolicy &policy);
/// The days of the parts of a year: those from the day after `after`.
[[nodiscard]] insight::DaySpan yearOf(const insight::PerformancePoint &point, const insight::PerformancePolicy &policy);
/// "Not yet due": for breadcrumbs and rows.
[[nodiscard]] QString partWord(PointPart part);

/// The tiles above the charts, in their order, and what each opens.
enum class PerformanceTile { Dso, Best, Delinquent, Effectiveness, Turnover, Current };
inline constexpr std::array kPerformanceTiles
    = {PerformanceTile::Dso,           PerformanceTile::Best,     PerformanceTile::Delinquent,
       PerformanceTile::Effectiveness, PerformanceTile::Turnover, PerformanceTile::Current};
/// Of effectiveness its closing; its other terms are in effectivenessTerms().
[[nodiscard]] PointPart partOf(PerformanceTile tile);
[[nodiscard]] insight::Figure tileFigure(const insight::PerformancePoint &point, PerformanceTile tile,
                                         DsoDefinition definition);
/// Of the last point, beside the point before it.
[[nodiscard]] QList<KpiTile> performanceTiles(const insight::CurrencyPerformance &performance,
                                              DsoDefinition definition);

/// The sentence for a reason of an undefined figure; where at least so much is sure, it says that.
[[nodiscard]] QString reasonSentence(const insight::Figure &figure);

} // namespace quittance::ui
