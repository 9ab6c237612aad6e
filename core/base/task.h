#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <memory>

namespace quittance {

/// A flag shared between whoever may stop a job and the job, which looks at it every thousand rows or so.
class CancelToken
{
public:
    CancelToken()
        : m_flag(std::make_shared<std::atomic_bool>(false))
    {
    }

    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

/// Called from the working thread with what is done and what there is in all (0: not known yet).
using Progress = std::function<void(qint64 done, qint64 total)>;

} // namespace quittance
