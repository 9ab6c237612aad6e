#include "core/store/snapshot_loader.h"

namespace quittance::store {

Result<Snapshot> updateSnapshot(const Snapshot &old, const Connection &connection, const ChangeSet &,
                                const CancelToken &cancel)
{
    return loadSnapshot(connection, old.company, cancel);
}

} // namespace quittance::store
