#include "core/match/learnt.h"

#include "core/match/party_index.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace quittance::match {
namespace {

using Kind = LearntFact::Kind;

constexpr qint64 kMillion = 1'000'000;
constexpr qint64 kWhole = 1'000; ///< weight of a decision of today
constexpr qint64 kContradictionOutweighs = 2;

/// What a fact is told from others by.
struct FactKey
{
    Kind kind = Kind::Alias;
    qint64 customer = 0;
    qint64 other = 0;
    QString text;
    int currency = 0;
    qint64 size = 0; ///< units of a fee, steps of a deduction

    friend bool operator<(const FactKey &a, const FactKey &b)
    {
        return std::tie(a.kind, a.customer, a.other, a.text, a.currency, a.size)
            < std::tie(b.kind, b.customer, b.other, b.text, b.currency, b.size);
    }
};

/// 1000 today, half of it a half-life ago; straight lines between.
qint64 weightOf(QDate day, QDate today, int halfLifeDays)
{
    const qint64 age = day.isValid() ? std::max<qint64>(day.daysTo(today), 0) : 0;
    const qint64 halvings = age / halfLifeDays;
    if (halvings >= 10)
        return 0;
    const qint64 from = kWhole >> halvings;
    return from - from * (age % halfLifeDays) / (2 * halfLifeDays);
}

class Learner
{
public:
    Learner(std::span<const Party> parties, QDate today, const LearnPolicy &policy)
        : m_index(parties)
        , m_today(today)
        , m_policy(policy)
    {
    }

    void take(const Lesson &lesson)
    {
        const Payer payer = m_index.payerOf(lesson.line);
        takeName(lesson, payer);
        takeAccount(lesson);
        takeShortPayment(lesson);
    }

    std::vector<LearntRow> rows()
    {
        contradict();
        std::vector<LearntRow> list;
        for (auto &[key, row] : m_rows) {
            std::ranges::sort(row.sources, {},
                              [](const LessonSource &one) { return std::pair(one.decision, one.confirms); });
            const auto count = [&](bool confirms) {
                qint64 sum = 0;
                for (const LessonSource &one : row.sources)
                    sum += one.confirms == confirms ? weightOf(one.day, m_today, m_policy.halfLifeDays) : 0;
                return int((sum + kWhole / 2) / kWhole);
            };
            row.fact.confirmations = count(true);
            row.fact.contradictions = count(false);
            const auto seen = std::ranges::count(row.sources, true, &LessonSource::confirms);
            const bool isShort = key.kind == Kind::Fee || key.kind == Kind::Deduction;
            if (seen >= (isShort ? m_policy.fewestShortPayments : 1))
                list.push_back(std::move(row));
        }
        return list;
    }

private:
    LearntRow &rowOf(const FactKey &key)
    {
        LearntRow &row = m_rows[key];
        row.fact.kind = key.kind;
        row.fact.customer = ledger::CustomerId(key.customer);
        row.fact.other = ledger::CustomerId(key.other);
        row.fact.text = key.text;
        return row;
    }

    void takeName(const Lesson &lesson, const Payer &payer)
    {
        const QString name = nameKey(lesson.line.counterparty);
        if (name.isEmpty())
            return;
        const ledger::CustomerId named = payer.isByAccount ? ledger::CustomerId() : payer.only();
        const PartyFit fit = m_index.fit(payer, lesson.customer);
        if (named.isValid() && named != lesson.customer && fit != PartyFit::Family) {
            m_lessons[{Kind::Payer, name}].push_back({lesson, named});
            if (lesson.isRight)
                note({Kind::Payer, lesson.customer.value(), named.value(), {}, 0, 0}, lesson, true);
            return;
        }
        if (fit == PartyFit::Name || fit == PartyFit::Family)
            return;
        m_lessons[{Kind::Alias, name}].push_back({lesson, {}});
        if (lesson.isRight)
            note({Kind::Alias, lesson.customer.value(), 0, name, 0, 0}, lesson, true);
    }

