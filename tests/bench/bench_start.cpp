// From starting the process to its first painted window: the desktop with a book against a bare Qt window.
//
//     bench_start PROGRAM BARE [BOOK] [--reps N]
//
// Each program says `painted` when its first window is painted, the desktop `shown` when the book's first screen is
// up. Cold: the book, the programs and their libraries are put out of the page cache first, as far as nobody else
// holds them.

#include "tests/bench/bench.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <map>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Times = std::map<std::string, double>; ///< milliseconds by what was said; "peak" is MiB

std::vector<std::string> filesOf(const std::string &program)
{
    std::vector<std::string> files{program};
    FILE *lines = popen(("ldd " + program).c_str(), "r");
    std::array<char, 1024> line{};
    while (lines != nullptr && std::fgets(line.data(), int(line.size()), lines) != nullptr) {
        const std::string text = line.data();
        const size_t begin = text.find('/');
        if (begin != std::string::npos)
            files.push_back(text.substr(begin, text.find(' ', begin) - begin));
    }
    if (lines != nullptr)
        pclose(lines);
    return files;
}

void evict(const std::vector<std::string> &files)
{
    for (const std::string &path : files) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        fdatasync(file);
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        close(file);
    }
}

[[noreturn]] void become(const std::vector<std::string> &command, int out)
{
    dup2(out, STDOUT_FILENO);
    setenv("QT_QPA_PLATFORM", "offscreen", 0);
    std::vector<char *> arguments;
    for (const std::string &part : command)
        arguments.push_back(const_cast<char *>(part.c_str()));
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    _exit(127);
}

Times start(const std::vector<std::string> &command)
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        std::exit(3);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0)
        become(command, pipe[1]);
    close(pipe[1]);
    FILE *said = fdopen(pipe[0], "r");
    Times times;
    std::array<char, 256> line{};
    while (said != nullptr && std::fgets(line.data(), int(line.size()), said) != nullptr) {
        std::string word = line.data();
        word.resize(word.find_last_not_of("\r\n") + 1);
        times.try_emplace(word,
                          std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    if (said != nullptr)
        std::fclose(said);
    rusage usage{};
    int status = 0;
    wait4(child, &status, 0, &usage);
    if (status != 0 || !times.contains("painted")) {
        std::fprintf(stderr, "%s ended without a painted window\n", command.front().c_str());
        std::exit(4);
    }
    times["peak"] = double(usage.ru_maxrss) / 1024;
    return times;
}

double medianOf(const std::vector<Times> &runs, const std::string &what)
{
    std::vector<double> values;
    for (const Times &run : runs) {
        if (const auto found = run.find(what); found != run.end())
            values.push_back(found->second);
    }
    return quittance::bench::median(values);
}

/// Both programs in turn, `reps` times; true when ours is painted within three times the bare window.
bool compare(const char *name, const std::vector<std::string> &ours, const std::vector<std::string> &bare, int reps,
             const std::vector<std::string> &toEvict)
{
    constexpr double kGoal = 3;
    std::vector<Times> own;
    std::vector<Times> other;
    std::vector<double> ratios;
    for (int i = 0; i < reps; ++i) {
        evict(toEvict);
        own.push_back(start(ours));
        evict(toEvict);
        other.push_back(start(bare));
        ratios.push_back(own.back()["painted"] / other.back()["painted"]);
    }
    const double ratio = quittance::bench::median(ratios);
    std::printf("| %s start, first paint | %.1f ms | %.1f ms | %.2f | ≤ %.2f %s | %.0f MiB (bare %.0f) |\n", name,
                medianOf(own, "painted"), medianOf(other, "painted"), ratio, kGoal, ratio <= kGoal ? "met" : "missed",
                medianOf(own, "peak"), medianOf(other, "peak"));
    if (const double shown = medianOf(own, "shown"); shown > 0)
        std::printf("| %s start, first screen of the book | %.1f ms | %.1f ms | %.2f | – | %.0f MiB (bare %.0f) |\n",
                    name, shown, medianOf(other, "painted"), shown / medianOf(other, "painted"), medianOf(own, "peak"),
                    medianOf(other, "peak"));
    std::fflush(stdout);
    return ratio <= kGoal;
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<std::string> arguments;
    int reps = 5;
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "--reps" && i + 1 < argc)
            reps = std::max(1, int(std::strtol(argv[++i], nullptr, 10)));
        else
            arguments.emplace_back(argv[i]);
    }
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: bench_start PROGRAM BARE [BOOK] [--reps N]\n");
        return 2;
    }
    std::vector<std::string> ours{arguments[0], "--self-test"};
    std::vector<std::string> toEvict = filesOf(arguments[0]);
    if (arguments.size() > 2) {
        ours.insert(ours.end(), {"--store", arguments[2]});
        toEvict.push_back(arguments[2]);
    }
    toEvict.push_back(arguments[1]);
    const std::vector<std::string> bare{arguments[1]};
    start(ours);
    const bool isWarmMet = compare("warm", ours, bare, reps, {});
    const bool isColdMet = compare("cold", ours, bare, reps, toEvict);
    return isWarmMet && isColdMet ? 0 : 1;
}
