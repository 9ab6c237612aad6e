#pragma once

#include "ui/widgets/cell_roles.h"

#include <QString>

namespace quittance::ui {

/// How a table shows one column of its model. The title is the model's
/// headerData(), the tool tip of the header its ToolTipRole.
struct ColumnSpec
{
    QString key; ///< Stable; remembered column states are keyed by it.
    CellKind kind = CellKind::Text;
    int width = 96; ///< px at 100 %.
    bool isStretch = false; ///< Takes what is left; at most one per table.
    bool isShown = true; ///< At first; the user may change it.
    bool isSortable = true;
    bool isSummed = false; ///< The column a selection of rows is summed by; without any, the last money column.
    Emphasis emphasis = Emphasis::Regular;
    Tone tone = Tone::Normal;
    int headerBucket = -1; ///< A swatch before the title; -1 for none.
    int headerBucketCount = 5;
    int dropOrder = 0; ///< Above 0: hidden by itself when the table is narrow, highest first.
};

/// True for kinds whose figures line up at the right.
[[nodiscard]] constexpr bool isRightAligned(CellKind kind)
{
    return kind == CellKind::Money || kind == CellKind::Number;
}

} // namespace quittance::ui
