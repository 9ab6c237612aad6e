#include "core/insight/payment_sums.h"

#include "core/base/ratio.h"

#include <algorithm>

namespace quittance::insight {

void PaymentSums::add(const SettledInvoice &invoice, int graceDays)
{
    ++settled;
    onTime += invoice.daysLate() <= graceDays ? 1 : 0;
    late += invoice.daysLate() > 0 ? 1 : 0;
    daysToPay += invoice.daysToPay();
    daysLate += invoice.daysLate();
    daysLateFloored += std::max(invoice.daysLate(), 0);
    settledUnits += invoice.units;
    settledUnitDays += Int128(invoice.units) * invoice.daysToPay();
}

void PaymentSums::add(const PaidPart &part, int graceDays)
{
    paidUnits += part.units;
    paidOnTimeUnits += part.paidDay - part.dueDay <= graceDays ? part.units : 0;
    unitDaysToPay += Int128(part.units) * (part.paidDay - part.issueDay);
    unitDaysLate += Int128(part.units) * (part.paidDay - part.dueDay);
    unitDaysTerms += Int128(part.units) * (part.dueDay - part.issueDay);
}

std::optional<QString> PaymentSums::averageDaysToPay() const
{
    return ratioText(daysToPay, settled);
}

std::optional<QString> PaymentSums::averageDaysLate() const
{
    return ratioText(daysLate, settled);
}

std::optional<QString> PaymentSums::averageDaysLateFloored() const
{
    return ratioText(daysLateFloored, settled);
}

std::optional<QString> PaymentSums::weightedDaysToPayFinal() const
{
    return ratioText(settledUnitDays, settledUnits);
}

std::optional<QString> PaymentSums::weightedDaysToPay() const
{
    return ratioText(unitDaysToPay, paidUnits);
}

std::optional<QString> PaymentSums::weightedDaysLate() const
{
    return ratioText(unitDaysLate, paidUnits);
}

std::optional<QString> PaymentSums::weightedTerms() const
{
    return ratioText(unitDaysTerms, paidUnits);
}

std::optional<QString> PaymentSums::onTimeCountPct() const
{
    return ratioText(Int128(onTime) * 100, settled);
}

std::optional<QString> PaymentSums::onTimeAmountPct() const
{
    return ratioText(Int128(paidOnTimeUnits) * 100, paidUnits);
}

} // namespace quittance::insight
