#pragma once

#include "core/insight/open_scan.h"

#include <future>

namespace quittance::insight {

/// Books below this many rows are read by one thread: starting another takes longer.
inline constexpr size_t kRowsWorthAThread = 50'000;

/// `work(Slice)` over all rows of a book, by two threads where it is large; their results are joined by
/// `first.add(second)`. Nothing of `work` may be shared between slices but what it only reads.
template<typename Work>
[[nodiscard]] auto inHalves(const store::Snapshot &snapshot, const Work &work)
{
    if (snapshot.current.size() < kRowsWorthAThread)
        return work(Slice{});
    // Without a launch policy: where no thread can be had, the second half follows the first on this one.
    auto second = std::async([&work] { return work(Slice{.part = 1, .parts = 2}); });
    auto joined = work(Slice{.part = 0, .parts = 2});
    joined.add(second.get());
    return joined;
}

} // namespace quittance::insight
