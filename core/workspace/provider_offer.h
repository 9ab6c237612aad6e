#pragma once

#include "core/connect/connector.h"

#include <optional>
#include <vector>

namespace quittance::workspace {

/// One kind of record that a platform may take.
struct WriteOffer
{
    connect::WriteKind kind = connect::WriteKind::Invoice;
    connect::WriteAction action = connect::WriteAction::Create;
    QString whyNot; ///< one sentence; empty: it can
};

/// What a platform's connector reads and writes, before any of its companies is known.
struct ProviderOffer
{
    QString provider; ///< `codat`, `alloy`, `routable`
    std::vector<connect::ListInfo> lists;
    std::vector<WriteOffer> writes;
};

} // namespace quittance::workspace
