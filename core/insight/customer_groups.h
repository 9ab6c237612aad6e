#pragma once

#include "core/store/snapshot.h"

namespace quittance::insight {

/// The customer index at the top of a customer's group: itself where it has no parent. A parent that is, by some
/// source's mistake, its own descendant ends the way up.
[[nodiscard]] inline quint32 topParentOf(const store::Snapshot &snapshot, quint32 customer)
{
    for (size_t steps = 0; steps < snapshot.customerCount(); ++steps) {
        const qint32 parent = snapshot.customerParent[customer];
        if (parent < 0 || quint32(parent) == customer)
            break;
        customer = quint32(parent);
    }
    return customer;
}

} // namespace quittance::insight
