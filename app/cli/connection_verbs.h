#pragma once

#include "app/cli/commands.h"

namespace quittance::cli {

/// Says why. What was asked in words that cannot be right is wrong usage; everything else failed.
[[nodiscard]] Exit endWith(const Invocation &invocation, const Error &error);

/// `connect maps NAME`, with `--choices` also what may be said.
[[nodiscard]] Exit showMappings(const Invocation &invocation, workspace::Workspace &workspace);
/// `connect map NAME KEY VALUE`; `none` takes a mapping back.
[[nodiscard]] Exit setMapping(const Invocation &invocation, workspace::Workspace &workspace);
/// `connect compare NAME`; with `--kept` nobody is asked.
[[nodiscard]] Exit comparePlatform(const Invocation &invocation, workspace::Workspace &workspace);

} // namespace quittance::cli
