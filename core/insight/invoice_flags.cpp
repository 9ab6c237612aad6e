#include "core/insight/invoice_flags.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace quittance::insight {
namespace {

constexpr size_t kMostPaired = 50; ///< of more alike than this, each is paired with the next only
constexpr qint64 kFewestForDigits = 300;
constexpr size_t kFewestForSpike = 6;
/// Shares of the leading digits 1 to 9 in millionths. Source: F. Benford, 1938; log10(1 + 1/d).
constexpr std::array<qint64, 9> kBenford = {301'030, 176'091, 124'939, 96'910, 79'181, 66'947, 57'992, 51'153, 45'757};

/// Pairs within each run of equal keys of `order`, where `near` allows them.
template<typename Near>
void pairUp(std::span<const size_t> run, std::vector<FlagPair> &pairs, Near near)
{
    for (size_t i = 0; i < run.size(); ++i) {
        const size_t last = run.size() > kMostPaired ? std::min(i + 2, run.size()) : run.size();
        for (size_t k = i + 1; k < last && near(run[i], run[k]); ++k)
            pairs.emplace_back(std::minmax(run[i], run[k]));
    }
}

template<typename Key>
std::vector<size_t> orderedBy(size_t count, Key key)
{
    std::vector<size_t> order(count);
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {}, key);
    return order;
}

/// Calls `visit` with each run of positions that have the same key.
template<typename Key, typename Visit>
void forEachRun(const std::vector<size_t> &order, Key key, Visit visit)
{
    for (size_t first = 0; first < order.size();) {
        size_t last = first + 1;
        while (last < order.size() && key(order[last]) == key(order[first]))
            ++last;
        visit(std::span(order).subspan(first, last - first));
        first = last;
    }
}

auto amountKey(const FlagInvoice &invoice)
{
    return std::tuple(invoice.customer, invoice.amount.currency(), invoice.amount.units());
}

} // namespace

QString normalisedNumber(QStringView number)
{
    QString digits;
    for (const QChar c : number) {
        const bool isDigit = c >= u'0' && c <= u'9';
        if (isDigit && (c != u'0' || !digits.isEmpty()))
            digits += c;
    }
    return digits;
}

std::vector<FlagPair> sameAmounts(std::span<const FlagInvoice> invoices, int days)
{
    const auto order = orderedBy(invoices.size(), [&](size_t i) {
        return std::tuple_cat(amountKey(invoices[i]), std::tuple(invoices[i].issue, i));
    });
    std::vector<FlagPair> pairs;
    forEachRun(
        order, [&](size_t i) { return amountKey(invoices[i]); },
        [&](std::span<const size_t> run) {
            if (invoices[run.front()].amount.units() <= 0)
                return;
            pairUp(run, pairs, [&](size_t a, size_t b) { return invoices[a].issue.daysTo(invoices[b].issue) <= days; });
        });
    std::ranges::sort(pairs);
    return pairs;
}

std::vector<FlagPair> sameNumbers(std::span<const FlagInvoice> invoices)
{
    QHash<QString, std::vector<size_t>> byNumber;
    for (size_t i = 0; i < invoices.size(); ++i) {
        if (const QString number = normalisedNumber(invoices[i].number); !number.isEmpty())
            byNumber[number].push_back(i);
    }
    std::vector<FlagPair> pairs;
    for (const std::vector<size_t> &alike : std::as_const(byNumber))
        pairUp(alike, pairs, [](size_t, size_t) { return true; });
    std::ranges::sort(pairs);
    return pairs;
}

std::vector<FlagPair> sameOrders(std::span<const FlagInvoice> invoices)
{
    const auto key
        = [&](size_t i) { return std::tuple_cat(amountKey(invoices[i]), std::tuple(invoices[i].reference)); };
    const auto order = orderedBy(invoices.size(), key);
    std::vector<FlagPair> pairs;
    forEachRun(order, key, [&](std::span<const size_t> run) {
        if (!invoices[run.front()].reference.isEmpty() && invoices[run.front()].amount.units() > 0)
            pairUp(run, pairs, [](size_t, size_t) { return true; });
    });
    std::ranges::sort(pairs);
    return pairs;
}

