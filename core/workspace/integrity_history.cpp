#include "core/workspace/integrity_flags.h"

#include <QDateTime>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace quittance::workspace {

using insight::FindingRule;
using insight::FlagInvoice;
using ledger::DocumentKind;

namespace {

constexpr qint64 kMillion = 1'000'000;
constexpr int kMonthsLooked = 12;
constexpr int kFewestInvoices = 20; ///< of a month whose shares are compared
constexpr int kBackdatedDays = 30;
constexpr int kNewDebtorDays = 90;
constexpr qint64 kBenfordLimit = 15'000; ///< millionths. Source: Nigrini, 2012: beyond it the digits do not conform
constexpr qint64 kMillisecondsADay = 86'400'000;

struct Month
{
    qint64 invoices = 0;
    qint64 whole = 0; ///< invoices without minor units
    Int128 sales = 0;
    Int128 credits = 0;
    Int128 receipts = 0;
    Int128 net = 0; ///< by how much receivables moved
};

QDate utcDay(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
}

/// Months since year 0, so that a subtraction gives how many lie between.
int monthOf(QDate day)
{
    return day.year() * 12 + day.month() - 1;
}

QDate firstOf(int month)
{
    return {month / 12, month % 12 + 1, 1};
}

using Months = std::map<Currency, std::map<int, Month>>;

Months monthsOf(const store::Snapshot &snapshot)
{
    Months months;
    const store::DocumentColumns &columns = snapshot.current;
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto currency = Currency::fromNumber(columns.currency[i]);
        if (!columns.inForce[i] || !currency || columns.endDay[i] != store::kNever)
            continue;
        Month &month = months[*currency][monthOf(QDate::fromJulianDay(columns.issueDay[i]))];
        const qint64 units = columns.units[i];
        month.net += units;
        switch (DocumentKind(columns.kind[i])) {
        case DocumentKind::Invoice:
            ++month.invoices;
            month.whole += units % kUnitsPerWhole == 0 ? 1 : 0;
            month.sales += units;
            break;
        case DocumentKind::CreditNote:
            month.credits -= units;
            break;
        case DocumentKind::Payment:
            month.receipts -= units;
            break;
        default:
            break;
        }
    }
    return months;
}

