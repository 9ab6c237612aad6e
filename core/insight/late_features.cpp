#include "core/insight/document_lookup.h"
#include "core/insight/late_score.h"
#include "core/insight/open_scan.h"

#include <algorithm>
#include <map>

namespace quittance::insight {
namespace {

constexpr qint64 kOne = 1'000'000;
constexpr int kPriorStrength = 5; ///< invoices that the book's own share weighs; receivables.md 1.14

/// What a customer did and owes, in one currency.
struct Record
{
    PaymentSums year; ///< paid in the last twelve months
    PaymentSums half; ///< six
    PaymentSums recent; ///< three
    PaymentSums before; ///< the three before them
    qint64 open = 0;
    qint64 overdue = 0;
    qint64 net = 0;
};

std::optional<qint64> millionths(Int128 numerator, Int128 denominator)
{
    return denominator == 0 ? std::nullopt : divideRounded(numerator * kOne, denominator);
}

std::optional<qint64> daysLate(const PaymentSums &sums)
{
    return millionths(sums.unitDaysLate, sums.paidUnits);
}

class Records
{
public:
    Records(const store::Snapshot &snapshot, const LateScoreQuestion &question)
        : m_snapshot(snapshot)
        , m_question(question)
        , m_day(qint32(question.asOf.day.toJulianDay()))
        , m_recent(dayBefore(3))
        , m_half(dayBefore(6))
        , m_year(dayBefore(12))
    {
    }

    void add(const PaymentHistory &history)
    {
        for (const SettledInvoice &invoice : history.settled)
            addPaid(invoice);
        for (const PaidPart &part : history.parts) {
            if (!part.isInferred)
                addPaid(part);
        }
    }

    void add(const OpenPart &part)
    {
        Record &record = m_records[{part.currency, part.customer}];
        record.net += part.open;
        if (part.open <= 0)
            return;
        record.open += part.open;
        record.overdue += part.dueDay < m_day ? part.open : 0;
    }

    [[nodiscard]] std::vector<LateScoreRow> rows() const
    {
        std::vector<LateScoreRow> rows;
        const std::map<quint16, qint64> priors = priorByCurrency();
        for (const quint32 customer : customersByName(m_snapshot)) {
            for (const auto &[number, prior] : priors) {
                const auto found = m_records.find({number, customer});
                if (found == m_records.end() || (found->second.year.paidUnits == 0 && found->second.open == 0))
                    continue;
                rows.push_back(rowOf(customer, number, found->second, prior));
            }
        }
        std::ranges::stable_sort(rows, {}, [](const LateScoreRow &row) { return row.currency.code(); });
        return rows;
    }

private:
    /// The last day that is not in the `months` up to the day.
    [[nodiscard]] qint32 dayBefore(int months) const
    {
        return qint32(m_question.asOf.day.addMonths(-months).toJulianDay());
    }

    template<typename Paid>
    void addPaid(const Paid &paid)
    {
        if (paid.paidDay <= m_year || paid.paidDay > m_day)
            return;
        Record &record = m_records[{paid.currency, paid.customer}];
        const int grace = m_question.policy.graceDays;
        record.year.add(paid, grace);
        if (paid.paidDay > m_half)
            record.half.add(paid, grace);
        if (paid.paidDay > m_recent)
            record.recent.add(paid, grace);
        else if (paid.paidDay > m_half)
            record.before.add(paid, grace);
    }

    [[nodiscard]] std::map<quint16, qint64> priorByCurrency() const
    {
        std::map<quint16, std::pair<qint64, qint64>> counts; // late and settled
        for (const auto &[key, record] : m_records) {
            counts[key.first].first += record.year.late;
            counts[key.first].second += record.year.settled;
        }
        std::map<quint16, qint64> priors;
        for (const auto &[number, count] : counts)
            priors[number] = millionths(count.first, count.second).value_or(-1);
        return priors;
    }

    [[nodiscard]] LateScoreRow rowOf(quint32 customer, quint16 number, const Record &record, qint64 prior) const
    {
        LateScoreRow row = {.customer = m_snapshot.customerId[customer],
                            .name = m_snapshot.customerName[customer],
                            .currency = Currency::fromNumber(number).value_or(Currency())};
        row.openUnits = record.open;
        row.settled = record.year.settled;
        row.late = record.year.late;
        if (prior >= 0)
            row.probability = shrunkProbability(row.late, row.settled, prior, kPriorStrength);
        LateFeatures &features = row.features;
        features.of(LateFeature::DaysLate) = daysLate(record.half);
        features.of(LateFeature::LateShare)
            = millionths(record.year.paidUnits - record.year.paidOnTimeUnits, record.year.paidUnits);
        features.of(LateFeature::OverdueShare) = millionths(record.overdue, record.open);
        const auto recent = daysLate(record.recent);
        const auto before = daysLate(record.before);
        if (recent && before)
            features.of(LateFeature::Trend) = *recent - *before;
        addPromises(row);
        addUtilisation(row, record.net);
        row.score = lateScore(features);
        return row;
    }

    void addPromises(LateScoreRow &row) const
    {
        const auto found = std::ranges::find(m_question.promises, row.customer, &PromiseRecord::customer);
        if (found != m_question.promises.end())
            row.features.of(LateFeature::BrokenPromises) = millionths(found->broken, found->matured);
    }

    void addUtilisation(LateScoreRow &row, qint64 net) const
    {
        const auto found = std::ranges::find_if(m_question.limits, [&](const CreditLimit &limit) {
            return limit.customer == row.customer && limit.limit.currency() == row.currency;
        });
        if (found == m_question.limits.end())
            return;
        const qint64 exposure = std::max<qint64>(net, 0);
        row.features.of(LateFeature::Utilisation) = millionths(Int128(exposure) * 100, found->limit.units());
        row.features.isOverZeroLimit = found->limit.units() == 0 && exposure > 0;
    }

    const store::Snapshot &m_snapshot;
    const LateScoreQuestion &m_question;
    qint32 m_day;
    qint32 m_recent;
    qint32 m_half;
    qint32 m_year;
    std::map<std::pair<quint16, quint32>, Record> m_records; ///< by currency and customer index
};

} // namespace

std::optional<std::vector<LateScoreRow>> lateScores(const store::Snapshot &snapshot, const LateScoreQuestion &question,
                                                    const CancelToken &cancel)
{
    // The share of late payers is the book's: one customer's question needs everybody's payments.
    const BookFilter book = {.customer = {}, .currency = question.filter.currency};
    const auto history = paymentHistory(snapshot, question.asOf, question.policy, book, cancel);
    if (!history)
        return std::nullopt;
    Records records(snapshot, question);
    records.add(*history);
    const auto addOpen = [&](const OpenPart &part) {
        if (!book.currency || part.currency == book.currency->number())
            records.add(part);
    };
    if (!OpenScan(snapshot, question.asOf.knownAt).onDay(question.asOf.day, addOpen, cancel))
        return std::nullopt;
    std::vector<LateScoreRow> rows = records.rows();
    if (question.filter.customer)
        std::erase_if(rows, [&](const LateScoreRow &row) { return row.customer != *question.filter.customer; });
    return rows;
}

} // namespace quittance::insight
