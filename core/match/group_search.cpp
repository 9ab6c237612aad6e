#include "core/match/group_search.h"

#include "core/match/option.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <set>

namespace quittance::match {
namespace {

/// More solutions than this are not told apart any more.
constexpr size_t kMostSolutions = 32;

/// A way to choose up to four of n, as positions.
using Choice = std::vector<quint32>;

/// Amounts by value, for "which one is missing to the sum".
class Amounts
{
public:
    explicit Amounts(std::span<const OpenAmount> open)
    {
        m_rows.reserve(open.size());
        for (quint32 i = 0; i < open.size(); ++i) {
            m_rows.emplace_back(open[i].units, i);
            mark(open[i].units) |= bitOf(open[i].units);
        }
        std::ranges::sort(m_rows);
    }

    /// Calls `use` with each position from `from` on whose amount is `units`.
    template<typename Use>
    void each(qint64 units, quint32 from, Use use) const
    {
        if ((m_marks[wordOf(units)] & bitOf(units)) == 0)
            return;
        for (auto row = std::ranges::lower_bound(m_rows, std::pair(units, from));
             row != m_rows.end() && row->first == units; ++row)
            use(row->second);
    }

private:
    /// Nearly every sum that is tried is nobody's amount: one bit says so.
    static constexpr int kMarkBits = 12;
    [[nodiscard]] static quint64 hashOf(qint64 units) { return quint64(units) * 0x9E3779B97F4A7C15U; }
    [[nodiscard]] static size_t wordOf(qint64 units) { return size_t(hashOf(units) >> (64 - kMarkBits + 6)); }
    [[nodiscard]] static quint64 bitOf(qint64 units) { return quint64(1) << (hashOf(units) >> (64 - kMarkBits) & 63U); }
    [[nodiscard]] quint64 &mark(qint64 units) { return m_marks[wordOf(units)]; }

    std::vector<std::pair<qint64, quint32>> m_rows;
    std::array<quint64, (size_t(1) << kMarkBits) / 64> m_marks = {};
};

/// All choices of `count` (1 to 4) positions that add up to `units`, as far as kMostSolutions.
class Chooser
{
public:
    Chooser(std::span<const OpenAmount> open, qint64 units)
        : m_open(open)
        , m_amounts(open)
        , m_units(units)
    {
    }

    [[nodiscard]] std::vector<Choice> choose(int count)
    {
        m_found.clear();
        Choice chosen;
        extend(chosen, 0, m_units, count);
        return m_found;
    }

    [[nodiscard]] qint64 lookedUp() const { return m_lookedUp; }

private:
    void extend(Choice &chosen, quint32 from, qint64 left, int count)
    {
        if (m_found.size() > kMostSolutions)
            return;
        if (count == 1) {
            ++m_lookedUp;
            m_amounts.each(left, from, [&](quint32 position) {
                m_found.push_back(chosen);
                m_found.back().push_back(position);
            });
            return;
        }
        for (quint32 i = from; i < m_open.size(); ++i) {
            chosen.push_back(i);
            extend(chosen, i + 1, left - m_open[i].units, count - 1);
            chosen.pop_back();
        }
    }

