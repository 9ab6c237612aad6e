#include "core/insight/borrowing_base.h"

#include "core/base/ratio.h"
#include "core/insight/concentration_cap.h"

#include <algorithm>
#include <numeric>

namespace quittance::insight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kWhole = 100'000'000; ///< one hundred percent

qint64 shareOf(qint64 units, qint64 percent, int digits)
{
    qint64 step = 1;
    for (int digit = digits; digit < kUnitDigits; ++digit)
        step *= 10;
    return divideRounded(Int128(units) * percent, Int128(kWhole) * step).value_or(0) * step;
}

/// Takes amounts out, rule by rule.
class Waterfall
{
public:
    Waterfall(Currency currency, const std::vector<LendingDebtor> &debtors, const std::vector<LendingItem> &items,
              const LendingPolicy &policy)
        : m_digits(currency.minorDigits())
        , m_debtors(debtors)
        , m_items(items)
        , m_policy(policy)
        , m_crossAges(crossAges(debtors.size(), items, policy.pastDueDays))
    {
        for (const LendingItem &item : items) {
            m_left.push_back(item.units);
            m_gross += item.units;
        }
        m_gross = roundUnits(m_gross, m_digits);
        m_pool = m_gross;
    }

    IneligibleLine take(Ineligible what)
    {
        IneligibleLine line = {.what = what, .units = 0, .taken = std::vector<qint64>(m_items.size())};
        if (what == Ineligible::Concentration)
            takeExcess(line);
        else if (what == Ineligible::Contra)
            takeContra(line);
        else if (isOfDebtor(what))
            takeDebtors(line);
        else
            takeItems(line);
        const qint64 sum = std::accumulate(line.taken.begin(), line.taken.end(), qint64(0));
        line.units = roundUnits(sum, m_digits);
        m_pool -= line.units;
        return line;
    }

    [[nodiscard]] qint64 gross() const { return m_gross; }
    [[nodiscard]] qint64 pool() const { return m_pool; }

private:
    [[nodiscard]] static bool isOfDebtor(Ineligible what)
    {
        return what == Ineligible::CrossAged || what == Ineligible::Affiliate || what == Ineligible::Foreign
            || what == Ineligible::Government || what == Ineligible::OnHold;
    }

    [[nodiscard]] bool isOut(Ineligible what, size_t debtor) const
    {
        const LendingDebtor &self = m_debtors[debtor];
        switch (what) {
        case Ineligible::CrossAged:
            return m_crossAges[debtor].isTainted(m_policy);
        case Ineligible::Affiliate:
            return self.isAffiliate;
        case Ineligible::Foreign:
            return !m_policy.home.isEmpty() && !self.country.isEmpty() && self.country != m_policy.home
                && !self.isInsured;
        case Ineligible::Government:
            return self.isGovernment;
        case Ineligible::OnHold:
            return self.isOnHold;
        default:
            return false;
        }
    }

    void takeFrom(IneligibleLine &line, size_t item, qint64 units)
    {
        line.taken[item] += units;
        m_left[item] -= units;
    }

    void takeItems(IneligibleLine &line)
    {
        for (size_t i = 0; i < m_items.size(); ++i) {
            const LendingItem &item = m_items[i];
            const bool isOld = item.age > m_policy.pastDueDays;
            if (line.what == Ineligible::PastDue && isOld)
                takeFrom(line, i, m_left[i]);
            else if (line.what == Ineligible::OldCredits && isOld && item.units < 0 && m_left[i] == 0)
                takeFrom(line, i, -item.units);
            else if (line.what == Ineligible::Disputed)
                takeFrom(line, i, std::clamp<qint64>(item.disputed, 0, std::max<qint64>(m_left[i], 0)));
            else if ((line.what == Ineligible::Unbilled && item.isUnbilled)
                     || (line.what == Ineligible::Unverified && item.isUnverified))
                takeFrom(line, i, std::max<qint64>(m_left[i], 0));
        }
    }

    /// A debtor whose credits outweigh what is left of it stays in: taking it out would raise what is eligible.
    void takeDebtors(IneligibleLine &line)
    {
        const std::vector<qint64> balances = leftByDebtor();
        for (size_t i = 0; i < m_items.size(); ++i) {
            const size_t debtor = m_items[i].debtor;
            if (balances[debtor] > 0 && isOut(line.what, debtor))
                takeFrom(line, i, m_left[i]);
        }
    }

    void takeContra(IneligibleLine &line)
    {
        std::vector<qint64> due = leftByDebtor();
        for (size_t debtor = 0; debtor < due.size(); ++debtor)
            due[debtor] = std::clamp<qint64>(m_debtors[debtor].payable, 0, std::max<qint64>(due[debtor], 0));
        takeUpTo(line, due);
    }

