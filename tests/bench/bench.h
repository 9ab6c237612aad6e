#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace quittance::bench {

/// Milliseconds `work` takes on the steady clock.
[[nodiscard]] double timed(const std::function<void()> &work);

/// Milliseconds of the processor that `work` takes on this thread: what a bench of one thread counts, so that other
/// work on the machine does not. The steady clock where the system does not say.
[[nodiscard]] double timedOnThread(const std::function<void()> &work);

/// One side of a comparison: does its work once and answers the milliseconds that count, so that a side
/// prepares and cleans up outside of them. `return timed([&] { … });` is the usual body.
using Side = std::function<double()>;

/// What a comparison asks for.
struct Comparison
{
    std::string operation; ///< as the row of RESULTS.md is called
    double goal = 0; ///< the median ratio ours / limit must not exceed this; 0: there is no goal
    Side ours;
    Side limit; ///< the physical or the peers' limit, measured in the same process
    double megabytes = 0; ///< input size when a throughput is wanted beside the times
};

/// What a comparison found; times in milliseconds, memory in MiB.
struct Outcome
{
    std::string operation;
    double ours = 0; ///< median
    double limit = 0; ///< median
    double ratio = 0; ///< median of the ratios of the pairs
    double goal = 0;
    double peak = 0; ///< largest resident set while ours ran
    double extra = 0; ///< of which above the resident set before it ran
    double limitExtra = 0; ///< the same of the limit
    double megabytesPerSecond = 0; ///< 0 when no size was given

    [[nodiscard]] bool met() const { return goal <= 0 || ratio <= goal; }
};

/// The comparisons of one program, run in turn: ours, limit, limit, ours, … so that a machine that slows
/// down slows both. Seconds are this machine's; quote the ratio.
///
/// Command line: `--reps N` (5), `--rows N`, `--only TEXT` (operations whose name holds it), `--json`.
class Suite
{
public:
    Suite(int argc, char **argv);

    /// The value of `--rows`, else `usual`.
    [[nodiscard]] long rows(long usual) const { return m_rows > 0 ? m_rows : usual; }
    /// False when `--only` leaves `operation` out; lets a program skip preparing it.
    [[nodiscard]] bool wants(const std::string &operation) const;

    /// Runs one comparison and prints its line: a row of RESULTS.md's table, or a JSON object.
    void compare(const Comparison &comparison);
    /// Prints a measurement that has no other side, such as a percentile.
    void note(const std::string &name, double value, const char *unit) const;

    /// The exit code: 1 when a goal was missed.
    [[nodiscard]] int finish() const;

private:
    int m_reps = 5;
    long m_rows = 0;
    bool m_json = false;
    std::string m_only;
    std::vector<Outcome> m_outcomes;
};

[[nodiscard]] double median(std::vector<double> values);
/// The value below which the share `p` (0 to 1) of the values lies; nearest rank.
[[nodiscard]] double percentile(std::vector<double> values, double p);

/// Resident set now and its peak since resetPeak(), in MiB; 0 where the system does not say.
[[nodiscard]] double residentNow();
[[nodiscard]] double residentPeak();
void resetPeak();

} // namespace quittance::bench
