#include "core/connect/http/request_log.h"

#include <utility>

namespace quittance::connect {

void RequestLog::add(LoggedRequest request)
{
    const QMutexLocker locker(&m_mutex);
    ++m_total;
    m_entries.push_back(std::move(request));
    if (m_entries.size() > m_capacity)
        m_entries.pop_front();
}

std::vector<LoggedRequest> RequestLog::entries() const
{
    const QMutexLocker locker(&m_mutex);
    return {m_entries.begin(), m_entries.end()};
}

qint64 RequestLog::total() const
{
    const QMutexLocker locker(&m_mutex);
    return m_total;
}

} // namespace quittance::connect
