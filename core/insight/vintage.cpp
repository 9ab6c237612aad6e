#include "core/insight/vintage.h"

#include "core/base/ratio.h"
#include "core/insight/document_lookup.h"

#include <algorithm>
#include <limits>
#include <map>
#include <unordered_map>

namespace quittance::insight {
namespace {

constexpr quint32 kRowsPerLook = 1u << 16; ///< documents between two looks at the cancel token

int monthOf(qint32 day)
{
    const QDate date = QDate::fromJulianDay(day);
    return date.year() * 12 + date.month() - 1;
}

QDate firstOf(int month)
{
    return {month / 12, month % 12 + 1, 1};
}

/// Calls `sink(index, columns, row)` for every invoice that counts; false when cancelled.
template<typename Sink>
bool forEachInvoice(const store::Snapshot &snapshot, const VintageQuestion &question, const CancelToken &cancel,
                    Sink &&sink)
{
    const DocumentLookup lookup(snapshot, question.asOf.knownAt);
    const auto day = qint32(question.asOf.day.toJulianDay());
    const BookFilter &filter = question.filter;
    const int lastMonth = monthOf(day);
    const int firstMonth = question.months > 0 ? lastMonth - question.months + 1 : std::numeric_limits<int>::min();
    for (quint32 index = 0; index < snapshot.documentCount(); ++index) {
        if (index % kRowsPerLook == 0 && cancel.isCancelled())
            return false;
        const auto [columns, row] = lookup.inForce(index, day);
        if (!columns || ledger::DocumentKind(columns->kind[row]) != ledger::DocumentKind::Invoice
            || columns->units[row] <= 0)
            continue;
        const bool isAsked = (!filter.currency || columns->currency[row] == filter.currency->number())
            && (!filter.customer || snapshot.customerId[columns->customer[row]] == *filter.customer)
            && monthOf(columns->issueDay[row]) >= firstMonth;
        if (isAsked)
            sink(index, *columns, row);
    }
    return true;
}

class VintageBuilder
{
public:
    explicit VintageBuilder(const VintageQuestion &question)
        : m_question(question)
        , m_day(qint32(question.asOf.day.toJulianDay()))
    {
    }

    void addInvoice(quint16 currency, qint32 issueDay, qint64 units)
    {
        VintageCohort &cohort = cohortOf(currency, monthOf(issueDay));
        const int age = m_day - issueDay;
        cohort.youngestAge = cohort.invoices == 0 ? age : std::min(cohort.youngestAge, age);
        ++cohort.invoices;
        cohort.billed += units;
    }

    void addPart(const PaidPart &part, bool isCash)
    {
        const auto found = m_tables.find(part.currency);
        if (found == m_tables.end())
            return;
        const auto cohort = found->second.find(monthOf(part.issueDay));
        if (cohort == found->second.end())
            return;
        for (size_t age = 0; age < m_question.ages.size(); ++age) {
            if (part.paidDay - part.issueDay > m_question.ages[age])
                continue;
            cohort->second.cash[age] += isCash ? part.units : 0;
            cohort->second.resolved[age] += part.units;
        }
        m_inferred[part.currency] += isCash && part.isInferred ? part.units : 0;
    }

    [[nodiscard]] std::vector<VintageTable> take()
    {
        std::vector<VintageTable> tables;
        for (auto &[number, cohorts] : m_tables) {
            VintageTable &table = tables.emplace_back();
            table.currency = Currency::fromNumber(number).value_or(Currency());
            table.ages = m_question.ages;
            table.inferredUnits = m_inferred[number];
            for (auto &[month, cohort] : cohorts) {
                cohort.month = firstOf(month);
                table.cohorts.push_back(std::move(cohort));
            }
        }
        std::ranges::sort(tables, {}, [](const VintageTable &table) { return table.currency.code(); });
        return tables;
    }

private:
    VintageCohort &cohortOf(quint16 currency, int month)
    {
        VintageCohort &cohort = m_tables[currency][month];
        cohort.cash.resize(m_question.ages.size());
        cohort.resolved.resize(m_question.ages.size());
        return cohort;
    }

