#include "core/match/payment_match.h"

#include "core/match/payment_match_run.h"

namespace quittance::match {

using namespace Qt::StringLiterals;

PaymentMatches matchPayments(const PaymentMatchInput &input, const PayerWords &words, const PaymentMatchPolicy &policy,
                             const CancelToken &cancel)
{
    return PaymentMatchRun(input, words, policy, cancel).run();
}

QString paymentRuleName(PaymentRule rule)
{
    switch (rule) {
    case PaymentRule::Exact:
        return u"exact"_s;
    case PaymentRule::Batch:
        return u"batch_sum"_s;
    case PaymentRule::ProcessorFee:
        return u"net_of_card_fee"_s;
    case PaymentRule::BankCharge:
        return u"net_of_bank_charge"_s;
    case PaymentRule::Parts:
        return u"parts_sum"_s;
    case PaymentRule::None:
        break;
    }
    return {};
}

qint64 processorFeeUnits(const ProcessorFee &fee, qint64 units, Currency currency)
{
    constexpr Int128 kMillion = 1'000'000;
    qint64 step = 1;
    for (int digit = currency.minorDigits(); digit < kUnitDigits; ++digit)
        step *= 10;
    const Int128 exact = Int128(units) * fee.sharePpm + Int128(fee.fixedUnits) * kMillion;
    return divideRounded(exact, kMillion * step).value_or(0) * step;
}

} // namespace quittance::match
