#include "core/workspace/sample/plan.h"

#include "core/workspace/sample/customers.h"

#include <algorithm>
#include <numeric>

namespace quittance::workspace {

using namespace Qt::StringLiterals;

namespace {

/// Sixteenths of the size distribution in percent of a customer's usual amount; a long tail to the right.
constexpr int kSizes[] = {6, 11, 17, 24, 32, 41, 52, 64, 78, 95, 116, 143, 180, 235, 330, 560, 1100};
/// Days from the due day to the payment, by manner.
constexpr int kDelays[][16] = {{-8, -6, -4, -3, -2, -1, 0, 0, 0, 1, 1, 2, 2, 3, 4, 6},
                               {-4, -2, -1, 0, 0, 0, 1, 2, 2, 3, 4, 5, 7, 9, 12, 20},
                               {0, 1, 2, 4, 5, 6, 8, 9, 11, 13, 15, 17, 20, 25, 31, 42},
                               {15, 22, 28, 33, 38, 44, 50, 56, 62, 70, 78, 88, 100, 120, 150, 200}};
/// Trade by calendar month: quiet summers, a strong autumn.
constexpr int kSeason[] = {90, 92, 104, 100, 101, 98, 82, 78, 106, 114, 120, 96};
constexpr int kGrowthPerMonth = 1; ///< percent of the first month
constexpr int kWriteOffDays = 120;
/// Money on account that is older has been used or sent back.
constexpr int kDepositDays = 200;

/// Money that is meant to come: part of an invoice on a day.
struct Due
{
    int customer = 0;
    QDate day;
    size_t invoice = 0;
    qint64 units = 0;
};

qint64 toCents(qint64 units)
{
    return units / 100 * 100;
}

class Planner
{
public:
    explicit Planner(const SampleRecipe &recipe)
        : m_recipe(recipe)
        , m_random(recipe.seed)
        , m_firstDay(QDate(recipe.lastDay.year(), recipe.lastDay.month(), 1).addMonths(1 - recipe.months))
    {
    }

    SamplePlan make()
    {
        for (const char16_t *code : {u"USD", u"EUR", u"GBP", u"CAD"})
            m_plan.currencies.push_back(*Currency::fromCode(QStringView(code)));
        m_plan.customers = makeSampleCustomers(m_recipe.customers, m_random);
        makeInvoices();
        for (size_t i = 0; i < m_plan.invoices.size(); ++i)
            decideFate(i);
        restate();
        makePayments();
        return std::move(m_plan);
    }

private:
    void makeInvoices();
    void addInvoice(QDate day);
    [[nodiscard]] int customerByShare();
    [[nodiscard]] qint64 amountFor(const SamplePlan::Customer &customer);
    void decideFate(size_t index);
    void settle(size_t index, QDate due, qint64 units);
    void restate();
    void makePayments();
    void addPayment(std::span<const Due> dues);
    void colour(SamplePlan::Payment &payment);