    const VintageQuestion &m_question;
    qint32 m_day;
    std::map<quint16, std::map<int, VintageCohort>> m_tables;
    std::unordered_map<quint16, qint64> m_inferred;
};

/// Σ of one column over the cohorts mature at an age, and of what they were billed.
struct Pool
{
    qint64 units = 0;
    qint64 billed = 0;
};

Pool poolOf(const VintageTable &table, size_t maturity, std::vector<qint64> VintageCohort::*column, size_t age)
{
    Pool pool;
    for (const VintageCohort &cohort : table.cohorts) {
        if (!table.isMature(cohort, maturity))
            continue;
        pool.units += (cohort.*column)[age];
        pool.billed += cohort.billed;
    }
    return pool;
}

/// Nobody pays more than is billed: growth of older months that takes it beyond is cut there.
qint64 mostOf(const VintageCohort &cohort, size_t knownAge)
{
    return std::max(cohort.billed, cohort.cash[knownAge]);
}

} // namespace

std::optional<QString> VintageTable::cashPct(const VintageCohort &cohort, size_t age) const
{
    return isMature(cohort, age) ? ratioText(Int128(cohort.cash[age]) * 100, cohort.billed) : std::nullopt;
}

std::optional<QString> VintageTable::resolvedPct(const VintageCohort &cohort, size_t age) const
{
    return isMature(cohort, age) ? ratioText(Int128(cohort.resolved[age]) * 100, cohort.billed) : std::nullopt;
}

std::optional<QString> VintageTable::pooledCashPct(size_t age) const
{
    const Pool pool = poolOf(*this, age, &VintageCohort::cash, age);
    return ratioText(Int128(pool.units) * 100, pool.billed);
}

std::optional<QString> VintageTable::pooledResolvedPct(size_t age) const
{
    const Pool pool = poolOf(*this, age, &VintageCohort::resolved, age);
    return ratioText(Int128(pool.units) * 100, pool.billed);
}

std::optional<QString> VintageTable::growth(size_t fromAge, size_t toAge) const
{
    return ratioText(poolOf(*this, toAge, &VintageCohort::cash, toAge).units,
                     poolOf(*this, toAge, &VintageCohort::cash, fromAge).units);
}

std::optional<qint64> VintageTable::projected(const VintageCohort &cohort, size_t fromAge, size_t toAge) const
{
    const qint64 before = poolOf(*this, toAge, &VintageCohort::cash, fromAge).units;
    const qint64 after = poolOf(*this, toAge, &VintageCohort::cash, toAge).units;
    if (!isMature(cohort, fromAge) || before == 0)
        return std::nullopt;
    qint64 step = 1; // one smallest unit of the currency, so that it is rounded once
    for (int digit = currency.minorDigits(); digit < kUnitDigits; ++digit)
        step *= 10;
    const std::optional<qint64> steps = divideRounded(Int128(cohort.cash[fromAge]) * after, Int128(before) * step);
    return steps ? std::optional(std::min(*steps * step, mostOf(cohort, fromAge))) : std::nullopt;
}

std::optional<qint64> VintageTable::projected(const VintageCohort &cohort, size_t age) const
{
    size_t known = age + 1;
    while (known > 0 && !isMature(cohort, known - 1))
        --known;
    if (known == 0)
        return std::nullopt;
    qint64 units = cohort.cash[known - 1];
    for (size_t next = known; next <= age; ++next) {
        const qint64 before = poolOf(*this, next, &VintageCohort::cash, next - 1).units;
        const qint64 after = poolOf(*this, next, &VintageCohort::cash, next).units;
        const auto grown = before == 0 ? std::nullopt : divideRounded(Int128(units) * after, before);
        if (!grown)
            return std::nullopt;
        units = std::min(*grown, mostOf(cohort, known - 1));
    }
    return known == age + 1 ? units : roundUnits(units, currency.minorDigits());
}

std::optional<std::vector<VintageTable>> vintages(const store::Snapshot &snapshot, const VintageQuestion &question,
                                                  const CancelToken &cancel)
{
    VintageBuilder builder(question);
    const auto addInvoice = [&](quint32, const store::DocumentColumns &columns, size_t row) {
        builder.addInvoice(columns.currency[row], columns.issueDay[row], columns.units[row]);
    };
    if (!forEachInvoice(snapshot, question, cancel, addInvoice))
        return std::nullopt;
    const auto history = paymentHistory(snapshot, question.asOf, question.policy, question.filter, cancel);
    if (!history)
        return std::nullopt;
    for (const PaidPart &part : history->parts)
        builder.addPart(part, true);
    for (const PaidPart &part : history->credits)
        builder.addPart(part, false);
    return builder.take();
}

std::vector<VintageItem> vintageItems(const store::Snapshot &snapshot, const VintageQuestion &question, QDate month,
                                      std::optional<int> age)
{
    const int wanted = monthOf(qint32(month.toJulianDay()));
    std::unordered_map<quint32, VintageItem> items;
    forEachInvoice(snapshot, question, {}, [&](quint32 index, const store::DocumentColumns &columns, size_t row) {
        if (monthOf(columns.issueDay[row]) != wanted)
            return;
        VintageItem &item = items[index];
        item.invoice = snapshot.documentId[index];
        item.customer = snapshot.customerId[columns.customer[row]];
        item.currency = Currency::fromNumber(columns.currency[row]).value_or(Currency());
        item.issue = QDate::fromJulianDay(columns.issueDay[row]);
        item.billed = columns.units[row];
    });
    const auto history = paymentHistory(snapshot, question.asOf, question.policy, question.filter);
    const auto add = [&](const PaidPart &part, bool isCash) {
        const auto item = items.find(part.invoice);
        if (item == items.end() || (age && part.paidDay - part.issueDay > *age))
            return;
        item->second.cash += isCash ? part.units : 0;
        item->second.resolved += part.units;
    };
    for (const PaidPart &part : history->parts)
        add(part, true);
    for (const PaidPart &part : history->credits)
        add(part, false);
    std::vector<VintageItem> list;
    list.reserve(items.size());
    for (const auto &[index, item] : items)
        list.push_back(item);
    std::ranges::sort(list, [](const VintageItem &a, const VintageItem &b) {
        return a.issue != b.issue ? a.issue < b.issue : a.invoice < b.invoice;
    });
    return list;
}

} // namespace quittance::insight
