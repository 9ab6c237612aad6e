#include "core/insight/provision.h"

#include "core/base/ratio.h"
#include "core/insight/buckets.h"
#include "core/insight/document_lookup.h"
#include "core/insight/open_scan.h"

#include <algorithm>
#include <map>

namespace quittance::insight {
namespace {

constexpr qint64 kOne = 1'000'000;

/// Units in one minor unit of a currency.
qint64 stepOf(Currency currency)
{
    qint64 step = 1;
    for (int digit = currency.minorDigits(); digit < kUnitDigits; ++digit)
        step *= 10;
    return step;
}

/// `units` times a rate times the scalar, to the currency's minor unit.
qint64 lossOf(qint64 units, qint64 percent, qint64 scalar, Currency currency)
{
    const Int128 exact = Int128(units) * percent * scalar;
    const qint64 step = stepOf(currency);
    return divideRounded(exact, Int128(kWholePercent) * kOne * step).value_or(0) * step;
}

/// Invoices issued in the days and in force as of the day, by currency.
std::map<quint16, qint64> salesOf(const store::Snapshot &snapshot, ledger::AsOf asOf, qint32 first, qint32 last)
{
    std::map<quint16, qint64> sales;
    const DocumentLookup lookup(snapshot, asOf.knownAt);
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        const auto [columns, row] = lookup.inForce(index, qint32(asOf.day.toJulianDay()));
        if (columns && ledger::DocumentKind(columns->kind[row]) == ledger::DocumentKind::Invoice
            && columns->units[row] > 0 && first <= columns->issueDay[row] && columns->issueDay[row] <= last)
            sales[columns->currency[row]] += columns->units[row];
    }
    return sales;
}

} // namespace

std::optional<QString> Provision::coveragePct() const
{
    return ratioText(Int128(total()) * 100, gross);
}

Provision provisionOf(Currency currency, const std::vector<qint64> &balances, const LossRates &rates)
{
    Provision provision = {.currency = currency, .labels = {}, .buckets = {}, .specific = {}};
    for (size_t i = 0; i < balances.size(); ++i) {
        const qint64 percent = i < rates.percent.size() ? rates.percent[i] : 0;
        const qint64 loss = lossOf(balances[i], percent, rates.forwardScalar, currency);
        provision.buckets.push_back({balances[i], percent, loss});
        provision.gross += balances[i];
        provision.collective += loss;
    }
    return provision;
}

std::optional<std::vector<Provision>> provisionMatrix(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                      const ProvisionPolicy &policy, const CancelToken &cancel)
{
    const Buckets buckets(policy.aging);
    const auto day = qint32(asOf.day.toJulianDay());
    std::map<ledger::DocumentId, qint64> rateOf;
    for (const SpecificRate &rate : policy.specific)
        rateOf[rate.document] = rate.percent;
    std::map<quint16, std::vector<qint64>> balances;
    std::map<quint16, std::map<ledger::DocumentId, qint64>> apart;
    const auto add = [&](const OpenPart &part) {
        if (part.open <= 0)
            return;
        std::vector<qint64> &row = balances[part.currency];
        row.resize(size_t(buckets.count()));
        const ledger::DocumentId document = snapshot.documentId[part.document];
        if (rateOf.contains(document))
            apart[part.currency][document] += part.open;
        else
            row[size_t(buckets.of(day - part.agesFrom(policy.aging.basis == AgingBasis::DueDate)))] += part.open;
    };
    if (!OpenScan(snapshot, asOf.knownAt).onDay(asOf.day, add, cancel))
        return std::nullopt;
    std::vector<Provision> answers;
    for (const auto &[number, row] : balances) {
        const Currency currency = Currency::fromNumber(number).value_or(Currency());
        Provision provision = provisionOf(currency, row, policy.rates);
        provision.labels = buckets.labels();
        for (const auto &[document, units] : apart[number]) {
            const qint64 loss = lossOf(units, rateOf[document], kOne, currency);
            provision.specific.push_back({document, units, rateOf[document], loss});
            provision.gross += units;
            provision.individual += loss;
        }
        answers.push_back(std::move(provision));
    }
    std::ranges::sort(answers, {}, [](const Provision &provision) { return provision.currency.code(); });
    return answers;
}

std::optional<QString> LossRateDerivation::ratePct(size_t bucket) const
{
    return ratioText(Int128(loss) * 100, reached[bucket]);
}

qint64 LossRateDerivation::rate(size_t bucket) const
{
    const bool isKnown = bucket < reached.size() && reached[bucket] > 0;
    return isKnown ? divideRounded(Int128(loss) * kWholePercent, reached[bucket]).value_or(0) : 0;
}

LossRateDerivation lossRatesOf(Currency currency, qint64 sales, std::vector<qint64> collected)
{
    LossRateDerivation derivation = {.currency = currency,
                                     .labels = {},
                                     .from = {},
                                     .to = {},
                                     .sales = sales,
                                     .collected = std::move(collected),
                                     .reached = {}};
    qint64 left = sales;
    for (const qint64 units : derivation.collected) {
        derivation.reached.push_back(left);
        left -= units;
    }
    derivation.loss = left;
    return derivation;
}

std::optional<std::vector<LossRateDerivation>> historicalLossRates(const store::Snapshot &snapshot, ledger::AsOf asOf,
                                                                   QDate from, QDate to, const AgingPolicy &policy,
                                                                   const CancelToken &cancel)
{
    const auto history = paymentHistory(snapshot, asOf, {}, {}, cancel);
    if (!history)
        return std::nullopt;
    const Buckets buckets(policy);
    const auto first = qint32(from.toJulianDay());
    const auto last = qint32(to.toJulianDay());
    std::map<quint16, std::vector<qint64>> collected;
    const std::map<quint16, qint64> sales = salesOf(snapshot, asOf, first, last);
    const auto isIn = [&](qint32 issueDay) { return first <= issueDay && issueDay <= last; };
    for (const std::vector<PaidPart> *parts : {&history->parts, &history->credits}) {
        for (const PaidPart &part : *parts) {
            if (!isIn(part.issueDay))
                continue;
            std::vector<qint64> &row = collected[part.currency];
            row.resize(size_t(buckets.count()));
            const qint32 start = policy.basis == AgingBasis::DueDate ? part.dueDay : part.issueDay;
            row[size_t(buckets.of(part.paidDay - start))] += part.units;
        }
    }
    std::vector<LossRateDerivation> answers;
    for (const auto &[number, units] : sales) {
        collected[number].resize(size_t(buckets.count()));
        LossRateDerivation &answer = answers.emplace_back(
            lossRatesOf(Currency::fromNumber(number).value_or(Currency()), units, collected[number]));
        answer.labels = buckets.labels();
        answer.from = from;
        answer.to = to;
    }
    std::ranges::sort(answers, {}, [](const LossRateDerivation &answer) { return answer.currency.code(); });
    return answers;
}

} // namespace quittance::insight