    void takeAccount(const Lesson &lesson)
    {
        const QString account = accountKey(lesson.line.counterpartyAccount);
        if (account.isEmpty())
            return;
        Receipt byAccount;
        byAccount.counterpartyAccount = lesson.line.counterpartyAccount;
        if (m_index.fit(m_index.payerOf(byAccount), lesson.customer) == PartyFit::Account)
            return;
        m_lessons[{Kind::Account, account}].push_back({lesson, {}});
        if (lesson.isRight)
            note({Kind::Account, lesson.customer.value(), 0, account, 0, 0}, lesson, true);
    }

    void takeShortPayment(const Lesson &lesson)
    {
        if (!lesson.isRight || lesson.documentUnits <= 0)
            return;
        m_payments[lesson.customer].push_back(lesson);
        const qint64 missing = lesson.documentUnits - lesson.cashUnits;
        const bool isHabit = lesson.isShortByFee && missing > 0
            && missing * kMillion / lesson.documentUnits <= m_policy.largestSharePpm;
        if (!isHabit)
            return;
        const FactKey fee{Kind::Fee, lesson.customer.value(), 0, {}, lesson.line.currency.number(), missing};
        note(fee, lesson, true);
        LearntFact &fixed = m_rows[fee].fact;
        fixed.currency = lesson.line.currency;
        fixed.units = missing;
        const qint64 ppm = (missing * kMillion + lesson.documentUnits / 2) / lesson.documentUnits;
        const qint64 step = (ppm + m_policy.deductionStepPpm / 2) / m_policy.deductionStepPpm;
        const FactKey deduction{Kind::Deduction, lesson.customer.value(), 0, {}, lesson.line.currency.number(), step};
        note(deduction, lesson, true);
        LearntFact &share = m_rows[deduction].fact;
        share.currency = lesson.line.currency;
        share.sharePpm = int(step * m_policy.deductionStepPpm);
    }

    void note(const FactKey &key, const Lesson &lesson, bool confirms)
    {
        rowOf(key).sources.push_back({lesson.decision, lesson.day, confirms});
    }

    /// Lessons that had the fact's mark and went another way.
    void contradict()
    {
        for (auto &[key, row] : m_rows) {
            if (key.kind == Kind::Fee || key.kind == Kind::Deduction) {
                contradictShortPayment(key, row);
                continue;
            }
            for (const auto &[mark, lessons] : m_lessons) {
                if (mark.first != key.kind || (key.kind != Kind::Payer && mark.second != key.text))
                    continue;
                for (const auto &[lesson, named] : lessons) {
                    const bool isSameMark = key.kind != Kind::Payer || named.value() == key.other;
                    const bool isSameCustomer = lesson.customer.value() == key.customer;
                    // Who pays for one customer may pay for others too; a name or an account is one customer's.
                    const bool isAgainst = lesson.isRight ? key.kind != Kind::Payer && !isSameCustomer : isSameCustomer;
                    if (isSameMark && isAgainst)
                        row.sources.push_back({lesson.decision, lesson.day, false});
                }
            }
        }
    }

    void contradictShortPayment(const FactKey &key, LearntRow &row)
    {
        for (const Lesson &lesson : m_payments[ledger::CustomerId(key.customer)]) {
            const bool isSource = std::ranges::any_of(
                row.sources, [&](const LessonSource &one) { return one.decision == lesson.decision; });
            if (!isSource && lesson.line.currency.number() == key.currency)
                row.sources.push_back({lesson.decision, lesson.day, false});
        }
    }

    PartyIndex m_index;
    QDate m_today;
    LearnPolicy m_policy;
    std::map<FactKey, LearntRow> m_rows;
    std::map<std::pair<Kind, QString>, std::vector<std::pair<Lesson, ledger::CustomerId>>> m_lessons;
    std::map<ledger::CustomerId, std::vector<Lesson>> m_payments;
};

} // namespace

std::vector<LearntRow> learn(std::span<const Lesson> lessons, std::span<const Party> parties, QDate today,
                             const LearnPolicy &policy)
{
    Learner learner(parties, today, policy);
    for (const Lesson &lesson : lessons)
        learner.take(lesson);
    return learner.rows();
}

bool holds(const LearntFact &fact)
{
    return fact.confirmations > fact.contradictions * kContradictionOutweighs;
}

} // namespace quittance::match
