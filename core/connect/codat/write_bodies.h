#pragma once

#include "core/base/result.h"
#include "core/connect/json/json_tree.h"
#include "core/connect/write_intent.h"

namespace quittance::connect::codat {

/// The record as Codat's model has it, amounts as exact decimal text. InvalidInput with the field that is wrong.
/// `reference` is what a payment without one of its own is found by again. Source: codat.md 4 and 7.
[[nodiscard]] Result<QByteArray> bodyOf(const WriteIntent &intent, const QString &reference);

/// `invoices`, …: the part of addresses, and the key of the options model. Empty for what Codat has none of.
[[nodiscard]] QByteArray writeListOf(WriteKind kind);
/// The field by which a record can be found again: `invoiceNumber`, …
[[nodiscard]] QByteArray keyFieldOf(WriteKind kind);

/// Fields of an intent that are no part of the record but of the address: `timeoutInMinutes`, `forceUpdate`,
/// `allowSyncOnPushComplete`.
[[nodiscard]] bool isQueryField(const QString &name);

/// Whether a record that Codat has says what a body sent says: number, customer, currency, amount and day.
[[nodiscard]] bool isSameRecord(WriteKind kind, const JsonValue &record, const JsonValue &sent);

} // namespace quittance::connect::codat
