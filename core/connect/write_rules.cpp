#include "core/connect/write_rules.h"

#include "core/base/decimal.h"
#include "core/base/int128.h"
#include "core/connect/http/http_date.h"
#include "core/connect/http/rate_limit.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace quittance::connect {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(quittance::connect)
};

/// Surely without effect. Source: alloy-routable.md 2.6.
constexpr std::array kRefusals = {400, 401, 402, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422};

tl::unexpected<Error> wrongLine(const QString &place, const QString &message)
{
    return fail(Error::Kind::InvalidInput, message, {.field = place});
}

} // namespace

tl::unexpected<Error> missingField(const QString &field)
{
    return fail(Error::Kind::InvalidInput, Text::tr("“%1” is missing.").arg(field), {.field = field});
}

Result<Money> amountOf(const WriteLine &line, size_t index, Currency currency)
{
    const QString place = u"lines[%1]"_s.arg(index);
    for (const std::optional<Money> &stated : {line.amount, line.unitAmount}) {
        if (stated && stated->currency() != currency)
            return wrongLine(place, Text::tr("The line is in another currency than the record."));
    }
    if (line.amount)
        return *line.amount;
    if (!line.unitAmount)
        return wrongLine(place + u".amount"_s, Text::tr("The line states no amount."));
    const Result<qint64> quantity = parseUnits(line.quantity.isEmpty() ? u"1"_s : line.quantity, {.grouping = false});
    if (!quantity)
        return wrongLine(place + u".quantity"_s, quantity.error().message);
    const Int128 product = Int128(*quantity) * line.unitAmount->units();
    const std::optional<qint64> units = divideRounded(product, kUnitsPerWhole);
    if (!units || Int128(*units) * kUnitsPerWhole != product)
        return wrongLine(place + u".amount"_s,
                         Text::tr("Quantity times unit amount has more than four decimals; state the line's amount."));
    return Money(*units, currency);
}

Result<Money> totalOf(const WriteIntent &intent, Currency currency)
{
    Money sum(0, currency);
    for (size_t i = 0; i < intent.lines.size(); ++i) {
        const Result<Money> amount = amountOf(intent.lines[i], i, currency);
        if (!amount)
            return amount;
        const std::optional<Money> next = sum.plus(*amount);
        if (!next)
            return wrongLine(u"lines[%1]"_s.arg(i), Text::tr("The lines add up to more than an amount can be."));
        sum = *next;
    }
    if (intent.amount && *intent.amount != sum)
        return fail(Error::Kind::InvalidInput,
                    Text::tr("The lines add up to %1, and the amount is %2.")
                        .arg(sum.toDecimalString(), intent.amount->toDecimalString()),
                    {.field = u"amount"_s});
    return sum;
}

std::optional<Currency> currencyOf(const WriteIntent &intent)
{
    if (intent.amount)
        return intent.amount->currency();
    for (const WriteLine &line : intent.lines) {
        if (line.amount || line.unitAmount)
            return (line.amount ? line.amount : line.unitAmount)->currency();
    }
    return std::nullopt;
}

QByteArray hashOf(const FrozenRequest &request)
{
    return QCryptographicHash::hash(request.method + '\n' + request.path + '\n' + request.body,
                                    QCryptographicHash::Sha256);
}

WriteState stateOf(int status)
{
    if (status == 429)
        return WriteState::Busy;
    const bool isRefused = std::ranges::find(kRefusals, status) != kRefusals.end() || (status >= 300 && status < 400);
    return isRefused ? WriteState::Refused : WriteState::Doubtful;
}

std::optional<HttpMethod> methodOf(QByteArrayView word)
{
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Head, HttpMethod::Post, HttpMethod::Put,
                                    HttpMethod::Patch, HttpMethod::Delete}) {
        if (word == methodName(method))
            return method;
    }
    return std::nullopt;
}

Result<WriteAnswer> unanswered(const Error &error)
{
    if (error.kind == Error::Kind::InvalidInput)
        return tl::unexpected<Error>(error);
    return WriteAnswer{.state = WriteState::Doubtful, .message = error.message};
}

std::optional<Instant> pauseOf(const HttpAnswer &answer, Instant now)
{
    std::optional<std::chrono::milliseconds> wait = parseRetryAfter(answer.header("Retry-After"), now);
    if (!wait)
        wait = parseRateLimitPause(answer.header("RateLimit"));
    return wait ? std::optional(Instant{now.ms + wait->count()}) : std::nullopt;
}

} // namespace quittance::connect