/// A flag for every full month of the last year whose share stands out from those before it.
template<typename Share>
void addSpikes(const std::map<int, Month> &months, Currency currency, int today, FindingRule rule, Share share,
               std::vector<IntegrityFlag> &flags)
{
    std::vector<qint64> earlier;
    bool isFirst = true; // the first month of a book is seldom a whole one
    for (const auto &[number, month] : months) {
        const std::optional<qint64> value = share(month);
        if (isFirst || !value || number >= today) {
            isFirst = false;
            continue;
        }
        if (number >= today - kMonthsLooked && insight::isSpike(earlier, *value))
            flags.push_back({.rule = rule,
                             .day = firstOf(number + 1).addDays(-1),
                             .amount = Money(0, currency),
                             .count = *value / 10'000});
        earlier.push_back(*value);
    }
}

/// Three full months against the three before.
void addSlowerTurn(const std::map<int, Month> &months, Currency currency, int today, std::vector<IntegrityFlag> &flags)
{
    Month recent;
    Month before;
    Int128 openNow = 0;
    Int128 openThen = 0;
    int seen = 0;
    for (const auto &[number, month] : months) {
        if (number >= today)
            break;
        openNow += month.net;
        openThen += number < today - 3 ? month.net : 0;
        seen += number < today - 6 ? 1 : 0;
        Month *sum = number >= today - 3 ? &recent : number >= today - 6 ? &before : nullptr;
        if (!sum)
            continue;
        sum->sales += month.sales;
        sum->receipts += month.receipts;
    }
    const bool salesRose = recent.sales * 10 > before.sales * 11;
    const bool openRose = openNow * 10 > openThen * 11;
    const bool isSlower = openNow * before.sales > openThen * recent.sales;
    const bool receiptsStood = recent.receipts * 100 <= before.receipts * 102;
    if (seen > 0 && before.sales > 0 && openThen > 0 && salesRose && openRose && isSlower && receiptsStood)
        flags.push_back({.rule = FindingRule::SlowerTurn,
                         .day = firstOf(today).addDays(-1),
                         .amount = Money(qint64(openNow - openThen), currency),
                         .count = qint64((recent.sales - before.sales) * 100 / before.sales)});
}

/// Documents that became known long after their issue, in a batch that is otherwise of its time.
void addBackdated(const store::Snapshot &snapshot, std::vector<IntegrityFlag> &flags)
{
    std::unordered_map<quint32, qint64> firstKnown;
    for (size_t row = 0; row < snapshot.superseded.size(); ++row) {
        const auto [at, isNew]
            = firstKnown.try_emplace(snapshot.superseded.document[row], snapshot.superseded.knownFrom[row]);
        at->second = std::min(at->second, snapshot.superseded.knownFrom[row]);
    }
    struct Batch
    {
        qint64 all = 0;
        std::vector<quint32> late;
    };
    std::map<qint64, Batch> batches;
    const store::DocumentColumns &columns = snapshot.current;
    for (quint32 i = 0; i < columns.size(); ++i) {
        const bool counts = columns.inForce[i]
            && (DocumentKind(columns.kind[i]) == DocumentKind::Invoice
                || DocumentKind(columns.kind[i]) == DocumentKind::CreditNote);
        if (!counts)
            continue;
        const auto earlier = firstKnown.find(i);
        const qint64 known
            = earlier == firstKnown.end() ? columns.knownFrom[i] : std::min(earlier->second, columns.knownFrom[i]);
        Batch &batch = batches[known];
        ++batch.all;
        const QDate issue = QDate::fromJulianDay(columns.issueDay[i]);
        if (issue.daysTo(utcDay(known)) > kBackdatedDays)
            batch.late.push_back(i);
    }
    if (batches.empty())
        return;
    const qint64 first = batches.begin()->first;
    for (const auto &[known, batch] : batches) {
        if (known < first + kMillisecondsADay || qint64(batch.late.size()) * 5 > batch.all)
            continue;
        for (const quint32 i : batch.late) {
            const QDate issue = QDate::fromJulianDay(columns.issueDay[i]);
            flags.push_back({.rule = FindingRule::Backdated,
                             .documents = {snapshot.documentId[i]},
                             .customer = snapshot.customerId[columns.customer[i]],
                             .day = issue,
                             .amount = Money(qAbs(columns.units[i]),
                                             Currency::fromNumber(columns.currency[i]).value_or(Currency())),
                             .count = issue.daysTo(utcDay(known))});
        }
    }
}

/// Currencies of which much is owed by customers who are new, in a book that is old enough to tell.
void addNewDebtors(const store::Snapshot &snapshot, QDate today, std::vector<IntegrityFlag> &flags)
{
    const store::DocumentColumns &columns = snapshot.current;
    std::vector<qint32> firstInvoice(snapshot.customerCount(), store::kNever);
    qint32 oldest = store::kNever;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (!columns.inForce[i] || DocumentKind(columns.kind[i]) != DocumentKind::Invoice)
            continue;
        qint32 &first = firstInvoice[columns.customer[i]];
        first = std::min(first, columns.issueDay[i]);
        oldest = std::min(oldest, columns.issueDay[i]);
    }
    const auto day = qint32(today.toJulianDay());
    if (oldest > day - 2 * kNewDebtorDays)
        return;
    struct Owed
    {
        Int128 all = 0;
        Int128 fromNew = 0;
    };
    std::map<Currency, Owed> owed;
    for (const insight::StandingDocument &document :
         insight::DocumentLookup(snapshot, Instant::max()).allStanding(today)) {
        if (document.open <= 0)
            continue;
        Owed &sum = owed[document.currency];
        sum.all += document.open;
        sum.fromNew += firstInvoice[document.customer] > day - kNewDebtorDays ? document.open : 0;
    }
    for (const auto &[currency, sum] : owed) {
        if (sum.fromNew * 5 > sum.all)
            flags.push_back({.rule = FindingRule::NewDebtors,
                             .day = today,
                             .amount = Money(qint64(sum.fromNew), currency),
                             .count = qint64(sum.fromNew * 100 / sum.all)});
    }
}

void addLeadingDigits(const store::Snapshot &snapshot, QDate today, std::vector<IntegrityFlag> &flags)
{
    std::map<Currency, std::vector<FlagInvoice>> byCurrency;
    const store::DocumentColumns &columns = snapshot.current;
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto currency = Currency::fromNumber(columns.currency[i]);
        if (currency && columns.inForce[i] && DocumentKind(columns.kind[i]) == DocumentKind::Invoice)
            byCurrency[*currency].emplace_back().amount = Money(columns.units[i], *currency);
    }
    for (const auto &[currency, invoices] : byCurrency) {
        const std::optional<qint64> deviation = insight::benfordDeviation(invoices);
        if (deviation && *deviation > kBenfordLimit)
            flags.push_back(
                {.rule = FindingRule::LeadingDigits, .day = today, .amount = Money(0, currency), .count = *deviation});
    }
}

} // namespace

std::vector<IntegrityFlag> historyFlags(const store::Snapshot &snapshot, QDate today)
{
    std::vector<IntegrityFlag> flags;
    const int month = monthOf(today);
    for (const auto &[currency, months] : monthsOf(snapshot)) {
        addSpikes(
            months, currency, month, FindingRule::RoundSums,
            [](const Month &one) {
                return one.invoices < kFewestInvoices ? std::optional<qint64>()
                                                      : std::optional(one.whole * kMillion / one.invoices);
            },
            flags);
        addSpikes(
            months, currency, month, FindingRule::DilutionSpike,
            [](const Month &one) {
                return one.sales <= 0 ? std::optional<qint64>()
                                      : std::optional(qint64(one.credits * kMillion / one.sales));
            },
            flags);
        addSlowerTurn(months, currency, month, flags);
    }
    addBackdated(snapshot, flags);
    addNewDebtors(snapshot, today, flags);
    addLeadingDigits(snapshot, today, flags);
    return flags;
}

} // namespace quittance::workspace
