#include "core/match/assignment.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace quittance::match {
namespace {

constexpr size_t kMostExact = 12;
constexpr int kMostSteps = 20'000;
constexpr int kLeastWeight = -300;
/// A reading so much worse than the line's best can change nothing.
constexpr int kFarBehind = 1500;
constexpr int kTie = 50;
constexpr int kWorthContesting = 200;

/// One reading inside a component.
struct Choice
{
    int option = 0;
    int weight = 0;
    std::vector<std::pair<quint32, qint64>> takes; ///< document of the component, its units
};

/// Lines that compete, and what they compete for.
struct Component
{
    std::vector<quint32> lines;
    std::vector<std::vector<Choice>> choices; ///< by line, best first
    std::vector<qint64> open; ///< by document of the component
};

/// What is left of each document.
class Room
{
public:
    explicit Room(std::vector<qint64> open)
        : m_left(std::move(open))
    {
    }

    [[nodiscard]] bool has(const Choice &choice) const
    {
        return std::ranges::all_of(choice.takes, [&](const std::pair<quint32, qint64> &take) {
            const qint64 left = m_left[take.first];
            return (take.second < 0) == (left < 0) && left != 0 && std::abs(take.second) <= std::abs(left);
        });
    }

    void take(const Choice &choice) { change(choice, -1); }
    void giveBack(const Choice &choice) { change(choice, 1); }

private:
    void change(const Choice &choice, int sign)
    {
        for (const auto &[document, units] : choice.takes)
            m_left[document] += sign * units;
    }

    std::vector<qint64> m_left;
};

constexpr int kFree = -2; ///< a line that may choose
constexpr int kNone = -1; ///< a line that takes nothing

/// Branch and bound over one component. `forced` is kFree, kNone or a choice, by line.
class Exact
{
public:
    Exact(const Component &component, std::vector<int> forced)
        : m_component(component)
        , m_forced(std::move(forced))
        , m_room(component.open)
        , m_picked(component.lines.size(), kNone)
        , m_bound(component.lines.size() + 1, 0)
    {
        for (size_t i = component.lines.size(); i-- > 0;)
            m_bound[i]
                = m_bound[i + 1] + (m_component.choices[i].empty() ? 0 : std::max(0, m_component.choices[i][0].weight));
    }

    /// False where the steps ran out: then the best so far stands.
    bool solve()
    {
        search(0, 0);
        return m_steps < kMostSteps;
    }

    [[nodiscard]] bool isPossible() const { return m_isPossible; }
    [[nodiscard]] int best() const { return m_best; }
    [[nodiscard]] const std::vector<int> &picks() const { return m_bestPicks; }

private:
    void search(size_t line, int weight)
    {
        if (++m_steps >= kMostSteps)
            return;
        if (line == m_component.lines.size()) {
            if (!m_isPossible || weight > m_best) {
                m_isPossible = true;
                m_best = weight;
                m_bestPicks = m_picked;
            }
            return;
        }
        if (m_isPossible && weight + m_bound[line] <= m_best && m_forced[line] == kFree)
            return;
        const std::vector<Choice> &choices = m_component.choices[line];
        for (int i = 0; i < int(choices.size()); ++i) {
            const Choice &choice = choices[size_t(i)];
            const bool mayPick = m_forced[line] == i || (m_forced[line] == kFree && choice.weight > 0);
            if (!mayPick || !m_room.has(choice))
                continue;
            m_room.take(choice);
            m_picked[line] = i;
            search(line + 1, weight + choice.weight);
            m_picked[line] = kNone;
            m_room.giveBack(choice);
        }
        if (m_forced[line] < 0)
            search(line + 1, weight);
    }

