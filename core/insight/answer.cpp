#include "core/insight/answer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::insight)
};

} // namespace

QString moneyText(qint64 units, Currency currency)
{
    return Money(units, currency).rounded().toDecimalString();
}

Result<std::vector<Currency>> answerCurrencies(const MetricParams &params, const MetricContext &context)
{
    if (params.has(u"currency"_s)) {
        const Result<QString> code = params.text(u"currency"_s);
        const auto currency = code ? Currency::fromCode(*code) : std::nullopt;
        if (!currency)
            return fail(Error::Kind::InvalidInput, Text::tr("There is no such currency."), {.field = u"currency"_s});
        return std::vector<Currency>{*currency};
    }
    if (context.currency)
        return std::vector<Currency>{*context.currency};

    std::array<bool, 1024> occurs = {};
    for (const quint16 number : context.snapshot.current.currency)
        occurs[number % occurs.size()] = true;
    std::vector<Currency> currencies;
    for (size_t number = 0; number < occurs.size(); ++number) {
        const auto currency = occurs[number] ? Currency::fromNumber(int(number)) : std::nullopt;
        if (currency)
            currencies.push_back(*currency);
    }
    std::ranges::sort(currencies, {}, [](Currency currency) { return currency.code(); });
    if (currencies.empty())
        currencies.push_back(context.base);
    return currencies;
}

} // namespace quittance::insight
