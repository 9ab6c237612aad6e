#pragma once

#include "core/connect/json/json_page.h"
#include "core/connect/record_fields.h"
#include "core/connect/routable/routable_types.h"

namespace quittance::connect::routable {

/// Maps one record of `list` into `page`: exactly one payload or rejection more. `company` is the one that a record of
/// a company's own list belongs to.
///
/// A receivable is an invoice: a draft until it is sent, owed until the platform says that it was paid, and a word that
/// is not known is never taken for that. Of what paid it the platform says only when: an implied payment stands for it.
/// A payment that fails afterwards is taken back. Source: alloy-routable.md 2.5, 2.8.
void mapRecord(const RoutableList &list, const JsonRecord &record, const QString &company,
               const MappingContext &context, MappedPage &page);

} // namespace quittance::connect::routable