    const Component &m_component;
    std::vector<int> m_forced;
    Room m_room;
    std::vector<int> m_picked;
    std::vector<int> m_bound;
    std::vector<int> m_bestPicks;
    int m_best = 0;
    int m_steps = 0;
    bool m_isPossible = false;
};

/// 100·ln of the odds of value `own` against all of `others`, in hundredths.
int standingOf(int own, std::span<const int> others)
{
    if (others.empty())
        return own;
    const int most = *std::ranges::max_element(others);
    double sum = 0;
    for (const int other : others)
        sum += std::exp((other - most) / 100.0);
    return own - most - int(std::lround(100.0 * std::log(sum)));
}

/// Sets the standing of each choice of `line` from the value of the whole when the line takes it.
void setStandings(Contender &contender, const std::vector<Choice> &choices, const std::vector<int> &values, int none)
{
    for (size_t i = 0; i < choices.size(); ++i) {
        std::vector<int> others = {none};
        for (size_t j = 0; j < values.size(); ++j) {
            if (j != i)
                others.push_back(values[j]);
        }
        contender.options[size_t(choices[i].option)].standing = standingOf(values[i], others);
    }
}

void solveAlone(Contender &contender, const std::vector<Choice> &choices)
{
    std::vector<int> values;
    values.reserve(choices.size());
    for (const Choice &choice : choices)
        values.push_back(choice.weight);
    setStandings(contender, choices, values, 0);
    contender.chosen = choices.empty() || choices.front().weight <= 0 ? -1 : choices.front().option;
}

bool solveExactly(std::span<Contender> contenders, const Component &component)
{
    const std::vector<int> free(component.lines.size(), kFree);
    Exact best(component, free);
    if (!best.solve())
        return false;
    std::vector<std::vector<int>> values(component.lines.size());
    std::vector<int> none(component.lines.size());
    for (size_t line = 0; line < component.lines.size(); ++line) {
        const std::vector<Choice> &choices = component.choices[line];
        for (int i = kNone; i < int(choices.size()); ++i) {
            std::vector<int> forced = free;
            forced[line] = i;
            Exact other(component, forced);
            if (!other.solve())
                return false;
            const int value = other.isPossible() ? other.best() : best.best() - 10 * kFarBehind;
            if (i == kNone)
                none[line] = value;
            else
                values[line].push_back(value);
        }
    }
    for (size_t line = 0; line < component.lines.size(); ++line) {
        Contender &contender = contenders[component.lines[line]];
        const std::vector<Choice> &choices = component.choices[line];
        setStandings(contender, choices, values[line], none[line]);
        const int pick = best.picks()[line];
        contender.chosen = pick < 0 ? -1 : choices[size_t(pick)].option;
        const bool isWanted = !choices.empty() && choices.front().weight >= kWorthContesting;
        contender.isContested = isWanted && best.best() - none[line] < kTie;
    }
    return true;
}

/// What a line of a large component would like.
struct Wish
{
    int weight = 0;
    quint32 line = 0;
    int choice = 0;
};

/// Everybody takes the best that is left, the surest first. Standings are held down by the line's other readings and by
/// every line that would rather have the same.
class ByWeight
{
public:
    ByWeight(std::span<Contender> contenders, const Component &component)
        : m_contenders(contenders)
        , m_component(component)
        , m_picked(component.lines.size(), kNone)
    {
    }

    void solve()
    {
        collect();
        pick();
        for (quint32 line = 0; line < m_component.lines.size(); ++line)
            judge(line);
    }

private:
    [[nodiscard]] const Choice &choiceOf(const Wish &wish) const
    {
        return m_component.choices[wish.line][size_t(wish.choice)];
    }

    void collect()
    {
        for (quint32 line = 0; line < m_component.lines.size(); ++line) {
            const std::vector<Choice> &choices = m_component.choices[line];
            m_gap += choices.empty() ? 0 : std::max(0, choices.front().weight);
            for (int i = 0; i < int(choices.size()); ++i)
                m_wishes.push_back({choices[size_t(i)].weight, line, i});
        }
        std::ranges::sort(m_wishes, [](const Wish &a, const Wish &b) {
            return a.weight != b.weight ? a.weight > b.weight
                                        : std::pair(a.line, a.choice) < std::pair(b.line, b.choice);
        });
        for (const Wish &wish : m_wishes) {
            for (const auto &take : choiceOf(wish).takes)
                m_wanted[take.first].push_back(wish);
        }
    }