    void takeExcess(IneligibleLine &line)
    {
        std::vector<CappedBalance> balances;
        const std::vector<qint64> left = leftByDebtor();
        for (size_t debtor = 0; debtor < left.size(); ++debtor)
            balances.push_back({left[debtor], m_debtors[debtor].cap.value_or(m_policy.concentration)});
        const std::optional<qint64> base = m_policy.capOf == LendingPolicy::CapOf::EligibleBeforeCap ? m_pool
            : m_policy.capOf == LendingPolicy::CapOf::Gross ? std::optional(m_gross)
                                                            : std::nullopt;
        takeUpTo(line, excessOverCaps(balances, base, m_digits));
    }

    /// So much of each debtor, from its debits in their order.
    void takeUpTo(IneligibleLine &line, std::vector<qint64> due)
    {
        for (size_t i = 0; i < m_items.size(); ++i) {
            qint64 &rest = due[m_items[i].debtor];
            const qint64 units = std::min(rest, std::max<qint64>(m_left[i], 0));
            takeFrom(line, i, units);
            rest -= units;
        }
    }

    [[nodiscard]] std::vector<qint64> leftByDebtor() const
    {
        std::vector<qint64> sums(m_debtors.size());
        for (size_t i = 0; i < m_items.size(); ++i)
            sums[m_items[i].debtor] += m_left[i];
        return sums;
    }

    int m_digits;
    const std::vector<LendingDebtor> &m_debtors;
    const std::vector<LendingItem> &m_items;
    const LendingPolicy &m_policy;
    std::vector<CrossAge> m_crossAges;
    std::vector<qint64> m_left; ///< by item
    qint64 m_gross = 0;
    qint64 m_pool = 0; ///< gross less the printed lines
};

void advance(BorrowingBase &answer, const LendingPolicy &policy)
{
    const int digits = answer.currency.minorDigits();
    const qint64 excess = std::max<qint64>(0, policy.dilution - policy.freeDilution);
    answer.grossAdvance = shareOf(answer.eligible, policy.advance, digits);
    answer.dilutionReserve = shareOf(answer.eligible, excess, digits);
    const bool isFirst = policy.dilutionBy == LendingPolicy::DilutionBy::ReserveBeforeAdvance;
    answer.base = isFirst ? shareOf(answer.eligible - answer.dilutionReserve, policy.advance, digits)
                          : answer.grossAdvance - answer.dilutionReserve;
    answer.base = std::max<qint64>(0, answer.base - policy.otherReserves);
    if (policy.line)
        answer.base = std::min(answer.base, *policy.line);
    answer.availability = answer.base - policy.loan;
}

} // namespace

QString ineligibleName(Ineligible what, int days)
{
    switch (what) {
    case Ineligible::PastDue:
        return u"past_due_net_over_%1"_s.arg(days);
    case Ineligible::OldCredits:
        return u"credits_over_%1"_s.arg(days);
    case Ineligible::CrossAged:
        return u"cross_aged"_s;
    case Ineligible::Disputed:
        return u"disputed"_s;
    case Ineligible::Affiliate:
        return u"affiliate"_s;
    case Ineligible::Foreign:
        return u"foreign"_s;
    case Ineligible::Government:
        return u"government"_s;
    case Ineligible::Contra:
        return u"contra"_s;
    case Ineligible::Unbilled:
        return u"unbilled"_s;
    case Ineligible::OnHold:
        return u"on_hold"_s;
    case Ineligible::Unverified:
        return u"unverified"_s;
    case Ineligible::Concentration:
        return u"concentration"_s;
    }
    return {};
}

BorrowingBase borrowingBase(Currency currency, const std::vector<LendingDebtor> &debtors,
                            const std::vector<LendingItem> &items, const LendingPolicy &policy)
{
    Waterfall waterfall(currency, debtors, items, policy);
    BorrowingBase answer = {.currency = currency, .gross = waterfall.gross(), .lines = {}};
    for (const Ineligible rule : policy.rules)
        answer.lines.push_back(waterfall.take(rule));
    answer.eligible = waterfall.pool();
    advance(answer, policy);
    return answer;
}

std::optional<QString> CrossAge::percent() const
{
    if (oldDebits == 0)
        return ratioText(0, 1);
    return balance > 0 ? ratioText(Int128(oldDebits) * 100, balance) : std::nullopt;
}

bool CrossAge::isTainted(const LendingPolicy &policy) const
{
    if (oldDebits == 0)
        return false;
    if (balance <= 0)
        return true;
    const Int128 share = Int128(oldDebits) * kWhole;
    const Int128 limit = Int128(balance) * policy.crossAge;
    return policy.crossAgeStrictly ? share > limit : share >= limit;
}

std::vector<CrossAge> crossAges(size_t debtors, const std::vector<LendingItem> &items, int pastDueDays)
{
    std::vector<CrossAge> answer(debtors);
    for (const LendingItem &item : items) {
        answer[item.debtor].balance += item.units;
        if (item.age > pastDueDays && item.units > 0)
            answer[item.debtor].oldDebits += item.units;
    }
    return answer;
}

} // namespace quittance::insight
