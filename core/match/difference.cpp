#include "core/match/difference.h"

#include <algorithm>

namespace quittance::match {
namespace {

constexpr int kMillion = 1'000'000;
constexpr int kHairPpm = 100;
constexpr int kNearPpm = 1'000;
constexpr int kClosePpm = 20'000;
constexpr int kHalfPercent = 5'000;
/// A fee must not be most of the money.
constexpr int kLargestFeePpm = 100'000;

/// True when `part` is `ppm` of `whole` in the currency's minor units, rounded either way.
bool isShare(qint64 part, qint64 whole, int ppm, qint64 minor)
{
    return std::abs(part - shareOf(whole, ppm)) < minor;
}

qint64 minorUnits(Currency currency)
{
    qint64 minor = kUnitsPerWhole;
    for (int i = 0; i < (currency.isValid() ? currency.minorDigits() : 2) && minor > 1; ++i)
        minor /= 10;
    return minor;
}

/// The first whole or half percent up to `mostPpm` that `shortage` is of `open`; 0 for none.
int percentOf(qint64 shortage, qint64 open, int mostPpm, qint64 minor)
{
    const qint64 nearest = *divideRounded(Int128(shortage) * kMillion, Int128(open) * kHalfPercent) * kHalfPercent;
    return nearest > 0 && nearest <= mostPpm && isShare(shortage, open, int(nearest), minor) ? int(nearest) : 0;
}

bool isUsual(qint64 shortage, qint64 open, const DifferenceContext &context, qint64 minor)
{
    return std::ranges::any_of(context.usual, [&](const LearntFact &fact) {
        if (fact.confirmations <= fact.contradictions)
            return false;
        if (fact.kind == LearntFact::Kind::Fee)
            return fact.currency == context.currency && fact.units == shortage;
        return fact.kind == LearntFact::Kind::Deduction && isShare(shortage, open, fact.sharePpm, minor);
    });
}

/// A name for money that came short, all of it positive; Part where there is none.
Difference shortageOf(qint64 shortage, qint64 open, const DifferenceContext &context, const MatchPolicy &policy)
{
    const Tolerances &named = policy.tolerances;
    const qint64 minor = minorUnits(context.currency);
    const qint64 processor = shareOf(open, named.processorPpm) + named.processorFixedUnits * context.payments;
    const bool isInTime = context.discountUntil.isValid() && context.bookedOn <= context.discountUntil;
    if (isInTime && shortage == context.discountUnits)
        return {AmountFit::DiscountDue, Treatment::Discount, 0};
    if (isUsual(shortage, open, context, minor))
        return {AmountFit::UsualFee, Treatment::Fee, 0};
    if (shortage <= shareOf(open, kHairPpm))
        return {AmountFit::Hair, Treatment::LeaveOpen, 0};
    if (named.processorPpm > 0 && std::abs(shortage - processor) < minor * context.payments)
        return {AmountFit::ProcessorNet, Treatment::Fee, 0};
    const bool isEarly = context.issue.isValid() && context.bookedOn <= context.issue.addDays(named.discountDays);
    if (isEarly && percentOf(shortage, open, named.discountPpm, minor) != 0)
        return {AmountFit::DiscountLike, Treatment::Discount, 0};
    if (shortage <= shareOf(open, kNearPpm))
        return {AmountFit::Near, Treatment::LeaveOpen, 0};
    if (shortage <= named.bankFeeUnits && shortage <= shareOf(open, kLargestFeePpm))
        return {AmountFit::FeeLike, Treatment::Fee, 0};
    if (percentOf(shortage, open, named.withholdingPpm, minor) != 0)
        return {AmountFit::Withheld, Treatment::Withholding, 0};
    return {shortage <= shareOf(open, kClosePpm) ? AmountFit::Close : AmountFit::Part, Treatment::LeaveOpen, 0};
}

} // namespace

qint64 shareOf(qint64 units, int ppm)
{
    return divideRounded(Int128(units) * ppm, kMillion).value_or(0);
}

Difference differenceOf(qint64 brought, qint64 open, const DifferenceContext &context, const MatchPolicy &policy)
{
    const qint64 difference = brought - open;
    if (difference == 0)
        return {AmountFit::Equal, Treatment::None, 0};
    if ((brought < 0) != (open < 0) || open == 0)
        return {AmountFit::Opposite, Treatment::OnAccount, difference};
    const qint64 size = std::abs(open);
    const qint64 off = std::abs(difference);
    const bool isShort = std::abs(brought) < size;
    const qint64 tolerated = std::max(policy.toleranceUnits, shareOf(size, policy.tolerancePpm));
    Difference named;
    if (off <= tolerated)
        named = {AmountFit::Tolerated, isShort ? Treatment::Tolerance : Treatment::OnAccount, 0};
    else if (isShort)
        named = shortageOf(off, size, context, policy);
    else
        named = {off <= shareOf(size, kHairPpm)        ? AmountFit::Hair
                     : off <= shareOf(size, kNearPpm)  ? AmountFit::Near
                     : off <= shareOf(size, kClosePpm) ? AmountFit::Close
                                                       : AmountFit::Over,
                 Treatment::OnAccount, 0};
    named.units = difference;
    return named;
}

} // namespace quittance::match
