#include "core/connect/routable/send_schedule.h"

namespace quittance::connect::routable {

using namespace Qt::StringLiterals;

QString wordOf(FirstStatus status)
{
    switch (status) {
    case FirstStatus::Pending:
        return u"pending"_s;
    case FirstStatus::Scheduled:
        return u"scheduled"_s;
    case FirstStatus::ReadyToSend:
        return u"ready_to_send"_s;
    case FirstStatus::NeedsApproval:
        return u"needs_approval"_s;
    case FirstStatus::RejectedPastDate:
        break;
    }
    return u"rejected_past_date"_s;
}

QDate pacificDay(Instant instant)
{
    static const QTimeZone kPacific("America/Los_Angeles");
    return civilDate(instant, kPacific);
}

FirstStatus firstStatus(const SendOn &sendOn, Instant now, bool needsApproval)
{
    const bool isPast = sendOn.when == SendOn::When::Day && sendOn.day < pacificDay(now);
    if (isPast)
        return FirstStatus::RejectedPastDate;
    return needsApproval ? FirstStatus::NeedsApproval : statusAfterApproval(sendOn, now);
}

FirstStatus statusAfterApproval(const SendOn &sendOn, Instant approvedAt)
{
    if (sendOn.when == SendOn::When::Hold)
        return FirstStatus::ReadyToSend;
    const bool isAhead = sendOn.when == SendOn::When::Day && sendOn.day > pacificDay(approvedAt);
    return isAhead ? FirstStatus::Scheduled : FirstStatus::Pending;
}

} // namespace quittance::connect::routable
