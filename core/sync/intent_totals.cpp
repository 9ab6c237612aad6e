#include "core/sync/intent_totals.h"

#include "core/base/decimal.h"

#include <QCoreApplication>

#include <algorithm>

namespace quittance::sync {

using namespace Qt::StringLiterals;
using connect::WriteIntent;
using connect::WriteKind;
using connect::WriteLine;
using connect::WriteShare;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::sync)
};

tl::unexpected<Error> wrong(const QString &field, const QString &sentence)
{
    return fail(Error::Kind::InvalidInput, sentence, Place{{}, 0, field});
}

tl::unexpected<Error> tooLarge(const QString &field)
{
    return wrong(field, Text::tr("The sum is too large."));
}

/// Quantity times unit amount in the currency's own digits; nothing where one of them is not given or has more than
/// four decimals.
std::optional<Money> productOf(const WriteLine &line)
{
    if (!line.unitAmount)
        return std::nullopt;
    const Result<qint64> quantity = parseUnits(line.quantity.isEmpty() ? u"1"_s : line.quantity, {.grouping = false});
    if (!quantity)
        return std::nullopt;
    const std::optional<qint64> units
        = divideRounded(Int128(*quantity) * Int128(line.unitAmount->units()), Int128(kUnitsPerWhole));
    return units ? std::optional(Money(*units, line.unitAmount->currency()).rounded()) : std::nullopt;
}

Result<> checkLine(WriteLine &line, int index)
{
    const QString field = u"lines[%1].amount"_s.arg(index);
    const std::optional<Money> product = productOf(line);
    if (!line.amount) {
        line.amount = product;
        return {};
    }
    if (line.amount->isOverPrecise())
        return wrong(field,
                     Text::tr("%1 has more decimals than %2 has.")
                         .arg(line.amount->toDecimalString(), line.amount->currency().code()));
    if (product && *product != *line.amount)
        return wrong(field,
                     Text::tr("The line says %1, but quantity and unit amount make %2.")
                         .arg(line.amount->toDecimalString(), product->toDecimalString()));
    return {};
}

Result<> checkLines(WriteIntent &intent)
{
    std::optional<Money> sum;
    bool isWhole = !intent.lines.empty();
    bool isTaxed = false;
    for (size_t i = 0; i < intent.lines.size(); ++i) {
        WriteLine &line = intent.lines[i];
        if (const Result<> fits = checkLine(line, int(i)); !fits)
            return fits;
        isTaxed = isTaxed || !line.taxRate.isEmpty();
        if (!line.amount) {
            isWhole = false;
            continue;
        }
        sum = sum ? sum->plus(*line.amount) : *line.amount;
        if (!sum)
            return tooLarge(u"lines"_s);
    }
    if (!isWhole || !sum)
        return {};
    if (!intent.amount) {
        intent.amount = isTaxed ? std::nullopt : sum;
        intent.isAmountDerived = intent.amount.has_value();
        return {};
    }
    const bool fits = isTaxed ? sum->units() <= intent.amount->units() : *sum == *intent.amount;
    if (!fits)
        return wrong(u"amount"_s,
                     Text::tr("The lines add up to %1, but the amount says %2.")
                         .arg(sum->toDecimalString(), intent.amount->toDecimalString()));
    return {};
}

Result<> checkShares(WriteIntent &intent)
{
    if (!intent.amount)
        return wrong(u"amount"_s, Text::tr("A payment needs its amount."));
    if (intent.shares.empty()) {
        intent.shares.push_back({WriteShare::To::OnAccount, {}, *intent.amount});
        return {};
    }
    Money sum(0, intent.amount->currency());
    for (const WriteShare &share : intent.shares) {
        const std::optional<Money> next = sum.plus(share.amount);
        if (!next)
            return tooLarge(u"applies_to"_s);
        sum = *next;
    }
    if (sum != *intent.amount)
        return wrong(u"applies_to"_s,
                     Text::tr("The parts add up to %1, but the payment is %2. Put the rest on account.")
                         .arg(sum.toDecimalString(), intent.amount->toDecimalString()));
    return {};
}

} // namespace

Result<> checkTotals(WriteIntent &intent)
{
    if (intent.amount && intent.amount->isOverPrecise())
        return wrong(u"amount"_s,
                     Text::tr("%1 has more decimals than %2 has.")
                         .arg(intent.amount->toDecimalString(), intent.amount->currency().code()));
    if (intent.kind == WriteKind::Customer)
        return {};
    if (const Result<> lines = checkLines(intent); !lines)
        return lines;
    if (intent.action == connect::WriteAction::Update)
        return {};
    if (intent.kind == WriteKind::Payment)
        return checkShares(intent);
    if (!intent.amount && intent.lines.empty())
        return wrong(u"amount"_s, Text::tr("It needs an amount, or lines that make one."));
    return {};
}

} // namespace quittance::sync
