// A statement of hundreds of megabytes into a book by the console: what the process holds at most, and what it costs.
//
//     bench_large PROGRAM [--rows MEGABYTES]
//
// A quarter of the size and the whole: memory that is flat is nearly the same for both.

#include "tests/bench/bench.h"
#include "tests/bench/bench_files.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace quittance;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMegabyte = 1'000'000;

struct Cost
{
    bool isGood = false;
    double seconds = 0; ///< of the processor
    double peak = 0; ///< largest resident set, MiB
};

Cost run(const std::vector<std::string> &command)
{
    const pid_t child = fork();
    if (child == 0) {
        std::vector<char *> arguments;
        for (const std::string &argument : command)
            arguments.push_back(const_cast<char *>(argument.c_str()));
        arguments.push_back(nullptr);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {WIFEXITED(status) && WEXITSTATUS(status) == 0, seconds(used.ru_utime) + seconds(used.ru_stime),
            double(used.ru_maxrss) / 1024};
}

bool measure(const bench::Suite &suite, const std::string &program, qint64 megabytes)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"statement.xml"_s);
    const qint64 entries = bench::writeLargeCamt(file, megabytes * kMegabyte);
    const double size = double(QFile(file).size()) / double(kMegabyte);
    const std::string book = folder.filePath(u"large.quittance"_s).toStdString();
    const Cost cost = run({program, "--quiet", "--store", book, "import", file.toStdString()});
    const std::string name = "camt.053 of " + std::to_string(megabytes) + " MB, " + std::to_string(entries)
        + " entries, into a book by the console";
    suite.note(name + ", largest resident set", cost.peak, "MiB");
    suite.note(name + ", of the processor", cost.seconds, "s");
    suite.note(name + ", pace", size / cost.seconds, "MB/s");
    return cost.isGood && entries > 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_large PROGRAM [--rows MEGABYTES]\n");
        return 2;
    }
    const bench::Suite suite(argc - 1, argv + 1);
    const long whole = suite.rows(500);
    const bool isGood = measure(suite, argv[1], whole / 4) && measure(suite, argv[1], whole);
    if (!isGood)
        std::fprintf(stderr, "the import failed\n");
    return isGood ? 0 : 3;
}