    std::span<const OpenAmount> m_open;
    Amounts m_amounts;
    qint64 m_units;
    std::vector<Choice> m_found;
    qint64 m_lookedUp = 0;
};

std::vector<Choice> runsThatAddUp(std::span<const OpenAmount> open, qint64 units)
{
    std::vector<Choice> found;
    std::vector<std::pair<qint64, quint32>> sums; ///< of the first n
    sums.reserve(open.size() + 1);
    qint64 sum = 0;
    sums.emplace_back(0, 0);
    for (quint32 i = 0; i < open.size(); ++i)
        sums.emplace_back(sum += open[i].units, i + 1);
    std::vector<std::pair<qint64, quint32>> sorted = sums;
    std::ranges::sort(sorted);
    for (const auto &[before, begin] : sums) {
        for (auto end = std::ranges::lower_bound(sorted, std::pair(before + units, begin + 2));
             end != sorted.end() && end->first == before + units && found.size() <= kMostSolutions; ++end) {
            Choice run(end->second - begin);
            std::iota(run.begin(), run.end(), begin);
            found.push_back(std::move(run));
        }
    }
    return found;
}

Choice complement(const Choice &choice, size_t count)
{
    Choice rest;
    for (quint32 i = 0; i < count; ++i) {
        if (!std::ranges::binary_search(choice, i))
            rest.push_back(i);
    }
    return rest;
}

/// 100·ln(possible sums / sums tried): how surprising it is that one agrees by chance.
int surpriseOf(std::span<const OpenAmount> open, qint64 tried)
{
    qint64 step = 0;
    Int128 range = 0;
    for (const OpenAmount &amount : open) {
        step = std::gcd(step, amount.units);
        range += amount.units < 0 ? -Int128(amount.units) : Int128(amount.units);
    }
    const Int128 each = range / std::max<qint64>(step, 1) / std::max<qint64>(tried, 1);
    return logHundredths(qint64(std::min<Int128>(each, std::numeric_limits<qint64>::max())));
}

qint64 choicesOf(qint64 count, int size)
{
    qint64 choices = 1;
    for (int i = 0; i < size; ++i)
        choices = choices * std::max<qint64>(1, count - i) / (i + 1);
    return choices;
}

/// Solutions so far, from the strongest kind down.
class Solutions
{
public:
    explicit Solutions(std::span<const OpenAmount> open)
        : m_open(open)
    {
    }

    void add(CandidateKind kind, const std::vector<Choice> &choices, qint64 tried)
    {
        for (const Choice &choice : choices) {
            if (choice.size() < 2 || !m_known.insert(choice).second)
                continue;
            if (!m_group.documents.empty()) {
                ++m_group.others;
                continue;
            }
            m_group.kind = kind;
            m_group.surprise = surpriseOf(m_open, tried);
            for (const quint32 position : choice)
                m_group.documents.push_back(m_open[position].document);
            std::ranges::sort(m_group.documents);
        }
    }

    [[nodiscard]] Group take() { return std::move(m_group); }

private:
    std::span<const OpenAmount> m_open;
    std::set<Choice> m_known;
    Group m_group;
};

} // namespace

Group findGroup(std::span<const OpenAmount> open, qint64 units, const SearchLimits &limits)
{
    Int128 total = 0;
    for (const OpenAmount &amount : open)
        total += amount.units;
    const bool isTooLarge = total > std::numeric_limits<qint64>::max() || total < std::numeric_limits<qint64>::min();
    if (open.size() < 2 || open.size() > size_t(limits.mostOpen) || isTooLarge)
        return {};
    const qint64 count = qint64(open.size());
    Solutions solutions(open);
    solutions.add(CandidateKind::DueRun, runsThatAddUp(open, units), count * (count + 1) / 2);

    qint64 tried = 0;
    Chooser leftOut(open, qint64(total) - units);
    for (int size = 1; size <= limits.mostLeftOut && size + 2 <= int(open.size()); ++size) {
        std::vector<Choice> rests;
        for (const Choice &choice : leftOut.choose(size))
            rests.push_back(complement(choice, open.size()));
        solutions.add(CandidateKind::AllButFew, rests, tried += choicesOf(count, size));
    }
    const int most = open.size() <= size_t(limits.smallOpen) ? limits.mostInSmallSubset : limits.mostInSubset;
    Chooser few(open, units);
    for (int size = 2; size <= most && size <= int(open.size()); ++size)
        solutions.add(CandidateKind::Subset, few.choose(size), tried += choicesOf(count, size));
    Group group = solutions.take();
    group.lookedUp = count + leftOut.lookedUp() + few.lookedUp();
    return group;
}

Group findAmong(std::span<const OpenAmount> amounts, qint64 units)
{
    if (amounts.size() > kMostEnumerated || amounts.size() < 2)
        return {};
    std::vector<Choice> found;
    const quint32 all = quint32(1) << amounts.size();
    for (quint32 mask = all - 1; mask > 0; --mask) {
        Int128 sum = 0;
        Choice choice;
        for (quint32 i = 0; i < amounts.size(); ++i) {
            if ((mask >> i & 1U) == 0)
                continue;
            sum += amounts[i].units;
            choice.push_back(i);
        }
        if (sum == units && choice.size() > 1)
            found.push_back(std::move(choice));
    }
    Solutions solutions(amounts);
    solutions.add(CandidateKind::Named, found, qint64(all));
    return solutions.take();
}

} // namespace quittance::match
