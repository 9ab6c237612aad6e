#pragma once

#include "core/workspace/arrival_check.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace quittance::workspace {

/// What files are and hold, also those in folders and archives; see inspectFile(). Their warnings also name the gaps
/// and overlaps of their statements, among themselves and with what `arrivals` knows of a book.
[[nodiscard]] QJsonArray inspectFiles(const QStringList &paths, bool entries, ArrivalCheck arrivals = {});

/// What a file is and holds, without a book, as `quittance-cli inspect` prints it: file, format, encoding, statements,
/// documents, warnings, errors; with `entries` also the lines. Never fails: what is wrong stands in `errors`.
[[nodiscard]] QJsonObject inspectFile(const QString &path, bool entries);

} // namespace quittance::workspace