    void pick()
    {
        Room room(m_component.open);
        for (const Wish &wish : m_wishes) {
            if (m_picked[wish.line] != kNone || wish.weight <= 0 || !room.has(choiceOf(wish)))
                continue;
            room.take(choiceOf(wish));
            m_picked[wish.line] = wish.choice;
            m_gap -= wish.weight;
        }
    }

    /// How much better than `choice` for the whole it is that `rival` has the document.
    [[nodiscard]] int lossTo(const Wish &rival) const
    {
        const int pick = m_picked[rival.line]; // what the rival would give up for it
        const bool givesUp = pick != kNone && pick != rival.choice;
        return rival.weight - (givesUp ? m_component.choices[rival.line][size_t(pick)].weight : 0);
    }

    void holdDown(quint32 line, const Choice &choice, Option &option)
    {
        for (const auto &[document, units] : choice.takes) {
            for (const Wish &rival : m_wanted[document]) {
                const auto &theirs = choiceOf(rival).takes;
                const auto same = std::ranges::find(theirs, document, &std::pair<quint32, qint64>::first);
                const Int128 both = Int128(std::abs(same->second)) + std::abs(units);
                if (rival.line != line && both > std::abs(m_component.open[document]))
                    option.standing = std::min(option.standing, choice.weight - lossTo(rival));
            }
        }
    }

    void judge(quint32 line)
    {
        Contender &contender = m_contenders[m_component.lines[line]];
        const std::vector<Choice> &choices = m_component.choices[line];
        solveAlone(contender, choices);
        contender.gap = m_gap;
        contender.chosen = m_picked[line] == kNone ? -1 : choices[size_t(m_picked[line])].option;
        for (const Choice &choice : choices)
            holdDown(line, choice, contender.options[size_t(choice.option)]);
        const bool isWanted = !choices.empty() && choices.front().weight >= kWorthContesting;
        contender.isContested = isWanted && contender.options[size_t(choices.front().option)].standing < kTie;
    }

    std::span<Contender> m_contenders;
    const Component &m_component;
    std::vector<int> m_picked;
    std::vector<Wish> m_wishes; ///< best first
    std::unordered_map<quint32, std::vector<Wish>> m_wanted; ///< by document
    int m_gap = 0; ///< what all best wishes together have more than what is picked
};

/// Which lines compete: the root of each line's component.
class Families
{
public:
    explicit Families(size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }

    [[nodiscard]] quint32 rootOf(quint32 line)
    {
        while (m_parent[line] != line)
            line = m_parent[line] = m_parent[m_parent[line]];
        return line;
    }

