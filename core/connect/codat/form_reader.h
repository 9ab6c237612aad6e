#pragma once

#include "core/connect/json/json_tree.h"
#include "core/connect/write_form.h"

namespace quittance::connect::codat {

/// Codat's options model of one type as a form. Source: codat.md 6, `GET …/options/{dataType}`.
[[nodiscard]] WriteForm formOf(WriteKind kind, const JsonValue &model);

/// Looks whether a record has what the model requires, and whether what has to be one of several is. InvalidInput with
/// the field. A model that requires what only the platform can give (`id`, `modifiedDate`) requires everything and is
/// no guide to what is needed: of such a one only the choices count. Source: codat.md 7.
[[nodiscard]] Result<> checkAgainst(const WriteForm &form, const JsonValue &record);

} // namespace quittance::connect::codat
