#include "core/insight/behaviour.h"

#include "core/insight/customer_groups.h"
#include "core/insight/document_lookup.h"
#include "core/insight/open_scan.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr quint32 kBook = std::numeric_limits<quint32>::max(); ///< the row of everybody

/// One open item's age against what is usual.
struct OpenLate
{
    qint32 days = 0; ///< past due
    qint64 units = 0;
};

/// What is gathered of one row before its figures are made.
struct Gathered
{
    PaymentSums sums;
    std::vector<int> daysLate;
    std::vector<OpenLate> open;
};

/// Sums up one question.
class BehaviourBuilder
{
public:
    BehaviourBuilder(const store::Snapshot &snapshot, const BehaviourQuestion &question)
        : m_snapshot(snapshot)
        , m_question(question)
        , m_from(qint32(question.from.toJulianDay()))
        , m_to(qint32(question.to.toJulianDay()))
    {
        for (const QDate month : monthEnds(question.to, std::max(question.trendMonths, 0)))
            m_months.push_back(qint32(month.toJulianDay()));
    }

    void add(const PaymentHistory &history)
    {
        for (const SettledInvoice &invoice : history.settled)
            addPaid(invoice, [&](Gathered &row) {
                row.sums.add(invoice, m_question.policy.graceDays);
                row.daysLate.push_back(invoice.daysLate());
            });
        for (const PaidPart &part : history.parts) {
            if (!part.isInferred)
                addPaid(part, [&](Gathered &row) { row.sums.add(part, m_question.policy.graceDays); });
        }
        for (const CashReceipt &receipt : history.cash)
            addPaid(receipt, [&](Gathered &row) { row.sums.add(receipt); });
        for (const quint32 invoice : history.leftOut)
            ++m_leftOut[m_snapshot.current.currency[invoice]];
    }

    void addOpen(const OpenPart &part, qint32 day)
    {
        const OpenLate open = {day - part.dueDay, part.open};
        m_rows[keyOf(part.currency, kBook)].open.push_back(open);
        m_rows[keyOf(part.currency, groupOf(part.customer))].open.push_back(open);
    }

    [[nodiscard]] std::vector<PaymentBehaviour> take()
    {
        std::vector<PaymentBehaviour> answers;
        for (const quint16 number : currencies()) {
            const auto currency = Currency::fromNumber(number);
            if (currency)
                answers.push_back(answerIn(*currency));
        }
        std::ranges::sort(answers, {}, [](const PaymentBehaviour &answer) { return answer.currency.code(); });
        return answers;
    }

private:
    /// Of a currency, and a customer index or month.
    [[nodiscard]] static quint64 keyOf(quint16 currency, quint32 index) { return quint64(currency) << 32 | index; }

    [[nodiscard]] quint32 groupOf(quint32 customer) const
    {
        return m_question.byParent ? topParentOf(m_snapshot, customer) : customer;
    }

    /// Adds to the rows of the window and to the month it was paid in.
    template<typename Paid, typename Add>
    void addPaid(const Paid &paid, Add add)
    {
        if (m_from <= paid.paidDay && paid.paidDay <= m_to) {
            add(m_rows[keyOf(paid.currency, kBook)]);
            add(m_rows[keyOf(paid.currency, groupOf(paid.customer))]);
        }
        if (m_months.empty() || paid.paidDay > m_to || paid.paidDay < firstTrendDay())
            return;
        const auto month = std::ranges::lower_bound(m_months, paid.paidDay);
        add(m_trend[keyOf(paid.currency, quint32(month - m_months.begin()))]);
    }

    [[nodiscard]] qint32 firstTrendDay() const
    {
        const QDate first = QDate::fromJulianDay(m_months.front());
        return qint32(QDate(first.year(), first.month(), 1).toJulianDay());
    }

    [[nodiscard]] std::set<quint16> currencies() const
    {
        std::set<quint16> numbers;
        for (const auto &[key, row] : m_rows)
            numbers.insert(quint16(key >> 32));
        for (const auto &[key, row] : m_trend)
            numbers.insert(quint16(key >> 32));
        for (const auto &[number, count] : m_leftOut)
            numbers.insert(number);
        return numbers;
    }

    [[nodiscard]] BehaviourRow rowOf(const Gathered &gathered) const
    {
        BehaviourRow row;
        row.sums = gathered.sums;
        row.spread = LateSpread(gathered.daysLate, m_question.policy.fewest);
        for (const OpenLate &open : gathered.open) {
            const bool isLater = row.sums.paidUnits > 0 && open.days > 0
                && Int128(open.days) * row.sums.paidUnits > row.sums.unitDaysLate;
            row.openUnits += open.units;
            row.openLaterUnits += isLater ? open.units : 0;
        }
        return row;
    }

