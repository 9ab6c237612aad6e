#pragma once

#include "core/workspace/line_work.h"
#include "ui/documents/cell_grid.h"

#include <QString>

namespace quittance::ui {

/// "Exact", "Probable", … as the chips say it.
[[nodiscard]] QString queueWord(workspace::Queue queue);
/// What the queue holds, one sentence.
[[nodiscard]] QString queueTip(workspace::Queue queue);
/// A name of IconSet; states differ by shape. Empty for All.
[[nodiscard]] QString queueIcon(workspace::Queue queue);

/// The word for a reason's signal: "Reference", "Amount". An unknown one is shown as it is.
[[nodiscard]] QString signalWord(const QString &signal);
/// Hundredths of a log-odds point as tenths, halves away from zero: the points of the evidence list.
[[nodiscard]] int tenthsOf(int weight);
/// Parts per million as per mille.
[[nodiscard]] int perMilleOf(int ppm);
/// A chance in words: `86%`, and `99.9%` for what is nearly certain, as nothing short of certainty is 100%.
[[nodiscard]] QString chanceText(int ppm, int digits = 0);
/// The chance as a table shows it: a bar and the words.
[[nodiscard]] Cell chanceCell(int ppm);

[[nodiscard]] QString handlingWord(workspace::DifferenceHandling handling);
/// "ends 4471" for an account number, as a whole where it is that short.
[[nodiscard]] QString accountEnd(const QString &account);
/// What a bank line is called in a list: the payer, else its text.
[[nodiscard]] QString lineTitle(const ledger::BankLineFact &line);

/// What of a decision's ground has moved, as a word.
[[nodiscard]] QString groundWord(workspace::GroundField field);

} // namespace quittance::ui
