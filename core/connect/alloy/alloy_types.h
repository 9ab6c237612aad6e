#pragma once

#include "core/connect/connector.h"

namespace quittance::connect::alloy {

/// One of the platform's lists. Source: alloy-routable.md 1.4, 1.5.
struct AlloyList
{
    const char *key = nullptr; ///< as the addresses have it
    const char *plural = nullptr; ///< around the rows of a page
    const char *single = nullptr; ///< around one record
    const char *readVersion = nullptr; ///< documented for reading the list
    const char *createVersion = nullptr; ///< documented for a new record
    bool isOptional = false; ///< not every accounting system has it
};

inline constexpr char kReferenceVersion[] = "2024-03";

[[nodiscard]] std::span<const ListInfo> listInfos();
/// Null for a key it does not have.
[[nodiscard]] const AlloyList *findList(QByteArrayView key);
/// The list that records of a kind are written to; null for kinds it does not take.
[[nodiscard]] const AlloyList *listOf(WriteKind kind);

} // namespace quittance::connect::alloy
