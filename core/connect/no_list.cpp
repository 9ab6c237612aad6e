#include "core/connect/no_list.h"

#include <utility>

namespace quittance::connect {

NoList::NoList(Error why)
    : m_why(std::move(why))
{
}

void NoList::next(Done done)
{
    QMetaObject::invokeMethod(
        this, [why = m_why, done = std::move(done)] { done(tl::unexpected<Error>(why)); }, Qt::QueuedConnection);
}

} // namespace quittance::connect