    void join(quint32 a, quint32 b)
    {
        const quint32 rootA = rootOf(a);
        const quint32 rootB = rootOf(b);
        m_parent[std::max(rootA, rootB)] = std::min(rootA, rootB);
    }

private:
    std::vector<quint32> m_parent;
};

bool isWeighed(const Contender &contender, const Option &option)
{
    return option.weight >= kLeastWeight && option.weight >= contender.options.front().weight - kFarBehind;
}

Component componentOf(std::span<Contender> contenders, std::vector<quint32> lines, const BookIndex &book)
{
    Component component;
    std::unordered_map<quint32, quint32> local;
    for (const quint32 line : lines) {
        std::vector<Choice> choices;
        const Contender &contender = contenders[line];
        for (int i = 0; i < int(contender.options.size()); ++i) {
            const Option &option = contender.options[size_t(i)];
            if (!isWeighed(contender, option))
                continue;
            Choice choice{i, option.weight, {}};
            for (const Taking &taking : takingsOf(*contender.receipt, option, book, false)) {
                const auto [at, isNew] = local.try_emplace(taking.document, quint32(component.open.size()));
                if (isNew)
                    component.open.push_back(book.document(taking.document).openUnits);
                choice.takes.emplace_back(at->second, taking.documentUnits);
            }
            if (!choice.takes.empty())
                choices.push_back(std::move(choice));
        }
        component.choices.push_back(std::move(choices));
    }
    component.lines = std::move(lines);
    return component;
}

/// Lines with readings, each with the first of those it competes with; by that.
std::vector<std::pair<quint32, quint32>> familiesOf(std::span<const Contender> contenders, const BookIndex &book)
{
    constexpr quint32 kNobody = ~quint32(0);
    std::vector<quint32> firstOf(book.size(), kNobody);
    Families families(contenders.size());
    for (quint32 line = 0; line < contenders.size(); ++line) {
        for (const Option &option : contenders[line].options) {
            if (!isWeighed(contenders[line], option))
                continue;
            for (const quint32 document : option.documents) {
                if (firstOf[document] == kNobody)
                    firstOf[document] = line;
                else
                    families.join(line, firstOf[document]);
            }
        }
    }
    std::vector<std::pair<quint32, quint32>> byRoot;
    byRoot.reserve(contenders.size());
    for (quint32 line = 0; line < contenders.size(); ++line) {
        if (!contenders[line].options.empty())
            byRoot.emplace_back(families.rootOf(line), line);
    }
    std::ranges::sort(byRoot);
    return byRoot;
}

void solveTogether(std::span<Contender> contenders, std::vector<quint32> lines, const BookIndex &book)
{
    for (const quint32 line : lines) {
        Contender &contender = contenders[line];
        contender.chosen = -1;
        contender.isContested = false;
        contender.gap = 0;
        for (Option &option : contender.options)
            option.standing = option.weight;
    }
    const Component component = componentOf(contenders, std::move(lines), book);
    if (component.lines.size() == 1)
        solveAlone(contenders[component.lines.front()], component.choices.front());
    else if (component.lines.size() > kMostExact || !solveExactly(contenders, component))
        ByWeight(contenders, component).solve();
}

/// What a touched line competed with before is touched too.
void spread(Rivalries &rivalries)
{
    for (size_t line = 0; line < rivalries.family.size(); ++line) {
        if (rivalries.isTouched[line] != 0 && rivalries.family[line] != 0)
            rivalries.broken.insert(rivalries.family[line]);
    }
    for (size_t line = 0; line < rivalries.family.size(); ++line) {
        if (rivalries.family[line] == 0 || rivalries.broken.contains(rivalries.family[line]))
            rivalries.isTouched[line] = 1;
    }
}

} // namespace

void assign(std::span<Contender> contenders, const BookIndex &book)
{
    Rivalries all{std::vector<quint8>(contenders.size(), 1), std::vector<qint64>(contenders.size(), 0), {}, {}};
    assignTouched(contenders, book, all);
}

void assignTouched(std::span<Contender> contenders, const BookIndex &book, Rivalries &rivalries)
{
    spread(rivalries);
    const std::vector<std::pair<quint32, quint32>> byRoot = familiesOf(contenders, book);
    for (size_t begin = 0; begin < byRoot.size();) {
        std::vector<quint32> lines;
        bool isTouched = false;
        size_t end = begin;
        for (; end < byRoot.size() && byRoot[end].first == byRoot[begin].first; ++end) {
            lines.push_back(byRoot[end].second);
            isTouched = isTouched || rivalries.isTouched[lines.back()] != 0;
        }
        begin = end;
        if (!isTouched)
            continue;
        const qint64 family = contenders[lines.front()].receipt->id.value();
        for (const quint32 line : lines) {
            rivalries.isTouched[line] = 1;
            rivalries.family[line] = family;
        }
        solveTogether(contenders, std::move(lines), book);
    }
}

} // namespace quittance::match
