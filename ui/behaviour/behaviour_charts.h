#pragma once

#include "core/insight/behaviour.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/widgets/kpi_strip.h"

namespace quittance::ui {

/// The tiles above the charts, in their order.
enum class BehaviourTile { DaysToPay, DaysLate, OnTime, Median, Settled, OpenLater };
inline constexpr int kBehaviourTiles = int(BehaviourTile::OpenLater) + 1;

/// "1…7 days late", "paid on the day": a bin of the histogram in words.
[[nodiscard]] QString binPhrase(const std::vector<int> &edges, int bin);
/// "1…7": the same for an axis.
[[nodiscard]] QString binWord(const std::vector<int> &edges, int bin);

/// Shares of the settled invoices by days late; with `book` those of the book as a line to compare with.
[[nodiscard]] ColumnChartData histogramData(const insight::PaymentBehaviour &shown,
                                            const insight::PaymentBehaviour *book,
                                            const insight::BehaviourPolicy &policy);
/// Days to pay and days late by month of payment, weighted by allocation.
[[nodiscard]] LineChartData trendData(const insight::PaymentBehaviour &shown);
/// `policy` says under how many invoices a median is hidden.
[[nodiscard]] QList<KpiTile> behaviourTiles(const insight::PaymentBehaviour &book,
                                            const insight::BehaviourPolicy &policy);
/// Why a median, a deviation or a percentile is blank.
[[nodiscard]] QString tooFewSentence(const insight::BehaviourPolicy &policy, int count);

} // namespace quittance::ui
