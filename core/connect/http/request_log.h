#pragma once

#include "core/base/date.h"

#include <QMutex>
#include <QString>

#include <deque>
#include <vector>

namespace quittance::connect {

/// One exchange with a server as a person may read it: nothing secret is in it.
struct LoggedRequest
{
    Instant startedAt;
    QString method;
    QString url; ///< redacted
    int status = 0; ///< 0: there was no answer
    qint64 milliseconds = 0; ///< from the asking to the last byte, waits between attempts counted
    qint64 bytesSent = 0; ///< of one attempt's body
    qint64 bytesReceived = 0; ///< of the answer's body, unpacked
    int attempts = 0; ///< 0: it was never sent
    QString correlationId; ///< the server's name for the exchange, which its support asks for
    QString error; ///< a sentence, redacted; empty where there was an answer
};

/// The last exchanges, oldest first. Any thread may read it.
class RequestLog
{
public:
    explicit RequestLog(size_t capacity = 500)
        : m_capacity(capacity)
    {
    }

    void add(LoggedRequest request);
    [[nodiscard]] std::vector<LoggedRequest> entries() const;
    /// How many were added since the start, those no longer kept counted: tells a reader whether there is news.
    [[nodiscard]] qint64 total() const;

private:
    mutable QMutex m_mutex;
    std::deque<LoggedRequest> m_entries;
    size_t m_capacity;
    qint64 m_total = 0;
};

} // namespace quittance::connect