    PaymentBehaviour answerIn(Currency currency)
    {
        PaymentBehaviour answer;
        answer.currency = currency;
        const quint16 number = quint16(currency.number());
        answer.total = rowOf(m_rows[keyOf(number, kBook)]);
        answer.leftOut = m_leftOut[number];
        for (const quint32 customer : customersByName(m_snapshot)) {
            const auto found = m_rows.find(keyOf(number, customer));
            if (found == m_rows.end())
                continue;
            BehaviourRow &row = answer.rows.emplace_back(rowOf(found->second));
            row.customer = m_snapshot.customerId[customer];
            row.name = m_snapshot.customerName[customer];
        }
        for (quint32 month = 0; month < m_months.size(); ++month) {
            const Gathered &gathered = m_trend[keyOf(number, month)];
            answer.trend.push_back({QDate::fromJulianDay(m_months[month]), gathered.sums,
                                    LateSpread(gathered.daysLate, m_question.policy.fewest)});
        }
        return answer;
    }

    const store::Snapshot &m_snapshot;
    const BehaviourQuestion &m_question;
    qint32 m_from;
    qint32 m_to;
    std::vector<qint32> m_months; ///< last days, ascending
    std::unordered_map<quint64, Gathered> m_rows;
    std::unordered_map<quint64, Gathered> m_trend;
    std::unordered_map<quint16, int> m_leftOut;
};

void addHistogram(PaymentBehaviour &answer, const PaymentHistory &history, const BehaviourQuestion &question)
{
    for (const QString &label : lateBinLabels(question.policy.edges))
        answer.histogram.push_back({.label = label});
    const auto from = qint32(question.from.toJulianDay());
    const auto to = qint32(question.to.toJulianDay());
    for (const SettledInvoice &invoice : history.settled) {
        if (invoice.currency != answer.currency.number() || invoice.paidDay < from || invoice.paidDay > to)
            continue;
        BehaviourBin &bin = answer.histogram[size_t(lateBinOf(invoice.daysLate(), question.policy.edges))];
        ++bin.count;
        bin.units += invoice.units;
    }
}

} // namespace

QStringList lateBinLabels(const std::vector<int> &edges)
{
    if (edges.empty())
        return {u"all"_s};
    QStringList labels = {u"<=%1"_s.arg(edges.front())};
    for (size_t i = 1; i < edges.size(); ++i) {
        const int first = edges[i - 1] + 1;
        labels += first == edges[i] ? QString::number(first) : u"%1..%2"_s.arg(first).arg(edges[i]);
    }
    labels += u">%1"_s.arg(edges.back());
    return labels;
}

int lateBinOf(int daysLate, const std::vector<int> &edges)
{
    return int(std::ranges::lower_bound(edges, daysLate) - edges.begin());
}

std::optional<std::vector<PaymentBehaviour>>
paymentBehaviour(const store::Snapshot &snapshot, const BehaviourQuestion &question, const CancelToken &cancel)
{
    const std::optional<PaymentHistory> history
        = paymentHistory(snapshot, question.asOf, question.policy, question.filter, cancel);
    if (!history)
        return std::nullopt;
    BehaviourBuilder builder(snapshot, question);
    builder.add(*history);
    const auto day = qint32(question.asOf.day.toJulianDay());
    const BookFilter &filter = question.filter;
    const auto addOpen = [&](const OpenPart &part) {
        const bool isAsked = part.open > 0 && (!filter.currency || part.currency == filter.currency->number())
            && (!filter.customer || snapshot.customerId[part.customer] == *filter.customer);
        if (isAsked)
            builder.addOpen(part, day);
    };
    if (!OpenScan(snapshot, question.asOf.knownAt).onDay(question.asOf.day, addOpen, cancel))
        return std::nullopt;
    std::vector<PaymentBehaviour> answers = builder.take();
    for (PaymentBehaviour &answer : answers)
        addHistogram(answer, *history, question);
    return answers;
}

std::vector<SettledItem> settledItems(const store::Snapshot &snapshot, const BehaviourQuestion &question,
                                      const SettledFilter &filter)
{
    const auto history = paymentHistory(snapshot, question.asOf, question.policy, question.filter);
    const auto from = qint32(question.from.toJulianDay());
    const auto to = qint32(question.to.toJulianDay());
    std::vector<SettledItem> items;
    for (const SettledInvoice &invoice : history->settled) {
        const quint32 group = question.byParent ? topParentOf(snapshot, invoice.customer) : invoice.customer;
        const bool isAsked = from <= invoice.paidDay && invoice.paidDay <= to
            && (!filter.customer || snapshot.customerId[group] == *filter.customer)
            && (!filter.bin || lateBinOf(invoice.daysLate(), question.policy.edges) == *filter.bin);
        if (isAsked)
            items.push_back({.invoice = snapshot.documentId[invoice.invoice],
                             .customer = snapshot.customerId[invoice.customer],
                             .currency = Currency::fromNumber(invoice.currency).value_or(Currency()),
                             .issue = QDate::fromJulianDay(invoice.issueDay),
                             .due = QDate::fromJulianDay(invoice.dueDay),
                             .paid = QDate::fromJulianDay(invoice.paidDay),
                             .units = invoice.units,
                             .daysToPay = invoice.daysToPay(),
                             .daysLate = invoice.daysLate()});
    }
    std::ranges::sort(items, [](const SettledItem &a, const SettledItem &b) {
        return a.daysLate != b.daysLate ? a.daysLate > b.daysLate : a.invoice < b.invoice;
    });
    return items;
}

} // namespace quittance::insight
