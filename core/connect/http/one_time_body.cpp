#include "core/connect/http/one_time_body.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace quittance::connect {

OneTimeBody::OneTimeBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneTimeBody::readData(char *data, qint64 maxSize)
{
    const qint64 size = std::min(maxSize, m_bytes.size() - m_sent);
    if (size <= 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_sent, size_t(size));
    m_sent += size;
    return size;
}

} // namespace quittance::connect
