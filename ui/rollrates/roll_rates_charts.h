#pragma once

#include "core/insight/transitions.h"
#include "ui/charts/heat_table.h"
#include "ui/charts/line_chart.h"
#include "ui/documents/cell_grid.h"

namespace quittance::ui {

/// A cell of the matrix: from a bucket to a bucket or an outcome.
struct TransitionCell
{
    int row = -1;
    int column = -1; ///< below 0: all of the row

    [[nodiscard]] bool isValid() const { return row >= 0; }
    friend bool operator==(const TransitionCell &, const TransitionCell &) = default;
};

/// "31–60", "Paid": a column of a matrix.
[[nodiscard]] QString transitionWord(const insight::TransitionMatrix &matrix, int column);
/// "31–60 to Paid"; "31–60" for a row.
[[nodiscard]] QString cellPhrase(const insight::TransitionMatrix &matrix, TransitionCell cell);
/// "Mar 2026", or the months of a mean.
[[nodiscard]] QString spanWord(const insight::TransitionMatrix &matrix);

/// Buckets and the outcomes that are shown: the last one, void, only where anything became so.
[[nodiscard]] int shownColumns(const insight::TransitionMatrix &matrix);

/// The matrix in per cent of what was open, or as amounts with what was open as a last column.
[[nodiscard]] HeatData matrixData(const insight::TransitionMatrix &matrix, bool isAmount);
/// Roll rates of the buckets month by month; with a cell its share instead.
[[nodiscard]] LineChartData rollTrend(const std::vector<insight::TransitionMatrix> &months, TransitionCell cell);

[[nodiscard]] std::vector<GridHeading> rateHeadings();
/// One row per bucket: what was open, what rolled on, the rates, and the loss that follows from `terminalPct`.
[[nodiscard]] std::vector<GridRow> rateRows(const insight::TransitionMatrix &matrix, qint64 terminalPct);

[[nodiscard]] std::vector<GridHeading> monthHeadings();
/// What a cell of the mean is the sum of, newest month first; the id is the Julian day the month ends on. Of a whole
/// row the amount is what rolled on.
[[nodiscard]] std::vector<GridRow> monthRows(const insight::RollRates &rates, TransitionCell cell);
/// The sum of monthRows(): the mean itself, its share weighted by what was open.
[[nodiscard]] GridRow meanRow(const insight::TransitionMatrix &mean, TransitionCell cell);

} // namespace quittance::ui
