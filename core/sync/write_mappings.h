#pragma once

#include "core/sync/connection_table.h"
#include "core/sync/mapping_table.h"

#include <span>

namespace quittance::sync {

/// One thing that a connection may say once for all writes, as it is said now.
struct MappingState
{
    QString key; ///< `income_account`, `bank_account.EUR`
    connect::MappingUse use = connect::MappingUse::BankAccount;
    QString value; ///< empty: nothing is said, and each write has to
    QString label; ///< of what it names; empty: nothing of that kind was read yet
    QString problem; ///< one sentence; empty: it can be used
    std::vector<connect::WriteKind> kinds; ///< of records that take it
};

/// What may be said and what is, in the platform's order; a mapping of one currency follows that of all.
[[nodiscard]] Result<std::vector<MappingState>> mappingStates(const store::Connection &connection,
                                                              const KeptConnection &kept,
                                                              std::span<const connect::MappingSlot> slots);

/// Whether `value` can be said for `key`. InvalidInput with a sentence that names the mapping, for a key that the
/// platform does not take, and for a value that is not among what was read of it; where nothing was read, anything is
/// taken.
[[nodiscard]] Result<> checkMapping(const store::Connection &connection, const KeptConnection &kept,
                                    std::span<const connect::MappingSlot> slots, const QString &key,
                                    const QString &value);

/// Puts into an intent what it leaves open and its connection says, and checks what it uses of that. A tax rate also
/// has to make the tax that the intent states; where the intent states no amount, it is worked out.
/// InvalidInput with the mapping in the sentence and the intent's field as place.
[[nodiscard]] Result<> applyMappings(const store::Connection &connection, const KeptConnection &kept,
                                     std::span<const connect::MappingSlot> slots, connect::WriteIntent &intent);

} // namespace quittance::sync
