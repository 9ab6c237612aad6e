#include "core/base/rate.h"
#include "core/exchange/csv/row_reader.h"

#include <QCoreApplication>

#include <map>
#include <tuple>

namespace quittance::exchange {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::exchange::RateRows)
};

/// One exchange rate a row: a day, two currencies, and how many of the second one of the first was worth.
class RateRows : public RowReader
{
public:
    RowFate read(RowContext &context) override
    {
        const std::optional<QDate> day = context.date(Field::Date);
        if (!day)
            return RowFate::Rejected;
        if (!day->isValid())
            return context.reject(Field::Date, Text::tr("The rate has no date."));
        const std::optional<Currency> from = currencyIn(context, Field::FromCurrency);
        const std::optional<Currency> to = from ? currencyIn(context, Field::ToCurrency) : std::nullopt;
        if (!to)
            return RowFate::Rejected;
        const QString text = context.row().text(Field::ExchangeRate).replace(u',', u'.');
        const Result<Rate> rate = Rate::parse(text);
        if (!rate)
            return context.reject(Field::ExchangeRate, rate.error().message);
        if (*from == *to)
            return context.reject(Field::ToCurrency, Text::tr("Both currencies are %1.").arg(from->code()));
        const auto [said, isNew] = m_said.try_emplace({*day, *from, *to}, text);
        if (!isNew && said->second == text) {
            context.note(Oddity::SaidTwice);
            return RowFate::SetAside;
        }
        if (!isNew)
            return context.reject(
                Field::ExchangeRate,
                Text::tr("An earlier row of this file states %1 for the same day and currencies.").arg(said->second));
        context.batch().rates.push_back({.day = *day, .from = *from, .to = *to, .rate = text, .knownAt = {}});
        return RowFate::Read;
    }

private:
    static std::optional<Currency> currencyIn(RowContext &context, Field field)
    {
        const QString code = context.row().text(field);
        const std::optional<Currency> currency = Currency::fromCode(code);
        if (!currency)
            context.reject(field, Text::tr("“%1” is not an ISO 4217 currency code.").arg(code));
        return currency;
    }

    std::map<std::tuple<QDate, Currency, Currency>, QString> m_said;
};

} // namespace

std::unique_ptr<RowReader> makeRateRows()
{
    return std::make_unique<RateRows>();
}

} // namespace quittance::exchange
