#pragma once

#include <QtGlobal>

#include <span>

namespace quittance::workspace {

/// A small generator (SplitMix64) whose numbers are the same on every machine. Source: public domain, S. Vigna, 2015.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// 0 … bound − 1; `bound` must be positive. The bias of the remainder is below one in 2^32 for what we draw.
    [[nodiscard]] int below(int bound) { return int(next() % quint64(bound)); }
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int permille) { return below(1000) < permille; }

    template<typename T, size_t N>
    [[nodiscard]] const T &pick(const T (&values)[N])
    {
        return values[below(int(N))];
    }

private:
    quint64 m_state;
};

} // namespace quittance::workspace
