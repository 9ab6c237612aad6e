#pragma once

#include "core/workspace/rules_service.h"
#include "ui/documents/cell_grid.h"
#include "ui/widgets/column_spec.h"

#include <optional>

namespace quittance::ui {

/// A number of a rule as it is read and typed: days, a plain decimal, percent. Without its unit.
[[nodiscard]] QString ruleValueText(const workspace::RuleField &field, qint64 value);
/// The unit beside the number; empty for counts and choices.
[[nodiscard]] QString ruleUnitText(workspace::RuleUnit unit);
/// Nothing for text that is no such number, or one outside the rule's bounds. A comma may be the decimal mark.
[[nodiscard]] std::optional<qint64> parseRuleValue(const workspace::RuleField &field, const QString &text);

/// The row of the list of card processors, which is no number.
inline constexpr qint64 kProcessorsRow = 1000;

/// Every rule with its value and its default; what differs stands out. The id is its place in ruleFields().
[[nodiscard]] QList<ColumnSpec> ruleColumnsOf();
[[nodiscard]] std::vector<GridHeading> ruleHeadingsOf();
[[nodiscard]] std::vector<GridRow> ruleRowsOf(const std::vector<workspace::RuleField> &fields,
                                              const workspace::MatchRules &shown, const workspace::MatchRules &kept);

/// Learnt facts. The id is the place in the list.
[[nodiscard]] QList<ColumnSpec> learntColumns();
[[nodiscard]] std::vector<GridHeading> learntHeadings();
[[nodiscard]] std::vector<GridRow> learntRows(const std::vector<workspace::LearntView> &facts, QDate today);

/// The decisions behind one fact, newest first. The id is the decision's number.
[[nodiscard]] QList<ColumnSpec> sourceDecisionColumns();
[[nodiscard]] std::vector<GridHeading> sourceDecisionHeadings();
[[nodiscard]] std::vector<GridRow> sourceDecisionRows(const match::LearntRow &row, QDate today);

/// Stated probabilities against what came true.
[[nodiscard]] QList<ColumnSpec> reliabilityColumns();
[[nodiscard]] std::vector<GridHeading> reliabilityHeadings();
[[nodiscard]] std::vector<GridRow> reliabilityRows(const std::vector<match::StatedOutcome> &outcomes);

/// What rules make of past decisions: those in force beside those that are tried.
[[nodiscard]] QList<ColumnSpec> trialColumns();
[[nodiscard]] std::vector<GridHeading> trialHeadings();
[[nodiscard]] std::vector<GridRow> trialRows(const workspace::TrialReport &report);

/// The lines the two treat differently. The id is the bank line's.
[[nodiscard]] QList<ColumnSpec> differenceColumns();
[[nodiscard]] std::vector<GridHeading> differenceHeadings();
[[nodiscard]] std::vector<GridRow> differenceRows(const std::vector<workspace::TrialRow> &rows, QDate today);

} // namespace quittance::ui
