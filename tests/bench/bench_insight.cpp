#include "core/insight/aging.h"
#include "core/insight/performance.h"
#include "core/insight/roll_forward.h"
#include "tests/bench/bench.h"
#include "tests/bench/bench_snapshot.h"

#include <numeric>

using namespace quittance;

namespace {

template<typename T>
qint64 sumOf(const std::vector<T> &column)
{
    return std::accumulate(column.begin(), column.end(), qint64(0),
                           [](qint64 sum, T value) { return sum + qint64(value); });
}

/// Every column that an aging "as known now" has to look at, once.
qint64 scanNow(const store::Snapshot &book)
{
    const store::DocumentColumns &documents = book.current;
    return sumOf(documents.customer) + sumOf(documents.currency) + sumOf(documents.inForce) + sumOf(documents.issueDay)
        + sumOf(documents.dueDay) + sumOf(documents.endDay) + sumOf(documents.units) + sumOf(book.applied.offset)
        + sumOf(book.applied.units) + sumOf(book.applied.day) + sumOf(book.applied.endDay);
}

qint64 scanKnownAt(const store::Snapshot &book)
{
    return scanNow(book) + sumOf(book.current.knownFrom) + sumOf(book.applied.knownFrom);
}

volatile qint64 g_sink = 0;

} // namespace

int main(int argc, char **argv)
{
    bench::Suite suite(argc, argv);
    const store::Snapshot book = bench::makeBook(size_t(suite.rows(1'000'000)));
    const QDate day(2024, 9, 3);
    const std::vector<QDate> ends = monthEnds(day, 36);
    const auto age = [&](Instant knownAt, insight::CreditTreatment credits) {
        return bench::timed([&] {
            g_sink = insight::aging(book, {day, knownAt}, {.credits = credits})->rows.front().net;
        });
    };
    const bench::Side scan = [&] { return bench::timed([&] { g_sink = scanNow(book); }); };
    const bench::Side ageNow = [&] { return age(Instant::max(), insight::CreditTreatment::Separate); };
    const Instant then = {qint64(day.toJulianDay() - 30) * 86'400'000};

    suite.note("documents", double(book.documentCount()), "");
    suite.note("allocation entries", double(book.applied.units.size()), "");
    suite.compare({.operation = "as-of aging by customer / memory scan of its columns",
                   .goal = 3,
                   .ours = ageNow,
                   .limit = scan});
    suite.compare({.operation = "aging as known at an instant / scan with knowledge columns",
                   .goal = 3,
                   .ours = [&] { return age(then, insight::CreditTreatment::Separate); },
                   .limit = [&] { return bench::timed([&] { g_sink = scanKnownAt(book); }); }});
    suite.compare({.operation = "aging, credits applied oldest first / one aging",
                   .goal = 0,
                   .ours = [&] { return age(Instant::max(), insight::CreditTreatment::FifoOldestDue); },
                   .limit = ageNow});
    suite.compare({.operation = "trend of 36 month ends / one aging",
                   .goal = 30,
                   .ours =
                       [&] {
                           return bench::timed([&] {
                               g_sink = insight::agingTrend(book, ends, Instant::max(), {})->back().totals.front().net;
                           });
                       },
                   .limit = ageNow});
    suite.compare({.operation = "roll-forward of a month / memory scan of aging's columns",
                   .goal = 3,
                   .ours =
                       [&] {
                           return bench::timed(
                               [&] { g_sink = insight::rollForward(book, ends[34], ends[35]).front().closing; });
                       },
                   .limit = scan});
    const auto perform = [&](int months) {
        return bench::timed(
            [&] { g_sink = insight::performance(book, {day}, months)->currencies.front().points.back().sales; });
    };
    suite.compare({.operation = "figures of the Performance screen, 24 month ends / one aging",
                   .goal = 0,
                   .ours = [&] { return perform(24); },
                   .limit = ageNow});
    suite.compare({.operation = "figures of the Performance screen, one day / one aging",
                   .goal = 0,
                   .ours = [&] { return perform(1); },
                   .limit = ageNow});
    return suite.finish();
}
