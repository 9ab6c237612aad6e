#pragma once

#include "core/insight/behaviour.h"
#include "core/insight/late_score.h"
#include "core/insight/vintage.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/line_chart.h"
#include "ui/documents/figure_list.h"
#include "ui/widgets/kpi_strip.h"

namespace quittance::ui {

/// How one customer pays beside the whole book, in every currency. Parts that are not there yet stay empty.
struct PaymentHabit
{
    std::vector<insight::PaymentBehaviour> own;
    std::vector<insight::PaymentBehaviour> book;
    std::vector<insight::VintageTable> ownVintage;
    std::vector<insight::VintageTable> bookVintage;
    std::vector<insight::LateScoreRow> scores; ///< of the customer
    std::vector<int> edges = insight::BehaviourPolicy().edges; ///< that the histogram was asked with
    QDate from; ///< payments from this day on
    QDate to;
};

/// Nullptr where there is nothing in the currency.
[[nodiscard]] const insight::PaymentBehaviour *behaviourIn(const std::vector<insight::PaymentBehaviour> &all,
                                                           Currency currency);
[[nodiscard]] const insight::LateScoreRow *scoreIn(const PaymentHabit &habit, Currency currency);

/// "≤ −15", "1–7", "61+" of a label of insight::lateBinLabels().
[[nodiscard]] QString lateBinWord(const QString &label);
/// The bars in per cent of the customer's settled invoices, coloured by aging bucket, a line per bar for the book.
[[nodiscard]] ColumnChartData lateHistogram(const PaymentHabit &habit, Currency currency,
                                            const std::vector<int> &agingEdges);
/// "n 67, median 14, P90 27", or why dispersion is not shown.
[[nodiscard]] QString histogramMeta(const PaymentHabit &habit, Currency currency);
/// Weighted days late by month, of the customer and the book.
[[nodiscard]] LineChartData lateTrend(const PaymentHabit &habit, Currency currency);
/// Cash received by days since issue, of the customer and the book.
[[nodiscard]] LineChartData vintageLines(const PaymentHabit &habit, Currency currency);
/// The six contributions and the score they add up to. Row ids are the feature plus one.
/// Source: receivables.md 1.14.
[[nodiscard]] QList<FigureRow> scoreRows(const insight::LateScoreRow *score);
[[nodiscard]] QString bandWord(insight::LateBand band);

/// Tiles of the customer's header.
[[nodiscard]] KpiTile daysToPayTile(const PaymentHabit &habit, Currency currency);
[[nodiscard]] KpiTile onTimeTile(const PaymentHabit &habit, Currency currency);
[[nodiscard]] KpiTile scoreTile(const PaymentHabit &habit, Currency currency);

} // namespace quittance::ui
