#pragma once

#include "core/insight/metric.h"

namespace quittance::insight {

/// Amounts as figures print them: the currency's own decimals, rounded half up.
[[nodiscard]] QString moneyText(qint64 units, Currency currency);

/// Currencies a figure of this book is given in: the one asked for, else those that occur in it, else the base.
[[nodiscard]] Result<std::vector<Currency>> answerCurrencies(const MetricParams &params, const MetricContext &context);

/// One answer where there is one currency, else an object with an answer per code.
/// `answer` is called with a Currency and returns a MetricAnswer.
template<typename Answer>
[[nodiscard]] Result<MetricAnswer> perCurrency(const MetricParams &params, const MetricContext &context, Answer answer)
{
    const Result<std::vector<Currency>> currencies = answerCurrencies(params, context);
    if (!currencies)
        return failed(currencies);
    if (currencies->size() == 1)
        return answer(currencies->front());
    QJsonObject byCode;
    for (const Currency currency : *currencies)
        byCode.insert(currency.code(), answer(currency).value);
    return MetricAnswer{byCode, {}};
}

} // namespace quittance::insight
