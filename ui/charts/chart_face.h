#pragma once

#include "ui/charts/chart_data.h"

class QPainter;
class QSizeF;

namespace quittance::ui {

struct Tokens;

/// What a ChartPane asks of the chart it shows.
class ChartFace
{
public:
    ChartFace() = default;
    ChartFace(const ChartFace &) = delete;
    ChartFace &operator=(const ChartFace &) = delete;
    virtual ~ChartFace() = default;

    /// The same figures as rows and columns; marks are its cells.
    [[nodiscard]] virtual ChartTable table() const = 0;
    /// How many last columns of the table are sums of the others, and so no marks.
    [[nodiscard]] virtual int totalColumns() const { return 0; }
    /// Draws the chart for paper or a picture, in `tokens` where it can.
    virtual void paintTo(QPainter &painter, const QSizeF &size, const Tokens &tokens) = 0;
};

} // namespace quittance::ui