    const SampleRecipe &m_recipe;
    Random m_random;
    QDate m_firstDay;
    SamplePlan m_plan;
    std::vector<qint64> m_shares; ///< running sum of the customers' shares in trade
    std::vector<Due> m_dues;
    int m_year = 0;
    int m_number = 0;
};

int Planner::customerByShare()
{
    const qint64 draw = qint64(m_random.next() % quint64(m_shares.back()));
    return int(std::ranges::upper_bound(m_shares, draw) - m_shares.begin());
}

void Planner::makeInvoices()
{
    qint64 sum = 0;
    for (int i = 0; i < m_recipe.customers; ++i)
        m_shares.push_back(sum += 10'000'000 / (i + 8));

    std::vector<QDate> days;
    std::vector<qint64> weights;
    for (QDate day = m_firstDay; day <= m_recipe.lastDay; day = day.addDays(1)) {
        if (day.dayOfWeek() > 5)
            continue;
        const int months = (day.year() - m_firstDay.year()) * 12 + day.month() - m_firstDay.month();
        days.push_back(day);
        weights.push_back(qint64(kSeason[day.month() - 1]) * (100 + months * kGrowthPerMonth)
                          * (day.day() >= 25 ? 2 : 1));
    }
    const std::vector<qint64> counts = splitByLargestRemainder(qint64(m_recipe.invoices) * kUnitsPerWhole, weights, 0);
    m_plan.invoices.reserve(size_t(m_recipe.invoices));
    for (size_t i = 0; i < counts.size(); ++i) {
        for (qint64 n = 0; n < counts[i]; n += kUnitsPerWhole)
            addInvoice(days[i]);
    }
}

qint64 Planner::amountFor(const SamplePlan::Customer &customer)
{
    if (customer.isSubscriber && m_random.chance(700))
        return customer.baseUnits / 2;
    const int step = m_random.below(int(std::size(kSizes)) - 1);
    const int percent = m_random.between(kSizes[step], kSizes[step + 1]);
    const qint64 units = toCents(customer.baseUnits / 100 * percent + qint64(m_random.below(10'000)) * 100);
    return m_random.chance(250) ? std::max(units / (50 * kUnitsPerWhole), qint64(1)) * 50 * kUnitsPerWhole : units;
}

void Planner::addInvoice(QDate day)
{
    SamplePlan::Invoice invoice;
    invoice.customer = customerByShare();
    const SamplePlan::Customer &customer = m_plan.customers[size_t(invoice.customer)];
    m_number = day.year() == m_year ? m_number + 1 : 1;
    m_year = day.year();
    invoice.number = u"INV-%1-%2"_s.arg(m_year).arg(m_number, 5, 10, QChar(u'0'));
    invoice.issue = day;
    invoice.due = day.addDays(customer.terms);
    invoice.units = amountFor(customer);
    m_plan.invoices.push_back(std::move(invoice));
}

void Planner::decideFate(size_t index)
{
    SamplePlan::Invoice &invoice = m_plan.invoices[index];
    const SamplePlan::Customer &customer = m_plan.customers[size_t(invoice.customer)];
    const int draw = m_random.below(1000);
    qint64 rest = invoice.units;
    if (draw < 6) {
        invoice.voidedOn = invoice.voidKnownOn = businessDay(invoice.issue.addDays(m_random.between(2, 20)));
        if (invoice.voidedOn <= m_recipe.lastDay)
            return;
        invoice.voidedOn = invoice.voidKnownOn = QDate();
    } else if (draw < 42) {
        invoice.creditedOn = invoice.creditKnownOn = businessDay(invoice.issue.addDays(m_random.between(4, 25)));
        if (invoice.creditedOn <= m_recipe.lastDay)
            invoice.creditUnits = draw < 12 ? invoice.units : toCents(invoice.units / 100 * m_random.between(4, 30));
        rest -= invoice.creditUnits;
    } else if (draw < 54) {
        invoice.isDisputed = m_recipe.lastDay.addDays(-240) < invoice.issue;
        if (invoice.isDisputed)
            return;
    } else if (draw < 69 && !customer.isDirectDebit && invoice.units > 3000 * kUnitsPerWhole) {
        const qint64 third = toCents(invoice.units / 3);
        invoice.instalments = {{invoice.due, third},
                               {invoice.due.addDays(30), third},
                               {invoice.due.addDays(60), invoice.units - 2 * third}};
        for (const ledger::Instalment &part : std::as_const(invoice.instalments))
            settle(index, part.due, part.units);
        return;
    } else if (draw < 110 && invoice.units > 500 * kUnitsPerWhole) {
        const qint64 first = toCents(invoice.units / 100 * m_random.between(30, 70));
        settle(index, invoice.due, first);
        settle(index, invoice.due.addDays(m_random.between(20, 45)), invoice.units - first);
        return;
    } else if (customer.manner == SamplePlan::Manner::Bad && draw > 850) {
        invoice.writtenOffOn = businessDay(invoice.due.addDays(kWriteOffDays));
        invoice.writtenOffUnits = invoice.writtenOffOn <= m_recipe.lastDay ? invoice.units : 0;
        return;
    }
    if (rest > 0)
        settle(index, invoice.due, rest);
}

void Planner::settle(size_t index, QDate due, qint64 units)
{
    const int owner = m_plan.invoices[index].customer;
    const SamplePlan::Customer &customer = m_plan.customers[size_t(owner)];
    const int delay = customer.isDirectDebit ? 0 : m_random.pick(kDelays[int(customer.manner)]);
    QDate day = std::max(due.addDays(delay), m_plan.invoices[index].issue.addDays(1));
    if (customer.paysInRuns)
        day = day.day() <= 15 ? QDate(day.year(), day.month(), 15) : monthEnd(day);
    day = businessDay(day);
    if (day <= m_recipe.lastDay)
        m_dues.push_back({owner, day, index, units});
}

/// Three entries of the last quarter that the ledger learned of after the month was closed.
void Planner::restate()
{
    const QDate close = monthEnd(m_recipe.lastDay.addMonths(-2));
    int voids = 0;
    int credits = 0;
    for (SamplePlan::Invoice &invoice : m_plan.invoices) {
        const bool isLate = invoice.issue > close.addDays(-25) && invoice.issue <= close.addDays(-8);
        if (!isLate || invoice.voidedOn.isValid() || invoice.creditUnits > 0 || (voids > 0 && credits > 0))
            continue;
        if (voids == 0) {
            invoice.voidedOn = close.addDays(-6);
            invoice.voidKnownOn = businessDay(close.addDays(9));
            ++voids;
        } else {
            invoice.creditedOn = close.addDays(-2);
            invoice.creditKnownOn = businessDay(close.addDays(6));
            invoice.creditUnits = toCents(invoice.units / 10);
            ++credits;
        }
    }
    std::erase_if(m_dues, [&](Due &due) {
        const SamplePlan::Invoice &invoice = m_plan.invoices[due.invoice];
        if (invoice.creditKnownOn != invoice.creditedOn) // credited late: what is left of it may be paid at once
            due.units = due.units == invoice.units ? invoice.units - invoice.creditUnits : 0;
        return invoice.voidedOn.isValid() || due.units <= 0;
    });
}

void Planner::makePayments()
{
    std::ranges::sort(m_dues, [](const Due &a, const Due &b) {
        return std::tuple(a.customer, a.day, a.invoice, a.units) < std::tuple(b.customer, b.day, b.invoice, b.units);
    });
    for (size_t begin = 0; begin < m_dues.size();) {
        size_t end = begin;
        while (end < m_dues.size() && m_dues[end].customer == m_dues[begin].customer
               && m_dues[end].day == m_dues[begin].day)
            ++end;
        addPayment(std::span(m_dues).subspan(begin, end - begin));
        begin = end;
    }
    std::ranges::stable_sort(m_plan.payments, {}, &SamplePlan::Payment::day);
    int number = 0;
    for (SamplePlan::Payment &payment : m_plan.payments)
        payment.number = u"RCT-%1"_s.arg(++number, 6, 10, QChar(u'0'));

    // The third restatement: a receipt of the month before last, entered after its close.
    const QDate close = monthEnd(m_recipe.lastDay.addMonths(-3));
    const auto late = std::ranges::find_if(m_plan.payments, [&](const SamplePlan::Payment &payment) {
        return payment.day > close.addDays(-4) && payment.day <= close && !payment.returnedOn.isValid();
    });
    if (late != m_plan.payments.end())
        late->knownOn = businessDay(close.addDays(5));
}

void Planner::addPayment(std::span<const Due> dues)
{
    SamplePlan::Payment payment;
    payment.customer = dues.front().customer;
    payment.day = dues.front().day;
    payment.knownOn = payment.day;
    for (const Due &due : dues)
        payment.shares.push_back({due.invoice, due.units});
    colour(payment);
    const QDate again = businessDay(payment.day.addDays(m_random.between(14, 24)));
    if (payment.returnedOn.isValid() && again <= m_recipe.lastDay) {
        SamplePlan::Payment second{.customer = payment.customer, .day = again, .knownOn = again};
        second.shares = payment.shares;
        m_plan.payments.push_back(std::move(second));
    }
    const bool isRecent = m_recipe.lastDay.addDays(-kDepositDays) < payment.day;
    if (isRecent && payment.knownOn == payment.day && m_random.chance(15)) {
        const qint64 deposit = qint64(m_random.between(4, 60)) * 100 * kUnitsPerWhole;
        m_plan.payments.push_back(
            {.customer = payment.customer, .day = payment.day, .knownOn = payment.day, .extraUnits = deposit});
    }
    m_plan.payments.push_back(std::move(payment));
}

/// Gives some payments what real ones have: too much money, a return, a late entry.
void Planner::colour(SamplePlan::Payment &payment)
{
    const SamplePlan::Customer &customer = m_plan.customers[size_t(payment.customer)];
    const int draw = m_random.below(1000);
    const QDate lastDay = m_recipe.lastDay;
    if (draw < 15) {
        payment.extraUnits = qint64(m_random.between(1, 40)) * 25 * kUnitsPerWhole;
        const QDate back = businessDay(payment.day.addDays(m_random.between(12, 40)));
        payment.refundedOn = draw < 5 && back <= lastDay ? back : QDate();
    } else if (draw < 21 && !customer.isDirectDebit && businessDay(payment.day.addDays(3)) <= lastDay) {
        payment.returnedOn = businessDay(payment.day.addDays(3));
    } else if (draw < 42) {
        payment.knownOn = std::min(businessDay(payment.day.addDays(m_random.between(2, 7))), lastDay);
    }
    const bool isRecent = lastDay.addDays(-kSampleOpenDays) < payment.day;
    // Large receipts are entered at once; the small ones wait.
    const int leftPermille = payment.units() < customer.baseUnits ? 550 : 60;
    payment.isInLedger
        = !isRecent || customer.isDirectDebit || payment.refundedOn.isValid() || !m_random.chance(leftPermille);
}

} // namespace

qint64 SamplePlan::Payment::units() const
{
    qint64 sum = extraUnits;
    for (const Share &share : shares)
        sum += share.units;
    return sum;
}

QDate businessDay(QDate day)
{
    return day.dayOfWeek() > 5 ? day.addDays(8 - day.dayOfWeek()) : day;
}

SamplePlan makeSamplePlan(const SampleRecipe &recipe)
{
    return Planner(recipe).make();
}

} // namespace quittance::workspace
