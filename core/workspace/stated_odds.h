#pragma once

#include "core/workspace/reconcile_board.h"

#include <QJsonObject>

#include <span>

namespace quittance::workspace {

/// What the engine stated of a line when a person decided it; kept with the decision.
struct StatedOdds
{
    int probabilityPpm = 0; ///< of the first candidate
    int logOdds = 0; ///< of the same, hundredths, before calibration
    bool isTaken = false; ///< the person took it as it was; false: took another, or ruled it out

    friend bool operator==(const StatedOdds &, const StatedOdds &) = default;
};

[[nodiscard]] QJsonObject toJson(const StatedOdds &stated);
/// Nothing for a decision of before it was kept, or about a line of which nothing was stated.
[[nodiscard]] std::optional<StatedOdds> statedFromJson(const QJsonValue &json);

/// What the board that was shown states of a line for which a person chose `taken`; nothing where it proposed nothing.
[[nodiscard]] std::optional<StatedOdds> statedOf(const ReconcileBoard *shown, ledger::BankLineId line,
                                                 std::span<const match::Allocation> taken);
/// The same where the person ruled `document` out; nothing where the first candidate does not use it.
[[nodiscard]] std::optional<StatedOdds> statedOf(const ReconcileBoard *shown, ledger::BankLineId line,
                                                 ledger::DocumentId ruledOut);

} // namespace quittance::workspace
