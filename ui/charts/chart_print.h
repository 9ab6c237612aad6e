#pragma once

#include "ui/charts/chart_face.h"

class QPrinter;

namespace quittance::ui {

class Theme;

/// A chart on paper: title, lines of context, the picture in ink on white, then its figures on as many pages as
/// they take. False when the printer did not begin.
[[nodiscard]] bool printChart(QPrinter &printer, const Theme &theme, ChartFace &chart, const QString &title,
                              const QStringList &context);

} // namespace quittance::ui
