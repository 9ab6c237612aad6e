#include "core/connect/write_lines.h"

#include "core/base/decimal.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::connect {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

tl::unexpected<Error> wrong(const QString &message, const QString &field)
{
    return fail(Error::Kind::InvalidInput, message, {.field = field});
}

QString fieldOf(size_t index, const char *name)
{
    return u"lines[%1].%2"_s.arg(index).arg(QLatin1StringView(name));
}

/// The currency all of it is in.
Result<Currency> currencyOf(const WriteIntent &intent)
{
    std::optional<Currency> found;
    const auto isOther = [&found](const std::optional<Money> &money) {
        if (money && !found)
            found = money->currency();
        return money && money->currency() != *found;
    };
    bool isMixed = isOther(intent.amount);
    for (const WriteLine &line : intent.lines)
        isMixed = isOther(line.amount) || isOther(line.unitAmount) || isMixed;
    if (isMixed)
        return wrong(Text::tr("All amounts of one document must be in one currency."), u"currency"_s);
    if (!found || !found->isValid())
        return wrong(Text::tr("The document needs an amount with its currency."), u"amount"_s);
    return *found;
}

Result<WorkedLine> workedLine(const WriteLine &line, size_t index, Currency currency)
{
    WorkedLine worked{.line = line, .quantity = line.quantity.isEmpty() ? u"1"_s : line.quantity};
    const Result<qint64> quantity = parseUnits(worked.quantity, {.grouping = false});
    if (!quantity || *quantity == 0)
        return wrong(Text::tr("“%1” is not a quantity.").arg(line.quantity), fieldOf(index, "quantity"));
    if (!line.unitAmount && !line.amount)
        return wrong(Text::tr("The line needs its amount, or the amount of one unit."), fieldOf(index, "amount"));
    const std::optional<qint64> unit = line.unitAmount
        ? std::optional(line.unitAmount->units())
        : divideRounded(Int128(line.amount->units()) * kUnitsPerWhole, *quantity);
    const std::optional<qint64> product
        = unit ? divideRounded(Int128(*unit) * *quantity, kUnitsPerWhole) : std::nullopt;
    if (!product)
        return wrong(Text::tr("The line's amount is too large."), fieldOf(index, "amount"));
    worked.unitUnits = *unit;
    worked.netUnits = line.amount ? line.amount->units() : roundUnits(*product, currency.minorDigits());
    if (roundUnits(*product, currency.minorDigits()) != roundUnits(worked.netUnits, currency.minorDigits()))
        return wrong(Text::tr("%1 times %2 is not %3.")
                         .arg(worked.quantity, Money(*unit, currency).toDecimalString(),
                              Money(worked.netUnits, currency).toDecimalString()),
                     fieldOf(index, "amount"));
    return worked;
}

void spreadTax(WorkedLines &worked)
{
    const bool isRated
        = std::ranges::any_of(worked.lines, [](const WorkedLine &line) { return !line.line.taxRate.isEmpty(); });
    std::vector<qint64> weights;
    for (const WorkedLine &line : worked.lines)
        weights.push_back(isRated && line.line.taxRate.isEmpty() ? 0 : std::max<qint64>(line.netUnits, 0));
    const bool isFine = Money(worked.taxUnits, worked.currency).isOverPrecise();
    const std::vector<qint64> parts
        = splitByLargestRemainder(worked.taxUnits, weights, isFine ? kUnitDigits : worked.currency.minorDigits());
    for (size_t i = 0; i < parts.size(); ++i)
        worked.lines[i].taxUnits = parts[i];
    // Lines of nothing have no shares; the tax is somebody's all the same.
    if (parts.empty())
        worked.lines.front().taxUnits = worked.taxUnits;
}

} // namespace

Result<WorkedLines> workOut(const WriteIntent &intent)
{
    const Result<Currency> currency = currencyOf(intent);
    if (!currency)
        return failed(currency);
    WorkedLines worked{.currency = *currency};
    std::vector<WriteLine> lines = intent.lines;
    if (lines.empty())
        lines.push_back({.description = intent.description, .amount = intent.amount, .account = intent.account});
    for (size_t i = 0; i < lines.size(); ++i) {
        Result<WorkedLine> line = workedLine(lines[i], i, *currency);
        if (!line)
            return failed(line);
        if (qAddOverflow(worked.netUnits, line->netUnits, &worked.netUnits))
            return wrong(Text::tr("The lines add up to more than an amount can be."), u"lines"_s);
        worked.lines.push_back(std::move(*line));
    }
    worked.totalUnits = intent.amount ? intent.amount->units() : worked.netUnits;
    worked.taxUnits = worked.totalUnits - worked.netUnits;
    if (worked.totalUnits <= 0)
        return wrong(Text::tr("The amount must be more than nothing."), u"amount"_s);
    if (worked.taxUnits < 0)
        return wrong(Text::tr("The lines add up to %1, which is more than %2.")
                         .arg(Money(worked.netUnits, *currency).toDecimalString(),
                              Money(worked.totalUnits, *currency).toDecimalString()),
                     u"amount"_s);
    if (worked.taxUnits > 0)
        spreadTax(worked);
    return worked;
}

} // namespace quittance::connect
