#pragma once

#include "core/base/int128.h"
#include "core/base/task.h"

#include <algorithm>
#include <vector>

namespace quittance::workspace {

/// One bar over many files: each takes the part of it that its size is of all sizes. Never goes back.
class DropProgress
{
public:
    /// Steps of the bar from beginning to end.
    static constexpr qint64 kSteps = 10'000;

    /// `sizes` in bytes, one a file, in the order they are read.
    DropProgress(Progress whole, std::vector<qint64> sizes)
        : m_whole(std::move(whole))
        , m_sizes(std::move(sizes))
    {
        for (qint64 &size : m_sizes) {
            size = std::max<qint64>(size, 1);
            m_total += size;
        }
    }

    /// What file `index` is to be told.
    [[nodiscard]] Progress ofFile(size_t index) const
    {
        if (!m_whole || index >= m_sizes.size())
            return {};
        qint64 before = 0;
        for (size_t i = 0; i < index; ++i)
            before += m_sizes[i];
        return [whole = m_whole, before, size = m_sizes[index], total = m_total](qint64 done, qint64 all) {
            const qint64 read = all > 0 ? qint64(Int128(size) * std::clamp<qint64>(done, 0, all) / all) : 0;
            whole(qint64(Int128(before + read) * kSteps / total), kSteps);
        };
    }

private:
    Progress m_whole;
    std::vector<qint64> m_sizes;
    qint64 m_total = 0;
};

/// The half of a bar: the first for reading files, the second for keeping what they say.
[[nodiscard]] inline Progress halfOf(const Progress &whole, bool isSecond)
{
    if (!whole)
        return {};
    return [whole, isSecond](qint64 done, qint64 total) {
        constexpr qint64 kHalf = DropProgress::kSteps / 2;
        const qint64 part = total > 0 ? qint64(Int128(kHalf) * std::clamp<qint64>(done, 0, total) / total) : 0;
        whole(part + (isSecond ? kHalf : 0), DropProgress::kSteps);
    };
}

} // namespace quittance::workspace
