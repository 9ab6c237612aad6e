#pragma once

#include "core/sync/pull_run.h"

namespace quittance::sync {

/// Reads what a platform adds up itself, as of the day of `place.now()`, and keeps it instead of what was read before;
/// also when and how that went, as of any list. `done` is called once, on the network thread; not when `context` is
/// gone.
void readFigures(connect::Connector &connector, const RunPlace &place, const QByteArray &list, QObject *context,
                 const PullRun::Done &done);

} // namespace quittance::sync
