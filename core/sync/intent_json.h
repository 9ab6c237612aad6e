#pragma once

#include "core/connect/write_intent.h"

namespace quittance::sync {

/// Where an intent was written down.
struct IntentSource
{
    QString file; ///< for errors; empty: none
    QString folder; ///< attachments are read from here; empty: only their names are kept
};

/// Reads what is to be written, as the console contract has it. InvalidInput with file, line and field for whatever
/// is not understood, does not add up, or leaves a choice open that only a person can make.
[[nodiscard]] Result<connect::WriteIntent> readIntent(connect::WriteKind kind, const QByteArray &json,
                                                      const IntentSource &source = {});

/// The same the other way; attachments by name only.
[[nodiscard]] QByteArray intentJson(const connect::WriteIntent &intent);

/// The line, from 1, on which the field of that path stands in `json`; 0 where it does not.
[[nodiscard]] qint64 lineOfField(const QByteArray &json, const QString &path);

} // namespace quittance::sync