std::vector<Rebill> rebills(std::span<const FlagInvoice> invoices, std::span<const FlagCredit> credits,
                            const RebillPolicy &policy)
{
    std::map<std::pair<ledger::CustomerId, Currency>, std::vector<size_t>> byCustomer;
    if (!credits.empty()) {
        for (size_t i = 0; i < invoices.size(); ++i)
            byCustomer[{invoices[i].customer, invoices[i].amount.currency()}].push_back(i);
        for (auto &[key, list] : byCustomer)
            std::ranges::stable_sort(list, {}, [&](size_t i) { return invoices[i].issue; });
    }
    std::vector<Rebill> found;
    for (const FlagCredit &credit : credits) {
        const FlagInvoice &old = invoices[credit.invoice];
        const qint64 hidden = old.due.daysTo(credit.date);
        const bool clears = Int128(credit.units) * 100 >= Int128(old.amount.units()) * policy.clearedPercent;
        if (!clears || hidden <= policy.leastDaysPastDue)
            continue;
        const std::vector<size_t> &theirs = byCustomer[{old.customer, old.amount.currency()}];
        auto next = std::ranges::lower_bound(theirs, credit.date, {}, [&](size_t i) { return invoices[i].issue; });
        for (; next != theirs.end() && credit.date.daysTo(invoices[*next].issue) <= policy.daysUntilRebill; ++next) {
            const Int128 differs = Int128(invoices[*next].amount.units()) - old.amount.units();
            const Int128 most = Int128(old.amount.units()) * policy.amountPercent;
            if (*next != credit.invoice && (differs < 0 ? -differs : differs) * 100 <= most)
                found.push_back({credit.invoice, credit.creditNote, *next, hidden});
        }
    }
    return found;
}

RoundCounts roundCounts(std::span<const FlagInvoice> invoices)
{
    RoundCounts counts;
    for (const FlagInvoice &invoice : invoices) {
        const qint64 units = invoice.amount.units();
        ++counts.all;
        counts.whole += units % kUnitsPerWhole == 0 ? 1 : 0;
        counts.hundreds += units % (100 * kUnitsPerWhole) == 0 ? 1 : 0;
        counts.thousands += units % (1000 * kUnitsPerWhole) == 0 ? 1 : 0;
    }
    return counts;
}

std::optional<qint64> benfordDeviation(std::span<const FlagInvoice> invoices)
{
    std::array<qint64, 9> counts = {};
    qint64 all = 0;
    for (const FlagInvoice &invoice : invoices) {
        qint64 digit = qAbs(invoice.amount.units());
        while (digit >= 10)
            digit /= 10;
        if (digit == 0)
            continue;
        ++counts[size_t(digit - 1)];
        ++all;
    }
    if (all < kFewestForDigits)
        return std::nullopt;
    qint64 sum = 0;
    for (size_t i = 0; i < counts.size(); ++i)
        sum += qAbs(counts[i] * 1'000'000 / all - kBenford[i]);
    return sum / qint64(counts.size());
}

bool isSpike(std::span<const qint64> earlier, qint64 value, int sigmas)
{
    if (earlier.size() < kFewestForSpike)
        return false;
    const Int128 n = Int128(earlier.size());
    Int128 sum = 0;
    Int128 squares = 0;
    for (const qint64 one : earlier) {
        sum += one;
        squares += Int128(one) * one;
    }
    // value − mean > k·s, both sides times n: with s² = (n·Σx² − (Σx)²) / n².
    const Int128 above = Int128(value) * n - sum;
    const Int128 spread = n * squares - sum * sum;
    return above > 0 && spread > 0 && above * above > spread * sigmas * sigmas;
}

} // namespace quittance::insight
