#pragma once

#include "core/connect/write_intent.h"

namespace quittance::connect::routable {

/// What becomes of a receivable when it is made, or when its last approval is given.
enum class FirstStatus : quint8 { Pending, Scheduled, ReadyToSend, NeedsApproval, RejectedPastDate };

/// `pending`, `scheduled`, `ready_to_send`, `needs_approval`, `rejected_past_date`.
[[nodiscard]] QString wordOf(FirstStatus status);

/// The day it is where the platform counts its days: in America/Los_Angeles.
[[nodiscard]] QDate pacificDay(Instant instant);

/// Nothing said (Ask) means today, as the platform takes it; Hold means prepared and not sent. A day that is past is
/// refused here, for what the platform does with one is not documented. Source: alloy-routable.md 2.4, case C13.
[[nodiscard]] FirstStatus firstStatus(const SendOn &sendOn, Instant now, bool needsApproval);

/// The same once approved: a day that went by meanwhile sends at once.
[[nodiscard]] FirstStatus statusAfterApproval(const SendOn &sendOn, Instant approvedAt);

} // namespace quittance::connect::routable
