#pragma once

#include "core/connect/alloy/alloy_types.h"
#include "core/connect/json/json_page.h"
#include "core/connect/record_fields.h"

namespace quittance::connect::alloy {

/// Maps one record of `list` into `page`: exactly one payload or rejection more.
///
/// An invoice's state is its balance: what is missing from its total was settled, by a payment that Alloy does not
/// name, and stands in the book as an implied one. Alloy's payments are evidence of money that moved, and no receipts
/// beside it: they would count the same money twice. Lines are kept and never added up.
/// Source: alloy-routable.md 1.7.
void mapRecord(const AlloyList &list, const JsonRecord &record, const MappingContext &context, MappedPage &page);

/// When the platform read its copy from the books, from what a page says under `syncInfo`, whose members are not
/// documented: the latest time there that is not of something to come.
[[nodiscard]] std::optional<Instant> asOf(const JsonValue &syncInfo);

} // namespace quittance::connect::alloy
