#include "tests/bench/bench.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <limits>
#include <string_view>

#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <sys/resource.h>

namespace quittance::bench {

namespace {

struct Run
{
    double milliseconds = 0;
    double peak = 0;
    double extra = 0;
};

Run runOnce(const Side &side)
{
#if defined(__GLIBC__)
    malloc_trim(0); // what the other side freed must not count as this side's
#endif
    resetPeak();
    const double before = residentNow();
    Run run;
    run.milliseconds = side();
    run.peak = residentPeak();
    run.extra = std::max(0.0, run.peak - before);
    return run;
}

double procStatusMiB(std::string_view key)
{
    std::ifstream file("/proc/self/status");
    std::string line;
    while (std::getline(file, line)) {
        if (line.starts_with(key))
            return double(std::strtol(line.c_str() + key.size() + 1, nullptr, 10)) / 1024;
    }
    return 0;
}

void printRow(const Outcome &outcome)
{
    std::printf("| %s | %.1f ms | %.1f ms | %.2f | ", outcome.operation.c_str(), outcome.ours, outcome.limit,
                outcome.ratio);
    if (outcome.goal > 0)
        std::printf("≤ %.2f %s", outcome.goal, outcome.met() ? "met" : "missed");
    else
        std::printf("–");
    std::printf(" | %.0f MiB (+%.0f; limit +%.0f) |", outcome.peak, outcome.extra, outcome.limitExtra);
    if (outcome.megabytesPerSecond > 0)
        std::printf(" %.1f MB/s |", outcome.megabytesPerSecond);
    std::printf("\n");
}

void printJson(const Outcome &outcome)
{
    std::printf("{\"operation\":\"%s\",\"ours_ms\":%.3f,\"limit_ms\":%.3f,\"ratio\":%.4f,\"goal\":%.2f,\"met\":%s,"
                "\"peak_mib\":%.1f,\"extra_mib\":%.1f,\"limit_extra_mib\":%.1f,\"mb_per_s\":%.2f}\n",
                outcome.operation.c_str(), outcome.ours, outcome.limit, outcome.ratio, outcome.goal,
                outcome.met() ? "true" : "false", outcome.peak, outcome.extra, outcome.limitExtra,
                outcome.megabytesPerSecond);
}

} // namespace

double timed(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

double timedOnThread(const std::function<void()> &work)
{
#if defined(CLOCK_THREAD_CPUTIME_ID)
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double begin = now();
    work();
    return now() - begin;
#else
    return timed(work);
#endif
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double percentile(std::vector<double> values, double p)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::size_t(std::lround(p * double(values.size() - 1)))];
}

double residentNow()
{
    return procStatusMiB("VmRSS:");
}

double residentPeak()
{
    if (const double peak = procStatusMiB("VmHWM:"); peak > 0)
        return peak;
    rusage usage{};
    return getrusage(RUSAGE_SELF, &usage) == 0 ? double(usage.ru_maxrss) / 1024 : 0;
}

void resetPeak()
{
    std::ofstream("/proc/self/clear_refs") << '5';
}

Suite::Suite(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view option = argv[i];
        const char *value = i + 1 < argc ? argv[i + 1] : "";
        if (option == "--json")
            m_json = true;
        else if (option == "--reps")
            m_reps = std::max(1, int(std::strtol(value, nullptr, 10)));
        else if (option == "--rows")
            m_rows = std::strtol(value, nullptr, 10);
        else if (option == "--only")
            m_only = value;
    }
    if (!m_json)
        std::printf("| operation | ours | limit | ratio | goal | peak memory |\n|---|---|---|---|---|---|\n");
}

bool Suite::wants(const std::string &operation) const
{
    return m_only.empty() || operation.find(m_only) != std::string::npos;
}

void Suite::compare(const Comparison &comparison)
{
    if (!wants(comparison.operation))
        return;
    std::vector<double> ours;
    std::vector<double> limit;
    std::vector<double> ratios;
    Outcome outcome{.operation = comparison.operation, .goal = comparison.goal};
    for (int rep = 0; rep < m_reps; ++rep) {
        const bool oursFirst = rep % 2 == 0;
        const Run first = runOnce(oursFirst ? comparison.ours : comparison.limit);
        const Run second = runOnce(oursFirst ? comparison.limit : comparison.ours);
        const Run &own = oursFirst ? first : second;
        const Run &other = oursFirst ? second : first;
        ours.push_back(own.milliseconds);
        limit.push_back(other.milliseconds);
        ratios.push_back(other.milliseconds > 0 ? own.milliseconds / other.milliseconds
                                                : std::numeric_limits<double>::infinity());
        outcome.peak = std::max(outcome.peak, own.peak);
        outcome.extra = std::max(outcome.extra, own.extra);
        outcome.limitExtra = std::max(outcome.limitExtra, other.extra);
    }
    outcome.ours = median(ours);
    outcome.limit = median(limit);
    outcome.ratio = median(ratios);
    if (comparison.megabytes > 0 && outcome.ours > 0)
        outcome.megabytesPerSecond = comparison.megabytes * 1000 / outcome.ours;
    if (m_json)
        printJson(outcome);
    else
        printRow(outcome);
    std::fflush(stdout);
    m_outcomes.push_back(std::move(outcome));
}

void Suite::note(const std::string &name, double value, const char *unit) const
{
    if (m_json)
        std::printf("{\"note\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}\n", name.c_str(), value, unit);
    else
        std::printf("%s: %.2f %s\n", name.c_str(), value, unit);
    std::fflush(stdout);
}

int Suite::finish() const
{
    return std::ranges::all_of(m_outcomes, &Outcome::met) ? 0 : 1;
}

} // namespace quittance::bench
